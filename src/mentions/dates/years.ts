/** Is a lone number of four figures a year? "sejak invasi 2022" is; "2022 orang", "Rp2000" and "Piala Dunia 2018" are not. */
import { lexicon } from '../../data.js';
import { CAPITAL, DIGIT, MIXED } from '../../text/flags.js';
import { CLOSE, isDash, isGlued, isMark, SLASH } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { isHeading } from '../headings.js';
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
const currencySign = lexicon.column('currencySign');
const verb = lexicon.anyOf('verbal', 'voice');
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
  const said = unitOf(period, 'period', before) === 'year';
  // "Tahun 2018 Rp 25 triliun": the sign of a currency counts what follows it.
  if ((scaleAfter[next] && !(said && currencySign[next])) || isMark(t, i - 1, HASH)) return false;
  if (yearPartBefore(t, i, s.first)) return true;
  if (said) return !closesName(t, i - 1, s);
  if (temporal[before]) return true;
  const year = integer(t, i);
  // "3.000 obor, yaitu 2000 lilin": a round number is a year only where something says so.
  if (year < EARLIEST || year > LATEST || year % 1000 === 0 || countedAfter[next]) return false;
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

/** "UU Nomor 31 Tahun 1999", "Angkatan XV Tahun 2017": is the "Tahun" at `i` the end of a name? */
function closesName(t: Tokens, i: number, s: Sentence): boolean {
  if (i === s.first) return false;
  if (isDigits(t, i - 1)) return true;
  const capitals = (t.flags[i] & CAPITAL) !== 0 && (t.flags[i - 1] & CAPITAL) !== 0 && !isHeading(t, s);
  return capitals && i - 1 > s.first && t.word[i - 1] > 0 && !functionWord[t.word[i - 1]] && !temporal[t.word[i - 1]];
}

/** Does the figure at `i` close a name: "Piala Dunia 2018", "Pilkada Jateng 2018"? */
export function isNamed(t: Tokens, i: number, s: Sentence): boolean {
  if (i === s.first) return false;
  if (isMark(t, i - 1, HASH) || isMark(t, i - 1, CLOSE)) return true;
  if (namedEvent[t.word[i - 1]] || (i - 1 > s.first && namedEvent[t.word[i - 2]])) return true;
  // "Periode 2013 …": a common word is capital at the start of a sentence, and a verb in a heading ("Mulai Dibangun 2020").
  if (t.word[i - 1] > 0 && (i - 1 === s.first || (verb[t.word[i - 1]] && isHeading(t, s)))) return false;
  return (t.flags[i - 1] & CAPITAL) !== 0 && !functionWord[t.word[i - 1]] && !temporal[t.word[i - 1]];
}
