/** Dates in figures and month names: "23 Juli 2025", "23/7", "2025-07-23", "16-17 Mei", "Juni 2018", "2012-2015". */
import { CAPITAL, DIGIT, PUNCTUATION } from '../../text/flags.js';
import { CLOSE, COMMA, isDash, isGlued, isMark, OPEN, POINT, SLASH } from '../../text/marks.js';
import type { Tokens } from '../../types.js';
import { integerOf } from '../numbers/digits.js';
import type { Printed } from './expression.js';
import { month, monthWithNumber } from './vocabulary.js';

/** One date, or the two ends of a span. */
export interface PrintedAt {
  last: number;
  from: Printed;
  to: Printed | null;
}

const none: Printed = { year: 0, month: 0, day: 0, weekday: 0 };

export const isDigits = (t: Tokens, i: number): boolean => i < t.count && (t.flags[i] & DIGIT) !== 0;

/** Value of a token of bare digits, or -1. */
export const integer = (t: Tokens, i: number): number =>
  isDigits(t, i) ? integerOf(t.text, t.start[i], t.end[i], 4) : -1;

const width = (t: Tokens, i: number): number => t.end[i] - t.start[i];

/** A four-figure year of news and history. */
export function yearAt(t: Tokens, i: number, last: number): number {
  if (i >= last || width(t, i) < 4) return 0;
  const year = integerOf(t.text, t.start[i], t.start[i] + 4);
  if (year < 1000 || year > 2199) return 0;
  if (width(t, i) === 4) return isGluedWord(t, i + 1) ? 0 : year;
  // A page that prints its date twice over: "5 Feb 20265 Feb 2026".
  return width(t, i) <= 6 && isDigits(t, i) && i + 1 < last && month[t.word[i + 1]] ? year : 0;
}

/** "2000m", "1990-an" are no plain years; "2018)" is. */
const isGluedWord = (t: Tokens, i: number): boolean => isGlued(t, i) && (t.flags[i] & PUNCTUATION) === 0;

/** Two-figure years in "23-7-25": 30 and up are of the last century. */
const century = (two: number): number => (two < 50 ? 2000 + two : 1900 + two);

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

const one = (last: number, year: number, m: number, day: number): PrintedAt => ({
  last,
  from: { year, month: m, day, weekday: 0 },
  to: null,
});

/** Token after an abbreviated month's full stop: "Sept. 2018". */
const pastPoint = (t: Tokens, i: number, last: number): number =>
  i < last && isMark(t, i, POINT) && isGlued(t, i) && i + 1 < last && isDigits(t, i + 1) ? i + 1 : i;

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

/** The month that a day stands before: "5 Februari", "5-Feb-2026", "tanggal 5 bulan Mei". */
function monthOfDay(t: Tokens, i: number, last: number): { m: number; next: number } | null {
  let at = i;
  if (at < last && isDash(t, at) && isGlued(t, at)) at++;
  if (at >= last || !month[t.word[at]] || isDigits(t, at)) return null;
  return { m: month[t.word[at]], next: pastPoint(t, at + 1, last) };
}

function yearAfter(t: Tokens, i: number, last: number): { year: number; last: number } | null {
  let at = i;
  if (at < last && (isMark(t, at, COMMA) || (isDash(t, at) && isGlued(t, at)))) at++;
  const bracket = at === i && isMark(t, at, OPEN) && isMark(t, at + 2, CLOSE);
  const year = yearAt(t, bracket ? at + 1 : at, last);
  if (!year || year < 1500) return null;
  if (bracket) return { year, last: at + 3 };
  // "5 Februari 2026-10 …" goes on with another figure, "12 Mei 2000 orang" counts people: rare enough to take as a year.
  return { year, last: at + 1 };
}

/** The token after "-", "hingga", "dan" … between two days of one month, or 0. */
function jointAt(t: Tokens, i: number, last: number): number {
  if (i + 1 >= last) return 0;
  if (isDash(t, i) || isMark(t, i, SLASH)) return isDigits(t, i + 1) ? i + 1 : 0;
  const word = t.text.slice(t.start[i], Math.min(t.end[i], t.start[i] + 8));
  if (word === 'sampai' && t.text.startsWith('dengan', t.start[i + 1])) return isDigits(t, i + 2) ? i + 2 : 0;
  return (word === 'dan' || word === 'hingga' || word === 'sampai' || word === 'atau') && isDigits(t, i + 1)
    ? i + 1
    : 0;
}

