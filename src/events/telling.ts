/** An event while it is being put together: one telling at one trigger. */
import type { Clause } from '../clauses/arguments.js';
import type { Frame } from '../frames/frame.js';
import type { EventCount, Precision, Role, Span, Status, TokenRange } from '../types.js';

export interface Filler extends TokenRange {
  role: Role;
  /** Index into `Document.actors`. */
  actor: number;
  inferred: boolean;
}

export interface When {
  /** EDTF. */
  value: string;
  precision: Precision;
  /** Index into `Document.dates` of the words, or -1 for the publication date. */
  mention: number;
  inferred: boolean;
}

export interface Where extends TokenRange {
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
  counts: EventCount[];
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
