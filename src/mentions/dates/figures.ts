/** Dates in figures alone: "23/7", "23-7-25", "11-13/5/2018", "2025-07-23", "23.07.2025". */
import { DIGIT } from '../../text/flags.js';
import { isDash, isGlued, isMark, SLASH } from '../../text/marks.js';
import type { Tokens } from '../../types.js';
import { integerOf } from '../numbers/digits.js';
import type { Printed } from './expression.js';

/** One date, or the two ends of a span. */
export interface PrintedAt {
  last: number;
  from: Printed;
  to: Printed | null;
}

export const isDigits = (t: Tokens, i: number): boolean => i < t.count && (t.flags[i] & DIGIT) !== 0;

/** Value of a token of bare digits, or -1. */
export const integer = (t: Tokens, i: number): number =>
  isDigits(t, i) ? integerOf(t.text, t.start[i], t.end[i], 4) : -1;

/** Code units of a token. */
export const width = (t: Tokens, i: number): number => t.end[i] - t.start[i];

/** Nothing printed. */
export const none: Printed = { year: 0, month: 0, day: 0, weekday: 0 };

/** A single date that ends before token `last`. */
export const one = (last: number, year: number, m: number, day: number): PrintedAt => ({
  last,
  from: { year, month: m, day, weekday: 0 },
  to: null,
});

/** Two-figure years in "23-7-25": 50 and up are of the last century. */
const century = (two: number): number => (two < 50 ? 2000 + two : 1900 + two);

/** "11-13/5/2018" */
export function figureSpan(t: Tokens, i: number, last: number, day: number, anchored: boolean): PrintedAt | null {
  if (i + 4 >= last || !isDash(t, i + 1) || !isMark(t, i + 3, SLASH)) return null;
  const to = integer(t, i + 2) > day ? figures(t, i + 2, last, integer(t, i + 2), anchored) : null;
  return to && to.from.day <= 31 ? { last: to.last, from: { ...to.from, day }, to: to.from } : null;
}

/** "23/7", "23/7/2025", "23-7-25"; "5/26" is none. */
export function figures(t: Tokens, i: number, last: number, day: number, anchored: boolean): PrintedAt | null {
  if (i + 2 >= last) return null;
  const slash = isMark(t, i + 1, SLASH);
  const dash = isDash(t, i + 1) && isGlued(t, i + 1) && isGlued(t, i + 2);
  if (!slash && !dash) return null;
  const m = integer(t, i + 2);
  if (m < 1 || m > 12 || width(t, i + 2) > 2) return null;
  if (i + 4 < last && (slash ? isMark(t, i + 3, SLASH) : isDash(t, i + 3)))
    return figureYear(t, i + 4, m, day, anchored || slash);
  // "23/7" alone needs a weekday or a bracket; "23/7/" goes on with something else.
  return anchored && slash && !isMark(t, i + 3, SLASH) ? one(i + 3, 0, m, day) : null;
}

/** The year at `i` of a date in figures; `sure` that it is a date, two figures will do. */
function figureYear(t: Tokens, i: number, m: number, day: number, sure: boolean): PrintedAt | null {
  const year = integer(t, i);
  if (width(t, i) === 4) return year >= 1500 && year < 2200 ? one(i + 1, year, m, day) : null;
  if (!sure || year < 0) return null;
  if (width(t, i) === 2) return one(i + 1, century(year), m, day);
  // A figure too many or too few ("23/7/202"): day and month are good.
  return width(t, i) === 3 ? one(i + 1, 0, m, day) : null;
}

/** "2025-07-23", "2025/07/23" */
export function isoAt(t: Tokens, i: number, last: number, year: number): PrintedAt | null {
  if (i + 4 >= last) return null;
  const separated = isDash(t, i + 1) ? isDash(t, i + 3) : isMark(t, i + 1, SLASH) && isMark(t, i + 3, SLASH);
  if (!separated || !isGlued(t, i + 2)) return null;
  const m = integer(t, i + 2);
  const day = integer(t, i + 4);
  if (year < 1500 || year > 2199 || m < 1 || m > 12 || day < 1 || day > 31) return null;
  return one(i + 5, year, m, day);
}

/** "23.07.2025" is one token of figures. */
export function pointed(t: Tokens, i: number): PrintedAt | null {
  const length = width(t, i);
  if (length < 8 || length > 10) return null;
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(t.text.slice(t.start[i], t.end[i]));
  if (!match) return null;
  const [day, m, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return day >= 1 && day <= 31 && m >= 1 && m <= 12 && year >= 1500 && year < 2200 ? one(i + 1, year, m, day) : null;
}
