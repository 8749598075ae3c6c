/** A number that was read together with its unit ("10 kilometer", "Rp5 miliar"), parted again. */
import { lexicon } from '../data.js';
import { PUNCTUATION } from '../text/flags.js';
import type { NumberFound, TokenRange, Tokens } from '../types.js';
import { wordTags } from './word-tags.js';

const unit = lexicon.anyOf('measure', 'power', 'rate', 'period', 'percent', 'currency', 'cent', 'dollarPrefix');

/** The figure alone, or null where there is nothing else. */
export function bareNumber(t: Tokens, number: NumberFound): TokenRange | null {
  let { first, last } = number;
  const aside = (i: number) => unit[t.word[i]] || t.flags[i] & PUNCTUATION;
  while (last - first > 1 && aside(last - 1)) last--;
  while (last - first > 1 && aside(first)) first++;
  return last - first < number.last - number.first ? { first, last } : null;
}

/** The rest of the mention: what the figure measures. */
export function unitWords(t: Tokens, number: NumberFound): TokenRange[] {
  const bare = bareNumber(t, number);
  if (!bare) return [];
  return [
    { first: number.first, last: bare.first },
    { first: bare.last, last: number.last },
  ].filter(({ first, last }) => first < last);
}

/** The counted noun without the verb behind it, which the reader of numbers takes along: "35 orang | tewas". */
export function countedNoun(t: Tokens, { noun }: NumberFound): TokenRange | null {
  if (!noun || noun.first === noun.last) return null;
  let last = noun.first + 1;
  while (last < noun.last && !wordTags(t, last).includes('Verb')) last++;
  return { first: noun.first, last };
}
