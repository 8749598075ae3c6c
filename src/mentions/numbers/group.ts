/** One group of a numeral: digits, or words below a thousand with their fraction or decimals. Its scale words are read in numeral.ts. */
import { lexicon } from '../../data.js';
import { DIGIT } from '../../text/flags.js';
import type { Tokens } from '../../types.js';
import { digitsValue, Print, printOf } from './digits.js';

const cardinal = lexicon.column('cardinal');
const zero = lexicon.column('zero');
const empty = lexicon.column('emptyZero');
const teen = lexicon.column('teen');
const ten = lexicon.column('ten');
const hundred = lexicon.column('hundred');
const dozen = lexicon.column('dozen');
const oneDozen = lexicon.column('oneDozen');
const denominator = lexicon.column('denominator');
const oneFraction = lexicon.column('oneFraction');
const half = lexicon.column('half');
const decimal = lexicon.column('decimal');

/** A group before its scale words: digits, or words below a thousand. */
export interface Group {
  last: number;
  value: number;
  print: Print;
}

export function groupAt(t: Tokens, i: number, last: number): Group | null {
  if (t.flags[i] & DIGIT) {
    const print = printOf(t.text, t.start[i], t.end[i]);
    if (print === Print.None) return null;
    const value = digitsValue(t.text, t.start[i], t.end[i], print);
    if (i + 1 < last && half[t.word[i + 1]]) return { last: i + 2, value: value + 0.5, print };
    return { last: i + 1, value, print };
  }
  const words = belowThousand(t, i, last);
  if (!words) return null;
  const next = words.last;
  if (next >= last) return words;
  const word = t.word[next];
  if (half[word]) return { ...words, last: next + 1, value: words.value + 0.5 };
  if (denominator[word] && words.value < 100)
    return { ...words, last: next + 1, value: words.value / denominator[word] };
  if (decimal[word]) return decimals(t, words, last);
  if (dozen[word]) return { ...words, last: next + 1, value: words.value * 12 };
  return words;
}

/** "dua ratus tiga puluh satu", "sebelas", "nol". */
function belowThousand(t: Tokens, i: number, last: number): Group | null {
  const word = t.word[i];
  const found = (end: number, value: number): Group => ({ last: end, value, print: Print.None });
  if (zero[word] || (empty[word] && isDigitWord(t, i, last))) return found(i + 1, 0);
  if (oneFraction[word]) return found(i + 1, 1 / oneFraction[word]);
  if (oneDozen[word]) return found(i + 1, 12);
  const digit = cardinal[word];
  if (!digit) return null;
  const next = i + 1 < last ? t.word[i + 1] : 0;
  let value = 0;
  let end = i;
  if (digit === 100) {
    value = 100;
    end = i + 1;
  } else if (digit < 10 && hundred[next]) {
    value = digit * 100;
    end = i + 2;
  }
  if (end >= last) return found(end, value);
  const unit = cardinal[t.word[end]];
  if (!unit || unit === 100) return end > i ? found(end, value) : null;
  const after = end + 1 < last ? t.word[end + 1] : 0;
  if (unit >= 10) return found(end + 1, value + unit);
  if (teen[after]) return found(end + 2, value + 10 + unit);
  // "dua ratus" inside "seratus dua ratus" is another number.
  if (hundred[after]) return end > i ? found(end, value) : null;
  if (!ten[after]) return found(end + 1, value + unit);
  value += unit * 10;
  const ones = end + 2 < last ? cardinal[t.word[end + 2]] : 0;
  return ones && ones < 10 ? found(end + 3, value + ones) : found(end + 2, value);
}

/** "kosong" is "empty", and nought only among figures: "kosong koma lima", "dua kosong", or alone. */
const isDigitWord = (t: Tokens, i: number, last: number): boolean =>
  last - i === t.count || (i + 1 < last && (decimal[t.word[i + 1]] !== 0 || zero[t.word[i + 1]] !== 0));

/** "dua belas koma nol tiga": each word after the comma is a digit, or a number below a hundred. */
export function decimals(t: Tokens, whole: Group, last: number): Group {
  let digits = '';
  let end = whole.last + 1;
  while (end < last && digits.length < 20) {
    if (zero[t.word[end]]) {
      digits += '0';
      end++;
      continue;
    }
    const part = belowThousand(t, end, last);
    if (!part || !Number.isInteger(part.value) || !cardinal[t.word[end]]) break;
    digits += part.value;
    end = part.last;
  }
  if (!digits) return whole;
  return { ...whole, last: end, value: Number(`${whole.value}.${digits}`) };
}
