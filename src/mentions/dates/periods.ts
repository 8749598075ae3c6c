/** Periods told from the day of writing or from that of the text: "dua hari lalu", "sebulan kemudian", "tahun lalu", "kuartal III". */
import { addMonths, civil, dayNumber, daysInMonth, isoMonth, weekdayOf } from './civil.js';
import type { Form } from './expression.js';
import type { Anchors } from './resolve.js';
import { between, dayValue, monthValue, NOTHING, type Value, yearPartValue, yearsValue, yearValue } from './value.js';
import { PART, type Unit } from './vocabulary.js';

const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, half: 6 };
const YEARS: Partial<Record<Unit, number>> = { year: 1, decade: 10, century: 100 };

/**
 * What a period is counted from. `there`: the text; from the last day that it told of, or for months and years from the last
 * date of any precision ("akhir Januari … Sebulan sebelumnya").
 */
function anchorOf(unit: Unit, there: boolean, { published, context, story }: Anchors): number | null {
  if (!there) return published;
  return (MONTHS[unit] || YEARS[unit] ? story : context) ?? published;
}

/** "dua hari lalu", "sebulan kemudian". */
export function offset(form: Extract<Form, { type: 'offset' }>, anchors: Anchors): Value {
  const { unit, amount, there, through } = form;
  const anchor = anchorOf(unit, there, anchors);
  if (anchor === null) return NOTHING;
  const years = YEARS[unit];
  if (years) return yearValue(civil(anchor).year + Math.round(amount * years), 0);
  const months = MONTHS[unit];
  if (months) {
    const to = addMonths(anchor, Math.round(amount * months));
    const { year, month } = civil(to);
    // "sebulan kemudian" counts from a day of the text, "lima bulan kemudian" and "sebulan lalu" are less exact.
    const exact = there && anchors.context === anchor && Math.abs(amount) === 1;
    return exact ? dayValue(to) : monthValue(year, month, 0);
  }
  if (unit !== 'day' && unit !== 'week') return NOTHING;
  const to = anchor + Math.round(amount * (unit === 'week' ? 7 : 1));
  if (!through) return dayValue(to);
  return amount < 0 ? between(to + 1, anchor, 'day') : between(anchor + 1, to, 'day');
}

/**
 * "dua hari setelah gempa": counted from the day that the text was at, which mostly is that of the event. Behind a day of the
 * same sentence it tells that day once more: "pada 22 Maret, tiga hari setelah kota itu jatuh".
 */
export function around({ unit, amount }: Extract<Form, { type: 'around' }>, anchors: Anchors): Value {
  if (anchors.beside !== null) return dayValue(anchors.beside);
  return anchors.context === null ? NOTHING : offset({ type: 'offset', unit, amount, there: true }, anchors);
}

/** "kuartal III" that has begun, unless the clause looks forward: news looks back. */
export function yearPart(form: Extract<Form, { type: 'yearPart' }>, { published }: Anchors, forward: boolean): Value {
  const { part, shift } = form;
  const letters = `${part.unit === 'quarter' ? 'Q' : 'H'}${part.n}`;
  if (published === null) return { ...NOTHING, timex: `XXXX-${letters}` };
  const { year } = civil(published);
  const found = yearPartValue(year, part);
  const { from, to } = found;
  if (from === null || to === null) return found;
  if ((forward || shift === 1) && to < published) return yearPartValue(year + 1, part);
  const ahead = shift === -1 ? to >= published : from > published;
  return ahead && !forward && shift !== 1 ? yearPartValue(year - 1, part) : found;
}

/** "tahun lalu", "hari itu": a whole period `step` periods from the one that holds the anchor. */
export function current(form: Extract<Form, { type: 'current' }>, anchors: Anchors, part: number): Value {
  const { unit, step, there } = form;
  const anchor = unit === 'year' || !there ? anchorOf(unit, there, anchors) : (anchors.context ?? anchors.published);
  if (anchor === null) return NOTHING;
  const { year, month } = civil(anchor);
  switch (unit) {
    case 'day':
      return dayValue(anchor + step);
    case 'week': {
      const monday = anchor - weekdayOf(anchor) + 1 + step * 7;
      if (part === PART.end) return between(monday + 5, monday + 6, 'day');
      return between(monday, monday + 6, 'week');
    }
    case 'month': {
      const index = year * 12 + month - 1 + step;
      return monthValue(Math.floor(index / 12), (index % 12) + 1, part);
    }
    case 'quarter':
    case 'half': {
      const months = unit === 'quarter' ? 3 : 6;
      const index = Math.floor((year * 12 + month - 1) / months + step) * months;
      const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
      const to = isoMonth(y, m + months - 1);
      const value = `${isoMonth(y, m)}/${to}`;
      const last = dayNumber(y, m + months - 1, daysInMonth(y, m + months - 1));
      return { value, timex: value, precision: unit, from: dayNumber(y, m, 1), to: last };
    }
    case 'year':
      return yearValue(year + step, part);
    case 'decade':
    case 'century': {
      const size = unit === 'decade' ? 10 : 100;
      // Decades begin with their nought, centuries with their one.
      const first = unit === 'decade' ? 0 : 1;
      const start = (Math.floor((year - first) / size) + step) * size + first;
      return yearsValue(start, start + size - 1);
    }
    default:
      return NOTHING;
  }
}
