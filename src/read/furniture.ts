/**
 * Page furniture: what a page prints around and between the paragraphs of an article (share buttons, links to other
 * articles, credits, copyright). Told by the words that open it, which are data: language/furniture.yaml.
 */
import type { Span } from '../types.js';
import { beginnings, entries, firstWord, firstWords, isBlank, isLower, isUpper, isWordUnit } from './openings.js';

const openings = entries('furniture');
const inCapitals = entries('linkInCapitals');
const bylines = entries('byline');
const MAX_BYLINE = 60;
/** A line longer than this is a paragraph, whatever opens it. */
const MAX_LINE = 400;
const LONGEST_OPENING = Math.max(...[...openings.keys()].map((k) => k.split(' ').length));
const COLON = 58;
const SLASH = 47;
const MAX_WRITERS = 12;
/** A bracket that is not closed within this many characters is no bracketed remark. */
const MAX_BRACKET = 300;
const endings = [...entries('furnitureEnd').keys()];
const invitations = entries('invitation');
const channels = [...entries('channel').keys()];
const minor = entries('minorWord');
const begins = beginnings(openings, inCapitals, bylines);
/** What a link's title is followed by where its page was turned into Markdown: 'Judul{target="_self"}'. */
const LINK_TARGET = '{target=';
const MAX_TARGET = 24;
/** Longest ending, in characters. */
const MAX_ENDING = Math.max(...endings.map((e) => e.length));
const MAX_SHORT = 90;

/** True for a line that is furniture as a whole. `start` and `end` bound the trimmed line. */
export function furnitureLine(text: string, start: number, end: number): boolean {
  const first = firstWord(text, start, end);
  if (!first) return true; // "***", "-----"
  const bracketed = isOpenBracket(text.charCodeAt(start)) && closing(text, start, end) === end;
  if (bracketed && firstWords(text, start, end, 7).length < 7 && isCredit(text, start + 1, end - 1)) return true;
  if (text.charCodeAt(end - 1) === 125 && text.slice(end - MAX_TARGET, end).includes(LINK_TARGET)) return true;
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
    const colon = at < end && (next === COLON || next === 124);
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
  const last = text.charCodeAt(end - 1) === 46 ? end - 1 : end;
  const tail = text.slice(Math.max(start, last - MAX_ENDING), last).toLowerCase();
  return endings.some((ending) => tail.endsWith(ending));
}

/** A short line in parts: "Jumat, 31 Oktober | 09.15 WIB". */
function isCaption(text: string, start: number, end: number): boolean {
  const bar = text.indexOf(' | ', start);
  return bar > start && bar < end && text.charCodeAt(end - 1) !== 46;
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

/** Furniture inside a line that is none itself: "(Baca juga: …)", "[Gambas: …]", "Baca Juga: Judul Lain" between sentences. */
export function inlineFurniture(text: string, start: number, end: number, into: Span[]) {
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (isOpenBracket(c)) {
      const close = closing(text, i, end);
      if (close && isRemark(text, i, close, start, end)) {
        const from = i > start && text.charCodeAt(i - 1) === 92 ? i - 1 : i;
        into.push({ start: from, end: close });
        i = close - 1;
      } else if (close && isWriters(text, i + 1, close - 1) && !endsSentence(text, end, i)) {
        // Behind the writers' initials come the page's key words.
        into.push({ start: i, end });
        return;
      }
    } else if (c === COLON) {
      const from = linkBefore(text, start, i);
      if (from < 0) continue;
      const to = linkEnd(text, i, end);
      into.push({ start: from, end: to });
      i = to - 1;
    }
  }
}

/** A bracket with a link, a credit or a picture in it; or, at the end of the line, the writer's initials. */
function isRemark(text: string, open: number, close: number, start: number, end: number): boolean {
  const first = firstWord(text, open, close);
  if (!first) return false;
  let key = '';
  for (const { word, end: at } of begins.has(first) ? firstWords(text, open, close, LONGEST_OPENING) : []) {
    key = key ? `${key} ${word.toLowerCase()}` : word.toLowerCase();
    const kind = openings.get(key);
    if (!kind) continue;
    const next = text.charCodeAt(at);
    if (text.charCodeAt(open) === 91 && kind === 'media') return true;
    if (next === COLON && kind !== 'alone') return true;
    if (kind === 'link') return true;
  }
  if (close !== end || open === start) return false;
  return endsSentence(text, open, start) && isCredit(text, open + 1, close - 1);
}

