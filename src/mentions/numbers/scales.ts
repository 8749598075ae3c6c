/** Scales whose name stands before the figure: "magnitudo 5,1", "M6,2", "Magnitudo (M) 5,6", "gempa berkekuatan 7,0". */
import { lexicon } from '../../data.js';
import { CAPITAL } from '../../text/flags.js';
import { CLOSE, COLON, isMark, OPEN } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { Print } from './digits.js';
import type { Numeral } from './numeral.js';

const scaleBefore = lexicon.column('scale_before');
const magnitudeLetter = lexicon.column('magnitudeLetter');
const strength = lexicon.column('strength');
const quake = lexicon.column('quake');
const SCALES = lexicon.labels('scale_before');
const MAGNITUDE = 'magnitude_sr';
/** No earthquake was stronger. */
const STRONGEST = 10;
/** As far before its strength an earthquake is told. */
const NEAR = 8;

/** The unit of the figure `n` by what stands before it, or null. */
export function scaleOf(t: Tokens, n: Numeral, s: Sentence): string | null {
  let at = n.first - 1;
  if (isMark(t, at, CLOSE) && isMark(t, at - 2, OPEN)) at -= 3;
  if (isMark(t, at, COLON)) at--;
  if (at < s.first) return null;
  const named = SCALES[scaleBefore[t.word[at]]];
  if (named && named !== 'none') return named;
  if (n.value === null || n.value >= STRONGEST) return null;
  const decimal = n.print === Print.Decimal || n.print === Print.EnglishDecimal;
  const letter = magnitudeLetter[t.word[at]] !== 0 && (t.flags[at] & CAPITAL) !== 0 && t.end[at] - t.start[at] === 1;
  if (letter) return decimal || told(t, at, s.first) ? MAGNITUDE : null;
  if (quake[t.word[at]]) return decimal ? MAGNITUDE : null;
  return strength[t.word[at]] && told(t, at, s.first) ? MAGNITUDE : null;
}

/** Is an earthquake told of shortly before? */
function told(t: Tokens, i: number, first: number): boolean {
  for (let k = i - 1; k >= first && k >= i - NEAR; k--) if (quake[t.word[k]]) return true;
  return false;
}

/** "M6,2": the letter is no part of a name. */
export const isMagnitudeLetter = (t: Tokens, i: number): boolean =>
  i >= 0 && magnitudeLetter[t.word[i]] !== 0 && t.end[i] - t.start[i] === 1 && (t.flags[i] & CAPITAL) !== 0;
