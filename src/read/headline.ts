/** What a title looks like on a line of its own. */
import { isBlank, isUpper, isWordUnit } from './openings.js';

/** Longest title, in characters. */
const MAX_TITLE = 200;
const MIN_WORDS = 3;

/**
 * A title has no full stop at its end and none between sentences. A lead that lost its full stop is long and has one
 * inside, or goes on past any title's length.
 */
export function isTitle(text: string, start: number, end: number): boolean {
  if (end - start > MAX_TITLE) return false;
  const last = text.charCodeAt(end - 1);
  if (last === 46 || last === 58 || last === 59 || last === 44) return false;
  let words = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (isWordUnit(c) && (i === start || !isWordUnit(text.charCodeAt(i - 1)))) words++;
    // A full stop inside, with a capital behind it, ends a sentence: "…di Jalan Merdeka. Polisi …".
    if (c === 46 && isBlank(text.charCodeAt(i + 1)) && isUpper(text.charCodeAt(i + 2)) && i - start > 40) return false;
  }
  return words >= MIN_WORDS;
}
