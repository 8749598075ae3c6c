/** An event while it is being put together: one telling at one trigger. */
import type { Clause } from '../clauses/arguments.js';
import type { Frame } from '../frames/frame.js';
import type { EventCount, NumberFound, Precision, Role, Span, Status, TokenRange } from '../types.js';
import type { FoundBy } from './found-by.js';

/** How a slot came to be filled: by which rule, and from which other telling where it was not its own. */
export interface Found {
  foundBy: FoundBy;
  lender: Telling | null;
}

export interface Filler extends TokenRange, Found {
  role: Role;
  /** Index into `Document.actors`. */
  actor: number;
  inferred: boolean;
}

export interface Counted extends EventCount {
  foundBy: FoundBy;
  number: NumberFound;
}

export interface When extends Found {
  /** EDTF. */
  value: string;
  precision: Precision;
  /** Index into `Document.dates` of the words, or -1 for the publication date. */
  mention: number;
  inferred: boolean;
}

export interface Where extends TokenRange, Found {
  actor: number;
  inferred: boolean;
}

export type Grammar = 'active' | 'passive' | 'middle' | 'noun';

export interface Telling extends TokenRange {
  frame: Frame;
  grammar: Grammar;
  /** Index into `Document.sentences`. */
  sentence: number;
  clause: Clause;
  /** Index of the trigger's chunk in the clause. */
  chunk: number;
  status: Status;
  fillers: Filler[];
  counts: Counted[];
  when: When | null;
  where: Where | null;
  source: (Span & { actor: number }) | null;
  group: number;
  /** Roles that "kedua pihak" fills: the two sides of the article, found when all of it is read. */
  both: Role[];
  /** The agreement that plans the event, told in the same sentence. */
  plannedBy: Telling | null;
  /** The word is anaphoric ("serangan itu"): it tells again what was told. */
  anaphoric: boolean;
}
