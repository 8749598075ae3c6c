/** Patterns over documents: `compile` once, `find` in each. */
import type { Document, Event, Span, TextSpan } from '../types.js';
import type { Test } from './ast.js';
import { type Lattice, lattice } from './lattice.js';
import { type Program, program } from './program.js';
import { type Captured, search } from './search.js';
import { parse } from './syntax.js';
import { tagNamed } from './tags.js';

export { PatternError } from './ast.js';
export { lattice };

export interface Pattern {
  source: string;
  /** Names of its groups, in order. */
  groups: string[];
  /** Whether it names a tag that only the events of the article give. */
  needsEvents: boolean;
  program: Program;
}

export interface Match extends TextSpan {
  sentence: Span;
  /** What each group captured; a group that took no part is not there. */
  groups: Record<string, Captured & TextSpan>;
}

/** Throws a PatternError with the place of the mistake. */
export function compile(source: string): Pattern {
  const { node, groups } = parse(source);
  const steps = program(node, source);
  const needsEvents = steps.steps.some((step) => step.do === 'term' && asksForEvent(step.test));
  return { source, groups, needsEvents, program: steps };
}

const EVENTS = new Set(['Events', 'Event types']);

function asksForEvent(test: Test): boolean {
  if (test.kind === 'tag') return EVENTS.has(tagNamed(test.name)?.group ?? '');
  if (test.kind === 'not') return asksForEvent(test.test);
  return 'tests' in test && test.tests.some(asksForEvent);
}

/** Matches in one sentence: what a rule needs, which asks of a sentence at a time. */
export function findIn(doc: Document, terms: Lattice, index: number, pattern: Pattern, most = Infinity): Match[] {
  const { from, to } = terms.sentences[index];
  const { start, end } = doc.sentences[index];
  const { text } = doc.tokens;
  const withText = <T extends Span>(span: T): T & TextSpan => ({ text: text.slice(span.start, span.end), ...span });
  return search(pattern.program, terms, from, to, most).map(({ groups, ...span }) => ({
    ...withText(span),
    sentence: { start, end },
    groups: Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, withText(group)])),
  }));
}

export interface Scope {
  /** Search page furniture as well: share buttons, "Baca juga". */
  furniture?: boolean;
  /** No more matches than this. */
  most?: number;
}

/** Matches in a whole document, in order. `events` are needed where the pattern says so. */
export function find(doc: Document, events: readonly Event[], pattern: Pattern, scope: Scope = {}): Match[] {
  const { furniture = false, most = Infinity } = scope;
  const terms = lattice(doc, events);
  const matches: Match[] = [];
  for (let i = 0; i < doc.sentences.length && matches.length < most; i++)
    if (furniture || !doc.sentences[i].furniture)
      matches.push(...findIn(doc, terms, i, pattern, most - matches.length));
  return matches;
}
