/** Time told by periods: "dua jam", "tahun lalu", "sehari kemudian", "pekan ini", "hari itu", "kemarin", "malam ini". */
import { lexicon } from '../../data.js';
import { CAPITAL, DIGIT } from '../../text/flags.js';
import { COMMA, isDash, isGlued, isMark, OPEN } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { boundsBefore } from '../numbers/bounds.js';
import { numeralAt } from '../numbers/numeral.js';
import { joinsRange } from '../ranges.js';
import type { Expression, Form, Shift, Within } from './expression.js';
import { yearAt } from './printed.js';
import * as v from './vocabulary.js';
import { TO, type Unit } from './vocabulary.js';

const relative = lexicon.column('relative');
const vague = lexicon.column('vague');
const currencySign = lexicon.column('currencySign');
const again = lexicon.column('again');
const ageWord = lexicon.column('ageWord');

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
const isClockUnit = (unit: Unit) => unit === 'second' || unit === 'minute' || unit === 'hour';

/** "2,5 jam" → PT2.5H; null → PXH. */
export function durationValue(amount: number | null, unit: Unit): string {
  const count = amount === null ? 'X' : String(Math.round(amount * (TIMES[unit] ?? 1) * 1000) / 1000);
  if (unit === 'day' && amount === 0.5) return 'PT12H';
  return `P${isClockUnit(unit) ? 'T' : ''}${count}${LETTER[unit]}`;
}

/** Which way a word after a date points: "Rabu lalu", "Juni mendatang", "14 Mei yang lalu", "Rabu pekan depan" is the week's. */
export function shiftAt(t: Tokens, i: number, last: number): Shift {
  let at = i;
  if (at < last && relative[t.word[at]]) at++;
  if (at >= last) return null;
  const d = v.direction[t.word[at]];
  if (d === TO.past || d === TO.just || v.dayOffset[t.word[at]] < 0) return -1;
  if (d === TO.future || d === TO.soon || v.dayOffset[t.word[at]] > 0) return 1;
  return d === TO.present ? 0 : null;
}

/** "Agustus tahun lalu", "Rabu pekan depan": the period that the words after a date put it in. */
export function withinAt(t: Tokens, i: number, last: number): Within | null {
  if (i + 1 >= last) return null;
  const unit = v.unitOf(v.period, 'period', t.word[i]);
  if (unit !== 'week' && unit !== 'month' && unit !== 'year') return null;
  const d = v.direction[t.word[relative[t.word[i + 1]] && i + 2 < last ? i + 2 : i + 1]];
  if (d === TO.past) return { unit, step: -1 };
  if (d === TO.future) return { unit, step: 1 };
  return d === TO.present ? { unit, step: 0 } : null;
}

const make = (
  first: number,
  last: number,
  kind: Expression['kind'],
  rule: string,
  form: Form,
  deictic: boolean,
  dayPart = 0,
): Expression => ({ first, last, kind, rule, deictic, form, part: 0, dayPart });

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
  if (many)
    return make(i, i + 1, 'duration', 'many-periods', { type: 'fixed', timex: durationValue(null, many) }, false);
  if (vague[t.word[i]] && i + 1 < s.last && v.moment[t.word[i + 1]])
    return make(i, i + 2, 'duration', 'instant', { type: 'fixed', timex: 'PXX' }, true);
  const length = lengthAt(t, i, s);
  if (!length || isAge(t, i, s)) return null;
  const { first } = boundsBefore(t, i, s.first);
  const { timex, last, vague: some } = length;
  const duration = make(first, last, 'duration', some ? 'some-periods' : 'duration', { type: 'fixed', timex }, some);
  const placed = placedAt(t, first, length, s);
  const fused = v.onePeriod[t.word[i]] !== 0;
  if (placed) return fused && length.unit === 'day' ? placed : { ...placed, inner: duration };
  // "sehari setelah gempa": a day told from an event, and no length.
  if (fused && last < s.last && aroundEvent[t.word[last]])
    return make(first, last, 'date', 'around-event', { type: 'fixed', timex: '' }, true);
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

/** "dalam sehari", "tiga kali seminggu", "sebulan sekali": how often. */
function isRate(t: Tokens, i: number, s: Sentence): boolean {
  if (!v.onePeriod[t.word[i]]) return false;
  if (i > s.first && (times[t.word[i - 1]] || within[t.word[i - 1]])) return true;
  return i + 1 < s.last && once[t.word[i + 1]] !== 0;
}
const times = lexicon.column('times');
const within = lexicon.column('within');
const aroundEvent = lexicon.column('aroundEvent');
const once = lexicon.column('once');

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
    make(first, at + 1, 'date', rule, { type: 'offset', unit, amount: sign * amount, there, through }, true);
  // "dua hari ini": yesterday and today.
  if (d === TO.present && at === end && unit === 'day' && amount > 1) return to('these-days', -1, false, true);
  if (d === TO.past) return to('ago', -1, false);
  if (d === TO.before) return to('before', -1, true);
  if (d === TO.after && at === end) return to('after', 1, true, through[t.word[at]] !== 0 && amount > 1);
  return again[t.word[at]] ? to('from-now', 1, false) : null;
}

/** "berusia 81 tahun", "usia 17-25 tahun": a quantity, read with the numbers. */
export function isAge(t: Tokens, i: number, s: Sentence): boolean {
  for (let k = i - 1; k >= s.first && k >= i - 5; k--) {
    if (ageWord[t.word[k]]) return true;
    if (isMark(t, k, COMMA) || isMark(t, k, OPEN)) return false;
  }
  return false;
}

