/** Examples of event types and what is read in them: the tests of rule files, and of the built-in frames. */
import type { Event, EventCount, Role, Status } from '../types.js';
import type { WrittenFrame } from './written.js';
import type { YamlFile } from './yaml.js';

/** What an example says of the event it tells. A slot that is stated is compared whole; the status is "actual" unless stated. */
export interface Expected {
  trigger?: string;
  status?: Status;
  agent?: string[];
  target?: string[];
  mediator?: string[];
  /** "157 each", "≥7", "≤20", "~50", "10..99", each also with its unit: "157 pow each". */
  count?: string | string[];
  date?: string | null;
  place?: string | null;
  source?: string | null;
}

export interface Example {
  text: string;
  event: Expected;
  /** Other types that it tells of. */
  also?: string[];
  line: number;
}

/** The examples of one event type in one file. */
export interface Examples {
  file: string;
  type: string;
  /** Publication date of the texts, YYYY-MM-DD. */
  published: string | null;
  yes: Example[];
  no: { text: string; line: number }[];
  todo: { text: string; cause: string; line: number }[];
}

export function examplesIn(type: string, written: WrittenFrame, published: string | null, yaml: YamlFile): Examples {
  const placed = <T>(key: string, entries: T[] = []) =>
    entries.map((entry, i) => ({ entry, line: yaml.line([type, key, i]) }));
  return {
    file: yaml.file,
    type,
    published,
    yes: placed('yes', written.yes).map(({ entry, line }) => ({ ...entry, event: entry.event as Expected, line })),
    no: placed('no', written.no).map(({ entry, line }) => ({ text: entry, line })),
    todo: placed('todo', written.todo).map(({ entry, line }) => ({ text: entry.text, cause: entry.cause, line })),
  };
}

/** What the example states, in the form in which `toldIn` gives it. */
export function stated(expected: Expected): Expected {
  const { agent, target, mediator, count } = expected;
  return {
    status: 'actual',
    ...expected,
    ...(agent && { agent: folded(agent) }),
    ...(target && { target: folded(target) }),
    ...(mediator && { mediator: folded(mediator) }),
    ...(count !== undefined && { count: list(count).map(String).sort() }),
  };
}

/** The event of the type that is nearest to the expected one, in the slots that this states; null where there is none. */
export function nearest(events: readonly Event[], type: string, expected: Expected): Expected | null {
  const candidates = events.filter((event) => event.type === type).map((event) => toldIn(event, expected));
  return candidates.sort((a, b) => likeness(expected, b) - likeness(expected, a))[0] ?? null;
}

/** Types that the text tells of beside this one. */
export const otherTypes = (events: readonly Event[], type: string): string[] =>
  [...new Set(events.map((event) => event.type))].filter((other) => other !== type).sort();

function toldIn(event: Event, expected: Expected): Expected {
  const counts = list(expected.count).map(String);
  const slots: Record<keyof Expected, () => unknown> = {
    trigger: () => event.trigger.text,
    status: () => event.status,
    agent: () => names(event, 'agent'),
    target: () => names(event, 'target'),
    mediator: () => names(event, 'mediator'),
    count: () => event.counts.map((c) => countText(c, counts.some(hasUnit))).sort(),
    date: () => event.date?.value ?? null,
    place: () => event.place?.name ?? null,
    source: () => event.source?.name ?? null,
  };
  return Object.fromEntries(Object.keys(expected).map((slot) => [slot, slots[slot as keyof Expected]()]));
}

const list = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());
/** A party without a name has a capital only where it opens the sentence: cases are not compared. */
const names = (event: Event, role: Role) => folded(event.actors.filter((a) => a.role === role).map((a) => a.name));
const folded = (names: string[]) => names.map((n) => n.toLowerCase()).sort();

/** "157 each", "≥7", "10..99"; with the unit where the expected count states one. */
function countText({ value, min, max, approximate, each, unit }: EventCount, withUnit: boolean): string {
  const number =
    value !== null
      ? `${approximate ? '~' : ''}${value}`
      : max === null
        ? `≥${min}`
        : min === null
          ? `≤${max}`
          : `${min}..${max}`;
  return [number, withUnit ? unit : null, each ? 'each' : null].filter(Boolean).join(' ');
}

const hasUnit = (count: string) => / (?!each$)/.test(count);

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const likeness = (a: Expected, b: Expected) =>
  Object.keys(a).filter((k) => same(a[k as keyof Expected], b[k as keyof Expected])).length;
