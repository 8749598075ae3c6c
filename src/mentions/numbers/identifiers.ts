/** Figures that name and do not count: "Pasal 12", "Densus 88", "Boeing 737-800", "Piala Dunia 2018", "Nusa Dua". */
import { lexicon } from '../../data.js';
import { CAPITAL, DIGIT, MIXED, PUNCTUATION } from '../../text/flags.js';
import { isDash, isGlued, isMark, SLASH } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { isHeading } from '../headings.js';
import { isChain, isPhone, isVerse } from './chains.js';
import { isCounted } from './counted.js';
import { isLabelled } from './labels.js';
import { isMagnitudeLetter } from './scales.js';

const PLUS = 43;
const namedByNumber = lexicon.column('namedByNumber');
const mutual = lexicon.column('mutual');
const cardinal = lexicon.column('cardinal');
const hijriEra = lexicon.column('hijriEra');
const countdown = lexicon.column('countdown');
const percent = lexicon.column('percent');
const letterScale = lexicon.column('letterScale');
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
      // "5,75%-6%": what stands before the dash is measured itself.
      return !countdown[t.word[i - 2]] && !gluedUnit[t.word[i - 2]];
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

/** "Kepulauan Seribu", "Nusa Dua", "Pelayanan Terpadu Satu Pintu": a capital number word after a capital, outside a heading. */
function isNameWord(t: Tokens, i: number, s: Sentence): boolean {
  if (i > s.first && namedByNumber[t.word[i - 1]]) return true;
  if (i + 1 < s.last && mutual[t.word[i + 1]] && cardinal[t.word[i]] === 1) return true;
  return (t.flags[i] & CAPITAL) !== 0 && i > s.first && (t.flags[i - 1] & CAPITAL) !== 0 && !isHeading(t, s);
}
