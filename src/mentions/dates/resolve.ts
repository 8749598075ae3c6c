/** Phase two: printed parts → calendar values, by the day of writing and by the day that the text is at. */
import type { Precision } from '../../types.js';
import { type Days, feastDays, hijriDays, hijriFeast } from './calendars.js';
import { addMonths, civil, dayNumber, daysInMonth, isDate, isoDay, isoMonth, isoYear, weekdayOf } from './civil.js';
import type { Expression, Form, Printed, Shift } from './expression.js';
import { DAY_PARTS, PART, type Unit } from './vocabulary.js';

/** What values are read against. Day numbers; null where the article does not say. */
export interface Anchors {
  published: number | null;
  /** The day that the text is talking about. */
  context: number | null;
  /** The last day named in the same sentence, which a clock time belongs to. */
  beside: number | null;
  /** First day of the last date of any precision: "pada 2020" carries a story on to "dua tahun kemudian". */
  story: number | null;
}

export interface Value {
  value: string | null;
  timex: string | null;
  precision: Precision | null;
  /** First and last day, where known. */
  from: number | null;
  to: number | null;
}

const NOTHING: Value = { value: null, timex: null, precision: null, from: null, to: null };

/** `forward`: the clause speaks of what is to come ("akan"). */
export function resolve(e: Expression, anchors: Anchors, forward: boolean): Value {
  const found = formValue(e.form, e, anchors, forward);
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
    case 'current':
      return currentOf(form, anchors, e.part);
    case 'span':
      return span(form.from, form.to, anchors, forward);
    case 'calendar':
      return calendar(within(form, anchors), form.shift, e.part, anchors, forward);
  }
}

const daysValue = ({ from, to }: Days): Value => (from === to ? dayValue(from) : between(from, to, 'day'));

/** The feast of the year said, or the nearest one. */
function feast(form: Extract<Form, { type: 'feast' }>, { published, story }: Anchors, forward: boolean): Value {
  const { feast: rule, hijriYear, shift, step } = form;
  const near = published ?? story;
  const said = form.year || (step !== null && published !== null ? civil(published).year + step : 0);
  if (hijriYear) {
    const days = hijriFeast(rule, hijriYear);
    return days ? daysValue(days) : NOTHING;
  }
  if (said) {
    const found = feastDays(rule, said);
    return found.length ? daysValue(found[0]) : NOTHING;
  }
  if (near === null) return NOTHING;
  const { year } = civil(near);
  const candidates = [year - 1, year, year + 1].flatMap((y) => feastDays(rule, y));
  let best: Days | null = null;
  for (const days of candidates)
    if (!best || cost(days.from - near, shift, forward) < cost(best.from - near, shift, forward)) best = days;
  return best ? daysValue(best) : NOTHING;
}

function hijri({ year, month, day }: Extract<Form, { type: 'hijri' }>, { published, story }: Anchors): Value {
  if (year) {
    const days = hijriDays(year, month, day);
    return days ? daysValue(days) : NOTHING;
  }
  const near = published ?? story;
  if (near === null) return NOTHING;
  const around = Math.floor(((civil(near).year - 622) * 33) / 32);
  let best: Days | null = null;
  for (let y = around - 1; y <= around + 2; y++) {
    const days = hijriDays(y, month, day);
    if (days && (!best || Math.abs(days.from - near) < Math.abs(best.from - near))) best = days;
  }
  return best ? daysValue(best) : NOTHING;
}

/** EDTF numbers the seasons from 21, spring. */
const SEASON_NUMBERS: Record<string, number> = { SP: 21, SU: 22, FA: 23, WI: 24 };

function seasonOf(letters: string, { published }: Anchors): Value {
  if (published === null) return { ...NOTHING, timex: `XXXX-${letters}` };
  const of = civil(published).year;
  return {
    ...NOTHING,
    value: `${isoYear(of)}-${SEASON_NUMBERS[letters]}`,
    timex: `${isoYear(of)}-${letters}`,
    precision: 'quarter',
  };
}

function yearsValue(first: number, through: number): Value {
  const precision = through - first === 9 ? 'decade' : 'century';
  const timex = isoYear(first).slice(0, precision === 'decade' ? 3 : 2);
  const value = `${isoYear(first)}/${isoYear(through)}`;
  return { value, timex, precision, from: dayNumber(first, 1, 1), to: dayNumber(through, 12, 31) };
}

const two = (n: number) => String(n).padStart(2, '0');

