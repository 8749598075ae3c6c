/**
 * The frozen lexicon: one hash look-up a token gives its id, and each feature is a column indexed by that id.
 * Compiled from `language/*.yaml` and the word families of the frames by `language/compile.ts`.
 */

import { folded, type Tables, type Word, withPhrases, withWords } from './extension.js';
import { fold, HASH_START, hashEnd, hashStep } from './hash.js';
import type { Packed } from './pack.js';

export { fold, HASH_START, hashEnd, hashStep } from './hash.js';

/** Ids below this one carry no features: 0 is no word at all, 1 a word of the dictionary and no more. */
export const UNKNOWN = 0;
export const COMMON = 1;

export interface LexiconMeta {
  features: string[];
  /** Enumerated features: value → name (index 0 is "none"). */
  labels: Record<string, string[]>;
  featured: number;
}

/** Words that can be added at run time: as much room stands behind each column, untouched until then. */
export const MOST_ADDED = 8192;

export class Lexicon {
  /** Ids below this one, and only they, have features. */
  featured = 0;
  /** Length of the columns: no id reaches it, whatever words are added. */
  readonly capacity: number;
  readonly #meta: LexiconMeta;
  readonly #compiled: Tables;
  #slots!: Uint16Array;
  #offsets!: Uint32Array;
  #units!: Uint16Array;
  /** Feature f has the words `#ids[#from[f] … #from[f + 1])`, each with its value. Few words have any one feature. */
  readonly #from: Uint32Array;
  readonly #ids: Uint16Array;
  /** Feature f's column is `#columns[f * capacity … (f + 1) * capacity)`. */
  readonly #columns: Int16Array;
  readonly #indices: ReadonlyMap<string, number>;
  #phraseKeys!: Uint32Array;
  #phraseNext!: Uint16Array;
  #phraseWord!: Uint16Array;
  /** By their features' names: several modules ask for the same. */
  readonly #unions = new Map<string, { features: readonly string[]; any: Uint8Array }>();
  readonly #listeners: (() => void)[] = [];
  /** What takes back the words that were added. */
  readonly #undo: (() => void)[] = [];
  /** 1 for a word that can begin a multi-word unit. */
  readonly startsPhrase: Int16Array;

