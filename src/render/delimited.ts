/**
 * `csv` and `tsv`: a header and one row a record, for spreadsheets and data frames. Columns are named as the JSON's
 * fields, figures are bare (1200, 6.4), dates EDTF. No cell holds a control character, none is run as a formula.
 */
import type { Actor, Article, DateMention, Event, EventActor, NumberMention, Quote, Role } from '../types.js';
import { distributed, quantity } from './display.js';
import type { Selection } from './names.js';
import { inert, visible } from './safe.js';
import { type Records, records } from './select.js';
import type { RenderOptions, Writer } from './writer.js';

type Cell = string | number | boolean | null | undefined;
type Row = Record<string, Cell>;

const rows: { [S in Selection]: (record: Records[S], text: string) => Row } = {
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
    title,
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

/** The header is known before the first record: it is written even when there is none. */
const SAMPLES: { [S in Selection]: Records[S] } = {
  events: { actors: [], counts: [], trigger: {}, sentence: {} } as unknown as Event,
  dates: {} as DateMention,
  numbers: {} as NumberMention,
  actors: { aliases: [], mentions: [] } as unknown as Actor,
  quotes: {} as Quote,
  articles: { events: [], dates: [], numbers: [], actors: [], quotes: [] } as unknown as Article,
};

export function delimitedWriter(format: 'csv' | 'tsv', { select }: RenderOptions): Writer {
  const line = (cells: Cell[]) =>
    `${cells.map(format === 'csv' ? csvCell : tsvCell).join(format === 'csv' ? ',' : '\t')}\n`;
  const row = rows[select] as (record: Records[Selection], text: string) => Row;
  return {
    begin: () => line(['article', 'title', 'published', ...Object.keys(row(SAMPLES[select], ''))]),
    article(article, text) {
      const lines = records(article, select).map((record) =>
        line([article.id, article.title, article.published?.value, ...Object.values(row(record, text))]),
      );
      return { output: lines.join(''), records: lines.length };
    },
    end: () => '',
  };
}

function plain(cell: Cell): string {
  if (typeof cell === 'string') return inert(visible(cell));
  return cell === null || cell === undefined ? '' : String(cell);
}

/** RFC 4180: quoted where it must be, quotation marks doubled. */
function csvCell(cell: Cell): string {
  const text = plain(cell);
  return /[",]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

const tsvCell = (cell: Cell) => plain(cell);
