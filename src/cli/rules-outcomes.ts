/** What comes of the examples of an event type: passed or not, and where they differ from what was read. */
import { extract } from '../extract.js';
import { lexemeForms } from '../language/lexemes.js';
import { type Examples, type Expected, nearest, otherTypes, same, stated } from '../rules/examples.js';
import type { WrittenFrame } from '../rules/written.js';
import type { Event, Rules } from '../types.js';

export interface Outcome {
  text: string;
  line: number;
  /** Null of a `todo`, of which nothing is expected yet. */
  passed: boolean | null;
  /** What was expected and what came, a line each. */
  notes: string[];
  /** The words that told events of the type, in lower case. */
  triggers: string[];
}

/** In the order of the file. */
export function outcomesOf({ type, published, yes, no, todo }: Examples, rules: Rules): Outcome[] {
  const read = (text: string) =>
    extract({ id: 'example', path: null, title: null, url: null, published, text, problems: [] }, { rules }).events;
  return [
    ...yes.map(({ text, line, event, also = [] }): Outcome => {
      const found = read(text);
      const expected = stated(event);
      const got = nearest(found, type, expected);
      const notes = got ? differences(expected, got) : [`expected ${type}, got ${told(found) || 'no event'}`];
      const others = otherTypes(found, type);
      if (!same(others, also.toSorted())) notes.push(`also: expected ${shown(also)}, got ${shown(others)}`);
      return { text, line, passed: !notes.length, notes, triggers: triggersOf(found, type) };
    }),
    ...no.map(({ text, line }): Outcome => {
      const wrong = read(text).filter((event) => event.type === type);
      return {
        text,
        line,
        passed: !wrong.length,
        notes: wrong.length ? [`expected no ${type}, got ${told(wrong)}`] : [],
        triggers: [],
      };
    }),
    ...todo.map(({ text, line, cause }): Outcome => ({ text, line, passed: null, notes: [cause], triggers: [] })),
  ].sort((a, b) => a.line - b.line);
}

const told = (events: readonly Event[]) => events.map((e) => `${e.type} (“${e.trigger.text}”)`).join(', ');
const triggersOf = (events: readonly Event[], type: string) =>
  events.filter((e) => e.type === type).map((e) => e.trigger.text.toLowerCase());

const differences = (expected: Expected, got: Expected): string[] =>
  (Object.keys(expected) as (keyof Expected)[])
    .filter((slot) => !same(expected[slot], got[slot]))
    .map((slot) => `${slot}: expected ${shown(expected[slot])}, got ${shown(got[slot])}`);

const shown = (value: unknown): string =>
  Array.isArray(value) ? `[${value.join(', ')}]` : value === null ? 'none' : String(value);

/** Roots, nouns and forms that no example uses: nobody knows whether they are right. */
export function unused({ roots = [], nouns = [], forms = {} }: WrittenFrame, outcomes: readonly Outcome[]): string[] {
  const used = new Set(outcomes.flatMap(({ triggers }) => triggers));
  const inflected = (root: string) => [...lexemeForms({ name: root, forms: {}, family: true }).keys()];
  return [
    ...roots.filter((root) => !inflected(root).some((form) => used.has(form))),
    ...[...nouns, ...Object.keys(forms)].filter((form) => !used.has(form.toLowerCase())),
  ];
}
