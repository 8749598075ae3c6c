/** What joins the two ends of a range: "50-60", "50 hingga 60", "50 sampai dengan 60". */
import { lexicon } from '../data.js';
import { isDash } from '../text/marks.js';
import type { Tokens } from '../types.js';

const rangeWord = lexicon.column('rangeWord');
const rangeWith = lexicon.column('rangeWith');

/** The token after the joint that stands at `i`, or 0 where none does. */
export function joinsRange(t: Tokens, i: number, last: number): number {
  if (i + 1 >= last) return 0;
  if (isDash(t, i)) return i + 1;
  if (!rangeWord[t.word[i]]) return 0;
  return rangeWith[t.word[i + 1]] ? i + 2 : i + 1;
}
