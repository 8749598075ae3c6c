/** The publication date that a record states: a calendar date, with or without a time of day. */

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day that the Gregorian calendar has. Months count from 1. */
export function onCalendar(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

/** `value` is YYYY-MM-DD as the record writes it (never shifted to another time zone), or null with the reason. */
export function publishedDate(published: unknown): { value: string | null; problem: string | null } {
  if (published === undefined || published === null || published === '') return { value: null, problem: null };
  const shown = typeof published === 'string' ? JSON.stringify(published.slice(0, 40)) : typeof published;
  const parts = typeof published === 'string' ? /^\s*(\d{4})-(\d\d)-(\d\d)(?:[T ].{0,40})?$/.exec(published) : null;
  if (!parts) return { value: null, problem: `"published" is ${shown}: left out, since it is no YYYY-MM-DD` };
  const [, year, month, day] = parts;
  if (!onCalendar(Number(year), Number(month), Number(day)))
    return { value: null, problem: `"published" is ${shown}: left out, since no calendar has that day` };
  return { value: `${year}-${month}-${day}`, problem: null };
}
