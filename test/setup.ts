/** The tests read the compiled data and start the program, so both are made first: once, for files that run side by side. */
import { bundle } from '../scripts/bundle.js';
import { compileAll } from '../scripts/compile.js';

export default async () => {
  compileAll();
  await bundle();
};
