/**
 * The frozen lexicon: one hash look-up a token gives its id, and each feature is a column indexed by that id.
 * Compiled from `language/*.yaml` and the word families of the frames by `language/compile.ts`.
 */
import type { Packed } from './pack.js';

/** Ids below this one carry no features: 0 is no word at all, 1 a word of the dictionary and no more. */
export const UNKNOWN = 0;
export const COMMON = 1;

export interface LexiconMeta {
  features: string[];
  /** Enumerated features: value → name (index 0 is "none"). */
  labels: Record<string, string[]>;
  featured: number;
}

const HASH_START = 0x811c9dc5;
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
export { HASH_START };

export class Lexicon {
  readonly featured: number;
  readonly #meta: LexiconMeta;
  readonly #slots: Uint16Array;
  readonly #offsets: Uint32Array;
  readonly #units: Uint16Array;
  /** Feature f has the words `#ids[#from[f] … #from[f + 1])`, each with its value. Few words have any one feature. */
  readonly #from: Uint32Array;
  readonly #ids: Uint16Array;
  /** Feature f's column is `#columns[f * featured … (f + 1) * featured)`. */
  readonly #columns: Int16Array;
  readonly #indices: ReadonlyMap<string, number>;
  readonly #phraseKeys: Uint32Array;
  readonly #phraseNext: Uint16Array;
  readonly #phraseWord: Uint16Array;
  /** 1 for a word that can begin a multi-word unit. */
  readonly startsPhrase: Int16Array;

  constructor(data: Packed) {
    this.#meta = data.meta as LexiconMeta;
    this.featured = this.#meta.featured;
    this.#slots = data.array('slots', 'Uint16Array');
    this.#offsets = data.array('offsets', 'Uint32Array');
    this.#units = data.array('units', 'Uint16Array');
    this.#indices = new Map(this.#meta.features.map((feature, i) => [feature, i]));
    this.#from = data.array('featureFrom', 'Uint32Array');
    this.#ids = data.array('featureIds', 'Uint16Array');
    this.#columns = columns(this.featured, this.#from, this.#ids, data.array('featureValues', 'Int16Array'));
    this.#phraseKeys = data.array('phraseKeys', 'Uint32Array');
    this.#phraseNext = data.array('phraseNext', 'Uint16Array');
    this.#phraseWord = data.array('phraseWord', 'Uint16Array');
    this.startsPhrase = this.column('startsPhrase');
  }

  /** The feature's values, by word id: 0 where the word does not have it. Throws on a name the data do not know. */
  column(feature: string): Int16Array {
    const index = this.#index(feature);
    return this.#columns.subarray(index * this.featured, (index + 1) * this.featured);
  }

  /** Ids of the words that have the feature, in no order. Throws on a name the data do not know. */
  words(feature: string): Uint16Array {
    const index = this.#index(feature);
    return this.#ids.subarray(this.#from[index], this.#from[index + 1]);
  }

  /** 1 for each word id that has any of the features. */
  anyOf(...features: string[]): Uint8Array {
    const any = new Uint8Array(this.featured);
    // By index: these loops run once, at start, where an iterator over a typed array costs ten times as much.
    for (const feature of features) {
      const words = this.words(feature);
      for (let i = 0; i < words.length; i++) any[words[i]] = 1;
    }
    return any;
  }

  #index(feature: string): number {
    const index = this.#indices.get(feature);
    if (index === undefined) throw new Error(`no feature "${feature}" in src/language/*.yaml`);
    return index;
  }

  /** Names of an enumerated feature's values; index 0 is "none". */
  labels(feature: string): readonly string[] {
    return this.#meta.labels[feature] ?? [];
  }

  /** The value that stands for a label of an enumerated feature. Throws on an unknown label. */
  value(feature: string, label: string): number {
    const value = this.labels(feature).indexOf(label);
    if (value < 0) throw new Error(`feature "${feature}" has no value "${label}"`);
    return value;
  }

  /** Id of the word at `text[start, end)`, whose folded hash the caller has computed. */
  find(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    const length = end - start;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot];
      if (id === 0) return UNKNOWN;
      const offset = this.#offsets[id];
      if (this.#offsets[id + 1] - offset !== length) continue;
      let i = 0;
      while (i < length && fold(text.charCodeAt(start + i)) === this.#units[offset + i]) i++;
      if (i === length) return id < this.featured ? id : COMMON;
    }
  }

  /** Id of a whole string (a word, or a multi-word unit with single spaces). */
  id(word: string): number {
    let hash = HASH_START;
    for (let i = 0; i < word.length; i++) hash = hashStep(hash, fold(word.charCodeAt(i)));
    return this.find(word, 0, word.length, hashEnd(hash));
  }

  /** A featured word's spelling, for messages and tests. */
  spelling(id: number): string {
    return String.fromCharCode(...this.#units.subarray(this.#offsets[id], this.#offsets[id + 1]));
  }

  /** Walks the multi-word units: state after reading `word` in `state` (0 is the start), or 0 when none goes on. */
  phraseStep(state: number, word: number): number {
    const mask = this.#phraseKeys.length - 1;
    const key = ((state << 16) | word) >>> 0;
    for (let slot = (Math.imul(key, 0x9e3779b1) >>> 12) & mask; ; slot = (slot + 1) & mask) {
      if (this.#phraseNext[slot] === 0) return 0;
      if (this.#phraseKeys[slot] === key) return this.#phraseNext[slot];
    }
  }

  /** The unit that ends in this state, or 0. */
  phraseEnd(state: number): number {
    return this.#phraseWord[state];
  }
}

/** The columns of all features, filled in one loop at start: one loop is soon compiled, two hundred are not. */
function columns(featured: number, from: Uint32Array, ids: Uint16Array, values: Int16Array): Int16Array {
  const features = from.length - 1;
  const all = new Int16Array(features * featured);
  for (let f = 0, i = 0; f < features; f++)
    for (const column = f * featured; i < from[f + 1]; i++) all[column + ids[i]] = values[i];
  return all;
}
