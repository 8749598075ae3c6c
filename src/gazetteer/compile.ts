/**
 * Build time: places, organisations and name words → one hash table of names that is loaded without parsing.
 * A name is found by its hash, word by word; no spelling of a name ships save those that stand in a chain
 * ("Tarakan Barat" → "Tarakan" → "Kalimantan Utara").
 */
import { pack } from '../language/pack.js';
import {
  DEGREE,
  type GazetteerMeta,
  GIVEN,
  GOES_ON,
  KINDS,
  NameHash,
  normal,
  prefixes,
  RECORD_BITS,
  SURNAME,
  UNKNOWN_DEGREES,
} from './gazetteer.js';

export interface Entry {
  /** Display form, printed in chains. */
  name: string;
  /** All spellings; `name` need not be repeated. */
  aliases?: string[];
  kind: (typeof KINDS)[number];
  /** ISO 3166-1 alpha-2, or null. */
  country: string | null;
  /** The next place outwards. */
  parent?: Entry;
  /** Degrees. */
  lat?: number;
  lon?: number;
  /** People who live there, to rank homonyms; 0 where unknown. */
  population?: number;
  capital?: boolean;
  /** Too short or too ordinary a name to be taken for this without a sign in the text. */
  weak?: boolean;
}

export interface NameWords {
  given: Iterable<string>;
  surnames: Iterable<string>;
}

export function compileGazetteer(entries: Entry[], words: NameWords): Uint8Array {
  const ranked = [...entries].sort((a, b) => rank(b) - rank(a));
  const ids = new Map(ranked.map((e, i) => [e, i + 1]));
  if (ranked.length >= 1 << RECORD_BITS) throw new Error(`${ranked.length} names: more than ${RECORD_BITS} bits`);
  const table = new Map<string, number>();
  const size = ranked.length + 1;
  const next = new Uint32Array(size);
  for (const entry of ranked) {
    const id = ids.get(entry) ?? 0;
    for (const alias of new Set([entry.name, ...(entry.aliases ?? [])].map(normal))) {
      if (!alias) continue;
      const value = table.get(alias) ?? 0;
      const known = value & ((1 << RECORD_BITS) - 1);
      if (!known) table.set(alias, value | id);
      else if (known !== id) chain(next, known, id);
      for (const prefix of prefixes(alias)) table.set(prefix, (table.get(prefix) ?? 0) | GOES_ON);
    }
  }
  for (const [list, bit] of [
    [words.given, GIVEN],
    [words.surnames, SURNAME],
  ] as const)
    for (const word of list) if (normal(word)) table.set(normal(word), (table.get(normal(word)) ?? 0) | bit);

  const countries = [...new Set(ranked.map((e) => e.country).filter((c) => c !== null))].sort();
  const parents = [...new Set(ranked.map((e) => e.parent).filter((p) => p !== undefined))];
  const meta: GazetteerMeta = { countries, names: Object.fromEntries(parents.map((p) => [ids.get(p) ?? 0, p.name])) };
  const column = <T extends Uint8Array | Uint16Array | Int16Array | Uint32Array>(
    array: T,
    of: (e: Entry) => number,
  ) => {
    ranked.forEach((e, i) => {
      array[i + 1] = of(e);
    });
    return array;
  };
  return pack(meta, {
    ...hashed(table),
    next,
    kind: column(new Uint8Array(size), (e) => KINDS.indexOf(e.kind)),
    country: column(new Uint8Array(size), (e) => (e.country ? countries.indexOf(e.country) + 1 : 0)),
    parent: column(new Uint32Array(size), (e) => (e.parent && ids.get(e.parent)) ?? 0),
    marks: column(new Uint8Array(size), (e) => (e.weak ? 1 : 0) | (e.capital ? 2 : 0)),
    lat: column(new Int16Array(size), (e) => (e.lat === undefined ? UNKNOWN_DEGREES : Math.round(e.lat * DEGREE))),
    lon: column(new Int16Array(size), (e) => (e.lon === undefined ? UNKNOWN_DEGREES : Math.round(e.lon * DEGREE))),
  });
}

/** Which homonym is meant when nothing tells: organisations of our own list, countries, capitals, then by size. */
function rank(e: Entry): number {
  if (
    e.kind === 'person' ||
    e.kind === 'organization' ||
    e.kind === 'group' ||
    e.kind === 'place' ||
    e.kind === 'facility'
  )
    return 1e10;
  if (e.kind === 'country') return 1e9;
  return (e.weak ? 0 : 1e8) + (e.capital ? 5e7 : 0) + (e.population ?? 0);
}

/** Adds a homonym at the end of the list that begins at `from`. */
function chain(next: Uint32Array, from: number, id: number) {
  let at = from;
  for (let hops = 0; hops < 4; hops++) {
    if (at === id) return;
    if (!next[at]) {
      // An entry already in some list keeps its place there.
      if (next[id] === 0) next[at] = id;
      return;
    }
    at = next[at];
  }
}

function hashed(table: Map<string, number>) {
  const size = 2 ** Math.ceil(Math.log2(table.size * 1.6));
  const keys = new Uint32Array(size);
  const checks = new Uint16Array(size);
  const values = new Uint32Array(size);
  const hash = new NameHash();
  for (const [name, value] of table) {
    const { key, check } = hash.of(name);
    let slot = key & (size - 1);
    while (values[slot]) {
      if (keys[slot] === key && checks[slot] === check) throw new Error(`"${name}" has the hash of another name`);
      slot = (slot + 1) & (size - 1);
    }
    keys[slot] = key;
    checks[slot] = check;
    values[slot] = value;
  }
  return { keys, checks, values };
}
