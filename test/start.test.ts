/** What a start of the program may count on: V8 takes the code caches that the build made. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const PROBE = `
  const { load } = require('./bin/load.js');
  load(require('node:path').resolve('dist/talks.cjs'), process.argv[1], (script) => console.log(script.cachedDataRejected));
`;

it.each(['cache', 'help.cache'])('dist/talks.%s is taken', (ending) => {
  const said = execFileSync(process.execPath, ['-e', PROBE, ending], { cwd: root, encoding: 'utf8' });
  expect(said).toBe('false\n');
});
