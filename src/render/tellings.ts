/** Tellings of one event → one event: the fullest telling, its empty slots filled from the others of its group. */
import { gloss } from '../events/gloss/gloss.js';
import type { Article, Event, EventCount } from '../types.js';
import type { Lang } from './names.js';

/** One event a group, in the order of the groups' first tellings, its headline and summary written anew from all its slots. */
export function merged({ events, actors, published }: Article, lang: Lang): Event[] {
  const groups = new Map<number, Event[]>();
  for (const event of events) {
    const group = groups.get(event.group);
    if (group) group.push(event);
    else groups.set(event.group, [event]);
  }
  const context = { actors, published: published?.value ?? null };
  return [...groups.values()].map((tellings) => {
    const event = settled(merge(tellings), tellings, events);
    return event === tellings[0] ? event : { ...event, ...gloss(event, context, lang) };
  });
}

/** "sepakat untuk bertukar": a planned event without a day and place of its own is shown with those of the agreement that plans it. */
function settled(event: Event, tellings: Event[], events: readonly Event[]): Event {
  const planner = tellings.find((t) => t.plannedBy)?.plannedBy;
  const agreement = planner && !event.date && !event.place ? events.find((e) => e.id === planner) : null;
  if (!agreement) return event;
  const inherit = <T extends { inferred: boolean }>(slot: T | null) => slot && { ...slot, inferred: true };
  return { ...event, date: inherit(agreement.date), place: inherit(agreement.place) };
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
    // The day and place of what happened are not those of what is still planned.
    if (result.status === other.status) {
      result.date = better(result.date, other.date);
      result.place = better(result.place, other.place);
    }
    result.source ??= other.source;
    result.counts = result.counts.map((count) => exacter(count, other.counts));
    // Only a role that is empty so far: two tellings often name one party in two ways.
    const filled = new Set(result.actors.map((a) => a.role));
    result.actors.push(...other.actors.filter((a) => !filled.has(a.role)));
  }
  return result;
}

/** "157 orang" and "157 tawanan perang" are the same people: the noun that says more is shown. */
function exacter(count: EventCount, others: EventCount[]): EventCount {
  if (count.unit !== 'person') return count;
  const same = others.find((o) => o.value === count.value && o.min === count.min && o.unit && o.unit !== 'person');
  return same ? { ...count, unit: same.unit } : count;
}

/** What the event's own words say goes before what was inherited. */
function better<T extends { inferred: boolean }>(mine: T | null, other: T | null): T | null {
  if (!mine) return other;
  return mine.inferred && other && !other.inferred ? other : mine;
}

function fullness({ counts, date, place, source, actors, status }: Event): number {
  const slot = (filled: { inferred: boolean } | null) => (filled ? (filled.inferred ? 1 : 2) : 0);
  const roles = new Set(actors.map((a) => a.role)).size;
  // A figure says more than a bound, and a bound more than none.
  const figures = counts.some((c) => c.value !== null) ? 6 : counts.length ? 2 : 0;
  return figures + slot(date) + slot(place) + roles + (source ? 1 : 0) + (status === 'actual' ? 3 : 0);
}