function clock(form: Extract<Form, { type: 'clock' }>, { beside, context, published }: Anchors): Value {
  const day = beside ?? context ?? published;
  const time = ({ hour, minute }: { hour: number; minute: number }) => `T${two(hour)}:${two(minute)}`;
  const on = day === null ? '' : isoDay(day);
  const value = form.until ? `${on}${time(form.until)}` : null;
  const from = `${on}${time(form)}`;
  return { value: value ? `${from}/${value}` : from, timex: from, precision: 'minute', from: day, to: day };
}

const dayValue = (day: number): Value => {
  const value = isoDay(day);
  return { value, timex: value, precision: 'day', from: day, to: day };
};

const between = (from: number, to: number, precision: Precision, timex: string | null = null): Value => {
  const value = `${isoDay(from)}/${isoDay(to)}`;
  return { value, timex: timex ?? value, precision, from, to };
};

function monthValue(year: number, month: number, part: number): Value {
  const from = dayNumber(year, month, 1);
  const to = from + daysInMonth(year, month) - 1;
  const value = isoMonth(year, month);
  if (part === PART.start) return between(from, from + 9, 'day', value);
  if (part === PART.middle) return between(from + 10, from + 19, 'day', value);
  if (part === PART.end) return between(from + 20, to, 'day', value);
  return { value, timex: value, precision: 'month', from, to };
}

/** "awal 2018", "penghujung 2006": its first or last month; "pertengahan": June and July. */
function yearValue(year: number, part: number): Value {
  const days = { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) };
  const timex = isoYear(year);
  if (part === PART.start) return { ...monthValue(year, 1, 0), timex };
  if (part === PART.end) return { ...monthValue(year, 12, 0), timex };
  if (part === PART.middle)
    return { ...days, value: `${isoMonth(year, 6)}/${isoMonth(year, 7)}`, timex, precision: 'month' };
  return { ...days, value: timex, timex, precision: 'year' };
}

function offset({ unit, amount, there, through }: Extract<Form, { type: 'offset' }>, anchors: Anchors): Value {
  const anchor = there ? (anchors.context ?? anchors.published) : anchors.published;
  const years = YEARS[unit];
  if (years) {
    const base = there ? (anchors.story ?? anchors.published) : anchors.published;
    const from = base === null ? null : civil(base).year;
    return from === null ? NOTHING : yearValue(from + Math.round(amount * years), 0);
  }
  if (anchor === null) return NOTHING;
  const months = MONTHS[unit];
  if (months) {
    const to = addMonths(anchor, Math.round(amount * months));
    const { year, month } = civil(to);
    // "sebulan kemudian" counts from a day of the text, "tiga bulan lalu" is less exact.
    return there && anchors.context !== null ? dayValue(to) : monthValue(year, month, 0);
  }
  if (unit !== 'day' && unit !== 'week') return NOTHING;
  const to = anchor + Math.round(amount * (unit === 'week' ? 7 : 1));
  if (!through) return dayValue(to);
  return amount < 0 ? between(to + 1, anchor, 'day') : between(anchor + 1, to, 'day');
}
const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, half: 6 };
const YEARS: Partial<Record<Unit, number>> = { year: 1, decade: 10, century: 100 };

function currentOf({ unit, step, there }: Extract<Form, { type: 'current' }>, anchors: Anchors, part: number): Value {
  if (there && unit === 'year' && anchors.story !== null) return yearValue(civil(anchors.story).year + step, part);
  return current(unit, step, there ? (anchors.context ?? anchors.published) : anchors.published, part);
}

/** A whole period `step` periods from the one that holds the anchor. */
function current(unit: Unit, step: number, anchor: number | null, part: number): Value {
  if (anchor === null) return NOTHING;
  const { year, month } = civil(anchor);
  switch (unit) {
    case 'day':
      return dayValue(anchor + step);
    case 'week': {
      const monday = anchor - weekdayOf(anchor) + 1 + step * 7;
      if (part === PART.end) return between(monday + 5, monday + 6, 'day');
      return between(monday, monday + 6, 'week');
    }
    case 'month': {
      const index = year * 12 + month - 1 + step;
      return monthValue(Math.floor(index / 12), (index % 12) + 1, part);
    }
    case 'quarter':
    case 'half': {
      const months = unit === 'quarter' ? 3 : 6;
      const index = Math.floor((year * 12 + month - 1) / months + step) * months;
      const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
      const to = isoMonth(y, m + months - 1);
      const value = `${isoMonth(y, m)}/${to}`;
      const last = dayNumber(y, m + months - 1, daysInMonth(y, m + months - 1));
      return { value, timex: value, precision: unit, from: dayNumber(y, m, 1), to: last };
    }
    case 'year':
      return yearValue(year + step, part);
    case 'decade':
    case 'century': {
      const size = unit === 'decade' ? 10 : 100;
      const start = Math.floor(year / size + step) * size;
      return yearsValue(start, start + size - 1);
    }
    default:
      return NOTHING;
  }
}

