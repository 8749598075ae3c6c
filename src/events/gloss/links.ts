/** What a demand, an agreement, a threat … is about: the event that the same sentence tells beside it. */
import type { GlossedEvent } from './language.js';

export interface Links {
  /** What is agreed on, asked for, threatened or refused. */
  content: GlossedEvent | null;
  /** Who is to do it: those who speak, those spoken to, or neither. */
  doer: 'agents' | 'targets' | 'others';
  /** The proposal, demand or accusation that is rejected. */
  claim: GlossedEvent | null;
}

export const UNLINKED: Links = { content: null, doer: 'others', claim: null };
const REACH = 3; // events on either side

/** Speech → the statuses that its content can have. */
const CONTENT = new Map<string, readonly GlossedEvent['status'][]>([
  ['agreement', ['planned']],
  ['proposal', ['proposed']],
  ['demand', ['proposed']],
  ['threat', ['planned', 'hypothetical']],
  ['rejection', ['negated']],
]);
const CLAIMS = ['proposal', 'demand', 'accusation', 'threat', 'ceasefire'];

/** The links of `events[i]`; the events are in the order of the text. */
export function linksOf(events: readonly GlossedEvent[], i: number): Links {
  const event = events[i];
  const statuses = CONTENT.get(event.type);
  if (!statuses) return UNLINKED;
  const near = (j: number) =>
    j >= 0 && j < events.length && events[j].sentence.start === event.sentence.start ? events[j] : null;
  let content: GlossedEvent | null = null;
  for (let j = i + 1; j <= i + REACH && !content; j++) {
    const other = near(j);
    // The next speech has a content of its own.
    if (!other || CONTENT.has(other.type)) break;
    if (statuses.includes(other.status)) content = other;
  }
  return { content, doer: content ? doerOf(event, content) : 'others', claim: claimOf(event, i, near) };
}

function doerOf(event: GlossedEvent, content: GlossedEvent): Links['doer'] {
  const doers = names(content, 'agent');
  if (!doers.length) return 'others';
  const within = (parties: string[]) => doers.every((name) => parties.includes(name));
  return within(names(event, 'agent')) ? 'agents' : within(names(event, 'target')) ? 'targets' : 'others';
}

function claimOf(event: GlossedEvent, i: number, near: (j: number) => GlossedEvent | null): GlossedEvent | null {
  if (event.type !== 'rejection') return null;
  const rejected = names(event, 'target');
  const rejecting = names(event, 'agent');
  for (let step = 1; step <= REACH; step++) {
    for (const other of [near(i - step), near(i + step)]) {
      if (!other || !CLAIMS.includes(other.type)) continue;
      const by = names(other, 'agent');
      if (rejected.length ? by.some((name) => rejected.includes(name)) : !by.some((name) => rejecting.includes(name)))
        return other;
    }
  }
  return null;
}

const names = (event: GlossedEvent, role: string) => event.actors.filter((a) => a.role === role).map((a) => a.name);
