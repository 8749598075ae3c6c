/** Lengths of time: "dua jam 30 menit", "2-3 menit", "sepekan", with their TIMEX3 value. What they stand for, durations.ts decides. */
import { lexicon } from '../../data.js';
import { CAPITAL } from '../../text/flags.js';
import { isDash, isGlued } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { numeralAt } from '../numbers/numeral.js';
import { joinsRange } from '../ranges.js';
import { yearAt } from './months.js';
import type { Unit } from './vocabulary.js';
import * as v from './vocabulary.js';

const vague = lexicon.column('vague');
const timesSign = lexicon.column('timesSign');
const currencySign = lexicon.column('currencySign');

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
export interface Length {
  first: number;
  last: number;
  unit: Unit;
  /** "sepekan": the number one inside the word. */
  fused: boolean;
  /** null for "beberapa". */
  amount: number | null;
  timex: string;
  vague: boolean;
}

/** The length that begins at `i`, or null. */
export function lengthAt(t: Tokens, i: number, s: Sentence): Length | null {
  const { last } = s;
  const one = v.unitOf(v.onePeriod, 'onePeriod', t.word[i]);
  if (one)
    return compound(
      t,
      { first: i, last: i + 1, unit: one, fused: true, amount: 1, timex: durationValue(1, one), vague: false },
      last,
    );
  if (isGlued(t, i) && i > s.first && isDash(t, i - 1) && isGlued(t, i - 1)) return null;
  if (i > s.first && currencySign[t.word[i - 1]]) return null;
  const n = vague[t.word[i]] ? { last: i + 1, value: null, vague: true } : numeralAt(t, i, last);
  if (!n) return null;
  let end = n.last;
  let amount = n.value;
  // "2 x 15 menit", "1x24 jam"
  const by = end + 1 < last && timesSign[t.word[end]] ? numeralAt(t, end + 1, last) : null;
  if (by && by.value !== null && amount !== null) {
    end = by.last;
    amount *= by.value;
  }
  const joint = joinsRange(t, end, last);
  const m = joint ? numeralAt(t, joint, last) : null;
  if (m && m.value !== null) {
    end = m.last;
    amount = m.value;
  }
  const unit = end < last ? unitHere(t, end, s) : null;
  if (!unit || namesDate(t, end, amount, last)) return null;
  const timex = durationValue(amount, unit);
  return compound(t, { first: i, last: end + 1, unit, fused: false, amount, timex, vague: n.vague }, last);
}

/** "31 Tahun 1999", "39 bulan April", "2018 hari ini": what follows is a date of its own. */
function namesDate(t: Tokens, at: number, amount: number | null, last: number): boolean {
  if (at + 1 >= last) return false;
  const next = t.word[at + 1];
  if (v.month[next] && t.flags[at + 1] & CAPITAL) return true;
  if (yearAt(t, at + 1, last)) return true;
  return amount !== null && amount >= 1900 && amount < 2100 && v.direction[next] !== 0;
}

/** Units of which a smaller one may follow a larger: "5 tahun 6 bulan", "satu jam 17 menit". */
const FALLING: Unit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** "satu jam 17 menit", "1 tahun 2 bulan 3 hari": smaller units that go on. */
function compound(t: Tokens, length: Length, last: number): Length {
  if (length.amount === null) return length;
  let { last: end, unit, timex } = length;
  while (end < last) {
    const n = numeralAt(t, end, last);
    const next = n && n.last < last ? v.unitOf(v.period, 'period', t.word[n.last]) : null;
    if (!n || !next || n.value === null || FALLING.indexOf(next) <= FALLING.indexOf(unit)) break;
    if (FALLING.indexOf(unit) < 0 || (v.weekday[t.word[n.last]] && t.flags[n.last] & CAPITAL)) break;
    const clock = isClockUnit(next) && !isClockUnit(unit) ? 'T' : '';
    timex += `${clock}${n.value}${LETTER[next]}`;
    end = n.last + 1;
    unit = next;
  }
  return { ...length, last: end, timex };
}

/** The period at `i`; "Minggu" with a capital is the Sunday, but in a heading and where every word has one. */
export function unitHere(t: Tokens, i: number, s: Sentence): Unit | null {
  const unit = v.unitOf(v.period, 'period', t.word[i]);
  const sunday = unit === 'week' && v.weekday[t.word[i]] && t.flags[i] & CAPITAL;
  return sunday && !s.headline && i > s.first ? null : unit;
}
