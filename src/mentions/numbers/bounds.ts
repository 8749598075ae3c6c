/** What stands before a number: "lebih dari", "sekitar", "paling sedikit", "masing-masing", read from the number backwards. */
import { lexicon } from '../../data.js';
import { DIGIT, PUNCTUATION } from '../../text/flags.js';
import type { Tokens } from '../../types.js';

export interface Bounds {
  /** Where the bound begins that belongs to the number's span ("sekitar", "lebih dari"), or the number itself. */
  first: number;
  direction: 'none' | 'about' | 'almost' | 'min' | 'max';
  each: boolean;
}

const about = lexicon.column('about');
const almost = lexicon.column('almost');
const atLeast = lexicon.column('atLeast');
const atMost = lexicon.column('atMost');
const upTo = lexicon.column('upTo');
const more = lexicon.column('more');
const comparison = lexicon.column('comparison');
const than = lexicon.column('than');
const vertical = lexicon.column('vertical');
const place = lexicon.column('preposition');
const superlative = lexicon.column('superlative');
const extent = lexicon.column('extent');
const distributive = lexicon.column('distributive');
const endsAmount = lexicon.anyOf('scale', 'currency', 'percent', 'measure', 'cardinal');
const amounting = lexicon.column('amounting');
const rangingIn = lexicon.column('rangingIn');
const existential = lexicon.column('existential');
const boundsThrough = lexicon.anyOf('atLeast', 'about', 'almost');
const verb = lexicon.anyOf('verbal', 'voice');
const counts = lexicon.anyOf('counted', 'classifier', 'measure', 'currency', 'percent', 'period');
const negation = lexicon.column('negation');

const MORE = lexicon.value('comparison', 'more');
const ABOVE = lexicon.value('vertical', 'above');
const LOW = lexicon.value('extent', 'low');
const AT = lexicon.value('preposition', 'at');
const NOT = lexicon.value('negation', 'not');
const NOT_YET = lexicon.value('negation', 'not_yet');

/** The bounds of the number whose tokens begin at `number`; reads back no further than `first`. */
export function boundsBefore(t: Tokens, number: number, first: number): Bounds {
  const out: Bounds = { first: number, direction: 'none', each: false };
  let at = number - 1;
  for (let steps = 0; steps < 4 && at >= first; steps++) {
    const word = t.word[at];
    // "sedikitnya ada 12 orang", "sekitar terdapat 50": but "hingga ada 12" is no bound.
    if (existential[word] && out.direction === 'none') {
      if (at === first || !boundsThrough[t.word[at - 1]]) break;
      const spanned = out.first;
      at = boundEndingAt(t, at - 1, first, out);
      out.first = spanned;
      continue;
    }
    if (distributive[word]) out.each = true;
    else if (!amounting[word]) {
      const next = out.direction === 'none' ? boundEndingAt(t, at, first, out) : at;
      if (next === at) break;
      at = next;
      continue;
    }
    at--;
  }
  // "masing-masing menukar 157", "masing-masing berbobot sekitar 110 kilogram"
  for (let k = at; !out.each && k >= first && k > at - 3; k--) {
    if (t.flags[k] & (PUNCTUATION | DIGIT)) break;
    out.each = distributive[t.word[k]] !== 0;
  }
  return out;
}

/** Reads the bound whose last token is `at` into `out`; returns the token before it, or `at` where there is none. */
function boundEndingAt(t: Tokens, at: number, first: number, out: Bounds): number {
  const word = t.word[at];
  const before = at > first ? t.word[at - 1] : 0;
  const take = (direction: Bounds['direction'], from: number, spanned: boolean, spannedFrom = from): number => {
    out.direction = direction;
    if (spanned && out.first === at + 1) out.first = spannedFrom;
    return Math.min(from, spannedFrom) - 1;
  };
  if (about[word]) return take('about', at, true);
  if (rangingIn[word]) return take('about', at, false);
  if (almost[word]) return take('almost', at, true);
  if (atLeast[word]) return take('min', at, false);
  if (atMost[word]) return take('max', at, false);
  if (more[word]) return take('min', at, false);
  if (upTo[word]) {
    // "Rp9.210 sampai Rp9.220": the other end of a range.
    if (at > first && (t.flags[at - 1] & DIGIT || endsAmount[before])) return at;
    const not = negation[before] === NOT || negation[before] === NOT_YET;
    return take('max', not ? at - 1 : at, false);
  }
  // "lebih dua abad"
  if (comparison[word] === MORE) return take('min', at, true);
  if (vertical[word] && place[before] === AT) return take(vertical[word] === ABOVE ? 'min' : 'max', at - 1, true);
  if (than[word]) {
    // "lebih dari", "kurang dari", "tak kurang dari", "lebih murah dari".
    for (let c = at - 1; c >= first && c >= at - 2; c--) {
      const compared = comparison[t.word[c]];
      if (!compared) continue;
      const adjective = c === at - 2 ? t.word[at - 1] : 0;
      const up = (compared === MORE) !== (extent[adjective] === LOW);
      const not = c > first && negation[t.word[c - 1]] === NOT;
      return take(up !== not ? 'min' : 'max', c, true, not && !up ? c - 1 : c);
    }
    return at;
  }
  if (extent[word] && superlative[before]) return take(extent[word] === LOW ? 'min' : 'max', at - 1, false);
  return at;
}

/** Is the number at least so many by a "lebih" behind it: "1.000 lebih orang", "40 orang lebih", but "40 persen lebih tinggi"? */
export function moreBehind(t: Tokens, number: number, noun: number, last: number): boolean {
  const behind = (i: number) => i < last && comparison[t.word[i]] === MORE;
  if (behind(number)) return number + 1 < last && counts[t.word[number + 1]] !== 0;
  if (!behind(noun)) return false;
  return noun + 1 >= last || (t.flags[noun + 1] & PUNCTUATION) !== 0 || verb[t.word[noun + 1]] !== 0;
}

/** The token after the "lebih" of "1.000 lebih orang", or `i`. */
export const pastMore = (t: Tokens, i: number, last: number): number =>
  i + 1 < last && comparison[t.word[i]] === MORE && counts[t.word[i + 1]] !== 0 ? i + 1 : i;
