/** Web pages in: the article of a saved page, without the page around it. Its offsets count into the text made here. */
import type { Problem, Source } from '../../types.js';
import { excess } from './bounds.js';
import { decodePage } from './charset.js';
import { articleOf, type Page, parsePage } from './dom.js';
import { type Metadata, metadataOf } from './metadata.js';
import { prose } from './prose.js';

/** An element with more attributes than this carries data that nobody reads. */
const MAX_ATTRIBUTES = 100;
/**
 * What stands around an article under names that Readability, which knows English ones, passes over; and captions, which
 * tell of the picture, often of another day.
 */
const AROUND = [
  'figcaption, [class*=caption]',
  ...['komentar', 'terkait', 'terkini', 'terbaru', 'terpopuler', 'populer', 'rekomendasi', 'pilihan'].map(
    (name) => `[class*=${name}], [id*=${name}]`,
  ),
].join();
const MIN_TITLE = 15;
/** What the page's data hold is taken where the page itself shows less than half of it. */
const STUB = 0.5;

/** The text is the headline, an empty line, and the paragraphs. A page that can't be read is a problem. */
export function pageSource(bytes: Uint8Array, path: string): Source | Problem {
  const decoded = decodePage(bytes, path);
  if ('severity' in decoded) return decoded;
  const html = decoded.text.replaceAll('\0', '');
  const trouble = (message: string, severity: Problem['severity'] = 'error'): Problem => ({
    code: 'page',
    severity,
    path,
    message,
  });
  const reason = excess(html);
  if (reason) return trouble(`not read as a web page: ${reason}; give the article's text instead`);
  let about: Metadata;
  let body: string;
  try {
    const page = parsePage(html);
    about = metadataOf(page);
    body = bodyOf(page, about);
  } catch (error) {
    // The packages' own troubles with markup that nobody foresaw cost this page, and no other.
    return trouble(`not read as a web page: ${(error as Error).message}; give the article's text instead`);
  }
  if (!body) return trouble('no article in this page: no paragraph of text is left without its menus and links');
  const problems = decoded.problems;
  if (about.paid && body !== about.body)
    problems.push(trouble('behind a paywall, says the page: perhaps only its beginning was read', 'warning'));
  const { author, published, url } = about;
  const title = bareTitle(about.title, body);
  const text = title && !body.startsWith(title) ? `${title}\n\n${body}\n` : `${body}\n`;
  return { id: path, path, title, author, url, published, text, problems };
}

/** The headline without an outlet's name, where the text itself begins with it: "Warta Lama: Dua Perahu Tenggelam". */
function bareTitle(title: string | null, body: string): string | null {
  const first = body.split('\n', 1)[0];
  return first.length >= MIN_TITLE && title?.includes(first) ? first : title;
}

function bodyOf(page: Page, { body }: Metadata): string {
  for (const element of page.querySelectorAll(AROUND)) if (!element.querySelector('h1')) element.remove();
  for (const element of page.querySelectorAll('*')) {
    const names = element.getAttributeNames();
    for (const name of names.length > MAX_ATTRIBUTES ? names : []) element.removeAttribute(name);
  }
  const article = articleOf(page);
  const shown = article ? prose(article) : '';
  return body && shown.length < STUB * body.length ? body : shown;
}
