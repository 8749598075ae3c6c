/** A word, or several that stand for one thing, as a term of a pattern. */
import type { Span } from '../types.js';
import { normal, type Term } from './compromise.js';
import type { Words } from './words.js';

/** What a mention means: a number with its bounds, a date in EDTF (a duration as TIMEX3 has it), an actor's name. */
export interface Meaning {
  value: number | string | null;
  min?: number | null;
  max?: number | null;
}

/** Its strings are made when they are asked for: few terms ever are. */
export class PhraseTerm implements Term, Span {
  start: number;
  end: number;
  mention: Meaning | undefined;
  readonly #article: string;
  readonly #row: Words;

  constructor(
    article: string,
    row: Words,
    /** Words `from` to `to`, half-open. */
    readonly from: number,
    readonly to: number,
    public tags: ReadonlySet<string>,
    /** True for what only its tag finds, not `.`, a word or a regular expression: a unit, a title, an event's words. */
    public phrase: boolean,
  ) {
    this.#article = article;
    this.#row = row;
    this.start = row.start[from];
    this.end = row.end[to - 1];
  }

  get text(): string {
    return this.#article.slice(this.start, this.end);
  }

  get normal(): string {
    return normal(this.text);
  }

  get pre(): string {
    const gap = this.#article.slice(this.from ? this.#row.end[this.from - 1] : 0, this.start);
    return gap.slice(cut(gap));
  }

  get post(): string {
    const gap = this.#article.slice(this.end, this.to < this.#row.count ? this.#row.start[this.to] : undefined);
    return gap.slice(0, cut(gap));
  }
}

/** Where a gap between words parts: a mark belongs to the word that it touches; with no space, to the one before. */
function cut(gap: string): number {
  let at = gap.length;
  while (at > 0 && !/\s/.test(gap.charAt(at - 1))) at--;
  return at || gap.length;
}
