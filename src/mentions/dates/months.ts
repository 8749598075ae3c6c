/** Months with their year or day: "Juni 2018", "Mei '98", "Januari-Maret 2018", "July 23, 2025", "tanggal 17 bulan 8". */
import { lexicon } from '../../data.js';
import { CAPITAL, PUNCTUATION } from '../../text/flags.js';
import { CLOSE, COMMA, isDash, isGlued, isMark, OPEN, POINT } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { integerOf } from '../numbers/digits.js';
import { isDate } from './civil.js';
import type { Printed } from './expression.js';
import { integer, isDigits, none, one, type PrintedAt, width } from './figures.js';
import { dateWord, month, monthWithNumber, period, unitOf } from './vocabulary.js';

const cardinal = lexicon.column('cardinal');
const rank = lexicon.column('rank');
const active = lexicon.anyOf('verbal', 'voice');
const direction = lexicon.column('direction');
const englishOrdinal = lexicon.column('englishOrdinal');
const APOSTROPHE = 39;
/** "'45" is 1945, "'24" 2024. */
const SHORT_YEAR = 30;

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

/** Token after an abbreviated month's full stop: "Sept. 2018". */
const pastPoint = (t: Tokens, i: number, last: number): number =>
  i < last && isMark(t, i, POINT) && isGlued(t, i) && i + 1 < last && isDigits(t, i + 1) ? i + 1 : i;

/** The month that a day stands before: "5 Februari", "5-Feb-2026", "tanggal 5 bulan Mei", "tanggal 17 bulan 8". */
export function monthOfDay(t: Tokens, i: number, last: number): { m: number; next: number } | null {
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

/** The year that stands behind a month, with its comma, bracket or apostrophe, or null. */
export function yearAfter(t: Tokens, i: number, last: number): { year: number; last: number } | null {
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

/** "Juni 2018", "Mei", "Januari-Maret 2018", "July 23, 2025". */
export function monthAt(t: Tokens, i: number, last: number): PrintedAt | null {
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

/** A month alone must be in a place of its own: not in "Mei Ling", "AKBP Juli Agung", "Sebelas Maret", "Mei menambahkan". */
export function isMonthHere(t: Tokens, i: number, s: Sentence): boolean {
  const next = i + 1;
  if (next < s.last && (integer(t, next) > 0 || direction[t.word[next]])) return true;
  const before = i - 1;
  if (before >= s.first && t.flags[before] & CAPITAL && (t.word[before] === 0 || cardinal[t.word[before]]))
    return false;
  if (next >= s.last) return true;
  if (t.flags[next] & CAPITAL) return t.word[next] > 1 && !(before >= s.first && rank[t.word[before]]);
  // "Mei menambahkan": who speaks; "pada Mei menambah" is a month.
  return !(active[t.word[next]] && (before < s.first || t.flags[before] & PUNCTUATION));
}
