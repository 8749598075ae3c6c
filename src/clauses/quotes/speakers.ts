/**
 * Who speaks: the mention that stands as subject before a verb of speech, or behind a tag ("kata X"), and the one that
 * "-nya", "dia" or a quotation without a verb goes back to.
 */
import type { Actor, ActorFound, Document, EventSource } from '../../types.js';
import {
  CLOSE,
  COLON,
  COMMA,
  complementiser,
  mark,
  OPEN,
  preposition,
  relative,
  SEMICOLON,
  subordinator,
} from './words.js';

/** Tokens that a search for the subject may cross. */
const REACH = 60;
/** Tokens of a noun phrase behind a tag. */
const PHRASE = 24;

export interface Speaker {
  /** Index in `doc.actors`, or -1. */
  actor: number;
  source: EventSource | null;
}

export const NOBODY: Speaker = { actor: -1, source: null };

export class Speakers {
  readonly #doc: Document;
  /** Token → 1 inside a quotation, where nobody is looked for. */
  readonly #quoted: Uint8Array;
  /** Whoever spoke last, or was last the subject of a sentence. */
  last: Speaker = NOBODY;

  constructor(doc: Document, quoted: Uint8Array) {
    this.#doc = doc;
    this.#quoted = quoted;
  }

  /** The subject of the verb at `verb`, in the clause that begins at `from`. */
  subject(verb: number, from: number): Speaker {
    const { tokens } = this.#doc;
    let found: ActorFound | null = null;
    let aside = false; // a comma between the candidate and what comes next to its left
    for (let i = verb - 1, steps = 0; i >= from && steps < REACH; steps++) {
      if (this.#quoted[i] || complementiser(tokens, i)) break;
      const c = mark(tokens, i);
      if (c === SEMICOLON || c === COLON) break;
      if (c === CLOSE) {
        i = this.#bracket(i, from);
        continue;
      }
      if (c === COMMA) {
        if (found && !aside) {
          // "Juru bicara militer, Kolonel X, mengatakan": the name may stand on either side of the comma.
          aside = true;
          i--;
          continue;
        }
        if (found) break;
      }
      if (found && relative(tokens, i)) found = null;
      if (found && aside) {
        const other = this.#mentionAt(i);
        if (other && found.common && !other.common && other.last === i + 1) found = other;
        break;
      }
      if (found && subordinator(tokens, i)) break;
      const mention: ActorFound | null = found ? null : this.#mentionAt(i);
      if (!mention) {
        i--;
        continue;
      }
      const before = Math.min(mention.phrase, mention.first) - 1;
      if (before >= from && isGoverned(this.#doc, before)) i = before - 1;
      else {
        found = mention;
        i = before;
      }
    }
    return found ? this.of(found) : NOBODY;
  }

  /** The noun phrase that begins at `i`: "kata *juru bicara militer, Kolonel X*, kepada wartawan". */
  behind(i: number, end: number): Speaker {
    const { tokens } = this.#doc;
    let common: ActorFound | null = null;
    for (let steps = 0; i < end && steps < PHRASE; steps++) {
      const c = mark(tokens, i);
      if (c === OPEN) {
        i = this.#closing(i, end) + 1;
        continue;
      }
      if (c === COMMA && common) {
        // "kata juru bicara militer, Kolonel X": a name in apposition tells who the party is.
        const next = this.#mentionAt(i + 1);
        const name = next && !next.common && this.#kind(next) === 'person' && next.phrase <= i + 1;
        return this.of(name ? next : common);
      }
      if (c && c !== 45) break;
      const mention = this.#mentionAt(i);
      if (mention && !mention.common) return this.of(mention);
      common ??= mention;
      if (common && !mention && (preposition(tokens, i) || relative(tokens, i) || subordinator(tokens, i))) break;
      if (!mention && steps > 0 && preposition(tokens, i) && this.#kind(this.#mentionAt(i + 1)) !== 'person') break;
      i = mention ? Math.max(mention.last, i + 1) : i + 1;
    }
    return common ? this.of(common) : NOBODY;
  }

  /** A mention as a speaker; a pronoun that nothing resolves is whoever spoke last. */
  of(mention: ActorFound): Speaker {
    const actor = this.#doc.actors[mention.actor];
    if (!actor) return this.last;
    const { text, start, end } = mention;
    return { actor: mention.actor, source: { actor: actor.id, name: actor.name, text, start, end } };
  }

  /** The person or body that is subject of a sentence: whom "katanya" in the next one means. */
  note(first: number, last: number) {
    const { tokens } = this.#doc;
    for (let i = first; i < last; i++) {
      const mention = this.#mentionAt(i);
      if (!mention) continue;
      const before = Math.min(mention.phrase, mention.first) - 1;
      if (this.#kind(mention) === 'person' && !mention.pronoun && !(before >= first && isGoverned(this.#doc, before))) {
        this.last = this.of(mention);
        return;
      }
      i = Math.max(i, mention.last - 1);
      if (mark(tokens, i) === SEMICOLON) return;
    }
  }

  #mentionAt(i: number): ActorFound | null {
    const index = i >= 0 && i < this.#doc.mentionAt.length ? this.#doc.mentionAt[i] : 0;
    return index ? this.#doc.mentions[index - 1] : null;
  }

  #kind(mention: ActorFound | null): Actor['kind'] | null {
    return mention ? (this.#doc.actors[mention.actor]?.kind ?? null) : null;
  }

  /** Index in front of the bracket that is closed at `i`. */
  #bracket(i: number, from: number): number {
    const { tokens } = this.#doc;
    for (let k = i - 1; k >= from && i - k < REACH; k--) if (mark(tokens, k) === OPEN) return k - 1;
    return i - 1;
  }

  #closing(i: number, end: number): number {
    const { tokens } = this.#doc;
    for (let k = i + 1; k < end && k - i < REACH; k++) if (mark(tokens, k) === CLOSE) return k;
    return i;
  }
}

/** A preposition right before the phrase: it is no subject of the verb behind it. */
const isGoverned = ({ tokens }: Document, before: number) => preposition(tokens, before) !== 0;
