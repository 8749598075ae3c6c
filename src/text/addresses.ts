/** Addresses on the net: a name with points in it, and what stands behind it up to a space. */
import { Class, classOf, isLetter, isWord } from './units.js';

/** Endings of site names: "Liputan6.com" is one token, "selesai.Kemudian" a missing space. */
const SITE = new Set(['com', 'id', 'co', 'net', 'org', 'tv', 'go', 'news', 'info']);
/** The same in capitals: "TRIBUNLAMPUNG.CO.ID". */
const UPPER_SITES = ['COM', 'CO.ID', 'CO', 'ID', 'NET'];
const MOST_PARTS = 5;
const LONGEST_PART = 12;

/** End of "kompas.com", "www.bmkg.go.id/gempa", or 0 when the full stop ends a word. */
export function addressEnd(text: string, units: Uint16Array, start: number, dot: number): number {
  const after = classOf(units[dot + 1]);
  if (!isLetter(after)) return 0;
  if (after === Class.Upper) {
    const site = UPPER_SITES.find((site) => text.startsWith(site, dot + 1));
    return site && !isWord(classOf(units[dot + 1 + site.length])) ? dot + 1 + site.length : 0;
  }
  for (let part = 0, at = dot; part < MOST_PARTS; part++) {
    let end = at + 1;
    while (end - at < LONGEST_PART && classOf(units[end]) === Class.Lower) end++;
    const site = SITE.has(text.slice(at + 1, end)) || (part > 0 && text.startsWith('www', start));
    if (units[end] === 46 && classOf(units[end + 1]) === Class.Lower) at = end;
    // The rest behind the site: "/berita/123".
    else return site ? (units[end] === 47 ? untilSpace(units, end, text.length) : end) : 0;
  }
  return 0;
}

/** True for the colon of "https://". */
export const opensAddress = (text: string, start: number, colon: number) =>
  text.startsWith('://', colon) && text.startsWith('http', start);

export function untilSpace(units: Uint16Array, from: number, length: number): number {
  let end = from;
  for (; end < length; end++) {
    const c = units[end];
    const k = classOf(c);
    // Brackets, quotation marks and commas end an address too.
    if (k === Class.Space || k === Class.Newline || c === 41 || c === 44 || c === 34 || c === 0x201d) break;
  }
  // The full stop behind an address is the sentence's.
  while (units[end - 1] === 46) end--;
  return end;
}
