/** Is a lone number of four figures a year? "sejak invasi 2022" is; "2022 orang", "Rp2000" and "Piala Dunia 2018" are not. */
import { lexicon } from '../../data.js';
import { CAPITAL, DIGIT, MIXED } from '../../text/flags.js';
import { CLOSE, isDash, isGlued, isMark, SLASH } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { integer, isDigits } from './figures.js';
import { yearPartBefore } from './parts-of-years.js';
import { period, unitOf } from './vocabulary.js';

const amountBefore = lexicon.anyOf(
  'currencySign',
  'countsNext',
  'about',
  'almost',
  'atLeast',
  'atMost',
  'rate',
  'label',
);
const scaleAfter = lexicon.anyOf('scale', 'vagueScale', 'measure', 'currency', 'percent', 'times');
const countedAfter = lexicon.anyOf('counted', 'classifier', 'period');
const temporal = lexicon.anyOf('temporal', 'part');
const namedEvent = lexicon.column('namedEvent');
const functionWord = lexicon.anyOf('preposition', 'coordinator', 'subordinator', 'rangeWord');

/** Years that news writes of without saying "tahun" or "pada". */
const EARLIEST = 1900;
const LATEST = 2099;
const HASH = 35;

/** `end`: the token after the year or the span of years. */
export function isYear(t: Tokens, i: number, end: number, s: Sentence): boolean {
  const before = i > s.first ? t.word[i - 1] : 0;
  const next = end < s.last ? t.word[end] : 0;
  if (isGlued(t, end) && end < s.last && (t.flags[end] & (DIGIT | MIXED)) !== 0) return false;
  if (scaleAfter[next] || isMark(t, i - 1, HASH)) return false;
  if (yearPartBefore(t, i, s.first)) return true;
  // "UU Nomor 31 Tahun 1999" is the name of a law.
  if (unitOf(period, 'period', before) === 'year') return !(i - 2 >= s.first && isDigits(t, i - 2));
  if (temporal[before]) return true;
  const year = integer(t, i);
  if (year < EARLIEST || year > LATEST || countedAfter[next]) return false;
  if (i === s.first) return true;
  if (amountBefore[before]) return false;
  if (isGlued(t, i)) {
    // "kuartal I/2018" is dated by its year, "12/POJK/2018" is a number of office.
    if (isMark(t, i - 1, SLASH) || isDash(t, i - 1))
      return i - 2 >= s.first && t.end[i - 2] - t.start[i - 2] <= 3 && !isMark(t, i - 3, SLASH) && !isDigits(t, i - 2);
    return !isDigits(t, i - 1);
  }
  return !isNamed(t, i, s);
}

/** Does the figure at `i` close a name: "Piala Dunia 2018", "Pilkada Jateng 2018"? */
export function isNamed(t: Tokens, i: number, s: Sentence): boolean {
  if (i === s.first) return false;
  if (isMark(t, i - 1, HASH) || isMark(t, i - 1, CLOSE)) return true;
  if (namedEvent[t.word[i - 1]] || (i - 1 > s.first && namedEvent[t.word[i - 2]])) return true;
  // "Periode 2013 …": a common word is capital at the start of a sentence.
  if (i - 1 === s.first && t.word[i - 1] > 0) return false;
  return (t.flags[i - 1] & CAPITAL) !== 0 && !functionWord[t.word[i - 1]] && !temporal[t.word[i - 1]];
}
