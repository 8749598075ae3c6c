/** Calendar values as they are printed: EDTF, TIMEX3, precision, and the days that they cover. */
import type { Precision } from '../../types.js';
import { dayNumber, daysInMonth, isoDay, isoMonth, isoYear } from './civil.js';
import type { YearPart } from './expression.js';
import { PART } from './vocabulary.js';

/** `from`, `to`: first and last day, where known. */
export interface Value {
  value: string | null;
  timex: string | null;
  precision: Precision | null;
  from: number | null;
  to: number | null;
}

export const NOTHING: Value = { value: null, timex: null, precision: null, from: null, to: null };

export const two = (n: number) => String(n).padStart(2, '0');

/** One day. */
export const dayValue = (day: number): Value => {
  const value = isoDay(day);
  return { value, timex: value, precision: 'day', from: day, to: day };
};

/** From one day through another; `timex` where TIMEX3 says it shorter. */
export const between = (from: number, to: number, precision: Precision, timex: string | null = null): Value => {
  const value = `${isoDay(from)}/${isoDay(to)}`;
  return { value, timex: timex ?? value, precision, from, to };
};

/** A month, or the ten days of its start, middle or end. */
export function monthValue(year: number, month: number, part: number): Value {
  const from = dayNumber(year, month, 1);
  const to = from + daysInMonth(year, month) - 1;
  const value = isoMonth(year, month);
  if (part === PART.start) return between(from, from + 9, 'day', value);
  if (part === PART.middle) return between(from + 10, from + 19, 'day', value);
  if (part === PART.end) return between(from + 20, to, 'day', value);
  return { value, timex: value, precision: 'month', from, to };
}

/** "pekan kedua Juli": seven days, or what the month has left of them. */
export function weekOfMonth(year: number, month: number, week: number): Value {
  const from = dayNumber(year, month, 1) + (week - 1) * 7;
  const length = daysInMonth(year, month);
  if ((week - 1) * 7 >= length) return monthValue(year, month, 0);
  return between(from, dayNumber(year, month, Math.min(week * 7, length)), 'week', isoMonth(year, month));
}

/** "awal 2018", "penghujung 2006": its first or last month; "pertengahan": June and July. */
export function yearValue(year: number, part: number): Value {
  const days = { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) };
  const timex = isoYear(year);
  if (part === PART.start) return { ...monthValue(year, 1, 0), timex };
  if (part === PART.end) return { ...monthValue(year, 12, 0), timex };
  if (part === PART.middle)
    return { ...days, value: `${isoMonth(year, 6)}/${isoMonth(year, 7)}`, timex, precision: 'month' };
  return { ...days, value: timex, timex, precision: 'year' };
}

/** "kuartal III 2025": three months, or six. */
export function yearPartValue(year: number, { unit, n }: YearPart): Value {
  const size = unit === 'quarter' ? 3 : 6;
  const [first, last] = [(n - 1) * size + 1, n * size];
  const value = `${isoMonth(year, first)}/${isoMonth(year, last)}`;
  const timex = `${isoYear(year)}-${unit === 'quarter' ? 'Q' : 'H'}${n}`;
  const to = dayNumber(year, last, daysInMonth(year, last));
  return { value, timex, precision: unit, from: dayNumber(year, first, 1), to };
}

/** A year of an era, a decade or a century; before Christ they have no TIMEX3 of their own here. */
export function yearsValue(first: number, through: number): Value {
  if (first === through)
    return { ...yearValue(first, 0), timex: first > 0 ? isoYear(first) : `BC${isoYear(1 - first)}` };
  const precision = through - first === 9 ? 'decade' : 'century';
  const timex =
    first > 0 ? isoYear(first).slice(0, precision === 'decade' ? 3 : 2) : `BC${isoYear(1 - through).slice(0, 2)}`;
  const value = `${isoYear(first)}/${isoYear(through)}`;
  return { value, timex, precision, from: dayNumber(first, 1, 1), to: dayNumber(through, 12, 31) };
}
