/** Phase two: printed parts → calendar values, by the day of writing and by the day that the text is at. */
import { civil, isDate, isoDay, weekdayOf } from './civil.js';
import type { Expression, Form, Printed, Shift } from './expression.js';
import { feast, hijri, seasonOf } from './feast-values.js';
import { dayOfMonth, nearestWeekday, settled, yearOf, yearOfMonth } from './nearest.js';
import { around, current, offset, yearPart } from './periods.js';
import {
  between,
  dayValue,
  monthValue,
  NOTHING,
  two,
  type Value,
  weekOfMonth,
  yearPartValue,
  yearsValue,
  yearValue,
} from './value.js';
import { DAY_PARTS } from './vocabulary.js';

/** What values are read against. Day numbers; null where the article does not say. */
export interface Anchors {
  published: number | null;
  /** The day that the text is talking about. */
  context: number | null;
  /** The last day named in the same sentence, which a clock time belongs to. */
  beside: number | null;
  /** A day of the same sentence whose year is printed: where the day of writing is unknown, its year is that of the others. */
  told: number | null;
  /** First day of the last date of any precision: "pada 2020" carries a story on to "dua tahun kemudian". */
  story: number | null;
}

/** `forward`: the clause speaks of what is to come ("akan"). */
export function resolve(e: Expression, anchors: Anchors, forward: boolean): Value {
  const found = formValue(e.form, e, anchors, forward);
  if (e.yearPart && found.precision === 'year' && found.from !== null)
    return yearPartValue(civil(found.from).year, e.yearPart);
  const letters = DAY_PARTS[e.dayPart];
  if (e.dayPart && e.kind === 'date' && found.precision === 'day')
    return { ...found, timex: `${found.value}T${letters}` };
  return found;
}

function formValue(form: Form, e: Expression, anchors: Anchors, forward: boolean): Value {
  switch (form.type) {
    case 'fixed':
      return { ...NOTHING, timex: form.timex || null, value: e.kind === 'date' ? null : form.timex };
    case 'feast':
      return feast(form, anchors, forward);
    case 'hijri':
      return hijri(form, anchors);
    case 'season':
      return seasonOf(form.letters, anchors);
    case 'years':
      return yearsValue(form.from, form.through);
    case 'clock':
      return clock(form, anchors);
    case 'offset':
      return offset(form, anchors);
    case 'around':
      return around(form, anchors);
    case 'yearPart':
      return yearPart(form, anchors, forward);
    case 'told': {
      const day = anchors.beside ?? anchors.context ?? anchors.published;
      return day === null ? NOTHING : dayValue(day);
    }
    case 'current':
      return current(form, anchors, e.part);
    case 'span':
      return span(form.from, form.to, anchors, forward);
    case 'calendar': {
      const date = within(form, anchors);
      const found = calendar(date, form.shift, e.part, anchors, forward);
      if (!e.week || found.precision !== 'month' || found.from === null) return found;
      return weekOfMonth(civil(found.from).year, date.month, e.week);
    }
  }
}

function clock(form: Extract<Form, { type: 'clock' }>, { beside, context, published }: Anchors): Value {
  const day = beside ?? context ?? published;
  const time = ({ hour, minute }: { hour: number; minute: number }) => `T${two(hour)}:${two(minute)}`;
  const on = day === null ? '' : isoDay(day);
  const value = form.until ? `${on}${time(form.until)}` : null;
  const from = `${on}${time(form)}`;
  return { value: value ? `${from}/${value}` : from, timex: from, precision: 'minute', from: day, to: day };
}

/** "16-17 Mei", "dari Senin hingga Rabu". */
function span(from: Printed, to: Printed, anchors: Anchors, forward: boolean): Value {
  if (!from.month && !from.year) {
    const near = anchors.published ?? anchors.context;
    if (near === null) return { ...NOTHING, timex: `XXXX-WXX-${from.weekday}/XXXX-WXX-${to.weekday}` };
    const first = nearestWeekday(from.weekday, near, null, forward);
    return between(first, first + ((to.weekday - from.weekday + 7) % 7), 'day');
  }
  const a = calendar(from, null, 0, anchors, forward);
  const b = calendar({ ...to, weekday: 0 }, null, 0, anchors, forward);
  if (a.value === null || b.value === null || a.from === null || b.to === null) return NOTHING;
  const value = `${a.value}/${b.value}`;
  return { value, timex: value, precision: a.precision, from: a.from, to: b.to };
}

/** "Agustus tahun lalu": the year is said after it; "Rabu pekan depan": the day of that week. */
function within({ date, within: period }: Extract<Form, { type: 'calendar' }>, { published }: Anchors): Printed {
  if (!period || published === null) return date;
  const now = civil(published);
  if (period.unit === 'year') return date.year ? date : { ...date, year: now.year + period.step };
  if (period.unit === 'week' && date.weekday && !date.day) {
    const monday = published - weekdayOf(published) + 1 + period.step * 7;
    return { ...civil(monday + date.weekday - 1), weekday: date.weekday };
  }
  if (period.unit === 'month' && date.day && !date.month) {
    const index = now.year * 12 + now.month - 1 + period.step;
    return { ...date, year: Math.floor(index / 12), month: (index % 12) + 1 };
  }
  return date;
}

/** What is printed, with the year, month or week that is not. */
function calendar(date: Printed, shift: Shift, part: number, anchors: Anchors, forward: boolean): Value {
  const { year, month, day } = date;
  const { published, context, told, story } = anchors;
  const near = published ?? told ?? story;
  if (month && day) {
    const y = year || yearOf(date, shift, near, forward);
    if (!y || !isDate(y, month, day)) return open(date);
    const found = settled({ ...date, year: y }, published);
    // A year that only the story suggests is none where the weekday says no.
    const wrong = date.weekday && weekdayOf(found) !== date.weekday;
    return wrong && !year && published === null ? open(date) : dayValue(found);
  }
  if (month) {
    const y = year || yearOfMonth(month, shift, near, forward);
    return y === null ? open(date) : monthValue(y, month, part);
  }
  if (year) return yearValue(year, part);
  const today = published ?? context;
  if (today === null) return open(date);
  if (day) return dayOfMonth(day, today);
  return dayValue(nearestWeekday(date.weekday, today, shift, forward));
}

/** What is known of a date that the article does not settle, in TIMEX3: "XXXX-07-23", "XXXX-WXX-3". */
function open({ month, day, weekday }: Printed): Value {
  const timex = month ? `XXXX-${two(month)}${day ? `-${two(day)}` : ''}` : weekday ? `XXXX-WXX-${weekday}` : null;
  return { ...NOTHING, timex };
}
