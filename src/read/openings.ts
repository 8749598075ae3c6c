/** Words that open a line, looked up in the lexicon's `furniture` and `agency` entries. */
import { lexicon } from '../data.js';

/** The entries of a feature, "_" read as a space, each with its label (or "yes" for a flag). */
export function entries(feature: string): ReadonlyMap<string, string> {
  const column = lexicon.column(feature);
  const labels = lexicon.labels(feature);
  const found = new Map<string, string>();
  for (const word of lexicon.words(feature))
    found.set(lexicon.spelling(word).replaceAll('_', ' '), labels[column[word]] ?? 'yes');
  return found;
}

/** First words of the entries: a line that begins with none of them opens with no entry. */
export const beginnings = (...maps: ReadonlyMap<string, string>[]) =>
  new Set(maps.flatMap((map) => [...map.keys()].map((key) => key.split(' ', 1)[0])));

/** The first word of `text[start, end)` in lower case, "" where there is none. */
export function firstWord(text: string, start: number, end: number): string {
  let from = start;
  while (from < end && !isWordUnit(text.charCodeAt(from))) from++;
  let to = from;
  while (to < end && isWordUnit(text.charCodeAt(to))) to++;
  return text.slice(from, to).toLowerCase();
}

/** The first `most` words of `text[start, end)`, each with where it ends; brackets and bullets before them are passed over. */
export function firstWords(text: string, start: number, end: number, most: number): { word: string; end: number }[] {
  const words: { word: string; end: number }[] = [];
  let i = start;
  while (i < end && !isWordUnit(text.charCodeAt(i))) i++;
  while (i < end && words.length < most) {
    const from = i;
    while (i < end && isWordUnit(text.charCodeAt(i))) i++;
    words.push({ word: text.slice(from, i), end: i });
    while (i < end && isBlank(text.charCodeAt(i))) i++;
    if (i < end && !isWordUnit(text.charCodeAt(i))) break;
  }
  return words;
}

export const isBlank = (c: number) => c === 32 || c === 9 || c === 0xa0;

/** Letters and digits; everything past Latin-1 counts as a letter but general punctuation (dashes, quotation marks). */
export const isWordUnit = (c: number) =>
  (c >= 97 && c <= 122) ||
  (c >= 65 && c <= 90) ||
  (c >= 48 && c <= 57) ||
  (c >= 0xc0 && !(c >= 0x2000 && c <= 0x206f) && c !== 0xfeff);

export const isUpper = (c: number) => (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde);
export const isLower = (c: number) => (c >= 97 && c <= 122) || (c >= 0xdf && c <= 0xff);
