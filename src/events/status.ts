/**
 * How an event stands to the world: from the words between subject and verb ("akan", "belum"), from what is predicated of
 * a noun ("perundingan batal"), and from the word that governs either ("sepakat menukar", "menyerukan gencatan senjata").
 */
import type { Clause } from '../clauses/arguments.js';
import { type Chunk, Kind } from '../clauses/chunks.js';
import { lexicon } from '../data.js';
import type { Document, Status, StatusRule } from '../types.js';
import type { Telling } from './telling.js';

const negation = lexicon.labels('negation');
const subordinator = lexicon.labels('subordinator');
const modality = lexicon.labels('modality');
const governed = lexicon.labels('governs');
const voice = lexicon.column('voice');
const DOER = lexicon.value('voice', 'doer');
const lexeme = lexicon.column('lexeme');
const AGREE = lexicon.value('lexeme', 'sepakat');
const governs = lexicon.column('governs');
const refuses = lexicon.column('refuses');
const exists = lexicon.column('exists');
const occurs = lexicon.column('occurs');
const light = lexicon.column('light_verb');
const speech = lexicon.column('speech');
const appoints = lexicon.column('appoints');
const CONDITION = subordinator.indexOf('condition');
const PURPOSE = subordinator.indexOf('purpose');
const CAUSE = lexicon.value('preposition', 'cause');
const AFTER = lexicon.value('preposition', 'after');
const WITHIN = new Set(
  ['in', 'against', 'since', 'during'].map((label) => lexicon.labels('preposition').indexOf(label)),
);
const INCLUDING = lexicon.value('preposition', 'including');
const pronoun = lexicon.column('pronoun');
const REACH = 14; // chunks that a governor reaches over to the right

/** What the labels of modality and of governors mean for what they stand with. */
const STATUS: Record<string, Status> = {
  actual: 'actual',
  planned: 'planned',
  attempt: 'planned',
  proposed: 'proposed',
  hypothetical: 'hypothetical',
  failed: 'negated',
  negated: 'negated',
};

/** Types that happen whoever speaks of them: "keterangan saksi dalam kecelakaan" presupposes the accident. */
const FACTUAL = new Set(['attack', 'clash', 'killed', 'injured', 'damage', 'disaster', 'missing', 'prosecution']);

export function status(doc: Document, telling: Telling): Status {
  const decided = decide(doc, telling);
  doc.trace?.push({ note: 'status', trigger: telling.first, status: decided });
  return decided;
}

/** A status, with the word that speaks for it noted for `talks explain`. */
export function says(doc: Document, status: Status, foundBy: StatusRule, token: number): Status {
  doc.trace?.push({ note: 'says', status, foundBy, token });
  return status;
}

function decide(doc: Document, telling: Telling): Status {
  const noun = telling.grammar === 'noun';
  // "para penculik meminta tebusan": who did it has done it, whatever is said of him.
  if (voice[doc.tokens.word[telling.first]] === DOER) return says(doc, 'actual', 'doer', telling.first);
  const factual = FACTUAL.has(telling.frame.type);
  if (noun && agreedTruce(doc, telling))
    return says(doc, 'actual', 'truce', telling.clause.chunks[telling.chunk - 1].first);
  const own = noun ? ofNoun(doc, telling) : ofVerb(doc, telling.clause, telling.chunk);
  // "berupaya membujuk": who tries to persuade has spoken.
  if (own === 'planned' && telling.frame.construction === 'speech' && tries(telling.clause, telling.chunk))
    return says(doc, 'actual', 'attempt', telling.clause.chunks[telling.chunk - 1].first);
  // "akan menembak bila …": what is planned on a condition is hypothetical.
  const condition = own === 'planned' ? conditions(doc, telling.clause) : undefined;
  if (condition) return says(doc, 'hypothetical', 'condition', condition.first);
  if (own && own !== 'actual') return own;
  // "kecelakaan tersebut": what is pointed back to has happened.
  if (noun && factual && telling.anaphoric) return says(doc, 'actual', 'anaphora', telling.first);
  if (own === 'actual' && !noun) return own;
  return governedBy(doc, telling, factual) ?? own ?? 'actual';
}

