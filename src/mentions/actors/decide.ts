/** What the unknown names of an article are: each by its evidence, and one name everywhere the same. */
import { gazetteer } from '../../data.js';
import { type Weights, weigh } from './evidence.js';
import type { Names } from './lookup.js';
import { isPlace, type NameSpan } from './names.js';
import { CLASSES } from './positions.js';

/** Evidence, in hundredths of a nat, below which even a list of people makes no person of a word. */
const DOUBT = -150;
/** What each further mention adds to a name's mean: what is spoken of again and again is somebody. */
const AGAIN = 40;

export function decide(names: Names, spans: NameSpan[]) {
  const { tokens } = names;
  const sure = new Set(spans.filter((s) => !s.bounds && s.record).map((s) => s.record));
  const unknown = new Map<string, { span: NameSpan; weights: Weights }[]>();
  for (const span of spans) {
    if (!span.bounds) continue;
    const weights = weigh(names, span, span.bounds);
    if (span.title) {
      titled(span, weights);
      continue;
    }
    const name = tokens.text.slice(tokens.start[span.first], tokens.end[span.last - 1]);
    const same = unknown.get(name);
    if (same) same.push({ span, weights });
    else unknown.set(name, [{ span, weights }]);
  }
  for (const same of unknown.values()) {
    const mean = CLASSES.map((_, c) => same.reduce((sum, { weights }) => sum + weights[c], 0) / same.length);
    const weight = Math.max(...mean) + AGAIN * (same.length - 1);
    const kind = CLASSES[mean.indexOf(Math.max(...mean))];
    for (const { span } of same) {
      span.kind = weight > 0 ? kind : null;
      span.leans = weight > DOUBT ? kind : null;
      fallBack(names, span, sure);
    }
  }
}

/** Behind an office stands a person, unless it is rather a body: "pemain Chelsea". */
function titled(span: NameSpan, [person, place, organization]: Weights) {
  if (organization > Math.max(person, place, 0))
    Object.assign(span, { kind: 'organization', title: null, phrase: span.first, rule: 'titled-body' });
}

/** Of "Talas Bogor", which is nobody, the known place remains; "Kemlu Slowakia" as a place is the place alone. */
function fallBack(names: Names, span: NameSpan, sure: Set<number>) {
  const known = names.within(span.first, span.last);
  if (!known.record || (known.last < span.last && span.kind !== null)) return;
  const kind = gazetteer.kind(known.record);
  // "merebut Goma" is the town once the article has been "di Goma".
  if (
    span.kind === null
      ? gazetteer.weak(known.record) && !sure.has(known.record)
      : (span.kind === 'place') !== isPlace(kind)
  )
    return;
  const { record, last } = known;
  Object.assign(span, { kind, last, record, country: gazetteer.country(record), rule: 'known' });
}
