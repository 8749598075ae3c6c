/** The sentence being read: what each reader of names asks of the tokens around it, and where its spans go. */
import { gazetteer } from '../../data.js';
import type { Document, Tokens } from '../../types.js';
import type { Bounds } from './evidence.js';
import { beginsPerson } from './joints.js';
import { type Found, Names } from './lookup.js';
import { type NameSpan, nameSpan } from './names.js';
import { isCapital, isMark, isOrdinary, isUpper, length, mark, STOP, sport, weekday } from './words.js';

/** Share of a sentence's longer ordinary words that begin with a capital in a headline; a full stop asks for more. */
const HEADLINE = 0.6;
const HEADLINE_WITH_STOP = 0.9;

export interface LoneTitle {
  first: number;
  last: number;
  country: string | null;
  /** The names in it, as they stand in `Reading.out`. */
  inner: NameSpan[];
}

export class Reading {
  readonly tokens: Tokens;
  readonly out: NameSpan[] = [];
  /** Titles that no name follows: "Ketua KPK, …". */
  readonly titles: LoneTitle[] = [];
  begin = 0;
  end = 0;
  /** Title Case or capitals throughout: a capital tells nothing. */
  headlineCase = false;
  /** Whether a match is told of; null before it is asked. */
  #sport: boolean | null = null;
  readonly #doc: Document;
  readonly names: Names;
  /** Whether a person's name begins at the token: 0 not asked yet, 1 it does not, 2 it does. */
  readonly #persons: Uint8Array;

  constructor(doc: Document) {
    this.#doc = doc;
    this.tokens = doc.tokens;
    this.names = new Names(doc.tokens);
    this.#persons = new Uint8Array(doc.tokens.count);
  }

  open(first: number, last: number) {
    this.begin = first;
    this.end = last;
    this.headlineCase = this.#isHeadlineCase();
    this.#sport = null;
  }

  /** A match is told of: a country there is its team. */
  get sport(): boolean {
    if (this.#sport === null) {
      this.#sport = false;
      for (let i = this.begin; i < this.end && !this.#sport; i++) this.#sport = sport(this.tokens, i) !== 0;
    }
    return this.#sport;
  }

  get bounds(): Bounds {
    return { begin: this.begin, end: this.end, headlineCase: this.headlineCase };
  }

  push(span: Partial<NameSpan> & { first: number; last: number }) {
    this.out.push(nameSpan(span));
  }

  /** The longest name of the gazetteer that begins here. */
  longest(i: number): Found {
    return this.names.longest(i, this.end);
  }

  /** The longest that begins here and ends before `limit`. */
  within(i: number, limit: number): Found {
    return this.names.within(i, limit);
  }

  /** Bits GIVEN and SURNAME of the word. */
  bits(i: number): number {
    return this.names.bits(i);
  }

  isDate(i: number): boolean {
    return this.#doc.dateAt[i] !== 0 || weekday(this.tokens, i) !== 0;
  }

  /** In the place of "TIMIKA (ANTARA) -". */
  inDateline(i: number): boolean {
    const { dateline } = this.#doc;
    if (!dateline) return false;
    const start = this.tokens.start[i];
    return start >= dateline.span.start && start < dateline.span.start + dateline.place.length;
  }

  /** A capitalised word that may be a name's. */
  capitalAt(i: number): boolean {
    return i < this.end && isCapital(this.tokens, i) && !isMark(this.tokens, i) && !this.isDate(i);
  }

  /** Such a word stands right after, and its capital means something. */
  follows(i: number): boolean {
    return !this.headlineCase && this.capitalAt(i + 1);
  }

  /** A person's name begins at `i`, right behind another capitalised word. */
  personAt(i: number): boolean {
    if (this.headlineCase || i <= this.begin || !this.capitalAt(i) || !this.capitalAt(i - 1)) return false;
    // "KP Sharma Oli": two capitals that no list knows are initials.
    if (isUpper(this.tokens, i - 1) && length(this.tokens, i - 1) === 2 && !this.longest(i - 1).record) return false;
    if (!this.#persons[i]) this.#persons[i] = beginsPerson(this, i) ? 2 : 1;
    return this.#persons[i] === 2;
  }

  /** The country that the first name of a country, or of something in one, in these tokens tells of. */
  countryIn(first: number, last: number): string | null {
    for (let i = first; i < last; i++) {
      if (!isCapital(this.tokens, i)) continue;
      const { record } = this.within(i, last);
      const country = record ? gazetteer.country(record) : null;
      if (country) return country;
    }
    return null;
  }

  #isHeadlineCase(): boolean {
    const { tokens, begin, end } = this;
    const share = mark(tokens, end - 1) === STOP ? HEADLINE_WITH_STOP : HEADLINE;
    // So many small words settle it, however the sentence goes on.
    const enough = (1 - share) * (end - begin);
    let capital = 0;
    let small = 0;
    for (let i = begin + 1; i < end && small <= enough; i++) {
      if (length(tokens, i) < 4 || isMark(tokens, i) || !isOrdinary(tokens, i)) continue;
      if (isCapital(tokens, i)) capital++;
      else small++;
    }
    const words = capital + small;
    return words > 1 && capital / words > share;
  }
}