  constructor(data: Packed) {
    this.#meta = data.meta as LexiconMeta;
    this.capacity = this.#meta.featured + MOST_ADDED;
    this.#compiled = {
      featured: this.#meta.featured,
      slots: data.array('slots', 'Uint16Array'),
      offsets: data.array('offsets', 'Uint32Array'),
      units: data.array('units', 'Uint16Array'),
      phraseKeys: data.array('phraseKeys', 'Uint32Array'),
      phraseNext: data.array('phraseNext', 'Uint16Array'),
      phraseWord: data.array('phraseWord', 'Uint16Array'),
    };
    this.#use(this.#compiled);
    this.#indices = new Map(this.#meta.features.map((feature, i) => [feature, i]));
    this.#from = data.array('featureFrom', 'Uint32Array');
    this.#ids = data.array('featureIds', 'Uint16Array');
    this.#columns = columns(this.capacity, this.#from, this.#ids, data.array('featureValues', 'Int16Array'));
    this.startsPhrase = this.column('startsPhrase');
  }

  #use({ featured, slots, offsets, units, phraseKeys, phraseNext, phraseWord }: Tables) {
    this.featured = featured;
    this.#slots = slots;
    this.#offsets = offsets;
    this.#units = units;
    this.#phraseKeys = phraseKeys;
    this.#phraseNext = phraseNext;
    this.#phraseWord = phraseWord;
  }

  /**
   * Adds words to the compiled ones, in place of those that were added before. A word that is there keeps its features
   * and gets those that it lacks; one that is a multi-word unit is read as one token. Columns that were handed out hold
   * the new words too, at the ids from `featured` on. Throws, and adds none, when there are more than MOST_ADDED.
   */
  extend(words: readonly Word[]) {
    for (const undo of this.#undo.reverse()) undo();
    this.#undo.length = 0;
    this.#use(this.#compiled);
    const spellings = new Set(words.flatMap(({ spelling }) => [spelling, ...spelling.split(' ')]).map(folded));
    const added = [...spellings].filter((s) => this.id(s) <= COMMON);
    if (added.length > MOST_ADDED)
      throw new Error(`${added.length} words are added, and there is room for ${MOST_ADDED}`);
    const plain = added.filter((s) => this.id(s) === COMMON);
    let tables = withWords(this.#compiled, added);
    this.#use(tables);
    for (const spelling of plain) this.#set(this.id(spelling), 'plain', 1);
    for (const { spelling, features } of words)
      for (const [feature, value] of Object.entries(features)) this.#set(this.id(spelling), feature, value);
    const phrases = words
      .filter(({ spelling }) => spelling.includes(' '))
      .map(({ spelling }) => ({ parts: spelling.split(' ').map((part) => this.id(part)), id: this.id(spelling) }));
    for (const { parts } of phrases) this.#set(parts[0], 'startsPhrase', 1);
    if (phrases.length) tables = withPhrases(tables, phrases);
    this.#use(tables);
    for (const forget of this.#listeners) forget();
  }

  /** `forget` is called whenever words are added or taken back: what was worked out from them no longer holds. */
  onChange(forget: () => void) {
    this.#listeners.push(forget);
  }

  /** Gives the word a feature that it lacks. */
  #set(id: number, feature: string, value: number | string) {
    const index = this.#index(feature) * this.capacity + id;
    if (this.#columns[index]) return;
    this.#columns[index] = typeof value === 'number' ? value : this.#labelled(feature, value);
    this.#undo.push(() => {
      this.#columns[index] = 0;
    });
    for (const { features, any } of this.#unions.values()) {
      if (any[id] || !features.includes(feature)) continue;
      any[id] = 1;
      this.#undo.push(() => {
        any[id] = 0;
      });
    }
  }

  #labelled(feature: string, label: string): number {
    this.#meta.labels[feature] ??= ['none'];
    const labels = this.#meta.labels[feature];
    const value = labels.indexOf(label);
    if (value >= 0) return value;
    this.#undo.push(() => labels.pop());
    return labels.push(label) - 1;
  }

  /** The feature's values, by word id: 0 where the word does not have it. Throws on a name the data do not know. */
  column(feature: string): Int16Array {
    const index = this.#index(feature);
    return this.#columns.subarray(index * this.capacity, (index + 1) * this.capacity);
  }

  /** Ids of the words that have the feature, in no order. Throws on a name the data do not know. */
  words(feature: string): Uint16Array {
    const index = this.#index(feature);
    return this.#ids.subarray(this.#from[index], this.#from[index + 1]);
  }

  /** 1 for each word id that has any of the features. */
  anyOf(...features: string[]): Uint8Array {
    const name = features.join();
    const known = this.#unions.get(name);
    if (known) return known.any;
    const any = new Uint8Array(this.capacity);
    this.#unions.set(name, { features, any });
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

  /** Id of the word whose folded code units stand at `[start, end)`; the caller has computed their hash. */
  find(folded: Uint16Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const offsets = this.#offsets;
    const units = this.#units;
    const mask = slots.length - 1;
    const length = end - start;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot];
      if (id === 0) return UNKNOWN;
      const offset = offsets[id];
      if (offsets[id + 1] - offset !== length) continue;
      let i = 0;
      while (i < length && folded[start + i] === units[offset + i]) i++;
      if (i === length) return id < this.featured ? id : COMMON;
    }
  }

  /** The same where the caller has no hash yet. */
  look(folded: Uint16Array, start: number, end: number): number {
    let hash = HASH_START;
    for (let i = start; i < end; i++) hash = hashStep(hash, folded[i]);
    return this.find(folded, start, end, hashEnd(hash));
  }

  /** Id of a whole string (a word, or a multi-word unit with single spaces). */
  id(word: string): number {
    const folded = new Uint16Array(word.length);
    for (let i = 0; i < word.length; i++) folded[i] = fold(word.charCodeAt(i));
    return this.look(folded, 0, word.length);
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
function columns(length: number, from: Uint32Array, ids: Uint16Array, values: Int16Array): Int16Array {
  const features = from.length - 1;
  const all = new Int16Array(features * length);
  for (let f = 0, i = 0; f < features; f++)
    for (const column = f * length; i < from[f + 1]; i++) all[column + ids[i]] = values[i];
  return all;
}
