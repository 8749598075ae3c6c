/** Days, or where there are too many of them weeks, months, years or decades, that have something to show. */
import { label } from './dom.js';
import type { Fact } from './facts.js';

export interface Period {
  /** YYYY-MM-DD, both inclusive. */
  first: string;
  last: string;
  /** In words, as long and as short as they come. */
  name: string;
  short: string;
  /** The one before it does not end where this one begins. */
  gap: boolean;
  facts: Fact[];
}

export type Unit = 'Day' | 'Week' | 'Month' | 'Year' | 'Decade';

/** More columns than that can't be told apart. */
const MOST = 45;
/** Of the facts: so small a part may stand together in the first column. */
const FEW = 0.1;
const DAY = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
/** Of a month (YYYY-MM), the last day of the month before it. */
const dayBefore = (day: string) => iso(Date.parse(day) - DAY);
/** The month behind the one that the day is in. */
const nextMonth = (day: string) => iso(Date.parse(`${day.slice(0, 7)}-28`) + 4 * DAY).slice(0, 7);
const monday = (day: string) => Date.parse(day) - ((new Date(day).getUTCDay() + 6) % 7) * DAY;

/** First and last day of the period that a day is in. */
const SPANS: Record<Unit, (day: string) => [first: string, last: string]> = {
  Day: (day) => [day, day],
  Week: (day) => [iso(monday(day)), iso(monday(day) + 6 * DAY)],
  Month: (day) => [`${day.slice(0, 7)}-01`, dayBefore(nextMonth(day))],
  Year: (day) => [`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`],
  Decade: (day) => [`${day.slice(0, 3)}0-01-01`, `${day.slice(0, 3)}9-12-31`],
};

/** The finest unit of which there are not too many. A fact belongs to a period that holds all of its days. */
export function periodsOf(facts: readonly Fact[]): { unit: Unit; periods: Period[]; left: number } {
  const dated = facts.filter((f) => f.date?.days).length;
  for (const unit of Object.keys(SPANS) as Unit[]) {
    const periods = inPeriods(facts, unit);
    const drawn = periods.reduce((sum, p) => sum + p.facts.length, 0);
    const left = facts.length - drawn;
    // Facts of which mostly the month is known are not to be drawn by the few days that are.
    if (drawn < dated / 2 && unit !== 'Decade') continue;
    if (periods.length <= MOST || unit === 'Decade') return { unit, periods, left };
    const early = periods.slice(0, 1 - MOST);
    const earlier = { ...together(early), gap: false };
    if (earlier.facts.length <= drawn * FEW) return { unit, periods: [earlier, ...periods.slice(1 - MOST)], left };
  }
  throw new Error('there is always the decade');
}

/** What an article recalls of long ago is one column, or it would leave the news no room. */
function together(early: readonly Period[]): Omit<Period, 'gap'> {
  const { last, name, short } = early[early.length - 1];
  return {
    first: '0001-01-01',
    last,
    name: label('until', { day: name }),
    short: `… ${short}`,
    facts: early.flatMap((p) => p.facts),
  };
}

function inPeriods(facts: readonly Fact[], unit: Unit): Period[] {
  const periods = new Map<string, Period>();
  for (const fact of facts) {
    if (!fact.date?.days) continue;
    const [first, last] = SPANS[unit](fact.date.days[0]);
    if (fact.date.days[1] > last) continue;
    const period = periods.get(first) ?? { first, last, ...named(first, unit), gap: false, facts: [] };
    period.facts.push(fact);
    periods.set(first, period);
  }
  const inOrder = [...periods.values()].sort((a, b) => (a.first < b.first ? -1 : 1));
  return inOrder.map((p, i) => ({ ...p, gap: i > 0 && SPANS[unit](dayBefore(p.first))[0] !== inOrder[i - 1].first }));
}

function named(day: string, unit: Unit): { name: string; short: string } {
  const words = (options: Intl.DateTimeFormatOptions) =>
    new Date(day).toLocaleDateString(document.documentElement.lang === 'en' ? 'en-GB' : 'id', {
      timeZone: 'UTC',
      ...options,
    });
  const year = String(Number(day.slice(0, 4)));
  if (unit === 'Year') return { name: year, short: year };
  if (unit === 'Decade') return { name: `${year}–${Number(year) + 9}`, short: `${year}–${Number(year) + 9}` };
  if (unit === 'Month')
    return { name: words({ month: 'long', year: 'numeric' }), short: words({ month: 'short', year: 'numeric' }) };
  const long = words({ day: 'numeric', month: 'long', year: 'numeric' });
  const short = words({ day: 'numeric', month: 'short', year: 'numeric' });
  return { name: unit === 'Week' ? label('week', { day: long }) : long, short };
}
