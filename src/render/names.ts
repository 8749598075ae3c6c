/** The names that the command line offers: no code, so that its help loads nothing else. */

export const FORMATS = ['table', 'json', 'jsonl', 'csv', 'tsv', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** What one record is. */
export const SELECTIONS = ['events', 'dates', 'numbers', 'actors', 'quotes', 'articles'] as const;
export type Selection = (typeof SELECTIONS)[number];

/** Of headlines, summaries and table headings. */
export const LANGUAGES = ['en', 'id'] as const;
export type Lang = (typeof LANGUAGES)[number];

export interface Wanted {
  types?: ReadonlySet<string>;
  actor?: string;
  /** First and last day, YYYY-MM-DD, both inclusive. */
  since?: string;
  until?: string;
}

/** The filters that mean something for a selection; the others are a mistake of the caller. */
export const FILTERS: Record<Selection, readonly (keyof Wanted)[]> = {
  events: ['types', 'actor', 'since', 'until'],
  dates: ['since', 'until'],
  numbers: [],
  actors: ['actor'],
  quotes: ['actor'],
  articles: ['types', 'actor', 'since', 'until'],
};
