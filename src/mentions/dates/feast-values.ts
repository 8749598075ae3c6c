/** Days of feasts, of the Hijri calendar and of the seasons, against the day of writing. */
import { type Days, feastDays, hijriDays, hijriFeast } from './calendars.js';
import { civil, isoYear, weekdayOf } from './civil.js';
import type { Form } from './expression.js';
import { cost } from './nearest.js';
import type { Anchors } from './resolve.js';
import { between, dayValue, NOTHING, type Value } from './value.js';

const daysValue = ({ from, to }: Days): Value => (from === to ? dayValue(from) : between(from, to, 'day'));

/** The feast of the year said, or the nearest one. */
export function feast(form: Extract<Form, { type: 'feast' }>, { published, story }: Anchors, forward: boolean): Value {
  const { feast: rule, hijriYear, shift, step } = form;
  const near = published ?? story;
  const said = form.year || (step !== null && published !== null ? civil(published).year + step : 0);
  if (hijriYear) {
    const days = hijriFeast(rule, hijriYear);
    return days ? daysValue(days) : NOTHING;
  }
  if (said) {
    const found = feastDays(rule, said);
    return found.length ? daysValue(found[0]) : NOTHING;
  }
  if (near === null) return NOTHING;
  const { year } = civil(near);
  const candidates = [year - 1, year, year + 1].flatMap((y) => feastDays(rule, y));
  let best: Days | null = null;
  for (const days of candidates)
    if (!best || cost(days.from - near, shift, forward) < cost(best.from - near, shift, forward)) best = days;
  return best ? daysValue(best) : NOTHING;
}

/** Months begin with the new moon as it was seen, a day earlier or later than the table: the printed weekday tells. */
const byWeekday = ({ from, to }: Days, weekday: number | undefined): Days => {
  const off = weekday ? (weekday - weekdayOf(from) + 7) % 7 : 0;
  const by = off === 1 ? 1 : off === 6 ? -1 : 0;
  return { from: from + by, to: to + by };
};

/** A day or a month of the Hijri calendar; where its year is unsaid, the nearest. */
export function hijri(form: Extract<Form, { type: 'hijri' }>, { published, story }: Anchors): Value {
  const { year, month, day, weekday } = form;
  if (year) {
    const days = hijriDays(year, month, day);
    return days ? daysValue(byWeekday(days, weekday)) : NOTHING;
  }
  const near = published ?? story;
  if (near === null) return NOTHING;
  const around = Math.floor(((civil(near).year - 622) * 33) / 32);
  let best: Days | null = null;
  for (let y = around - 1; y <= around + 2; y++) {
    const days = hijriDays(y, month, day);
    if (days && (!best || Math.abs(days.from - near) < Math.abs(best.from - near))) best = days;
  }
  return best ? daysValue(best) : NOTHING;
}

/** EDTF numbers the seasons from 21, spring. */
const SEASON_NUMBERS: Record<string, number> = { SP: 21, SU: 22, FA: 23, WI: 24 };

/** "musim hujan" of the year of writing. */
export function seasonOf(letters: string, { published }: Anchors): Value {
  if (published === null) return { ...NOTHING, timex: `XXXX-${letters}` };
  const of = civil(published).year;
  return {
    ...NOTHING,
    value: `${isoYear(of)}-${SEASON_NUMBERS[letters]}`,
    timex: `${isoYear(of)}-${letters}`,
    precision: 'quarter',
  };
}
