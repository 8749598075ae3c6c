/** Phase one: every time expression of a sentence, unresolved. One pass; what begins at a token is decided by its id. */
import { lexicon } from '../../data.js';
import { DIGIT } from '../../text/flags.js';
import { COMMA, isMark, OPEN } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { BEGINS_NUMERAL } from '../numbers/numeral.js';
import { joinsRange } from '../ranges.js';
import { clockAt } from './clock.js';
import { centuryAt, decadeAt } from './decades.js';
import { deicticAt } from './deictic.js';
import { durationAt } from './durations.js';
import { eraYearAt } from './eras.js';
import { type Expression, expression } from './expression.js';
import { feastAt, hijriDateAt } from './feasts.js';
import { integer, type PrintedAt } from './figures.js';
import { isMonthHere } from './months.js';
import { weekBefore, yearPartBefore } from './parts-of-years.js';
import { printedAt } from './printed.js';
import { alsoEach } from './sets.js';
import { shiftAt, withinAt } from './shifts.js';
import * as v from './vocabulary.js';
import { isWeekday, weekdayAt } from './weekdays.js';
import { isYear } from './years.js';

enum Begins {
  Weekday = 1,
  Month = 2,
  Number = 4,
  Deictic = 8,
  Clock = 16,
  Part = 32,
  Feast = 64,
}
const coordinator = lexicon.column('coordinator');
const begins = new Uint8Array(lexicon.capacity);
for (const [bit, features] of [
  [Begins.Weekday, ['weekday']],
  [Begins.Month, ['month']],
  [Begins.Number, [...BEGINS_NUMERAL, 'onePeriod', 'manyPeriods', 'vague', 'countOf']],
  [
    Begins.Deictic,
    [
      'period',
      'dayOffset',
      'nightOffset',
      'moment',
      'present',
      'past',
      'dayPart',
      'each',
      'instant',
      'season',
      'direction',
      'nextDay',
      'halfWord',
    ],
  ],
  [Begins.Clock, ['clockWord']],
  [Begins.Part, ['part']],
  [Begins.Feast, ['holiday', 'hijriMonth']],
] as const)
  for (const feature of features) for (const id of lexicon.words(feature)) begins[id] |= bit;

export function findDates(t: Tokens, sentence: Sentence, out: Expression[]): void {
  for (let i = sentence.first; i < sentence.last; ) {
    let found = t.flags[i] & DIGIT || begins[t.word[i]] ? expressionAt(t, i, sentence) : null;
    if (found) {
      const before = out[out.length - 1];
      shareYear(t, before, found);
      found = alsoEach(t, before, found);
      out.push(found);
    }
    if (found?.inner) out.push(found.inner);
    i = found ? found.last : i + 1;
  }
}

/** "5 Juni hingga 26 Juni 2018", "Juli dan September 2018", "5 Juni tahun 2018": the year at the end is that of both. */
function shareYear(t: Tokens, before: Expression | undefined, found: Expression): void {
  // "Nyepi dan Waisak 2026"
  if (before?.form.type === 'feast' && found.form.type === 'feast') {
    const listed = before.last + 1 === found.first && coordinator[t.word[before.last]] !== 0;
    if (listed && before.form.step === null && !before.form.hijriYear) before.form.year ||= found.form.year;
    return;
  }
  if (before?.form.type !== 'calendar' || found.form.type !== 'calendar') return;
  const [from, to] = [before.form.date, found.form.date];
  if (from.year || !from.month || !to.year) return;
  const of = before.last + 1 === found.first ? v.unitOf(v.period, 'period', t.word[before.last]) : null;
  if (!to.month && of === 'year') from.year = to.year;
  if (!to.month) return;
  const joined = joinsRange(t, before.last, found.first + 1) === found.first;
  const listed =
    before.last + 1 === found.first && (coordinator[t.word[before.last]] !== 0 || isMark(t, before.last, COMMA));
  if (joined || listed) from.year = from.month > to.month ? to.year - 1 : to.year;
}