/** "menyepakati gencatan senjata": a truce agreed on is one, where a swap agreed on is still to come. */
function agreedTruce(doc: Document, { clause, chunk, first, frame }: Telling): boolean {
  if (frame.type !== 'ceasefire' || clause.kind(chunk - 1) !== Kind.Verb) return false;
  const verb = doc.tokens.word[clause.chunks[chunk - 1].first];
  return lexeme[verb] === AGREE && ofVerb(doc, clause, chunk - 1) === null && !inPhrase(doc, clause, chunk, first);
}

/** Auxiliaries and negation before the verb at `k`: "tidak akan menolak", "telah menukar", "siap memulangkan". */
function ofVerb(doc: Document, clause: Clause, k: number): Status | null {
  let found: Status | null = null;
  const takes = (status: Status, foundBy: StatusRule, token: number) => {
    // "akan" outweighs "terus", whichever stands nearer.
    if (found === null || found === 'actual') found = says(doc, status, foundBy, token);
  };
  for (let i = k - 1; i >= 0 && i >= k - 6; i--) {
    const { kind, value, first } = clause.chunks[i];
    const w = doc.tokens.word[first];
    if (kind === Kind.Negation) {
      if (negation[value] === 'almost' && numberFollows(doc, clause, i)) return found;
      // "tak luput diserang": two denials are none.
      return says(doc, found === 'negated' ? 'actual' : 'negated', 'negation', first);
    }
    if (kind === Kind.Modality) takes(STATUS[modality[value]], 'modality', first);
    else if (kind === Kind.Verb) {
      // "menolak membebaskan", "membantah menyerang": what is refused or denied is not done.
      if (i === k - 1 && refuses[w]) return says(doc, 'negated', 'refusal', first);
      const governor = governs[w] ? STATUS[governed[governs[w]]] : null;
      // "mengancam akan menyerang": the threat is not the plan.
      if (found === 'planned' && governor === 'hypothetical') return says(doc, governor, 'governor', first);
      if (governor) takes(governor, 'governor', first);
      return found;
    } else if (kind === Kind.Noun && clause.kind(i - 1) === Kind.Negation && doc.numberAt[first]) {
      // "tak seorang pun dipulangkan"
      return says(doc, 'negated', 'absence', clause.chunks[i - 1].first);
    } else if (kind === Kind.Noun && i === k - 1 && lacks(doc, clause, i)) {
      // "tidak ada korban luka"
      return says(doc, 'negated', 'absence', first);
    } else if (kind === Kind.Noun && i === k - 1 && clause.kind(i - 1) === Kind.Relative && pronoun[w]) {
      // "tidak ada objek yang kami tembak jatuh"
    } else if (kind === Kind.Relative)
      return found ?? (lacks(doc, clause, i - 1) ? says(doc, 'negated', 'absence', first) : null);
    else if (kind !== Kind.Adverb && kind !== Kind.Date) return found;
  }
  return found;
}

/** Of a noun: what stands before it, what carries it ("akan menggelar perundingan"), what is said of it ("perundingan batal"). */
function ofNoun(doc: Document, { clause, chunk, first, frame }: Telling): Status | null {
  const { word } = doc.tokens;
  if (clause.kind(chunk - 1) === Kind.Negation && negation[clause.chunks[chunk - 1].value] !== 'almost')
    return says(doc, 'negated', 'negation', clause.chunks[chunk - 1].first);
  if (lacks(doc, clause, chunk) || (clause.kind(chunk - 1) === Kind.Coordinator && lacks(doc, clause, chunk - 2)))
    return says(doc, 'negated', 'absence', clause.chunks[chunk].first);
  // "upaya pembebasan gagal": what came of it says more than that it was tried.
  if (clause.kind(chunk - 1) === Kind.Modality)
    return predicate(doc, clause, chunk) === 'negated' ? 'negated' : ofVerb(doc, clause, chunk);
  for (let i = chunk - 1; i >= 0 && i >= chunk - 3; i--) {
    const kind = clause.kind(i);
    if (kind === Kind.Verb) {
      const w = word[clause.chunks[i].first];
      // "menolak gencatan senjata": what is refused does not come; "menolak usulan", "membantah serangan" were made.
      if (i === chunk - 1 && refuses[w] && frame.construction !== 'speech' && !FACTUAL.has(frame.type))
        return (
          inPhrase(doc, clause, chunk, first) ??
          (ofVerb(doc, clause, i) === 'negated' ? null : says(doc, 'negated', 'refusal', clause.chunks[i].first))
        );
      if (!light[w] && !appoints[w]) break;
      const own = ofVerb(doc, clause, i);
      return own === 'actual' || own === null ? inPhrase(doc, clause, chunk, first) : own;
    }
    // "tidak terjadi kemacetan akibat banjir": the flood is why, not what did not happen.
    if (kind === Kind.Preposition && (clause.chunks[i].value === CAUSE || clause.chunks[i].value === AFTER)) break;
    if (kind !== Kind.Adverb && kind !== Kind.Noun && kind !== Kind.Preposition) break;
  }
  const free =
    clause.kind(chunk - 1) !== Kind.Preposition && (clause.kind(chunk - 1) !== Kind.Verb || tells(doc, clause, chunk));
  return (free ? predicate(doc, clause, chunk, frame.construction === 'speech') : null) ?? null;
}

