/** The library's public face. */

export type { CheckOptions, Report } from './check/check.js';
export { check } from './check/check.js';
export type { RuleName, Severity } from './check/names.js';
export type { Finding, Related } from './check/rule.js';
export { explain } from './explain/explain.js';
export { analyse, extract } from './extract.js';
export type * from './types.js';