function expressionAt(t: Tokens, i: number, s: Sentence): Expression | null {
  const last = s.last;
  if (t.flags[i] & DIGIT) return figuresAt(t, i, s);
  const bits = begins[t.word[i]];
  if (bits & Begins.Clock) {
    const clock = clockAt(t, i, last);
    if (clock) return clock;
  }
  if (bits & Begins.Feast) {
    const feast = feastAt(t, i, s);
    if (feast) return feast;
  }
  if (bits & Begins.Weekday && isWeekday(t, i, s)) return weekdayAt(t, i, s);
  if (bits & Begins.Part) return partAt(t, i, s);
  if (bits & Begins.Month) {
    const printed = isMonthHere(t, i, s) ? printedAt(t, i, last, false) : null;
    if (printed) return { ...calendar(t, i, printed, last, 'month'), week: weekBefore(t, i, s.first) };
  }
  if (bits & Begins.Number) {
    const duration = durationAt(t, i, s);
    if (duration) return duration;
  }
  const century = v.unitOf(v.period, 'period', t.word[i]) === 'century' ? centuryAt(t, i, last) : null;
  if (century) return century;
  return bits & Begins.Deictic ? deicticAt(t, i, s) : null;
}

/** Spans of years need no other sign, but for figures that could be prices: "1150-1175". */
const SPAN_FROM = 1700;

function figuresAt(t: Tokens, i: number, s: Sentence): Expression | null {
  const years = decadeAt(t, i, s.last) ?? eraYearAt(t, i, s.last);
  if (years) return years;
  const bracketed = isMark(t, i - 1, OPEN);
  const printed = printedAt(t, i, s.last, bracketed);
  if (printed) {
    const lone = printed.from.day === 0 && printed.from.month === 0;
    if (!lone || (printed.to && printed.from.year >= SPAN_FROM) || isYear(t, i, printed.last, s))
      return {
        ...calendar(t, i, printed, s.last, lone ? 'year' : 'date'),
        yearPart: lone ? yearPartBefore(t, i, s.first) : null,
      };
  }
  return hijriDateAt(t, i, s.last) ?? clockAt(t, i, s.last) ?? durationAt(t, i, s) ?? bareDay(t, i, s);
}

/** "tanggal 24 kemarin": a day without a month. */
function bareDay(t: Tokens, i: number, s: Sentence): Expression | null {
  if (i === s.first || !v.dateWord[t.word[i - 1]]) return null;
  const day = integer(t, i);
  if (day < 1 || day > 31) return null;
  return calendar(t, i, { last: i + 1, from: { year: 0, month: 0, day, weekday: 0 }, to: null }, s.last, 'day');
}

/** What is printed at `first`, with the words after it that place it. */
function calendar(t: Tokens, first: number, printed: PrintedAt, last: number, rule: string): Expression {
  const { from, to, last: end } = printed;
  const form: Expression['form'] = to
    ? { type: 'span', from, to }
    : { type: 'calendar', date: from, shift: shiftAt(t, end, last), within: withinAt(t, end, last) };
  // "18 Mei malam": the part of the day stays outside the span.
  return { ...expression(first, end, rule, form), dayPart: end < last ? v.dayPart[t.word[end]] : 0 };
}

/** "akhir Januari", "awal tahun ini", "pertengahan 2017": the date after it, with the part kept. */
function partAt(t: Tokens, i: number, s: Sentence): Expression | null {
  let at = i + 1;
  if (at < s.last && v.period[t.word[at]] && at + 1 < s.last && !v.direction[t.word[at + 1]]) at++;
  if (at >= s.last) return null;
  const inner =
    t.flags[at] & DIGIT || begins[t.word[at]] & (Begins.Month | Begins.Deictic) ? expressionAt(t, at, s) : null;
  if (inner?.kind !== 'date') return null;
  return { ...inner, part: v.part[t.word[i]] };
}
