/**
 * The text of a pattern → what it asks for. Everything that compromise would read as something else, or as nothing, is
 * refused here with its place: an unknown tag, a nested or unclosed bracket, an empty alternative, a quantifier of
 * nothing. docs/find.md describes the notation.
 */
import type { Node } from './ast.js';
import { atEnd, Cursor, SPACE } from './cursor.js';
import { atom } from './elements.js';
import { quantified, settle } from './quantifiers.js';

export interface Parsed {
  node: Node;
  /** Names of the groups, in order; those without a name are numbered from 0. */
  groups: string[];
}

/** Throws a PatternError. */
export function parse(source: string): Parsed {
  const reader = new Reader(source);
  const node = reader.pattern();
  settle(node, false);
  return { node, groups: reader.groups };
}

class Reader {
  readonly groups: string[] = [];
  readonly #c: Cursor;
  #unnamed = 0;
  /** Where the bracket that is open began, or -1. */
  #group = -1;
  #block = -1;

  constructor(source: string) {
    this.#c = new Cursor(source);
  }

  pattern(): Node {
    this.#c.spaces();
    if (this.#c.done) this.#c.fail('the pattern is empty', 0, this.#c.source.length);
    return this.#sequence();
  }

  /** Items up to the end, or the bracket or bar that ends what is open. */
  #sequence(): Node {
    const c = this.#c;
    const of: Node[] = [];
    for (;;) {
      c.spaces();
      if (c.done || this.#ends()) break;
      const from = c.at;
      this.#item(of);
      if (!c.done && !SPACE.test(c.char) && !this.#ends()) this.#glued(from);
    }
    return of.length === 1 ? of[0] : { kind: 'sequence', of };
  }

  #ends(): boolean {
    const c = this.#c;
    if (c.char === ']') return this.#group >= 0 || c.fail('there is no [ that this ] closes', c.at, c.at + 1);
    if (c.char === ')') return this.#block >= 0 || c.fail('there is no ( that this ) closes', c.at, c.at + 1);
    if (c.char === '|') return this.#block >= 0 || c.fail('alternatives stand in parentheses: (a|b)', c.at, c.at + 1);
    if (c.starts('&&')) return this.#block >= 0 || c.fail('conditions stand in parentheses: (a && #B)', c.at, c.at + 2);
    return false;
  }

  #glued(from: number): never {
    const c = this.#c;
    if (/[?+*{]/.test(c.char)) c.fail('two quantifiers behind one element: keep one', c.at, c.at + 1);
    return c.fail(`put a space between ${c.source.slice(from, c.at)} and what follows it`, c.at, c.at + 1);
  }

  #item(into: Node[]) {
    const c = this.#c;
    if (c.take('^')) into.push({ kind: 'start' });
    if (atEnd(c)) c.fail('^ stands before the element that begins the sentence', c.at - 1, c.at);
    into.push(c.char === '[' ? this.#captured() : this.#element());
    if (c.take('$')) into.push({ kind: 'end' });
  }

  /** `[<name>…]`, with or without a name, optional or not. */
  #captured(): Node {
    const c = this.#c;
    const from = c.at++;
    if (this.#group >= 0) c.fail('a group inside a group: close the first one before this', from, from + 1);
    if (this.#block >= 0)
      c.fail('a group inside parentheses: put the parentheses inside the group, [<name>(a|b)]', from, from + 1);
    const name = this.#name() ?? String(this.#unnamed++);
    this.#group = from;
    const of = this.#sequence();
    if (!c.take(']')) c.fail('this [ is never closed', from, from + 1);
    this.#group = -1;
    if (of.kind === 'sequence' && !of.of.length) c.fail('an empty group', from, c.at);
    this.groups.push(name);
    const group: Node = { kind: 'group', name, of };
    if (/[+*{]/.test(c.char))
      c.fail('a group is captured once: put the quantifier inside it, [<n>#Number+]', c.at, c.at + 1);
    return c.take('?') ? { kind: 'repeat', of: group, min: 0, max: 1, few: false } : group;
  }

  #name(): string | null {
    const c = this.#c;
    const from = c.at;
    if (!c.take('<')) return null;
    const close = c.source.indexOf('>', from);
    if (close < 0) c.fail('the name of this group is never closed: [<name>…]', from, from + 1);
    const name = c.source.slice(from + 1, close).trim();
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))
      c.fail('the name of a group is a letter, then letters, digits and _', from, close + 1);
    if (this.groups.includes(name)) c.fail(`two groups are called ${name}`, from, close + 1);
    c.at = close + 1;
    return name;
  }

  /** `!`, what the term has to be, how often. */
  #element(): Node {
    const c = this.#c;
    const from = c.at;
    const negated = c.take('!');
    if (negated && atEnd(c)) c.fail('! stands before what a term must not be: !#Number', from, c.at);
    if (c.char === '*') {
      if (negated) c.fail('!* would be nothing at all', from, c.at + 1);
      c.at++;
      return { kind: 'repeat', of: ANY, min: 0, max: Number.POSITIVE_INFINITY, few: false };
    }
    let of = c.char === '(' ? this.#parenthesis() : atom(c);
    if (negated) {
      if (of.kind !== 'term') c.fail('! speaks of one term: negate each word for itself', from, c.at);
      if (of.kind === 'term' && of.test.kind === 'any') c.fail('!. would be nothing at all', from, c.at);
      of = { kind: 'term', test: { kind: 'not', test: (of as Node & { kind: 'term' }).test } };
    }
    return quantified(c, of);
  }

  /** `(a|b c)` or `(a && #B)`. */
  #parenthesis(): Node {
    const c = this.#c;
    const from = c.at++;
    if (this.#block >= 0)
      c.fail('parentheses inside parentheses: write the alternatives out, (a c|b c) for ((a|b) c)', from, from + 1);
    this.#block = from;
    const parts: Node[] = [];
    let sign = '';
    for (;;) {
      const start = c.at;
      const of = this.#sequence();
      if (of.kind === 'sequence' && !of.of.length)
        c.fail(
          c.done ? 'this ( is never closed' : 'an empty alternative',
          c.done ? from : start,
          c.done ? from + 1 : c.at + 1,
        );
      parts.push(of);
      if (c.take(')')) break;
      const next = c.take('|') ? '|' : c.take('&&') ? '&&' : c.fail('this ( is never closed', from, from + 1);
      if (sign && sign !== next) c.fail('| and && in the same parentheses: use one of them', c.at - next.length, c.at);
      sign = next;
    }
    this.#block = -1;
    const tests = parts.flatMap((part) => (part.kind === 'term' ? [part.test] : []));
    if (sign === '&&') {
      if (tests.length < parts.length)
        c.fail('&& joins conditions on one term, with no quantifier: (tewas && #Planned)', from, c.at);
      return { kind: 'term', test: { kind: 'and', tests } };
    }
    if (parts.length === 1) return parts[0];
    return tests.length === parts.length
      ? { kind: 'term', test: { kind: 'or', tests } }
      : { kind: 'choice', of: parts };
  }
}

const ANY: Node = { kind: 'term', test: { kind: 'any' } };
