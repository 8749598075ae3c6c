/** What the unknown names of an article are: each by its evidence, and one name everywhere the same. */
import { gazetteer } from '../../data.js';
import type { Tokens } from '../../types.js';
import { type Weights, weigh } from './evidence.js';
import type { Names } from './lookup.js';
import { isPlace, type NameSpan } from './names.js';
import { CLASSES } from './positions.js';
import { isOrdinary, isUpper, orgTail, placePreposition } from './words.js';

/** Evidence, in hundredths of a nat, below which even a list of people makes no person of a word. */
const DOUBT = -150;
/** What an office in front weighs for a person. */
const OFFICE = 50;
const PERSON = CLASSES.indexOf('person');
const PLACE = CLASSES.indexOf('place');

export function decide(names: Names, spans: NameSpan[]) {
  const { tokens } = names;
  const sure = new Set(spans.filter((s) => !s.bounds && s.record).map((s) => s.record));
  const unknown = new Map<string, { span: NameSpan; weights: Weights }[]>();
  for (const span of spans) {
    if (!span.bounds) continue;
    const weights = weigh(names, span, span.bounds);
    if (span.first > 0 && placePreposition(tokens, span.first - 1)) located(tokens, span, weights);
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
    const weight = Math.max(...mean);
    const kind = CLASSES[mean.indexOf(Math.max(...mean))];
    for (const { span } of same) {
      span.kind = weight > 0 ? kind : null;
      span.leans = weight > DOUBT ? kind : null;
      fallBack(names, span, sure);
    }
  }
}

/** "di Kamanyola": no person stands there, and words that nothing knows are a place's. */
function located(tokens: Tokens, { first, last }: NameSpan, weights: Weights) {
  let unknown = true;
  for (let i = first; i < last; i++) unknown &&= !isOrdinary(tokens, i) && !isUpper(tokens, i) && !orgTail(tokens, i);
  weights[PLACE] = 1 + (unknown ? Math.max(...weights, 0) : Math.max(weights[PERSON], weights[PLACE]));
  weights[PERSON] = Number.NEGATIVE_INFINITY;
}

/** Behind an office stands a person, unless it is rather a body or a place: "pemain Chelsea", "Kepala Desa Sukamaju". */
function titled(span: NameSpan, [person, place, organization]: Weights) {
  if (Math.max(place, organization) <= Math.max(person + OFFICE, 0)) return;
  const kind = place > organization ? 'place' : 'organization';
  Object.assign(span, { kind, title: null, phrase: span.first, rule: 'titled-body' });
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
