/**
 * The frames' examples are their tests: `src/frames/examples/TYPE.yaml` holds sentences that tell an event of the type
 * (`yes`), sentences whose words tempt and that tell none (`no`), and those that no rule reads yet (`todo`, with the cause).
 * Of a `yes` example the slots that it states are compared; the status is "actual" where it states none.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lexicon } from '../src/data.js';
import { extract } from '../src/extract.js';
import { frames } from '../src/frames/frames.js';
import type { Article, Event, EventCount, Role, Status } from '../src/types.js';

/** What an example says of the event it tells. A slot that is stated is compared whole. */
interface Expected {
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

/** What is not read yet: a sentence that tells (with its event) or that should not (without). */
interface Todo {
  text: string;
  event?: Expected;
  cause: string;
}

interface Examples {
  /** Publication date of every text of the file, YYYY-MM-DD. */
  published?: string;
  yes: { text: string; event: Expected; also?: string[] }[];
  no: string[];
  todo?: Todo[];
}

const folder = new URL('../src/frames/examples/', import.meta.url);
const files = readdirSync(folder).filter((f) => f.endsWith('.yaml'));
const examples = new Map(
  files.map((f): [string, Examples] => [f.replace(/\.yaml$/, ''), parse(readFileSync(new URL(f, folder), 'utf8'))]),
);

const read = (text: string, published?: string): Article =>
  extract({ id: 'example', path: null, title: null, url: null, published: published ?? null, text, problems: [] });

const lexeme = lexicon.column('lexeme');
const lexemes = lexicon.labels('lexeme');
const spelling = (trigger: string) => trigger.toLowerCase().replace(/\s+/g, ' ');

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

/** The slots of the event that the example states, in the words that the example uses. */
function told(event: Event, expected: Expected): Expected {
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

function stated(expected: Expected): Expected {
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

const likeness = (a: Expected, b: Expected) =>
  Object.keys(a).filter((k) => JSON.stringify(a[k as keyof Expected]) === JSON.stringify(b[k as keyof Expected]))
    .length;

describe.each([...examples])('%s', (type, { published, yes, no, todo = [] }) => {
  it.each(yes)('tells: $text', ({ text, event }) => {
    const expected = stated(event);
    const found = read(text, published).events;
    const candidates = found.filter((e) => e.type === type).map((e) => told(e, expected));
    expect(
      candidates.length,
      `no event of type ${type}, only ${found.map((e) => `${e.type} "${e.trigger.text}"`)}`,
    ).toBeGreaterThan(0);
    const nearest = candidates.toSorted((a, b) => likeness(expected, b) - likeness(expected, a))[0];
    expect(nearest).toEqual(expected);
  });

  it.each(yes)('tells no other type undeclared: $text', ({ text, also = [] }) => {
    const others = read(text, published).events.filter((e) => e.type !== type);
    expect([...new Set(others.map((e) => e.type))].sort()).toEqual(also.toSorted());
  });

  if (no.length)
    it.each(no)('does not tell: %s', (text) => {
      const wrong = read(text, published).events.filter((e) => e.type === type);
      expect(wrong.map((e) => e.trigger.text)).toEqual([]);
    });

  for (const { text, cause } of todo) it.todo(`${text} (${cause})`);
});

describe('coverage', () => {
  it('every frame has examples and every file of examples a frame', () => {
    expect([...examples.keys()].sort()).toEqual([...new Set(frames.map((f) => f.type))].sort());
  });

  it.each(frames)('every root, noun and form of $type triggers in an example', (frame) => {
    const { published, yes = [] } = examples.get(frame.type) ?? {};
    const triggers = yes
      .flatMap(({ text }) => read(text, published).events.filter((e) => e.type === frame.type))
      .map((e) => spelling(e.trigger.text));
    const roots = new Set(triggers.map((t) => lexemes[lexeme[lexicon.id(t)]]));
    const silent = [
      ...(frame.roots ?? []).filter((root) => !roots.has(root)).map((root) => `root ${root}`),
      ...[...(frame.nouns ?? []), ...Object.keys(frame.forms ?? {})].filter((form) => !triggers.includes(form)),
    ];
    expect(silent).toEqual([]);
  });
});
