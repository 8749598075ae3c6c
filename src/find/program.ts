/** A pattern understood → steps for `search.ts`, each knowing the next. */
import { type Node, PatternError, type Test } from './ast.js';

export type Step =
  | { do: 'term'; test: Test; next: number }
  /** Try `rather`, and `else` when that leads nowhere. */
  | { do: 'either'; rather: number; else: number }
  | { do: 'start' | 'end'; next: number }
  | { do: 'open' | 'close'; group: string; next: number }
  | { do: 'accept' };

export interface Program {
  steps: Step[];
  start: number;
}

/** Time and memory grow with steps × words: more than this is a slip of the fingers. */
const MOST_STEPS = 2000;

export function program(node: Node, source: string): Program {
  const steps: Step[] = [];
  const add = (step: Step) => {
    if (steps.length >= MOST_STEPS)
      throw new PatternError('the pattern is too large: lower its quantifiers', 0, source.length);
    return steps.push(step) - 1;
  };
  /** Index of the first step of `node`, after which comes `next`. */
  const build = (node: Node, next: number): number => {
    switch (node.kind) {
      case 'term':
        return add({ do: 'term', test: node.test, next });
      case 'start':
      case 'end':
        return add({ do: node.kind, next });
      case 'group':
        return add({
          do: 'open',
          group: node.name,
          next: build(node.of, add({ do: 'close', group: node.name, next })),
        });
      case 'sequence':
        return node.of.reduceRight((after, part) => build(part, after), next);
      case 'choice':
        return node.of
          .map((part) => build(part, next))
          .reduceRight((other, rather) => add({ do: 'either', rather, else: other }));
      case 'repeat':
        return repeat(node, next);
    }
  };
  const either = (few: boolean, more: number, next: number): Step =>
    few ? { do: 'either', rather: next, else: more } : { do: 'either', rather: more, else: next };
  const repeat = ({ of, min, max, few }: Node & { kind: 'repeat' }, next: number): number => {
    let at = next;
    if (max === Number.POSITIVE_INFINITY) {
      at = add({ do: 'accept' }); // its place: the loop must know where it begins
      steps[at] = either(few, build(of, at), next);
    } else for (let i = min; i < max; i++) at = add(either(few, build(of, at), next));
    for (let i = 0; i < min; i++) at = build(of, at);
    return at;
  };
  const start = build(node, add({ do: 'accept' }));
  return { steps, start };
}
