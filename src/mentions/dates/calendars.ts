/** Days that only a table or a computus knows: Hijri months, Easter, Imlek, Nyepi, Waisak. The table is read when first asked. */
import { compiledJson } from '../../data.js';
import { dayNumber, isDate, parseIso } from './civil.js';

interface Table {
  hijriStart: string;
  hijriMonths: Record<string, string>;
  later: string[];
  imlek: Record<string, string>;
  nyepi: Record<string, string>;
  waisak: Record<string, string>;
}

/** First and last day of a feast or a month. */
export interface Days {
  from: number;
  to: number;
}

let table: Table | undefined;
let starts: Map<number, number> | undefined;

const tables = (): Table => {
  table ??= compiledJson('calendars.json') as Table;
  return table;
};

/** First day of each Hijri month, by year × 12 + month. */
function monthStarts(): Map<number, number> {
  if (starts) return starts;
  starts = new Map();
  const { hijriStart, hijriMonths, later } = tables();
  let day = parseIso(hijriStart) ?? 0;
  for (const [year, lengths] of Object.entries(hijriMonths)) {
    for (let m = 1; m <= 12; m++) {
      const moved = later.includes(`${year}-${String(m).padStart(2, '0')}`) ? 1 : 0;
      starts.set(Number(year) * 12 + m, day + moved);
      day += lengths[m - 1] === '1' ? 30 : 29;
    }
  }
  return starts;
}

/** The days of a Hijri month or of one of its days (`day` 0: the whole month); null outside the table. */
export function hijriDays(year: number, month: number, day: number): Days | null {
  const from = monthStarts().get(year * 12 + month);
  if (from === undefined || day > 30) return null;
  if (day) return { from: from + day - 1, to: from + day - 1 };
  const next = monthStarts().get(year * 12 + month + 1);
  return { from, to: (next ?? from + 29) - 1 };
}

/** Hijri years that begin or end in a Gregorian one. */
const hijriYears = (year: number): number[] => {
  const first = Math.floor(((year - 622) * 33) / 32);
  return [first - 1, first, first + 1, first + 2];
};

/** Gregorian Easter Sunday (Meeus, Jones and Butcher). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The days of a feast in a Hijri year, where its rule is of that calendar ("H10-01/02"), else null. */
export function hijriFeast(rule: string, year: number): Days | null {
  const hijri = /^H(\d\d)(?:-(\d\d))?(?:\/(\d\d))?$/.exec(rule);
  if (!hijri) return null;
  const [month, day, last] = [Number(hijri[1]), Number(hijri[2] ?? 0), Number(hijri[3] ?? 0)];
  const days = hijriDays(year, month, day);
  return days && last ? { from: days.from, to: days.from + last - day } : days;
}

/**
 * The days of a feast in a Gregorian year, by its rule (see language/holidays.yaml): none outside the tables, two where a
 * Hijri feast falls twice.
 */
export function feastDays(rule: string, year: number): Days[] {
  if (rule.startsWith('H')) {
    const [jan1, dec31] = [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
    return hijriYears(year)
      .map((y) => hijriFeast(rule, y))
      .filter((d): d is Days => d !== null && d.from >= jan1 && d.from <= dec31);
  }
  const fromEaster = /^easter([+-]\d+)$/.exec(rule);
  const day = fromEaster ? easter(year) + Number(fromEaster[1]) : fixed(rule, year);
  return day === null ? [] : [{ from: day, to: day }];
}

/** "12-25", or the table's day of that year. */
function fixed(rule: string, year: number): number | null {
  const text = /^\d\d-\d\d$/.test(rule) ? rule : tables()[rule as 'imlek' | 'nyepi' | 'waisak'][year];
  if (!text) return null;
  const [month, day] = [Number(text.slice(0, 2)), Number(text.slice(3, 5))];
  return isDate(year, month, day) ? dayNumber(year, month, day) : null;
}
