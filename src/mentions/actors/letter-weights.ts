/** What the letters of an unknown word tell: "Susanto" ends as people's names do. */
import { compiled } from '../../data.js';
import { hashOf, letters, WIDTH } from './letters.js';

const data = compiled('letters.bin');
const keys = data.array('keys', 'Uint32Array');
const values = data.array('values', 'Int16Array');
/** Words recur from article to article, so their sums are kept. */
const known = new Map<string, Int32Array>();
const MOST_KNOWN = 20_000;

/** The sums of a word's letters, by LETTER_CLASSES. */
export function tellLetters(word: string): Int32Array {
  let sums = known.get(word);
  if (sums) return sums;
  sums = new Int32Array(WIDTH);
  for (const part of letters(word)) {
    const key = hashOf(part);
    for (let slot = key & (keys.length - 1); keys[slot]; slot = (slot + 1) & (keys.length - 1)) {
      if (keys[slot] !== key) continue;
      for (let i = 0; i < WIDTH; i++) sums[i] += values[slot * WIDTH + i];
      break;
    }
  }
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, sums);
  return sums;
}
