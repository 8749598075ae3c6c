/** The tests read the compiled data, so they are compiled first. */
import { compileAll } from '../scripts/compile.js';

export default () => compileAll();
