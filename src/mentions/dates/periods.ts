/** Time told by periods: "dua jam", "tahun lalu", "sehari kemudian", "pekan ini", "hari itu", "kemarin", "malam ini". */
import { lexicon } from '../../data.js';
import { CAPITAL } from '../../text/flags.js';
import type { Sentence, Tokens } from '../../types.js';
import { type Numeral, numeralAt } from '../numbers/numeral.js';
import { joinsRange } from '../ranges.js';
import type { Expression, Form, Shift } from './expression.js';
import * as v from './vocabulary.js';
import { TO, type Unit } from './vocabulary.js';

const relative = lexicon.column('relative');
const vague = lexicon.column('vague');
const more = lexicon.column('lagi');

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

const make = (
  first: number,
  last: number,
  kind: Expression['kind'],
  rule: string,
  form: Form,
  deictic: boolean,
  dayPart = 0,
): Expression => ({ first, last, kind, rule, deictic, form, part: 0, dayPart });

/** "dua jam", "sepekan", "tiga hari lalu", "2-3 menit"; null where the number counts something else. */
export function durationAt(t: Tokens, i: number, s: Sentence): Expression | null {
  const last = s.last;
  const word = t.word[i];
  const many = v.unitOf(v.manyPeriods, 'manyPeriods', word);
  if (many)
    return make(i, i + 1, 'duration', 'many-periods', { type: 'fixed', timex: durationValue(null, many) }, false);
  const one = v.unitOf(v.onePeriod, 'onePeriod', word);
  if (one) return placed(t, i, i + 1, one, 1, false, s);
  const n = vague[word] ? vagueCount(i) : numeralAt(t, i, last);
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
  if (!unit) return null;
  return placed(t, i, end + 1, unit, amount, n.vague, s);
}

const vagueCount = (i: number): Pick<Numeral, 'last' | 'value' | 'vague'> => ({
  last: i + 1,
  value: null,
  vague: true,
});

/** The period at `i`; "Minggu" with a capital after a number is the week only at the start of a heading. */
function unitHere(t: Tokens, i: number, s: Sentence): Unit | null {
  const unit = v.unitOf(v.period, 'period', t.word[i]);
  if (unit === 'week' && v.weekday[t.word[i]] && t.flags[i] & CAPITAL && !s.headline) return null;
  return unit;
}

/** A length of time from `first` to `end`, and where it is counted from, if that is said. */
function placed(
  t: Tokens,
  first: number,
  end: number,
  unit: Unit,
  amount: number | null,
  isVague: boolean,
  s: Sentence,
) {
  const last = s.last;
  let at = end;
  if (at < last && relative[t.word[at]]) at++;
  const d = at < last ? v.direction[t.word[at]] : 0;
  const fixed: Form = { type: 'fixed', timex: durationValue(amount, unit) };
  if (amount !== null && !isClockUnit(unit)) {
    if (d === TO.past)
      return make(first, at + 1, 'date', 'ago', { type: 'offset', unit, amount: -amount, there: false }, true);
    if (d === TO.before)
      return make(first, at + 1, 'date', 'before', { type: 'offset', unit, amount: -amount, there: true }, true);
    if (d === TO.after && at === end)
      return make(first, at + 1, 'date', 'after', { type: 'offset', unit, amount, there: true }, true);
    if (more[t.word[end]] && end < last)
      return make(first, end + 1, 'date', 'from-now', { type: 'offset', unit, amount, there: false }, true);
  }
  return make(first, end, 'duration', isVague ? 'some-periods' : 'duration', fixed, false);
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
  if (v.past[word]) return make(i, i + 1, 'date', 'past', { type: 'fixed', timex: 'PAST_REF' }, true);
  if (v.each[word]) return setAt(t, i, s);
  const next = i + 1 < last ? v.direction[t.word[i + 1]] : 0;
  if (v.moment[word] && !v.period[word]) {
    if (next === TO.present) return make(i, i + 2, 'date', 'present', { type: 'fixed', timex: 'PRESENT_REF' }, true);
    if (next === TO.there) return make(i, i + 2, 'date', 'past', { type: 'fixed', timex: 'PAST_REF' }, true);
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
  if (!unit || isClockUnit(unit)) return null;
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
