/** Words are what a pattern steps over: tokens without the punctuation, a multi-word unit word by word. */
import { PUNCTUATION } from '../text/flags.js';
import type { Tokens } from '../types.js';

/** The words of a text as parallel arrays: the token that each is (part of), and its characters. */
export interface Words {
  count: number;
  token: Int32Array;
  start: Int32Array;
  end: Int32Array;
}

export function words(t: Tokens): Words {
  // No word is shorter than a letter and a space.
  const room = (t.text.length >> 1) + 1;
  const out = { count: 0, token: new Int32Array(room), start: new Int32Array(room), end: new Int32Array(room) };
  for (let token = 0; token < t.count; token++) {
    if (t.flags[token] & PUNCTUATION) continue;
    const end = t.end[token];
    for (let i = t.start[token], start = i; i <= end; i++) {
      // "tawanan perang" is one token and two words.
      if (i < end && !isSpace(t.text.charCodeAt(i))) continue;
      if (i > start) {
        out.token[out.count] = token;
        out.start[out.count] = start;
        out.end[out.count++] = i;
      }
      start = i + 1;
    }
  }
  return out;
}

const isSpace = (unit: number) => unit <= 32 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200b) || unit === 0x202f;
