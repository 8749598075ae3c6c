/** Lengths of time, and the dates that they reach: "dua jam 30 menit", "sepekan", "tiga hari lalu", "sehari kemudian". */
import { lexicon } from '../../data.js';
import { CAPITAL } from '../../text/flags.js';
import { COMMA, isMark, OPEN } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { boundsBefore } from '../numbers/bounds.js';
import { deictic, type Expression, expression } from './expression.js';
import { durationValue, isClockUnit, type Length, lengthAt } from './lengths.js';
import { rateAt } from './sets.js';
import * as v from './vocabulary.js';
import { TO } from './vocabulary.js';

const relative = lexicon.column('relative');
const vague = lexicon.column('vague');
const again = lexicon.column('again');
const countOf = lexicon.column('countOf');
const coordinator = lexicon.anyOf('coordinator', 'rangeOr');
const through = lexicon.column('through');
const aged = lexicon.column('aged');
const ageWord = lexicon.column('ageWord');
const lasting = lexicon.column('lasting');
const aroundEvent = lexicon.column('aroundEvent');

/** "dua jam", "sepekan", "tiga hari lalu", "2-3 menit"; null where the number counts something else, or an age. */
export function durationAt(t: Tokens, i: number, s: Sentence): Expression | null {
  if (countOf[t.word[i]]) return countOfPeriods(t, i, s.last);
  const many = v.unitOf(v.manyPeriods, 'manyPeriods', t.word[i]);
  if (many) return fixed(i, i + 1, 'many-periods', durationValue(null, many), false);
  if (vague[t.word[i]] && i + 1 < s.last && v.moment[t.word[i + 1]]) return fixed(i, i + 2, 'instant', 'PXX', true);
  const length = lengthAt(t, i, s);
  if (!length || isAge(t, i, s)) return null;
  const { first } = boundsBefore(t, i, s.first);
  const { timex, last, vague: some } = length;
  const duration = fixed(first, last, some ? 'some-periods' : 'duration', timex, some);
  const placed = placedAt(t, first, length, s);
  const { fused } = length;
  if (placed) return fused && length.unit === 'day' ? placed : { ...placed, inner: duration };
  // "dua hari setelah gempa": told from an event, which the text mostly has just dated.
  const way = last < s.last ? aroundEvent[t.word[last]] : 0;
  // "selama enam bulan setelah gempa", "kurang dari 14 hari setelah tiba" are lengths.
  if (
    way &&
    first === i &&
    !(i > s.first && lasting[t.word[i - 1]]) &&
    length.amount !== null &&
    !isClockUnit(length.unit)
  ) {
    const form: Expression['form'] = { type: 'around', unit: length.unit, amount: way * length.amount };
    const around = deictic(first, last, 'around-event', form);
    return fused && length.unit === 'day' ? around : { ...around, inner: duration };
  }
  const rate = rateAt(t, i, length, s);
  return rate ? (fused ? rate : { ...rate, inner: duration }) : duration;
}

/** "dalam hitungan menit", "hitungan jam atau hari": few of them. */
function countOfPeriods(t: Tokens, i: number, last: number): Expression | null {
  const unitAt = (at: number) => (at < last ? v.unitOf(v.period, 'period', t.word[at]) : null);
  const unit = unitAt(i + 1);
  if (!unit) return null;
  const more = i + 2 < last && coordinator[t.word[i + 2]] ? unitAt(i + 3) : null;
  return fixed(i, more ? i + 4 : i + 2, 'some-periods', durationValue(null, more ?? unit), true);
}

/** Farther off than this is geology, not a date. */
const LONGEST = 3000;

/** The date that a length reaches: "dua hari lalu", "sehari kemudian", "dua pekan lagi". */
function placedAt(t: Tokens, first: number, { last: end, unit, amount }: Length, s: Sentence): Expression | null {
  if (isClockUnit(unit) || end >= s.last) return null;
  const at = relative[t.word[end]] && end + 1 < s.last ? end + 1 : end;
  const d = v.direction[t.word[at]];
  // "beberapa hari lalu": behind us, nobody knows how far.
  if (amount === null)
    return d === TO.past ? deictic(first, at + 1, 'ago', { type: 'fixed', timex: 'PAST_REF' }) : null;
  if (amount > LONGEST) return null;
  const to = (rule: string, sign: number, there: boolean, through = false) =>
    deictic(first, at + 1, rule, { type: 'offset', unit, amount: sign * amount, there, through });
  // "dua hari ini": yesterday and today.
  if (d === TO.present && at === end && unit === 'day' && amount > 1) return to('these-days', -1, false, true);
  if (d === TO.past) return to('ago', -1, false);
  if (d === TO.before) return to('before', -1, true);
  if (d === TO.after && at === end) return to('after', 1, true, through[t.word[at]] !== 0 && amount > 1);
  return again[t.word[at]] ? to('from-now', 1, false) : null;
}

/** "berusia 81 tahun", "usia 17-25 tahun", "pria 34 tahun": a quantity, read with the numbers. */
export function isAge(t: Tokens, i: number, s: Sentence): boolean {
  if (i > s.first && aged[t.word[i - 1]]) return true;
  // "Siti Aminah, 52 tahun, …"
  if (i - 2 >= s.first && isMark(t, i - 1, COMMA) && t.flags[i - 2] & CAPITAL && isMark(t, i + 2, COMMA)) return true;
  for (let k = i - 1; k >= s.first && k >= i - 5; k--) {
    if (ageWord[t.word[k]]) return true;
    if (isMark(t, k, COMMA) || isMark(t, k, OPEN)) return false;
  }
  return false;
}

/** `some`: of no told length ("beberapa hari"). */
const fixed = (first: number, last: number, rule: string, timex: string, some: boolean): Expression => ({
  ...expression(first, last, rule, { type: 'fixed', timex }),
  kind: 'duration',
  deictic: some,
});
