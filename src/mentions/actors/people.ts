/** Where people's names begin and end. */
import { gazetteer } from '../../data.js';
import type { Found } from './lookup.js';
import { isPlace } from './names.js';
import type { Reading } from './reading.js';
import {
  COURTESY,
  HYPHEN,
  hasArticle,
  isCapital,
  isInitial,
  isOrdinary,
  isSpaced,
  isUpper,
  length,
  mark,
  nameParticle,
  office,
  orgHead,
  orgTail,
  rank,
  SERVICE,
  STOP,
} from './words.js';

/** Tokens of the longest name of a person. */
const LONGEST = 12;

/** End of a person's name, or of whatever capitalised words begin here; `i` where none does. */
export function personEnd(r: Reading, i: number): number {
  const { tokens } = r;
  const limit = Math.min(r.end, i + LONGEST);
  let last = i;
  for (let j = i; j < limit; j++) {
    if (r.isDate(j)) break;
    if (mark(tokens, j)) {
      if (j > i && joinsName(r, j)) continue;
      break;
    }
    if (!isCapital(tokens, j)) {
      // "bin Salman", "von der Leyen"
      if (j > i && nameParticle(tokens, j) && (r.follows(j) || nameParticle(tokens, j + 1))) continue;
      if (j === i || !hasArticle(tokens, j)) break;
    }
    if (isOrdinary(tokens, j) && !r.bits(j)) {
      // "Arema FC": what ends the names of bodies does not begin another one's.
      if (r.headlineCase || (j > i && (office(tokens, j) || (orgHead(tokens, j) && !orgTail(tokens, j))))) break;
    }
    if (j > i) {
      if (r.personAt(j)) break;
      // "Kasatgas Damai Brigjen Faizal", "Kemarin Pak Tito": a rank or a form of address begins another name.
      if (rank(tokens, j) === SERVICE || rank(tokens, j) === COURTESY) break;
      const { record } = r.longest(j);
      if (record && gazetteer.kind(record) === 'country') break;
    }
    last = j + 1;
  }
  return last;
}

/** The full stop of "M. Nuh"; the hyphen of "Jong-Un", which is one name where "Ganjar-Yasin" are two. */
function joinsName(r: Reading, i: number): boolean {
  const { tokens } = r;
  if (!r.follows(i)) return false;
  if (mark(tokens, i) === STOP) return isInitial(tokens, i - 1);
  if (mark(tokens, i) !== HYPHEN || isSpaced(tokens, i) || isSpaced(tokens, i + 1)) return false;
  return length(tokens, i + 1) < 4 && !isUpper(tokens, i + 1) && !r.follows(i + 1);
}

/** "Presiden Rusia Vladimir Putin": a town's name too, but it goes on as a person's. */
export function isGivenName(r: Reading, i: number, { record, last }: Found): boolean {
  const kind = gazetteer.kind(record);
  if (!isPlace(kind) || kind === 'country' || last > i + 1) return false;
  const weak = gazetteer.weak(record);
  const bits = r.bits(i) !== 0;
  // A small town with a person's name is the person; a small town or a person's name alone needs a name to follow.
  if (weak && bits) return true;
  if (!weak && !bits) return false;
  const next = r.longest(i + 1).record;
  return r.follows(i) && !(next && !gazetteer.weak(next)) && !rank(r.tokens, i + 1);
}
