#!/usr/bin/env node
// The launcher: the version at once, everything else from the bundle.
// Node's own modules by this call and not by import, which evaluates all that they export: longer than the version takes.
const { readFileSync } = process.getBuiltinModule('node:fs');
const { fileURLToPath } = process.getBuiltinModule('node:url');

const here = (path) => new URL(`../${path}`, import.meta.url);
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8'));
const args = process.argv.slice(2);

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) process.stdout.write(`${version}\n`);
else {
  try {
    const { load } = await import('./load.js');
    const { main } = load(fileURLToPath(here('dist/talks.cjs')));
    process.exitCode = await main(args, version);
  } catch (error) {
    // A mistake of ours: one line for the user, all of it for who mends it.
    const hint = error.code === 'ENOENT' ? 'run npm run build' : 'please report it';
    process.stderr.write(`talks: internal error: ${process.env.TALKS_DEBUG ? error.stack : error.message}; ${hint}\n`);
    process.exitCode = 70;
  }
}