/** "11-13/5/2018" */
function figureSpan(t: Tokens, i: number, last: number, day: number, anchored: boolean): PrintedAt | null {
  if (i + 4 >= last || !isDash(t, i + 1) || !isMark(t, i + 3, SLASH)) return null;
  const to = integer(t, i + 2) > day ? figures(t, i + 2, last, integer(t, i + 2), anchored) : null;
  return to && to.from.day <= 31 ? { last: to.last, from: { ...to.from, day }, to: to.from } : null;
}

/** "23/7", "23/7/2025", "23-7-25", "5/26" is none. */
function figures(t: Tokens, i: number, last: number, day: number, anchored: boolean): PrintedAt | null {
  if (i + 2 >= last) return null;
  const slash = isMark(t, i + 1, SLASH);
  if (!slash && !(isDash(t, i + 1) && isGlued(t, i + 1) && isGlued(t, i + 2))) return null;
  const m = integer(t, i + 2);
  if (m < 1 || m > 12 || width(t, i + 2) > 2) return null;
  const more = i + 4 < last + 1 && (slash ? isMark(t, i + 3, SLASH) : isDash(t, i + 3)) && i + 4 < last;
  if (more) {
    const year = integer(t, i + 4);
    if (width(t, i + 4) === 4 && year >= 1500 && year < 2200) return one(i + 5, year, m, day);
    if (width(t, i + 4) === 2 && (anchored || slash)) return one(i + 5, century(year), m, day);
    // A digit too many or too few: the day and month are good.
    if (width(t, i + 4) === 3 && anchored) return one(i + 5, 0, m, day);
    return null;
  }
  if (slash && isMark(t, i + 3, SLASH)) return null;
  return anchored && (slash || isGlued(t, i + 1)) && slash ? one(i + 3, 0, m, day) : null;
}

/** "2025-07-23", "2025/07/23". */
function isoAt(t: Tokens, i: number, last: number, year: number): PrintedAt | null {
  if (i + 4 >= last + 0 && i + 4 > last - 1) return null;
  const separator = isDash(t, i + 1) ? isDash(t, i + 3) : isMark(t, i + 1, SLASH) && isMark(t, i + 3, SLASH);
  if (!separator || !isGlued(t, i + 2)) return null;
  const m = integer(t, i + 2);
  const day = integer(t, i + 4);
  if (year < 1500 || year > 2199 || m < 1 || m > 12 || day < 1 || day > 31) return null;
  return one(i + 5, year, m, day);
}

/** "23.07.2025" is one token of figures. */
function pointed(t: Tokens, i: number): PrintedAt | null {
  const length = width(t, i);
  if (length < 8 || length > 10) return null;
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(t.text.slice(t.start[i], t.end[i]));
  if (!match) return null;
  const [day, m, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return day >= 1 && day <= 31 && m >= 1 && m <= 12 && year >= 1500 && year < 2200 ? one(i + 1, year, m, day) : null;
}

/** "Juni 2018", "Mei", "Januari-Maret 2018", "July 23, 2025". */
function monthAt(t: Tokens, i: number, last: number): PrintedAt | null {
  const m = month[t.word[i]];
  const next = pastPoint(t, i + 1, last);
  const capital = (t.flags[i] & CAPITAL) !== 0;
  const day = next < last ? integer(t, next) : -1;
  // English order, with its comma: "July 23, 2025".
  if (day >= 1 && day <= 31 && width(t, next) <= 2 && isMark(t, next + 1, COMMA)) {
    const year = yearAt(t, next + 2, last);
    if (year) return one(next + 3, year, m, day);
  }
  const year = yearAfter(t, next, last);
  if (year && (capital || !monthWithNumber[t.word[i]])) return one(year.last, year.year, m, 0);
  if (!capital || monthWithNumber[t.word[i]]) return null;
  if (isDash(t, i + 1) && i + 2 < last && month[t.word[i + 2]] && t.flags[i + 2] & CAPITAL) {
    const after = yearAfter(t, i + 3, last);
    const from: Printed = { ...none, year: after?.year ?? 0, month: m };
    return { last: after ? after.last : i + 3, from, to: { ...from, month: month[t.word[i + 2]] } };
  }
  return one(i + 1, 0, m, 0);
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