/** "mengatakan pertemuan mungkin digelar": a verb of speech with a clause behind it, whose subject the noun is. */
const tells = (doc: Document, clause: Clause, k: number) =>
  speech[doc.tokens.word[clause.chunks[k - 1].first]] > 0 &&
  (clause.kind(k + 1) === Kind.Modality ||
    clause.kind(k + 1) === Kind.Negation ||
    clause.kind(k + 1) === Kind.Preposition);

/** A governor inside the noun's own phrase: "usulan gencatan senjata", "rencana serangan". */
function inPhrase(doc: Document, clause: Clause, chunk: number, trigger: number): Status | null {
  const { word } = doc.tokens;
  for (let t = trigger - 1; t >= clause.chunks[chunk].first; t--)
    if (governs[word[t]]) return says(doc, STATUS[governed[governs[word[t]]]], 'governor', t);
  return null;
}

/** "upaya pembebasan gagal", "pertemuan itu tidak akan dipertimbangkan", "perundingan belum dijadwalkan". */
function predicate(doc: Document, clause: Clause, k: number, said = false): Status | null {
  let found: Status | null = null;
  for (let i = k + 1; i < clause.chunks.length && i <= k + 9; i++) {
    const { kind, value, first } = clause.chunks[i];
    if (kind === Kind.Negation && negation[value] !== 'almost')
      return happens(doc, clause, i) ? says(doc, 'negated', 'negation', first) : found;
    // "protes terhadap upaya pengusiran": the attempt is what the phrase is about.
    if (kind === Kind.Modality && clause.kind(i - 1) === Kind.Preposition) break;
    if (kind === Kind.Modality) {
      // "dialog ini gagal melahirkan solusi": the talks were held; "pertemuan itu urung digelar": they were not.
      if (modality[value] === 'failed')
        return clause.kind(i + 1) === Kind.Verb && !happens(doc, clause, i)
          ? found
          : says(doc, 'negated', 'modality', first);
      if (found === null || found === 'actual') found = says(doc, STATUS[modality[value]], 'modality', first);
    } else if (kind === Kind.Verb)
      // "usulan itu disetujui": it has been made, whatever becomes of it.
      return governs[doc.tokens.word[first]] && !said
        ? says(doc, STATUS[governed[governs[doc.tokens.word[first]]]], 'governor', first)
        : found;
    else if (kind === Kind.Comma && clause.chunks[i + 1]?.value === INCLUDING && clause.kind(i + 3) === Kind.Comma)
      i += 3; // "serangan terhadap Ukraina, termasuk Kyiv, akan digencarkan"
    else if (
      kind !== Kind.Noun &&
      kind !== Kind.Preposition &&
      kind !== Kind.Adverb &&
      kind !== Kind.Coordinator &&
      kind !== Kind.Date
    )
      break;
  }
  return found;
}

/** Is what a negation denies that the thing takes place ("tidak digelar"), and not something about it ("belum reda")? */
function happens(doc: Document, clause: Clause, negated: number): boolean {
  for (let i = negated + 1; i < clause.chunks.length && i <= negated + 4; i++) {
    const w = doc.tokens.word[clause.chunks[i].first];
    if (occurs[w] || light[w]) return true;
    if (clause.kind(i) !== Kind.Modality && clause.kind(i) !== Kind.Adverb) return false;
  }
  return false;
}

