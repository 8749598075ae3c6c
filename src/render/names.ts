/** The names that the command line offers. Imports nothing, so that its help loads nothing else. */

export const FORMATS = [
  'table',
  'json',
  'jsonl',
  'csv',
  'tsv',
  'markdown',
  'html',
  'geojson',
  'ics',
  'brat',
  'timeml',
] as const;
export type Format = (typeof FORMATS)[number];

/** Formats of columns, which `--columns` chooses. */
export const COLUMNAR: ReadonlySet<Format> = new Set(['table', 'csv', 'tsv', 'markdown']);
/** Formats in which an article is written the same whatever stands before it: workers can write them. */
export const INDEPENDENT: ReadonlySet<Format> = new Set(['jsonl', 'csv', 'tsv', 'ics']);
/** Formats of which a file holds one article: several go into a folder. */
export const ONE_A_FILE: ReadonlySet<Format> = new Set(['brat', 'timeml']);
/** What a format that can't hold every selection holds, and what of it. */
export const HOLDS: Partial<Record<Format, { select: Selection; what: string }>> = {
  html: { select: 'events', what: 'events' },
  geojson: { select: 'events', what: 'events with coordinates' },
  ics: { select: 'events', what: 'past and planned events with a date' },
  timeml: { select: 'dates', what: 'dates' },
};

/** Characters: a larger file opens slowly in what reads the format, and the user is told. */
export const HEAVY: Partial<Record<Format, number>> = { html: 25e6 };

/** By the ending of a file: "events.csv" is CSV, because that is what its reader expects in it. */
export function formatOfFile(path: string): Format | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return FORMATS.find((f) => f === ending) ?? ENDINGS[ending];
}

const ENDINGS: Record<string, Format> = { md: 'markdown', htm: 'html', ndjson: 'jsonl', ann: 'brat', tml: 'timeml' };

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
