/** Which words of a sentence evoke an event: a reading of the word whose conditions hold where it stands. */
import { Clause } from '../clauses/arguments.js';
import { type Chunk, chunks, Kind } from '../clauses/chunks.js';
import { lexicon } from '../data.js';
import { bareNouns, readingsOf } from '../frames/frames.js';
import type { Document, Refused, TokenRange } from '../types.js';
import { holds } from './conditions.js';
import type { Domains } from './domains.js';
import type { Grammar, Telling } from './telling.js';

const lexeme = lexicon.column('lexeme');
const voice = lexicon.column('voice');
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

/** `told` holds the types that the article has told events of, and is added to. */
export function triggers(doc: Document, index: number, told: Set<string>, domains: Domains): Telling[] {
  const sentence = doc.sentences[index];
  const { word } = doc.tokens;
  let clause: Clause | null = null;
  const out: Telling[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    if (!lexeme[word[i]]) continue;
    const mention = doc.mentionAt[i] ? doc.mentions[doc.mentionAt[i] - 1] : null;
    // "Badan Nasional Penanggulangan Bencana": a trigger inside a name is part of the name.
    if (mention && !mention.common && !mention.pronoun && !(mention.first === i && eventName[word[i]])) {
      refuse(doc, i, 'in-name', mention);
      continue;
    }
    clause ??= new Clause(doc, chunks(doc, sentence, bareNouns));
    const chunk = clause.indexOf(i);
    const site = { doc, clause, chunk, token: i, sentence: index, domains };
    const reading = readingsOf(word[i]).find((r) => holds(site, r, told));
    if (!reading) {
      refuse(doc, i, readingsOf(word[i]).length ? 'condition' : 'form');
      continue;
    }
    const before = out[out.length - 1];
    // "bencana longsor", "perundingan putaran ketiga": two words of one type in one phrase tell one event, by the more exact.
    if (before?.chunk === chunk && before.frame === reading.frame && before.grammar === 'noun') {
      if (weak[word[i]] && !weak[word[before.first]]) {
        refuse(doc, i, 'same-phrase', before);
        continue;
      }
      if (weak[word[before.first]] || !doc.numberAt[i - 1]) {
        refuse(doc, before.first, 'same-phrase', { first: i, last: i + 1 });
        out.pop();
      }
    }
    told.add(reading.frame.type);
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

/** Notes why a word that could tell of an event does not; `by`: the words that speak against it. */
export function refuse({ trace }: Document, trigger: number, reason: Refused, by: TokenRange | null = null) {
  trace?.push({ note: 'refused', trigger, reason, by: by && { first: by.first, last: by.last } });
}

/** A sentence that no event is looked for in. */
export function skip(doc: Document, { first, last }: TokenRange) {
  if (doc.trace) for (let i = first; i < last; i++) if (lexeme[doc.tokens.word[i]]) refuse(doc, i, 'furniture');
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
