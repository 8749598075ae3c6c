/**
 * Where a pattern matches in a sentence: the leftmost place first, then what the pattern prefers. It comes back from
 * wrong turns, and tries no step at no word twice, so that time grows with the length of the sentence and no faster.
 */
import type { Span } from '../types.js';
import type { Test } from './ast.js';
import type { Lattice } from './lattice.js';
import type { Program } from './program.js';
import type { Meaning, PhraseTerm } from './term.js';

/** What a group captured; its meaning is that of the one mention in it, where there is just one. */
export type Captured = Span & Meaning;

export interface Found extends Span {
  groups: Record<string, Captured>;
}

/** What was done on the way here, newest first. */
interface Trail {
  before: Trail | null;
  term?: PhraseTerm;
  open?: string;
  close?: string;
}

/** A turn not taken yet: a step, at a word. */
interface Turn {
  step: number;
  word: number;
  trail: Trail | null;
}

/** Matches of the program between two words, in order, none overlapping the one before. At most `most`. */
export function search({ steps, start }: Program, terms: Lattice, from: number, to: number, most: number): Found[] {
  const found: Found[] = [];
  const judge = new Judge(terms, from, to);
  const width = to - from + 1;
  /** Step and word that led nowhere. */
  const tried = new Uint8Array(steps.length * width);
  /** The first match that begins at this word, and the word that it ends before. */
  const matchAt = (first: number): { trail: Trail; end: number } | null => {
    const turns: Turn[] = [{ step: start, word: first, trail: null }];
    for (let turn = turns.pop(); turn; turn = turns.pop()) {
      const { word, trail } = turn;
      const key = turn.step * width + word - from;
      if (tried[key]) continue;
      tried[key] = 1;
      const step = steps[turn.step];
      switch (step.do) {
        case 'accept':
          if (word > first && trail) return { trail, end: word };
          break;
        case 'start':
          if (word === from) turns.push({ step: step.next, word, trail });
          break;
        case 'end':
          if (word === to) turns.push({ step: step.next, word, trail });
          break;
        case 'either':
          turns.push({ step: step.else, word, trail }, { step: step.rather, word, trail });
          break;
        case 'open':
          turns.push({ step: step.next, word, trail: { before: trail, open: step.group } });
          break;
        case 'close':
          turns.push({ step: step.next, word, trail: { before: trail, close: step.group } });
          break;
        case 'term':
          if (word === to) break;
          for (const term of judge.passing(step.test, word))
            turns.push({ step: step.next, word: term.to, trail: { before: trail, term } });
      }
    }
    return null;
  };
  for (let word = from; word < to && found.length < most; ) {
    const match = matchAt(word);
    if (!match) {
      word++;
      continue;
    }
    found.push(record(match.trail));
    word = match.end;
    // Of the steps tried at the end of a match, some led to it.
    for (let step = 0; step < steps.length; step++) tried[step * width + word - from] = 0;
  }
  return found;
}

/** Whether terms are what a test asks for. */
class Judge {
  readonly #terms: Lattice;
  readonly #from: number;
  readonly #to: number;
  /** For each test that is negated: 1 for the words that some term passing it covers. */
  readonly #touched = new Map<Test, Uint8Array>();

  constructor(terms: Lattice, from: number, to: number) {
    this.#terms = terms;
    this.#from = from;
    this.#to = to;
  }

  /** Terms at this word that pass, the shortest first: the last turn is taken first, and it should be the longest. */
  passing(test: Test, word: number): PhraseTerm[] {
    const { words, longer } = this.#terms;
    const out = this.passes(test, words[word]) ? [words[word]] : [];
    const more = longer.get(word);
    if (more) for (const term of more) if (term.to <= this.#to && this.passes(test, term)) out.push(term);
    return out;
  }

  passes(test: Test, term: PhraseTerm, phrase = term.phrase): boolean {
    switch (test.kind) {
      case 'any':
        return !phrase;
      case 'tag':
        return test.fits(term);
      case 'shape':
        return !phrase && test.fits(term);
      case 'or':
        return test.tests.some((t) => this.passes(t, term, phrase));
      case 'and': {
        // A tag decides which term is meant; the other conditions are on that one.
        const named = test.tests.some((t) => t.kind === 'tag');
        return test.tests.every((t) => this.passes(t, term, phrase && !named));
      }
      case 'not': {
        if (phrase) return false;
        const touched = this.#wordsOf(test.test);
        for (let word = term.from; word < term.to; word++) if (touched[word - this.#from]) return false;
        return true;
      }
    }
  }

  /** "Lavrov" is not `#Person`, but a part of one: `!#Person` passes over the whole name. */
  #wordsOf(test: Test): Uint8Array {
    let touched = this.#touched.get(test);
    if (touched) return touched;
    touched = new Uint8Array(this.#to - this.#from);
    this.#touched.set(test, touched);
    for (let word = this.#from; word < this.#to; word++)
      for (const term of this.passing(test, word)) touched.fill(1, word - this.#from, term.to - this.#from);
    return touched;
  }
}

function record(last: Trail): Found {
  const trail: Trail[] = [];
  for (let step: Trail | null = last; step; step = step.before) trail.push(step);
  trail.reverse();
  const groups: Record<string, Captured> = {};
  let open: { name: string; terms: PhraseTerm[] } | null = null;
  const terms: PhraseTerm[] = [];
  for (const { term, open: opened, close } of trail) {
    if (opened !== undefined) open = { name: opened, terms: [] };
    else if (close !== undefined && open) {
      if (open.terms.length) groups[close] = { ...extent(open.terms), ...meaning(open.terms) };
      open = null;
    } else if (term) {
      terms.push(term);
      open?.terms.push(term);
    }
  }
  return { ...extent(terms), groups };
}

const extent = (terms: PhraseTerm[]): Span => ({ start: terms[0].start, end: terms[terms.length - 1].end });

function meaning(terms: PhraseTerm[]): Meaning {
  const [one, ...more] = terms.flatMap(({ mention }) => mention ?? []);
  if (!one || more.length) return { value: null };
  const { value, min, max } = one;
  return min === undefined ? { value } : { value, min, max };
}
