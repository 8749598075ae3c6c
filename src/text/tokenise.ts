/**
 * Text → tokens, one pass over the code units: the bounds, the folded hash and the shape of a token are found
 * together, and one look-up gives its id.
 *
 * This is the room where every code unit is touched, so it reads them from arrays of numbers and not from the string.
 */
import { lexicon } from '../data.js';
import { COMMON, HASH_START, hashEnd, hashStep, UNKNOWN } from '../language/lexicon.js';
import type { Tokens } from '../types.js';
import { addressEnd, opensAddress, untilSpace } from './addresses.js';
import { withoutEnclitic } from './enclitics.js';
import { ADDRESS, CAPITAL, DIGIT, MIXED, NEWLINE, NYA, PARTICLE, PUNCTUATION, SPACE, UPPER } from './flags.js';
import { hyphenJoins } from './hyphens.js';
import { MANGLED, mangledAt } from './mangled.js';
import { Class, classOf, foldedUnits, isLetter, isWord, unitsOf } from './units.js';

const LOWER_X = 120;
const UPPER_M = 77;
const currency = lexicon.column('currency');
/** Words that names follow. */
const leadsName = lexicon.anyOf('speech', 'accordingTo', 'office', 'preposition', 'placeHead');

export function tokenise(text: string): Tokens {
  const scanner = new Scanner(text);
  scanner.run();
  return scanner.tokens();
}

class Scanner {
  readonly #text: string;
  readonly #length: number;
  /** The text's code units, and the same folded; 0 stands behind the last. */
  readonly #units: Uint16Array;
  readonly #folded: Uint16Array;
  #count = 0;
  #start: Int32Array;
  #end: Int32Array;
  #word: Uint16Array;
  #flags: Uint16Array;
  #mark: Uint16Array;

  constructor(text: string) {
    this.#text = text;
    this.#length = text.length;
    this.#units = unitsOf(text);
    this.#folded = foldedUnits(this.#units, text.length);
    const room = (text.length >> 2) + 64;
    this.#start = new Int32Array(room);
    this.#end = new Int32Array(room);
    this.#word = new Uint16Array(room);
    this.#flags = new Uint16Array(room);
    this.#mark = new Uint16Array(room);
  }

  tokens(): Tokens {
    const n = this.#count;
    return {
      text: this.#text,
      folded: this.#folded,
      count: n,
      start: this.#start.subarray(0, n),
      end: this.#end.subarray(0, n),
      word: this.#word.subarray(0, n),
      flags: this.#flags.subarray(0, n),
      mark: this.#mark.subarray(0, n),
    };
  }

  run() {
    const units = this.#units;
    const length = this.#length;
    let gap = NEWLINE;
    let state = 0; // of the multi-word unit being read
    let from = 0; // its first token
    for (let i = 0; i < length; ) {
      const k = classOf(units[i]);
      if (k === Class.Space) {
        gap |= SPACE;
        i++;
        continue;
      }
      if (k === Class.Newline) {
        gap |= NEWLINE | SPACE;
        i++;
        continue;
      }
      const before = this.#count;
      i =
        k === Class.Digit
          ? this.#number(i, gap)
          : units[i] > 127 && mangledAt(units, i)
            ? this.#mangled(i, gap)
            : k === Class.Lower || k === Class.Upper
              ? this.#letters(i, gap)
              : this.#punctuation(i, gap);
      // Multi-word units: "gencatan" + "senjata" → one token, the longest unit that began where `from` stands.
      if (gap & NEWLINE || !(gap & SPACE)) state = 0;
      for (let t = before; t < this.#count; t++) {
        const word = this.#word[t];
        const next = state && word > 1 ? lexicon.phraseStep(state, word) : 0;
        if (next) state = next;
        else {
          state = word > 1 && lexicon.startsPhrase[word] ? lexicon.phraseStep(0, word) : 0;
          from = t;
        }
        const unit = state ? lexicon.phraseEnd(state) : 0;
        if (unit && t > from) {
          this.#join(from, unit);
          t = from;
        }
      }
      gap = 0;
    }
  }

