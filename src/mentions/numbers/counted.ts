/** The noun phrase that a number counts: classifier and noun ("orang prajurit", "tawanan perang"), and its class. */
import { lexicon } from '../../data.js';
import { PUNCTUATION } from '../../text/flags.js';
import type { TokenRange, Tokens } from '../../types.js';

export interface Counted {
  noun: TokenRange;
  /** English snake_case noun, or null for a noun that the data do not class. */
  unit: string | null;
}

const classifier = lexicon.column('classifier');
const counted = lexicon.column('counted');
const CLASSIFIERS = lexicon.labels('classifier');
const COUNTED = lexicon.labels('counted');
const stops = [
  'preposition',
  'coordinator',
  'subordinator',
  'complementiser',
  'relative',
  'negation',
  'modality',
  'adverb',
  'determiner',
  'pronoun',
  'cardinal',
  'scale',
  'month',
  'weekday',
  'other',
  'uncounted',
].map((feature) => lexicon.column(feature));

/** The noun phrase that begins at `i`, straight after the number, or null. `head`: a fused classifier ("seorang") already read. */
export function countedAt(t: Tokens, i: number, last: number, fused: string | null): Counted | null {
  let at = i;
  let unit: string | null = fused;
  if (at < last && classifier[t.word[at]]) {
    unit = CLASSIFIERS[classifier[t.word[at]]];
    at++;
  }
  const first = i;
  if (at < last && counted[t.word[at]]) {
    unit = COUNTED[counted[t.word[at]]];
    at++;
    // "anggota polisi", "korban anak": the second noun says more.
    if (at < last && general[unit] && counted[t.word[at]]) {
      unit = COUNTED[counted[t.word[at]]];
      at++;
    }
  } else if (at < last && isNoun(t, at)) {
    at++;
    if (unit !== 'person') unit = null;
  }
  if (at === first) return unit === null ? null : { noun: { first, last: first }, unit };
  return { noun: { first, last: at }, unit };
}
/** Nouns that a more telling one often follows. */
const general: Record<string, boolean> = { member: true, person: true };

/** Any word that closes no phrase: the number may count it. */
function isNoun(t: Tokens, i: number): boolean {
  if (t.flags[i] & PUNCTUATION) return false;
  const word = t.word[i];
  return word > 0 && !stops.some((column) => column[word] !== 0);
}
