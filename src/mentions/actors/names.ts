/** A name, or a party without one, where it stands: what the readers of this folder hand to each other. */
import type { ActorKind } from '../../types.js';
import type { Bounds } from './evidence.js';

export interface NameSpan {
  first: number;
  last: number;
  /** Where its noun phrase begins. */
  phrase: number;
  /** null where nothing in the span or beside it tells. */
  kind: ActorKind | null;
  /** Of the gazetteer, or 0. */
  record: number;
  /** Tokens of the title, if any. */
  title: { first: number; last: number } | null;
  common: boolean;
  inner: boolean;
  /** The country it belongs to by its own words: "Presiden Rusia". */
  country: string | null;
  rule: string;
  /** What to call the actor where the words themselves do not: "Kapolres Blora" speaks for "Polres Blora". */
  name?: string;
  /** The place that it lies in by the text itself: "Istana Ciragan, Istanbul". */
  outer?: NameSpan;
  /** The span whose actor this is another name of. */
  alias?: NameSpan;
  /** What it rather is than anything else, if it is anything. */
  leans?: ActorKind | null;
  /** Of the sentence, where the kind is still to be decided by evidence. */
  bounds?: Bounds;
}

export const nameSpan = (span: Partial<NameSpan> & { first: number; last: number }): NameSpan => ({
  first: span.first,
  last: span.last,
  phrase: span.phrase ?? span.first,
  kind: span.kind ?? null,
  record: span.record ?? 0,
  title: span.title ?? null,
  common: span.common ?? false,
  inner: span.inner ?? false,
  country: span.country ?? null,
  rule: span.rule ?? '',
  name: span.name,
  outer: undefined,
  alias: undefined,
  leans: undefined,
  bounds: span.bounds,
});

export const isPlace = (kind: ActorKind | null) =>
  kind === 'country' || kind === 'region' || kind === 'city' || kind === 'place' || kind === 'facility';
