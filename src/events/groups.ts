/**
 * Tellings of one real-world event: headline, lead and later "serangan itu" join one group; different numbers, parties,
 * days or places keep two events apart. A total and its parts are different events.
 */
import { lexicon } from '../data.js';
import type { Actor, Document, EventCount } from '../types.js';
import { daysBetween, RECENT } from './calendar.js';
import { fillersOf } from './fill.js';
import type { Telling } from './telling.js';

const MANY = 40;
const MOST = 0.9;
const OPENING = 4; // sentences
/** What is to be done is another event than what was done; talks and truces that were planned are those held. */
const DEEDS = new Set([
  'release',
  'return',
  'attack',
  'killed',
  'arrest',
  'evacuation',
  'deployment',
  'withdrawal',
  'displaced',
]);
const FACTUAL = new Set(['happening', 'undergo']);
const kind = lexicon.column('event_kind');
const copula = lexicon.column('copula');
const another = lexicon.column('another');

/** How far above an open bound the exact figure may lie: "lebih dari 40" and 44 are one toll, 40 and 400 are not. */
const NEARLY = 1.25;

export function group(doc: Document, tellings: Telling[]): Telling[][] {
  const groups: Telling[][] = [];
  const byType = new Map<string, Telling[][]>();
  for (const telling of tellings) {
    const known = byType.get(telling.frame.type) ?? [];
    const mine = best(doc, telling, known);
    if (mine) mine.push(telling);
    else {
      const fresh = [telling];
      known.push(fresh);
      groups.push(fresh);
      byType.set(telling.frame.type, known);
    }
  }
  groups.forEach((g, i) => {
    for (const t of g) t.group = i + 1;
  });
  return groups;
}

/** The group that shares most with the telling; of equals the one told most often, then the article's first. */
function best(doc: Document, telling: Telling, groups: Telling[][]): Telling[] | null {
  let found: Telling[] | null = null;
  let most = -1;
  // No article tells more than this many events of a type; a hostile one must not cost the square of its length.
  for (const g of groups.slice(-MANY)) {
    // One odd telling in a group (a wrong count, a date misread) must not close it to all that follow.
    const known = g.length > MANY ? g.slice(-MANY) : g;
    const fits = known.filter((other) => compatible(doc, telling, other)).length;
    if (fits < known.length * MOST || fits === 0) continue;
    const score = Math.max(...known.map((other) => likeness(doc, telling, other))) + Math.min(g.length, 4) * 0.2;
    if (score > most) {
      most = score;
      found = g;
    }
  }
  return found;
}

/** How many slots two tellings agree in; tellings of one sentence that share nothing are less likely one event. */
function likeness(doc: Document, a: Telling, b: Telling): number {
  const agree = (role: 'agent' | 'target') =>
    Number(fillersOf(a, role).some((f) => fillersOf(b, role).some((g) => sameParty(doc, f.actor, g.actor))));
  const counts = a.counts.some((c) => b.counts.some((d) => sameCount(c, d))) ? 2 : 0;
  const date = a.when && b.when && a.when.value === b.when.value ? 1 : 0;
  const place = a.where && b.where && a.where.actor === b.where.actor ? 1 : 0;
  const denied = (t: Telling) => t.status === 'negated';
  return counts + date + place + agree('agent') + agree('target') - (denied(a) === denied(b) ? 0 : 1);
}

function compatible(doc: Document, a: Telling, b: Telling): boolean {
  const [x, y] = [kind[doc.tokens.word[a.first]], kind[doc.tokens.word[b.first]]];
  if (x && y && x !== y) return false;
  if (DEEDS.has(a.frame.type) && (a.status === 'actual') !== (b.status === 'actual')) return false;
  // What did not happen is not what happened.
  if (isBackground(doc, a, b) || isBackground(doc, b, a)) return false;
  if (
    (FACTUAL.has(a.frame.construction) || a.frame.type === 'talks') &&
    (a.status === 'negated') !== (b.status === 'negated') &&
    (a.status === 'actual' || b.status === 'actual')
  )
    return false;
  if (a.counts.length && b.counts.length && !a.counts.some((c) => b.counts.some((d) => sameCount(c, d)))) return false;
  if (a.when && b.when && !a.when.inferred && !b.when.inferred && !overlaps(a.when.value, b.when.value)) return false;
  // "kedua perundingan itu" may be those told as "perundingan sebelumnya".
  if (isOther(doc, a) !== isOther(doc, b) && !a.anaphoric && !b.anaphoric) return false;
  if (ordinal(doc, a, b)) return false;
  if (a.frame.local && apart(doc, a, b)) return false;
  // Whoever speaks again says another thing: speech is told again only by the same speaker about the same.
  return parties(doc, a, b, 'agent') && parties(doc, a, b, 'target');
}

