/** How large a page is, told before it is parsed: what no outlet prints would take its reader minutes. */

/** Of a whole page in characters; pictures saved inside it make up most of such a one. */
const MAX_LENGTH = 32 * 1024 * 1024;
/** News pages have 1,000 to 6,000 elements. */
const MAX_ELEMENTS = 30_000;
/** "&nbsp;", "&amp;": each costs as much as an element. */
const MAX_ENTITIES = 200_000;
/** Browsers themselves go no deeper. */
const MAX_DEPTH = 512;
/** Elements that have no end, or whose end is left out: many of them in a row are not nested. */
const UNNESTED = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup'
  ).split(' '),
);
/** What stands inside these is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noembed', 'noframes', 'xmp']);

/** Their parts are no HTML. */
const FOREIGN = new Set(['svg', 'math']);

/** Why the page is not read, or null. Linear in its length. */
export function excess(html: string): string | null {
  if (html.length > MAX_LENGTH) return `larger than ${MAX_LENGTH >> 20} million characters`;
  let entities = 0;
  for (let at = html.indexOf('&'); at >= 0; at = html.indexOf('&', at + 1))
    if (++entities > MAX_ENTITIES) return `more than ${MAX_ENTITIES.toLocaleString('en')} entities`;
  let elements = 0;
  let depth = 0;
  let foreign = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      at = after(html, '-->', at + 4);
      continue;
    }
    const closes = html.charCodeAt(at + 1) === SLASH;
    const from = at + (closes ? 2 : 1);
    const name = tagName(html, from);
    at = from + name.length;
    if (!name || UNNESTED.has(name)) {
      elements += name && !closes ? 1 : 0;
    } else if (closes) {
      depth = Math.max(0, depth - 1);
      if (FOREIGN.has(name)) foreign = Math.max(0, foreign - 1);
    } else {
      elements++;
      at = tagEnd(html, at);
      if (RAW.has(name)) at = rawEnd(html, name, at);
      // "<path … />" ends at once, and "<div/>" doesn't: only drawings and formulas have such tags.
      else if (foreign && html.charCodeAt(at - 2) === SLASH) continue;
      else if (++depth > MAX_DEPTH) return `elements nested more than ${MAX_DEPTH} deep`;
      if (FOREIGN.has(name)) foreign++;
    }
    if (elements > MAX_ELEMENTS) return `more than ${MAX_ELEMENTS.toLocaleString('en')} elements`;
  }
  return null;
}

const SLASH = 47;
const EQUALS = 61;
const LONGEST_NAME = 40;

/** The name that begins at `from`, in lower case: "" where none does, as in "a < b". */
function tagName(html: string, from: number): string {
  let to = from;
  while (to < from + LONGEST_NAME && isNameUnit(html.charCodeAt(to), to > from)) to++;
  return html.slice(from, to).toLowerCase();
}

const isNameUnit = (c: number, inside: boolean) =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (inside && ((c >= 48 && c <= 57) || c === 45 || c === 58));

/** Behind the ">" of the tag whose name ends at `at`; one inside quotation marks is part of a value. */
function tagEnd(html: string, at: number): number {
  for (; at < html.length; at++) {
    const c = html[at];
    if (c === '>') return at + 1;
    if ((c === '"' || c === "'") && html.charCodeAt(at - 1) === EQUALS) at = after(html, c, at + 1) - 1;
  }
  return at;
}

/** Before the end tag of a raw element, or the end of the page. */
function rawEnd(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2))
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at + 2 + name.length;
  return html.length;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}
