/** Links to other articles inside a line: where they begin and where their titles end. */
import { endsSentence } from './credits.js';
import { entries, isBlank, isLower, isUpper, isWordUnit } from './openings.js';
import { openings } from './page-words.js';

const minor = entries('minorWord');
/** Words of an opening: "simak juga video". */
const MAX_OPENING = 3;
/** A title in Title Case has more capitals than this before the sentence that follows it. */
const MIN_CAPITALS = 3;
const MAX_TITLE = 160;
const QUESTION = 63;

/** Where the link begins whose colon stands at `colon`, or -1: "Baca juga:", "Baca:" after the end of a sentence. */
export function linkBefore(text: string, start: number, colon: number): number {
  let from = colon;
  let key = '';
  for (let n = 0; n < MAX_OPENING; n++) {
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
export function linkEnd(text: string, from: number, end: number): number {
  // A title has no full stop: where a short line has none, nothing follows, whatever its capitals.
  if (end - from < MAX_TITLE && !endsSentence(text, end, from)) return end;
  let capitals = 0;
  let last = -1;
  for (let i = from; i < end; ) {
    const c = text.charCodeAt(i);
    if (c === QUESTION && capitals > MIN_CAPITALS) return i + 1;
    if (!isWordUnit(c)) {
      i++;
      continue;
    }
    const word = i;
    while (i < end && isWordUnit(text.charCodeAt(i))) i++;
    if (isUpper(text.charCodeAt(word))) {
      capitals++;
      last = word;
    } else if (isLower(text.charCodeAt(word)) && !minor.has(text.slice(word, i))) {
      return capitals > MIN_CAPITALS && last > 0 ? last : end;
    }
  }
  return end;
}