/** Author's initials or a by-line: "rgr/dry", "Antara/Reuters", "Fajar Anugrah": no digits, no verb, at most five words. */
function isCredit(text: string, start: number, end: number): boolean {
  let words = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c >= 48 && c <= 57) return false;
    if (!isWordUnit(c) || (i > start && isWordUnit(text.charCodeAt(i - 1)))) continue;
    if (++words > 5) return false;
    // Several words are names; initials in lower case are short.
    if (isLower(c) && (words > 1 ? !isInitials(text, i, end) : !isInitials(text, start, end))) return false;
  }
  return true;
}

/** "rgr/dry": two sets of initials. */
function isWriters(text: string, start: number, end: number): boolean {
  if (end - start > MAX_WRITERS) return false;
  let slashes = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === SLASH) slashes++;
    else if (!isLower(c) && !(i > start && c >= 48 && c <= 57)) return false;
  }
  return slashes === 1 && text.charCodeAt(start) !== SLASH && text.charCodeAt(end - 1) !== SLASH && end - start > 4;
}

const isInitials = (text: string, start: number, end: number) => {
  let letters = 0;
  for (let i = start; i < end; i++) {
    letters = isWordUnit(text.charCodeAt(i)) ? letters + 1 : 0;
    if (letters > 6) return false;
  }
  return true;
};

function endsSentence(text: string, at: number, start: number): boolean {
  let i = at - 1;
  while (i > start && isBlank(text.charCodeAt(i))) i--;
  const c = text.charCodeAt(i);
  return c === 46 || c === 34 || c === 0x201d || c === 33 || c === 63;
}

/** Where the link begins whose colon stands at `colon`, or -1: "Baca juga:", "Baca:" after the end of a sentence. */
function linkBefore(text: string, start: number, colon: number): number {
  let from = colon;
  let key = '';
  for (let n = 0; n < 3; n++) {
    const end = from;
    while (from > start && isWordUnit(text.charCodeAt(from - 1))) from--;
    if (from === end) return -1;
    const word = text.slice(from, end).toLowerCase();
    key = key ? `${word} ${key}` : word;
    const kind = openings.get(key);
    if (isUpper(text.charCodeAt(from)) && (kind === 'link' || (kind === 'label_link' && key === 'baca'))) return from;
    let gap = from;
    while (gap > start && isBlank(text.charCodeAt(gap - 1))) gap--;
    if (gap === from) return -1;
    from = gap;
  }
  return -1;
}

/**
 * Where a linked title ends. In Title Case it ends before the sentence that goes on in lower case: in "Baca juga: Lima
 * Warga Dievakuasi dari Atap Rumah Petugas kemudian menyisir …" before "Petugas". Otherwise with the line.
 */
function linkEnd(text: string, from: number, end: number): number {
  let capitals = 0;
  let last = -1;
  for (let i = from; i < end; ) {
    if (!isWordUnit(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const word = i;
    while (i < end && isWordUnit(text.charCodeAt(i))) i++;
    if (isUpper(text.charCodeAt(word))) {
      capitals++;
      last = word;
    } else if (isLower(text.charCodeAt(word)) && !minor.has(text.slice(word, i))) {
      return capitals > 3 && last > 0 ? last : end;
    }
  }
  return end;
}

function restIsBare(text: string, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (isWordUnit(text.charCodeAt(i))) return false;
  return true;
}

function skipBlanks(text: string, i: number, end: number): number {
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return i;
}

const isOpenBracket = (c: number) => c === 40 || c === 91;

/** Index behind the bracket that closes the one at `open`, or 0. */
function closing(text: string, open: number, end: number): number {
  const close = text.charCodeAt(open) === 40 ? 41 : 93;
  const limit = Math.min(end, open + MAX_BRACKET);
  for (let i = open + 1; i < limit; i++) if (text.charCodeAt(i) === close) return i + 1;
  return 0;
}
