/** What every output format is: a writer that turns articles into text, piece by piece. */
import type { Article } from '../types.js';
import { delimitedWriter } from './delimited.js';
import { jsonLinesWriter, jsonWriter } from './json.js';
import { markdownWriter } from './markdown.js';
import type { Format, Lang, Selection } from './names.js';

export interface RenderOptions {
  select: Selection;
  lang: Lang;
  /** Colours for a terminal. */
  color: boolean;
  /** Columns of the terminal, for the table; null wraps nothing. */
  width: number | null;
}

/** Formats of rows: a row is an event, however often the article tells it. */
export const ROWS: ReadonlySet<Format> = new Set(['table', 'csv', 'tsv', 'markdown']);

export interface Writer {
  /** What stands before the first article, written even when there is none. */
  begin(): string;
  /** One article's records and how many they are; `text` is the article's own, which its offsets count into. */
  article(article: Article, text: string): { output: string; records: number };
  end(): string;
}

/** The table alone brings packages along: it is loaded when it is asked for. */
export async function writerFor(format: Format, options: RenderOptions): Promise<Writer> {
  switch (format) {
    case 'table':
      return (await import('./table.js')).tableWriter(options);
    case 'json':
      return jsonWriter(options);
    case 'jsonl':
      return jsonLinesWriter(options);
    case 'csv':
    case 'tsv':
      return delimitedWriter(format, options);
    case 'markdown':
      return markdownWriter(options);
  }
}
