/** The library's public face; docs/library.md shows it at work. */

export type { CheckOptions, Report } from './check/check.js';
export type { RuleName, Severity } from './check/names.js';
export type { Finding, Related } from './check/rule.js';
export { analyse } from './extract.js';
export { type ArticleInput, check, explain, extract, extractStream } from './library.js';
export type * from './types.js';
