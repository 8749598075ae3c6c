/** Noun phrases → slots: the actors, counts and common-noun parties that a phrase brings to an event. */
import { lexicon } from '../data.js';
import { UNKNOWN } from '../language/lexicon.js';
import { addNameless, namelessMention } from '../mentions/actors/nameless.js';
import { CAPITAL, PUNCTUATION } from '../text/flags.js';
import type { ActorFound, Document, NumberFound, Role, TokenRange } from '../types.js';
import { addCounts, numbersIn } from './counts.js';
import type { FoundBy } from './found-by.js';
import type { Filler, Telling } from './telling.js';

const amounting = lexicon.column('amounting');
const quantifier = lexicon.column('quantifier');
const determiner = lexicon.column('determiner');
const relational = lexicon.column('relational');
const vacuous = lexicon.column('vacuous');
const article = lexicon.column('article');
const personal = lexicon.column('personal');
const BOTH = lexicon.value('article', 'both');
const side = lexicon.column('side');
const metonym = lexicon.column('metonym');
const compass = lexicon.column('compass');
const partyHead = lexicon.column('partyHead');
const BODY = lexicon.value('partyHead', 'organization');
const adjective = lexicon.column('adjective');
const verbal = lexicon.column('verbal');
const nounClass = lexicon.column('noun_class');
const lexeme = lexicon.column('lexeme');
const classLabels = lexicon.labels('noun_class');
const ANIMATE = new Set(['person', 'force', 'captive']);
const INERT = new Set(['city', 'region', 'place', 'facility']);
/** Who is freed or buried does nothing: never an agent. */
const CAPTIVE = new Set(['captive', 'remains']);
const MOBILE = new Set(['vehicle', 'ship', 'aircraft']);
/** What is done to people. */
const OF_PEOPLE = new Set(['arrest', 'abduction', 'missing', 'rescue', 'killed', 'injured']);
const OF_ORIGIN = new Set(['return', 'attack']);
const MAX_COMMON_WORDS = 4;
const LIKE_VERB = /^(?:ber|me[mn]|di|ter)[a-z]{4}/;

export const fillersOf = (telling: Telling, role: Role): Filler[] => telling.fillers.filter((f) => f.role === role);

/**
 * Outermost mentions in the range, those inside another's phrase left out; of a common noun with its name directly behind
 * it ("pasukan paramiliter Rapid Support Forces", "pemerintah Presiden X"), the name.
 */
export function mentionsIn(doc: Document, range: TokenRange): ActorFound[] {
  const out: ActorFound[] = [];
  for (let t = range.first; t < range.last; t++) {
    const m = doc.mentionAt[t] ? doc.mentions[doc.mentionAt[t] - 1] : null;
    const before = out[out.length - 1];
    if (!m || m.inner || before === m) continue;
    const { kind } = doc.actors[m.actor];
    if (before?.common && !m.common && before.last === m.phrase && kind !== 'country' && !INERT.has(kind)) out.pop();
    out.push(m);
  }
  return out;
}

/** `lender`: the telling that has the party of its own, where it is inferred from another. */
export function addFiller(
  telling: Telling,
  role: Role,
  actor: number,
  { first, last }: TokenRange,
  foundBy: FoundBy,
  inferred = false,
  lender: Telling | null = null,
) {
  // One party is not on both ends of one act.
  if (telling.fillers.some((f) => f.actor === actor)) return;
  telling.fillers.push({ role, actor, first, last, inferred, foundBy, lender });
}

export function addMention(doc: Document, telling: Telling, role: Role, m: ActorFound, foundBy: FoundBy) {
  if (role === 'agent' && !acts(doc, m)) return;
  // "pria yang tinggal di Jalan Ampel, Surabaya itu ditangkap": not the town.
  if (role === 'target' && OF_PEOPLE.has(telling.frame.type) && INERT.has(doc.actors[m.actor].kind)) return;
  addFiller(telling, role, m.actor, m, foundBy);
  for (const other of m.actorsAlso ?? []) addFiller(telling, role, other, m, foundBy);
}

