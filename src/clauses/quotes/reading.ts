/** One sentence while its statements are read: what was found in it so far, and how a new statement changes that. */
import type { Document, Sentence, TokenRange } from '../../types.js';
import { Extent } from './extent.js';
import type { Quotation } from './marks.js';
import type { Sources } from './sources.js';
import type { Speaker, Speakers } from './speakers.js';
import type { Subjects } from './subjects.js';

export interface Statement extends TokenRange {
  /** Token of the verb, or -1. */
  verb: number;
  speaker: Speaker;
  /** Taken over from another outlet: any other statement about the same words is nearer. */
  cited: boolean;
}

/** What was found in a sentence: statements in its own words, and who says which quotation. */
export interface Found {
  statements: Statement[];
  quoted: Map<number, { speaker: Speaker; verb: number }>;
}

/** What a reading knows of the whole article. */
export interface Context {
  doc: Document;
  speakers: Speakers;
  subjects: Subjects;
  sources: Sources;
  quotations: Quotation[];
  /** Token → index + 1 of the quotation that it stands in. */
  quotationAt: Int32Array;
}

export class Reading implements Found {
  readonly context: Context;
  readonly sentence: Sentence;
  readonly extent: Extent;
  readonly statements: Statement[] = [];
  readonly quoted = new Map<number, { speaker: Speaker; verb: number }>();
  /** The last ", sementara" or ", namun": where another speaker's clause may begin. */
  turn = 0;

  constructor(context: Context, sentence: Sentence) {
    this.context = context;
    this.sentence = sentence;
    this.extent = new Extent(context.doc, sentence, context.quotationAt);
  }

  add(first: number, last: number, verb: number, speaker: Speaker, cited = false) {
    if (first >= last) return;
    this.statements.push({ first, last, verb, speaker, cited });
    // Who is cited isn't who "katanya" means.
    if (!cited) this.context.speakers.spoke(speaker);
  }

  /** What is said reaches from `first` to the end of the sentence. */
  addRest(first: number, verb: number, speaker: Speaker, cited = false) {
    if (first < this.sentence.last) this.add(first, this.extent.end(), verb, speaker, cited);
  }

  /** `quotation` as in `quotationAt`. */
  attribute(quotation: number, speaker: Speaker, verb: number) {
    this.quoted.set(quotation - 1, { speaker, verb });
    this.context.speakers.spoke(speaker);
  }

  /** A semicolon: no statement before it reaches further. */
  cut(i: number) {
    for (const statement of this.statements) if (statement.last > i && statement.verb < i) statement.last = i;
    this.extent.clause = i + 1;
  }

  /** "X mengatakan A, sementara Y menyebut B": A ends where Y's clause begins, if Y turns out to say something. */
  separate({ source }: Speaker) {
    const { tokens } = this.context.doc;
    if (!source || this.turn <= this.sentence.first || tokens.start[this.turn] > source.start) return;
    for (const statement of this.statements)
      if (statement.first < this.turn && statement.last > this.turn) statement.last = this.turn - 1;
  }

  /** "Y menyebut dua orang tewas, kata X": what X's statement quotes ends with it. */
  close(i: number) {
    for (const inner of this.statements) if (inner.first < i && inner.last > i) inner.last = i;
  }

  /** The statement that covers token `i`, the first one found. */
  around(i: number): Statement | undefined {
    return this.statements.find((s) => s.first <= i && i < s.last);
  }

  /** "katanya": whoever spoke last; inside a statement, its speaker. */
  before(i: number): Speaker {
    return this.around(i)?.speaker ?? this.context.speakers.before;
  }

  /** Where the clause of the verb at `i` begins inside the statement that already covers it. */
  embedding(i: number): number {
    let from = this.extent.clause;
    for (const s of this.statements) if (s.first <= i && i < s.last && s.first > from) from = s.first;
    return from;
  }
}
