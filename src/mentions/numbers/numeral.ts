/**
 * One number, in digits, in words or in both: "1.200", "2,5 juta", "seribu dua ratus", "satu setengah juta", "dua pertiga",
 * "puluhan ribu". What stands around it (bounds, units, currencies) is read in numbers.ts.
 */
import { lexicon } from '../../data.js';
import { DIGIT, NYA, REDUPLICATED } from '../../text/flags.js';
import { COMMA, isDash, isGlued, isMark } from '../../text/marks.js';
import type { Tokens } from '../../types.js';
import { Print } from './digits.js';
import { decimals, type Group, groupAt } from './group.js';

export interface Numeral {
  /** Half-open, like every token range. */
  first: number;
  last: number;
  value: number | null;
  min: number | null;
  max: number | null;
  approximate: boolean;
  /** "ribuan": known only by its size. */
  vague: boolean;
  /** Written in words throughout. */
  words: boolean;
  /** Power of ten of the last scale word, 0 where there is none: in "2-3 juta" the first number takes that of the second. */
  scale: number;
  print: Print;
}

const scale = lexicon.column('scale');
const oneScale = lexicon.column('oneScale');
const vagueScale = lexicon.column('vagueScale');
const vagueTeens = lexicon.column('vagueTeens');
const aboutOne = lexicon.column('aboutOne');
const vagueDozens = lexicon.column('vagueDozens');
const decimal = lexicon.column('decimal');
const fraction = lexicon.column('oneFraction');
const minus = lexicon.column('minus');

/** Features of the words that can begin a numeral. */
export const BEGINS_NUMERAL = [
  'cardinal',
  'zero',
  'emptyZero',
  'oneScale',
  'vagueScale',
  'vagueTeens',
  'vagueDozens',
  'aboutOne',
  'oneDozen',
  'oneFraction',
  'minus',
];
export const beginsNumeral = lexicon.anyOf(...BEGINS_NUMERAL);

/** `value` × 10^`power`, exact where the result is. */
export const scaled = (value: number, power: number): number => (power ? Number(`${value}e${power}`) : value);

/** The numeral that begins at token `i`, or null. Reads no further than token `last`. */
export function numeralAt(t: Tokens, i: number, last: number = t.count): Numeral | null {
  if (i >= last) return null;
  if (t.flags[i] & DIGIT) return sum(t, i, last);
  const word = t.word[i];
  if (isDash(t, i)) return isGlued(t, i) ? null : negative(t, i, last);
  if (!beginsNumeral[word]) return null;
  // "satu-satunya" (the only one), "yang satunya" (the other): no count. "setengahnya" is a half.
  if (t.flags[i] & (NYA | REDUPLICATED) && !fraction[word]) return null;
  if (minus[word]) return negative(t, i, last);
  return vagueAt(t, i, last) ?? sum(t, i, last);
}

/** "minus lima", "-5". */
function negative(t: Tokens, i: number, last: number): Numeral | null {
  const mark = isDash(t, i);
  if (mark && !isGlued(t, i + 1)) return null;
  const n = mark && isMark(t, i + 1, COMMA) ? bareDecimal(t, i + 1, last) : sum(t, i + 1, last);
  if (!n || n.value === null) return null;
  const value = -n.value;
  return { ...n, first: i, value, min: value, max: value };
}

/** "-,0012": digits after a decimal comma, nothing before it. */
function bareDecimal(t: Tokens, i: number, last: number): Numeral | null {
  if (i + 1 >= last || !isGlued(t, i + 1) || !(t.flags[i + 1] & DIGIT)) return null;
  const digits = t.text.slice(t.start[i + 1], t.end[i + 1]);
  return exact(i, i + 2, Number(`0.${digits}`), 0, Print.Decimal, false);
}

function exact(first: number, last: number, value: number, power: number, print: Print, words: boolean): Numeral {
  return { first, last, value, min: value, max: value, approximate: false, vague: false, words, scale: power, print };
}

/** "puluhan", "ratusan ribu", "belasan", "lusinan". */
function vagueAt(t: Tokens, i: number, last: number): Numeral | null {
  const word = t.word[i];
  // "seratusan": about a hundred.
  if (aboutOne[word]) {
    const power = aboutOne[word];
    return { ...exact(i, i + 1, 10 ** power, power, Print.None, true), approximate: true };
  }
  let min: number;
  let max: number;
  if (vagueTeens[word]) [min, max] = [11, 19];
  else if (vagueDozens[word]) [min, max] = [24, 99];
  else if (vagueScale[word]) [min, max] = [10 ** vagueScale[word], 10 ** (vagueScale[word] + 1) - 1];
  else return null;
  let end = i + 1;
  let power = 0;
  if (end < last && scale[t.word[end]]) {
    power = scale[t.word[end++]];
    // "puluhan ribu": 10,000 to 99,999.
    [min, max] = [scaled(min, power), scaled(max + 1, power) - 1];
  }
  return { ...exact(i, end, 0, power, Print.None, true), value: null, min, max, vague: true };
}

/** "satu juta dua ratus ribu lima": groups with falling scales. */
function sum(t: Tokens, first: number, last: number): Numeral | null {
  let total = 0;
  let limit = Number.POSITIVE_INFINITY;
  let end = first;
  let lastScale = 0;
  let words = true;
  let print = Print.None;
  let approximate = false;
  while (end < last) {
    let at: number;
    let group: Group | null = null;
    let power = 0;
    if (oneScale[t.word[end]]) {
      power = oneScale[t.word[end]];
      at = end + 1;
    } else {
      group = groupAt(t, end, last);
      if (!group) break;
      at = group.last;
    }
    while (at < last && scale[t.word[at]] && power < 18) power += scale[t.word[at++]];
    const few = group !== null && group.value < 10 && group.print === Print.None && power === 0;
    if (at < last && group && vagueScale[t.word[at]] > (few ? 0 : 2)) {
      // "5 jutaan", "empat puluhan": about that many.
      power += vagueScale[t.word[at++]];
      approximate = true;
    }
    if (power >= limit) break;
    // "2 juta 500" would take any number that happens to follow; digits go on only with a scale of their own.
    if (end > first && group && group.print !== Print.None && power === 0) break;
    if (group && group.print !== Print.None) {
      words = false;
      if (end === first) print = group.print;
    }
    total = added(total, scaled(group?.value ?? 1, power));
    limit = power;
    lastScale = power;
    end = at;
    if (power === 0 || approximate) break;
  }
  if (end === first) return null;
  // "empat puluh ribu koma lima": a decimal after the last scale.
  if (end < last && decimal[t.word[end]] && words && Number.isInteger(total)) {
    const whole = decimals(t, { last: end, value: total, print: Print.None }, last);
    [total, end] = [whole.value, whole.last];
  }
  return { ...exact(first, end, total, lastScale, print, words), approximate };
}

/** Sum of a whole and what follows it, its decimals as they were written: 16000 + 384.3179 is 16384.3179. */
function added(whole: number, more: number): number {
  const [, digits] = String(more).split('.');
  if (!digits || whole === 0 || !/^\d+$/.test(digits)) return whole + more;
  return Number(`${whole + Math.trunc(more)}.${digits}`);
}
