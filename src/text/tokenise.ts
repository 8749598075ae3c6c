/**
 * Text → tokens, one pass over the code units: the bounds, the folded hash and the shape of a token are found
 * together, and one look-up gives its id.
 */
import { lexicon } from '../data.js';
import { COMMON, fold, HASH_START, hashEnd, hashStep, UNKNOWN } from '../language/lexicon.js';
import type { Tokens } from '../types.js';
import {
  ADDRESS,
  CAPITAL,
  DIGIT,
  MIXED,
  NEWLINE,
  NYA,
  PARTICLE,
  PUNCTUATION,
  REDUPLICATED,
  SPACE,
  UPPER,
} from './flags.js';

enum Class {
  Other,
  Space,
  Newline,
  Lower,
  Upper,
  Digit,
  Apostrophe,
}

/** Class of each ASCII code unit; the others go through `classOf`. */
const ascii = new Uint8Array(128);
for (let c = 0; c < 128; c++) {
  if (c === 10 || c === 13 || c === 12) ascii[c] = Class.Newline;
  else if (c <= 32 || c === 127) ascii[c] = Class.Space;
  else if (c >= 48 && c <= 57) ascii[c] = Class.Digit;
  else if (c >= 65 && c <= 90) ascii[c] = Class.Upper;
  else if (c >= 97 && c <= 122) ascii[c] = Class.Lower;
  else if (c === 39 || c === 96) ascii[c] = Class.Apostrophe;
}
const LETTER = /\p{L}/u;
const UPPERCASE = /\p{Lu}/u;

function classOf(c: number): Class {
  if (c < 128) return ascii[c];
  if (c === 0xa0 || c === 0x200b || c === 0xfeff || (c >= 0x2000 && c <= 0x200a) || c === 0x202f || c === 0x3000)
    return Class.Space;
  if (c === 0x85 || c === 0x2028 || c === 0x2029) return Class.Newline;
  if (c === 0x2019 || c === 0x2018 || c === 0x02bc) return Class.Apostrophe;
  // Combining marks and surrogate halves stay inside the word they stand in.
  if ((c >= 0x300 && c < 0x370) || (c >= 0xd800 && c <= 0xdfff)) return Class.Lower;
  const s = String.fromCharCode(c);
  return LETTER.test(s) ? (UPPERCASE.test(s) ? Class.Upper : Class.Lower) : Class.Other;
}

