/** Which words of a sentence evoke an event: a reading of the word whose conditions hold where it stands. */
import { Clause } from '../clauses/arguments.js';
import { type Chunk, chunks, Kind } from '../clauses/chunks.js';
import { lexicon } from '../data.js';
import type { Condition, Frame } from '../frames/frame.js';
import { bareNouns, readingsOf } from '../frames/frames.js';
import type { Document } from '../types.js';
import type { Grammar, Telling } from './telling.js';

const lexeme = lexicon.column('lexeme');
const voice = lexicon.column('voice');
const nounClass = lexicon.column('noun_class');
const context = lexicon.column('context');
const classLabels = lexicon.labels('noun_class');
const contextLabels = lexicon.labels('context');
const determiner = lexicon.column('determiner');
const eventName = lexicon.column('event_name');
const weak = lexicon.column('weak');

const GRAMMAR: Record<string, Grammar> = {
  active: 'active',
  passive: 'passive',
  stative: 'middle',
  middle: 'middle',
  bare: 'middle',
  action: 'noun',
  result: 'noun',
  abstract: 'noun',
  doer: 'noun',
};
const grammarOfVoice = lexicon.labels('voice').map((label) => GRAMMAR[label] ?? 'noun');

/** `told` holds the frames that the article has told events of, and is added to. */
export function triggers(doc: Document, index: number, told: Set<Frame>): Telling[] {
  const sentence = doc.sentences[index];
  const { word } = doc.tokens;
  let clause: Clause | null = null;
  const out: Telling[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    if (!lexeme[word[i]]) continue;
    const mention = doc.mentionAt[i] ? doc.mentions[doc.mentionAt[i] - 1] : null;
    // "Badan Nasional Penanggulangan Bencana": a trigger inside a name is part of the name.
    if (mention && !mention.common && !mention.pronoun && !(mention.first === i && eventName[word[i]])) continue;
    clause ??= new Clause(doc, chunks(doc, sentence, bareNouns));
    const chunk = clause.indexOf(i);
    const reading = readingsOf(word[i]).find(
      (r) => !r.condition || holds(doc, clause as Clause, chunk, i, r.condition, told.has(r.frame)),
    );
    if (!reading) continue;
    const before = out[out.length - 1];
    // "bencana longsor", "protes mogok makan": two words of one type in one phrase tell one event; the last is the most exact.
    if (before?.chunk === chunk && before.frame === reading.frame && before.grammar === 'noun' && (weak[word[before.first]] || (weak[word[before.first]] || !doc.numberAt[i - 1]))) out.pop();
    told.add(reading.frame);
    out.push({
      first: i,
      last: i + 1,
      frame: reading.frame,
      grammar: grammarAt(doc, clause, chunk, i),
      sentence: index,
      clause,
      chunk,
      status: 'actual',
      fillers: [],
      counts: [],
      when: null,
      where: null,
      source: null,
      group: 0,
      both: [],
      plannedBy: null,
      anaphoric: anaphoric(doc, clause.chunks[chunk], i),
    });
  }
  return out;
}

/** A bare form with an object behind it is a headline's active ("Tewaskan Remaja"); a bare noun is a noun. */
function grammarAt(doc: Document, clause: Clause, chunk: number, i: number): Grammar {
  const word = doc.tokens.word[i];
  const label = lexicon.labels('voice')[voice[word]];
  if (label === 'bare') {
    if (bareNouns[lexeme[word]]) return 'noun';
    const form = lexicon.spelling(word);
    if (/(?:kan|i)$/.test(form) && form !== lexicon.labels('lexeme')[lexeme[word]]) return 'active';
  }
  if (clause.chunks[chunk].kind === Kind.Noun && grammarOfVoice[voice[word]] !== 'noun') return 'noun';
  return grammarOfVoice[voice[word]];
}

function anaphoric(doc: Document, chunk: Chunk, i: number): boolean {
  return chunk.last > i + 1 && determiner[doc.tokens.word[chunk.last - 1]] > 0;
}

function holds(doc: Document, clause: Clause, chunk: number, i: number, c: Condition, told: boolean): boolean {
  const { word } = doc.tokens;
  const spelled = (t: number) =>
    t >= 0 && t < doc.tokens.count && word[t] > 1
      ? lexicon.spelling(word[t])
      : doc.tokens.text.slice(doc.tokens.start[t], doc.tokens.end[t]).toLowerCase();
  if (c.not_before?.includes(spelled(i + 1))) return false;
  if (c.not_after?.includes(spelled(i - 1))) return false;
  if (c.before && !c.before.includes(spelled(i + 1))) return false;
  if (c.after && !c.after.includes(spelled(i - 1))) return false;
  if (told && c.primed) return true;
  const chunksOf = (list: number[], classes: string[]) =>
    list.some((k) => has(doc, clause.chunks[k].first, clause.chunks[k].last, classes, i));
  if (
    c.near &&
    !has(doc, doc.sentences[sentenceOf(doc, clause)].first, doc.sentences[sentenceOf(doc, clause)].last, c.near, i)
  )
    return false;
  if (c.object && !chunksOf([...clause.object(chunk), chunk], c.object)) return false;
  if (c.by && !chunksOf([...clause.object(chunk), ...clause.phrases(chunk, ['by'])], c.by)) return false;
  if (c.subject && !chunksOf([...clause.subject(chunk), chunk], c.subject)) return false;
  return true;
}

function sentenceOf(doc: Document, clause: Clause): number {
  const first = clause.chunks[0].first;
  let low = 0;
  let high = doc.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (doc.sentences[middle].first <= first) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Is there, among the tokens, one of these classes, contexts, or kinds of mention? The trigger itself does not count. */
export function has(doc: Document, first: number, last: number, classes: string[], except = -1): boolean {
  for (let t = first; t < last; t++) {
    if (t === except) continue;
    const w = doc.tokens.word[t];
    if (w > 1 && (classes.includes(classLabels[nounClass[w]]) || classes.includes(contextLabels[context[w]])))
      return true;
    const mention = doc.mentionAt[t];
    if (mention) {
      const { kind } = doc.actors[doc.mentions[mention - 1].actor];
      if (classes.includes('name') && kind === 'person') return true;
      if (classes.includes('organization') && kind === 'organization') return true;
      if (classes.includes('country') && (kind === 'country' || kind === 'group')) return true;
      if (classes.includes('place_name') && kind !== 'person' && kind !== 'organization') return true;
      if (classes.includes('town') && (kind === 'city' || kind === 'region' || kind === 'country')) return true;
    }
    if (doc.numberAt[t] && classes.includes('number')) return true;
  }
  return false;
}
