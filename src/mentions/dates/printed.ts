/** Dates in figures and month names: "23 Juli 2025", "23/7", "2025-07-23", "16-17 Mei", "Juni 2018", "2012-2015". */
import { lexicon } from '../../data.js';
import { isDash, isGlued, isMark, SLASH } from '../../text/marks.js';
import type { Tokens } from '../../types.js';
import { joinsRange } from '../ranges.js';
import type { Printed } from './expression.js';
import { figureSpan, figures, integer, isDigits, isoAt, none, one, type PrintedAt, pointed, width } from './figures.js';
import { monthAt, monthOfDay, yearAfter, yearAt } from './months.js';
import { month } from './vocabulary.js';

const rangeAnd = lexicon.column('rangeAnd');
const rangeOr = lexicon.column('rangeOr');

/**
 * The date in figures or words that begins at token `i`. `anchored`: a weekday, "tanggal" or a bracket before it says that it
 * is a date, so that "23/7" needs no year.
 */
export function printedAt(t: Tokens, i: number, last: number, anchored: boolean): PrintedAt | null {
  if (i >= last) return null;
  if (month[t.word[i]] && !isDigits(t, i)) return monthAt(t, i, last);
  if (!isDigits(t, i)) return null;
  if (width(t, i) > 4) return pointed(t, i);
  const first = integer(t, i);
  if (first < 0) return null;
  if (width(t, i) === 4) return isoAt(t, i, last, first) ?? yearsAt(t, i, last);
  if (first < 1 || first > 31 || width(t, i) > 2) return null;
  return (
    dayAndMonth(t, i, last, first) ?? figureSpan(t, i, last, first, anchored) ?? figures(t, i, last, first, anchored)
  );
}

/** "5 Februari 2026", "5-7 Februari", "5 hingga 7 Februari", "31 Mei-2 Juni 2018". */
function dayAndMonth(t: Tokens, i: number, last: number, first: number): PrintedAt | null {
  const single = monthOfDay(t, i + 1, last);
  if (single) {
    const { m, next } = single;
    const year = yearAfter(t, next, last);
    const end = year ? year.last : next;
    const from: Printed = { ...none, year: year?.year ?? 0, month: m, day: first };
    // "31 Mei-2 Juni 2018": a dash between two whole dates.
    if (isDash(t, end) && end + 1 < last) {
      const until = integer(t, end + 1);
      const second = until >= 1 && until <= 31 ? monthOfDay(t, end + 2, last) : null;
      if (second) {
        const year2 = yearAfter(t, second.next, last);
        const to: Printed = { ...none, year: year2?.year ?? from.year, month: second.m, day: until };
        if (!from.year) from.year = to.year;
        return { last: year2 ? year2.last : second.next, from, to };
      }
    }
    return { last: end, from, to: null };
  }
  const joint = jointAt(t, i + 1, last);
  if (!joint) return null;
  const until = integer(t, joint);
  if (until < 1 || until > 31 || width(t, joint) > 2) return null;
  const second = monthOfDay(t, joint + 1, last);
  if (!second) return null;
  const year = yearAfter(t, second.next, last);
  const from: Printed = { ...none, year: year?.year ?? 0, month: second.m, day: first };
  return { last: year ? year.last : second.next, from, to: { ...from, day: until } };
}

/** The token after "-", "/", "hingga", "sampai dengan", "dan" … between two days of one month, or 0. */
function jointAt(t: Tokens, i: number, last: number): number {
  if (i + 1 >= last) return 0;
  const listed = isMark(t, i, SLASH) || rangeAnd[t.word[i]] !== 0 || rangeOr[t.word[i]] !== 0;
  const next = joinsRange(t, i, last) || (listed ? i + 1 : 0);
  return next && isDigits(t, next) ? next : 0;
}

/** "2012-2015", "2019/2020", or one year. Whether a lone number is a year at all, the caller decides. */
function yearsAt(t: Tokens, i: number, last: number): PrintedAt | null {
  const year = yearAt(t, i, last);
  if (!year) return null;
  if ((isDash(t, i + 1) || isMark(t, i + 1, SLASH)) && i + 2 < last) {
    const until = yearAt(t, i + 2, last);
    if (until > year && until - year < 200)
      return { last: i + 3, from: { ...none, year }, to: { ...none, year: until } };
    const two = isGlued(t, i + 2) && width(t, i + 2) === 2 ? integer(t, i + 2) : -1;
    if (isMark(t, i + 1, SLASH) && two === (year + 1) % 100)
      return { last: i + 3, from: { ...none, year }, to: { ...none, year: year + 1 } };
  }
  return one(i + 1, year, 0, 0);
}
