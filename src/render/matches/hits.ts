/** What `talks find` prints: the matches of one article, and the writers for them. */
import type { Match, Pattern } from '../../find/find.js';
import type { Article, Span } from '../../types.js';
import type { Lang } from '../names.js';

export const FIND_FORMATS = ['text', 'table', 'json', 'jsonl', 'csv', 'tsv', 'markdown'] as const;
export type FindFormat = (typeof FIND_FORMATS)[number];

/** An article in which something matched. */
export interface Hits {
  article: Pick<Article, 'id' | 'path' | 'title' | 'published'>;
  /** The article's own text, which offsets count into. */
  text: string;
  matches: Match[];
  /** All that was searched, in order. */
  sentences: Span[];
}

export interface HitOptions {
  pattern: Pattern;
  lang: Lang;
  /** Colours for a terminal. */
  color: boolean;
  /** Columns of the terminal, for the table; null wraps nothing. */
  width: number | null;
  /** Sentences to show before and after one with a match. */
  before: number;
  after: number;
}

export interface HitWriter {
  begin(): string;
  article(hits: Hits): string;
  end(): string;
}

/** Names that group columns cannot take. */
export const COLUMNS = ['article', 'title', 'published', 'line', 'column', 'text', 'start', 'end', 'sentence'] as const;

/** Offset → line and column, both from 1; the column in UTF-16 code units, as editors count. */
export function positions(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low] + 1 };
  };
}
