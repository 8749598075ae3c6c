/** Who and where: every person, body, group and place that the article names, once each, with all its mentions. */
import type { ActorFound, Document, TokenRange } from '../../types.js';
import { agree, appose } from './context.js';
import { decide } from './decide.js';
import { Entities } from './entities.js';
import { nest, settle } from './homonyms.js';
import type { NameSpan } from './names.js';
import { readPronouns } from './pronouns.js';
import { SpanReader } from './spans.js';

export function readActors(doc: Document): void {
  const reader = new SpanReader(doc);
  for (const sentence of doc.sentences) if (!sentence.furniture) reader.sentence(sentence.first, sentence.last);
  decide(reader.names, reader.out);
  const spans = inOrder(reader.out);
  agree(reader.names, spans);
  settle(doc.tokens, spans);
  nest(doc.tokens, spans);
  appose(doc.tokens, spans, reader.titles);
  const entities = new Entities(doc);
  // The sure ones first: "Medinsky" alone is told by "Vladimir Medinsky" wherever that stands.
  const doubtful = (span: NameSpan) => span.bounds !== undefined && !span.title && !span.alias && span.record === 0;
  const add = (span: NameSpan) => {
    // "Sharma Oli" behind "Khadga Prasad Sharma Oli"
    if (doubtful(span) && entities.isPartOfPerson(doc.tokens, span)) span.kind = 'person';
    entities.add(span);
  };
  const single = (span: NameSpan) =>
    span.bounds !== undefined && !span.title && !span.alias && span.last === span.first + 1;
  for (const span of spans) if (!single(span)) add(span);
  for (const span of spans) if (single(span)) add(span);
  entities.joinBareParties();
  entities.sort();
  doc.actors = entities.actors;
  const named = inOrder(entities.mentions);
  cover(doc, named);
  const pronouns = readPronouns(doc, named);
  for (const mention of pronouns) doc.actors[mention.actor].mentions.push(mention);
  doc.mentions = inOrder([...named, ...pronouns]);
  doc.mentionAt.fill(0);
  cover(doc, doc.mentions);
  for (const actor of doc.actors) inOrder(actor.mentions as ActorFound[]);
}

const byPlace = (a: TokenRange, b: TokenRange) => a.first - b.first || b.last - a.last;

/** Sorted by place; most lists are so already. */
function inOrder<T extends TokenRange>(ranges: T[]): T[] {
  for (let i = 1; i < ranges.length; i++) if (byPlace(ranges[i - 1], ranges[i]) > 0) return ranges.sort(byPlace);
  return ranges;
}

/** Token → mention, the outermost where they nest. The -nya of a verb covers nothing: the word is the verb's. */
function cover(doc: Document, mentions: ActorFound[]) {
  mentions.forEach((mention, index) => {
    if (mention.start > doc.tokens.start[mention.first]) return;
    for (let i = mention.first; i < mention.last; i++) if (!doc.mentionAt[i]) doc.mentionAt[i] = index + 1;
  });
}
