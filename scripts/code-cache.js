// dist/talks.cjs → dist/talks.help.cache and dist/talks.cache. The program runs first, because a cache holds only the functions that
// were compiled: with --help for the one, then over some of seeds/ in two formats for the other. Plain JavaScript: a cache is good for
// a process that was started like this one.
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from '../bin/load.js';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const articles = readdirSync(fileURLToPath(new URL('../seeds/', import.meta.url)))
  .slice(0, 6)
  .map((name) => `seeds/${name}`);
let script;
const { main } = load(`${dist}talks.cjs`, 'none', (loaded) => {
  script = loaded;
});
for (const argv of [['--help'], ['extract', '--help']]) await main(argv, '');
writeFileSync(`${dist}talks.help.cache`, script.createCachedData());
// A few articles only: a long run changes the flags of V8 (src/cli/compiler.ts), and a cache made under other flags is refused.
for (const format of ['table', 'json']) await main(['extract', ...articles, '--format', format], '');
writeFileSync(`${dist}talks.cache`, script.createCachedData());
