/** The columns a person reads: one list a selection, shared by the table and by Markdown. */
import type { Actor, Article, DateMention, Event, NumberMention, Quote, Status } from '../types.js';
import { dateInWords, distributed, kindName, quantity } from './display.js';
import type { Lang, Selection } from './names.js';
import { cellNames, row } from './rows.js';
import type { Records } from './select.js';
import { meaning } from './timex.js';

export interface Column<T> {
  /** What `--columns` calls it; as the cell of `rows.ts` of which it is the readable form, where it is of one. */
  name: string;
  title: Record<Lang, string>;
  /** Share of the table's width, and the least that reads well. */
  weight: number;
  least: number;
  /** `text` is the article's own, which offsets count into. */
  cell(record: T, lang: Lang, text: string, article: Article): string;
  /** What the cell means, where a colour can say it. */
  tone?(record: T): Tone | undefined;
}

export type Tone = 'strong' | 'quiet' | Status;

const STATUS: Record<Lang, Record<Status, string>> = {
  en: {
    actual: 'actual',
    planned: 'planned',
    proposed: 'proposed',
    hypothetical: 'hypothetical',
    negated: 'negated',
  },
  id: {
    actual: 'terjadi',
    planned: 'direncanakan',
    proposed: 'diusulkan',
    hypothetical: 'pengandaian',
    negated: 'tidak terjadi',
  },
};

const events: Column<Event>[] = [
  {
    name: 'headline',
    title: { en: 'Event', id: 'Peristiwa' },
    weight: 18,
    least: 18,
    cell: (e) => e.headline,
    tone: () => 'strong',
  },
  {
    name: 'date',
    title: { en: 'When', id: 'Kapan' },
    weight: 4,
    least: 9,
    cell: (e, lang) => (e.date ? dateInWords(e.date.value, lang) : ''),
    tone: (e) => (e.date?.inferred ? 'quiet' : undefined),
  },
  {
    name: 'place',
    title: { en: 'Where', id: 'Di mana' },
    weight: 4,
    least: 9,
    cell: (e) => (e.place ? [e.place.name, ...e.place.within].join(', ') : ''),
    tone: (e) => (e.place?.inferred ? 'quiet' : undefined),
  },
  { name: 'who', title: { en: 'Who', id: 'Siapa' }, weight: 7, least: 10, cell: who },
  {
    name: 'status',
    title: { en: 'Status', id: 'Status' },
    weight: 3,
    least: 12,
    cell: (e, lang) => STATUS[lang][e.status],
    tone: (e) => e.status,
  },
  {
    name: 'source',
    title: { en: 'According to', id: 'Menurut' },
    weight: 4,
    least: 9,
    cell: (e) => e.source?.name ?? '',
  },
];

/** "Rusia, Ukraina; 1,200 each (2,400 in all)", "Israel → Gaza", "Rusia, Ukraina (via Turki)". */
function who(event: Event, lang: Lang): string {
  const names = (role: string) =>
    [...new Set(event.actors.filter((a) => a.role === role).map((a) => a.name))].join(', ');
  const [agents, targets, mediators] = [names('agent'), names('target'), names('mediator')];
  const sides = targets ? `${agents} → ${targets}`.trimStart() : agents;
  const shares = event.counts.filter((c) => c.each).map((c) => distributed(c, lang));
  const via = mediators && `(${lang === 'en' ? 'via' : 'melalui'} ${mediators})`;
  return [[sides, via].filter(Boolean).join(' '), ...shares].filter(Boolean).join('; ');
}

const dates: Column<DateMention>[] = [
  { name: 'text', title: { en: 'Words', id: 'Kata' }, weight: 6, least: 12, cell: (d) => d.text, tone: () => 'strong' },
  {
    name: 'value',
    title: { en: 'Means', id: 'Arti' },
    weight: 6,
    least: 12,
    cell: meaning,
  },
  { name: 'timex', title: { en: 'TIMEX3', id: 'TIMEX3' }, weight: 4, least: 12, cell: (d) => d.timex ?? '' },
  { name: 'kind', title: { en: 'Kind', id: 'Jenis' }, weight: 3, least: 9, cell: (d, lang) => kindName(d.kind, lang) },
  {
    name: 'offset',
    title: { en: 'Offset', id: 'Posisi' },
    weight: 2,
    least: 8,
    cell: (d) => `${d.start}–${d.end}`,
    tone: () => 'quiet',
  },
];

