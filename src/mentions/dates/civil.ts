/**
 * Calendar arithmetic on day numbers (days since 1970-01-01, proleptic Gregorian): no clock, no host's time zone.
 * date-fns does the months; in UTC, where every day has 24 hours and no zone ever skipped one.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as monthsLater } from 'date-fns/addMonths';
import { constructFromSymbol } from 'date-fns/constants';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { getISODay } from 'date-fns/getISODay';

interface Civil {
  year: number;
  month: number;
  day: number;
}

const DAY = 86_400_000; // milliseconds

/** Dates that date-fns makes others like; the package's own UTCDate would build three Intl formatters at start-up, 14 ms. */
class UtcDate extends UTCDateMini {
  [constructFromSymbol](value: Date | number | string) {
    return new UtcDate(Number(new Date(value)));
  }
}
const UTC = { in: (value: Date | number | string) => new UtcDate(Number(new Date(value))) };

export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  // Not Date.UTC, which takes years below 100 for those of the last century.
  return date.setUTCFullYear(year, month - 1, day) / DAY;
}

export function civil(days: number): Civil {
  const date = new Date(days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Monday 1 … Sunday 7. */
export const weekdayOf = (days: number): number => getISODay(days * DAY, UTC);

export const daysInMonth = (year: number, month: number): number =>
  getDaysInMonth(dayNumber(year, month, 1) * DAY, UTC);

export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** The same day `months` later, or that month's last day. */
export const addMonths = (days: number, months: number): number => monthsLater(days * DAY, months, UTC).getTime() / DAY;

const pad = (n: number, width: number) => `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(width, '0')}`;

export const isoYear = (year: number): string => pad(year, 4);
export const isoMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`;

/** YYYY-MM-DD. */
export function isoDay(days: number): string {
  const { year, month, day } = civil(days);
  return `${isoMonth(year, month)}-${pad(day, 2)}`;
}

/** The day number of YYYY-MM-DD (whatever follows it), or null where there is no such day. */
export function parseIso(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDate(year, month, day) ? dayNumber(year, month, day) : null;
}