/** A place does nothing, but for a capital that stands for its government ("Moskwa menuntut"); nor does who is captive or dead. */
function acts(doc: Document, m: ActorFound): boolean {
  const { word } = doc.tokens;
  if (CAPTIVE.has(classLabels[nounClass[word[m.first]]])) return false;
  if (!INERT.has(doc.actors[m.actor].kind)) return true;
  // "sebelah selatan Baghdad", "Jakarta Barat" stand for no government.
  return metonym[word[m.first]] > 0 && m.last - m.first === 1 && !compass[word[m.first - 1]];
}

/**
 * What the noun phrase `range` brings when it stands in a position of that role. `core`: as subject, object or complement,
 * where things may stand too ("membakar rumah"); behind a preposition only who can act is a party ("pulang ke rumah" is none).
 */
export function fill(
  doc: Document,
  telling: Telling,
  range: TokenRange,
  role: Role,
  foundBy: FoundBy,
  core = true,
  counting = true,
) {
  // "mengutuk serangan Israel terhadap Iran": what is told of is an event, and its parties are not this one's.
  if (telling.frame.construction === 'speech' && role === 'target' && holdsEvent(doc, range, telling)) return;
  // "7.000 jenazah tentara Ukraina yang gugur": the bodies are counted, not the deaths.
  const bodies = telling.frame.construction === 'undergo' && holdsRemains(doc, range);
  const numbered = counting && !bodies && addCounts(doc, telling, range, foundBy);
  // "menurunkan harga beras sebesar 5 persen": a share or a price does not count the thing, which stays the target.
  const measured = telling.frame.measures?.includes('percent') === true;
  const counted = numbered && !(measured && numbersIn(doc, range).every(isAmount));
  if (namesBoth(doc, range)) {
    telling.both.push(role);
    return;
  }
  // "harga emas Antam naik": whose price it is says less than what it is the price of.
  const thing = measured && role === 'target' && !doc.mentionAt[range.first];
  for (const m of thing ? [] : mentionsIn(doc, range)) {
    if ((counted || bodies) && (m.common || doc.actors[m.actor].kind !== 'person'))
      addOrigin(doc, telling, m, role, foundBy);
    else if (
      (personal[doc.tokens.word[m.first]] > 0 || !vacuous[doc.tokens.word[m.first]]) &&
      !(foundBy === 'of' && telling.frame.construction === 'happening' && doc.actors[m.actor].kind !== 'facility')
    )
      addMention(doc, telling, role, m, foundBy);
  }
  if (
    counted ||
    bodies ||
    telling.fillers.some((f) => f.role === role && f.first >= range.first && f.last <= range.last)
  )
    return;
  const party = commonParty(doc, telling, range, role, core);
  if (party) addFiller(telling, role, party.index, party.range, foundBy);
}

/** "kedua delegasi", "kedua kubu" that no mention has tied to names: the two sides of the article. */
function namesBoth(doc: Document, range: TokenRange): boolean {
  const { word } = doc.tokens;
  for (let t = range.first; t < range.last; t++) {
    if (article[word[t]] !== BOTH) continue;
    return t + 1 === range.last || side[word[t + 1]] > 0;
  }
  return false;
}

function holdsRemains(doc: Document, range: TokenRange): boolean {
  for (let t = range.first; t < range.last; t++)
    if (classLabels[nounClass[doc.tokens.word[t]]] === 'remains') return true;
  return false;
}

export function holdsEvent(doc: Document, range: TokenRange, telling: Telling): boolean {
  for (let t = range.first; t < range.last; t++)
    if (t !== telling.first && lexeme[doc.tokens.word[t]] && !doc.mentionAt[t]) return true;
  return false;
}

/** Of people counted, the country they are from: "5.401 warga Palestina tewas" has the target Palestina. */
function addOrigin(doc: Document, telling: Telling, m: ActorFound, role: Role, foundBy: FoundBy) {
  if (telling.frame.construction !== 'undergo' && !OF_ORIGIN.has(telling.frame.type)) {
    if (role === 'agent') addMention(doc, telling, role, m, foundBy);
    return;
  }
  const { kind } = doc.actors[m.actor];
  if (!m.common && kind !== 'person' && kind !== 'city' && kind !== 'facility')
    addFiller(telling, role, m.actor, m, foundBy);
  for (let i = doc.mentionAt[m.first]; i > 0 && i < doc.mentions.length && doc.mentions[i].first < m.last; i++) {
    const inner = doc.mentions[i];
    if (inner.inner) addFiller(telling, role, inner.actor, inner, foundBy);
  }
}

