/** Dates in figures and month names: "23 Juli 2025", "23/7", "2025-07-23", "16-17 Mei", "Juni 2018", "2012-2015". */
import { lexicon } from '../../data.js';
import { CAPITAL, PUNCTUATION } from '../../text/flags.js';
import { CLOSE, COMMA, isDash, isGlued, isMark, OPEN, POINT, SLASH } from '../../text/marks.js';
import type { Tokens } from '../../types.js';
import { integerOf } from '../numbers/digits.js';
import { joinsRange } from '../ranges.js';
import { isDate } from './civil.js';
import type { Printed } from './expression.js';
import { figureSpan, figures, integer, isDigits, isoAt, one, type PrintedAt, pointed, width } from './figures.js';
import { dateWord, month, monthWithNumber, period, unitOf } from './vocabulary.js';

const rangeAnd = lexicon.column('rangeAnd');
const englishOrdinal = lexicon.column('englishOrdinal');
const rangeOr = lexicon.column('rangeOr');
const APOSTROPHE = 39;
/** "'45" is 1945, "'24" 2024. */
const SHORT_YEAR = 30;
const none: Printed = { year: 0, month: 0, day: 0, weekday: 0 };

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

/** The month that a day stands before: "5 Februari", "5-Feb-2026", "tanggal 5 bulan Mei", "tanggal 17 bulan 8". */
function monthOfDay(t: Tokens, i: number, last: number): { m: number; next: number } | null {
  let at = i;
  if (at < last && isDash(t, at) && isGlued(t, at)) at++;
  if (at + 1 < last && unitOf(period, 'period', t.word[at]) === 'month' && i - 2 >= 0 && dateWord[t.word[i - 2]]) {
    at++;
    const figure = integer(t, at);
    const said = at + 1 < last && unitOf(period, 'period', t.word[at + 1]) === 'year';
    if (figure >= 1 && figure <= 12) return { m: figure, next: said ? at + 2 : at + 1 };
  }
  if (at >= last || !month[t.word[at]] || isDigits(t, at)) return null;
  return { m: month[t.word[at]], next: pastPoint(t, at + 1, last) };
}

function yearAfter(t: Tokens, i: number, last: number): { year: number; last: number } | null {
  let at = i;
  // "Mei '98"
  if (t.text.charCodeAt(t.start[at]) === APOSTROPHE && isGlued(t, at + 1) && width(t, at + 1) === 2 && at + 1 < last) {
    const year = integer(t, at + 1);
    return year < 0 ? null : { year: year < SHORT_YEAR ? 2000 + year : 1900 + year, last: at + 2 };
  }
  if (at < last && (isMark(t, at, COMMA) || (isDash(t, at) && isGlued(t, at)))) at++;
  const bracket = at === i && isMark(t, at, OPEN) && isMark(t, at + 2, CLOSE);
  const year = yearAt(t, bracket ? at + 1 : at, last);
  if (!year || year < 1500) return null;
  if (bracket) return { year, last: at + 3 };
  return { year, last: at + 1 };
}

/** The token after "-", "/", "hingga", "sampai dengan", "dan" … between two days of one month, or 0. */
function jointAt(t: Tokens, i: number, last: number): number {
  if (i + 1 >= last) return 0;
  const listed = isMark(t, i, SLASH) || rangeAnd[t.word[i]] !== 0 || rangeOr[t.word[i]] !== 0;
  const next = joinsRange(t, i, last) || (listed ? i + 1 : 0);
  return next && isDigits(t, next) ? next : 0;
}

/** "Juni 2018", "Mei", "Januari-Maret 2018", "July 23, 2025". */
function monthAt(t: Tokens, i: number, last: number): PrintedAt | null {
  const m = month[t.word[i]];
  const next = pastPoint(t, i + 1, last);
  const capital = (t.flags[i] & CAPITAL) !== 0;
  const day = next < last ? integer(t, next) : -1;
  // "June 15,2014": no space behind the comma, so that the figures are one token.
  const glued = next < last ? /^(\d{1,2}),(\d{4})$/.exec(t.text.slice(t.start[next], t.end[next])) : null;
  if (glued && isDate(Number(glued[2]), m, Number(glued[1])))
    return one(next + 1, Number(glued[2]), m, Number(glued[1]));
  // English order, with its comma: "July 23, 2025", "December 27th, 2017".
  const comma = next + 1 < last && isGlued(t, next + 1) && englishOrdinal[t.word[next + 1]] ? next + 2 : next + 1;
  if (day >= 1 && day <= 31 && width(t, next) <= 2 && isMark(t, comma, COMMA)) {
    const year = yearAt(t, comma + 1, last);
    if (year) return one(comma + 2, year, m, day);
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
