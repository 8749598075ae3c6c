/** The tags of a single word: its voice, and the closed class that it belongs to. */
import { lexicon } from '../data.js';
import { bareNouns } from '../frames/frames.js';
import { UNKNOWN } from '../language/lexicon.js';
import { CAPITAL } from '../text/flags.js';
import type { Tokens } from '../types.js';
import { camel } from './tags.js';

const voice = lexicon.column('voice');
const voices = lexicon.labels('voice').map(camel);
const verbal = lexicon.column('verbal');
const verbals = lexicon.labels('verbal').map(camel);
const lexeme = lexicon.column('lexeme');
const saying = lexicon.anyOf('speech', 'speechTag');
const VERBS = new Set(['Active', 'Passive', 'Stative', 'Middle']);

const CLASSES = (
  [
    ['Negation', 'negation'],
    ['Modality', 'modality'],
    ['Preposition', 'preposition'],
    ['Coordinator', 'coordinator'],
    ['Determiner', 'determiner'],
  ] as const
).map(([tag, feature]) => ({ tag, column: lexicon.column(feature) }));

const known = new Map<number, string[]>();

export function wordTags(t: Tokens, i: number): readonly string[] {
  const word = t.word[i];
  if (word === UNKNOWN) return isPassive(t, i) ? ['Verb', 'Passive'] : NONE;
  let tags = known.get(word);
  if (!tags) {
    tags = tagsOf(word);
    known.set(word, tags);
  }
  return tags;
}

function tagsOf(word: number): string[] {
  const tags = CLASSES.filter(({ column }) => column[word]).map(({ tag }) => tag as string);
  if (lexeme[word]) {
    const name = voices[voice[word]];
    tags.push(name);
    if (VERBS.has(name) || (name === 'Bare' && !bareNouns[lexeme[word]])) tags.push('Verb');
  } else if (verbal[word]) tags.push('Verb', verbals[verbal[word]]);
  if (saying[word]) {
    tags.push('Speech');
    if (!tags.includes('Verb')) tags.push('Verb', shape(lexicon.spelling(word)));
  }
  return tags;
}

/** The voice of a verb of saying that belongs to no family: "mengungkap", "diungkap", "ujar". */
function shape(verb: string): string {
  if (verb.startsWith('me')) return 'Active';
  if (verb.startsWith('di')) return 'Passive';
  return verb.startsWith('ber') ? 'Middle' : 'Bare';
}

/** "disesalkan": di-…-kan is the passive of a verb, whether or not the dictionary has it. */
function isPassive({ text, start, end, flags }: Tokens, i: number): boolean {
  return (
    end[i] - start[i] >= 8 &&
    !(flags[i] & CAPITAL) &&
    text.startsWith('di', start[i]) &&
    text.startsWith('kan', end[i] - 3)
  );
}

const NONE: readonly string[] = [];
