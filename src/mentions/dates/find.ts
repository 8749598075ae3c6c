/** Phase one: every time expression of a sentence, unresolved. One pass; what begins at a token is decided by its id. */
import { lexicon } from '../../data.js';
import { CAPITAL, DIGIT, NYA, PUNCTUATION } from '../../text/flags.js';
import { CLOSE, COMMA, isDash, isGlued, isMark, OPEN } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { BEGINS_NUMERAL } from '../numbers/numeral.js';
import { joinsRange } from '../ranges.js';
import { clockAt } from './clock.js';
import type { Expression, Printed, Shift } from './expression.js';
import { feastAt, hijriDateAt } from './feasts.js';
import { deicticAt, durationAt, shiftAt, withinAt } from './periods.js';
import { integer, type PrintedAt, printedAt } from './printed.js';
import * as v from './vocabulary.js';
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
const begins = new Uint8Array(lexicon.featured);
for (const [bit, features] of [
  [Begins.Weekday, ['weekday']],
  [Begins.Month, ['month']],
  [Begins.Number, [...BEGINS_NUMERAL, 'onePeriod', 'manyPeriods', 'vague']],
  [
    Begins.Deictic,
    ['period', 'dayOffset', 'nightOffset', 'moment', 'present', 'past', 'dayPart', 'each', 'instant', 'season'],
  ],
  [Begins.Clock, ['clockWord']],
  [Begins.Part, ['part']],
  [Begins.Feast, ['holiday', 'hijriMonth']],
] as const)
  for (const feature of features) for (const id of lexicon.words(feature)) begins[id] |= bit;

export function findDates(t: Tokens, sentence: Sentence, out: Expression[]): void {
  for (let i = sentence.first; i < sentence.last; ) {
    const found = t.flags[i] & DIGIT || begins[t.word[i]] ? expressionAt(t, i, sentence) : null;
    if (found) out.push(found);
    if (found?.inner) out.push(found.inner);
    i = found ? found.last : i + 1;
  }
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
  if (bits & Begins.Weekday && isWeekday(t, i, s)) return weekdayAt(t, i, last);
  if (bits & Begins.Part) return partAt(t, i, s);
  if (bits & Begins.Month) {
    const printed = isMonthHere(t, i, s) ? printedAt(t, i, last, false) : null;
    if (printed) return calendar(t, i, printed, last, 'month');
  }
  if (bits & Begins.Number) {
    const duration = durationAt(t, i, s);
    if (duration) return duration;
  }
  const century = v.unitOf(v.period, 'period', t.word[i]) === 'century' ? centuryAt(t, i, last) : null;
  if (century) return century;
  return bits & Begins.Deictic ? deicticAt(t, i, s) : null;
}

function figuresAt(t: Tokens, i: number, s: Sentence): Expression | null {
  const decade = decadeAt(t, i, s.last);
  if (decade) return decade;
  const bracketed = isMark(t, i - 1, OPEN);
  const printed = printedAt(t, i, s.last, bracketed);
  if (printed) {
    const lone = printed.from.day === 0 && printed.from.month === 0;
    if (!lone || printed.to || isYear(t, i, printed.last, s))
      return calendar(t, i, printed, s.last, lone ? 'year' : 'date');
  }
  return hijriDateAt(t, i, s.last) ?? clockAt(t, i, s.last) ?? durationAt(t, i, s) ?? bareDay(t, i, s);
}

/** "1990-an", "tahun 40-an": ten years; two figures are of the last century. */
function decadeAt(t: Tokens, i: number, last: number): Expression | null {
  const dashed = isDash(t, i + 1) && isGlued(t, i + 1);
  const suffix = dashed ? i + 2 : i + 1;
  if (suffix >= last || !decadeSuffix[t.word[suffix]] || !isGlued(t, suffix)) return null;
  const figure = integer(t, i);
  const width = t.end[i] - t.start[i];
  const period = i > 0 ? v.unitOf(v.period, 'period', t.word[i - 1]) : null;
  const from = width === 4 ? figure : 1900 + figure;
  if (figure % 10 !== 0 || figure < 0 || from < 1500 || from > 2090) return null;
  if (width !== 4 && (width !== 2 || (period !== 'year' && period !== 'decade'))) return null;
  return { ...years(i, suffix + 1, from, from + 9), rule: 'decade' };
}

