/**
 * Dashes and quotation marks of UTF-8 that somebody read as Mac Roman or Windows-1252 ("Januari ‚Äì Maret", "Januari â€“ Maret"):
 * three characters that are one mark.
 */

/** First two characters, then the third with the mark that was meant. */
const READINGS: [first: number, second: number, third: string, meant: string][] = [
  [0x201a, 0xc4, 'ìîòôúù¶', '–—‘’“”…'],
  [0xe2, 0x20ac, '“”˜™œ\u009d¦', '–—‘’“”…'],
];

/** Code units of a mangled mark. */
export const MANGLED = 3;

/** The code unit that was meant at `i`, where a mangled mark of three units begins; 0 where none does. `units` ends with a 0. */
export function mangledAt(units: Uint16Array, i: number): number {
  for (const [first, second, third, meant] of READINGS) {
    if (units[i] !== first || units[i + 1] !== second) continue;
    const k = third.indexOf(String.fromCharCode(units[i + 2]));
    return k < 0 ? 0 : meant.charCodeAt(k);
  }
  return 0;
}
