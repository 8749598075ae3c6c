const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');

/**
 * Runs the bundle and returns what it exports. With the code cache made at build time Node neither parses nor compiles
 * it, which is half of the time that a short run takes; another version of Node refuses the cache and compiles anew.
 * `ending` is that of the cache: help has one of its own, a quarter as large. `keep` gets the script, to make a cache of.
 */
function load(filename, ending, keep) {
  // Latin-1: the bundle is ASCII, and its cache counts on the text being the same.
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: cacheOf(filename, ending) });
  keep?.(script);
  return script.runInThisContext()(createRequire(filename), pathToFileURL(filename).href);
}

function cacheOf(filename, ending) {
  try {
    return readFileSync(filename.replace(/cjs$/, ending));
  } catch {
    return undefined; // not built, or built without: slower, and no worse
  }
}

module.exports = { load };
