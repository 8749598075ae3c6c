/** The tests read the compiled data and start the program, so both are made first; the program only where its source has changed. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { bundle } from '../scripts/bundle.js';
import { compileAll } from '../scripts/compile.js';

const root = new URL('../', import.meta.url).pathname;

export default async () => {
  compileAll();
  if (isStale()) await bundle();
};

function isStale(): boolean {
  if (!existsSync(`${root}dist/talks.cache`)) return true;
  const made = statSync(`${root}dist/talks.cache`).mtimeMs;
  const sources = ['src', 'scripts', 'bin'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true }).map((file) => `${folder}/${file}`),
  );
  return [...sources, 'package.json'].some((file) => statSync(root + file).mtimeMs > made);
}