const numbers: Column<NumberMention>[] = [
  { name: 'text', title: { en: 'Words', id: 'Kata' }, weight: 6, least: 12, cell: (n) => n.text, tone: () => 'strong' },
  {
    name: 'value',
    title: { en: 'Means', id: 'Arti' },
    weight: 5,
    least: 10,
    cell: (n, lang) =>
      `${quantity(n, lang)}${n.kind === 'percent' ? '%' : ''}${n.each ? (lang === 'en' ? ' each' : ' masing-masing') : ''}`,
  },
  {
    name: 'unit',
    title: { en: 'Unit', id: 'Satuan' },
    weight: 4,
    least: 8,
    cell: (n) => n.currency ?? n.unit?.replace(/_/g, ' ') ?? '',
  },
  { name: 'kind', title: { en: 'Kind', id: 'Jenis' }, weight: 3, least: 9, cell: (n, lang) => kindName(n.kind, lang) },
  {
    name: 'offset',
    title: { en: 'Offset', id: 'Posisi' },
    weight: 2,
    least: 8,
    cell: (n) => `${n.start}–${n.end}`,
    tone: () => 'quiet',
  },
];

const actors: Column<Actor>[] = [
  { name: 'name', title: { en: 'Name', id: 'Nama' }, weight: 6, least: 14, cell: (a) => a.name, tone: () => 'strong' },
  { name: 'kind', title: { en: 'Kind', id: 'Jenis' }, weight: 3, least: 12, cell: (a) => a.kind },
  { name: 'actor_title', title: { en: 'Title', id: 'Jabatan' }, weight: 7, least: 14, cell: (a) => a.title ?? '' },
  { name: 'country', title: { en: 'Country', id: 'Negara' }, weight: 2, least: 7, cell: (a) => a.country ?? '' },
  {
    name: 'aliases',
    title: { en: 'Also called', id: 'Sebutan lain' },
    weight: 6,
    least: 12,
    cell: (a) => a.aliases.join(', '),
  },
  {
    name: 'mentions',
    title: { en: 'Mentions', id: 'Disebut' },
    weight: 2,
    least: 8,
    cell: (a) => String(a.mentions.length),
  },
];

const quotes: Column<Quote>[] = [
  {
    name: 'source',
    title: { en: 'Who', id: 'Siapa' },
    weight: 4,
    least: 12,
    cell: (q) => q.source?.name ?? '',
    tone: () => 'strong',
  },
  { name: 'verb', title: { en: 'Verb', id: 'Kata kerja' }, weight: 3, least: 10, cell: (q) => q.verb ?? '' },
  {
    name: 'text',
    title: { en: 'Statement', id: 'Pernyataan' },
    weight: 14,
    least: 20,
    cell: (q, _lang, text) => text.slice(q.start, q.end),
    tone: (q) => (q.direct ? undefined : 'quiet'),
  },
];

const articles: Column<Article>[] = [
  {
    name: 'title',
    title: { en: 'Article', id: 'Artikel' },
    weight: 9,
    least: 16,
    cell: (a) => a.title ?? a.id,
    tone: () => 'strong',
  },
  {
    name: 'published',
    title: { en: 'Published', id: 'Terbit' },
    weight: 4,
    least: 10,
    cell: (a, lang) => (a.published ? dateInWords(a.published.value, lang) : ''),
  },
  {
    name: 'dateline',
    title: { en: 'Dateline', id: 'Titimangsa' },
    weight: 4,
    least: 10,
    cell: (a) => [a.dateline?.place, a.dateline?.agency].filter(Boolean).join(', '),
  },
  ...(['events', 'dates', 'numbers', 'actors', 'quotes'] as const).map(
    (list, i): Column<Article> => ({
      name: list,
      title: {
        en: list[0].toUpperCase() + list.slice(1),
        id: ['Peristiwa', 'Tanggal', 'Angka', 'Pelaku', 'Kutipan'][i],
      },
      weight: 2,
      least: 9,
      cell: (a) => String(list === 'events' ? new Set(a.events.map((e) => e.group)).size : a[list].length),
    }),
  ),
];

const readable: { [S in Selection]: Column<Records[S]>[] } = { events, dates, numbers, actors, quotes, articles };

/** What `--columns` may name in a table: the columns it has by itself, and every cell of a CSV row. */
export const columnNames = (select: Selection): string[] => [
  ...new Set([...readable[select].map((c) => c.name), ...cellNames(select)]),
];

/** The columns of a table, or those of them that are asked for. A cell that has no readable form is shown as CSV has it. */
export function columnsOf(select: Selection, asked?: readonly string[]): Column<Records[Selection]>[] {
  const own = readable[select] as Column<Records[Selection]>[];
  return asked ? asked.map((name) => own.find((c) => c.name === name) ?? bare(select, name)) : own;
}

const bare = (select: Selection, name: string): Column<Records[Selection]> => ({
  name,
  title: { en: name, id: name },
  weight: 4,
  least: 9,
  cell: (record, _lang, text, article) => String(row(select, article, record, text)[name] ?? ''),
});
