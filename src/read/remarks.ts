/** Furniture inside a line that is none itself: "(Baca juga: …)", "[Gambas: …]", a link between sentences, initials at the end. */
import type { Span } from '../types.js';
import { closing, endsSentence, isCredit, isOpenBracket, isWriters } from './credits.js';
import { linkBefore, linkEnd } from './links.js';
import { firstWord, firstWords } from './openings.js';
import { begins, LONGEST_OPENING, openings } from './page-words.js';

const COLON = 58;
const SQUARE = 91;
const BACKSLASH = 92;

/** Adds the remarks of the line `text[start, end)` to `into`, in order. */
export function inlineFurniture(text: string, start: number, end: number, into: Span[]) {
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (isOpenBracket(c)) {
      const close = closing(text, i, end);
      if (close && isRemark(text, i, close, start, end)) {
        const from = i > start && text.charCodeAt(i - 1) === BACKSLASH ? i - 1 : i;
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
    if (text.charCodeAt(open) === SQUARE && kind === 'media') return true;
    if (next === COLON && kind !== 'alone') return true;
    if (kind === 'link') return true;
  }
  if (close !== end || open === start) return false;
  return endsSentence(text, open, start) && isCredit(text, open + 1, close - 1);
}
