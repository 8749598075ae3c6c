/** Figures that name and do not count: "Pasal 12", "Densus 88", "Boeing 737-800", "Piala Dunia 2018", "Nusa Dua". */
import { lexicon } from '../../data.js';
import { CAPITAL, DIGIT, MIXED, PUNCTUATION } from '../../text/flags.js';
import { COMMA, isDash, isGlued, isMark, OPEN, POINT, SLASH } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { isNamed } from '../dates/years.js';
import { joinsRange } from '../ranges.js';
import { integerOf } from './digits.js';

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
const rangeAnd = lexicon.column('rangeAnd');
/** What a figure before it measures or counts. */
const amountNext = lexicon.anyOf('counted', 'classifier', 'measure', 'percent', 'scale', 'currency');
/** What may be glued to a figure without making a name of it: "10km", "90an". */
const gluedUnit = lexicon.anyOf('measure', 'currency', 'percent', 'approximateSuffix', 'scale');

/** Figures that name and do not count: "12/POJK/2016", "5G", "Pasal 12", "Densus 88", "Boeing 737-800". */
export function isIdentifier(t: Tokens, i: number, s: Sentence): boolean {
  if (!(t.flags[i] & DIGIT)) return isNameWord(t, i, s);
  // "1446 H" is a year.
  if (i + 1 < s.last && hijriEra[t.word[i + 1]] && t.flags[i + 1] & CAPITAL) return true;
  if (isChain(t, i, s.last)) return true;
  if (isGlued(t, i) && i > s.first) {
    // "Ketua-4 Anggota Disanksi", "11 KK/30 jiwa", but "Covid-19 Provinsi …".
    const countable = i + 1 < s.last && (counted[t.word[i + 1]] !== 0 || percent[t.word[i + 1]] !== 0);
    if (countable && (s.headline || isMark(t, i - 1, SLASH))) return false;
    if (isMark(t, i - 1, PLUS) || isMark(t, i - 1, SLASH) || (t.flags[i - 1] & PUNCTUATION) === 0) return true;
    if (isDash(t, i - 1) && isGlued(t, i - 1) && i - 2 >= s.first && !(t.flags[i - 2] & DIGIT))
      return !countdown[t.word[i - 2]];
  }
  if (i > s.first && isLabelled(t, i, s)) return true;
  const next = i + 1;
  if (next >= s.last || !isGlued(t, next)) return false;
  if (t.flags[next] & PUNCTUATION) return isMark(t, next, SLASH) && next + 1 < s.last && isGlued(t, next + 1);
  const word = t.word[next];
  const unit = gluedUnit[word] || isLetterScale(t, i, next);
  return !unit || (t.flags[next] & MIXED) !== 0;
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
  if (amountNext[next]) return false;
  // "terminal 35 hingga 40 persen": the range is measured.
  const until = joinsRange(t, i + 1, s.last);
  if (until && until + 1 < s.last && t.flags[until] & DIGIT && amountNext[t.word[until + 1]]) return false;
  const marked = isMark(t, i - 1, POINT) || isMark(t, i - 1, OPEN);
  if (label[before] || (marked && i - 2 >= s.first && label[t.word[i - 2]])) return true;
  const named = before === 0 && (t.flags[i - 1] & CAPITAL) !== 0 && !s.headline && !isListed(t, i, s);
  return named || isNamedYear(t, i, s);
}

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

/** "4-3-3", "0812-3456-7890": three figures or more on a string. */
function isChain(t: Tokens, i: number, last: number): boolean {
  const linked = (k: number) =>
    k + 1 < last && isDash(t, k) && isGlued(t, k) && isGlued(t, k + 1) && (t.flags[k + 1] & DIGIT) !== 0;
  return linked(i + 1) && linked(i + 3);
}

/** "Kepulauan Seribu", "Nusa Dua": a capital number word after a capital, outside a heading. */
function isNameWord(t: Tokens, i: number, s: Sentence): boolean {
  if (i > s.first && namedByNumber[t.word[i - 1]]) return true;
  if (i + 1 < s.last && mutual[t.word[i + 1]] && cardinal[t.word[i]] === 1) return true;
  if (!(t.flags[i] & CAPITAL) || i === s.first || s.headline || !(t.flags[i - 1] & CAPITAL)) return false;
  const next = i + 1 < s.last ? i + 1 : i;
  return next === i || (t.flags[next] & CAPITAL) === 0;
}
