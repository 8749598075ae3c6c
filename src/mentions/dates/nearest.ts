/** Which year, month or week is meant where it is not printed: news looks back, unless the clause looks forward. */
import { civil, dayNumber, isDate, weekdayOf } from './civil.js';
import type { Printed, Shift } from './expression.js';
import { dayValue, NOTHING, type Value } from './value.js';

/** Does the printed weekday belong to another day than the printed date? */
function contradicts({ year, month, day, weekday }: Printed): boolean {
  return Boolean(year && weekday && isDate(year, month, day) && weekdayOf(dayNumber(year, month, day)) !== weekday);
}

/**
 * The day of a whole date: as printed, but where its weekday shows the year or the month for a slip of the pen and those of the
 * day of writing put it right ("Rabu (18/6/2026)", "Jumat (20/7/2025)" of an article of 21 June 2025).
 */
export function settled(date: Printed, published: number | null): number {
  const { year, month, day, weekday } = date;
  const printed = dayNumber(year, month, day);
  if (published === null || !contradicts(date)) return printed;
  const now = civil(published);
  const candidate = (y: number, m: number, least: number, most: number) => {
    const found = isDate(y, m, day) ? dayNumber(y, m, day) : null;
    const off = found === null ? 0 : published - found;
    return found !== null && weekdayOf(found) === weekday && off >= least && off <= most ? found : null;
  };
  const otherYear = candidate(now.year, month, -CLOSE, CLOSE);
  if (otherYear !== null || Math.abs(printed - published) < FAR) return otherYear ?? printed;
  // News tells of the last days.
  return candidate(now.year, now.month, -1, JUST_NOW) ?? printed;
}
/** Days from the day of writing within which a slip of the year is mended; of the month, and from how far off. */
const CLOSE = 60;
const JUST_NOW = 7;
const FAR = 20;

/** The year of "23 Juli": that whose 23 July is the printed weekday, else the nearest to the day of writing. */
export function yearOf(
  { month, day, weekday }: Printed,
  shift: Shift,
  near: number | null,
  forward: boolean,
): number | null {
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
export function cost(days: number, shift: Shift, forward: boolean): number {
  if (days === 0) return shift === -1 || shift === 1 ? 20 : 0;
  if (days < 0) return shift === 1 ? 10_000 - days : forward && shift !== -1 ? -days * 2 : -days;
  return shift === -1 ? 10_000 + days : shift === 1 || forward ? days : days * 2;
}

/** The year of "Agustus": that of the nearest one. */
export function yearOfMonth(month: number, shift: Shift, near: number | null, forward: boolean): number | null {
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
export function dayOfMonth(day: number, near: number): Value {
  const now = civil(near);
  const index = now.year * 12 + now.month - 1 - (day > now.day ? 1 : 0);
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return isDate(year, month, day) ? dayValue(dayNumber(year, month, day)) : NOTHING;
}

/** "Kamis": today or the last one, the next where the clause looks forward. */
export function nearestWeekday(weekday: number, near: number, shift: Shift, forward: boolean): number {
  const back = (((weekdayOf(near) - weekday) % 7) + 7) % 7;
  if (shift === -1) return near - (back || 7);
  if (shift === 1) return near + (7 - back);
  if (forward) return back === 0 ? near : near + (7 - back);
  return near - back;
}
