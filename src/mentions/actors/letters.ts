/**
 * Build time: letters.yaml → a hash table from the parts of words to what they tell, in hundredths of a nat. Learned with
 * the weights of language/evidence.yaml and language/joints.yaml.
 */
import { HASH_START, hashEnd, hashStep } from '../../language/hash.js';
import { pack } from '../../language/pack.js';

/** What they tell of a name, of the first word of a person's name behind other capitals, and of the word before it. */
export const LETTER_CLASSES = ['person', 'place', 'organization', 'first', 'before'] as const;
export type LetterClass = (typeof LETTER_CLASSES)[number];
export const WIDTH = LETTER_CLASSES.length;

/** Every three letters of a word, its ends marked, and its longer ends: "^su", "sus", …, "to$", "^sus", "nto$", "anto$". */
export function letters(word: string): string[] {
  const whole = `^${word.toLowerCase()}$`;
  const parts: string[] = [];
  for (let i = 0; i + 3 <= whole.length; i++) parts.push(whole.slice(i, i + 3));
  if (whole.length > 6) parts.push(whole.slice(0, 4), whole.slice(-4), whole.slice(-5));
  return parts;
}

export function hashOf(part: string): number {
  let hash = HASH_START;
  for (let i = 0; i < part.length; i++) hash = hashStep(hash, part.charCodeAt(i));
  return hashEnd(hash);
}

/** Build time. Throws where two parts have one hash: no part is kept to compare. */
export function compileLetters(weights: Record<LetterClass, Record<string, number>>): Uint8Array {
  const parts = [...new Set(LETTER_CLASSES.flatMap((c) => Object.keys(weights[c] ?? {})))];
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, parts.length * 1.6)));
  const keys = new Uint32Array(size);
  const values = new Int16Array(size * WIDTH);
  for (const part of parts) {
    const key = hashOf(part);
    let slot = key & (size - 1);
    for (; keys[slot]; slot = (slot + 1) & (size - 1))
      if (keys[slot] === key) throw new Error(`letters.yaml: "${part}" has the hash of other letters`);
    keys[slot] = key;
    LETTER_CLASSES.forEach((c, i) => {
      values[slot * WIDTH + i] = weights[c]?.[part] ?? 0;
    });
  }
  return pack({}, { keys, values });
}
