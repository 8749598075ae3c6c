/** Figures on a string: telephone numbers, chapters and verses, line-ups ("4-3-3"). */
import { CAPITAL, DIGIT } from '../../text/flags.js';
import { CLOSE, COLON, isDash, isGlued, isMark } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { Print, printOf } from './digits.js';

/** Groups of a telephone number. */
const LONGEST_NUMBER = 6;

/** "0812 3456 7890", "(021) 555 1234": figures in a row, the first with a nought before it. */
export function isPhone(t: Tokens, i: number, s: Sentence): boolean {
  for (let k = i - 1, n = 0; k >= s.first && n < LONGEST_NUMBER; k--) {
    if (isMark(t, k, CLOSE) || isDash(t, k)) continue;
    if (!(t.flags[k] & DIGIT)) return false;
    if (t.end[k] - t.start[k] > 2 && printOf(t.text, t.start[k], t.end[k]) === Print.None) return true;
    n++;
  }
  return false;
}

/** "Yohanes 3:16", "QS Al-Baqarah: 185": chapter and verse of a book, either figure. */
export function isVerse(t: Tokens, i: number, s: Sentence): boolean {
  const second = isMark(t, i - 1, COLON) && isGlued(t, i - 1) && (t.flags[i - 2] & DIGIT) !== 0;
  const chapter = second ? i - 2 : i;
  if (!second && !(isMark(t, i + 1, COLON) && isGlued(t, i + 1) && isGlued(t, i + 2))) return false;
  return chapter > s.first && (t.flags[chapter - 1] & CAPITAL) !== 0;
}

/** "4-3-3", "0812-3456-7890": three figures or more on a string. */
export function isChain(t: Tokens, i: number, last: number): boolean {
  const linked = (k: number) =>
    k + 1 < last && isDash(t, k) && isGlued(t, k) && isGlued(t, k + 1) && (t.flags[k + 1] & DIGIT) !== 0;
  return linked(i + 1) && linked(i + 3);
}