/** "Terakhir kali … pada 2 Oktober 2025" in an article of February: an old date is not that of what the article opens with. */
function isBackground(doc: Document, dated: Telling, opening: Telling): boolean {
  const published = doc.published?.value;
  if (!published || !dated.when || dated.when.inferred || (opening.when && !opening.when.inferred)) return false;
  return opening.sentence <= OPENING && daysBetween(dated.when.value.split('/').pop() ?? '', published) > RECENT;
}

/** "pertukaran berikutnya", "serangan serupa": not the one told before. */
function isOther(doc: Document, { clause, chunk, first }: Telling): boolean {
  // "Ini merupakan kesepakatan serupa pertama": it is the one told.
  if (chunk > 0 && copula[doc.tokens.word[clause.chunks[chunk - 1].first]]) return false;
  for (let t = first + 1; t < clause.chunks[chunk].last; t++) if (another[doc.tokens.word[t]]) return true;
  return false;
}

/** "pertukaran pertama" and "pertukaran kedua". */
function ordinal(doc: Document, a: Telling, b: Telling): boolean {
  const [x, y] = [a, b].map(({ last }) => {
    const n = last < doc.tokens.count && doc.numberAt[last] ? doc.numbers[doc.numberAt[last] - 1] : null;
    return n?.kind === 'ordinal' ? n.value : null;
  });
  return x !== null && y !== null && x !== y;
}

/** Each names a place of its own, and neither lies in the other: the strike on El-Fasher is not that on Bara. */
function apart(doc: Document, { where: x }: Telling, { where: y }: Telling): boolean {
  if (!x || !y || x.inferred || y.inferred || x.actor === y.actor) return false;
  const [a, b] = [doc.actors[x.actor], doc.actors[y.actor]];
  if (a.kind === 'country' || b.kind === 'country' || a.kind === 'facility' || b.kind === 'facility') return false;
  return !holds(a, b) && !holds(b, a);
}

const holds = (outer: Actor, inner: Actor) =>
  inner.within?.includes(outer.name) || inner.name.includes(outer.name) || outer.name.includes(inner.name);

/** Both name parties and share none: two events. */
function parties(doc: Document, a: Telling, b: Telling, role: 'agent' | 'target'): boolean {
  const x = fillersOf(a, role);
  const y = fillersOf(b, role);
  if (!x.length || !y.length) return true;
  return x.some((f) => y.some((g) => sameParty(doc, f.actor, g.actor)));
}

/** One actor, or a force and its country ("pasukan Rusia", "Rusia"). */
export function sameParty(doc: Document, a: number, b: number): boolean {
  if (a === b) return true;
  const x = doc.actors[a];
  const y = doc.actors[b];
  const nation = (k: string) => k === 'country' || k === 'group' || k === 'organization';
  if (
    x.country &&
    x.country === y.country &&
    ((x.kind === 'country' && y.kind !== 'person') || (y.kind === 'country' && x.kind !== 'person'))
  )
    return true;
  if (x.country && x.country === y.country && nation(x.kind) && nation(y.kind)) return true;
  return x.name.toLowerCase().includes(y.name.toLowerCase()) || y.name.toLowerCase().includes(x.name.toLowerCase());
}

function sameCount(a: EventCount, b: EventCount): boolean {
  if (a.value !== null && b.value !== null) return a.value === b.value || a.total === b.value || b.total === a.value;
  const low = (c: EventCount) => c.value ?? c.min ?? c.max ?? 0;
  const high = (c: EventCount) => c.value ?? c.max ?? low(c) * NEARLY;
  // "sedikitnya 40 orang" and "puluhan" may be one toll; "lebih dari 18.000" and 22 are not.
  return low(a) <= high(b) && low(b) <= high(a);
}

/** EDTF values that may be one time: equal, or one inside the other ("2025-07" and "2025-07-23"). */
export function overlaps(a: string, b: string): boolean {
  const [a1, a2 = a1] = a.split('/');
  const [b1, b2 = b1] = b.split('/');
  return a1 <= `${b2}\uffff` && b1 <= `${a2}\uffff`;
}
