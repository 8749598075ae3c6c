/**
 * What the discourse gives where a sentence is silent: within the sentence from the event that caused it, within the group
 * from its fullest telling, within the article from the episode it is about (85 of 100 dated events in annotated news share
 * the article's one date). What is filled in so says `inferred`.
 */
import { lexicon } from '../data.js';
import type { Document, Role } from '../types.js';
import { daysBetween, RECENT } from './calendar.js';
import { addFiller, fillersOf } from './fill.js';
import type { FoundBy } from './found-by.js';
import { sameParty } from './groups.js';
import { isCare, outward } from './settings.js';
import { says } from './status.js';
import type { Filler, Telling, When, Where } from './telling.js';

const coordinator = lexicon.column('coordinator');
const oneSided = lexicon.column('one_sided');
const AND = lexicon.value('coordinator', 'and');
const SIDES = new Set(['country', 'city', 'group', 'organization']);
const FOUGHT = new Set(['ceasefire', 'clash', 'exchange']);
const VOTES = new Set(['episode', 'own']);
const EARLY = 6; // sentences
const MOST = 0.6; // of the votes: an article of many places has none of its own
const CONDEMNS = new Set(['accusation', 'rejection']);
const BEFALLS = new Set(['undergo', 'happening']);
/** What happens to people and things where something else happened. */
const BEFELL = new Set(['killed', 'injured', 'missing', 'damage', 'rescue', 'evacuation']);
/** Told of many parties in turn: in a swap each frees the other's, each missing man is missed by his own. */
const ONE_SIDED = new Set(['release', 'return', 'missing', 'abduction']);
const PASSAGE = 2; // sentences
const WEEK = 7; // days
const FAR = 40; // tellings of a group over which a slot is lent

/** "tewas dalam serangan Israel": who attacked has killed; one date and place serve both. */
export function causes(doc: Document, tellings: Telling[]) {
  for (const telling of tellings) {
    const causes = telling.frame.cause;
    if (!causes) continue;
    const near = tellings.filter((t) => causes.includes(t.frame.type));
    const cause = near.sort((a, b) => Math.abs(a.first - telling.first) - Math.abs(b.first - telling.first))[0];
    if (!cause) continue;
    if (!fillersOf(telling, 'agent').length && cause.frame.type === 'attack') {
      for (const f of fillersOf(cause, 'agent')) addFiller(telling, 'agent', f.actor, f, 'cause', true, cause);
    }
    telling.when ??= cause.when && { ...cause.when, foundBy: 'cause', lender: cause };
    if (!telling.where || (cause.where && isCountry(doc, telling.where) && !isCountry(doc, cause.where)))
      telling.where = cause.where && { ...cause.where, foundBy: 'cause', lender: cause };
    if (telling.where && !isCare(doc, telling.where))
      cause.where ??= { ...telling.where, foundBy: 'effect', lender: telling };
  }
}

const isCountry = (doc: Document, where: Where) => doc.actors[where.actor].kind === 'country';

/** Who answers whom: a rejection without a target rejects what was last demanded, proposed or charged. */
export function answers(tellings: Telling[]) {
  const ASKED = new Set(['demand', 'proposal', 'accusation', 'threat']);
  let last: Telling | null = null;
  for (const [i, telling] of tellings.entries()) {
    if (telling.frame.type === 'rejection' && !fillersOf(telling, 'target').length) {
      // "membantah tuduhan Kyiv": what is denied stands behind the verb.
      const next = tellings[i + 1];
      const denied = next?.clause === telling.clause && next.chunk === telling.chunk + 1 && ASKED.has(next.frame.type);
      const asked = denied ? next : last && telling.sentence - last.sentence <= 1 ? last : null;
      for (const f of asked ? fillersOf(asked, 'agent') : [])
        addFiller(telling, 'target', f.actor, f, 'answered', !denied, asked);
    }
    if (ASKED.has(telling.frame.type) && fillersOf(telling, 'agent').length) last = telling;
  }
}

