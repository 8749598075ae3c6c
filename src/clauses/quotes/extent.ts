/** How far what is said reaches in its sentence: where it begins behind a verb of speech, and where it ends or goes on. */
import { CAPITAL } from '../../text/flags.js';
import { COLON, COMMA, mark, SEMICOLON } from '../../text/marks.js';
import type { Document, Sentence } from '../../types.js';
import { NOBODY, type Speaker } from './speakers.js';
import {
  asSaid,
  complementiser,
  coordinator,
  FROM,
  negation,
  PURPOSE,
  preposition,
  relative,
  SAY,
  speech,
  subordinator,
  verbal,
} from './words.js';

/** Tokens between a verb and its "bahwa" or comma, or between a tag and the comma behind its speaker. */
export const ADDRESS = 16;
/** Tokens in which the verb of a clause must come. */
const CLAUSE = 8;
/** Fewer tokens than this before ", kata X," are no statement: "Sebab, kata dia, …". */
export const LEAD_IN = 4;
/** . , : ; ! ? … */
const FINAL = new Set([46, COMMA, COLON, SEMICOLON, 33, 63, 0x2026]);
/** Characters of a speaker's name with its title. */
const MAX_NAME = 400;

export class Extent {
  readonly #doc: Document;
  readonly #quotationAt: Int32Array;
  readonly first: number;
  readonly last: number;
  /** Where the clause being read begins: behind the last semicolon. */
  clause: number;

  constructor(doc: Document, { first, last }: Sentence, quotationAt: Int32Array) {
    this.#doc = doc;
    this.#quotationAt = quotationAt;
    this.first = first;
    this.last = last;
    this.clause = first;
  }

  /** First token of what the verb at `i` says, past the addressee and the day; `explicit` where "bahwa" or a comma says so. */
  content(i: number): { first: number; explicit: boolean } {
    const { tokens } = this.#doc;
    const end = Math.min(this.last, i + ADDRESS);
    const addressed = preposition(tokens, i + 1) || this.#doc.dateAt[i + 1];
    for (let k = i + 1; k < end; k++) {
      if (complementiser(tokens, k)) return { first: k + 1, explicit: true };
      const c = mark(tokens, k);
      if (this.#quotationAt[k])
        return { first: k === i + 1 || (mark(tokens, k - 1) && addressed) ? k : i + 1, explicit: true };
      // "mengatakan kepada pers, …", "mengatakan, mengutip X, bahwa …": the aside is read as a citation of its own.
      if ((c === COLON || c === COMMA) && (k === i + 1 || addressed)) return { first: k + 1, explicit: true };
      if (c === COLON || speech(tokens, k) === SAY) break;
    }
    return { first: i + 1, explicit: false };
  }

  /** First token behind the "agar" of the verb of asking at `i`, or -1. */
  asked(i: number): number {
    const { tokens } = this.#doc;
    const end = Math.min(this.last, i + ADDRESS);
    for (let k = i + 1; k < end && mark(tokens, k) !== COMMA; k++)
      if (subordinator(tokens, k) === PURPOSE) return k + 1;
    return -1;
  }

  /** "menuding Hamas melanggar …" says something, "menyampaikan usulan gencatan senjata" hands something over. */
  isClause(first: number): boolean {
    const { tokens } = this.#doc;
    const end = Math.min(this.last, first + CLAUSE);
    for (let i = first; i < end; i++) {
      if (mark(tokens, i) || relative(tokens, i) || subordinator(tokens, i) || coordinator(tokens, i)) return false;
      // "sebagian dari mereka terlibat" is a subject and its verb, "ancaman terhadap warga yang …" an object.
      if (preposition(tokens, i) && preposition(tokens, i) !== FROM) return false;
      if (verbal(tokens, i) || negation(tokens, i)) return true;
    }
    return false;
  }

  /** In front of the full stop. */
  end(): number {
    const { tokens } = this.#doc;
    let { last } = this;
    while (last > this.first && FINAL.has(mark(tokens, last - 1)) && !this.#quotationAt[last - 1]) last--;
    return last;
  }

  /** Behind the comma that ends the noun phrase at `i` and the speaker in it, or the sentence's end. */
  afterPhrase(i: number, { source }: Speaker): number {
    const { tokens } = this.#doc;
    if (source && source.end - tokens.start[i] < MAX_NAME) while (i < this.last && tokens.start[i] < source.end) i++;
    for (let k = i; k < Math.min(this.last, i + ADDRESS); k++) if (mark(tokens, k) === COMMA) return k + 1;
    return this.last;
  }

  /** The day of a report may follow its source: "Dilansir X, Kamis (24/7), …". */
  afterDates(i: number): number {
    while (i < this.last && this.#doc.dateAt[i]) i = this.afterPhrase(i, NOBODY);
    return i;
  }

  /** What stands before ", kata X," is no statement yet: "Sebab, kata X, …", "Selain dua korban itu, menurut X, …". */
  isLeadIn(i: number): boolean {
    const { tokens } = this.#doc;
    if (i - this.clause < LEAD_IN) return true;
    if (!preposition(tokens, this.clause) && !subordinator(tokens, this.clause)) return false;
    for (let k = this.clause; k < i - 1; k++) if (mark(tokens, k) === COMMA) return false;
    return true;
  }

  /** True when a statement goes on behind ", kata X,": neither a date, a name in apposition nor an adverbial follows. */
  goesOn(i: number): boolean {
    const { tokens } = this.#doc;
    if (this.#doc.dateAt[i] || tokens.flags[i] & CAPITAL || mark(tokens, i)) return false;
    const mention = this.#doc.mentionAt[i];
    if (mention && this.#doc.mentions[mention - 1].phrase >= i) return false;
    if (preposition(tokens, i) || relative(tokens, i) || subordinator(tokens, i)) return false;
    return !speech(tokens, i) && !asSaid(tokens, i);
  }
}
