/**
 * Where and when an article's episode was, for what it tells without saying either (85 of 100 dated events in annotated
 * news share the article's one date).
 */
import type { Document } from '../../types.js';
import { daysBetween, RECENT } from '../calendar.js';
import { isCare } from '../setting/where.js';
import type { Telling, When, Where } from '../telling.js';
import { lent } from './lent.js';

const VOTES = new Set(['episode', 'own']);
const EARLY = 6; // sentences
const MOST = 0.6; // of the votes: an article of many places has none of its own
/** What happens to people and things where something else happened. */
const BEFELL = new Set(['killed', 'injured', 'missing', 'damage', 'rescue', 'evacuation']);
const PASSAGE = 2; // sentences
const WEEK = 7; // days

/**
 * "Gempa melanda Lombok … Dua orang tewas.": where and when those just told of fell is where and when what befell them
 * happened, whatever the rest of the article is about.
 */
export function shareInPassage(doc: Document, tellings: Telling[]) {
  for (const [i, telling] of tellings.entries()) {
    if (!BEFELL.has(telling.frame.type) || telling.status !== 'actual') continue;
    for (let j = i - 1; j >= 0 && telling.sentence - tellings[j].sentence <= PASSAGE; j--) {
      const { frame, status, where, when, sentence } = tellings[j];
      if (status !== 'actual' || frame.place !== 'episode') continue;
      if (!telling.where && where && !where.inferred && !isCare(doc, where))
        telling.where = lent(where, 'passage', tellings[j]);
      if (!telling.when && when && !when.inferred && isLate(doc, when) && telling.sentence - sentence <= 1)
        telling.when = lent(when, 'passage', tellings[j]);
    }
  }
}

/** The article's date and place, given to events of its kind that still have none. */
export function shareInArticle(doc: Document, tellings: Telling[]) {
  const place: Where | null = vote(
    doc,
    tellings,
    'where',
    (w) => String(w.actor),
    // A hall or a barracks is where one thing was, not what the article is about.
    (t, w) => VOTES.has(t.frame.place ?? 'none') && doc.actors[w.actor].kind !== 'facility',
    MOST,
  );
  const date: When | null = vote(
    doc,
    tellings,
    'when',
    (w) => w.value,
    (t, w) => t.frame.construction !== 'speech' && isLate(doc, w),
    0,
    // Of the swaps since 16 May the one of this week is the news.
    (w) => (doc.published && daysBetween(w.value, doc.published.value) > WEEK ? 0.4 : 1),
  );
  for (const telling of tellings) {
    const { frame } = telling;
    if (!telling.when && date && telling.status === 'actual' && frame.date === 'episode') telling.when = date;
    // A toll since years ago has no one place.
    const toll = telling.when?.value.includes('/') && !telling.when.inferred;
    // What may or shall happen need not happen there.
    const happened = telling.status === 'actual' || telling.status === 'negated';
    if (!telling.where && place && frame.place === 'episode' && happened && !toll) telling.where = place;
  }
}

/** What an article is about happened lately; a year, or a day of years ago, is background. */
function isLate(doc: Document, { value, precision }: When): boolean {
  const published = doc.published?.value;
  return precision === 'day' && !value.includes('/') && (!published || daysBetween(value, published) <= RECENT);
}

/**
 * Votes by the actual events that carry a value of their own, the earlier in the article the weightier; the first among
 * many is elected only with that share of all.
 */
function vote<S extends 'when' | 'where', V extends NonNullable<Telling[S]>>(
  doc: Document,
  tellings: Telling[],
  slot: S,
  key: (v: V) => string,
  serves: (t: Telling, v: V) => boolean,
  share = 0,
  weighs?: (v: V) => number,
): V | null {
  const votes = new Map<string, { value: V; weight: number; again: boolean; telling: Telling }>();
  let best: { value: V; weight: number; again: boolean; telling: Telling } | null = null;
  for (const telling of tellings) {
    const value = telling[slot] as V | null;
    if (!value || value.inferred || telling.status !== 'actual' || !serves(telling, value)) continue;
    const known = votes.get(key(value)) ?? { value, weight: 0, again: false, telling };
    known.again ||= telling.sentence > known.telling.sentence;
    known.weight +=
      ((doc.sentences[telling.sentence].headline ? 0.8 : 1) / (1 + 0.3 * telling.sentence)) * (weighs?.(value) ?? 1);
    votes.set(key(value), known);
    if (!best || known.weight > best.weight) best = known;
  }
  const all = [...votes.values()].reduce((sum, v) => sum + v.weight, 0);
  // What an article is about is told early or more than once.
  const elected = best && best.weight >= all * share && (best.again || best.telling.sentence <= EARLY);
  return best && elected ? lent(best.value, 'episode', best.telling) : null;
}
