/** Which place of several with one name: the one in a country, or in a region, that the article speaks of. */
import { gazetteer } from '../../data.js';
import type { Tokens } from '../../types.js';
import { isPlace, type NameSpan } from './names.js';
import { COMMA, mark } from './words.js';

export function settle(tokens: Tokens, spans: NameSpan[]) {
  const countries = new Set<string>();
  const named = new Set<number>();
  for (const { record, kind } of spans) {
    if (!record) continue;
    named.add(record);
    const country = gazetteer.country(record);
    if (country && (kind === 'country' || !gazetteer.weak(record))) countries.add(country);
  }
  spans.forEach((span, i) => {
    if (!span.record || !isPlace(span.kind) || span.kind === 'country') return;
    const record = inside(span, spans[i + 1], tokens) || likeliest(span.record, countries, named);
    if (record === span.record) return;
    span.record = record;
    span.country = record ? gazetteer.country(record) : null;
    if (record) span.kind = gazetteer.kind(record);
  });
}

/** "Istana Ciragan, Istanbul, Turki": a place that no list knows lies where the text says. Right to left, so that chains add up. */
export function nest(tokens: Tokens, spans: NameSpan[]) {
  for (let i = spans.length - 2; i >= 0; i--) {
    const span = spans[i];
    const next = spans[i + 1];
    if (span.record || !isPlace(span.kind) || !isPlace(next.kind) || !isChained(tokens, span, next)) continue;
    span.outer = next;
    span.country ??= next.country;
  }
}

const isChained = (tokens: Tokens, span: NameSpan, next: NameSpan | undefined) =>
  next !== undefined && next.phrase === span.last + 1 && mark(tokens, span.last) === COMMA;

/** "London, Kanada", "Bululawang, Malang": the one that lies in the place named right behind it, or 0. */
function inside(span: NameSpan, next: NameSpan | undefined, tokens: Tokens): number {
  if (!next?.record || !isChained(tokens, span, next)) return 0;
  for (let record = span.record; record; record = gazetteer.next(record))
    for (let around = gazetteer.parent(record); around; around = gazetteer.parent(around))
      if (around === next.record) return record;
  return 0;
}

/** 0 where the only places of that name are small ones of countries that the article does not speak of. */
function likeliest(first: number, countries: Set<string>, named: Set<number>): number {
  let inCountry = 0;
  for (let record = first; record; record = gazetteer.next(record)) {
    if (named.has(gazetteer.parent(record)) && gazetteer.kind(gazetteer.parent(record)) !== 'country') return record;
    const country = gazetteer.country(record);
    if (!inCountry && country && countries.has(country)) inCountry = record;
  }
  if (inCountry) return inCountry;
  return gazetteer.weak(first) && countries.size ? 0 : first;
}