/** "mengutuk serangan Israel ke Iran", "menuding serangan dilakukan RSF": who is condemned is who did what stands behind the verb. */
export function condemned(tellings: Telling[]) {
  for (const [i, telling] of tellings.entries()) {
    const deed = tellings[i + 1];
    if (!CONDEMNS.has(telling.frame.type) || telling.grammar !== 'active' || fillersOf(telling, 'target').length)
      continue;
    if (deed?.clause !== telling.clause || deed.chunk !== telling.chunk + 1 || deed.frame.construction === 'mutual')
      continue;
    for (const f of fillersOf(deed, 'agent')) addFiller(telling, 'target', f.actor, f, 'doer', false, deed);
  }
}

/** "pertukaran itu", "gencatan senjata": the two sides of an article are named once and meant throughout. */
export function sides(doc: Document, tellings: Telling[]) {
  const mutual = tellings.filter((t) => t.frame.construction === 'mutual');
  const two = pairs(doc, tellings);
  // Who fights each other need not be who meets: "pertemuan darurat" during a war is somebody else's.
  const atTable = pairs(
    doc,
    tellings.filter((t) => t.frame.type !== 'clash' && t.frame.type !== 'attack'),
  );
  // "PBB mengutuk militan" makes the two no sides of a battle.
  const inArms = pairs(
    doc,
    tellings.filter((t) => t.frame.construction !== 'speech'),
  );
  for (const telling of tellings) for (const role of telling.both) addAll(doc, telling, role, two[0], 'both-sides');
  for (const telling of mutual) {
    const own = fillersOf(telling, 'agent');
    if (own.length > 1 || oneSided[doc.tokens.word[telling.first]]) continue;
    // One side named: the other is whoever it is paired with.
    const known = telling.frame.type === 'talks' ? atTable : telling.frame.type === 'clash' ? inArms : two;
    const model = own.length ? known.find((p) => p.fillers.some((f) => f.actor === own[0].actor)) : known[0];
    // Two people who meet are not the sides of a war: "Trump dan Putin bertemu, gencatan senjata belum tercapai".
    if (FOUGHT.has(telling.frame.type) && model?.fillers.some((f) => doc.actors[f.actor].kind === 'person')) continue;
    addAll(doc, telling, 'agent', model, 'sides');
  }
}

/** Who attacks whom in the article, for "serangan berlanjut" that names neither. */
export function belligerents(tellings: Telling[]) {
  const attacks = tellings.filter((t) => t.frame.type === 'attack');
  const model = attacks.find((t) => fillersOf(t, 'agent').length && fillersOf(t, 'target').length);
  if (!model) return;
  for (const telling of attacks) {
    if (telling.fillers.length || telling.counts.length) continue;
    for (const f of model.fillers) addFiller(telling, f.role, f.actor, f, 'belligerents', true, model);
  }
}

/** Inferred parties, but for those that a force or a delegation of theirs stands for already ("delegasi Rusia", "Rusia"). */
const addAll = (doc: Document, telling: Telling, role: Role, pair: Pair | undefined, foundBy: FoundBy) => {
  const own = fillersOf(telling, role);
  for (const f of pair?.fillers ?? [])
    if (!own.some((o) => sameParty(doc, o.actor, f.actor)))
      addFiller(telling, role, f.actor, f, foundBy, true, pair?.telling);
};

/** Two parties, and the telling that has them; null where the text only names them together. */
interface Pair {
  fillers: Filler[];
  telling: Telling | null;
}

