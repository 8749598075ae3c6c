/**
 * `ics`: what happened and what is planned, for a calendar (RFC 5545). Each is a whole-day entry that blocks nobody's
 * time; a plan is tentative. What has no date, or none nearer than a month, has no place in a calendar.
 */
import type { Article, Event } from '../types.js';
import type { Lang } from './names.js';
import { visible } from './safe.js';
import { bounds } from './select.js';
import type { RenderOptions, Writer } from './writer.js';

const MAX_DAYS = 31;
const DAY = 86_400_000;
/** Octets of a line, its line break not counted. */
const MAX_LINE = 75;
const STATUS: Partial<Record<Event['status'], string>> = { actual: 'CONFIRMED', planned: 'TENTATIVE' };
const PLANNED: Record<Lang, string> = { en: 'planned', id: 'direncanakan' };

export function icsWriter({ lang }: RenderOptions): Writer {
  return {
    begin: () => lines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//talks//talks//EN', 'CALSCALE:GREGORIAN']),
    article(article, text) {
      const key = hash(text);
      const entries = article.events.flatMap((event) => entry(article, event, key, lang));
      return { output: entries.join(''), records: entries.length };
    },
    end: () => lines(['END:VCALENDAR']),
  };
}

function entry(article: Article, event: Event, key: string, lang: Lang): string[] {
  const { id, type, status, headline, summary, place } = event;
  const days = event.date && daysOf(event.date.value);
  if (!days || !STATUS[status]) return [];
  const where = place && [place.name, ...place.within].join(', ');
  const told = [summary, [article.title, article.url ?? article.id].filter(Boolean).join(', ')];
  return [
    lines([
      'BEGIN:VEVENT',
      // The same article gives the same entries, so that reading it again brings a calendar up to date.
      `UID:${key}-${id}@talks`,
      `DTSTAMP:${compact(bounds(article.published?.value ?? '1970-01-01')[0])}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(days.first)}`,
      `DTEND;VALUE=DATE:${compact(days.after)}`,
      `SUMMARY:${escaped(status === 'planned' ? `${headline} (${PLANNED[lang]})` : headline)}`,
      `DESCRIPTION:${told.map(escaped).join('\\n')}`,
      ...(where ? [`LOCATION:${escaped(where)}`] : []),
      ...(place?.lat != null && place.lon != null ? [`GEO:${place.lat};${place.lon}`] : []),
      ...(article.url && URI.test(article.url) ? [`URL:${article.url}`] : []),
      `CATEGORIES:${escaped(type)}`,
      `STATUS:${STATUS[status]}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
  ];
}

const URI = /^https?:\/\/[!#-;=?-~]+$/i;

/** First day and the day after the last, or null for what is vaguer than a month. */
function daysOf(edtf: string): { first: string; after: string } | null {
  const [first, last] = bounds(edtf);
  const [from, to] = [Date.parse(`${first}T00:00Z`), lastDay(last)];
  if (Number.isNaN(from) || Number.isNaN(to) || to < from || to - from >= MAX_DAYS * DAY) return null;
  return { first, after: new Date(to + DAY).toISOString().slice(0, 10) };
}

/** `bounds` ends every month on its 31st. */
function lastDay(day: string): number {
  const [year, month, date] = day.split('-').map(Number);
  return Math.min(Date.UTC(year, month - 1, date), Date.UTC(year, month, 0));
}

const compact = (day: string) => day.replaceAll('-', '');

/** Text of a value: one line, its separators escaped. */
const escaped = (text: string) => visible(text).replace(/[\\;,]/g, '\\$&');

/** Content lines, folded between whole characters, each ended as the standard wants it. */
const lines = (contents: string[]) => contents.map((line) => `${folded(line)}\r\n`).join('');

function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8Size(character.codePointAt(0) as number);
    if (octets + size > MAX_LINE) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}

const utf8Size = (point: number) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);

/** FNV-1a twice over the text, as 16 hexadecimal digits: two articles don't share it by chance. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return [a, b].map((h) => (h >>> 0).toString(16).padStart(8, '0')).join('');
}
