/** The outputs that have a JSON Schema: no code, so that help loads nothing else. */
export const OUTPUTS = [
  { name: 'extract', what: 'talks extract -f json' },
  { name: 'article', what: 'a line of talks extract -f jsonl -s articles' },
  { name: 'event', what: 'a line of talks extract -f jsonl' },
  { name: 'date', what: 'a line of talks extract -f jsonl -s dates' },
  { name: 'number', what: 'a line of talks extract -f jsonl -s numbers' },
  { name: 'actor', what: 'a line of talks extract -f jsonl -s actors' },
  { name: 'quote', what: 'a line of talks extract -f jsonl -s quotes' },
  { name: 'explain', what: 'talks explain -f json' },
  { name: 'find', what: 'talks find -f json' },
  { name: 'match', what: 'a line of talks find -f jsonl' },
  { name: 'check', what: 'talks check -f json' },
  { name: 'rules', what: 'a file of --rules' },
] as const;

export type OutputName = (typeof OUTPUTS)[number]['name'];
