/** The code units of a text as arrays of numbers: what kind each is, and how look-ups see it. */
import { fold } from '../language/hash.js';

export enum Class {
  Other,
  Space,
  Newline,
  Lower,
  Upper,
  Digit,
  Apostrophe,
}

/** By code unit; NOT_ASKED where `classify` has not been asked yet. */
const classes = new Uint8Array(1 << 16);
const NOT_ASKED = 0;
/** The classes are kept one higher, so that a fresh array says NOT_ASKED. */
const KEPT = 1;
for (let c = 0; c < 128; c++) classes[c] = classify(c) + KEPT;

/** Of undefined, which stands outside every array, it is Other. */
export function classOf(unit: number): Class {
  const kept = classes[unit];
  if (kept !== NOT_ASKED) return kept - KEPT;
  const found = classify(unit);
  classes[unit] = found + KEPT;
  return found;
}

function classify(c: number): Class {
  if (c < 128) {
    if (c === 10 || c === 13 || c === 12) return Class.Newline;
    if (c <= 32 || c === 127) return Class.Space;
    if (c >= 48 && c <= 57) return Class.Digit;
    if (c >= 65 && c <= 90) return Class.Upper;
    if (c >= 97 && c <= 122) return Class.Lower;
    return c === 39 || c === 96 ? Class.Apostrophe : Class.Other;
  }
  if (c === 0xa0 || c === 0x200b || c === 0xfeff || (c >= 0x2000 && c <= 0x200a) || c === 0x202f || c === 0x3000)
    return Class.Space;
  if (c === 0x85 || c === 0x2028 || c === 0x2029) return Class.Newline;
  if (c === 0x2019 || c === 0x2018 || c === 0x02bc) return Class.Apostrophe;
  if (c >= 0x2010 && c < 0x2070) return Class.Other; // dashes, quotation marks, dots
  // Combining marks and surrogate halves stay inside the word they stand in.
  if ((c >= 0x300 && c < 0x370) || (c >= 0xd800 && c <= 0xdfff)) return Class.Lower;
  const s = String.fromCharCode(c);
  return /\p{L}/u.test(s) ? (/\p{Lu}/u.test(s) ? Class.Upper : Class.Lower) : Class.Other;
}

export const isLetter = (k: Class) => k === Class.Lower || k === Class.Upper;
export const isWord = (k: Class) => isLetter(k) || k === Class.Digit;

/** Longest text whose code units go into the one buffer that is used again and again. */
const SHARED = 1 << 18;
const shared = Buffer.alloc(2 * (SHARED + 2));

/** The code units of a text, and behind them 0; they hold until the next text is asked for. */
export function unitsOf(text: string): Uint16Array {
  const bytes = text.length <= SHARED ? shared : Buffer.alloc(2 * (text.length + 2));
  const end = bytes.write(text, 'utf16le');
  bytes.fill(0, end, end + 4);
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length + 2);
}

/** `units[0, length)` folded, and behind them 0. */
export function foldedUnits(units: Uint16Array, length: number): Uint16Array {
  const folded = new Uint16Array(length + 1);
  for (let i = 0; i < length; i++) folded[i] = fold(units[i]);
  return folded;
}
