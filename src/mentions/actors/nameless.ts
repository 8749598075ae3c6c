/** Parties without a name ("seorang perwira", "warga setempat"): actors called by their words as the text has them. */
import type { Actor, ActorFound, ActorKind, Document, TokenRange } from '../../types.js';

/** Adds the actor to the document's and returns its index. */
export function addNameless(doc: Document, name: string, kind: ActorKind, rule: string): number {
  const id = `a${doc.actors.length + 1}`;
  const actor: Actor = { id, name, kind, title: null, country: null, aliases: [], mentions: [], rule };
  return doc.actors.push(actor) - 1;
}

/** The mention of such an actor by these words; added to nothing. */
export function namelessMention({ tokens }: Document, { first, last }: TokenRange, actor: number): ActorFound {
  const start = tokens.start[first];
  const end = tokens.end[last - 1];
  const text = tokens.text.slice(start, end);
  return { text, start, end, pronoun: false, common: true, first, last, actor, phrase: first, inner: false };
}