/** "abad ke-18", "abad XIX", "abad 17" */
function centuryAt(t: Tokens, i: number, last: number): Expression | null {
  let at = i + 1;
  if (at < last && ordinalPrefix[t.word[at]]) at += isDash(t, at + 1) ? 2 : 1;
  if (at >= last) return null;
  const n = t.flags[at] & CAPITAL && roman[t.word[at]] ? roman[t.word[at]] : integer(t, at);
  return n > 0 && n < 22 ? { ...years(i, at + 1, (n - 1) * 100 + 1, n * 100), rule: 'century' } : null;
}

const years = (first: number, last: number, from: number, through: number): Expression => ({
  first,
  last,
  kind: 'date',
  rule: 'years',
  deictic: false,
  form: { type: 'years', from, through },
  part: 0,
  dayPart: 0,
});

/** "tanggal 24 kemarin": a day without a month. */
function bareDay(t: Tokens, i: number, s: Sentence): Expression | null {
  if (i === s.first || !dateWord[t.word[i - 1]]) return null;
  const day = integer(t, i);
  if (day < 1 || day > 31) return null;
  return calendar(t, i, { last: i + 1, from: { year: 0, month: 0, day, weekday: 0 }, to: null }, s.last, 'day');
}
const weekdayNames = lexicon.column('weekdayNames');
const namedByWeekday = lexicon.column('namedByWeekday');
const cardinal = lexicon.column('cardinal');
const foreignWeekday = lexicon.column('foreignWeekday');
const decadeSuffix = lexicon.column('decadeSuffix');
const ordinalPrefix = lexicon.column('ordinalPrefix');
const roman = lexicon.column('roman');
const dateWord = lexicon.column('dateWord');

/** "Minggu" the Sunday is a capital one; "minggu" is the week. */
function isWeekday(t: Tokens, i: number, s: Sentence): boolean {
  if (i > s.first && weekdayNames[t.word[i - 1]]) return false;
  if (i + 1 < s.last && namedByWeekday[t.word[i + 1]] && t.flags[i + 1] & CAPITAL) return false;
  if (t.flags[i] & NYA) return false;
  if (foreignWeekday[t.word[i]])
    return (
      i + 1 < s.last &&
      !(t.flags[i + 1] & CAPITAL && !v.month[t.word[i + 1]]) &&
      printedAt(t, isMark(t, i + 1, COMMA) ? i + 2 : i + 1, s.last, true) !== null
    );
  if (!v.period[t.word[i]]) return true;
  if (!(t.flags[i] & CAPITAL)) return false;
  const next = i + 1 < s.last ? t.word[i + 1] : 0;
  return i > s.first || !(v.direction[next] && v.direction[next] !== v.TO.there);
}

/** A month alone must be in a place of its own: not in "Mei Ling", "Sebelas Maret", "Mei menambahkan". */
function isMonthHere(t: Tokens, i: number, s: Sentence): boolean {
  const next = i + 1;
  if (next < s.last && (integer(t, next) > 0 || v.direction[t.word[next]])) return true;
  const before = i - 1;
  if (before >= s.first && t.flags[before] & CAPITAL && (t.word[before] === 0 || cardinal[t.word[before]]))
    return false;
  if (next >= s.last) return true;
  if (t.flags[next] & CAPITAL) return t.word[next] > 1;
  // "Mei menambahkan": who speaks; "pada Mei menambah" is a month.
  return !(active[t.word[next]] && (before < s.first || t.flags[before] & PUNCTUATION));
}
const active = lexicon.anyOf('verbal', 'voice');

export function calendar(t: Tokens, first: number, printed: PrintedAt, last: number, rule: string): Expression {
  const shift = shiftAt(t, printed.last, last);
  return {
    first,
    last: printed.last,
    kind: 'date',
    rule,
    deictic: false,
    form: printed.to
      ? { type: 'span', from: printed.from, to: printed.to }
      : { type: 'calendar', date: printed.from, shift, within: withinAt(t, printed.last, last) },
    part: 0,
    dayPart: dayPartAfter(t, printed.last, last),
  };
}

