/** How far a number reaches: letters glued to it ("1,2M", "1.200-an") and the other end of a range ("50-60", "2 hingga 3 juta"). */
import { lexicon } from '../../data.js';
import { CAPITAL, DIGIT } from '../../text/flags.js';
import { isDash, isGlued } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { joinsRange } from '../ranges.js';
import { Print } from './digits.js';
import { type Numeral, numeralAt, scaled } from './numeral.js';

const scoring = lexicon.column('scoring');
const letterScale = lexicon.column('letterScale');
const rangeAnd = lexicon.column('rangeAnd');
const rangeOr = lexicon.column('rangeOr');
const rangeStart = lexicon.column('rangeStart');
const approximateSuffix = lexicon.column('approximateSuffix');

/** The numeral at `i` with all that belongs to it, or null. `money`: a currency stands before it. */
export function extentAt(t: Tokens, i: number, s: Sentence, money: boolean): Numeral | null {
  const n = numeralAt(t, i, s.last);
  return n && range(t, suffixed(t, n, s.last, money), s.last, s.first, money);
}

/** Past the "-an" of "1.200-an", which the span leaves out. */
export const pastSuffix = (t: Tokens, at: number, last: number): number =>
  at + 1 < last && isDash(t, at) && isGlued(t, at + 1) && approximateSuffix[t.word[at + 1]] ? at + 2 : at;

/** Letters and endings glued to the figures: "1,2M", "500K", "1.200-an". M is a thousand million beside a currency. */
function suffixed(t: Tokens, n: Numeral, last: number, money: boolean): Numeral {
  let at = n.last;
  if (at < last && isDash(t, at) && at + 1 < last && approximateSuffix[t.word[at + 1]] && isGlued(t, at + 1))
    return { ...n, approximate: true };
  if (at < last && approximateSuffix[t.word[at]] && isGlued(t, at)) return { ...n, last: at + 1, approximate: true };
  const letter = at < last ? letterScale[t.word[at]] : 0;
  if (!letter || !(t.flags[at] & CAPITAL) || n.scale || n.value === null) return n;
  // "5G" is a network: thousand millions and up are written so only with a decimal.
  if (letter > 6 && !money && n.print !== Print.Decimal) return n;
  if (!isGlued(t, at) && !money) return n;
  const by = money && letter === 6 ? 9 : letter;
  at++;
  const value = scaled(n.value, by);
  return { ...n, last: at, value, min: value, max: value, scale: by };
}

/** "50-60", "2 hingga 3 juta", "antara 5 dan 7", "tiga atau empat": one number with both bounds. */
function range(t: Tokens, n: Numeral, last: number, first: number, money: boolean): Numeral {
  if (n.value === null || n.value < 0 || (!n.words && isScored(t, n.first, first))) return n;
  let at = joinsRange(t, n.last, last);
  if (!at && n.last + 1 < last) {
    const between = n.first > first && rangeStart[t.word[n.first - 1]] !== 0;
    if ((rangeAnd[t.word[n.last]] && between) || (rangeOr[t.word[n.last]] && Number.isInteger(n.value)))
      at = n.last + 1;
    if (at && !between && !isClose(n, numeralAt(t, at, last))) at = 0;
  }
  if (!at) return n;
  const until = numeralAt(t, at, last);
  const m = until && suffixed(t, until, last, money);
  if (!m || m.value === null) return n;
  const from = !n.scale && m.scale ? scaled(n.value, m.scale) : n.value;
  if (m.value <= from) return n;
  return { ...m, first: n.first, value: null, min: from, max: m.value };
}

/** "tiga atau empat", "60 atau 70 persen": two guesses; "632 atau 30 persen" says one thing twice. */
const isClose = (n: Numeral, m: Numeral | null): boolean =>
  n.value !== null && m?.value != null && Number.isInteger(m.value) && m.value > n.value && m.value <= n.value * 2;

/** "menang 2-1", "mengalahkan Kosta Rika 1-0": two numbers. `i` is the first or the second. */
export function isScored(t: Tokens, i: number, first: number): boolean {
  const second = i - 2 >= first && isDash(t, i - 1) && isGlued(t, i) && (t.flags[i - 2] & DIGIT) !== 0;
  const figure = second ? i - 2 : i;
  if (!isDash(t, figure + 1) || t.end[figure] - t.start[figure] > 2) return false;
  for (let k = figure - 1; k >= first && k >= figure - 5; k--) if (scoring[t.word[k]]) return true;
  return false;
}
