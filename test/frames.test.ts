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
import { type Expected, nearest, otherTypes, stated } from '../src/rules/examples.js';
import type { Article } from '../src/types.js';
import { source } from './source.js';

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

const read = (text: string, published?: string): Article => extract(source(text, { published: published ?? null }));

const lexeme = lexicon.column('lexeme');
const lexemes = lexicon.labels('lexeme');
const spelling = (trigger: string) => trigger.toLowerCase().replace(/\s+/g, ' ');

describe.each([...examples])('%s', (type, { published, yes, no, todo = [] }) => {
  it.each(yes)('tells: $text', ({ text, event }) => {
    const expected = stated(event);
    const found = read(text, published).events;
    const told = nearest(found, type, expected);
    expect(told, `no ${type}, only ${found.map((e) => `${e.type} "${e.trigger.text}"`)}`).toEqual(expected);
  });

  it.each(yes)('tells no other type undeclared: $text', ({ text, also = [] }) => {
    expect(otherTypes(read(text, published).events, type)).toEqual(also.toSorted());
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