/** The pairs of parties that stand to each other in the article, the most told first: both sides of a swap, attacker and attacked. */
function pairs(doc: Document, tellings: Telling[]): Pair[] {
  const told = new Map<string, Pair & { weight: number }>();
  for (const telling of tellings) {
    const mutual = telling.frame.construction === 'mutual';
    const fillers = (mutual ? fillersOf(telling, 'agent') : telling.fillers).filter(
      (f) => !f.inferred && f.role !== 'mediator',
    );
    if (
      fillers.length !== 2 ||
      (!mutual && (fillers[0].role === fillers[1].role || !fillers.every((f) => isSide(doc, f))))
    )
      continue;
    const key = fillers
      .map((f) => sideOf(doc, f.actor))
      .sort()
      .join();
    const known = told.get(key) ?? { fillers, telling, weight: 0 };
    known.weight += mutual ? 1 : 0.4;
    told.set(key, known);
  }
  if (told.size === 0) return namedTogether(doc);
  return [...told.values()].sort((a, b) => b.weight - a.weight);
}

/** "Rusia dan Ukraina duduk di satu meja": where no event has two sides, the first two sides that the text names together. */
function namedTogether(doc: Document): Pair[] {
  for (let i = 0; i + 1 < doc.mentions.length; i++) {
    const [a, b] = [doc.mentions[i], doc.mentions[i + 1]];
    if (b.first !== a.last + 1 || coordinator[doc.tokens.word[a.last]] !== AND || a.actor === b.actor) continue;
    if (doc.actors[a.actor].kind !== 'country' || doc.actors[b.actor].kind !== 'country') continue;
    const fillers = [a, b].map(
      ({ actor, first, last }): Filler => ({
        role: 'agent',
        actor,
        first,
        last,
        inferred: true,
        foundBy: 'sides',
        lender: null,
      }),
    );
    return [{ fillers, telling: null }];
  }
  return [];
}

const isSide = (doc: Document, f: Filler) =>
  SIDES.has(doc.actors[f.actor].kind) && doc.actors[f.actor].rule !== 'common-noun';

/** One name for a country and the capital that stands for it. */
function sideOf(doc: Document, actor: number): string {
  const { id, kind, country } = doc.actors[actor];
  return country && (kind === 'country' || kind === 'city') ? country : id;
}

/** "tujuh orang tewas, 15 lainnya luka-luka": one sentence's victims have one date and one place. */
export function siblings(doc: Document, tellings: Telling[]) {
  const victims = tellings.filter((t) => t.frame.construction === 'undergo' && t.frame.cause);
  for (const [i, telling] of victims.entries()) {
    const others = [victims[i - 1], victims[i + 1]].filter((t) => t?.sentence === telling.sentence);
    for (const other of others) {
      telling.when ??= other.when && lent(other.when, 'sibling', other);
      if (other.where && !isCare(doc, other.where)) telling.where ??= lent(other.where, 'sibling', other);
    }
  }
}

/** "serangan Israel di Jalur Gaza": where no other target is told, what is struck is the place. */
export function struckPlaces(doc: Document, tellings: Telling[]) {
  for (const telling of tellings) {
    const { frame, where } = telling;
    if (
      frame.type === 'attack' &&
      where &&
      !isCountry(doc, where) &&
      fillersOf(telling, 'agent').length &&
      !fillersOf(telling, 'target').length
    )
      addFiller(telling, 'target', where.actor, where, 'struck-place', true);
  }
}

/** What is agreed at talks is agreed where they are held: in the town, when the talks name a palace in it. */
export function venues(doc: Document, tellings: Telling[]) {
  const held = tellings.filter(
    (t) => t.frame.type === 'talks' && t.status === 'actual' && t.where && !t.where.inferred,
  );
  for (const telling of tellings) {
    if (telling.frame.type !== 'agreement' || telling.where) continue;
    const talks = held.filter((t) => t.first < telling.first).pop() ?? held[0];
    if (talks?.where) telling.where = lent(townOf(doc, talks.where), 'venue', talks);
  }
}

function townOf(doc: Document, where: Where): Where {
  if (doc.actors[where.actor].kind !== 'facility') return where;
  const town = outward(doc, where).find(
    (m) => doc.actors[m.actor].kind === 'city' || doc.actors[m.actor].kind === 'region',
  );
  return town ? { ...where, actor: town.actor, first: town.first, last: town.last } : where;
}

