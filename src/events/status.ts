/**
 * How an event stands to the world: from the words between subject and verb ("akan", "belum"), and from the word that
 * governs it ("sepakat untuk menukar", "menyerukan gencatan senjata", "jika").
 */
import type { Clause } from '../clauses/arguments.js';
import { Kind } from '../clauses/chunks.js';
import { lexicon } from '../data.js';
import type { Document, Status } from '../types.js';
import type { Telling } from './telling.js';

const modality = lexicon.labels('modality');
const negation = lexicon.labels('negation');
const subordinator = lexicon.labels('subordinator');
const refuses = lexicon.column('refuses');
const exists = lexicon.column('exists');
const governs = lexicon.column('governs');
const governed = lexicon.labels('governs');
const ALMOST = negation.indexOf('almost');
const CONDITION = subordinator.indexOf('condition');
const CAUSE = lexicon.value('preposition', 'cause');
const AFTER = lexicon.value('preposition', 'after');
const REACH = 14; // chunks that a governor reaches over to the right

/** What the governors' labels mean for what they govern. */
const STATUS: Record<string, Status> = {
  actual: 'actual',
  planned: 'planned',
  attempt: 'planned',
  proposed: 'proposed',
  hypothetical: 'hypothetical',
  failed: 'negated',
  negated: 'negated',
};

export function status(doc: Document, telling: Telling): Status {
  const { clause, chunk } = telling;
  const own = local(doc, clause, chunk, telling);
  // "kembali menyepakati pertukaran": the verb that governs the noun says more than the adverb before that verb.
  if (telling.grammar === 'noun' && own === 'actual') return governedBy(doc, clause, chunk, telling) ?? own;
  return own ?? governedBy(doc, clause, chunk, telling) ?? 'actual';
}

/** Auxiliaries and negation directly before the verb: "tidak akan menolak", "telah menukar". */
function local(doc: Document, clause: Clause, k: number, telling: Telling): Status | null {
  let found: Status | null = null;
  // Only of a noun that is its clause's subject: behind a verb or a preposition it is somebody else's predicate.
  const free = telling.grammar === 'noun' && clause.kind(k - 1) !== Kind.Preposition && clause.kind(k - 1) !== Kind.Verb;
  const said = free ? predicate(clause, k) : null;
  if (said && said !== 'actual') return said;
  const from = telling.grammar === 'noun' ? lightVerb(doc, clause, k) : k;
  if (from < 0) return null;
  for (let i = from - 1; i >= 0 && i >= from - 6; i--) {
    const { kind, value } = clause.chunks[i];
    if (kind === Kind.Negation)
      return negation[value] === 'almost' && value === ALMOST && numberFollows(doc, clause, i) ? found : 'negated';
    if (kind === Kind.Modality) {
      const says = STATUS[modality[value]];
      // "tidak akan dipertimbangkan" is negated whatever else is said; "akan" outweighs "terus".
      if (found === null || found === 'actual') found = says;
      continue;
    }
    if (kind === Kind.Verb && governs[doc.tokens.word[clause.chunks[i].first]]) {
      const says = STATUS[governed[governs[doc.tokens.word[clause.chunks[i].first]]]];
      if (found === null || found === 'actual') found = says;
      break;
    }
    // "membantah menyerang permukiman", "menolak membebaskan": what is refused or denied is not done.
    if (kind === Kind.Verb && i === from - 1 && refuses[doc.tokens.word[clause.chunks[i].first]] && telling.grammar !== 'noun') return 'negated';
    // "tak ada uang yang diserahkan": the head of the relative clause does not exist.
    if (kind === Kind.Relative) return found ?? (lacks(doc, clause, i) ? 'negated' : null);
    if (kind !== Kind.Adverb && kind !== Kind.Date) break;
  }
  return found;
}

function lacks(doc: Document, clause: Clause, relative: number): boolean {
  const head = clause.chunks[relative - 1];
  return head?.kind === Kind.Noun && exists[doc.tokens.word[head.first]] > 0 && clause.kind(relative - 2) === Kind.Negation;
}

/** What the noun's own predicate says: "upaya pembebasan gagal", "pertemuan itu tidak akan dipertimbangkan". */
function predicate(clause: Clause, k: number): Status | null {
  let found: Status | null = null;
  for (let i = k + 1; i < clause.chunks.length && i <= k + 9; i++) {
    const { kind, value } = clause.chunks[i];
    if (kind === Kind.Negation && negation[value] !== 'almost') return 'negated';
    if (kind === Kind.Modality) found = found && found !== 'actual' ? found : STATUS[modality[value]];
    else if (kind !== Kind.Noun && kind !== Kind.Preposition && kind !== Kind.Adverb && kind !== Kind.Coordinator && kind !== Kind.Date) break;
  }
  return found;
}

/** The light verb that carries a noun's status: "akan menggelar | perundingan", "perundingan | belum dijadwalkan". */
function lightVerb(_doc: Document, clause: Clause, k: number): number {
  for (let i = k - 1; i >= 0 && i >= k - 3; i--) {
    const kind = clause.kind(i);
    if (kind === Kind.Verb) return i;
    if (kind !== Kind.Adverb && kind !== Kind.Noun && kind !== Kind.Preposition) break;
  }
  for (let i = k + 1; i < clause.chunks.length && i <= k + 8; i++) {
    const kind = clause.kind(i);
    if (kind === Kind.Verb) return i;
    if (kind === Kind.Relative || kind === Kind.Comma || kind === Kind.Stop || kind === Kind.Subordinator) break;
  }
  return -1;
}

/** A word to the left that governs the trigger's clause, with no new clause between the two. */
function governedBy(doc: Document, clause: Clause, k: number, telling: Telling): Status | null {
  const { word } = doc.tokens;
  const inside = clause.chunks[k];
  for (let t = telling.first - 1; t >= inside.first; t--) {
    if (governs[word[t]]) return STATUS[governed[governs[word[t]]]];
  }
  for (let i = k - 1; i >= 0 && i >= k - REACH; i--) {
    const { kind, value, first, last } = clause.chunks[i];
    if (kind === Kind.Relative || kind === Kind.Stop) return null;
    // "… kesepakatan itu menyusul tiga putaran perundingan": what lies behind has happened.
    if (kind === Kind.Preposition && (value === CAUSE || value === AFTER)) return null;
    if (kind === Kind.Subordinator) {
      if (value === CONDITION) return 'hypothetical';
      if (subordinator[value] !== 'purpose') return null;
    }
    if (kind === Kind.Comma && telling.grammar !== 'noun') return conditional(clause, i);
    for (let t = last - 1; t >= first; t--) if (governs[word[t]]) return STATUS[governed[governs[word[t]]]];
    if (kind === Kind.Verb && telling.grammar !== 'noun' && i < k - 1) return null;
  }
  return null;
}

/** "Jika tahap pertama tuntas, … akan ditukar": the condition in front reaches over the comma. */
function conditional(clause: Clause, comma: number): Status | null {
  for (let i = comma - 1; i >= 0; i--) {
    if (clause.kind(i) === Kind.Subordinator) return clause.chunks[i].value === CONDITION ? 'hypothetical' : null;
    if (clause.kind(i) === Kind.Stop) return null;
  }
  return null;
}

/** "hampir 900 orang tewas": the word is the number's, not the verb's. */
function numberFollows(doc: Document, clause: Clause, i: number): boolean {
  const next = clause.chunks[i + 1];
  return next !== undefined && doc.numberAt[next.first] > 0;
}
