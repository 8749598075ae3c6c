/**
 * Page furniture: what a page prints around and between the paragraphs of an article (share buttons, links to other
 * articles, credits, copyright). Told by the words that open it, which are data: language/furniture.yaml.
 */
import { closing, endsSentence, isCredit, isOpenBracket } from './credits.js';
import { linkEnd } from './links.js';
import { entries, firstWord, firstWords, isBlank, isUpper, isWordUnit } from './openings.js';
import { begins, bylines, inCapitals, LONGEST_OPENING, openings } from './page-words.js';

const endings = [...entries('furnitureEnd').keys()];
const invitations = entries('invitation');
const channels = [...entries('channel').keys()];
const COLON = 58;
const BAR = 124;
const STOP = 46;
const CURLY = 125;
/** A line longer than this is a paragraph, whatever opens it. */
const MAX_LINE = 400;
const MAX_SHORT = 90;
const MAX_BYLINE = 60;
/** Words of a line in brackets that is a credit. */
const MAX_CREDIT = 6;
/** What a link's title is followed by where its page was turned into Markdown: 'Judul{target="_self"}'. */
const LINK_TARGET = '{target=';
/** How Markdown begins a picture. */
const IMAGE = '![';
const MAX_TARGET = 24;
/** Longest ending, in characters. */
const MAX_ENDING = Math.max(...endings.map((e) => e.length));

/** True for a line that is furniture as a whole. `start` and `end` bound the trimmed line. */
export function furnitureLine(text: string, start: number, end: number): boolean {
  const first = firstWord(text, start, end);
  if (!first) return true; // "***", "-----"
  const bracketed = isOpenBracket(text.charCodeAt(start)) && closing(text, start, end) === end;
  if (
    bracketed &&
    firstWords(text, start, end, MAX_CREDIT + 1).length <= MAX_CREDIT &&
    isCredit(text, start + 1, end - 1)
  )
    return true;
  if (text.startsWith(IMAGE, start)) return true;
  if (text.charCodeAt(end - 1) === CURLY && text.slice(end - MAX_TARGET, end).includes(LINK_TARGET)) return true;
  if (end - start < MAX_LINE && (endsAsFurniture(text, start, end) || invites(text, start, end, first))) return true;
  if (!begins.has(first)) return false;
  let key = '';
  for (const { word, end: at } of firstWords(text, start, end, LONGEST_OPENING)) {
    key = key ? `${key} ${word.toLowerCase()}` : word.toLowerCase();
    const kind = openings.get(key);
    const next = text.charCodeAt(skipBlanks(text, at, end));
    if (inCapitals.has(key) && word === word.toUpperCase() && isUpper(next)) return true;
    if (bylines.has(key) && end - start < MAX_BYLINE && isCredit(text, at, end)) return true;
    if (!kind) continue;
    const colon = at < end && (next === COLON || next === BAR);
    if (kind === 'line' && end - start < MAX_LINE) return true;
    if (kind === 'short' && end - start < MAX_SHORT && !endsSentence(text, end, start)) return true;
    if ((kind === 'label' || kind === 'label_link') && colon) return true;
    if (kind === 'link' && (colon || isUpper(next))) return linkEnd(text, at, end) === end;
    if ((kind === 'alone' || kind === 'label' || kind === 'link') && restIsBare(text, at, end)) return true;
  }
  return false;
}

/** "… lainnya di Google News", "daftar 3 item…akhir daftar", "Ani Wijaya | Reuters | DW". */
function endsAsFurniture(text: string, start: number, end: number): boolean {
  if (end - start < MAX_SHORT && isCaption(text, start, end)) return true;
  const last = text.charCodeAt(end - 1) === STOP ? end - 1 : end;
  const tail = text.slice(Math.max(start, last - MAX_ENDING), last).toLowerCase();
  return endings.some((ending) => tail.endsWith(ending));
}

/** A short line in parts: "Jumat, 31 Oktober | 09.15 WIB". */
function isCaption(text: string, start: number, end: number): boolean {
  return text.charCodeAt(end - 1) !== STOP && text.slice(start, end).includes(' | ');
}

/** "Ikuti kabar terbaru di saluran WhatsApp …". */
function invites(text: string, start: number, end: number, first: string): boolean {
  if (!invitations.has(first)) return false;
  const line = text.slice(start, end).toLowerCase();
  return channels.some((channel) => line.includes(channel));
}

/** A heading over links: "Baca juga", alone on its line; what is listed below it are titles of other articles. */
export function isLinkHeading(text: string, start: number, end: number): boolean {
  const words = firstWords(text, start, end, LONGEST_OPENING);
  const kind = openings.get(words.map(({ word }) => word.toLowerCase()).join(' '));
  return (kind === 'link' || kind === 'line') && restIsBare(text, words[words.length - 1].end, end);
}

/** "* Judul lain", "• Judul lain". */
export function isBullet(text: string, start: number): boolean {
  const c = text.charCodeAt(start);
  return c === 42 || c === 45 || c === 0x2022 || c === 0x2013 || c === 0x25cf;
}

function restIsBare(text: string, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (isWordUnit(text.charCodeAt(i))) return false;
  return true;
}

function skipBlanks(text: string, i: number, end: number): number {
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return i;
}