/** What is dated after the day of publication is still to come: "KTT ASEAN, 26–28 Oktober" in a paper of the 25th. */
export function foresee(doc: Document, tellings: Telling[]) {
  const published = doc.published?.value;
  if (!published) return;
  for (const telling of tellings) {
    const { status, when, frame } = telling;
    if (status !== 'actual' || !when || (when.precision !== 'day' && frame.construction === 'speech')) continue;
    if (when.value.split('/')[0] <= published) continue;
    telling.status = says(doc, 'planned', 'after-publication', doc.dates[when.mention]?.first ?? telling.first);
    doc.trace?.push({ note: 'status', trigger: telling.first, status: telling.status });
  }
}

/** "sepakat untuk bertukar": what is still to come is planned by the agreement told in the same sentence. */
export function plans(tellings: Telling[]) {
  let agreed: Telling | null = null;
  for (const telling of tellings) {
    if (telling.frame.type === 'agreement' && telling.status === 'actual') agreed = telling;
    if (telling.status === 'planned' && agreed?.sentence === telling.sentence) telling.plannedBy = agreed;
  }
}

/** "kendaraan", "rumah" of one telling need not be another's. */
const isNamed = (doc: Document, f: Filler, role: Role) =>
  role === 'agent' || doc.actors[f.actor].rule !== 'common-noun';

/** Empty slots of a telling are filled from the other tellings of its group, the nearest before it first. */
export function shareInGroup(doc: Document, group: Telling[]) {
  for (const role of ['agent', 'target'] as const) {
    if (group[0].frame.construction === 'speech' || ONE_SIDED.has(group[0].frame.type)) break;
    if (role === 'target' && BEFALLS.has(group[0].frame.construction)) break;
    const full = group.map((t) => fillersOf(t, role).filter((f) => !f.inferred && isNamed(doc, f, role)));
    for (const [i, telling] of group.entries()) {
      if (full[i].length || fillersOf(telling, role).length || (role === 'target' && telling.counts.length)) continue;
      const j = nearest(full, i);
      if (j >= 0) for (const f of full[j]) addFiller(telling, role, f.actor, f, 'group', true, group[j]);
    }
  }
  share(
    group.filter((t) => t.status === 'actual'),
    'when',
    (w) => w.precision === 'day',
  );
  if (group[0].frame.place !== 'own') share(group, 'where');
}

/** Index of the nearest list that is not empty, the one before first; -1 for none. */
function nearest(lists: unknown[][], i: number): number {
  for (let d = 1; d < lists.length && d <= FAR; d++) {
    if (i - d >= 0 && lists[i - d].length) return i - d;
    if (i + d < lists.length && lists[i + d].length) return i + d;
  }
  return -1;
}

/** What another telling has of its own, as it stands with one that has none. */
const lent = <V extends When | Where>(value: V, foundBy: FoundBy, lender: Telling): V => ({
  ...value,
  inferred: true,
  foundBy,
  lender,
});

/** `lends` says whether a value may be lent: a day may, "pada 1999" of one telling is not the others' date. */
function share<S extends 'when' | 'where'>(
  group: Telling[],
  slot: S,
  lends: (v: NonNullable<Telling[S]>) => boolean = () => true,
) {
  const own = group.map((t) => (t[slot] && !t[slot].inferred && lends(t[slot]) ? [t[slot]] : []));
  for (const [i, telling] of group.entries()) {
    const from = telling[slot] ? -1 : nearest(own, i);
    if (from >= 0) telling[slot] = lent(own[from][0] as NonNullable<Telling[S]>, 'group', group[from]);
  }
}

/**
 * "Gempa melanda Lombok … Dua orang tewas.": where and when those just told of fell is where and when what befell them
 * happened, whatever the rest of the article is about.
 */
