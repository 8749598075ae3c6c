/** According to whom an event happened. */
import { sourceAt } from '../../clauses/quotes.js';
import { lexicon } from '../../data.js';
import type { ActorFound, Document } from '../../types.js';
import { addFiller, fillersOf } from '../fill.js';
import type { Telling } from '../telling.js';

const firstPerson = lexicon.column('speaking_self');
const speakingFor = lexicon.column('speaking_for');
const BODIES = new Set(['organization', 'group', 'country']);

/** Who says it; where the speaker of a communication is its agent there is no source. */
export function source(doc: Document, telling: Telling): Telling['source'] {
  const quote = sourceAt(doc, telling.first);
  if (!quote?.source || quote.speaker < 0) return null;
  const own = telling.frame.construction === 'speech' || telling.grammar === 'active';
  if (own && !fillersOf(telling, 'agent').length && ownWords(telling)) {
    addFiller(telling, 'agent', represented(doc, telling, quote.speaker), telling, 'own-words', true);
  }
  if (telling.frame.construction === 'speech' && fillersOf(telling, 'agent').some((f) => f.actor === quote.speaker))
    return null;
  return { actor: quote.speaker, start: quote.source.start, end: quote.source.end };
}

/** "Kami memperingatkan Israel," kata X: whoever speaks of himself is the agent of what he says. */
function ownWords({ clause, chunk, grammar }: Telling): boolean {
  if (grammar === 'noun') return false;
  return clause.subject(chunk).some((i) => firstPerson[clause.doc.tokens.word[clause.chunks[i].first]] > 0);
}

/** "Kami menuntut …," kata Kepala Hamas Khalil al-Hayya: many speak through one, and his office says who they are. */
function represented(doc: Document, { clause, chunk }: Telling, speaker: number): number {
  if (!clause.subject(chunk).some((i) => speakingFor[doc.tokens.word[clause.chunks[i].first]])) return speaker;
  for (const { phrase, first } of doc.actors[speaker].mentions as ActorFound[]) {
    for (let t = phrase; t < first; t++) {
      const m = doc.mentionAt[t] ? doc.mentions[doc.mentionAt[t] - 1] : null;
      if (m && m.actor !== speaker && BODIES.has(doc.actors[m.actor].kind)) return m.actor;
    }
  }
  return speaker;
}
