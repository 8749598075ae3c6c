/** Where findings are, as editors and CI count: lines and columns from 1, columns in UTF-16 code units, as offsets are. */
import type { Finding } from '../../check/rule.js';
import { lineStarts } from '../../explain/explain.js';
import type { Source, Span } from '../../types.js';

export interface Place {
  line: number;
  column: number;
  endLine: number;
  /** Behind the last unit. */
  endColumn: number;
}

/** Offsets of one text → places. Made when the first is asked for: most articles have no findings. */
export class Places {
  readonly #text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  of({ start, end }: Span): Place {
    const line = this.#lineOf(start);
    const endLine = this.#lineOf(end);
    return {
      line: line + 1,
      column: start - this.starts[line] + 1,
      endLine: endLine + 1,
      endColumn: end - this.starts[endLine] + 1,
    };
  }

  /** The line of that number, without what ends it. */
  line(number: number): Span {
    const start = this.starts[number - 1];
    const next = this.starts[number] ?? this.#text.length;
    const broken = /\r\n$|[\r\n]$/.exec(this.#text.slice(start, next));
    return { start, end: next - (broken?.[0].length ?? 0) };
  }

  get starts(): number[] {
    this.#starts ??= lineStarts(this.#text);
    return this.#starts;
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Is the article the text of its file? Only then are its lines those of the file. */
export const isFile = ({ id, path }: Source): boolean => path !== null && id === path && !HOLDS_TEXT.test(path);
const HOLDS_TEXT = /\.(?:html?|json|jsonl|ndjson)$/i;

/** What a finding's place begins with: the file, or the file and the record in it. */
export function nameOf({ id, path }: Source): string {
  const file = path === '-' ? '<stdin>' : (path ?? id);
  if (path === null || id === path) return file;
  // A record without an id of its own is called "news.jsonl:17".
  return `${file}#${id.startsWith(`${path}:`) ? id.slice(path.length + 1) : id}`;
}

export interface Checked {
  source: Source;
  findings: readonly Finding[];
}
