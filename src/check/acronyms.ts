/** Acronyms and what they stand for, as articles print them: "Satuan Pelayanan Pemenuhan Gizi (SPPG)". */
import { lexicon } from '../data.js';
import { DIGIT, MIXED, PUNCTUATION, UPPER } from '../text/flags.js';
import { CLOSE, isDash, isMark, OPEN } from '../text/marks.js';
import type { Document, Span, Tokens } from '../types.js';

export interface Expansion extends Span {
  acronym: string;
  text: string;
}

/** Letters of an acronym; two may be initials of a person. */
const [SHORTEST, LONGEST] = [3, 9];
/** Words of an expansion beyond one for each letter: "dan", "untuk". */
const CONNECTORS = 4;

const preposition = lexicon.column('preposition');
const coordinator = lexicon.column('coordinator');

export const isAcronym = (t: Tokens, i: number): boolean =>
  (t.flags[i] & UPPER) !== 0 &&
  !(t.flags[i] & (MIXED | DIGIT)) &&
  t.end[i] - t.start[i] >= SHORTEST &&
  t.end[i] - t.start[i] <= LONGEST;

const spelled = (t: Tokens, i: number) => t.text.slice(t.start[i], t.end[i]);

/** Every "words (ABC)" and "ABC (words)" of which the words begin with the letters, in order. */
export function* expansionsIn({ tokens: t, sentences }: Document): Iterable<Expansion> {
  for (const s of sentences) {
    if (s.furniture) continue;
    for (let i = s.first; i < s.last; i++) {
      if (!isAcronym(t, i)) continue;
      const inside = isMark(t, i - 1, OPEN) && isMark(t, i + 1, CLOSE);
      const last = inside ? i - 1 : isMark(t, i + 1, OPEN) ? closing(t, i + 1, s.last) : -1;
      if (last < 0) continue;
      const acronym = spelled(t, i);
      const first = expansionBefore(t, last, inside ? s.first : i + 2, acronym);
      if (first < 0 || (!inside && first !== i + 2)) continue;
      const [start, end] = [t.start[first], t.end[last - 1]];
      yield { acronym, text: t.text.slice(start, end), start, end };
    }
  }
}

function closing(t: Tokens, open: number, last: number): number {
  for (let i = open + 1; i < last; i++) if (isMark(t, i, CLOSE)) return i;
  return -1;
}

/** First token of the words that end before `open` and spell the acronym, or -1. */
export function expansionBefore(t: Tokens, open: number, begin: number, acronym: string): number {
  let letter = acronym.length - 1;
  const least = Math.max(begin, open - acronym.length - CONNECTORS);
  for (let i = open - 1; i >= least; i--) {
    if (isDash(t, i)) continue;
    if (t.flags[i] & PUNCTUATION) return -1;
    for (const initial of initialsOf(spelled(t, i))) {
      if (letter >= 0 && initial === acronym[letter]) letter--;
      else if (!isConnector(t, i)) return -1;
      if (letter < 0) return i;
    }
  }
  return -1;
}

/** From the last: "Undang-Undang" has two; a multi-word unit of the lexicon is one token. */
const initialsOf = (word: string): string[] =>
  word
    .split(/[\s-]+/)
    .map((part) => part[0]?.toUpperCase() ?? '')
    .reverse();

const isConnector = (t: Tokens, i: number) => preposition[t.word[i]] !== 0 || coordinator[t.word[i]] !== 0;
