/** What every output format is: a writer that turns articles into text, piece by piece. */
import type { Article } from '../types.js';
import type { Lang, Selection } from './names.js';

export interface RenderOptions {
  select: Selection;
  lang: Lang;
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
