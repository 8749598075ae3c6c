/** The noun that a number counts, read straight after it or taken over from before, and whether it is said of each side. */
import { lexicon } from '../../data.js';
import type { Document, NumberFound, Sentence, Tokens } from '../../types.js';
import { countedAt } from './counted.js';
import { type Numeral, numeralAt } from './numeral.js';

const other = lexicon.column('other');
const outOf = lexicon.column('outOf');
const among = lexicon.column('among');
const side = lexicon.column('side');
const of = lexicon.column('of');
const rate = lexicon.column('rate');
const eachWord = lexicon.anyOf('each', 'distributive');

/** "1,200 orang": one comma and three digits before a thing that has no fractions are thousands. */
export function settle(found: NumberFound, t: Tokens, n: Numeral, s: Sentence): NumberFound {
  const hundreds = t.text.slice(t.end[n.first] - 2, t.end[n.first]) === '00';
  if (n.scale || (!hundreds && !countedAt(t, n.last, s.last, null)?.unit)) return found;
  const value = n.value === null ? null : Math.round(n.value * 1000);
  return { ...found, value, min: value, max: value };
}

/** The noun counted; "3.000 lainnya", "delapan di antaranya" and "dua dari 10 orang" take it over from elsewhere. */
export function withNoun(doc: Document, found: NumberFound, after: number, s: Sentence): NumberFound {
  const t = doc.tokens;
  const word = after < s.last ? t.word[after] : 0;
  if (other[word]) return { ...found, ...carried(doc), noun: { first: after, last: after + 1 } };
  const among = amongAt(t, after, s.last);
  if (among) {
    const counted = countedAt(t, among, s.last, null);
    return { ...found, ...(counted?.unit ? { unit: counted.unit } : carried(doc)) };
  }
  if (outOf[word] && after + 1 < s.last) {
    const whole = numeralAt(t, after + 1, s.last);
    const counted = whole ? countedAt(t, whole.last, s.last, null) : null;
    if (counted) return { ...found, unit: counted.unit };
  }
  const counted = countedAt(t, after, s.last, null);
  // "168 tahanan, 84 dari tiap pihak"
  if (!counted) return ofEach(t, after, s.last) ? { ...found, ...carried(doc), each: true } : found;
  const each = found.each || ofEach(t, counted.noun.last, s.last);
  return { ...found, each, unit: counted.unit, noun: counted.noun.last > counted.noun.first ? counted.noun : null };
}

/** The token after "di antaranya", or 0. */
function amongAt(t: Tokens, i: number, last: number): number {
  if (i < last && among[t.word[i]]) return i + 1;
  return i + 1 < last && among[t.word[i + 1]] ? i + 2 : 0;
}

/** "1.200 tawanan dari setiap pihak", "Rp 5 juta per orang". */
function ofEach(t: Tokens, i: number, last: number): boolean {
  if (i + 1 >= last || !of[t.word[i]]) return false;
  if (rate[t.word[i]]) return side[t.word[i + 1]] !== 0;
  return i + 2 < last && eachWord[t.word[i + 1]] !== 0 && side[t.word[i + 2]] !== 0;
}

/** The unit of the nearest counted thing before. */
export function carried(doc: Document): { unit: string | null } {
  for (let k = doc.numbers.length - 1; k >= 0 && k >= doc.numbers.length - 4; k--) {
    const { kind, unit } = doc.numbers[k];
    // "tiga kali" counts no thing that could be meant again.
    if (kind === 'cardinal' && unit && unit !== 'time') return { unit };
  }
  return { unit: null };
}