/** The period at `i`; "Minggu" with a capital is the Sunday, but in a heading. */
function unitHere(t: Tokens, i: number, s: Sentence): Unit | null {
  const unit = v.unitOf(v.period, 'period', t.word[i]);
  if (unit === 'week' && v.weekday[t.word[i]] && t.flags[i] & CAPITAL && !s.headline) return null;
  return unit;
}

/** "tahun lalu", "hari ini", "malam ini", "kemarin", "saat itu", "setiap hari". */
export function deicticAt(t: Tokens, i: number, s: Sentence): Expression | null {
  const last = s.last;
  const word = t.word[i];
  if (v.dayOffset[word]) {
    // "kemarin lusa", "lusa kemarin": the day before yesterday.
    const next = i + 1 < last ? v.dayOffset[t.word[i + 1]] : 0;
    const two = next && next !== v.dayOffset[word];
    const amount = two ? -2 : v.dayOffset[word];
    const end = two ? i + 2 : i + 1;
    const part = end < last ? v.dayPart[t.word[end]] : 0;
    return make(
      i,
      part ? end + 1 : end,
      'date',
      'day-offset',
      { type: 'offset', unit: 'day', amount, there: false },
      true,
      part,
    );
  }
  if (v.nightOffset[word])
    return make(
      i,
      i + 1,
      'date',
      'night',
      { type: 'offset', unit: 'day', amount: v.nightOffset[word], there: false },
      true,
      night,
    );
  if (v.present[word]) return make(i, i + 1, 'date', 'present', { type: 'fixed', timex: 'PRESENT_REF' }, true);
  if (v.past[word]) {
    if (i > s.first && !beforePast[t.word[i - 1]]) return null;
    return make(i, i + 1, 'date', 'past', { type: 'fixed', timex: 'PAST_REF' }, true);
  }
  if (instant[word]) return make(i, i + 1, 'duration', 'instant', { type: 'fixed', timex: 'PXX' }, true);
  if (season[word]) return make(i, i + 1, 'date', 'season', { type: 'season', letters: SEASONS[season[word]] }, true);
  if (v.each[word]) return setAt(t, i, s);
  const next = i + 1 < last ? v.direction[t.word[i + 1]] : 0;
  if (v.moment[word] && !v.period[word]) {
    if (next === TO.present) return make(i, i + 2, 'date', 'present', { type: 'fixed', timex: 'PRESENT_REF' }, true);
    if (next === TO.there || isSame(t, i + 1, last))
      return make(i, next ? i + 2 : i + 3, 'date', 'past', { type: 'fixed', timex: 'PAST_REF' }, true);
    return null;
  }
  if (v.dayPart[word]) return dayPartAt(t, i, last);
  return periodAt(t, i, s);
}
const night = v.DAY_PARTS.indexOf('NI');

/** "malam ini", "pagi tadi", "sore nanti", "tadi malam" is read at "tadi". */
function dayPartAt(t: Tokens, i: number, last: number): Expression | null {
  let at = i + 1;
  if (at < last && v.unitOf(v.period, 'period', t.word[at]) === 'day') at++;
  if (at >= last) return null;
  const d = v.direction[t.word[at]];
  if (d !== TO.present && d !== TO.just && d !== TO.soon && d !== TO.there) return null;
  const form: Form = { type: 'offset', unit: 'day', amount: 0, there: d === TO.there };
  return make(i, at + 1, 'date', 'day-part', form, true, v.dayPart[t.word[i]]);
}

/** "pekan ini", "tahun lalu", "bulan depan", "hari itu", "hari yang sama". */
function periodAt(t: Tokens, i: number, s: Sentence): Expression | null {
  const last = s.last;
  const unit = unitHere(t, i, s);
  // "berusia 34 tahun itu": the period belongs to the number before it.
  if (!unit || isClockUnit(unit) || (i > s.first && (t.flags[i - 1] & DIGIT || endsNumeral[t.word[i - 1]])))
    return null;
  let at = i + 1;
  if (at < last && relative[t.word[at]]) {
    at++;
    if (at < last && same[t.word[at]])
      return make(i, at + 1, 'date', 'same-period', { type: 'current', unit, step: 0, there: true }, true);
  }
  if (at >= last) return null;
  const d = v.direction[t.word[at]];
  const step = d === TO.past || d === TO.before ? -1 : d === TO.future || d === TO.after ? 1 : 0;
  if (!d || d === TO.just || d === TO.soon) return null;
  const there = d === TO.there || d === TO.before || d === TO.after;
  return make(i, at + 1, 'date', 'period', { type: 'current', unit, step, there }, true);
}
const through = lexicon.column('through');
/** "yang sama" */
const isSame = (t: Tokens, i: number, last: number): boolean =>
  i + 1 < last && relative[t.word[i]] !== 0 && same[t.word[i + 1]] !== 0;
const endsNumeral = lexicon.anyOf('cardinal', 'scale', 'ten', 'teen', 'hundred');
const beforePast = lexicon.column('beforePast');
const instant = lexicon.column('instant');
const season = lexicon.column('season');
const SEASONS = lexicon.labels('season');
const same = lexicon.column('same');

/** "setiap hari", "tiap Senin". */
function setAt(t: Tokens, i: number, s: Sentence): Expression | null {
  if (i + 1 >= s.last) return null;
  const unit = v.unitOf(v.period, 'period', t.word[i + 1]);
  const weekday = v.weekday[t.word[i + 1]];
  if (weekday && t.flags[i + 1] & CAPITAL)
    return make(i, i + 2, 'set', 'each-weekday', { type: 'fixed', timex: `XXXX-WXX-${weekday}` }, true);
  return unit ? make(i, i + 2, 'set', 'each-period', { type: 'fixed', timex: durationValue(1, unit) }, true) : null;
}
