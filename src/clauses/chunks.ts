/**
 * A sentence → chunks: noun phrases, verbs, and the closed-class words between them. Indonesian marks little by ending,
 * so the closed classes and the shape of verbs do the cutting; what is left over is nominal.
 */
import { lexicon } from '../data.js';
import { COMMON, UNKNOWN } from '../language/lexicon.js';
import { CAPITAL, DIGIT, PUNCTUATION, SPACE } from '../text/flags.js';
import type { Document, Sentence, TokenRange } from '../types.js';

export enum Kind {
  Noun, // a noun phrase without its preposition
  Verb,
  Preposition,
  Coordinator,
  Subordinator,
  Complementiser,
  Relative,
  Modality,
  Negation,
  Adverb,
  Date,
  Comma,
  Bracket, // ( ) and dashes: an aside
  Quotation,
  Stop, // . ; : ? !
}

export interface Chunk extends TokenRange {
  kind: Kind;
  /** Label index of the closed class (`lexicon.labels('preposition')[value]`), or 0. */
  value: number;
}

const preposition = lexicon.column('preposition');
const coordinator = lexicon.column('coordinator');
const subordinator = lexicon.column('subordinator');
const complementiser = lexicon.column('complementiser');
const relative = lexicon.column('relative');
const modality = lexicon.column('modality');
const negation = lexicon.column('negation');
const adverb = lexicon.column('adverb');
const determiner = lexicon.column('determiner');
const clauseAdverb = lexicon.column('clause_adverb');
const pronoun = lexicon.column('pronoun');
const verbal = lexicon.column('verbal');
const copula = lexicon.column('copula');
const naming = lexicon.column('naming');
const speech = lexicon.column('speech');
const voice = lexicon.column('voice');
const lexeme = lexicon.column('lexeme');
const VERBAL_VOICES = new Set(['active', 'passive', 'stative', 'middle'].map((v) => lexicon.value('voice', v)));
const BARE = lexicon.value('voice', 'bare');

/** Which lexemes are nouns in their bare form ("gempa", "perang") comes from the frames. */
export type BareNouns = Uint8Array;

export function chunks(doc: Document, sentence: Sentence, bareNouns: BareNouns): Chunk[] {
  const out: Chunk[] = [];
  for (let i = sentence.first; i < sentence.last; ) {
    const chunk = chunkAt(doc, i, sentence.last, bareNouns);
    const before = out[out.length - 1];
    // A noun phrase goes on until something cuts it; a determiner closes it ("serangan itu | Rusia …").
    const joined = chunk.kind === Kind.Noun ? joins(doc, i) : isPair(doc, i);
    if (before?.kind === Kind.Noun && before.last === i && joined) before.last = chunk.last;
    else out.push(chunk);
    i = chunk.last;
  }
  return out;
}

/** "perang Rusia-Ukraina": a hyphen with no space around it joins two names in one phrase. */
function isPair(doc: Document, i: number): boolean {
  const { tokens, mentionAt } = doc;
  if (tokens.text.charCodeAt(tokens.start[i]) !== 45 || i + 1 >= tokens.count) return false;
  return !(tokens.flags[i] & SPACE) && !(tokens.flags[i + 1] & SPACE) && mentionAt[i + 1] > 0;
}

function joins(doc: Document, i: number): boolean {
  const { word } = doc.tokens;
  return !determiner[word[i - 1]] && !pronoun[word[i]] && !pronoun[word[i - 1]];
}

function chunkAt(doc: Document, i: number, end: number, bareNouns: BareNouns): Chunk {
  const { tokens } = doc;
  const date = doc.dateAt[i];
  if (date) return { kind: Kind.Date, value: date - 1, first: i, last: Math.min(doc.dates[date - 1].last, end) };
  const number = doc.numberAt[i];
  if (number) return { kind: Kind.Noun, value: 0, first: i, last: Math.min(doc.numbers[number - 1].last, end) };
  const mention = doc.mentionAt[i];
  if (mention)
    return {
      kind: Kind.Noun,
      value: 0,
      first: i,
      last: Math.min(Math.max(doc.mentions[mention - 1].last, i + 1), end),
    };
  const word = tokens.word[i];
  const at = (kind: Kind, value = 0): Chunk => ({ kind, value, first: i, last: i + 1 });
  if (tokens.flags[i] & PUNCTUATION) return at(...punctuation(tokens.text.charCodeAt(tokens.start[i])));
  if (word === UNKNOWN && isPassive(tokens, i)) return at(Kind.Verb);
  if (word === UNKNOWN || word === COMMON || tokens.flags[i] & DIGIT) return at(Kind.Noun);
  if (lexeme[word]) {
    if (VERBAL_VOICES.has(voice[word])) return at(Kind.Verb);
    if (voice[word] === BARE && !bareNouns[lexeme[word]]) return at(Kind.Verb);
    return at(Kind.Noun);
  }
  if (naming[word]) return at(Kind.Noun);
  if (copula[word]) return at(Kind.Verb);
  if (preposition[word]) return at(Kind.Preposition, preposition[word]);
  if (relative[word]) return at(Kind.Relative);
  if (complementiser[word]) return at(Kind.Complementiser);
  if (coordinator[word]) return at(Kind.Coordinator, coordinator[word]);
  if (subordinator[word]) return at(Kind.Subordinator, subordinator[word]);
  if (negation[word]) return at(Kind.Negation, negation[word]);
  if (modality[word]) return at(Kind.Modality, modality[word]);
  if (clauseAdverb[word]) return at(Kind.Subordinator);
  if (determiner[word]) return at(Kind.Noun);
  if (adverb[word]) return at(Kind.Adverb);
  if (verbal[word] || speech[word]) return at(Kind.Verb);
  return at(Kind.Noun);
}

/** "disesalkan", "diapresiasikan": di-…-kan is the passive of a verb, whether or not the dictionary has it. */
function isPassive({ text, start, end, flags }: Document['tokens'], i: number): boolean {
  if (end[i] - start[i] < 8 || flags[i] & CAPITAL) return false;
  return text.startsWith('di', start[i]) && text.startsWith('kan', end[i] - 3);
}

function punctuation(c: number): [Kind] {
  if (c === 44) return [Kind.Comma];
  if (c === 40 || c === 41 || c === 45 || c === 0x2013 || c === 0x2014 || c === 91 || c === 93) return [Kind.Bracket];
  if (c === 34 || c === 39 || c === 0x201c || c === 0x201d || c === 0x2018 || c === 0x2019) return [Kind.Quotation];
  return [Kind.Stop];
}