export function shareInPassage(doc: Document, tellings: Telling[]) {
  for (const [i, telling] of tellings.entries()) {
    if (!BEFELL.has(telling.frame.type) || telling.status !== 'actual') continue;
    for (let j = i - 1; j >= 0 && telling.sentence - tellings[j].sentence <= PASSAGE; j--) {
      const { frame, status, where, when, sentence } = tellings[j];
      if (status !== 'actual' || frame.place !== 'episode') continue;
      if (!telling.where && where && !where.inferred && !isCare(doc, where))
        telling.where = lent(where, 'passage', tellings[j]);
      if (!telling.when && when && !when.inferred && isLate(doc, when) && telling.sentence - sentence <= 1)
        telling.when = lent(when, 'passage', tellings[j]);
    }
  }
}

/** The article's date and place, given to events of its kind that still have none. */
export function shareInArticle(doc: Document, tellings: Telling[]) {
  const place: Where | null = vote(
    doc,
    tellings,
    'where',
    (w) => String(w.actor),
    // A hall or a barracks is where one thing was, not what the article is about.
    (t, w) => VOTES.has(t.frame.place ?? 'none') && doc.actors[w.actor].kind !== 'facility',
    MOST,
  );
  const date: When | null = vote(
    doc,
    tellings,
    'when',
    (w) => w.value,
    (t, w) => t.frame.construction !== 'speech' && isLate(doc, w),
    0,
    // Of the swaps since 16 May the one of this week is the news.
    (w) => (doc.published && daysBetween(w.value, doc.published.value) > WEEK ? 0.4 : 1),
  );
  for (const telling of tellings) {
    const { frame } = telling;
    if (!telling.when && date && telling.status === 'actual' && frame.date === 'episode') telling.when = date;
    // A toll since years ago has no one place.
    const toll = telling.when?.value.includes('/') && !telling.when.inferred;
    // What may or shall happen need not happen there.
    const happened = telling.status === 'actual' || telling.status === 'negated';
    if (!telling.where && place && frame.place === 'episode' && happened && !toll) telling.where = place;
  }
}

/** What an article is about happened lately; a year, or a day of years ago, is background. */
function isLate(doc: Document, { value, precision }: When): boolean {
  const published = doc.published?.value;
  return precision === 'day' && !value.includes('/') && (!published || daysBetween(value, published) <= RECENT);
}

/**
 * Votes by the actual events that carry a value of their own, the earlier in the article the weightier; the first among
 * many is elected only with that share of all.
 */
function vote<S extends 'when' | 'where', V extends NonNullable<Telling[S]>>(
  doc: Document,
  tellings: Telling[],
  slot: S,
  key: (v: V) => string,
  serves: (t: Telling, v: V) => boolean,
  share = 0,
  weighs?: (v: V) => number,
): V | null {
  const votes = new Map<string, { value: V; weight: number; again: boolean; telling: Telling }>();
  let best: { value: V; weight: number; again: boolean; telling: Telling } | null = null;
  for (const telling of tellings) {
    const value = telling[slot] as V | null;
    if (!value || value.inferred || telling.status !== 'actual' || !serves(telling, value)) continue;
    const known = votes.get(key(value)) ?? { value, weight: 0, again: false, telling };
    known.again ||= telling.sentence > known.telling.sentence;
    known.weight +=
      ((doc.sentences[telling.sentence].headline ? 0.8 : 1) / (1 + 0.3 * telling.sentence)) * (weighs?.(value) ?? 1);
    votes.set(key(value), known);
    if (!best || known.weight > best.weight) best = known;
  }
  const all = [...votes.values()].reduce((sum, v) => sum + v.weight, 0);
  // What an article is about is told early or more than once.
  const elected = best && best.weight >= all * share && (best.again || best.telling.sentence <= EARLY);
  return best && elected ? lent(best.value, 'episode', best.telling) : null;
}
