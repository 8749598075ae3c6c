/** Where an event happens, as far as its own sentence tells. */
import type { Clause } from '../../clauses/arguments.js';
import { Kind } from '../../clauses/chunks.js';
import { sourceAt } from '../../clauses/quotes.js';
import { lexicon } from '../../data.js';
import type { ActorFound, Document, TokenRange } from '../../types.js';
import { fillersOf, mentionsIn } from '../fill.js';
import type { FoundBy } from '../found-by.js';
import type { Telling, Where } from '../telling.js';
import { nearness } from './nearness.js';

const prepositions = lexicon.labels('preposition');
const lexeme = lexicon.column('lexeme');
const care = lexicon.column('care');
const PLACE_KINDS = new Set(['country', 'region', 'city', 'place', 'facility']);
const SMALL_PLACES = new Set(['region', 'city', 'place', 'facility']);
/** Types whose goal is their place: "dievakuasi ke RSUD Wamena". */
const MOVES = new Set(['displaced', 'return', 'evacuation', 'deployment', 'attack', 'aid', 'release', 'talks']);
const LOCATIVE = new Set(['at', 'to', 'in', 'on', 'through']);
const FAR = -14; // a place further off in the sentence than this is another event's

/** The most specific named place of the trigger's clause, else of its sentence. */
export function where(doc: Document, telling: Telling): Where | null {
  // "membombardir kota Druzhkivka": the town attacked is where it happens.
  const struck = fillersOf(telling, 'target').find((f) => !f.inferred && SMALL_PLACES.has(doc.actors[f.actor].kind));
  if (struck) return place(struck, 'struck');
  const { clause } = telling;
  const said = sourceAt(doc, telling.first);
  let best: Where | null = null;
  let bestScore = FAR;
  for (let i = 0; i < clause.chunks.length; i++) {
    const chunk = clause.chunks[i];
    // "mengunjungi Berlin": the town visited is where it happens.
    const visited =
      telling.frame.type === 'talks' && i === telling.chunk + 1 && clause.kind(telling.chunk) === Kind.Verb;
    const locative = chunk.kind !== Kind.Noun ? null : visited ? 'at' : preposition(clause, i);
    if (!locative) continue;
    // "Istana Ciragan, Istanbul, Turki": the first of a chain is the most specific.
    const m = mentionsIn(doc, chunk).find((x) => PLACE_KINDS.has(doc.actors[x.actor].kind) && !x.common && !x.pronoun);
    if (!m || holdsEvent(doc, chunk.first, m.first) || (locative === 'to' && !MOVES.has(telling.frame.type))) continue;
    // "dikembalikan ke Rusia": where they go, not where they were handed over.
    if (locative === 'to' && telling.frame.type === 'return' && doc.actors[m.actor].kind === 'country') continue;
    if (care[doc.tokens.word[m.first]] && telling.frame.type !== 'injured') continue;
    if (sourceAt(doc, m.first) !== said && i > 1) continue;
    const score =
      nearness(telling, m) + (locative === 'at' ? 1.5 : 0) + (doc.actors[m.actor].kind === 'country' ? -1 : 0);
    if (score > bestScore) {
      best = place(m, visited ? 'visited' : 'locative');
      bestScore = score;
    }
  }
  if (best || telling.frame.type !== 'attack') return best;
  // "serangan Israel ke Iran": no nearer place is given than the country struck.
  const country = fillersOf(telling, 'target').find((f) => !f.inferred && doc.actors[f.actor].kind === 'country');
  return country ? place(country, 'struck') : null;
}

const place = ({ actor, first, last }: TokenRange & { actor: number }, foundBy: FoundBy): Where => ({
  actor,
  first,
  last,
  inferred: false,
  foundBy,
  lender: null,
});

/** A hospital: where the injured are brought, never where others are struck. */
export const isCare = (doc: Document, place: TokenRange) => care[doc.tokens.word[place.first]] > 0;

/** A country is a place too wide to be struck or fled within. */
export const isCountry = (doc: Document, where: Where) => doc.actors[where.actor].kind === 'country';

/** The places that the text names around one, outwards: behind "Istana Ciragan" in "Istana Ciragan, Istanbul, Turki" the other two. */
export function outward(doc: Document, place: TokenRange): ActorFound[] {
  const out: ActorFound[] = [];
  for (let t = place.last; t + 1 < doc.tokens.count; ) {
    const m = doc.tokens.text.charCodeAt(doc.tokens.start[t]) === 44 ? doc.mentionAt[t + 1] : 0;
    const next = m ? doc.mentions[m - 1] : null;
    if (!next || !PLACE_KINDS.has(doc.actors[next.actor].kind)) break;
    out.push(next);
    t = next.last;
  }
  return out;
}

/** "dalam serangan Israel": what stands behind an event noun is its party, not its place. */
function holdsEvent(doc: Document, first: number, last: number): boolean {
  for (let t = first; t < last; t++) if (lexeme[doc.tokens.word[t]]) return true;
  return false;
}

/** Label of the locative preposition that the noun phrase stands behind, over a chain of places. */
function preposition(clause: Clause, i: number): string | null {
  for (let j = i - 1; j >= 0 && j >= i - 4; j--) {
    const { kind, value } = clause.chunks[j];
    // "di wilayah sekitar Kyiv"
    if (kind === Kind.Preposition && prepositions[value] === 'during' && j > 0) continue;
    if (kind === Kind.Preposition) return LOCATIVE.has(prepositions[value]) ? prepositions[value] : null;
    if (kind !== Kind.Comma && kind !== Kind.Noun && kind !== Kind.Coordinator && kind !== Kind.Bracket) return null;
  }
  return null;
}
