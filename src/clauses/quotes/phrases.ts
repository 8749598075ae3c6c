/** Noun phrases around names: where they begin, what governs them, and whether they are a person's. */
import { CAPITAL, DIGIT, NYA } from '../../text/flags.js';
import { CLOSE, mark, OPEN } from '../../text/marks.js';
import type { ActorFound, ActorKind, Document } from '../../types.js';
import { CITE, coordinator, determiner, preposition, relative, speech, subordinator, TOLD, verbal } from './words.js';

/** Plain nouns between a preposition and the name that it governs: "di kamp pengungsi Nuseirat". */
const MAX_GOVERNED = 3;
/** Names that touch are one phrase ("DPR RI"), of no more than this many. */
const MAX_TOUCHING = 3;
/** Tokens of a bracketed aside. */
const MAX_ASIDE = 60;

export class Phrases {
  readonly #doc: Document;

  constructor(doc: Document) {
    this.#doc = doc;
  }

  /** The outermost mention that covers token `i`. */
  mentionAt(i: number): ActorFound | null {
    const index = i >= 0 && i < this.#doc.mentionAt.length ? this.#doc.mentionAt[i] : 0;
    return index ? this.#doc.mentions[index - 1] : null;
  }

  kind(mention: ActorFound): ActorKind | undefined {
    return this.#doc.actors[mention.actor]?.kind;
  }

  /** A person by name. */
  isPerson(mention: ActorFound): boolean {
    return !mention.common && !mention.pronoun && this.kind(mention) === 'person';
  }

  /** First token of the phrase, with the names that touch it on the left. */
  start(mention: ActorFound, from: number): number {
    let start = Math.min(mention.phrase, mention.first);
    for (let steps = 0; start > from && steps < MAX_TOUCHING; steps++) {
      const left = this.mentionAt(start - 1);
      if (!left) break;
      start = Math.min(left.phrase, left.first);
    }
    return start;
  }

  /** A preposition before the phrase at `start`, right there or with plain nouns between. */
  isGoverned(start: number, from: number): boolean {
    const { tokens } = this.#doc;
    // "sebagaimana diberitakan X": the source of a report isn't the subject of what follows.
    if (start > from && (speech(tokens, start - 1) === TOLD || speech(tokens, start - 1) === CITE)) return true;
    for (let i = start - 1; i >= from && start - i <= MAX_GOVERNED; i--) {
      if (preposition(tokens, i)) return true;
      if (this.mentionAt(i) || !this.isPlainNoun(i)) return false;
    }
    return false;
  }

  /** A lower-case word that is neither verb, determiner nor "-nya": what may stand between a preposition and a name. */
  isPlainNoun(i: number): boolean {
    const { tokens, dateAt } = this.#doc;
    if (tokens.flags[i] & (CAPITAL | DIGIT | NYA) || mark(tokens, i) || dateAt[i]) return false;
    if (verbal(tokens, i) || speech(tokens, i) || determiner(tokens, i)) return false;
    return !coordinator(tokens, i) && !subordinator(tokens, i) && !relative(tokens, i);
  }

  /** First of the capitalised words that stand right before `end`. */
  capitalsBefore(end: number, from: number): number {
    while (end > from && this.#isCapital(end - 1)) end--;
    return end;
  }

  /** Behind the capitalised words that begin at `first`. */
  capitalsAfter(first: number, end: number): number {
    while (first < end && this.#isCapital(first)) first++;
    return first;
  }

  #isCapital(i: number): boolean {
    return (this.#doc.tokens.flags[i] & CAPITAL) !== 0 && !this.#doc.dateAt[i];
  }

  /** The bracket that opens the one closed at `i`, or `i`. */
  opening(i: number, from: number): number {
    for (let k = i - 1; k >= from && i - k < MAX_ASIDE; k--) if (mark(this.#doc.tokens, k) === OPEN) return k;
    return i;
  }

  /** The bracket that closes the one opened at `i`, or `i`. */
  closing(i: number, end: number): number {
    for (let k = i + 1; k < end && k - i < MAX_ASIDE; k++) if (mark(this.#doc.tokens, k) === CLOSE) return k;
    return i;
  }
}
