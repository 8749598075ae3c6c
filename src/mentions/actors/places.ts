/** Places by their head words: "Jalan Jenderal Sudirman", "Bandara Soekarno-Hatta", "Kota Tarakan". */
import { gazetteer } from '../../data.js';
import type { Tokens } from '../../types.js';
import { isPlace } from './names.js';
import type { Reading } from './reading.js';
import {
  compass,
  HYPHEN,
  isCapital,
  isInitial,
  isNumber,
  isOrdinary,
  isSpaced,
  length,
  mark,
  numberedHead,
  office,
  outsideHead,
  PLACE_KINDS,
  placeHead,
  STOP,
  smallPlaceHead,
} from './words.js';

/** Tokens of the longest name of a place. */
const LONGEST = 16;

/** A place whose head stands at `i`; returns where it ends, `i + 1` where no name follows the head. */
export function readPlace(r: Reading, i: number): number {
  const { tokens } = r;
  const kind = PLACE_KINDS[placeHead(tokens, i)];
  const administrative = isAdministrative(tokens, i);
  const last = placeEnd(r, i, administrative);
  if (kind === 'none' || last === i + 1) return i + 1;
  if (numberedHead(tokens, i) && !isNumber(tokens, i + 1)) return i + 1;
  const whole = r.within(i, last);
  const name = r.within(i + 1, last);
  // "di kawasan Kuningan", "perairan Kepulauan Seribu" name what they lie in or about, "di kantor Bawaslu" the office.
  const outside = administrative || (!isCapital(tokens, i) && outsideHead(tokens, i) !== 0);
  // "kota Solo" is Solo, "stasiun Solo" is not.
  const record = whole.last === last ? whole.record : outside && name.last === last ? name.record : 0;
  if (record && !isPlace(gazetteer.kind(record))) return i + 1;
  // "kota Turki" is only Turki.
  const country = record !== 0 && gazetteer.kind(record) === 'country';
  const small = smallPlaceHead(tokens, i) !== 0;
  const withHead = !country && (isCapital(tokens, i) || !outside || small);
  r.push({
    first: withHead ? i : i + 1,
    last,
    phrase: i,
    kind: record ? gazetteer.kind(record) : kind,
    record,
    country: record ? gazetteer.country(record) : null,
    name: small && !isCapital(tokens, i) ? tokens.text.slice(tokens.start[i + 1], tokens.end[last - 1]) : undefined,
    rule: 'place-head',
  });
  return last;
}

const isAdministrative = (tokens: Tokens, i: number) => {
  const kind = PLACE_KINDS[placeHead(tokens, i)];
  return kind === 'city' || kind === 'region';
};

/** `administrative`: towns and regions have no numbers in their names, streets and blocks have. */
function placeEnd(r: Reading, i: number, administrative: boolean): number {
  const { tokens } = r;
  const limit = Math.min(r.end, i + LONGEST);
  const facility = office(tokens, i + 1) !== 0;
  let last = i + 1;
  for (let j = i + 1; j < limit; ) {
    if (r.isDate(j)) break;
    const m = mark(tokens, j);
    // "Jl. Sudirman", "Jalan M.H. Thamrin", "Soekarno-Hatta"
    if (
      m &&
      r.follows(j) &&
      ((m === HYPHEN && !isSpaced(tokens, j)) || (m === STOP && (j === i + 1 || isInitial(tokens, j - 1))))
    ) {
      j++;
      continue;
    }
    if (m) break;
    if (!administrative && isNumber(tokens, j) && length(tokens, j) <= 4) {
      last = ++j;
      continue;
    }
    if (!isCapital(tokens, j)) break;
    // "Kantor Presiden | Ferdinand Marcos Jr", but "Jalan Jenderal Sudirman"
    if (facility && r.personAt(j)) break;
    // "Desa Sukamaju Kecamatan Cikole" are two.
    if (j > i + 1 && isAdministrative(tokens, j)) break;
    const known = r.longest(j);
    if (r.headlineCase && isOrdinary(tokens, j) && !known.record) break;
    last = j = known.record ? known.last : j + 1;
  }
  return last;
}

/** "Cilandak Barat", "Bojonegoro Kota": a part of a known place, named by where it lies. */
export function quarterEnd(r: Reading, last: number): number {
  return !r.headlineCase && r.capitalAt(last) && compass(r.tokens, last) && !r.capitalAt(last + 1) ? last + 1 : last;
}
