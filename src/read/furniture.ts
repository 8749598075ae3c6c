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
/** A bracket that is not closed within this many characters is no bracketed remark. */
const MAX_BRACKET = 300;
const minor = entries('minorWord');
const begins = beginnings(openings, inCapitals, bylines);
/** What a link's title is followed by where its page was turned into Markdown: 'Judul{target="_self"}'. */
const LINK_TARGET = '{target=';
const MAX_TARGET = 24;

/** True for a line that is furniture as a whole. `start` and `end` bound the trimmed line. */
export function furnitureLine(text: string, start: number, end: number): boolean {
  const first = firstWord(text, start, end);
  if (!first) return true; // "***", "-----"
  const bracketed = isOpenBracket(text.charCodeAt(start)) && closing(text, start, end) === end;
  if (bracketed && firstWords(text, start, end, 7).length < 7 && isCredit(text, start + 1, end - 1)) return true;
  if (text.charCodeAt(end - 1) === 125 && text.slice(end - MAX_TARGET, end).includes(LINK_TARGET)) return true;
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
    if ((kind === 'label' || kind === 'label_link') && colon) return true;
    if (kind === 'link' && (colon || isUpper(next))) return linkEnd(text, at, end) === end;
    if ((kind === 'alone' || kind === 'label') && restIsBare(text, at, end)) return true;
  }
  return false;
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
