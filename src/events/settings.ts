/** When and where an event happens, and who says so, as far as its own sentence tells. */
import type { Clause } from '../clauses/arguments.js';
import { Kind } from '../clauses/chunks.js';
import { sourceAt } from '../clauses/quotes.js';
import { lexicon } from '../data.js';
import type { ActorFound, DateFound, Document, Precision, TokenRange } from '../types.js';
import { addFiller, fillersOf, mentionsIn } from './fill.js';
import type { FoundBy } from './found-by.js';
import type { Telling, When, Where } from './telling.js';

const prepositions = lexicon.labels('preposition');
const notWhen = lexicon.column('not_when');
const speech = lexicon.column('speech');
const CITE = lexicon.value('speech', 'cite');
const reportNoun = lexicon.column('report_noun');
const light = lexicon.column('light_verb');
const lexeme = lexicon.column('lexeme');
const firstPerson = lexicon.column('speaking_self');
const speakingFor = lexicon.column('speaking_for');
const care = lexicon.column('care');
const meanwhile = lexicon.column('meanwhile');
const since = lexicon.column('since');
const BODIES = new Set(['organization', 'group', 'country']);
const PLACE_KINDS = new Set(['country', 'region', 'city', 'place', 'facility']);
const SMALL_PLACES = new Set(['region', 'city', 'place', 'facility']);
/** Types whose goal is their place: "dievakuasi ke RSUD Wamena". */
const MOVES = new Set(['displaced', 'return', 'evacuation', 'deployment', 'attack', 'aid', 'release', 'talks']);
const LOCATIVE = new Set(['at', 'to', 'in', 'on', 'through']);
const SEASON = /^\d{4}-2[1-4]$/; // EDTF "2026-24", "musim dingin": no day or month
/** "serangan terbesar tahun ini … pada Minggu (12/10)": the finer date is the event's, though the coarser stands nearer. */
const VAGUE: Partial<Record<Precision, number>> = { month: 2, quarter: 3, half: 3, year: 5, decade: 7, century: 9 };
const CLOSE_BY = 4;
const CLOCK = 3; // a clock time dates an event less surely than a date
const BEYOND = 6; // what a clause boundary costs
const FAR = -14; // a place further off in the sentence than this is another event's

/** The date that the trigger's clause gives, else its sentence; a date of the report ("kata X, Kamis") is not the event's. */
export function when(doc: Document, telling: Telling): When | null {
  const sentence = doc.sentences[telling.sentence];
  const said = sourceAt(doc, telling.first);
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let t = sentence.first; t < sentence.last; t++) {
    const at = doc.dateAt[t] - 1;
    if (at < 0 || at === best) continue;
    const date = doc.dates[at];
    if (
      date.value === null ||
      day(date.value) === '' ||
      SEASON.test(date.value) ||
      date.kind === 'duration' ||
      date.kind === 'set' ||
      isOther(doc, date) ||
      isMeasuredFrom(telling, date)
    )
      continue;
    if (isReport(doc, telling, date)) continue;
    if (telling.frame.construction !== 'speech' && sourceAt(doc, date.first) !== said && !opens(telling.clause, date))
      continue;
    const score = nearness(telling, date) - (date.kind === 'time' ? CLOCK : (VAGUE[date.precision ?? 'day'] ?? 0));
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  // A noun that is only wished for or planned has a date of its own close by, or none: "… menyerukan gencatan senjata, Senin".
  if (best < 0 || (telling.status !== 'actual' && telling.grammar === 'noun' && bestScore < -CLOSE_BY)) return null;
  return whenOf(doc, telling, best);
}

function whenOf(doc: Document, telling: Telling, mention: number): When | null {
  const date = doc.dates[mention];
  const next = doc.dates[mention + 1];
  let value = day(date.value ?? '');
  // "masing-masing pada 16 Mei dan 2 Juni": two days of one event told together are its interval.
  if (
    next?.value &&
    next.kind === 'date' &&
    next.first - date.last === 1 &&
    next.first < doc.sentences[telling.sentence].last &&
    telling.counts.length &&
    !next.value.includes('/')
  )
    value = `${value}/${day(next.value)}`;
  // "55.000 prajurit tewas sejak 2022": a toll runs to the day of the report.
  else if (
    telling.counts.length &&
    behind(doc, date, since, telling.frame.construction === 'undergo' ? 12 : 3) &&
    doc.published &&
    value !== doc.published.value &&
    !value.includes('/')
  )
    value = `${value}/${doc.published.value}`;
  return { value, precision: date.precision ?? 'day', mention, inferred: false, foundBy: 'date', lender: null };
}

