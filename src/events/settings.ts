/** When and where an event happens, and who says so, as far as its own sentence tells. */
import type { Clause } from '../clauses/arguments.js';
import { Kind } from '../clauses/chunks.js';
import { sourceAt } from '../clauses/quotes.js';
import { lexicon } from '../data.js';
import type { DateFound, Document, TokenRange } from '../types.js';
import { mentionsIn } from './fill.js';
import type { Telling, When, Where } from './telling.js';

const prepositions = lexicon.labels('preposition');
const PLACE_KINDS = new Set(['country', 'region', 'city', 'place', 'facility']);
const LOCATIVE = new Set(['at', 'to', 'in', 'on', 'from', 'through']);
const SPEECH = new Set(['demand', 'proposal', 'rejection', 'accusation', 'threat']);

/** The date that the trigger's clause gives, else its sentence; a date of the report ("kata X, Kamis") is not the event's. */
export function when(doc: Document, telling: Telling): When | null {
  const sentence = doc.sentences[telling.sentence];
  const said = sourceAt(doc, telling.first);
  let best: DateFound | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let t = sentence.first; t < sentence.last; t++) {
    const date = doc.dateAt[t] ? doc.dates[doc.dateAt[t] - 1] : null;
    if (!date || date === best || date.value === null || date.kind === 'duration' || date.kind === 'set') continue;
    if (sourceAt(doc, date.first) !== said && !SPEECH.has(telling.frame.type)) continue;
    const score = nearness(telling, date);
    if (score > bestScore) {
      best = date;
      bestScore = score;
    }
  }
  if (!best?.value) return null;
  return {
    value: day(best.value),
    precision: best.precision ?? 'day',
    mention: doc.dates.indexOf(best),
    inferred: false,
  };
}

/** An event is dated, not timed: "2025-07-23T21:00" → "2025-07-23". */
const day = (value: string) => value.replace(/T[^/]*/g, '');

/** Fewer clause boundaries between the two is nearer; a date behind its verb is the commoner order. */
function nearness(telling: Telling, range: TokenRange): number {
  const { clause, chunk } = telling;
  const at = clause.indexOf(range.first);
  const [from, to] = at < chunk ? [at, chunk] : [chunk, at];
  let cost = (to - from) * 0.5 + (at < chunk ? 1 : 0);
  for (let i = from; i < to; i++) {
    const kind = clause.kind(i);
    if (kind === Kind.Relative || kind === Kind.Subordinator || kind === Kind.Complementiser) cost += 6;
    else if (kind === Kind.Stop || kind === Kind.Quotation) cost += 8;
    else if (kind === Kind.Verb && i !== chunk) cost += 3;
    else if (kind === Kind.Comma) cost += 0.5;
  }
  return -cost;
}

/** The most specific named place of the trigger's clause, else of its sentence. */
export function where(doc: Document, telling: Telling): Where | null {
  const sentence = doc.sentences[telling.sentence];
  const { clause } = telling;
  const said = sourceAt(doc, telling.first);
  let best: Where | null = null;
  let bestScore = -14;
  for (let i = 0; i < clause.chunks.length; i++) {
    const chunk = clause.chunks[i];
    if (chunk.kind !== Kind.Noun || chunk.first < sentence.first) continue;
    const locative = isLocative(clause, i);
    if (!locative) continue;
    for (const m of mentionsIn(doc, chunk)) {
      const { kind } = doc.actors[m.actor];
      if (!PLACE_KINDS.has(kind) || m.common || m.pronoun) continue;
      if (sourceAt(doc, m.first) !== said) continue;
      const score = nearness(telling, m) + (locative === 'at' ? 1.5 : 0) + (kind === 'country' ? -1 : 0);
      if (score > bestScore) {
        best = { actor: m.actor, first: m.first, last: m.last, inferred: false };
        bestScore = score;
      }
      break; // "Istana Ciragan, Istanbul, Turki": the first of a chain is the most specific
    }
  }
  return best;
}

function isLocative(clause: Clause, i: number): string | null {
  for (let j = i - 1; j >= 0 && j >= i - 4; j--) {
    const { kind, value } = clause.chunks[j];
    if (kind === Kind.Preposition) return LOCATIVE.has(prepositions[value]) ? prepositions[value] : null;
    if (kind !== Kind.Comma && kind !== Kind.Noun && kind !== Kind.Coordinator && kind !== Kind.Bracket) return null;
  }
  return null;
}

/** Who says it; for communication events the speaker is the agent and no source. */
export function source(doc: Document, telling: Telling): Telling['source'] {
  const quote = sourceAt(doc, telling.first);
  if (!quote || quote.speaker < 0) return null;
  if (SPEECH.has(telling.frame.type) && telling.fillers.some((f) => f.role === 'agent' && f.actor === quote.speaker))
    return null;
  const mention = quote.source;
  return mention ? { actor: quote.speaker, first: telling.first, last: telling.last } : null;
}
