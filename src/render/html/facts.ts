/** An article and its events → what the page of a report shows of them. */
import { noun, unitOf } from '../../events/gloss/counts.js';
import type { Article, Event, EventCount, EventDate, EventPlace, TextSpan } from '../../types.js';
import { dateInWords, distributed, quantity } from '../display.js';
import type { Lang } from '../names.js';
import { visible } from '../safe.js';
import { bounds } from '../select.js';
import type { ReportArticle, ReportDate, ReportFact, ReportPlace, Slot } from './report-data.js';

/** Nothing else becomes a link: "javascript:…" would run. */
const LINK = /^https?:\/\/[!#-;=?-~]+$/i;
const DAY = /^\d{4}-\d\d-\d\d$/;

export function reportArticle(article: Article, text: string, lang: Lang): ReportArticle {
  const { id, title, author, url, published, events } = article;
  return {
    id: visible(id),
    title: visible(title ?? '') || visible(id),
    author: author && visible(author),
    url: url && LINK.test(url) ? url : null,
    published: published && dateInWords(published.value, lang),
    text,
    facts: events.map((event) => fact(event, article, lang)),
  };
}

function fact(event: Event, article: Article, lang: Lang): ReportFact {
  const { id, type, status, headline, summary, sentence, trigger, actors, counts, date, place, source } = event;
  const parties = new Map(actors.map(({ role, name }) => [`${role} ${name}`, { role, name: visible(name) }]));
  const marks = (slot: Slot, spans: readonly (TextSpan | null)[]) =>
    spans.flatMap((span) => (span ? [{ slot, range: [span.start, span.end] as [number, number] }] : []));
  return {
    id,
    type,
    status,
    headline: visible(headline),
    summary: visible(summary),
    date: date && reportDate(date, lang),
    place: place && reportPlace(place, article),
    parties: [...parties.values()],
    counts: counts.map((count) => counted(count, type, lang)),
    source: source && visible(source.name),
    sentence: [sentence.start, sentence.end],
    marks: [
      ...marks('trigger', [trigger]),
      ...marks('actor', actors),
      ...marks('count', counts),
      ...marks('date', [date]),
      ...marks('place', [place]),
      ...marks('source', [source]),
    ],
  };
}

/** "46 people", "157 each (314 in all): POWs". */
function counted(count: EventCount, type: string, lang: Lang): string {
  const what = noun(unitOf(count, type), count, count.value === 1, lang);
  if (!count.each) return `${quantity(count, lang)} ${what}`.trim();
  return [distributed(count, lang), what].filter(Boolean).join(': ');
}

function reportDate({ value, inferred }: EventDate, lang: Lang): ReportDate {
  const days = bounds(value).map(real) as [string, string];
  const day = value.includes('/') ? value : value.split('T')[0];
  return {
    days: days.every((d) => DAY.test(d)) ? days : null,
    words: dateInWords(day, lang),
    withTime: dateInWords(value, lang),
    inferred,
  };
}

/** `bounds` ends every month on its 31st; what reads the page's dates knows no such day. */
function real(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  // The same days every 400 years, and none of them before the year 100, which Date takes for another.
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return date > last ? `${day.slice(0, 8)}${last}` : day;
}

/** What has no coordinates of its own is drawn where the place lies that it is in: a stadium in its city. */
function reportPlace({ name, within, country, lat, lon, inferred }: EventPlace, { actors }: Article): ReportPlace {
  const around = within.map((outer) => actors.find((a) => a.name === outer && a.lat != null));
  const at = lat == null ? around.find((a) => a !== undefined) : { lat, lon };
  return {
    name: visible(name),
    within: within.map(visible),
    country,
    point: at?.lat != null && at.lon != null ? [at.lon, at.lat] : null,
    inferred,
  };
}