  /** Tokens from `first` to the newest become one; the state goes on, so a longer unit may still absorb it. */
  #join(first: number, unit: number) {
    this.#end[first] = this.#end[this.#count - 1];
    this.#flags[first] |= this.#flags[this.#count - 1] & (NYA | PARTICLE);
    this.#word[first] = unit;
    this.#count = first + 1;
  }

  #push(start: number, end: number, word: number, flags: number, mark = 0) {
    if (this.#count === this.#start.length) this.#grow();
    const n = this.#count++;
    this.#start[n] = start;
    this.#end[n] = end;
    this.#word[n] = word;
    this.#flags[n] = flags;
    this.#mark[n] = mark;
  }

  #grow() {
    const room = this.#start.length * 2;
    const copy = <T extends Int32Array | Uint16Array>(to: T, of: T) => {
      to.set(of);
      return to;
    };
    this.#start = copy(new Int32Array(room), this.#start);
    this.#end = copy(new Int32Array(room), this.#end);
    this.#word = copy(new Uint16Array(room), this.#word);
    this.#flags = copy(new Uint16Array(room), this.#flags);
    this.#mark = copy(new Uint16Array(room), this.#mark);
  }

  /** "1.200", "2,5", "1.234.567,89": digits, with a point or comma only between digits. */
  #number(i: number, gap: number): number {
    const units = this.#units;
    let end = i + 1;
    for (;;) {
      const c = units[end];
      if (c >= 48 && c <= 57) end++;
      else if ((c === 46 || c === 44) && classOf(units[end + 1]) === Class.Digit) end += 2;
      else break;
    }
    this.#push(i, end, UNKNOWN, gap | DIGIT);
    return end;
  }

  /** A full stop, a bracket, a quotation mark: one code unit a token (dots and dashes in a row are one). */
  #punctuation(i: number, gap: number): number {
    const units = this.#units;
    const c = units[i];
    let end = i + 1;
    if (c === 46 || c === 45 || c === 61 || c === 42 || c === 95) while (units[end] === c) end++;
    if (c === 64 && classOf(units[end]) >= Class.Lower) {
      while (isWord(classOf(units[end]))) end++;
      this.#push(i, end, UNKNOWN, gap | ADDRESS);
    } else this.#push(i, end, lexicon.look(this.#folded, i, i + 1), gap | PUNCTUATION, c);
    return end;
  }

  #mangled(i: number, gap: number): number {
    this.#push(i, i + MANGLED, UNKNOWN, gap | PUNCTUATION, mangledAt(this.#units, i));
    return i + MANGLED;
  }

  #letters(i: number, gap: number): number {
    const units = this.#units;
    const folded = this.#folded;
    let end = i;
    let hash = HASH_START;
    let upper = 0;
    let digits = 0;
    let hyphen = 0; // where the last hyphen inside the word stands
    for (; ; end++) {
      const c = units[end];
      const k = classOf(c);
      if (k === Class.Lower) {
        hash = hashStep(hash, folded[end]);
        continue;
      }
      if (k === Class.Upper) {
        // "menuntutPresiden": a word in lower case and the name glued to it, in text that lost its spaces.
        // "DilansirAFP", "PresidenPrabowo": a capital at the head of a sentence hides that; "TikTok", "AirAsia" are names.
        const left = upper < 2 && end - i > 3 && !hyphen ? lexicon.find(folded, i, end, hashEnd(hash)) : UNKNOWN;
        if (left && (upper === 0 || leadsName[left])) break;
        upper++;
      } else if (k === Class.Digit) {
        // "Rp500", "USD20": a currency is a token of its own; "G20", "MH370" are one.
        if (!digits && currency[lexicon.find(folded, i, end, hashEnd(hash))]) break;
        if (end === i + 1 && this.#standsApart(i)) break;
        digits++;
      } else if (k === Class.Apostrophe) {
        if (!isLetter(classOf(units[end + 1]))) break;
      } else if (c === 45 || c === 0x2010 || c === 0x2011) {
        if (!hyphenJoins(this.#text, units, folded, i, end)) break;
        hyphen = end;
      } else if (c === 58 && opensAddress(this.#text, i, end)) {
        const stop = untilSpace(units, end, this.#length);
        this.#push(i, stop, UNKNOWN, gap | ADDRESS);
        return stop;
      } else if (c === 46) {
        const stop = addressEnd(this.#text, units, i, end);
        if (!stop) break;
        this.#push(i, stop, UNKNOWN, gap | ADDRESS);
        return stop;
      } else break;
      hash = hashStep(hash, folded[end]);
    }
    const length = end - i;
    let flags = gap;
    if (classOf(units[i]) === Class.Upper) flags |= CAPITAL;
    if (upper > 1 && upper + digits + (hyphen ? 1 : 0) === length) flags |= UPPER;
    if (digits) flags |= MIXED;
    let word = lexicon.find(folded, i, end, hashEnd(hash));
    if (word <= COMMON && length > 4) {
      const cut = withoutEnclitic(folded, i, end, hyphen);
      // The dictionary holds "tentaranya" too, but tells less of it than the lexicon of "tentara".
      if (word === UNKNOWN || ((cut & 0xffff) > COMMON && (cut >>> 16) & NYA)) {
        word = cut & 0xffff;
        flags |= cut >>> 16;
      }
    }
    this.#push(i, end, word, flags);
    return end;
  }

  /** The letter at `i` before a figure: "1x24 jam"; "M6,2" is a magnitude, "M1" a motorway. */
  #standsApart(i: number): boolean {
    const units = this.#units;
    const digit = (k: number) => classOf(units[k]) === Class.Digit;
    if (units[i] === LOWER_X) return i > 0 && digit(i - 1);
    const pointed = units[i + 2] === 44 || units[i + 2] === 46;
    return units[i] === UPPER_M && pointed && digit(i + 3) && !digit(i + 4);
  }
}