/** Endings of site names: "Liputan6.com" is one token, "selesai.Kemudian" a missing space. */
const SITE = new Set(['com', 'id', 'co', 'net', 'org', 'tv', 'go', 'news', 'info']);
/** The same in capitals: "TRIBUNLAMPUNG.CO.ID". */
const UPPER_SITES = ['COM', 'CO.ID', 'CO', 'ID', 'NET'];
/** First parts that make one name with what follows the hyphen: "Al-Luweib", "El-Fasher", "Bin-Salman". */
const NAME_PARTICLE = new Set([
  'al',
  'el',
  'as',
  'ar',
  'at',
  'ad',
  'an',
  'az',
  'ash',
  'abd',
  'ul',
  'ad',
  'ben',
  'bin',
  'jean',
  'de',
  'e',
  'x',
  's',
  'u',
  'f',
  'su',
  'mig',
  'c',
  't',
]);

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
  #count = 0;
  #start: Int32Array;
  #end: Int32Array;
  #word: Uint16Array;
  #flags: Uint16Array;

  constructor(text: string) {
    this.#text = text;
    const room = (text.length >> 2) + 64;
    this.#start = new Int32Array(room);
    this.#end = new Int32Array(room);
    this.#word = new Uint16Array(room);
    this.#flags = new Uint16Array(room);
  }

  tokens(): Tokens {
    const n = this.#count;
    return {
      text: this.#text,
      count: n,
      start: this.#start.subarray(0, n),
      end: this.#end.subarray(0, n),
      word: this.#word.subarray(0, n),
      flags: this.#flags.subarray(0, n),
    };
  }

  run() {
    const text = this.#text;
    const length = text.length;
    let gap = NEWLINE;
    let state = 0; // of the multi-word unit being read
    let from = 0; // its first token
    for (let i = 0; i < length; ) {
      const k = classOf(text.charCodeAt(i));
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
          : k === Class.Lower || k === Class.Upper
            ? this.#letters(i, gap)
            : this.#mark(i, gap);
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

  #push(start: number, end: number, word: number, flags: number) {
    if (this.#count === this.#start.length) this.#grow();
    const n = this.#count++;
    this.#start[n] = start;
    this.#end[n] = end;
    this.#word[n] = word;
    this.#flags[n] = flags;
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
  }

  /** "1.200", "2,5", "1.234.567,89": digits, with a point or comma only between digits. */
  #number(i: number, gap: number): number {
    const text = this.#text;
    let end = i + 1;
    while (end < text.length) {
      const c = text.charCodeAt(end);
      if (c >= 48 && c <= 57) end++;
      else if ((c === 46 || c === 44) && classOf(text.charCodeAt(end + 1)) === Class.Digit) end += 2;
      else break;
    }
    this.#push(i, end, UNKNOWN, gap | DIGIT);
    return end;
  }

  /** A full stop, a bracket, a quotation mark: one code unit a token (dots and dashes in a row are one). */
  #mark(i: number, gap: number): number {
    const text = this.#text;
    const c = text.charCodeAt(i);
    let end = i + 1;
    if (c === 46 || c === 45 || c === 61 || c === 42 || c === 95) while (text.charCodeAt(end) === c) end++;
    if (c === 64 && classOf(text.charCodeAt(end)) >= Class.Lower) {
      while (end < text.length && isWord(classOf(text.charCodeAt(end)))) end++;
      this.#push(i, end, UNKNOWN, gap | ADDRESS);
    } else this.#push(i, end, lexicon.find(text, i, i + 1, hashEnd(hashStep(HASH_START, fold(c)))), gap | PUNCTUATION);
    return end;
  }

  #letters(i: number, gap: number): number {
    const text = this.#text;
    let end = i;
    let hash = HASH_START;
    let upper = 0;
    let digits = 0;
    let hyphen = 0; // where the last hyphen inside the word stands
    for (; end < text.length; end++) {
      const c = text.charCodeAt(end);
      const k = classOf(c);
      if (k === Class.Upper) {
        // "menuntutPresiden": a word in lower case and the name glued to it, in text that lost its spaces.
        // "DilansirAFP", "PresidenPrabowo": a capital at the head of a sentence hides that; "TikTok", "AirAsia" are names.
        const left = upper < 2 && end - i > 3 && !hyphen ? lexicon.find(text, i, end, hashEnd(hash)) : UNKNOWN;
        if (left && (upper === 0 || leadsName[left])) break;
        upper++;
      } else if (k === Class.Digit) {
        // "Rp500", "USD20": a currency is a token of its own; "G20", "MH370" are one.
        if (!digits && currency[lexicon.find(text, i, end, hashEnd(hash))]) break;
        digits++;
      } else if (k === Class.Apostrophe) {
        if (!isLetter(classOf(text.charCodeAt(end + 1)))) break;
      } else if (c === 45 || c === 0x2010 || c === 0x2011) {
        if (!this.#hyphenJoins(i, end)) break;
        hyphen = end;
      } else if (c === 58 && text.startsWith('://', end) && text.startsWith('http', i)) {
        const stop = this.#untilSpace(end);
        this.#push(i, stop, UNKNOWN, gap | ADDRESS);
        return stop;
      } else if (c === 46) {
        const stop = this.#address(i, end);
        if (!stop) break;
        this.#push(i, stop, UNKNOWN, gap | ADDRESS);
        return stop;
      } else if (k !== Class.Lower) break;
      hash = hashStep(hash, fold(c));
    }
    const length = end - i;
    let flags = gap;
    if (classOf(text.charCodeAt(i)) === Class.Upper) flags |= CAPITAL;
    if (upper > 1 && upper + digits + (hyphen ? 1 : 0) === length) flags |= UPPER;
    if (digits) flags |= MIXED;
    let word = lexicon.find(text, i, end, hashEnd(hash));
    if (word <= COMMON && length > 4) {
      const cut = this.#withoutEnclitic(i, end, hyphen);
      // The dictionary holds "tentaranya" too, but tells less of it than the lexicon of "tentara".
      if (word === UNKNOWN || ((cut & 0xffff) > COMMON && (cut >>> 16) & NYA)) {
        word = cut & 0xffff;
        flags |= cut >>> 16;
      }
    }
    this.#push(i, end, word, flags);
    return end;
  }

  /** "negara-negara", "ke-3", "Al-Luweib" are one token; "Rusia-Ukraina" is three. */
  #hyphenJoins(start: number, hyphen: number): boolean {
    const text = this.#text;
    const after = classOf(text.charCodeAt(hyphen + 1));
    if (after === Class.Digit) return false;
    if (!isLetter(after)) return false;
    if (after === Class.Lower) return true;
    // Both capitalised: one word repeated ("Negara-Negara"), or a particle and its name.
    const length = hyphen - start;
    if (length > 40) return false;
    // "As-Suwayda", but "AS-Rusia" are two countries.
    const shouted = classOf(text.charCodeAt(start + 1)) === Class.Upper;
    if (length <= 4 && !shouted && NAME_PARTICLE.has(text.slice(start, hyphen).toLowerCase())) return true;
    return text.slice(start, hyphen).toLowerCase() === text.slice(hyphen + 1, hyphen + 1 + length).toLowerCase();
  }

  /** End of "kompas.com", "www.bmkg.go.id/gempa", or 0 when the full stop ends a word. */
  #address(start: number, dot: number): number {
    const text = this.#text;
    const upper = UPPER_SITES.find((site) => text.startsWith(site, dot + 1));
    if (upper && !isWord(classOf(text.charCodeAt(dot + 1 + upper.length)))) return dot + 1 + upper.length;
    for (let part = 0, at = dot; part < 5; part++) {
      let end = at + 1;
      while (end - at < 12 && classOf(text.charCodeAt(end)) === Class.Lower) end++;
      const site = SITE.has(text.slice(at + 1, end)) || (part > 0 && text.startsWith('www', start));
      if (text.charCodeAt(end) === 46 && classOf(text.charCodeAt(end + 1)) === Class.Lower) at = end;
      else return site ? this.#path(end) : 0;
    }
    return 0;
  }

  /** The rest of an address after its site: "/berita/123". */
  #path(end: number): number {
    if (this.#text.charCodeAt(end) !== 47) return end;
    return this.#untilSpace(end);
  }

  #untilSpace(end: number): number {
    for (; end < this.#text.length; end++) {
      const c = this.#text.charCodeAt(end);
      const k = classOf(c);
      // Brackets, quotation marks and commas end an address too.
      if (k === Class.Space || k === Class.Newline || c === 41 || c === 44 || c === 34 || c === 0x201d) break;
    }
    // The full stop behind an address is the sentence's.
    while (this.#text.charCodeAt(end - 1) === 46) end--;
    return end;
  }

  /** Id of the word without -nya, -lah, -kah, -pun, or of one half of a reduplication; the new flags stand above bit 16. */
  #withoutEnclitic(start: number, end: number, hyphen: number): number {
    const text = this.#text;
    const find = (from: number, to: number) => {
      let hash = HASH_START;
      for (let i = from; i < to; i++) hash = hashStep(hash, fold(text.charCodeAt(i)));
      return lexicon.find(text, from, to, hashEnd(hash));
    };
    const tail = text.slice(end - 3, end).toLowerCase();
    if (tail === 'nya') {
      const word = find(start, end - 3);
      if (word) return word | (NYA << 16);
    } else if (tail === 'lah' || tail === 'kah' || tail === 'pun') {
      const word = find(start, end - 3);
      if (word) return word | (PARTICLE << 16);
    }
    if (hyphen) {
      const half = hyphen - start;
      const bare = tail === 'nya' ? end - 3 : end;
      if (
        bare - hyphen - 1 === half &&
        text.slice(start, hyphen).toLowerCase() === text.slice(hyphen + 1, bare).toLowerCase()
      ) {
        return find(start, hyphen) | ((REDUPLICATED | (tail === 'nya' ? NYA : 0)) << 16);
      }
    }
    return UNKNOWN;
  }
}

const isLetter = (k: Class) => k === Class.Lower || k === Class.Upper;
const isWord = (k: Class) => isLetter(k) || k === Class.Digit;
