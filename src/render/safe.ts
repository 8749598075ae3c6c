/** What an article says must never steer what shows it: a terminal, a JSON reader, a spreadsheet, a Markdown page. */

/** A whole escape sequence (CSI, OSC, or ESC and one character), so that no "[31m" is left behind. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const ESCAPE_SEQUENCE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[^[\]])?/g;
/** C0, DEL and C1 controls, line and paragraph separators. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Marks that are not seen, or that turn the direction of what follows: zero width, bidi, byte order, soft hyphen. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** What JSON.stringify leaves bare although a terminal or an old parser acts on it. */
const BARE_IN_JSON = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** One line of visible text: escape sequences go, runs of control characters and white space become one space. */
export const visible = (text: string): string => visibleInside(text).trim();

/** The same for a piece of a line, which keeps its space at either end. */
export function visibleInside(text: string): string {
  return text.replace(ESCAPE_SEQUENCE, ' ').replace(CONTROL, ' ').replace(UNSEEN, '').replace(/\s+/g, ' ');
}

/** JSON on one line, every control character escaped. */
export function json(value: unknown): string {
  const text = JSON.stringify(value);
  return text.search(BARE_IN_JSON) < 0
    ? text
    : text.replace(BARE_IN_JSON, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A cell begins here for a spreadsheet: at its start, and behind the semicolon at which Excel parts them in Indonesia. */
const FORMULA = /(^|;\s{0,9})(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** What a spreadsheet would run as a formula gets an apostrophe before it. */
export const inert = (cell: string): string => cell.replace(FORMULA, "$1'");

/** Where GitHub makes a link or calls somebody of bare text: "https://…", "www.…", "@budi", an address. */
const LINKING = /:(?=\/\/)|\bwww(?=\.)|@(?=\w)/gi;

/** Text inside a cell of a Markdown table, on GitHub too: no markup, no HTML, no link, no formula. */
export function plainMarkdown(text: string): string {
  const plain = visible(text)
    .replace(/[\\`*_[\]{}|~#!]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(LINKING, '$&<!-- -->');
  // Only two of them are a formula; GitHub's own way to write a dollar.
  return plain.indexOf('$') === plain.lastIndexOf('$') ? plain : plain.replaceAll('$', '<span>$</span>');
}
