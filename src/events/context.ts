/**
 * What the discourse gives where a sentence is silent: within the sentence from the event that caused it, within the group
 * from its fullest telling, within the article from the episode it is about (85 of 100 dated events in annotated news share
 * the article's one date). What is filled in so says `inferred`.
 */
import type { Document } from '../types.js';
import { addFiller, fillersOf } from './fill.js';
import type { Telling, When, Where } from './telling.js';

/** "tewas dalam serangan Israel": who attacked has killed; one date and place serve both. */
export function causes(tellings: Telling[]) {
  for (const telling of tellings) {
    const causes = telling.frame.cause;
    if (!causes) continue;
    const near = tellings.filter((t) => t.sentence === telling.sentence && causes.includes(t.frame.type));
    const cause = near.sort((a, b) => Math.abs(a.first - telling.first) - Math.abs(b.first - telling.first))[0];
    if (!cause) continue;
    if (!fillersOf(telling, 'agent').length)
      for (const f of fillersOf(cause, 'agent')) addFiller(telling, 'agent', f.actor, f, true);
    telling.when ??= cause.when;
    telling.where ??= cause.where;
    cause.where ??= telling.where;
  }
}

/** Empty slots of a telling are filled from the other tellings of its group, the nearest before it first. */
export function shareInGroup(group: Telling[]) {
  for (const role of ['agent', 'target', 'mediator'] as const) {
    const full = group.map((t) => fillersOf(t, role).filter((f) => !f.inferred));
    for (const [i, telling] of group.entries()) {
      if (full[i].length || fillersOf(telling, role).length) continue;
      if (role === 'target' && telling.counts.length) continue;
      const from = nearest(full, i);
      for (const f of from ?? []) addFiller(telling, role, f.actor, f, true);
    }
  }
  share(
    group,
    (t) => t.when,
    (t, v) => {
      t.when = v;
    },
  );
  share(
    group,
    (t) => t.where,
    (t, v) => {
      t.where = v;
    },
  );
}

function nearest<T>(lists: T[][], i: number): T[] | null {
  for (let d = 1; d < lists.length; d++) {
    if (i - d >= 0 && lists[i - d].length) return lists[i - d];
    if (i + d < lists.length && lists[i + d].length) return lists[i + d];
  }
  return null;
}

function share<T extends { inferred: boolean }>(
  group: Telling[],
  get: (t: Telling) => T | null,
  set: (t: Telling, v: T) => void,
) {
  const own = group.map((t) => {
    const v = get(t);
    return v && !v.inferred ? [v] : [];
  });
  for (const [i, telling] of group.entries()) {
    if (get(telling)) continue;
    const from = nearest(own, i);
    if (from) set(telling, { ...from[0], inferred: true });
  }
}

/** The article's date and place, given to events of its kind that still have none. */
export function shareInArticle(doc: Document, tellings: Telling[]) {
  const date = mainDate(doc, tellings);
  const place = mainPlace(doc, tellings);
  for (const telling of tellings) {
    const { frame } = telling;
    const past = telling.status === 'actual';
    if (!telling.when && date && past && frame.date !== 'own') telling.when = { ...date, inferred: true };
    if (!telling.where && place && frame.place === 'episode') telling.where = { ...place, inferred: true };
  }
}

/** Votes by the events that carry a date of their own, the earlier in the article the weightier. */
function mainDate(doc: Document, tellings: Telling[]): When | null {
  return vote(
    doc,
    tellings,
    (t) => t.when,
    (w) => w.value,
    (t, w) => t.frame.date !== 'own' && t.status === 'actual' && !w.value.includes('/'),
  );
}

function mainPlace(doc: Document, tellings: Telling[]): Where | null {
  return vote(
    doc,
    tellings,
    (t) => t.where,
    (w) => String(w.actor),
    (t) => t.frame.place === 'episode',
  );
}

function vote<T extends { inferred: boolean }>(
  doc: Document,
  tellings: Telling[],
  get: (t: Telling) => T | null,
  key: (v: T) => string,
  serves: (t: Telling, v: T) => boolean,
): T | null {
  const votes = new Map<string, { value: T; weight: number }>();
  for (const telling of tellings) {
    const value = get(telling);
    if (!value || value.inferred || !serves(telling, value)) continue;
    const weight = (1 / (1 + 0.3 * telling.sentence)) * (doc.sentences[telling.sentence].headline ? 0.8 : 1);
    const known = votes.get(key(value));
    if (known) known.weight += weight;
    else votes.set(key(value), { value, weight });
  }
  let best: { value: T; weight: number } | null = null;
  for (const candidate of votes.values()) if (!best || candidate.weight > best.weight) best = candidate;
  return best?.value ?? null;
}
