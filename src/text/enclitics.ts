/** "tentaranya", "anak-anaknya": the word without what leans on it, and one half of what is said twice. */
import { lexicon } from '../data.js';
import { UNKNOWN } from '../language/lexicon.js';
import { NYA, PARTICLE, REDUPLICATED } from './flags.js';
import { repeats } from './hyphens.js';

const A = 97;
const H = 104;
const K = 107;
const L = 108;
const N = 110;
const P = 112;
const U = 117;
const Y = 121;

/** Id of the word without -nya, -lah, -kah, -pun, or of one half of a reduplication; the new flags stand above bit 16. */
export function withoutEnclitic(folded: Uint16Array, start: number, end: number, hyphen: number): number {
  const enclitic = encliticOf(folded, end);
  if (enclitic) {
    const word = lexicon.look(folded, start, end - 3);
    if (word) return word | (enclitic << 16);
  }
  if (!hyphen) return UNKNOWN;
  const nya = enclitic === NYA ? NYA : 0;
  if (!repeats(folded, start, hyphen, nya ? end - 3 : end)) return UNKNOWN;
  return lexicon.look(folded, start, hyphen) | ((REDUPLICATED | nya) << 16);
}

/** NYA or PARTICLE by the last three letters, or 0. */
function encliticOf(folded: Uint16Array, end: number): number {
  const a = folded[end - 3];
  const b = folded[end - 2];
  const c = folded[end - 1];
  if (a === N && b === Y && c === A) return NYA;
  if ((a === L || a === K) && b === A && c === H) return PARTICLE;
  return a === P && b === U && c === N ? PARTICLE : 0;
}