/** An event is dated, not timed: "2025-07-23T21:00" → "2025-07-23". */
const day = (value: string) => value.replace(/T[^/]*/g, '');

/** "… kata Sutopo dalam keterangannya, Kamis (18/8)", "dilansir AFP, Kamis": the day of the report, not of the event. */
function isReport(doc: Document, { clause, frame }: Telling, date: DateFound): boolean {
  const { word } = doc.tokens;
  // The day of "mengecam … pada Jumat" is the condemnation's own; that of "dilansir AFP, Jumat" is not.
  const reports = (t: number) => (frame.construction === 'speech' ? speech[word[t]] === CITE : speech[word[t]] > 0);
  for (let i = clause.indexOf(date.first) - 1; i >= 0; i--) {
    const { kind, first, last } = clause.chunks[i];
    for (let t = first; t < last; t++) if (reportNoun[word[t]] && frame.construction !== 'speech') return true;
    if (kind === Kind.Verb) return reports(first);
    if (kind === Kind.Stop || kind === Kind.Quotation || kind === Kind.Complementiser || kind === Kind.Relative)
      return false;
    for (let t = first; t < last; t++) if (reports(t)) return true;
  }
  return false;
}

/** "menjelang peringatan pada 24 Februari": the date of something else. */
const isOther = (doc: Document, date: DateFound) => behind(doc, date, notWhen, 6);

/** "dua hari sebelum evakuasi": not the day of the evacuation, which it is counted from. */
const isMeasuredFrom = (telling: Telling, date: DateFound): boolean =>
  date.rule === 'around-event' && telling.first >= date.last && telling.first <= date.last + CLOSE_BY;

function behind(doc: Document, date: DateFound, column: Int16Array, reach: number): boolean {
  for (let t = date.first - 1; t >= 0 && t >= date.first - reach; t--) if (column[doc.tokens.word[t]]) return true;
  return false;
}

/** "Di Kyiv, Wali Kota menyatakan …": what opens the sentence sets the scene of all that is said in it. */
const opens = (clause: Clause, range: TokenRange) => clause.indexOf(range.first) <= 1;

/** "Pertemuan itu digelar setelah perang pecah pada Kamis": a date beyond a clause boundary is that of the event it stands with. */
export function contested(doc: Document, tellings: Telling[]) {
  const losers = tellings.filter((telling) => {
    const { when } = telling;
    const date = when && doc.dates[when.mention];
    // "55.000 tewas sejak invasi 2022": the toll runs from there.
    if (!date || (when.value.includes('/') && !date.value?.includes('/'))) return false;
    const mine = nearness(telling, date);
    if (mine > -BEYOND || simultaneous(telling, date)) return false;
    return tellings.some((o) => o.when?.mention === when.mention && nearness(o, date) - mine >= BEYOND);
  });
  for (const telling of losers) telling.when = null;
}

/** "ditawan ketika Hamas menyerbu pada 7 Oktober": what happened at once has one date. */
function simultaneous({ clause, chunk }: Telling, date: TokenRange): boolean {
  const at = clause.indexOf(date.first);
  for (let i = Math.min(at, chunk); i <= Math.max(at, chunk); i++)
    if (meanwhile[clause.doc.tokens.word[clause.chunks[i].first]]) return true;
  return false;
}

/** Fewer clause boundaries between the two is nearer; a date behind its verb is the commoner order. */
export function nearness(telling: Telling, range: TokenRange): number {
  const { clause, chunk } = telling;
  const at = clause.indexOf(range.first);
  const [from, to] = at < chunk ? [at, chunk] : [chunk, at];
  let cost = (to - from) * 0.5 + (at < chunk ? 1 : 0);
  for (let i = from; i < to; i++) {
    const kind = clause.kind(i);
    // "penyanderaan yang dilakukan X berlangsung di …": the relative clause behind a noun is soon over.
    if (kind === Kind.Relative && telling.grammar === 'noun' && i === chunk + 1) cost += 1;
    else if (kind === Kind.Relative || kind === Kind.Subordinator || kind === Kind.Complementiser) cost += 6;
    else if (kind === Kind.Stop || kind === Kind.Quotation) cost += 8;
    else if (kind === Kind.Verb && i !== chunk)
      cost += light[telling.clause.doc.tokens.word[clause.chunks[i].first]] ? 0.5 : 3;
    else if (kind === Kind.Comma) cost += 0.5;
  }
  return -cost;
}

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
