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
  /** Which columns, in this order (`--columns`); the format's own where it is not given. */
  columns?: readonly string[];
  /** Each article gets files of its own, in a folder. */
  folder?: boolean;
}

/** A file of an output folder; its name has no folder in it. */
export interface OutputFile {
  name: string;
  content: string;
}

/** What an article's records are written as, and how many they are. */
export interface Printed {
  output: string;
  records: number;
  /** With `folder`: instead of `output`. */
  files?: OutputFile[];
}

export interface Writer {
  /** What stands before the first article, written even when there is none. */
  begin(): string;
  /** One article's records and how many they are; `text` is the article's own, which its offsets count into. */
  article(article: Article, text: string): Printed;
  end(): string;
}
