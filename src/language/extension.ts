/**
 * Words added to the frozen lexicon at run time. The ids of the compiled words stay, the new ones follow them, and the plain
 * words, of which nobody keeps the ids, move up: so an extended lexicon is looked up exactly as the compiled one.
 */
import { fold, HASH_START, hashEnd, hashStep } from './hash.js';

/** A word or a multi-word unit, and its features: a number, or the label of an enumerated feature's value. */
export interface Word {
  /** Words parted by single spaces. */
  spelling: string;
  features: Record<string, number | string>;
}

/** What a look-up reads (see lexicon.ts). */
export interface Tables {
  featured: number;
  slots: Uint16Array;
  offsets: Uint32Array;
  units: Uint16Array;
  phraseKeys: Uint32Array;
  phraseNext: Uint16Array;
  phraseWord: Uint16Array;
}

export const folded = (word: string) => [...word].map((c) => String.fromCharCode(fold(c.charCodeAt(0)))).join('');

/** The tables with these spellings added, all of them new; the first gets the id `featured`. */
export function withWords(tables: Tables, spellings: readonly string[]): Tables {
  const { featured, offsets, units } = tables;
  const added = spellings.map((s) => Uint16Array.from(s, (c) => c.charCodeAt(0)));
  const length = added.reduce((sum, s) => sum + s.length, 0);
  const at = offsets[featured];
  const newUnits = new Uint16Array(units.length + length);
  newUnits.set(units.subarray(0, at));
  newUnits.set(units.subarray(at), at + length);
  const newOffsets = new Uint32Array(offsets.length + added.length);
  newOffsets.set(offsets.subarray(0, featured));
  let end = at;
  added.forEach((s, i) => {
    newOffsets[featured + i] = end;
    newUnits.set(s, end);
    end += s.length;
  });
  for (let id = featured; id < offsets.length; id++) newOffsets[id + added.length] = offsets[id] + length;
  const slots = tables.slots.map((id) => (id >= featured ? id + added.length : id));
  const extended = { ...tables, featured: featured + added.length, slots, offsets: newOffsets, units: newUnits };
  spellings.forEach((spelling, i) => {
    extended.slots[slotOf(extended, spelling)] = featured + i;
  });
  return extended;
}

/** Where the spelling stands in the table (so far as a plain word), or where it belongs. */
function slotOf({ slots, offsets, units }: Tables, spelling: string): number {
  const mask = slots.length - 1;
  let hash = HASH_START;
  for (let i = 0; i < spelling.length; i++) hash = hashStep(hash, spelling.charCodeAt(i));
  for (let slot = hashEnd(hash) & mask; ; slot = (slot + 1) & mask) {
    const id = slots[slot];
    if (!id || String.fromCharCode(...units.subarray(offsets[id], offsets[id + 1])) === spelling) return slot;
  }
}

/** The tables with multi-word units added: each is the ids of its words, and its own. */
export function withPhrases(tables: Tables, phrases: readonly { parts: readonly number[]; id: number }[]): Tables {
  const ends = [...tables.phraseWord];
  const steps = new Map<number, number>();
  tables.phraseNext.forEach((to, slot) => {
    if (to) steps.set(tables.phraseKeys[slot], to);
  });
  for (const { parts, id } of phrases) {
    let state = 0;
    for (const part of parts) {
      const key = phraseKey(state, part);
      state = steps.get(key) ?? ends.push(0) - 1;
      steps.set(key, state);
    }
    ends[state] = id;
  }
  return { ...tables, ...phraseTable(steps), phraseWord: Uint16Array.from(ends) };
}

export const phraseKey = (state: number, word: number) => ((state << 16) | word) >>> 0;

/** State and word → next state, as a hash table. */
export function phraseTable(steps: ReadonlyMap<number, number>) {
  const size = powerOfTwo(Math.max(16, steps.size * 2.5));
  const phraseKeys = new Uint32Array(size);
  const phraseNext = new Uint16Array(size);
  for (const [key, to] of steps) {
    let slot = phraseSlot(key) & (size - 1);
    while (phraseNext[slot]) slot = (slot + 1) & (size - 1);
    phraseKeys[slot] = key;
    phraseNext[slot] = to;
  }
  return { phraseKeys, phraseNext };
}

export const phraseSlot = (key: number) => Math.imul(key, 0x9e3779b1) >>> 12;
export const powerOfTwo = (n: number) => 2 ** Math.ceil(Math.log2(n));
