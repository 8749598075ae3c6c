/**
 * A directory of typed arrays in one file: what is compiled at build time is loaded at start without parsing.
 * Layout: uint32 length of the JSON directory, the directory, then each array at a multiple of 8.
 */

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int16Array | Int32Array | Float64Array;
const kinds = { Uint8Array, Uint16Array, Uint32Array, Int16Array, Int32Array, Float64Array };
type Kind = keyof typeof kinds;

interface Directory {
  meta: unknown;
  arrays: Record<string, { kind: Kind; offset: number; length: number }>;
}

const align = (n: number) => (n + 7) & ~7;

export function pack(meta: unknown, arrays: Record<string, Numbers>): Uint8Array {
  const directory: Directory = { meta, arrays: {} };
  let size = 0;
  for (const [name, array] of Object.entries(arrays)) {
    directory.arrays[name] = { kind: array.constructor.name as Kind, offset: size, length: array.length };
    size = align(size + array.byteLength);
  }
  const head = new TextEncoder().encode(JSON.stringify(directory));
  const body = align(4 + head.length);
  const out = new Uint8Array(body + size);
  new DataView(out.buffer).setUint32(0, head.length, true);
  out.set(head, 4);
  for (const [name, array] of Object.entries(arrays)) {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    out.set(bytes, body + (directory.arrays[name]?.offset ?? 0));
  }
  return out;
}

export interface Packed {
  meta: unknown;
  /** The array of that name, a view of the file's bytes. Throws when it is not there: a bad build. */
  array<K extends Kind>(name: string, kind: K): InstanceType<(typeof kinds)[K]>;
}

export function unpack(bytes: Uint8Array): Packed {
  // Views need their own alignment: a pooled Buffer may start anywhere.
  const own = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const head = new DataView(own.buffer, own.byteOffset).getUint32(0, true);
  const directory = JSON.parse(new TextDecoder().decode(own.subarray(4, 4 + head))) as Directory;
  const body = own.byteOffset + align(4 + head);
  return {
    meta: directory.meta,
    array(name, kind) {
      const at = directory.arrays[name];
      if (!at || at.kind !== kind) throw new Error(`compiled data has no ${kind} "${name}": run npm run build`);
      return new kinds[kind](own.buffer as ArrayBuffer, body + at.offset, at.length) as InstanceType<
        (typeof kinds)[typeof kind]
      >;
    },
  };
}
