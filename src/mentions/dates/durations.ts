/** Lengths of time, and the dates that they reach: "dua jam 30 menit", "sepekan", "tiga hari lalu", "sehari kemudian". */
import { lexicon } from '../../data.js';
import { CAPITAL } from '../../text/flags.js';
import { COMMA, isDash, isGlued, isMark, OPEN } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { boundsBefore } from '../numbers/bounds.js';
import { numeralAt } from '../numbers/numeral.js';
import { joinsRange } from '../ranges.js';
import { deictic, type Expression, expression } from './expression.js';
import { yearAt } from './printed.js';
import * as v from './vocabulary.js';
import { TO, type Unit } from './vocabulary.js';

const relative = lexicon.column('relative');
const vague = lexicon.column('vague');
const currencySign = lexicon.column('currencySign');
const again = lexicon.column('again');
const through = lexicon.column('through');
const aged = lexicon.column('aged');
const ageWord = lexicon.column('ageWord');
const times = lexicon.column('times');
const within = lexicon.column('within');
const once = lexicon.column('once');
const aroundEvent = lexicon.column('aroundEvent');

/** Letters of a duration: P3D, PT2H. */
const LETTER: Record<Unit, string> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  half: 'M',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
};
const TIMES: Partial<Record<Unit, number>> = { half: 6, decade: 10, century: 100 };
/** Units of the clock, written behind the T. */
export const isClockUnit = (unit: Unit) => unit === 'second' || unit === 'minute' || unit === 'hour';

/** "2,5 jam" → PT2.5H; null → PXH. */
export function durationValue(amount: number | null, unit: Unit): string {
  const count = amount === null ? 'X' : String(Math.round(amount * (TIMES[unit] ?? 1) * 1000) / 1000);
  if (unit === 'day' && amount === 0.5) return 'PT12H';
  return `P${isClockUnit(unit) ? 'T' : ''}${count}${LETTER[unit]}`;
}

/** A length of time as read: its tokens and its TIMEX3 value. */
interface Length {
  first: number;
  last: number;
  unit: Unit;
  /** null for "beberapa". */
  amount: number | null;
  timex: string;
  vague: boolean;
}

/** "dua jam", "sepekan", "tiga hari lalu", "2-3 menit"; null where the number counts something else, or an age. */
export function durationAt(t: Tokens, i: number, s: Sentence): Expression | null {
  const many = v.unitOf(v.manyPeriods, 'manyPeriods', t.word[i]);
  if (many) return fixed(i, i + 1, 'many-periods', durationValue(null, many), false);
  if (vague[t.word[i]] && i + 1 < s.last && v.moment[t.word[i + 1]]) return fixed(i, i + 2, 'instant', 'PXX', true);
  const length = lengthAt(t, i, s);
  if (!length || isAge(t, i, s)) return null;
  const { first } = boundsBefore(t, i, s.first);
  const { timex, last, vague: some } = length;
  const duration = fixed(first, last, some ? 'some-periods' : 'duration', timex, some);
  const placed = placedAt(t, first, length, s);
  const fused = v.onePeriod[t.word[i]] !== 0;
  if (placed) return fused && length.unit === 'day' ? placed : { ...placed, inner: duration };
  // "sehari setelah gempa": a day told from an event, and no length.
  if (fused && last < s.last && aroundEvent[t.word[last]])
    return deictic(first, last, 'around-event', { type: 'fixed', timex: null });
  return isRate(t, i, s) ? { ...duration, kind: 'set', rule: 'rate', deictic: true } : duration;
}

function lengthAt(t: Tokens, i: number, s: Sentence): Length | null {
  const { last } = s;
  const one = v.unitOf(v.onePeriod, 'onePeriod', t.word[i]);
  if (one)
    return compound(
      t,
      { first: i, last: i + 1, unit: one, amount: 1, timex: durationValue(1, one), vague: false },
      last,
    );
  if (isGlued(t, i) && i > s.first && isDash(t, i - 1) && isGlued(t, i - 1)) return null;
  if (i > s.first && currencySign[t.word[i - 1]]) return null;
  const n = vague[t.word[i]] ? { last: i + 1, value: null, vague: true } : numeralAt(t, i, last);
  if (!n) return null;
  let end = n.last;
  let amount = n.value;
  const joint = joinsRange(t, end, last);
  const m = joint ? numeralAt(t, joint, last) : null;
  if (m && m.value !== null) {
    end = m.last;
    amount = m.value;
  }
  const unit = end < last ? unitHere(t, end, s) : null;
  if (!unit || namesDate(t, end, amount, last)) return null;
  const length = { first: i, last: end + 1, unit, amount, timex: durationValue(amount, unit), vague: n.vague };
  return compound(t, length, last);
}

/** "dalam sehari", "tiga kali seminggu", "sebulan sekali": how often; "naik dalam sepekan" is a length. */
function isRate(t: Tokens, i: number, s: Sentence): boolean {
  const unit = v.unitOf(v.onePeriod, 'onePeriod', t.word[i]);
  if (!unit) return false;
  if (i > s.first && (times[t.word[i - 1]] || (unit === 'day' && within[t.word[i - 1]]))) return true;
  return i + 1 < s.last && once[t.word[i + 1]] !== 0;
}

/** "31 Tahun 1999", "39 bulan April", "2018 hari ini": what follows is a date of its own. */
function namesDate(t: Tokens, at: number, amount: number | null, last: number): boolean {
  if (at + 1 >= last) return false;
  const next = t.word[at + 1];
  if (v.month[next] && t.flags[at + 1] & CAPITAL) return true;
  if (yearAt(t, at + 1, last)) return true;
  return amount !== null && amount >= 1900 && amount < 2100 && v.direction[next] !== 0;
}

/** "satu jam 17 menit": a smaller unit that goes on. */
function compound(t: Tokens, length: Length, last: number): Length {
  if (length.last >= last || !isClockUnit(length.unit) || length.amount === null) return length;
  const n = numeralAt(t, length.last, last);
  const unit = n && n.last < last ? v.unitOf(v.period, 'period', t.word[n.last]) : null;
  if (!n || !unit || !isClockUnit(unit) || unit === length.unit || n.value === null) return length;
  return { ...length, last: n.last + 1, timex: `${length.timex}${n.value}${LETTER[unit]}` };
}

/** Farther off than this is geology, not a date. */
const LONGEST = 3000;

/** The date that a length reaches: "dua hari lalu", "sehari kemudian", "dua pekan lagi". */
function placedAt(t: Tokens, first: number, { last: end, unit, amount }: Length, s: Sentence): Expression | null {
  if (amount === null || amount > LONGEST || isClockUnit(unit) || end >= s.last) return null;
  const at = relative[t.word[end]] && end + 1 < s.last ? end + 1 : end;
  const d = v.direction[t.word[at]];
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

/** The period at `i`; "Minggu" with a capital is the Sunday, but in a heading. */
export function unitHere(t: Tokens, i: number, s: Sentence): Unit | null {
  const unit = v.unitOf(v.period, 'period', t.word[i]);
  if (unit === 'week' && v.weekday[t.word[i]] && t.flags[i] & CAPITAL && !s.headline) return null;
  return unit;
}

/** `some`: of no told length ("beberapa hari"). */
const fixed = (first: number, last: number, rule: string, timex: string, some: boolean): Expression => ({
  ...expression(first, last, rule, { type: 'fixed', timex }),
  kind: 'duration',
  deictic: some,
});
