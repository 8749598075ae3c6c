/** Quarters and halves of a year told before it: "kuartal III/2025", "semester pertama tahun ini", "paruh kedua 2024". */
import { lexicon } from '../../data.js';
import { CAPITAL } from '../../text/flags.js';
import { isDash, isMark, SLASH } from '../../text/marks.js';
import type { Tokens } from '../../types.js';
import type { YearPart } from './expression.js';
import { integer } from './figures.js';
import { period, unitOf } from './vocabulary.js';

const halfWord = lexicon.column('halfWord');
const ordinal = lexicon.column('ordinal');
const cardinal = lexicon.column('cardinal');
const roman = lexicon.column('roman');

/** The quarter or half whose year begins at token `i`; reads back no further than `first`. */
export function yearPartBefore(t: Tokens, i: number, first: number): YearPart | null {
  let at = i - 1;
  if (at > first && (isMark(t, at, SLASH) || isDash(t, at))) at--;
  if (at > first && unitOf(period, 'period', t.word[at]) === 'year') at--;
  if (at <= first) return null;
  const unit = halfWord[t.word[at - 1]] ? 'half' : unitOf(period, 'period', t.word[at - 1]);
  if (unit !== 'half' && unit !== 'quarter') return null;
  const word = t.word[at];
  const figure = t.flags[at] & CAPITAL ? roman[word] : 0;
  const n = ordinal[word] || figure || cardinal[word] || integer(t, at);
  return n >= 1 && n <= (unit === 'half' ? 2 : 4) ? { unit, n } : null;
}
