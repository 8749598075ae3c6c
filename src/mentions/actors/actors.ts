/** Who and where: every person, body, group and place that the article names, once each, with all its mentions. */
import { gazetteer } from '../../data.js';
import type { ActorFound, Document } from '../../types.js';
import { agree, appose } from './context.js';
import { Entities } from './entities.js';
import { classify } from './evidence.js';
import { longestName } from './lookup.js';
import { isPlace, type NameSpan } from './names.js';
import { readPronouns } from './pronouns.js';
import { SpanReader } from './spans.js';
import { spelled } from './words.js';

export function readActors(doc: Document): void {
  const reader = new SpanReader(doc);
  for (const sentence of doc.sentences) if (!sentence.furniture) reader.sentence(sentence.first, sentence.last);
  for (const span of reader.out) if (span.bounds) decide(doc, span);
  const spans = reader.out.sort((a, b) => a.first - b.first || b.last - a.last);
  agree(doc, spans);
  appose(doc.tokens, spans, reader.titles);
  const entities = new Entities(doc);
  // The sure ones first: "Medinsky" alone is told by "Vladimir Medinsky" wherever that stands.
  for (const span of spans) if (span.kind !== null) entities.add(span);
  for (const span of spans) {
    if (span.kind !== null || span.last !== span.first + 1) continue;
    if (entities.personOf(spelled(doc.tokens, span.first)) !== undefined) entities.add({ ...span, kind: 'person' });
  }
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

const inOrder = (mentions: ActorFound[]) => mentions.sort((a, b) => a.first - b.first || b.last - a.last);

/** Token → mention, the outermost where they nest. The -nya of a verb covers nothing: the word is the verb's. */
function cover(doc: Document, mentions: ActorFound[]) {
  mentions.forEach((mention, index) => {
    if (mention.start > doc.tokens.start[mention.first]) return;
    for (let i = mention.first; i < mention.last; i++) if (!doc.mentionAt[i]) doc.mentionAt[i] = index + 1;
  });
}

/** Evidence, in hundredths of a nat, below which even a list of people makes no person of a word. */
const DOUBT = -150;

/** An unknown name by its evidence; of "Talas Bogor", which is none, the known place remains. */
function decide(doc: Document, span: NameSpan) {
  if (!span.bounds) return;
  const { kind, weight } = classify(doc.tokens, span, span.bounds);
  if (span.title) {
    if (kind === 'organization' && weight > 0)
      Object.assign(span, { kind, title: null, phrase: span.first, rule: 'titled-body' });
    return;
  }
  span.kind = weight > 0 ? kind : null;
  span.leans = weight > DOUBT ? kind : null;
  const known = longestName(doc.tokens, span.first, span.last);
  if (!known.record) return;
  if (known.last === span.last || span.kind === null) {
    const kind = gazetteer.kind(known.record);
    if (span.kind !== null && (span.kind === 'place') !== isPlace(kind)) return;
    if (span.kind === null && gazetteer.weak(known.record)) return;
    Object.assign(span, {
      kind,
      last: known.last,
      record: known.record,
      country: gazetteer.country(known.record),
      rule: 'known',
    });
  }
}
