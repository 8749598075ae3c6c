/** Figures that name and do not count: "Pasal 12", "Densus 88", "Boeing 737-800", "Piala Dunia 2018", "Nusa Dua". */
import { lexicon } from '../../data.js';
import { CAPITAL, DIGIT, MIXED, PUNCTUATION, UPPER } from '../../text/flags.js';
import { CLOSE, COLON, COMMA, isDash, isGlued, isMark, OPEN, POINT, SLASH } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { yearAt } from '../dates/printed.js';
import { period, unitOf } from '../dates/vocabulary.js';
import { isNamed } from '../dates/years.js';
import { isHeading } from '../headings.js';
import { joinsRange } from '../ranges.js';
import { isCounted } from './counted.js';
import { integerOf, Print, printOf } from './digits.js';
import { isScored } from './extent.js';
import { isMagnitudeLetter } from './scales.js';

const PLUS = 43;
const label = lexicon.column('label');
const namedByNumber = lexicon.column('namedByNumber');
const mutual = lexicon.column('mutual');
const cardinal = lexicon.column('cardinal');
const hijriEra = lexicon.column('hijriEra');
const countdown = lexicon.column('countdown');
const counted = lexicon.column('counted');
const percent = lexicon.column('percent');
const letterScale = lexicon.column('letterScale');
const street = lexicon.column('street');
const listing = lexicon.column('listing');
const functionWord = lexicon.anyOf(
  'preposition',
  'coordinator',
  'subordinator',
  'determiner',
  'adverb',
  'modality',
  'voice',
  'verbal',
);
/** Two letters before a figure that are no airline's: "RT 05" is labelled, "AS 52 orang" a country. */
const codeless = lexicon.anyOf('currency', 'label', 'post', 'roman', 'preposition');
const rangeAnd = lexicon.column('rangeAnd');
const measured = lexicon.anyOf('classifier', 'measure', 'percent', 'scale', 'currency');
/** What a figure before it measures or counts. */
const amountNext = (word: number): boolean => measured[word] !== 0 || isCounted(word);
/** What may be glued to a figure without making a name of it: "10km", "90an". */
const gluedUnit = lexicon.anyOf('measure', 'currency', 'percent', 'approximateSuffix', 'scale', 'times');

/** Figures that name and do not count: "12/POJK/2016", "5G", "Pasal 12", "Densus 88", "Boeing 737-800". */
export function isIdentifier(t: Tokens, i: number, s: Sentence): boolean {
  if (!(t.flags[i] & DIGIT)) return isNameWord(t, i, s);
  // "1446 H" is a year.
  if (i + 1 < s.last && hijriEra[t.word[i + 1]] && t.flags[i + 1] & CAPITAL) return true;
  if (isChain(t, i, s.last) || isPhone(t, i, s) || isVerse(t, i, s)) return true;
  if (isGlued(t, i) && i > s.first) {
    // "Ketua-4 Anggota Disanksi", "11 KK/30 jiwa", but "Covid-19 Provinsi …".
    const countable = i + 1 < s.last && (isCounted(t.word[i + 1]) || percent[t.word[i + 1]] !== 0);
    if (countable && (isHeading(t, s) || isMark(t, i - 1, SLASH))) return false;
    if (isMagnitudeLetter(t, i - 1)) return false;
    if (isMark(t, i - 1, PLUS)) return !(i - 2 >= s.first && countdown[t.word[i - 2]]);
    if (isMark(t, i - 1, SLASH) || (t.flags[i - 1] & PUNCTUATION) === 0) return true;
    if (isDash(t, i - 1) && isGlued(t, i - 1) && i - 2 >= s.first && !(t.flags[i - 2] & DIGIT))
      return !countdown[t.word[i - 2]];
  }
  if (i > s.first && isLabelled(t, i, s)) return true;
  const next = i + 1;
  if (next >= s.last || !isGlued(t, next)) return false;
  if (t.flags[next] & PUNCTUATION) return isMark(t, next, SLASH) && next + 1 < s.last && isGlued(t, next + 1);
  const word = t.word[next];
  const unit = gluedUnit[word] || isLetterScale(t, i, next);
  // "4x4" is a car.
  const goesOn = next + 1 < s.last && isGlued(t, next + 1) && (t.flags[next + 1] & DIGIT) !== 0;
  return !unit || goesOn || (t.flags[next] & MIXED) !== 0;
}

/** "500K", "1,2M"; "4K" and "5G" are names. */
const isLetterScale = (t: Tokens, i: number, next: number): boolean =>
  t.end[next] - t.start[next] === 1 &&
  letterScale[t.word[next]] > 0 &&
  (t.end[i] - t.start[i] > 2 || (letterScale[t.word[next]] === 6 && (t.flags[next] & CAPITAL) !== 0));

