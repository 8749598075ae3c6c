/** Lines written in Title Case, where a capital tells nothing of a word: "Kecelakaan di Jatim Telan 5.700 Korban". */
import { CAPITAL, DIGIT, PUNCTUATION } from '../text/flags.js';
import { isMark, POINT } from '../text/marks.js';
import type { Sentence, Tokens } from '../types.js';

/** As many words as show how a line is written. */
const LOOK = 40;
/** Shorter ones stand in small letters in titles too: "di", "dari". */
const SHORT = 4;
const MIN_CAPITALS = 3;

export function isHeading(t: Tokens, s: Sentence): boolean {
  if (s.headline) return true;
  if (isMark(t, s.last - 1, POINT)) return false;
  let capitals = 0;
  let small = 0;
  for (let i = s.first; i < s.last && i < s.first + LOOK; i++) {
    if (t.flags[i] & CAPITAL) capitals++;
    else if (!(t.flags[i] & (PUNCTUATION | DIGIT)) && t.end[i] - t.start[i] > SHORT) small++;
  }
  return capitals >= MIN_CAPITALS && small * 5 <= capitals;
}
