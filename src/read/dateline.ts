/**
 * The dateline: place and outlet at the head of the first paragraph, in any order, set off by a dash or a colon.
 * "Istanbul (ANTARA) -", "JAKARTA, KOMPAS.com –", "Liputan6.com, Jakarta -", "AALST–", "Jakarta, CNN Indonesia --".
 */
import { gazetteer, lexicon } from '../data.js';
import { GIVEN, NameHash, normal, RECORD, SURNAME } from '../gazetteer/gazetteer.js';
import type { Span } from '../types.js';
import { entries, firstWords, isBlank, isLower, isUpper, isWordUnit } from './openings.js';

export interface Dateline {
  /** "" where only the outlet is given. */
  place: string;
  agency: string | null;
  span: Span;
}

/** A dateline is no longer than this. */
const REACH = 70;
const MAX_PLACE_WORDS = 4;
/** Letters of a place in capitals that nothing else vouches for, and of one that the gazetteer knows. */
const MIN_CAPITALS = 5;
const MIN_KNOWN = 4;
const PLACES = new Set<string>(['city', 'region', 'place']);
const hash = new NameHash();
const agencies = entries('agency');
const bodies = entries('datelineBody');
const placeOpenings = entries('placeOpening');

/**
 * The dateline that begins at `start`, on a line that ends at `end`. `glued`: a hyphen may set off a place in small
 * letters too, since a title stood before it ("Judul - - Medan-Warga …").
 */
export function datelineAt(text: string, start: number, end: number, glued = false): Dateline | null {
  const parts: Span[] = [];
  const limit = Math.min(end, start + REACH);
  let from = start;
  let depth = 0;
  for (let i = start; i <= limit; i++) {
    const c = i < limit ? text.charCodeAt(i) : 0;
    if (c === 40) depth++;
    else if (c === 41) depth--;
    const mark = separator(text, i, limit, depth, glued);
    if (!mark && c !== 44 && c !== 40 && c !== 41 && c !== 47) continue;
    const part = trimmed(text, from, i);
    if (part) parts.push(part);
    from = i + 1;
    if (mark) return dateline(text, parts, { start, end: mark }, !glued && isGlued(text, i, mark));
    if (parts.length > 5) return null;
  }
  return withoutDash(text, parts, start, limit);
}

/** "Liputan6.com, Jakarta Polisi menangkap …": an outlet, a comma, and a place that nothing sets off. */
function withoutDash(text: string, [outlet]: Span[], start: number, limit: number): Dateline | null {
  if (!outlet || outlet.start !== start || text.charCodeAt(outlet.end) !== 44) return null;
  const agency = text.slice(outlet.start, outlet.end);
  const [first, second] = firstWords(text, outlet.end, limit, 2);
  if (!isAgency(agency) || !second || !isUpper(text.charCodeAt(second.end - second.word.length))) return null;
  const last = placeOpenings.has(first.word.toLowerCase()) ? second : first;
  const place = text.slice(first.end - first.word.length, last.end);
  // "TEMPO, Gubernur Jawa Tengah …", "TEMPO, Bambang Wijaya …": no place.
  return isUpper(place.charCodeAt(0)) && standsAlone(place) ? { place, agency, span: { start, end: last.end } } : null;
}

/** End of the dash, double dash or colon that sets the dateline off at `i`, with the blanks behind it; 0 where there is none. */
function separator(text: string, i: number, limit: number, depth: number, glued: boolean): number {
  if (depth || i >= limit) return 0;
  const c = text.charCodeAt(i);
  if (c !== 45 && c !== 0x2013 && c !== 0x2014 && c !== COLON && c !== 0x2212) return 0;
  let end = i + 1;
  while (end < limit && (text.charCodeAt(end) === 45 || text.charCodeAt(end) === 0x2013)) end++;
  // "Al-Luweib": a hyphen between letters is part of a name, unless the place stands in capitals ("JAKARTA-Warga").
  if (c === 45 && end === i + 1 && isWordUnit(text.charCodeAt(i - 1)) && isWordUnit(text.charCodeAt(end)))
    if (!(glued || isUpper(text.charCodeAt(i - 1))) || !isLower(text.charCodeAt(end + 1))) return 0;
  if (c === COLON && !isBlank(text.charCodeAt(end))) return 0;
  while (end < limit && isBlank(text.charCodeAt(end))) end++;
  return end;
}

