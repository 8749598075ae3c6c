/**
 * The library's door to rules of one's own, apart from the rest (`talks/rules`): only who has rule files loads what reads
 * them. `extract(source, { rules: readRules({ file: 'my.yaml', text }) })`.
 */
export { BadFile, type Fault } from './fault.js';
export { type RuleFile, readRules } from './read.js';
