/** Reading option values: each mistake says what is wrong and what would be right. */
import { InvalidArgumentError } from 'commander';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { suggestion } from '../text/suggestion.js';

/** One of a closed list, with a suggestion for a slip of the fingers. */
export function oneOf<T extends string>(values: readonly T[]): (value: string) => T {
  return (value) => {
    const found = values.find((v) => v === value.toLowerCase());
    if (found) return found;
    throw new InvalidArgumentError(`${suggestion(value, values)}Choose one of: ${values.join(', ')}.`);
  };
}

/** A comma-separated list, repeatable, in lower case. */
export function listOf(value: string, before: ReadonlySet<string> = new Set()): Set<string> {
  const names = value.split(',').map((name) => name.trim().toLowerCase());
  return new Set([...before, ...names.filter(Boolean)]);
}

/** A comma-separated list in the order given, repeatable; a name that comes again counts once. */
export function namesOf(value: string, before: readonly string[] = []): string[] {
  return [...new Set([...before, ...listOf(value)])];
}

/** Worker threads: how many, or "auto". */
export function jobsOf(value: string): number | 'auto' {
  if (value.toLowerCase() === 'auto') return 'auto';
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('Give a number from 1 to 999, or auto.');
  return Number(value);
}

export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Give a whole number, for example 2.');
  return Number(value);
}

/** YYYY-MM-DD, and a day that the calendar has. */
export function calendarDay(value: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (!parts) throw new InvalidArgumentError('Write it as YYYY-MM-DD, for example 2025-07-23.');
  checkDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return value;
}

/** The first day of a day, month or year ("2025-07" → 2025-07-01), or its last. */
export function edge(which: 'first' | 'last'): (value: string) => string {
  return (value) => {
    const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value);
    if (!parts) throw new InvalidArgumentError('Write it as YYYY-MM-DD, YYYY-MM or YYYY, for example 2025-07.');
    const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
    checkDay(year, month, day);
    if (which === 'first') return `${parts[1]}-${parts[2] ?? '01'}-${parts[3] ?? '01'}`;
    const last = parts[2] ?? '12';
    return `${parts[1]}-${last}-${parts[3] ?? daysIn(year, Number(last))}`;
  };
}

const daysIn = (year: number, month: number) => getDaysInMonth(new Date(year, month - 1));

function checkDay(year: number, month: number, day: number) {
  if (month < 1 || month > 12) throw new InvalidArgumentError(`There is no month ${month}: months run from 01 to 12.`);
  const last = daysIn(year, month);
  if (day < 1 || day > last)
    throw new InvalidArgumentError(
      `There is no such day: ${year}-${String(month).padStart(2, '0')} has days 01 to ${last}.`,
    );
}
