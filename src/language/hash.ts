/** Words are looked up by the hash of their folded code units. */

export const HASH_START = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/** One code unit folded for look-up: lower case, straight apostrophe. */
export function fold(unit: number): number {
  if (unit < 0x80) return unit >= 65 && unit <= 90 ? unit | 32 : unit;
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x02bc) return 0x27;
  if (unit >= 0xc0 && unit < 0x250) return String.fromCharCode(unit).toLowerCase().charCodeAt(0);
  return unit;
}

/** FNV-1a over folded code units; `unit` must be folded already. */
export const hashStep = (hash: number, unit: number) => Math.imul(hash ^ unit, HASH_PRIME);
export const hashEnd = (hash: number) => (hash ^ (hash >>> 15)) >>> 0;
