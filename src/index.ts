/** The library's public face. */
export { explain } from './explain/explain.js';
export { analyse, extract } from './extract.js';
export type * from './types.js';
