/** Places that follow from what is told: what is struck in a place, where an agreement is made. */
import type { Document } from '../../types.js';
import { addFiller, fillersOf } from '../fill.js';
import { isCountry, outward } from '../setting/where.js';
import type { Telling, Where } from '../telling.js';
import { lent } from './lent.js';

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
