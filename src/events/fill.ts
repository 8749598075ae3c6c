/** Noun phrases → slots: the actors, counts and common-noun parties that a phrase brings to an event. */
import { lexicon } from '../data.js';
import { PUNCTUATION } from '../text/flags.js';
import type { Actor, ActorFound, Document, EventCount, NumberFound, Role, TokenRange } from '../types.js';
import type { Filler, Telling } from './telling.js';

const quantifier = lexicon.column('quantifier');
const determiner = lexicon.column('determiner');
const relational = lexicon.column('relational');
const nounClass = lexicon.column('noun_class');
const lexeme = lexicon.column('lexeme');
const classLabels = lexicon.labels('noun_class');
const TIME_UNITS = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'decade',
  'century',
  'year_old',
  'night',
  'day_number',
]);
const MEASURES = new Set([
  'kilometer',
  'meter',
  'percent',
  'square_meter',
  'hectare',
  'celsius',
  'kilometer_per_hour',
  'centimeter',
]);
const MAX_COMMON_WORDS = 4;

export const numbersIn = (doc: Document, range: TokenRange): NumberFound[] => {
  const out: NumberFound[] = [];
  for (let t = range.first; t < range.last; t++) {
    const n = doc.numberAt[t] ? doc.numbers[doc.numberAt[t] - 1] : null;
    if (n && out[out.length - 1] !== n) out.push(n);
  }
  return out;
};

/** Outermost mentions that begin in the range, those inside another's phrase left out. */
export const mentionsIn = (doc: Document, range: TokenRange): ActorFound[] => {
  const out: ActorFound[] = [];
  for (let t = range.first; t < range.last; t++) {
    const m = doc.mentionAt[t] ? doc.mentions[doc.mentionAt[t] - 1] : null;
    if (m && !m.inner && out[out.length - 1] !== m) out.push(m);
  }
  return out;
};

/** Is the number one of things that can be counted of an event (not a duration, an age, a distance)? */
export function counts(n: NumberFound, telling: Telling): boolean {
  if (n.kind === 'percent' || (n.vague && n.min === null) || n.value === 0) return false;
  if (n.kind === 'money') return ['aid', 'sanction', 'seizure', 'demand'].includes(telling.frame.type);
  if (n.kind === 'ordinal') return n.unit === 'round';
  if (n.unit && (TIME_UNITS.has(n.unit) || MEASURES.has(n.unit))) return false;
  return true;
}

export function addCount(doc: Document, telling: Telling, n: NumberFound) {
  const { tokens } = doc;
  const first = n.noun ? Math.min(n.first, n.noun.first) : n.first;
  const last = n.noun ? Math.max(n.last, n.noun.last) : n.last;
  const start = tokens.start[first];
  const end = tokens.end[last - 1];
  if (telling.counts.some((c) => c.start < end && start < c.end)) return;
  const sides = telling.frame.construction === 'mutual' ? 2 : 0;
  const count: EventCount = {
    value: n.value,
    min: n.min,
    max: n.max,
    approximate: n.approximate,
    each: n.each,
    total: n.each && sides && n.value !== null ? n.value * sides : null,
    unit: n.unit,
    text: tokens.text.slice(start, end),
    start,
    end,
  };
  telling.counts.push(count);
}

export function addFiller(telling: Telling, role: Role, actor: number, range: TokenRange, inferred = false) {
  if (telling.fillers.some((f) => f.actor === actor && f.role === role)) return;
  // One party is not on both ends of one act.
  if (telling.fillers.some((f) => f.actor === actor) && role !== 'mediator') return;
  telling.fillers.push({ role, actor, first: range.first, last: range.last, inferred });
}

/** What the noun phrase `range` brings when it stands in a position of that role. */
export function fill(doc: Document, telling: Telling, range: TokenRange, role: Role) {
  const numbers = numbersIn(doc, range).filter((n) => counts(n, telling));
  for (const n of numbers) addCount(doc, telling, n);
  const mentions = mentionsIn(doc, range);
  if (numbers.length) {
    // "7.000 jenazah tentara Ukraina": the number counts, the country is whose they are.
    for (const m of mentions)
      if (counted(doc, numbers, m)) addCountry(doc, telling, m, role);
      else addMention(doc, telling, m, role);
    return;
  }
  for (const m of mentions) addMention(doc, telling, m, role);
  if (!mentions.length) {
    const actor = commonParty(doc, range, role);
    if (actor) addFiller(telling, role, actor.index, actor.range);
  }
}

const counted = (_doc: Document, numbers: NumberFound[], m: ActorFound) =>
  numbers.some((n) => m.first >= n.first && m.first - n.last < 6);

function addMention(doc: Document, telling: Telling, m: ActorFound, role: Role) {
  addFiller(telling, role, m.actor, m);
  for (const other of m.actorsAlso ?? []) addFiller(telling, role, other, m);
  void doc;
}

/** The country or group that a counted phrase names: "warga Palestina" → Palestina. */
function addCountry(doc: Document, telling: Telling, m: ActorFound, role: Role) {
  const kind = doc.actors[m.actor].kind;
  if (!m.common && kind !== 'person' && kind !== 'city' && kind !== 'facility') addFiller(telling, role, m.actor, m);
  for (const inner of doc.mentions) {
    if (inner.first >= m.last) break;
    if (inner.inner && inner.first >= m.first && inner.last <= m.last) addFiller(telling, role, inner.actor, inner);
  }
}

/** A party without a name ("pelaku", "titik distribusi bantuan"): an actor of its own, made when first needed. */
export function commonParty(doc: Document, range: TokenRange, role: Role): { index: number; range: TokenRange } | null {
  const { tokens } = doc;
  let first = range.first;
  while (
    first < range.last &&
    (quantifier[tokens.word[first]] || doc.numberAt[first] || tokens.flags[first] & PUNCTUATION)
  )
    first++;
  let last = first;
  while (
    last < range.last &&
    last - first < MAX_COMMON_WORDS &&
    !determiner[tokens.word[last]] &&
    !relational[tokens.word[last]] &&
    !doc.dateAt[last]
  )
    last++;
  if (last === first) return null;
  const word = tokens.word[first];
  // An event or an abstract noun is no party; as agent only what can act.
  if (lexeme[word]) return null;
  const label = classLabels[nounClass[word]];
  if (role !== 'target' && !['person', 'force', 'captive'].includes(label)) return null;
  const start = tokens.start[first];
  const end = tokens.end[last - 1];
  const text = tokens.text.slice(start, end);
  const name = text.toLowerCase();
  let index = doc.actors.findIndex((a) => a.name.toLowerCase() === name);
  if (index < 0) {
    const actor: Actor = {
      id: `a${doc.actors.length + 1}`,
      name: text,
      kind: 'group',
      title: null,
      country: null,
      aliases: [],
      mentions: [],
      rule: 'common-noun',
    };
    index = doc.actors.push(actor) - 1;
  }
  const mention: ActorFound = {
    text,
    start,
    end,
    pronoun: false,
    common: true,
    first,
    last,
    actor: index,
    phrase: first,
    inner: false,
  };
  doc.actors[index].mentions.push(mention);
  return { index, range: { first, last } };
}

export const fillersOf = (telling: Telling, role: Role): Filler[] => telling.fillers.filter((f) => f.role === role);