/** "Kamis (18/5) malam": the part of the day stays outside the span. */
function dayPartAfter(t: Tokens, i: number, last: number): number {
  return i < last ? v.dayPart[t.word[i]] : 0;
}

/** "Rabu (23/7)", "Senin, 9 Juni 2018", "Kamis malam (2/7)", "Sabtu". */
function weekdayAt(t: Tokens, i: number, last: number): Expression {
  const weekday = v.weekday[t.word[i]];
  let at = i + 1;
  let dayPart = 0;
  while (at < last && (v.dayPart[t.word[at]] || v.period[t.word[at]] === hari)) {
    dayPart = v.dayPart[t.word[at]] || dayPart;
    at++;
  }
  const afterParts = at;
  if (isMark(t, at, COMMA)) at++;
  const open = at < last && isMark(t, at, OPEN);
  if (open) at++;
  if (at < last && dateWord[t.word[at]]) at++;
  const printed = printedAt(t, at, last, true);
  if (printed?.from.day || (printed?.from.month && at === i + 1)) {
    let end = (printed as PrintedAt).last;
    if (open && isMark(t, end, CLOSE)) end++;
    const from: Printed = { ...(printed as PrintedAt).from, weekday };
    const form: Expression['form'] = printed?.to
      ? { type: 'span', from, to: printed.to }
      : { type: 'calendar', date: from, shift: shiftAt(t, end, last) };
    return {
      first: i,
      last: end,
      kind: 'date',
      rule: 'weekday-date',
      deictic: false,
      form,
      part: 0,
      dayPart: dayPart || dayPartAfter(t, end, last),
    };
  }
  const until = joinsRange(t, i + 1, last);
  if (until && until < last && v.weekday[t.word[until]] && t.flags[until] & CAPITAL)
    return weekdaySpan(t, i, until, last);
  const shift: Shift = shiftAt(t, afterParts, last);
  return {
    first: i,
    last: i + 1,
    kind: 'date',
    rule: 'weekday',
    deictic: false,
    form: {
      type: 'calendar',
      date: { year: 0, month: 0, day: 0, weekday },
      shift,
      within: withinAt(t, afterParts, last),
    },
    part: 0,
    dayPart,
  };
}
/** "Senin-Jumat", "Jumat-Minggu (11-13/5)": opening days, or the days of one event where they are dated. */
function weekdaySpan(t: Tokens, i: number, until: number, last: number): Expression {
  const [from, to] = [v.weekday[t.word[i]], v.weekday[t.word[until]]];
  const comma = isMark(t, until + 1, COMMA) ? 1 : 0;
  const open = until + 1 + comma;
  const printed = isMark(t, open, OPEN) ? printedAt(t, open + 1, last, true) : null;
  const base = { first: i, deictic: false, part: 0, dayPart: 0 };
  if (printed?.to) {
    const end = isMark(t, printed.last, CLOSE) ? printed.last + 1 : printed.last;
    const form: Expression['form'] = { type: 'span', from: { ...printed.from, weekday: from }, to: printed.to };
    return { ...base, last: end, kind: 'date', rule: 'weekday-span', form };
  }
  const form: Expression['form'] = { type: 'fixed', timex: `XXXX-WXX-${from}/XXXX-WXX-${to}` };
  return { ...base, last: until + 1, kind: 'date', rule: 'weekday-span', form };
}

const hari = lexicon.value('period', 'day');

/** "akhir Januari", "awal tahun ini", "pertengahan 2017": the date after it, with the part kept. */
function partAt(t: Tokens, i: number, s: Sentence): Expression | null {
  let at = i + 1;
  if (at < s.last && v.period[t.word[at]] && at + 1 < s.last && !v.direction[t.word[at + 1]]) at++;
  if (at >= s.last) return null;
  const inner =
    t.flags[at] & DIGIT || begins[t.word[at]] & (Begins.Month | Begins.Deictic) ? expressionAt(t, at, s) : null;
  if (!inner || inner.kind !== 'date') return null;
  return { ...inner, part: v.part[t.word[i]] };
}
