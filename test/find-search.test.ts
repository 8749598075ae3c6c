/**
 * The search against the plainest one there is, which tries everything; and compromise's own matcher, where it loses what
 * is there.
 */
import nlp from 'compromise/one';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../src/extract.js';
import type { Node, Test } from '../src/find/ast.js';
import { compile, find } from '../src/find/find.js';
import { parse } from '../src/find/syntax.js';

const WORDS = ['kuda', 'rusa', 'sapi'];

function search(pattern: string, words: string[]): string[] {
  const source = { id: 'a', path: null, title: null, url: null, published: null, text: words.join(' '), problems: [] };
  return find(analyse(source), [], compile(pattern)).map((m) => m.text);
}

function passes(test: Test, word: string): boolean {
  switch (test.kind) {
    case 'any':
      return true;
    case 'not':
      return !passes(test.test, word);
    case 'and':
      return test.tests.every((t) => passes(t, word));
    case 'or':
      return test.tests.some((t) => passes(t, word));
    default:
      return test.fits({ text: word, normal: word, pre: '', post: '', tags: new Set() });
  }
}

/** Every way in which the node matches at `at`: where it ends, the preferred way first. */
function* ends(node: Node, words: string[], at: number): Generator<number> {
  switch (node.kind) {
    case 'term':
      if (at < words.length && passes(node.test, words[at])) yield at + 1;
      break;
    case 'start':
      if (at === 0) yield at;
      break;
    case 'end':
      if (at === words.length) yield at;
      break;
    case 'group':
      yield* ends(node.of, words, at);
      break;
    case 'choice':
      for (const part of node.of) yield* ends(part, words, at);
      break;
    case 'sequence':
      yield* row(node.of, words, at);
      break;
    case 'repeat':
      yield* times(node, words, at, 0);
  }
}

function* row([first, ...rest]: Node[], words: string[], at: number): Generator<number> {
  if (!first) yield at;
  else for (const end of ends(first, words, at)) yield* row(rest, words, end);
}

function* times(node: Node & { kind: 'repeat' }, words: string[], at: number, done: number): Generator<number> {
  const enough = done >= node.min;
  if (enough && node.few) yield at;
  if (done < node.max)
    for (const end of ends(node.of, words, at)) if (end > at || !enough) yield* times(node, words, end, done + 1);
  if (enough && !node.few) yield at;
}

function everything(pattern: string, words: string[]): string[] {
  const { node } = parse(pattern);
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at;
    for (end of ends(node, words, at)) if (end > at) break;
    if (end > at) found.push(words.slice(at, end).join(' '));
    at = Math.max(end, at + 1);
  }
  return found;
}

const word = fc.constantFrom(...WORDS);
const one = fc.oneof(
  { weight: 5, arbitrary: word },
  fc.constant('.'),
  fc.tuple(word, word).map(([a, b]) => `!(${a}|${b})`),
  fc.tuple(word, word, word).map(([a, b, c]) => `(${a}|${b} ${c})`),
  word.map((w) => `!${w}`),
);
const quantifier = fc.constantFrom('', '', '', '?', '+', '*', '{0,2}', '{1,2}');
const pattern = fc
  .array(
    fc.tuple(one, quantifier).map((parts) => parts.join('')),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '));

const rowOfWords = fc.array(word, { minLength: 1, maxLength: 7 });

it('finds what trying everything finds', () => {
  fc.assert(
    fc.property(pattern, rowOfWords, (pattern, words) => {
      expect(search(pattern, words)).toEqual(everything(pattern, words));
    }),
    { numRuns: 1500 },
  );
});

type Matcher = { one: { match(docs: object[][], todo: object): { ptrs: [number, number, number][] } } };

function compromise(pattern: string, words: string[]): string[] {
  const terms = words.map((text) => ({ text, normal: text, pre: '', post: ' ', tags: new Set() }));
  const { one } = nlp.methods() as Matcher;
  const { ptrs } = one.match([terms], { regs: nlp.parseMatch(pattern) });
  return ptrs.map(([, from, to]) => words.slice(from, to).join(' '));
}

it.each([
  ['kuda .{1,2} rusa', 'kuda sapi rusa'],
  ['(kuda|rusa sapi) rusa', 'rusa sapi rusa'],
  ['kuda? sapi', 'kuda sapi'],
  ['!kuda rusa', 'sapi rusa'],
])('%s: as compromise has it', (pattern, text) => {
  const words = text.split(' ');
  expect(search(pattern, words)).toEqual([text]);
  expect(compromise(pattern, words)).toEqual([text]);
});

// Should compromise learn one of these, the line goes, and the search of our own with the last of them.
it.each([
  ['(kuda|kuda rusa) sapi', 'kuda rusa sapi', 'an alternative is not tried again'],
  ['kuda+ kuda rusa', 'kuda kuda kuda rusa', 'a repetition gives nothing back'],
  ['.{2,3} rusa', 'kuda rusa rusa', 'a wildcard stops at the first rusa, and it is too short then'],
  ['kuda rusa* sapi', 'kuda sapi', '* behind an element is once or more'],
  ['(kuda rusa?)+ sapi', 'kuda kuda rusa sapi', 'a quantifier inside parentheses is not seen'],
  ['kuda .* rusa sapi', 'kuda rusa kuda rusa sapi', 'a wildcard goes to the first rusa only'],
])('%s: %s is lost to compromise: %s', (pattern, text) => {
  const words = text.split(' ');
  expect(search(pattern, words)).toEqual([text]);
  expect(compromise(pattern, words)).not.toEqual([text]);
});

it('is needed: compromise finds nothing where there is something, and not seldom', () => {
  const cases = fc.sample(fc.tuple(pattern, rowOfWords), { numRuns: 1000, seed: 1 });
  const lost = cases.filter(
    ([pattern, words]) => !compromise(pattern, words).length && everything(pattern, words).length,
  );
  expect(lost.length).toBeGreaterThan(cases.length / 20);
});
