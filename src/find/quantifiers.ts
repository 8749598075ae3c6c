/** How often: what stands behind an element, and whether it takes as much as it can or as little. */
import type { Node } from './ast.js';
import type { Cursor } from './cursor.js';

/** A repetition is written out so many times in the program. */
const MOST = 99;

/** Reads the quantifier behind an element, if there is one. */
export function quantified(c: Cursor, of: Node): Node {
  const from = c.at;
  const repeat = (min: number, max: number): Node => ({ kind: 'repeat', of, min, max, few: false });
  if (c.take('?')) return repeat(0, 1);
  if (c.take('*')) return repeat(0, Number.POSITIVE_INFINITY);
  // compromise reads "+?" as one flag more, not as "as few as possible".
  if (c.take('+')) return repeat(c.take('?') ? 0 : 1, Number.POSITIVE_INFINITY);
  if (c.char !== '{') return of;
  const close = c.source.indexOf('}', from);
  const parts = /^\{(\d*)(?:(,) *(\d*))?\}$/.exec(c.source.slice(from, close + 1));
  if (close < 0 || !parts || (!parts[1] && !parts[3]))
    c.fail('a quantifier is {2}, {2,}, {,3} or {2,3}', from, close < 0 ? c.source.length : close + 1);
  c.at = close + 1;
  const [, low, comma, high] = parts as string[];
  const min = Number(low || 0);
  const max = comma ? (high ? Number(high) : Number.POSITIVE_INFINITY) : min;
  if (max < min) c.fail(`the least (${min}) is more than the most (${max}): swap them`, from, c.at);
  if (max === 0) c.fail('no times at all: leave the element out', from, c.at);
  if (min > MOST || (max > MOST && Number.isFinite(max))) c.fail(`a quantifier goes up to ${MOST}`, from, c.at);
  return repeat(min, max);
}

/** A wildcard goes on to what follows it, and no further; at the end of the pattern it takes all that it may. */
export function settle(node: Node, followed: boolean) {
  if (node.kind === 'sequence')
    node.of.forEach((part, i) => {
      settle(part, followed || i < node.of.length - 1);
    });
  else if (node.kind === 'choice') for (const part of node.of) settle(part, followed);
  else if (node.kind === 'group') settle(node.of, followed);
  else if (node.kind === 'repeat') {
    if (isWild(node.of)) node.few = followed;
    settle(node.of, followed);
  }
}

const isWild = (node: Node) => node.kind === 'term' && node.test.kind === 'any';
