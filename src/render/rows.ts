/** A record as named cells, in order: what `csv` and `tsv` print, and what `--columns` chooses from. */
import type { Actor, Article, DateMention, Event, EventActor, NumberMention, Quote, Role } from '../types.js';
import { distributed, quantity } from './display.js';
import type { Selection } from './names.js';
import type { Records } from './select.js';

export type Cell = string | number | boolean | null | undefined;
export type Row = Record<string, Cell>;

const fields: { [S in Selection]: (record: Records[S], text: string) => Row } = {
  events: event,
  dates: ({ kind, value, timex, precision, deictic, text, start, end, rule }: DateMention) => ({
    kind,
    value,
    timex,
    precision,
    deictic,
    text,
    start,
    end,
    rule,
  }),
  numbers: (n: NumberMention) => ({
    kind: n.kind,
    value: n.value,
    min: n.min,
    max: n.max,
    approximate: n.approximate,
    each: n.each,
    unit: n.unit,
    currency: n.currency,
    vague: n.vague,
    text: n.text,
    start: n.start,
    end: n.end,
    rule: n.rule,
  }),
  actors: ({ id, name, kind, title, country, aliases, mentions }: Actor) => ({
    actor: id,
    name,
    kind,
    actor_title: title,
    country,
    aliases: aliases.join('; '),
    mentions: mentions.length,
  }),
  quotes: ({ direct, verb, source, start, end }: Quote, text) => ({
    source: source?.name,
    verb,
    direct,
    text: text.slice(start, end),
    start,
    end,
  }),
  articles: (a: Article) => ({
    url: a.url,
    published_basis: a.published?.basis,
    dateline_place: a.dateline?.place,
    dateline_agency: a.dateline?.agency,
    events: a.events.length,
    dates: a.dates.length,
    numbers: a.numbers.length,
    actors: a.actors.length,
    quotes: a.quotes.length,
  }),
};

function event(e: Event): Row {
  const [count] = e.counts;
  return {
    group: e.group,
    type: e.type,
    status: e.status,
    headline: e.headline,
    summary: e.summary,
    date: e.date?.value,
    date_inferred: e.date?.inferred,
    place: e.place?.name,
    within: e.place?.within.join('; '),
    country: e.place?.country,
    lat: e.place?.lat,
    lon: e.place?.lon,
    place_inferred: e.place?.inferred,
    agent: names(e.actors, 'agent'),
    target: names(e.actors, 'target'),
    mediator: names(e.actors, 'mediator'),
    count: count?.value,
    count_min: count?.min,
    count_max: count?.max,
    count_each: count?.each,
    count_total: count?.total,
    count_unit: count?.unit,
    counts: e.counts
      .map((c) => `${c.each ? distributed(c, 'en') : quantity(c, 'en')} ${c.unit ?? ''}`.trim())
      .join('; '),
    source: e.source?.name,
    trigger: e.trigger.text,
    start: e.trigger.start,
    end: e.trigger.end,
    sentence_start: e.sentence.start,
    sentence_end: e.sentence.end,
    rule: e.rule,
  };
}

const names = (actors: readonly EventActor[], role: Role) =>
  [...new Set(actors.filter((a) => a.role === role).map((a) => a.name))].join('; ');

/** Every record's cells begin with those of its article. */
export function row<S extends Selection>(select: S, article: Article, record: Records[S], text: string): Row {
  const { id, title, published } = article;
  return { article: id, title, published: published?.value, ...fields[select](record, text) };
}

/** The names of the cells: known before the first record, so that a header is written even when there is none. */
export const cellNames = (select: Selection): string[] => Object.keys(row(select, {} as Article, SAMPLES[select], ''));

/** Records with nothing in them. */
const SAMPLES: { [S in Selection]: Records[S] } = {
  events: { actors: [], counts: [], trigger: {}, sentence: {} } as unknown as Event,
  dates: {} as DateMention,
  numbers: {} as NumberMention,
  actors: { aliases: [], mentions: [] } as unknown as Actor,
  quotes: {} as Quote,
  articles: { events: [], dates: [], numbers: [], actors: [], quotes: [] } as unknown as Article,
};
