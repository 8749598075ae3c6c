/** What a page says of its article: JSON-LD first, then `<meta>` (OpenGraph and the outlets' own), then what is printed. */
import { bylineDays, type Stamp, stampIn } from './day.js';
import type { Element, Page } from './dom.js';

export interface Metadata {
  title: string | null;
  author: string | null;
  /** YYYY-MM-DD, as Indonesia counts days. */
  published: string | null;
  url: string | null;
  /** The article's whole text, where the page carries it in its data. */
  body: string | null;
  /** The page says that only subscribers read on. */
  paid: boolean;
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'publishdate',
  'dtk:publishdate',
  'content_publisheddate',
  'publish_date',
  'publish-date',
  'pubdate',
  'parsely-pub-date',
  'dc.date.issued',
  'date',
];
const TITLE = ['og:title', 'twitter:title', 'title'];
const AUTHOR = ['author', 'article:author', 'dable:author', 'content_author', 'parsely-author', 'twitter:creator'];
/** Elements that print the day and time under a headline. */
const PRINTED = 'time, [itemprop=datePublished], [class*=date], [class*=time], [class*=tanggal], [class*=publish]';
const MAX_PRINTED = 120;
/** A headline shorter than this proves nothing about the words around it. */
const MIN_HEADING = 15;

export function metadataOf(page: Page): Metadata {
  const data = linkedData(page);
  const string = (value: unknown) => plainText(page, value);
  const metas = metaTags(page);
  const first = (names: string[]) => names.map((name) => metas.get(name)).find(Boolean) ?? null;
  const url = page.querySelector('link[rel=canonical]')?.getAttribute('href') || metas.get('og:url');
  return {
    title: headline(page, string(data.headline) ?? first(TITLE) ?? textOf(page.querySelector('title')), metas),
    author: names([data.author].flat().map((one) => string(isData(one) ? one.name : one))) ?? named(first(AUTHOR)),
    published: published(page, [string(data.datePublished), first(PUBLISHED)]),
    url: url && /^https?:\/\//i.test(url) ? url : null,
    body: string(data.articleBody),
    paid: /^false$/i.test(String(data.isAccessibleForFree)),
  };
}

type Data = Record<string, unknown>;

/** The page's article in its JSON-LD, or nothing. A block that is broken says nothing, and the next is read. */
function linkedData(page: Page): Data {
  const found: unknown[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      // Outlets leave line breaks bare inside strings, where JSON has none.
      found.push(JSON.parse(script.textContent.replace(/\p{Cc}/gu, ' ')));
    } catch {}
  }
  const items = found.flat().flatMap((item) => (isData(item) ? [item, item['@graph']].flat() : []));
  return items.filter(isData).find((item) => [item['@type']].flat().some(isArticle)) ?? {};
}

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const isArticle = (type: unknown) => typeof type === 'string' && /(?:Article|Posting)$/.test(type);

/** `<meta name>`, `property` or `itemprop` in lower case → content; the first of a name counts. */
function metaTags(page: Page): Map<string, string> {
  const tags = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const name = ['property', 'name', 'itemprop']
      .map((key) => meta.getAttribute(key))
      .find(Boolean)
      ?.toLowerCase();
    const content = meta.getAttribute('content')?.trim();
    if (name && content && !tags.has(name)) tags.set(name, content);
  }
  return tags;
}

/** Without the outlet's name behind it: "Banjir Surut - Warta Contoh". */
function headline(page: Page, title: string | null, metas: Map<string, string>): string | null {
  if (!title) return textOf(page.querySelector('h1'));
  for (const heading of page.querySelectorAll('h1')) {
    const text = textOf(heading);
    if (text && text.length >= MIN_HEADING && title.includes(text)) return text;
  }
  const site = metas.get('og:site_name');
  const cut = site ? title.toLowerCase().lastIndexOf(site.toLowerCase()) : -1;
  const bare = title.slice(0, Math.max(0, cut)).trimEnd();
  return /\s[-–—|]$/u.test(bare) ? bare.slice(0, -1).trimEnd() : title;
}

/**
 * The day of the first date given. Where a page names another time zone, its byline decides whether the day there or the
 * day in Jakarta is meant: some outlets write their own clock's time and call it UTC.
 */
function published(page: Page, given: (string | null)[]): string | null {
  const stamp = given.map((value) => value && stampIn(value)).find(Boolean) || printedStamp(page);
  if (!stamp || stamp.written === stamp.jakarta) return stamp?.written ?? null;
  const byline = bylineDays(page.body.textContent).find((day) => day === stamp.written || day === stamp.jakarta);
  return byline ?? stamp.jakarta;
}

function printedStamp(page: Page): Stamp | null {
  for (const element of page.body.querySelectorAll(PRINTED)) {
    const text = element.getAttribute('datetime') || element.getAttribute('content') || element.textContent.trim();
    const stamp = text.length <= MAX_PRINTED ? stampIn(text) : null;
    if (stamp) return stamp;
  }
  return null;
}

function names(given: (string | null)[]): string | null {
  return [...new Set(given.map(named).filter(Boolean))].join(', ') || null;
}

/** A name, and no address of a profile. */
const named = (text: string | null) => (text && !/^(?:https?:\/\/|@)/.test(text) ? text : null);

/** A string of JSON-LD, where outlets leave entities and tags that a script doesn't need: "&quot;Siap&quot;". */
function plainText(page: Page, value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (!/[&<]/.test(value)) return value.trim() || null;
  const element = page.createElement('p');
  element.innerHTML = value;
  return element.textContent.trim() || null;
}

const textOf = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim() || null;