function span(from: Printed, to: Printed, anchors: Anchors, forward: boolean): Value {
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

function calendar(date: Printed, shift: Shift, part: number, anchors: Anchors, forward: boolean): Value {
  const { year, month, day } = date;
  const { published, story } = anchors;
  const near = published ?? story;
  if (month && day) {
    const y = year ? settled(date, published) : yearOf(date, shift, near, forward);
    return y !== null && isDate(y, month, day) ? dayValue(dayNumber(y, month, day)) : open(date);
  }
  if (month) {
    const y = year || yearOfMonth(month, shift, near, forward);
    return y === null ? open(date) : monthValue(y, month, part);
  }
  if (year) return yearValue(year, part);
  if (near === null) return open(date);
  if (day) return dayOfMonth(day, near);
  return dayValue(nearestWeekday(date.weekday, near, shift, forward));
}

/** What is known of a date that the article does not settle, in TIMEX3: "XXXX-07-23", "XXXX-WXX-3". */
function open({ month, day, weekday }: Printed): Value {
  const timex = month ? `XXXX-${two(month)}${day ? `-${two(day)}` : ''}` : weekday ? `XXXX-WXX-${weekday}` : null;
  return { ...NOTHING, timex };
}

/** Does the printed weekday belong to another day than the printed date? */
export function contradicts({ year, month, day, weekday }: Printed): boolean {
  return Boolean(year && weekday && isDate(year, month, day) && weekdayOf(dayNumber(year, month, day)) !== weekday);
}

/** The printed year, but where the weekday shows it for a slip and the year of writing puts it right ("Rabu (18/6/2026)"). */
function settled(date: Printed, published: number | null): number {
  const { year, month, day, weekday } = date;
  if (published === null || !contradicts(date)) return year;
  const y = civil(published).year;
  const close = isDate(y, month, day) && Math.abs(dayNumber(y, month, day) - published) <= CLOSE;
  return close && weekdayOf(dayNumber(y, month, day)) === weekday ? y : year;
}
/** Days from the day of writing within which a slip of the year is mended. */
const CLOSE = 60;

/** The year of "23 Juli": that whose 23 July is the printed weekday, else the nearest to the day of writing. */
function yearOf({ month, day, weekday }: Printed, shift: Shift, near: number | null, forward: boolean): number | null {
  if (near === null) return null;
  const { year } = civil(near);
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let y = year - (weekday ? 6 : 1); y <= year + 1; y++) {
    if (!isDate(y, month, day)) continue;
    const date = dayNumber(y, month, day);
    const distance = cost(date - near, shift, forward) + (weekday && weekdayOf(date) !== weekday ? MISMATCH : 0);
    if (distance < least) [least, best] = [distance, y];
  }
  return best;
}
/** Days by which a date may be farther off when its weekday is right. */
const MISMATCH = 500;

/** News looks back: a day to come is as far as twice its distance, unless the clause looks forward. */
function cost(days: number, shift: Shift, forward: boolean): number {
  if (days === 0) return shift === -1 || shift === 1 ? 20 : 0;
  if (days < 0) return shift === 1 ? 10_000 - days : forward && shift !== -1 ? -days * 2 : -days;
  return shift === -1 ? 10_000 + days : shift === 1 || forward ? days : days * 2;
}

function yearOfMonth(month: number, shift: Shift, near: number | null, forward: boolean): number | null {
  if (near === null) return null;
  const now = civil(near);
  const index = (y: number) => (y - now.year) * 12 + month - now.month;
  let best = now.year;
  let least = Number.POSITIVE_INFINITY;
  for (const y of [now.year, now.year - 1, now.year + 1]) {
    const months = index(y);
    const distance = months === 0 ? 0 : cost(months * 30, shift, forward);
    if (distance < least) [least, best] = [distance, y];
  }
  return best;
}

/** "tanggal 24": of this month, or of the one before where it lies ahead. */
function dayOfMonth(day: number, near: number): Value {
  const now = civil(near);
  const index = now.year * 12 + now.month - 1 - (day > now.day ? 1 : 0);
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return isDate(year, month, day) ? dayValue(dayNumber(year, month, day)) : NOTHING;
}

function nearestWeekday(weekday: number, near: number, shift: Shift, forward: boolean): number {
  const back = (((weekdayOf(near) - weekday) % 7) + 7) % 7;
  if (shift === -1) return near - (back || 7);
  if (shift === 1) return near + (7 - back);
  if (forward) return back === 0 ? near : near + (7 - back);
  return near - back;
}
