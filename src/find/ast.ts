/** A pattern understood: what `syntax.ts` makes of the text, and `program.ts` of it. */
import type { Fits } from './compromise.js';

/** What one term has to be. */
export type Test =
  | { kind: 'any' }
  | { kind: 'tag'; name: string; fits: Fits }
  /** Its letters, or the punctuation round it. */
  | { kind: 'shape'; fits: Fits }
  | { kind: 'not'; test: Test }
  | { kind: 'and' | 'or'; tests: Test[] };

export type Node =
  | { kind: 'term'; test: Test }
  | { kind: 'start' | 'end' }
  | { kind: 'sequence' | 'choice'; of: Node[] }
  /** `max` may be Infinity. A wildcard takes as few terms as it can where something follows it. */
  | { kind: 'repeat'; of: Node; min: number; max: number; few: boolean }
  | { kind: 'group'; name: string; of: Node };

/** A mistake in a pattern, and where: `start` and `end` count code units into it. */
export class PatternError extends Error {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number,
    /** A name that does not exist, as it was written, and those that do: for "did you mean". */
    readonly unknown?: { name: string; known: readonly string[] },
  ) {
    super(message);
  }
}
