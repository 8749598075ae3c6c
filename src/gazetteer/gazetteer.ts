/** Names of the open world, looked up by hash: records are numbers, and their columns typed arrays (see compile.ts). */

import type { Packed } from '../language/pack.js';
import type { ActorKind } from '../types.js';

export const KINDS = [
  'country',
  'region',
  'city',
  'place',
  'facility',
  'organization',
  'group',
  'person',
] as const satisfies ActorKind[];
/** A value of the table: the record's number, then what else the word may be. */
export const RECORD_BITS = 20;
export const RECORD = (1 << RECORD_BITS) - 1;
export const GOES_ON = 1 << 20;
export const GIVEN = 1 << 21;
export const SURNAME = 1 << 22;
/** Degrees are kept in hundredths: a place in the news is known to about a kilometre. */
export const DEGREE = 100;
export const UNKNOWN_DEGREES = 32767;
const WEAK = 1;
const CAPITAL_CITY = 2;

export interface GazetteerMeta {
  countries: string[];
  /** Display names of the records that others lie in. */
  names: Record<string, string>;
  /** Full names of the records that were added. */
  own?: Record<string, string>;
}

/** Letters without marks, in lower case, words parted by one space: what the hash sees of it. */
export const normal = (name: string) =>
  // Most names are plain, and expressions of Unicode's classes are dear to compile at a start.
  PLAIN.test(name)
    ? name.toLowerCase()
    : name
        .normalize('NFD')
        .replace(/[\p{M}'’‘`]/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** "tarakan", "tarakan barat" of "tarakan barat laut". */
export function* prefixes(name: string) {
  for (let at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) yield name.slice(0, at);
}

/**
 * The running hash of a name: two of 32 bits, of which the table keeps 48, since no spelling is there to compare and a
 * hundred thousand names would meet by chance in 32.
 */
export class NameHash {
  #low = 0x811c9dc5;
  #high = 0x9747b28c;

  reset() {
    this.#low = 0x811c9dc5;
    this.#high = 0x9747b28c;
  }

  add(unit: number) {
    this.#low = Math.imul(this.#low ^ unit, 0x01000193);
    this.#high = Math.imul(this.#high + unit, 0x5bd1e995);
  }

  /** Of a name that `normal()` has been through. */
  of(name: string): this {
    this.reset();
    for (let i = 0; i < name.length; i++) this.add(name.charCodeAt(i));
    return this;
  }

  get key(): number {
    const hash = Math.imul(this.#low ^ (this.#low >>> 16), 0x85ebca6b);
    return (hash ^ (hash >>> 13)) >>> 0;
  }

  get check(): number {
    return (this.#high ^ (this.#high >>> 15)) & 0xffff;
  }
}
/** The columns of the records, and the hash table of their names. */
export interface GazetteerTables extends GazetteerMeta {
  keys: Uint32Array;
  checks: Uint16Array;
  values: Uint32Array;
  kind: Uint8Array;
  country: Uint8Array;
  parent: Uint32Array;
  next: Uint32Array;
  marks: Uint8Array;
  lat: Int16Array;
  lon: Int16Array;
}

export class Gazetteer {
  readonly compiled: GazetteerTables;
  #meta!: GazetteerMeta;
  #keys!: Uint32Array;
  #checks!: Uint16Array;
  #values!: Uint32Array;
  #kind!: Uint8Array;
  #country!: Uint8Array;
  #parent!: Uint32Array;
  #next!: Uint32Array;
  #marks!: Uint8Array;
  #lat!: Int16Array;
  #lon!: Int16Array;

  constructor(data: Packed) {
    this.compiled = {
      ...(data.meta as GazetteerMeta),
      keys: data.array('keys', 'Uint32Array'),
      checks: data.array('checks', 'Uint16Array'),
      values: data.array('values', 'Uint32Array'),
      kind: data.array('kind', 'Uint8Array'),
      country: data.array('country', 'Uint8Array'),
      parent: data.array('parent', 'Uint32Array'),
      next: data.array('next', 'Uint32Array'),
      marks: data.array('marks', 'Uint8Array'),
      lat: data.array('lat', 'Int16Array'),
      lon: data.array('lon', 'Int16Array'),
    };
    this.use(this.compiled);
  }

  /** Looks names up in these tables from now on (see extension.ts). */
  use(tables: GazetteerTables) {
    this.#meta = tables;
    this.#keys = tables.keys;
    this.#checks = tables.checks;
    this.#values = tables.values;
    this.#kind = tables.kind;
    this.#country = tables.country;
    this.#parent = tables.parent;
    this.#next = tables.next;
    this.#marks = tables.marks;
    this.#lat = tables.lat;
    this.#lon = tables.lon;
  }

  /** What the table knows of the name: a record's number with the bits GOES_ON, GIVEN and SURNAME, or 0. */
  look(hash: NameHash): number {
    const mask = this.#keys.length - 1;
    const { key, check } = hash;
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      if (!this.#values[slot]) return 0;
      if (this.#keys[slot] === key && this.#checks[slot] === check) return this.#values[slot];
    }
  }

  kind = (record: number): ActorKind => KINDS[this.#kind[record]];
  /** ISO 3166-1 alpha-2, or null. */
  country = (record: number): string | null => this.#meta.countries[this.#country[record] - 1] ?? null;
  /** A homonym that is less likely when nothing tells, or 0. */
  next = (record: number): number => this.#next[record];
  weak = (record: number): boolean => (this.#marks[record] & WEAK) !== 0;
  capital = (record: number): boolean => (this.#marks[record] & CAPITAL_CITY) !== 0;
  parent = (record: number): number => this.#parent[record];

  /** The full name of a record that the user added, or null. */
  ownName = (record: number): string | null => this.#meta.own?.[record] ?? null;

  /** Names of what the place lies in, from near to far. */
  within(record: number): string[] {
    const out: string[] = [];
    for (let at = this.#parent[record]; at && out.length < 5; at = this.#parent[at]) out.push(this.#meta.names[at]);
    return out;
  }

  /** Degrees, or null where the sources do not say. */
  position(record: number): { lat: number | null; lon: number | null } {
    const lat = this.#lat[record];
    return lat === UNKNOWN_DEGREES ? { lat: null, lon: null } : { lat: lat / DEGREE, lon: this.#lon[record] / DEGREE };
  }
}
