/**
 * src/ → dist/index.js and dist/rules.js, the library, and dist/talks.cjs, the program, with the machine code that Node
 * would else make of it at every start (dist/talks.cache; see bin/talks.js). dist/dom.cjs holds the packages that read web pages,
 * dist/LICENSES.txt what all packages in these files ask to be said with them.
 */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { licencesOf } from './licences.js';

const common = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
  metafile: true,
  // Needed only where rules or settings, or a pattern, are given; cli-table3 would load the last for borders in colour.
  external: ['yaml', 'compromise/one', '@colors/colors/safe'],
} satisfies BuildOptions;

/** Three quarters as large as all the rest: the program loads it when there is a web page to read. */
const domApart: Plugin = {
  name: 'dom-apart',
  setup: (to) => to.onResolve({ filter: /\/dom\.js$/ }, () => ({ path: './dom.cjs', external: true })),
};

export async function bundle() {
  // The cache is told from that of another bundle by no more than the length of the source: none is better than a stale one.
  for (const cache of ['talks.cache', 'talks.help.cache']) rmSync(`dist/${cache}`, { force: true });
  const results = await Promise.all([
    build({
      ...common,
      entryPoints: { index: 'src/index.ts', rules: 'src/rules/index.ts' },
      outdir: 'dist',
      format: 'esm',
      // What both use is loaded once, or the rules would be put in force in another engine.
      splitting: true,
      chunkNames: 'shared-[hash]',
    }),
    build({
      ...common,
      entryPoints: { talks: 'src/cli/main.ts' },
      outdir: 'dist',
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      // One function, which the launcher calls with what a module is given.
      banner: { js: '(function(require,bundleUrl){const module={exports:{}};' },
      footer: { js: 'return module.exports})' },
      define: { 'import.meta.url': 'bundleUrl' },
      alias: {
        'string-width': './scripts/stand-ins/string-width.cjs',
        'node:child_process': './scripts/stand-ins/child-process.cjs',
      },
      plugins: [domApart],
    }),
    build({
      ...common,
      entryPoints: { dom: 'src/read/html/dom.ts' },
      outdir: 'dist',
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      // An optional part of linkedom, for drawing.
      external: ['canvas'],
    }),
  ]);
  writeFileSync('dist/LICENSES.txt', licencesOf(results.map((result) => result.metafile)));
  execFileSync(process.execPath, ['scripts/code-cache.js'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
