/** What one record is (`--select`) and which records are wanted (`--type`, `--actor`, `--since`, `--until`). */
import type { Actor, Article, DateMention, Event, NumberMention, Quote } from '../types.js';
import type { Selection, Wanted } from './names.js';

/** The record of each selection. */
export interface Records {
  events: Event;
  dates: DateMention;
  numbers: NumberMention;
  actors: Actor;
  quotes: Quote;
  articles: Article;
}

/** The article with only the wanted facts in the lists that the filters speak of, or null when none is left. */
export function wanted(article: Article, selection: Selection, want: Wanted): Article | null {
  if (!want.types && !want.actor && !want.since && !want.until) return article;
  const who = want.actor === undefined ? null : partyNamed(want.actor, article.actors);
  const dated = (value: string | null | undefined) =>
    (!want.since && !want.until) || (value != null && within(value, want.since, want.until));
  const list = selection === 'articles' ? 'events' : selection;
  const kept: Article = {
    ...article,
    ...(list === 'events' && {
      events: article.events.filter(
        (e) => (!want.types || want.types.has(e.type)) && dated(e.date?.value) && (!who || who.takesPartIn(e)),
      ),
    }),
    ...(list === 'dates' && { dates: article.dates.filter((d) => dated(d.value)) }),
    ...(list === 'actors' && who && { actors: article.actors.filter((a) => who.is(a.id, a.name)) }),
    ...(list === 'quotes' &&
      who && { quotes: article.quotes.filter((q) => q.source && who.is(q.source.actor, q.source.name)) }),
  };
  return kept[list as Exclude<Selection, 'articles'>].length ? kept : null;
}

/** An article's records of a selection. */
export function records<S extends Selection>(article: Article, selection: S): Records[S][] {
  if (selection === 'articles') return [article] as Records[S][];
  return article[selection as Exclude<S, 'articles'>] as Records[S][];
}

/** Quarters and halves, as EDTF counts them after the months; a season may be that of either half of the world. */
const PARTS_OF_YEAR: Record<string, [first: string, last: string] | undefined> = {
  '-21': ['-01-01', '-12-31'],
  '-22': ['-01-01', '-12-31'],
  '-23': ['-01-01', '-12-31'],
  '-24': ['-01-01', '-12-31'],
  '-33': ['-01-01', '-03-31'],
  '-34': ['-04-01', '-06-30'],
  '-35': ['-07-01', '-09-30'],
  '-36': ['-10-01', '-12-31'],
  '-40': ['-01-01', '-06-30'],
  '-41': ['-07-01', '-12-31'],
};

/** First and last day of an EDTF value: "2025-07" → 2025-07-01, 2025-07-31. A clock time counts as its day. */
export function bounds(edtf: string): [first: string, last: string] {
  const [from, to = from] = edtf.split('/');
  const part = PARTS_OF_YEAR[edtf.slice(4)];
  if (part) return [edtf.slice(0, 4) + part[0], edtf.slice(0, 4) + part[1]];
  // Compared as text, so a month may end on its 31st whatever its length. An open end ("..") bounds nothing.
  const whole = (value: string, rest: string, digit: string) =>
    /^\d/.test(value) ? value.slice(0, 10).replace(/X/g, digit) + rest.slice(Math.min(value.length, 10) - 4) : '';
  return [whole(from, '-01-01', '0'), whole(to, '-12-31', '9') || '9999'];
}

function within(edtf: string, since?: string, until?: string): boolean {
  const [first, last] = bounds(edtf);
  return (!since || last >= since) && (!until || first <= until);
}

/** Whoever in this article goes by that name: every word of it stands in one of the actor's names. */
function partyNamed(asked: string, actors: readonly Actor[]) {
  const words = nameKeys(asked);
  const fits = (name: string) => {
    const keys = new Set(nameKeys(name));
    return words.length > 0 && words.every((w) => keys.has(w));
  };
  const ids = new Set(actors.filter((a) => [a.name, ...a.aliases].some(fits)).map((a) => a.id));
  const is = (id: string | null, name: string) => (id !== null && ids.has(id)) || fits(name);
  return {
    is,
    takesPartIn: (e: Event) =>
      e.actors.some((a) => is(a.actor, a.name)) || (e.source !== null && is(e.source.actor, e.source.name)),
  };
}

/**
 * The words of a name without what differs between spellings of it: diacritics, doubled letters, y for i, and the
 * letters of the old orthography (Soeharto, Djakarta, Tjipto). "Zelensky", "Zelenskyy" and "Zelenskiy" are one.
 */
export function nameKeys(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`ʼ]/g, '');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word
      .replace(/oe/g, 'u')
      .replace(/dj/g, 'j')
      .replace(/tj/g, 'c')
      .replace(/y/g, 'i')
      .replace(/(.)\1+/gu, '$1'),
  );
}
