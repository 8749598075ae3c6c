/** Quarters and halves of a year ("kuartal III/2025", "paruh kedua 2024", "Q3 2024", "semester II"), and weeks of a month ("pekan kedua Juli"). */
import { lexicon } from '../../data.js';
import { CAPITAL } from '../../text/flags.js';
import { isDash, isMark, SLASH } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { deictic, type Expression, type YearPart } from './expression.js';
import { integer } from './figures.js';
import { yearAt } from './months.js';
import { direction, period, TO, unitOf } from './vocabulary.js';

const halfWord = lexicon.column('halfWord');
const ordinal = lexicon.column('ordinal');
const ordinalPrefix = lexicon.column('ordinalPrefix');
const cardinal = lexicon.column('cardinal');
const roman = lexicon.column('roman');
const quarterCode = lexicon.column('quarterCode');
const halfCode = lexicon.column('halfCode');
const domain = lexicon.column('domain');
const SPORT = lexicon.value('domain', 'sport');
const halvedByOthers = lexicon.column('halvedByOthers');

/** "III", "ketiga", "tiga", "3" at `i`; -1 or 0 where there is none. */
const rankAt = (t: Tokens, i: number): number =>
  ordinal[t.word[i]] || (t.flags[i] & CAPITAL ? roman[t.word[i]] : 0) || cardinal[t.word[i]] || integer(t, i);

/** The quarter or half told at `i` and `i + 1`, or null. */
function partAt(t: Tokens, i: number): YearPart | null {
  const unit = halfWord[t.word[i]] ? 'half' : unitOf(period, 'period', t.word[i]);
  if (unit !== 'half' && unit !== 'quarter') return null;
  const n = rankAt(t, i + 1);
  return n >= 1 && n <= (unit === 'half' ? 2 : 4) ? { unit, n } : null;
}

/** The quarter or half whose year begins at token `i`; reads back no further than `first`. */
export function yearPartBefore(t: Tokens, i: number, first: number): YearPart | null {
  let at = i - 1;
  if (at > first && (isMark(t, at, SLASH) || isDash(t, at))) at--;
  if (at > first && unitOf(period, 'period', t.word[at]) === 'year') at--;
  if (at < first) return null;
  if (quarterCode[t.word[at]]) return { unit: 'quarter', n: quarterCode[t.word[at]] };
  if (halfCode[t.word[at]]) return { unit: 'half', n: halfCode[t.word[at]] };
  return at > first ? partAt(t, at - 1) : null;
}

/** "kuartal III", "paruh kedua" whose year is not told: the one nearest to the day of writing. */
export function yearPartAt(t: Tokens, i: number, s: Sentence): Expression | null {
  const part = i + 1 < s.last ? partAt(t, i) : null;
  if (!part) return null;
  const end = i + 2;
  // Its year follows: "kuartal III/2025", "semester pertama tahun ini"; "paruh kedua musim" is none of a year.
  let at = end;
  if (at < s.last && (isMark(t, at, SLASH) || isDash(t, at))) at++;
  if (at < s.last && unitOf(period, 'period', t.word[at]) === 'year') at++;
  if (at < s.last && (yearAt(t, at, s.last) || (at > end && direction[t.word[at]]))) return null;
  if (end < s.last && halvedByOthers[t.word[end]]) return null;
  if (!period[t.word[i]] && isSport(t, s)) return null;
  const d = end < s.last ? direction[t.word[end]] : 0;
  const shift = d === TO.past ? -1 : d === TO.future ? 1 : d === TO.present ? 0 : null;
  return deictic(i, end, 'year-part', { type: 'yearPart', part, shift });
}

/** "Gol itu tercipta pada paruh pertama": halves of a match. */
function isSport(t: Tokens, s: Sentence): boolean {
  for (let i = s.first; i < s.last; i++) if (domain[t.word[i]] === SPORT) return true;
  return false;
}

/** Which week of the month that begins at token `i` is told before it: "pekan kedua Juli", "minggu ke-3 bulan Mei"; 0 for none. */
export function weekBefore(t: Tokens, i: number, first: number): number {
  let at = i - 1;
  if (at > first && unitOf(period, 'period', t.word[at]) === 'month') at--;
  const n = at > first ? rankAt(t, at) : 0;
  if (n < 1 || n > 5) return 0;
  at--;
  if (isDash(t, at)) at--;
  if (at > first && ordinalPrefix[t.word[at]]) at--;
  return at >= first && unitOf(period, 'period', t.word[at]) === 'week' ? n : 0;
}
