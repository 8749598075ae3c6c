/** The names of the rules, in the order in which they are listed: no code, so that settings and help load nothing else. */
export const RULE_NAMES = [
  'weekday-mismatch',
  'impossible-date',
  'future-told-as-past',
  'parts-and-total',
  'each-and-total',
  'each-without-sides',
  'name-spelling',
  'acronym-unexpanded',
  'acronym-two-expansions',
  'number-format',
  'quote-without-speaker',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

export const SEVERITIES = ['warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];
