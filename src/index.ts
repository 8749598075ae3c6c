/** The library's public face. */
export { analyse, extract } from './extract.js';
export type * from './types.js';
