/** The calendar day on which a page appeared, as its readers in Indonesia count it; never that of the host's time zone. */
import { lexicon } from '../../data.js';
import { onCalendar } from '../published.js';

/** A point in time as a page writes it. */
export interface Stamp {
  /** The day as written, YYYY-MM-DD. */
  written: string;
  /** The same moment's day in Jakarta, where the page names another zone than Indonesia's three. */
  jakarta: string;
}

const CLOCK = String.raw`(?:\s{0,3}[T,|\s–-]\s{0,3}(?:pukul |jam )?(?<hour>\d\d?)[:.](?<minute>\d\d)(?:[:.]\d\d(?:[.,]\d{1,9})?)?\s?(?<zone>Z|UTC|GMT|WIB|WITA|WIT|[+-]\d\d:?\d\d)?)?`;
const MONTH_NAME = String.raw`(?<name>[A-Za-z]{3,9})\.?`;
/** "2025-07-23T20:15:00+07:00", "2025/07/23 20:15"; "Rabu, 23 Juli 2025 | 20:15 WIB", "23/07/2025, 20:15 WIB". */
const FORMS = [
  String.raw`\b(?<year>\d{4})[-/](?<month>\d\d)[-/](?<day>\d\d)`,
  String.raw`\b(?<day>\d{1,2})[ -]${MONTH_NAME}[ -](?<year>\d{4})`,
  String.raw`\b(?<day>\d{1,2})/(?<month>\d{1,2})/(?<year>\d{4})`,
].map((form) => new RegExp(form + CLOCK, 'giu'));

const monthNumber = lexicon.column('month');
const DAY = 24 * 60;
/** Minutes that clocks in Jakarta are ahead of UTC. */
const JAKARTA = 7 * 60;
const ZONES: Record<string, number> = { z: 0, utc: 0, gmt: 0, wib: JAKARTA, wita: 8 * 60, wit: 9 * 60 };

/** The first date in a text that holds little else: a value of metadata, a line under a headline. Null for none. */
export const stampIn = (text: string): Stamp | null => stampsIn(text.slice(0, 200))[0] ?? null;

/** Dates with a clock time behind them, as lines under headlines have them ("Rabu (23/7) pukul 20.15" in the prose isn't one). */
export const bylineDays = (text: string): string[] =>
  stampsIn(text)
    .filter((stamp) => stamp.timed)
    .map((stamp) => stamp.written);

function stampsIn(text: string): (Stamp & { timed: boolean; at: number })[] {
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ groups = {}, index }) => {
      const { year, month, name, day, hour, minute, zone } = groups;
      const m = month ? Number(month) : monthNumber[lexicon.id(name.toLowerCase())];
      if (!m || !onCalendar(Number(year), m, Number(day))) return [];
      const written = `${year}-${String(m).padStart(2, '0')}-${day.padStart(2, '0')}`;
      const offset = zone ? minutes(zone.toLowerCase()) : JAKARTA;
      // Papua's clocks and Bali's print their own day, and so do those of a page that names no zone.
      const local = offset >= JAKARTA && offset <= 9 * 60;
      const clock = Number(hour) * 60 + Number(minute) - offset + JAKARTA;
      return [
        { written, jakarta: local || !hour ? written : dayAt(written, clock), timed: hour !== undefined, at: index },
      ];
    }),
  ).sort((a, b) => a.at - b.at);
}

/** "+07:00" and "+0700" are 420, "WITA" is 480. */
function minutes(zone: string): number {
  const digits = zone.replace(':', '');
  return ZONES[zone] ?? Number(`${digits[0]}1`) * (Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3)));
}

/** The day that lies `minutes` behind the midnight with which `day` begins. */
const dayAt = (day: string, minutes: number) =>
  new Date(Date.parse(`${day}T00:00Z`) + Math.floor(minutes / DAY) * DAY * 60_000).toISOString().slice(0, 10);
