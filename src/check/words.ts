/** How messages name days and quote the article. */
import { numeral } from '../events/gloss/counts.js';
import { indonesian } from '../events/gloss/indonesian.js';
import { civil, weekdayOf } from '../mentions/dates/civil.js';
import type { Document, Span, TokenRange } from '../types.js';

const WEEKDAYS = ['', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];
const MONTHS = [
  '',
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

/** In Indonesian, as the article would write them: Monday 1 … Sunday 7. */
export const weekdayName = (weekday: number) => WEEKDAYS[weekday];
export const monthName = (month: number) => MONTHS[month];

/** "26 Juli 2025" */
export function dayName(days: number): string {
  const { year, month, day } = civil(days);
  return `${day} ${monthName(month)} ${year}`;
}

export const weekdayNameOf = (days: number) => weekdayName(weekdayOf(days));

export const spanOf = ({ tokens }: Document, { first, last }: TokenRange): Span => ({
  start: tokens.start[first],
  end: tokens.end[last - 1],
});

/** The words of a token range on one line. */
export function textOf(doc: Document, range: TokenRange): string {
  const { start, end } = spanOf(doc, range);
  return doc.tokens.text.slice(start, end).replace(/\s+/g, ' ');
}

/** As Indonesian print has it: 1.234,5. */
export const figure = (value: number): string => numeral(value, indonesian.numbers);
