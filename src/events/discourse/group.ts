/** Empty slots of a telling, filled from the other tellings of its group. */
import type { Document, Role } from '../../types.js';
import { addFiller, fillersOf } from '../fill.js';
import type { Filler, Telling } from '../telling.js';
import { lent } from './lent.js';

const BEFALLS = new Set(['undergo', 'happening']);
/** Told of many parties in turn: in a swap each frees the other's, each missing man is missed by his own. */
const ONE_SIDED = new Set(['release', 'return', 'missing', 'abduction']);
const FAR = 40; // tellings of a group over which a slot is lent

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

/** Index of the nearest list that is not empty, the one before first; -1 for none. */
function nearest(lists: unknown[][], i: number): number {
  for (let d = 1; d < lists.length && d <= FAR; d++) {
    if (i - d >= 0 && lists[i - d].length) return i - d;
    if (i + d < lists.length && lists[i + d].length) return i + d;
  }
  return -1;
}

/** "kendaraan", "rumah" of one telling need not be another's. */
const isNamed = (doc: Document, f: Filler, role: Role) =>
  role === 'agent' || doc.actors[f.actor].rule !== 'common-noun';
