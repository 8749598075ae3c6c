/** Tellings of one event → one event: the fullest telling, its empty slots filled from the others of its group. */
import type { Event } from '../types.js';

/** One event a group, in the order of the groups' first tellings. */
export function merged(events: readonly Event[]): Event[] {
  const groups = new Map<number, Event[]>();
  for (const event of events) {
    const group = groups.get(event.group);
    if (group) group.push(event);
    else groups.set(event.group, [event]);
  }
  return [...groups.values()].map(merge);
}

function merge(tellings: Event[]): Event {
  if (tellings.length === 1) return tellings[0];
  const ranked = tellings
    .map((event, order) => ({ event, order, score: fullness(event) }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map((r) => r.event);
  const [best, ...others] = ranked;
  const result: Event = { ...best, actors: [...best.actors] };
  for (const other of others) {
    if (!result.counts.length) result.counts = other.counts;
    result.date = better(result.date, other.date);
    result.place = better(result.place, other.place);
    result.source ??= other.source;
    // Only a role that is empty so far: two tellings often name one party in two ways.
    const filled = new Set(result.actors.map((a) => a.role));
    result.actors.push(...other.actors.filter((a) => !filled.has(a.role)));
  }
  return result;
}

/** What the event's own words say goes before what was inherited. */
function better<T extends { inferred: boolean }>(mine: T | null, other: T | null): T | null {
  if (!mine) return other;
  return mine.inferred && other && !other.inferred ? other : mine;
}

function fullness({ counts, date, place, source, actors, status }: Event): number {
  const slot = (filled: { inferred: boolean } | null) => (filled ? (filled.inferred ? 1 : 2) : 0);
  const roles = new Set(actors.map((a) => a.role)).size;
  return (counts.length ? 4 : 0) + slot(date) + slot(place) + roles + (source ? 1 : 0) + (status === 'actual' ? 1 : 0);
}
