/** Who and where: every person, body, group and place that the article names, once each, with all its mentions. */
import type { Document } from '../../types.js';
import { Entities } from './entities.js';
import { SpanReader } from './spans.js';
import { spelled } from './words.js';

export function readActors(doc: Document): void {
  const reader = new SpanReader(doc);
  for (const sentence of doc.sentences) if (!sentence.furniture) reader.sentence(sentence.first, sentence.last);
  const spans = reader.out.sort((a, b) => a.first - b.first || b.last - a.last);
  const entities = new Entities(doc);
  // The sure ones first: "Medinsky" alone is told by "Vladimir Medinsky" wherever that stands.
  const unsure = spans.filter((s) => s.kind === null);
  for (const span of spans) if (span.kind !== null) entities.add(span);
  for (const span of unsure) {
    const one = span.last === span.first + 1 ? entities.personOf(spelled(doc.tokens, span.first)) : undefined;
    if (one !== undefined || span.rule === 'shape') entities.add({ ...span, kind: 'person' });
  }
  doc.actors = entities.actors;
  doc.mentions = entities.mentions.sort((a, b) => a.first - b.first || b.last - a.last);
  doc.mentions.forEach((mention, index) => {
    for (let i = mention.first; i < mention.last; i++) if (!doc.mentionAt[i]) doc.mentionAt[i] = index + 1;
  });
}
