/** Names of the gazetteer among the tokens. */
import { gazetteer } from '../../data.js';
import { GIVEN, GOES_ON, NameHash, RECORD, SURNAME } from '../../gazetteer/gazetteer.js';
import { CAPITAL, PUNCTUATION, SPACE } from '../../text/flags.js';
import type { Tokens } from '../../types.js';

const LONGEST = 7; // words of a name

/** A name found at a token: `record` is 0 where there is none, and then `last` is the token asked for. */
export interface Found {
  record: number;
  last: number;
}

const hash = new NameHash();

/** A code unit without its mark and in lower case; 0 for an apostrophe, which names are compared without. */
function bare(unit: number): number {
  if (unit < 0x80) {
    if (unit === 0x27 || unit === 0x60) return 0;
    if (unit === 0x2d) return 32;
    return unit >= 65 && unit <= 90 ? unit | 32 : unit;
  }
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x02bc) return 0;
  if (unit >= 0x300 && unit < 0x370) return 0;
  if (unit === 0x2010 || unit === 0x2011) return 32;
  return String.fromCharCode(unit).normalize('NFD').toLowerCase().charCodeAt(0);
}

/** The longest name that begins at token `first` and ends before `limit`. */
export function longestName(tokens: Tokens, first: number, limit: number): Found {
  hash.reset();
  let words = 0;
  const found: Found = { record: 0, last: first };
  for (let i = first; i < limit && words < LONGEST; i++) {
    if (tokens.flags[i] & PUNCTUATION) {
      if (i === first || tokens.flags[i] & SPACE) break;
      const mark = tokens.text.charCodeAt(tokens.start[i]);
      // "Port-au-Prince" comes in pieces: a glued hyphen is a space between words, and so the stop of "St. Petersburg".
      if (mark !== 45 && !(mark === 46 && tokens.end[i - 1] - tokens.start[i - 1] === 2)) break;
      continue;
    }
    if (words++) hash.add(32);
    addToken(tokens, i);
    const value = gazetteer.look(hash);
    // "Deir al-Balah": only a first word must have its capital.
    if (value & RECORD && (tokens.flags[i] & CAPITAL || (words > 1 && i > first))) {
      found.record = value & RECORD;
      found.last = i + 1;
    }
    if (!(value & GOES_ON)) break;
  }
  return found;
}

/** Bits GIVEN and SURNAME of one token: what people are called, here or elsewhere. */
export function nameBits(tokens: Tokens, i: number): number {
  hash.reset();
  addToken(tokens, i);
  return gazetteer.look(hash) & (GIVEN | SURNAME);
}

function addToken(tokens: Tokens, i: number) {
  for (let at = tokens.start[i]; at < tokens.end[i]; at++) {
    const unit = bare(tokens.text.charCodeAt(at));
    if (unit) hash.add(unit);
  }
}

/** The same for one article, each token looked up once; `longest` reads to the end of the sentence. */
export class Names {
  readonly #tokens: Tokens;
  /** −1 where not looked up yet. */
  readonly #record: Int32Array;
  readonly #last: Int32Array;
  readonly #bits: Int32Array;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
    this.#record = new Int32Array(tokens.count).fill(-1);
    this.#last = new Int32Array(tokens.count);
    this.#bits = new Int32Array(tokens.count).fill(-1);
  }

  longest(i: number, end: number): Found {
    if (i >= end) return { record: 0, last: i };
    if (this.#record[i] < 0) {
      const { record, last } = longestName(this.#tokens, i, end);
      this.#record[i] = record;
      this.#last[i] = last;
    }
    return { record: this.#record[i], last: this.#last[i] };
  }

  bits(i: number): number {
    if (i >= this.#bits.length) return 0;
    if (this.#bits[i] < 0) this.#bits[i] = nameBits(this.#tokens, i);
    return this.#bits[i];
  }
}