/** After a word that takes a figure for its name, or after a name; unless what follows is counted. */
function isLabelled(t: Tokens, i: number, s: Sentence): boolean {
  const before = t.word[i - 1];
  const next = i + 1 < s.last ? t.word[i + 1] : 0;
  if (amountNext(next)) return false;
  // "terminal 35 hingga 40 persen": the range is measured.
  const until = joinsRange(t, i + 1, s.last);
  if (until && until + 1 < s.last && t.flags[until] & DIGIT && amountNext(t.word[until + 1])) return false;
  const marked = isMark(t, i - 1, POINT) || isMark(t, i - 1, OPEN);
  if (label[before] || (marked && i - 2 >= s.first && label[t.word[i - 2]]) || inLabelledList(t, i, s)) return true;
  for (let k = i - 1; k > s.first && k > i - 4 && t.flags[k] & CAPITAL; k--) if (street[t.word[k]]) return true;
  // "tahun 2015" of a law, which is no date.
  if (lawYear(t, i)) return true;
  if (isScored(t, i, s.first)) return false;
  const capital = (t.flags[i - 1] & CAPITAL) !== 0 && !isHeading(t, s);
  if (capital && before === 0 && !isListed(t, i, s)) return true;
  // "GA 714", "QZ 8501": the code of an airline. "Pasar 1000 Batoe": inside a name.
  const code = (t.flags[i - 1] & UPPER) !== 0 && t.end[i - 1] - t.start[i - 1] === 2 && !codeless[before];
  const airline = code && integerOf(t.text, t.start[i], t.end[i], 4) >= 10;
  const inside =
    next === 0 && i + 1 < s.last && (t.flags[i + 1] & CAPITAL) !== 0 && i - 1 > s.first && !functionWord[before];
  return (capital && (airline || inside)) || isNamedYear(t, i, s);
}

/** "Pasal 61, 67, dan 76", "pasal 83 jo 76": more figures of the same label. */
function inLabelledList(t: Tokens, i: number, s: Sentence): boolean {
  let at = i - 1;
  for (let n = 0; n < LONGEST_LIST && at > s.first && listing[t.word[at]]; n++) {
    while (at > s.first && listing[t.word[at]]) at--;
    if (!(t.flags[at] & DIGIT)) return false;
    if (label[t.word[at - 1]]) return true;
    at--;
  }
  return false;
}
const LONGEST_LIST = 6;

/** "tahun 2015" after "Nomor 12" */
const lawYear = (t: Tokens, i: number): boolean => {
  const said = unitOf(period, 'period', t.word[i - 1]) === 'year';
  return said && t.end[i] - t.start[i] === 4 && yearAt(t, i, i + 1) > 0;
};

/** "Bulgaria 96, Kroasia 80 dan Latvia 70": names with what each has. */
function isListed(t: Tokens, i: number, s: Sentence): boolean {
  const joined = (k: number) => isMark(t, k, COMMA) || rangeAnd[t.word[k]] !== 0;
  const named = (k: number) => (t.flags[k] & CAPITAL) !== 0 && (t.flags[k + 1] & DIGIT) !== 0;
  if (i + 3 < s.last && joined(i + 1) && named(i + 2)) return true;
  return i - 3 >= s.first && joined(i - 2) && (t.flags[i - 3] & DIGIT) !== 0;
}

/** "Piala Dunia 2018" */
function isNamedYear(t: Tokens, i: number, s: Sentence): boolean {
  if (t.end[i] - t.start[i] !== 4) return false;
  const year = integerOf(t.text, t.start[i], t.end[i]);
  return year >= 1900 && year < 2100 && isNamed(t, i, s) && !(i + 1 < s.last && counted[t.word[i + 1]]);
}

/** "0812 3456 7890", "(021) 555 1234": figures in a row, the first with a nought before it. */
function isPhone(t: Tokens, i: number, s: Sentence): boolean {
  for (let k = i - 1, n = 0; k >= s.first && n < LONGEST_LIST; k--) {
    if (isMark(t, k, CLOSE) || isDash(t, k)) continue;
    if (!(t.flags[k] & DIGIT)) return false;
    if (printOf(t.text, t.start[k], t.end[k]) === Print.None) return true;
    n++;
  }
  return false;
}

/** "Yohanes 3:16", "QS Al-Baqarah: 185": chapter and verse of a book, either figure. */
function isVerse(t: Tokens, i: number, s: Sentence): boolean {
  const second = isMark(t, i - 1, COLON) && isGlued(t, i - 1) && (t.flags[i - 2] & DIGIT) !== 0;
  const chapter = second ? i - 2 : i;
  if (!second && !(isMark(t, i + 1, COLON) && isGlued(t, i + 1) && isGlued(t, i + 2))) return false;
  return chapter > s.first && (t.flags[chapter - 1] & CAPITAL) !== 0;
}

/** "4-3-3", "0812-3456-7890": three figures or more on a string. */
function isChain(t: Tokens, i: number, last: number): boolean {
  const linked = (k: number) =>
    k + 1 < last && isDash(t, k) && isGlued(t, k) && isGlued(t, k + 1) && (t.flags[k + 1] & DIGIT) !== 0;
  return linked(i + 1) && linked(i + 3);
}

/** "Kepulauan Seribu", "Nusa Dua", "Pelayanan Terpadu Satu Pintu": a capital number word after a capital, outside a heading. */
function isNameWord(t: Tokens, i: number, s: Sentence): boolean {
  if (i > s.first && namedByNumber[t.word[i - 1]]) return true;
  if (i + 1 < s.last && mutual[t.word[i + 1]] && cardinal[t.word[i]] === 1) return true;
  return (t.flags[i] & CAPITAL) !== 0 && i > s.first && (t.flags[i - 1] & CAPITAL) !== 0 && !isHeading(t, s);
}
