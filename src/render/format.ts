/** What every output format is: a writer that turns articles into text, piece by piece. */
import type { Article } from '../types.js';
import type { Lang } from './display.js';
import type { Selection } from './select.js';

export const FORMATS = ['table', 'json', 'jsonl', 'csv', 'tsv', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

export interface RenderOptions {
  select: Selection;
  lang: Lang;
  /** Each telling of an event a record of its own. */
  allTellings: boolean;
  /** Colours for a terminal. */
  color: boolean;
  /** Columns of the terminal, for the table; null wraps nothing. */
  width: number | null;
}

export interface Writer {
  /** What stands before the first article, written even when there is none. */
  begin(): string;
  /** One article's records and how many they are; `text` is the article's own, which its offsets count into. */
  article(article: Article, text: string): { output: string; records: number };
  end(): string;
}

/** Only the format that is asked for is loaded. */
export async function writerFor(format: Format, options: RenderOptions): Promise<Writer> {
  switch (format) {
    case 'table':
      return (await import('./table.js')).tableWriter(options);
    case 'json':
      return (await import('./json.js')).jsonWriter(options);
    case 'jsonl':
      return (await import('./json.js')).jsonLinesWriter(options);
    case 'csv':
    case 'tsv':
      return (await import('./delimited.js')).delimitedWriter(format, options);
    case 'markdown':
      return (await import('./markdown.js')).markdownWriter(options);
  }
}
