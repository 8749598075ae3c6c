/** Printed dates as days. */
import { civil, dayNumber, isDate } from '../mentions/dates/civil.js';
import type { Printed } from '../mentions/dates/expression.js';

/**
 * The day that is printed; where the year is not, that of the year nearest to the publication, at most `close` days from it.
 * Null for what is no day, or of a year that the article leaves open.
 */
export function dayPrinted({ year, month, day }: Printed, published: number | null, close: number): number | null {
  if (!month || !day) return null;
  if (year) return isDate(year, month, day) ? dayNumber(year, month, day) : null;
  if (published === null) return null;
  const now = civil(published).year;
  for (const y of [now, now - 1, now + 1]) {
    const found = isDate(y, month, day) ? dayNumber(y, month, day) : null;
    if (found !== null && Math.abs(found - published) <= close) return found;
  }
  return null;
}
