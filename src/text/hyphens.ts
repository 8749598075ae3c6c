/** Hyphens inside a word: "negara-negara", "ke-3", "Al-Luweib" are one token; "Rusia-Ukraina" is three. */
import { Class, classOf, isLetter } from './units.js';

/** First parts that make one name with what follows the hyphen: "Al-Luweib", "El-Fasher", "Bin-Salman". */
const NAME_PARTICLE = new Set([
  'al',
  'el',
  'as',
  'ar',
  'at',
  'ad',
  'an',
  'az',
  'ash',
  'abd',
  'ul',
  'ad',
  'ben',
  'bin',
  'jean',
  'de',
  'e',
  'x',
  's',
  'u',
  'f',
  'su',
  'mig',
  'c',
  't',
]);
const LONGEST = 40;

export function hyphenJoins(
  text: string,
  units: Uint16Array,
  folded: Uint16Array,
  start: number,
  hyphen: number,
): boolean {
  const after = classOf(units[hyphen + 1]);
  if (!isLetter(after)) return false;
  if (after === Class.Lower) return true;
  // Both capitalised: one word repeated ("Negara-Negara"), or a particle and its name.
  const length = hyphen - start;
  if (length > LONGEST) return false;
  // "As-Suwayda", but "AS-Rusia" are two countries.
  const shouted = classOf(units[start + 1]) === Class.Upper;
  if (length <= 4 && !shouted && NAME_PARTICLE.has(text.slice(start, hyphen).toLowerCase())) return true;
  return repeats(folded, start, hyphen, Math.min(hyphen + 1 + length, text.length));
}

/** The same letters stand before the hyphen and behind it. */
export function repeats(folded: Uint16Array, start: number, hyphen: number, end: number): boolean {
  if (end - hyphen - 1 !== hyphen - start) return false;
  for (let a = start, b = hyphen + 1; b < end; a++, b++) if (folded[a] !== folded[b]) return false;
  return true;
}
