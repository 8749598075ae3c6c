/** Rules and conditions in words. A rule without a sentence here does not compile. */
import type { Rule } from '../events/found-by.js';
import type { Grammar } from '../events/telling.js';
import type { Condition } from '../frames/frame.js';
import type { ConditionMet, Note, StatusRule, TextSpan } from '../types.js';

export type NoteOf<N extends Note['note']> = Extract<Note, { note: N }>;

export const quoted = (span: TextSpan | null): string => (span ? `“${span.text.replace(/\s+/g, ' ')}”` : '');

/** How a slot was filled: `$t` the trigger, `$v` what it is, `$w` the word by which the rule went, `$e` the event that lent it. */
export const FOUND_BY: Record<Rule, string> = {
  subject: 'subject of the $v $t',
  object: 'object of the $v $t',
  by: 'who $t is done by',
  of: 'stands behind the noun $t in its phrase',
  with: 'behind “dengan” or “bersama”',
  to: 'whom or what $t goes to',
  for: 'whom $t is for',
  from: 'whom or what $t comes from',
  between: 'behind “antara”',
  against: 'behind “terhadap”, “atas” or “melawan”',
  modifier: 'stands before the noun $t in its phrase',
  'light-verb': 'argument of $w, which carries $t',
  resultative: 'argument of $w, whose result $t tells',
  predicative: 'argument of $w, which says $t of somebody',
  hit: 'object of $w, which says what $t struck',
  complement: 'subject of what $t asks for',
  'name-list': 'named behind “yakni”, “bernama” or the like',
  parts: 'one of the parts that the sentence lists',
  apposition: 'number set off behind $t',
  'count-verb': 'object of $w, which tells how many',
  mediation: 'stands with $w, a word of mediation',
  date: 'the date nearest to $t in its sentence',
  locative: 'the place nearest to $t behind a preposition of place',
  visited: 'the place that $t goes to',
  struck: 'the target is a place',
  'own-words': 'speaks of himself in what he is quoted with',
  clitic: 'the -nya of $t: the person last told of',
  cause: 'from $e, which brought it about',
  effect: 'from $e, which it brought about',
  answered: 'who is answered: from $e',
  'both-sides': 'the words mean both sides: from $e',
  sides: 'a side that is not named here: from $e',
  belligerents: 'no party is named here: who attacks whom, from $e',
  'struck-place': 'no other target is told: what is struck is the place',
  group: 'from $e, another telling of the same event',
  doer: 'from $e: who did what is condemned',
  sibling: 'from $e: victims told in one sentence share it',
  passage: 'from $e, told just before: what befell people there',
  venue: 'agreed where the talks are held: from $e',
  episode: 'from $e: what most of the article tells of',
};

/** What the word `$f` says of an event's status. */
export const SAID_BY: Record<StatusRule, string> = {
  doer: '$f names who did it',
  truce: 'agreed on (“$f”), and a truce agreed on is one',
  negation: '$f denies it',
  modality: '$f stands before it',
  governor: '$f governs it',
  refusal: '$f: what is refused or denied is not done',
  absence: 'it is said not to be',
  attempt: '$f: who tries to say it has said it',
  condition: '$f makes it conditional',
  anaphora: 'what is pointed back to has happened',
  'after-publication': '$f lies after the day of publication',
};

type Part = Exclude<keyof Condition, 'forms' | 'roots'>;
/** A part that holds where nothing is found. */
type Bar = Extract<Part, `not_${string}`>;

/** What a part of a condition asks for; `$w` the words or classes wanted, `$b` the words found. */
const MET: Record<Exclude<Part, Bar>, string> = {
  before: '$b stands behind it',
  after: '$b stands before it',
  near: '$b in the sentence',
  subject: 'its subject is $b',
  object: 'its object is $b',
  by: 'done by $b',
  primed: 'the article has told of such an event before',
  primed_by: 'the article has told of one of $w before',
};
const FAILED: Record<Part, string> = {
  before: 'none of $w stands behind it',
  after: 'none of $w stands before it',
  near: 'the sentence has none of $w',
  subject: 'its subject is none of $w',
  object: 'its object is none of $w',
  by: 'not done by any of $w',
  primed: 'the article has told of no such event before',
  primed_by: 'the article has told of none of $w before',
  not_before: '$b stands behind it',
  not_after: '$b stands before it',
  not_subject: 'its subject is $b',
  not_object: 'its object is $b',
  not_near: '$b stands in the sentence',
  not_in: 'it is about $w ($b)',
};

export const met = (c: ConditionMet): string => filled(MET[c.part as Exclude<Part, Bar>], c);
export const failed = (c: ConditionMet): string => filled(FAILED[c.part as Part], c);

const MOST = 6; // words of a list that a line names

function filled(pattern: string, { wanted, by }: ConditionMet): string {
  const list = wanted.slice(0, MOST).join(', ') + (wanted.length > MOST ? ', …' : '');
  return pattern.replace('$w', () => list).replace('$b', () => quoted(by));
}

/** What a trigger is where it stands. */
export const GRAMMAR: Record<Grammar, string> = {
  active: 'active verb',
  passive: 'passive verb',
  middle: 'verb',
  noun: 'noun',
};
