// dist/talks.cjs → dist/talks.cache. The program runs once over seeds/ first, in two formats, because a cache holds only the
// functions that were compiled. Plain JavaScript: the cache is good for a process that was started like this one.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from '../bin/load.js';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
let script;
const { main } = load(`${dist}talks.cjs`, (loaded) => {
  script = loaded;
});
for (const format of ['table', 'json']) await main(['extract', 'seeds', '--format', format], '');
writeFileSync(`${dist}talks.cache`, script.createCachedData());
