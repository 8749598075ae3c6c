/** Who spoke so far, and what a mention or a pronoun makes of it. */
import type { ActorFound, Document, EventSource } from '../../types.js';
import type { Phrases } from './phrases.js';

export interface Speaker {
  /** Index in `doc.actors`, or -1. */
  actor: number;
  source: EventSource | null;
}

/** No speaker was found: another reading may know. */
export const NOBODY: Speaker = { actor: -1, source: null };
/** Somebody whom the text does not name: "jaringan yang mengonfirmasi bahwa …". */
export const SOMEBODY: Speaker = { actor: -1, source: null };

export class Speakers {
  readonly #doc: Document;
  readonly #phrases: Phrases;
  /** Whoever spoke last. */
  last: Speaker = NOBODY;
  /** The person who spoke last, or was last the subject of a sentence. */
  person: Speaker = NOBODY;

  constructor(doc: Document, phrases: Phrases) {
    this.#doc = doc;
    this.#phrases = phrases;
  }

  /** Whom "katanya", "dia" and a quotation without a verb go back to. */
  get before(): Speaker {
    return this.person === NOBODY ? this.last : this.person;
  }

  spoke(speaker: Speaker) {
    if (!speaker.source) return;
    this.last = speaker;
    if (this.isPerson(speaker)) this.person = speaker;
  }

  isPerson({ actor }: Speaker): boolean {
    return this.#doc.actors[actor]?.kind === 'person';
  }

  of(mention: ActorFound | null): Speaker {
    const actor = mention && this.#doc.actors[mention.actor];
    if (!actor) return NOBODY;
    const { text, start, end } = mention;
    return { actor: mention.actor, source: { actor: actor.id, name: actor.name, text, start, end } };
  }

  /** "dia", "ia" at token `i`: the person who spoke last, or whom the readers of names take it for. */
  pronoun(i: number): Speaker {
    const mention = this.#phrases.mentionAt(i);
    return this.as(this.before.source ? this.before : this.of(mention), i, i + 1);
  }

  /** The same speaker, by other words. */
  as({ actor, source }: Speaker, first: number, last: number): Speaker {
    if (!source) return NOBODY;
    const { tokens } = this.#doc;
    const start = tokens.start[first];
    const end = tokens.end[last - 1];
    return { actor, source: { ...source, text: tokens.text.slice(start, end), start, end } };
  }
}
