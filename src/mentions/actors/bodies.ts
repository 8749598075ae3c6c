/** Names of bodies by their head words: "Kementerian Energi dan Sumber Daya Mineral", "PT Gudang Garam Tbk", "Kompas.com". */
import { gazetteer } from '../../data.js';
import { isPlace } from './names.js';
import type { Reading } from './reading.js';
import {
  AMPERSAND,
  AND,
  COMMA,
  HEAD_OF_STATE_BODY,
  HYPHEN,
  isCapital,
  isNumber,
  isOrdinary,
  isSpaced,
  isUpper,
  length,
  mark,
  notBody,
  OF,
  office,
  orgHead,
  rank,
  SLASH,
  spelled,
  titleWord,
  VERBAL,
} from './words.js';

/** Tokens of the longest name of a body. */
const LONGEST = 24;
/** Tokens within which "dan" must close a list inside a name. */
const LIST = 8;

/** A body whose head stands at `i`; returns where it ends, `i + 1` where nothing follows the head. */
export function readBody(r: Reading, i: number): number {
  const last = bodyEnd(r, i, false);
  // "koalisi Jokowi", "jaringan ATM": a small head with a person or a thing behind it is no body's name.
  if (!isCapital(r.tokens, i) && last === i + 2) {
    const { record } = r.longest(i + 1);
    if (notBody(r.tokens, i + 1) || (record && gazetteer.kind(record) === 'person')) return i + 1;
  }
  if (last > i + 1) r.push({ first: i, last, kind: 'organization', country: r.countryIn(i + 1, last), rule: 'body' });
  return last;
}

/** `inTitle`: a person's name may follow ("Ketua Badan Pengawas Pemilu Rahmat Bagja"). */
export function bodyEnd(r: Reading, i: number, inTitle: boolean): number {
  const { tokens } = r;
  const known = r.longest(i);
  if (known.record && known.last > i + 1 && !isPlace(gazetteer.kind(known.record))) return known.last;
  const state = orgHead(tokens, i) === HEAD_OF_STATE_BODY;
  const limit = Math.min(r.end, i + LONGEST);
  let last = i + 1;
  let place = false;
  for (let j = i + 1; j < limit; ) {
    if (r.isDate(j)) break;
    if (!r.capitalAt(j)) {
      if (isNumber(tokens, j) && length(tokens, j) <= 4 && j === last) last = ++j;
      else if (!place && joins(r, j, state)) j++;
      else break;
      continue;
    }
    if (j > i + 1 && r.personAt(j)) break;
    if ((rank(tokens, j) || (j > i + 1 && office(tokens, j))) && !titleWord(tokens, j)) break;
    const found = r.longest(j);
    if (found.record) {
      const kind = gazetteer.kind(found.record);
      const person = gazetteer.weak(found.record) && !isOrdinary(tokens, j) && r.bits(j);
      if (isPlace(kind) && !person) {
        if (place && kind === 'country') break;
        last = j = found.last;
        place = true;
        continue;
      }
      if (!isPlace(kind) && state) {
        last = j = found.last;
        // "Korps Marinir TNI AL Gugun Saeful": behind a known body nothing but a name can come.
        place ||= inTitle;
        continue;
      }
    }
    // "DPRD Jatim Hilang Dana": in a headline the verb has its capital too.
    if (r.headlineCase && isOrdinary(tokens, j) && (place || VERBAL.test(spelled(tokens, j)))) break;
    if (nameBegins(r, j, { state, inTitle, place, further: last > i + 1 })) break;
    last = ++j;
  }
  return last;
}

/** What stands between two parts of one name: "dan", "of", "&", a glued "-", the commas of a list. */
function joins(r: Reading, i: number, state: boolean): boolean {
  const { tokens } = r;
  switch (mark(tokens, i)) {
    case 0:
      if (!r.follows(i)) return false;
      if (tokens.word[i] === AND)
        return (
          (isOrdinary(tokens, i + 1) || mark(tokens, i - 1) === COMMA) &&
          !orgHead(tokens, i + 1) &&
          !office(tokens, i + 1)
        );
      return OF.has(tokens.word[i]);
    case SLASH:
    case AMPERSAND:
      return r.follows(i);
    case HYPHEN:
      return !isSpaced(tokens, i) && r.follows(i);
    case COMMA:
      return state && listGoesOn(r, i);
  }
  return false;
}

/** ", Klimatologi, dan Geofisika": a comma inside a name is one of a list that "dan" closes within a few words. */
function listGoesOn(r: Reading, comma: number): boolean {
  const { tokens } = r;
  let words = 0;
  for (let j = comma + 1; j < r.end && j < comma + LIST; j++) {
    // The last comma stands before "dan" itself: another must have come before it.
    const listed = words > 0 || mark(tokens, comma - 2) === COMMA;
    if (tokens.word[j] === AND) return listed && r.follows(j) && !r.bits(j + 1);
    if (mark(tokens, j) === COMMA) continue;
    if (!isCapital(tokens, j) || r.bits(j) || r.longest(j).record) return false;
    words++;
  }
  return false;
}

interface Sofar {
  state: boolean;
  inTitle: boolean;
  place: boolean;
  /** The name has a word behind its head. */
  further: boolean;
}

/** "… Luar Negeri Rusia Maria Zakharova": a word that begins a person's name ends the body's. */
function nameBegins(r: Reading, i: number, { state, inTitle, place, further }: Sofar): boolean {
  const { tokens } = r;
  if (inTitle && place && r.bits(i)) return true;
  if (isOrdinary(tokens, i) || isUpper(tokens, i) || !(inTitle || state)) return false;
  return place || ((state || further) && r.bits(i) !== 0);
}

/** "Tribun Lampung", "KPU Kota Bogor": a known body's name goes on with the place that it works in. */
export function branchEnd(r: Reading, last: number): number {
  if (r.headlineCase || !r.capitalAt(last)) return last;
  const place = r.longest(last);
  return place.record && isPlace(gazetteer.kind(place.record)) && !r.capitalAt(place.last) ? place.last : last;
}

/** "Kompas.com", and "TRIBUN-BALI.COM" whose first part has been read as a name already. */
export function readSite(r: Reading, i: number): number {
  const { tokens, out } = r;
  let first = i;
  if (i - 2 >= r.begin && mark(tokens, i - 1) === HYPHEN && !isSpaced(tokens, i - 1) && isCapital(tokens, i - 2)) {
    first = i - 2;
    while (out.length && out[out.length - 1].last > first) out.pop();
  }
  r.push({ first, last: i + 1, kind: 'organization', rule: 'site' });
  return i + 1;
}
