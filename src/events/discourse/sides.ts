/** Who stands to whom: the two parties of a swap, a truce or a battle are named once and meant throughout. */
import { lexicon } from '../../data.js';
import type { Document, Role } from '../../types.js';
import { addFiller, fillersOf } from '../fill.js';
import type { FoundBy } from '../found-by.js';
import { sameParty } from '../groups.js';
import type { Filler, Telling } from '../telling.js';

const coordinator = lexicon.column('coordinator');
const oneSided = lexicon.column('one_sided');
const AND = lexicon.value('coordinator', 'and');
const SIDES = new Set(['country', 'city', 'group', 'organization']);
const FOUGHT = new Set(['ceasefire', 'clash', 'exchange']);

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
