/** What words do around statements: the columns of the lexicon that this folder reads. */
import { lexicon } from '../../data.js';
import type { Tokens } from '../../types.js';

const column = (feature: string) => {
  const values = lexicon.column(feature);
  return (tokens: Tokens, i: number): number => values[tokens.word[i]];
};

export const speech = column('speech');
export const speechTag = column('speechTag');
export const headlineSay = column('headlineSay');
export const accordingTo = column('accordingTo');
export const citeParticle = column('citeParticle');
export const asSaid = column('asSaid');
export const toldNoun = column('toldNoun');
export const statementOnly = column('statementOnly');
export const preposition = column('preposition');
export const subordinator = column('subordinator');
export const complementiser = column('complementiser');
export const relative = column('relative');
export const coordinator = column('coordinator');
export const determiner = column('determiner');
export const verbal = column('verbal');
export const basedOn = column('basedOn');
export const office = column('office');
export const partyHead = column('partyHead');
export const PARTY_KINDS = lexicon.labels('partyHead') as readonly ('none' | 'organization' | 'group')[];
export const sourceNoun = column('sourceNoun');
export const thirdPerson = column('thirdPerson');
export const quantifier = column('quantifier');
export const modality = column('modality');
export const negation = column('negation');

/** Any word at which a statement may begin, or one speaker's clause end. */
export const TELLING = lexicon.anyOf(
  'speech',
  'speechTag',
  'accordingTo',
  'basedOn',
  'toldNoun',
  'headlineSay',
  'subordinator',
);

/** Words that a capital at the head of a sentence makes no name. */
export const CLOSED = lexicon.anyOf(
  'preposition',
  'subordinator',
  'coordinator',
  'clause_adverb',
  'adverb',
  'modality',
  'negation',
  'pronoun',
  'determiner',
  'speech',
  'speechTag',
  'verbal',
);

const speechValue = (label: string) => lexicon.value('speech', label);
export const ASK = speechValue('ask');
export const PURPOSE = lexicon.value('subordinator', 'purpose');
export const SAY = speechValue('say');
export const TOLD = speechValue('told');
export const CITE = speechValue('cite');
export const TAG = lexicon.value('speechTag', 'after');
export const TAG_NYA = lexicon.value('speechTag', 'nya');
export const FROM = lexicon.value('preposition', 'from');
export const BY = lexicon.value('preposition', 'by');
export const DOCUMENT = lexicon.value('sourceNoun', 'document');
export const CONTRAST = lexicon.value('subordinator', 'contrast');
export const TIME = lexicon.value('subordinator', 'time');