const COLON = 58;

/** Place and outlet out of what stands before the dash; null where it is no dateline. */
function dateline(text: string, parts: Span[], span: Span, glued: boolean): Dateline | null {
  const colon = text.slice(span.start, span.end).includes(':');
  let place = '';
  let agency: string | null = null;
  for (const part of parts) {
    const words = text.slice(part.start, part.end);
    if (!agency && isAgency(words)) agency = words;
    else if (isDate(words) || bodies.has(words.toLowerCase())) continue;
    else if (!place && isPlace(text, part)) place = words;
    else if (!place || !isPlace(text, part)) return null;
  }
  if (!agency && !place) return null;
  if (agency) return { place, agency, span };
  // Without an outlet, only a spaced dash or a place in capitals tells a dateline from a title or a compound.
  if (colon || (glued && !isCapitals(place)) || parts.length > 2) return null;
  if (isSiteName(place)) return { place: '', agency: place, span };
  return isCapitals(place) || mayBePlace(place) ? { place, agency, span } : null;
}

/** "IDXChannel", "VIVAnews": one word with capitals inside it is an outlet's. */
function isSiteName(words: string): boolean {
  if (words.includes(' ') || words === words.toUpperCase()) return false;
  for (let i = 1; i < words.length; i++)
    if (isUpper(words.charCodeAt(i)) && isWordUnit(words.charCodeAt(i - 1))) return true;
  return false;
}

/** A place of the gazetteer, or words that nothing knows: no "Presiden X - …", "Hamas - …", "Perang Saudara - …". */
function mayBePlace(place: string): boolean {
  const value = lookUp(place);
  if (value & RECORD) return PLACES.has(gazetteer.kind(value & RECORD));
  return place.split(' ').every((word) => {
    const known = lookUp(word);
    const name = known & (GIVEN | SURNAME) || known & RECORD;
    return !name && (lexicon.id(word) === 0 || placeOpenings.has(word.toLowerCase()));
  });
}

/** A place, and nobody's name. */
function standsAlone(place: string): boolean {
  const value = lookUp(place);
  return mayBePlace(place) && !(value & GIVEN && gazetteer.weak(value & RECORD));
}

const lookUp = (name: string) => gazetteer.look(hash.of(normal(name)));

const isGlued = (text: string, dash: number, end: number) =>
  !isBlank(text.charCodeAt(dash - 1)) && !isBlank(text.charCodeAt(end - 1));

/** "JAKARTA", "KUBA", but not "AS" as in "AS-Rusia" nor "KPK". */
function isCapitals(place: string): boolean {
  if (place !== place.toUpperCase() || place.length < MIN_KNOWN) return false;
  if (place.length >= MIN_CAPITALS) return true;
  const record = lookUp(place) & RECORD;
  return record !== 0 && (PLACES.has(gazetteer.kind(record)) || gazetteer.kind(record) === 'country');
}

function isAgency(words: string): boolean {
  const folded = words.toLowerCase();
  if (agencies.has(folded)) return true;
  const dot = folded.lastIndexOf('.');
  return dot > 0 && ['com', 'id', 'co', 'net', 'tv', 'news'].includes(folded.slice(dot + 1).trim());
}

/** "Jumat (5/2)" and "5/2" stand in some agencies' datelines. */
function isDate(words: string): boolean {
  const c = words.charCodeAt(0);
  return c >= 48 && c <= 57;
}

/** One to four capitalised words. */
function isPlace(text: string, { start, end }: Span): boolean {
  let words = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c >= 48 && c <= 57) return false;
    if (!isWordUnit(c) || (i > start && !isBlank(text.charCodeAt(i - 1)))) continue;
    if (!isUpper(c) || ++words > MAX_PLACE_WORDS) return false;
  }
  return words > 0;
}

function trimmed(text: string, start: number, end: number): Span | null {
  while (start < end && !isWordUnit(text.charCodeAt(start))) start++;
  while (end > start && !isWordUnit(text.charCodeAt(end - 1))) end--;
  return end > start ? { start, end } : null;
}