/** "tak ada uang (yang diserahkan)", "tidak ada operasi militer": the noun phrase at `i` does not exist. */
function lacks(doc: Document, clause: Clause, i: number): boolean {
  const head = clause.chunks[i];
  if (head?.kind !== Kind.Noun || !exists[doc.tokens.word[head.first]]) return false;
  // "membantah ada korban jiwa"
  return clause.kind(i - 1) === Kind.Negation || (i > 0 && refuses[doc.tokens.word[clause.chunks[i - 1].first]] > 0);
}

const tries = (clause: Clause, k: number) =>
  clause.kind(k - 1) === Kind.Modality && modality[clause.chunks[k - 1].value] === 'attempt';

/** A condition anywhere in the sentence, but for "kalau" that stands for "bahwa" behind a verb of speech. */
function conditions(doc: Document, clause: Clause): Chunk | undefined {
  return clause.chunks.find(
    (c, i) => c.kind === Kind.Subordinator && c.value === CONDITION && !reports(doc, clause, i),
  );
}

const reports = (doc: Document, clause: Clause, i: number) =>
  i > 0 && speech[doc.tokens.word[clause.chunks[i - 1].first]] > 0;

/** A word to the left that governs the trigger's clause, with no new clause between the two. */
function governedBy(doc: Document, telling: Telling, factual: boolean): Status | null {
  const { clause, chunk, first: trigger, grammar } = telling;
  const { word } = doc.tokens;
  const inside = inPhrase(doc, clause, chunk, trigger);
  if (inside) return inside;
  let coordinated = false;
  for (let i = chunk - 1; i >= 0 && i >= chunk - REACH; i--) {
    const { kind, value, first, last } = clause.chunks[i];
    if (kind === Kind.Relative || kind === Kind.Stop) return null;
    // "… menyusul tiga putaran perundingan", "keterangan dalam kecelakaan": what lies behind or within is told as a fact.
    if (kind === Kind.Preposition && (value === CAUSE || value === AFTER || (factual && WITHIN.has(value))))
      return null;
    if (kind === Kind.Subordinator) {
      if (value === CONDITION) return reports(doc, clause, i) ? null : says(doc, 'hypothetical', 'condition', first);
      if (value !== PURPOSE) return null;
    }
    if (kind === Kind.Comma && grammar !== 'noun') return conditional(doc, clause, i);
    // "usulan dari kami dan semua setuju": a noun governs nothing behind "dan".
    coordinated ||= kind === Kind.Coordinator && grammar !== 'noun';
    if (coordinated && kind === Kind.Noun) continue;
    // "menuntut agar mereka yang memerintahkan penembakan diadili": past the relative clause.
    if (kind === Kind.Verb && grammar === 'passive' && i === chunk - 2 && clause.kind(i - 1) === Kind.Relative) {
      i--;
      continue;
    }
    // "rencana tambang itu ditentang": a noun that is the verb's subject does not govern it; "rencana menyerang" does.
    const subject = kind === Kind.Noun && grammar === 'passive' && i === chunk - 1;
    for (let t = last - 1; t >= first; t--)
      if (governs[word[t]] && !(subject && t < last - 1))
        return says(doc, STATUS[governed[governs[word[t]]]], 'governor', t);
    if (kind === Kind.Verb && grammar !== 'noun' && i < chunk - 1) return null;
  }
  return null;
}

/** "Jika tahap pertama tuntas, … ditukar": the condition in front reaches over the comma. */
function conditional(doc: Document, clause: Clause, comma: number): Status | null {
  for (let i = comma - 1; i >= 0; i--) {
    if (clause.kind(i) === Kind.Subordinator)
      return clause.chunks[i].value === CONDITION && !reports(doc, clause, i)
        ? says(doc, 'hypothetical', 'condition', clause.chunks[i].first)
        : null;
    if (clause.kind(i) === Kind.Stop) return null;
  }
  return null;
}

/** "hampir 900 orang tewas": the word is the number's, not the verb's. */
function numberFollows(doc: Document, clause: Clause, i: number): boolean {
  const next = clause.chunks[i + 1];
  return next !== undefined && doc.numberAt[next.first] > 0;
}
