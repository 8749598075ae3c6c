/** Names of the gazetteer among the tokens. */
import { gazetteer } from '../../data.js';
import { GIVEN, GOES_ON, NameHash, RECORD, SURNAME } from '../../gazetteer/gazetteer.js';
import { CAPITAL, SPACE } from '../../text/flags.js';
import type { Tokens } from '../../types.js';

const LONGEST = 7; // words of a name

/** A name found at a token: `record` is 0 where there is none, and then `last` is the token asked for. */
export interface Found {
  record: number;
  last: number;
}

const hash = new NameHash();

/** A folded code unit without its mark; 0 for an apostrophe, which names are compared without. */
function bare(unit: number): number {
  if (unit < 0x80) return unit === 0x27 || unit === 0x60 ? 0 : unit === 0x2d ? 32 : unit;
  if (unit >= 0x300 && unit < 0x370) return 0;
  if (unit === 0x2010 || unit === 0x2011) return 32;
  return String.fromCharCode(unit).normalize('NFD').toLowerCase().charCodeAt(0);
}

function addToken({ folded, start, end }: Tokens, i: number) {
  const stop = end[i];
  for (let at = start[i]; at < stop; at++) {
    const unit = bare(folded[at]);
    if (unit) hash.add(unit);
  }
}

/** The names of one article's tokens, each token looked up once. */
export class Names {
  readonly tokens: Tokens;
  /** What the gazetteer knows of the token alone, one higher; 0 where not looked up yet. */
  readonly #alone: Int32Array;
  /** The longest name that begins at the token, one higher; 0 where not looked up yet. */
  readonly #record: Int32Array;
  readonly #last: Int32Array;

  constructor(tokens: Tokens) {
    this.tokens = tokens;
    this.#alone = new Int32Array(tokens.count);
    this.#record = new Int32Array(tokens.count);
    this.#last = new Int32Array(tokens.count);
  }

  /** Bits GIVEN and SURNAME of one token: what people are called, here or elsewhere. */
  bits(i: number): number {
    return i < this.tokens.count ? this.#value(i) & (GIVEN | SURNAME) : 0;
  }

  /** The longest name that begins at token `i`, read to `end`, which is always that of the sentence. */
  longest(i: number, end: number): Found {
    if (i >= end) return { record: 0, last: i };
    if (this.#record[i] === 0) {
      const { record, last } = this.#read(i, end);
      this.#record[i] = record + 1;
      this.#last[i] = last;
    }
    return { record: this.#record[i] - 1, last: this.#last[i] };
  }

  /** The longest name that begins at token `i` and ends before `limit`, wherever the sentence ends. */
  within(i: number, limit: number): Found {
    if (i >= limit) return { record: 0, last: i };
    // The longest of all, where it ends in time, is the longest here.
    if (this.#record[i] && this.#last[i] <= limit) return { record: this.#record[i] - 1, last: this.#last[i] };
    return this.#read(i, limit);
  }

  #value(i: number): number {
    const known = this.#alone[i];
    if (known) return known - 1;
    hash.reset();
    addToken(this.tokens, i);
    const value = gazetteer.look(hash);
    this.#alone[i] = value + 1;
    return value;
  }

  #read(first: number, limit: number): Found {
    const { tokens } = this;
    const found: Found = { record: 0, last: first };
    // Most words begin no name: told without reading on.
    if (!tokens.mark[first] && !(this.#value(first) & (RECORD | GOES_ON))) return found;
    hash.reset();
    let words = 0;
    for (let i = first; i < limit && words < LONGEST; i++) {
      const mark = tokens.mark[i];
      if (mark) {
        if (i === first || tokens.flags[i] & SPACE) break;
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
}
