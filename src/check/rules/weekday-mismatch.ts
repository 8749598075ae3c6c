/** "Jumat (26/7/2025)": 26 July 2025 was a Saturday. */
import { parseIso, weekdayOf } from '../../mentions/dates/civil.js';
import { dayPrinted } from '../days.js';
import type { Checked, Rule, Slip } from '../rule.js';
import { dayName, spanOf, textOf, weekdayName, weekdayNameOf } from '../words.js';

/** Days from the day of publication within which "Rabu (24/7)" is of one year only. */
const CLOSE = 90;

export const weekdayMismatch: Rule = {
  name: 'weekday-mismatch',
  summary: 'a weekday that contradicts the date beside it',
  severity: 'error',
  *check({ doc, times }: Checked): Iterable<Slip> {
    const published = doc.published ? parseIso(doc.published.value) : null;
    for (const time of times) {
      const { form } = time;
      const date = form.type === 'calendar' ? form.date : form.type === 'span' ? form.from : null;
      const day = date?.weekday ? dayPrinted(date, published, CLOSE) : null;
      if (!date || day === null || weekdayOf(day) === date.weekday) continue;
      const message = `"${textOf(doc, time)}": ${dayName(day)} is a ${weekdayNameOf(day)}, not a ${weekdayName(date.weekday)}`;
      yield { ...spanOf(doc, time), message };
    }
  },
};