/** A party without a name ("pelaku", "titik distribusi bantuan"): an actor of its own, made when first needed. */
function commonParty(
  doc: Document,
  telling: Telling,
  range: TokenRange,
  role: Role,
  core: boolean,
): { index: number; range: TokenRange } | null {
  const { tokens } = doc;
  const { word } = tokens;
  let first = range.first;
  while (first < range.last && (quantifier[word[first]] || doc.numberAt[first] || tokens.flags[first] & PUNCTUATION))
    first++;
  let last = first;
  while (last < range.last && last - first < MAX_COMMON_WORDS && !closes(doc, last)) last++;
  if (last === first || vacuous[word[first]] || adjective[word[first]] || verbal[word[first]] || lexeme[word[first]])
    return null;
  const label = classLabels[nounClass[word[first]]];
  if (role === 'agent' && CAPTIVE.has(label)) return null;
  // "yang bersekutu dengan …": a word in small letters that no list knows and that begins like a verb is one.
  if (word[first] === UNKNOWN && LIKE_VERB.test(tokens.text.slice(tokens.start[first], tokens.end[first]))) return null;
  const animate = ANIMATE.has(label) || partyHead[word[first]] === BODY;
  // A capitalised word that no list knows is a name, whoever it names: "Baku melepas 32 tentara".
  const named = (tokens.flags[first] & CAPITAL) > 0 && (word[first] === UNKNOWN || metonym[word[first]] > 0);
  // "truk menabrak motor": in accidents things do what people do elsewhere.
  const does = role === 'agent' && core && telling.frame.construction === 'happening' && MOBILE.has(label);
  // "kebakaran ruko", "kecelakaan bus": things; the other words behind ("kecelakaan maut") say what kind it is.
  const befell = telling.frame.construction === 'happening' && telling.grammar === 'noun';
  if (befell && !MOBILE.has(label) && label !== 'building') return null;
  if (!animate && !named && !does && (!core || role !== 'target' || telling.frame.construction === 'speech'))
    return null;
  // What is fired is no target: "menembakkan gas air mata".
  if (label === 'weapon' && telling.frame.type === 'attack') return null;
  return { index: commonActor(doc, first, last), range: { first, last } };
}

const isAmount = (n: NumberFound) => n.kind === 'percent' || n.kind === 'money';

const closes = (doc: Document, t: number) => {
  const w = doc.tokens.word[t];
  return (
    determiner[w] > 0 ||
    relational[w] > 0 ||
    amounting[w] > 0 ||
    doc.dateAt[t] > 0 ||
    doc.mentionAt[t] > 0 ||
    (doc.tokens.flags[t] & PUNCTUATION) > 0
  );
};

/** "rumahnya" → "rumah". */
const withoutClitic = (name: string) =>
  name.endsWith('nya') && lexicon.id(name.slice(name.lastIndexOf(' ') + 1, -3)) ? name.slice(0, -3) : name;

function commonActor(doc: Document, first: number, last: number): number {
  const start = doc.tokens.start[first];
  const text = doc.tokens.text.slice(start, doc.tokens.end[last - 1]);
  const name = withoutClitic(text.toLowerCase());
  const known = actorsByName(doc);
  let index = known.get(name);
  if (index === undefined) {
    index = addNameless(doc, text.slice(0, name.length), 'group', 'common-noun');
    known.set(name, index);
  }
  const { mentions } = doc.actors[index];
  // Phrases are filled in the order of the text, so a phrase seen before is the last one.
  if (mentions[mentions.length - 1]?.start !== start) mentions.push(namelessMention(doc, { first, last }, index));
  return index;
}

const names = new WeakMap<Document, Map<string, number>>();

function actorsByName(doc: Document): Map<string, number> {
  let known = names.get(doc);
  if (!known) {
    known = new Map(doc.actors.map((a, i) => [a.name.toLowerCase(), i]));
    names.set(doc, known);
  }
  return known;
}
