/** Small questions about tokens that every reader asks. */
import type { Tokens } from '../types.js';
import { SPACE } from './flags.js';

export const COMMA = 44;
export const HYPHEN = 45;
export const POINT = 46;
export const SLASH = 47;
export const COLON = 58;
export const SEMICOLON = 59;
export const OPEN = 40;
export const CLOSE = 41;

/** Is token `i` this one mark? False outside the text. */
export const isMark = (t: Tokens, i: number, code: number): boolean => mark(t, i) === code;

/** The code unit of the mark at token `i`; 0 for a word, and outside the text. */
export const mark = (t: Tokens, i: number): number => (i >= 0 && i < t.count ? t.mark[i] : 0);

/** A hyphen or any dash. */
export function isDash(t: Tokens, i: number): boolean {
  const c = mark(t, i);
  return c === HYPHEN || c === 0x2010 || c === 0x2011 || c === 0x2013 || c === 0x2014 || c === 0x2212;
}

/** Does token `i` stand directly after the one before it, with no space between? */
export const isGlued = (t: Tokens, i: number): boolean => i > 0 && i < t.count && !(t.flags[i] & SPACE);
