/** Names added to the compiled gazetteer at run time, as records behind its own: a name that both have means the added one. */
import {
  DEGREE,
  type GazetteerTables,
  GOES_ON,
  KINDS,
  NameHash,
  normal,
  prefixes,
  RECORD,
  RECORD_BITS,
  UNKNOWN_DEGREES,
} from './gazetteer.js';

/** One name, and what is known of whom or what it names. */
export interface OwnName {
  /** Full name. */
  name: string;
  aliases: string[];
  kind: (typeof KINDS)[number];
  /** ISO 3166-1 alpha-2, or null. */
  country: string | null;
  /** Name of the place around it. */
  within?: string;
  /** Degrees. */
  lat?: number;
  lon?: number;
}

/** New tables; the given ones stay as they are. Throws when the records' numbers run out. */
export function withNames(tables: GazetteerTables, names: readonly OwnName[]): GazetteerTables {
  const first = tables.kind.length;
  const size = first + names.length;
  if (size >= 1 << RECORD_BITS) throw new Error(`${names.length} names are too many`);
  const countries = [...new Set([...tables.countries, ...names.flatMap(({ country }) => country ?? [])])];
  const records = {
    kind: grown(tables.kind, new Uint8Array(size)),
    country: grown(tables.country, new Uint8Array(size)),
    parent: grown(tables.parent, new Uint32Array(size)),
    next: grown(tables.next, new Uint32Array(size)),
    marks: grown(tables.marks, new Uint8Array(size)),
    lat: grown(tables.lat, new Int16Array(size)),
    lon: grown(tables.lon, new Int16Array(size)),
  };
  const table = new NameTable(
    tables,
    names.reduce((sum, { aliases }) => sum + 4 * (1 + aliases.length), 0),
  );
  const own = Object.fromEntries(names.map(({ name }, i) => [first + i, name]));
  const around: Record<string, string> = {};
  names.forEach((name, i) => {
    const record = first + i;
    records.kind[record] = KINDS.indexOf(name.kind);
    records.country[record] = name.country ? countries.indexOf(name.country) + 1 : 0;
    records.lat[record] = name.lat === undefined ? UNKNOWN_DEGREES : Math.round(name.lat * DEGREE);
    records.lon[record] = name.lon === undefined ? UNKNOWN_DEGREES : Math.round(name.lon * DEGREE);
    for (const alias of [name.name, ...name.aliases].map(normal)) {
      const value = table.get(alias);
      records.next[record] ||= value & RECORD;
      table.set(alias, (value & ~RECORD) | record);
      for (const prefix of prefixes(alias)) table.set(prefix, table.get(prefix) | GOES_ON);
    }
  });
  names.forEach(({ within }, i) => {
    const parent = within === undefined ? 0 : table.get(normal(within)) & RECORD;
    records.parent[first + i] = parent;
    if (parent && within) around[parent] = within;
  });
  return { ...tables, countries, names: { ...around, ...tables.names }, own, ...records, ...table.columns };
}

function grown<T extends Uint8Array | Uint32Array | Int16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** A copy of the hash table with room for more names. */
class NameTable {
  readonly columns: Pick<GazetteerTables, 'keys' | 'checks' | 'values'>;
  readonly #hash = new NameHash();

  constructor({ keys, checks, values }: GazetteerTables, room: number) {
    let used = 0;
    for (let slot = 0; slot < values.length; slot++) if (values[slot]) used++;
    const size = 2 ** Math.ceil(Math.log2(Math.max(keys.length, (used + room) * 1.25)));
    if (size === keys.length) {
      this.columns = { keys: keys.slice(), checks: checks.slice(), values: values.slice() };
      return;
    }
    this.columns = { keys: new Uint32Array(size), checks: new Uint16Array(size), values: new Uint32Array(size) };
    for (let slot = 0; slot < values.length; slot++)
      if (values[slot]) this.#put(this.#slot(keys[slot], checks[slot]), keys[slot], checks[slot], values[slot]);
  }

  get(name: string): number {
    const { key, check } = this.#hash.of(name);
    return this.columns.values[this.#slot(key, check)];
  }

  set(name: string, value: number) {
    const { key, check } = this.#hash.of(name);
    this.#put(this.#slot(key, check), key, check, value);
  }

  #put(slot: number, key: number, check: number, value: number) {
    const { keys, checks, values } = this.columns;
    keys[slot] = key;
    checks[slot] = check;
    values[slot] = value;
  }

  /** Where the name stands, or belongs. */
  #slot(key: number, check: number): number {
    const { keys, checks, values } = this.columns;
    const mask = keys.length - 1;
    let slot = key & mask;
    while (values[slot] && (keys[slot] !== key || checks[slot] !== check)) slot = (slot + 1) & mask;
    return slot;
  }
}
