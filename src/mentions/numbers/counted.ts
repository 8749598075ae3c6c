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
const times = lexicon.column('times');
/** Words that end a noun phrase or begin another. */
const stops = lexicon.anyOf(
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
);

/** The noun phrase that begins at `i`, straight after the number, or null. `head`: a fused classifier ("seorang") already read. */
export function countedAt(t: Tokens, i: number, last: number, fused: string | null): Counted | null {
  let at = i;
  let unit: string | null = fused;
  if (at < last && classifier[t.word[at]]) {
    unit = CLASSIFIERS[classifier[t.word[at]]];
    at++;
  }
  const head = at < last ? classOf(t.word[at]) : 0;
  if (head) {
    unit = COUNTED[head];
    at++;
    // "anggota polisi", "korban anak": the second noun says more, but not "warga daerah".
    const second = at < last && GENERAL.has(unit) && ofPeople(t.word[at]) ? classOf(t.word[at]) : 0;
    if (second) {
      unit = COUNTED[second];
      at++;
    }
  } else if (at < last && isNoun(t, at)) {
    at++;
    if (unit !== 'person') unit = null;
  }
  if (at === i) return unit === null ? null : { noun: { first: i, last: i }, unit };
  return { noun: { first: i, last: at }, unit };
}

/** Nouns that a more telling one often follows. */
const GENERAL = new Set(['member', 'person']);
const nounClass = lexicon.column('noun_class');
const PEOPLE = new Set(['person', 'captive', 'force'].map((name) => lexicon.value('noun_class', name)));
const ofPeople = (word: number) => PEOPLE.has(nounClass[word]);

/** Is it a thing that numbers count? */
export const isCounted = (word: number): boolean => classOf(word) !== 0;

/** Value of `counted`; that of its first word for a unit that the data do not class ("kapal perang" is a ship). */
function classOf(word: number): number {
  if (word < 2 || counted[word]) return counted[word];
  let value = heads.get(word);
  if (value === undefined) {
    const [first, ...rest] = lexicon.spelling(word).split(' ');
    const head = rest.length ? lexicon.id(first) : 0;
    // "kali ini" counts nothing.
    value = times[head] ? 0 : counted[head];
    heads.set(word, value);
  }
  return value;
}
const heads = new Map<number, number>();
lexicon.onChange(() => heads.clear());

/** Any word that closes no phrase: the number may count it. */
function isNoun(t: Tokens, i: number): boolean {
  if (t.flags[i] & PUNCTUATION) return false;
  const word = t.word[i];
  return word > 0 && !stops[word];
}
