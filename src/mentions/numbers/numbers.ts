/** Numbers: amounts with their bounds, units, currencies and what they count. */
import { lexicon } from '../../data.js';
import { DIGIT, PUNCTUATION } from '../../text/flags.js';
import { COMMA, isDash, isGlued, isMark } from '../../text/marks.js';
import type { Document, NumberFound, Sentence, Tokens } from '../../types.js';
import { amountAt } from './amount.js';
import { boundsBefore, moreBehind } from './bounds.js';
import { BEGINS_NUMERAL } from './numeral.js';
import { ordinalAt } from './ordinal.js';

const begins = lexicon.anyOf(
  ...BEGINS_NUMERAL,
  'currency',
  'oneClassifier',
  'vague',
  'ordinal',
  'ordinalPrefix',
  'roman',
  'together',
  'oneMeasure',
  'dollarPrefix',
);

/** Fills `numbers` and `numberAt`; what a date covers is no number. */
export function readNumbers(doc: Document): void {
  for (const sentence of doc.sentences) if (!sentence.furniture) readSentence(doc, sentence);
}

/** Dates with a number in them that is one besides: "kuartal III" the third, "dua kali sepekan" twice. */
const HOLD_NUMBERS = new Set(['year-part', 'rate']);

function readSentence(doc: Document, s: Sentence): void {
  const { dateAt } = doc;
  for (let i = s.first; i < s.last; ) {
    const date = dateAt[i] ? doc.dates[dateAt[i] - 1] : null;
    // What a number may read on to: the next date, or the end.
    let last = date ? date.last : i + 1;
    while (!date && last < s.last && !dateAt[last]) last++;
    if (!date || HOLD_NUMBERS.has(date.rule)) readBetween(doc, s, i, last);
    i = last;
  }
}

function readBetween(doc: Document, s: Sentence, first: number, last: number): void {
  const { tokens: t } = doc;
  const within = { ...s, last };
  for (let i = first; i < last; ) {
    if (!(t.flags[i] & DIGIT || begins[t.word[i]] || (t.flags[i] & PUNCTUATION && isSign(t, i, s)))) {
      i++;
      continue;
    }
    const found = ordinalAt(doc, i, within) ?? amountAt(doc, i, within);
    if (!found) {
      i++;
      // "737-800": the whole of a figure that names.
      while (i + 1 < last && isDash(t, i) && isGlued(t, i) && isGlued(t, i + 1) && t.flags[i + 1] & DIGIT) i += 2;
      continue;
    }
    push(doc, found, s);
    i = Math.max(found.last, i + 1);
  }
}

/** "-5", "-0,2": a minus glued to its figure, and nothing counted after it (that would be the bullet of a list). */
function isSign(t: Tokens, i: number, s: Sentence): boolean {
  if (!isDash(t, i) || (isGlued(t, i) && i > s.first) || i + 1 >= s.last || !isGlued(t, i + 1)) return false;
  const figure = isMark(t, i + 1, COMMA) ? i + 2 : i + 1;
  if (figure >= s.last || !(t.flags[figure] & DIGIT)) return false;
  return figure + 1 >= s.last || !countedNext[t.word[figure + 1]];
}
const countedNext = lexicon.anyOf('counted', 'classifier');

/** "hingga kedua kubu", "sampai seorang": all of them, one, a mark on a road; no bound. */
const UNBOUNDED = new Set(['collective', 'together', 'one', 'post']);

/** "masing-masing 25 tahanan dan 10 sandera": the second is said of each side too. */
function alsoEach({ tokens: t, numbers }: Document, found: NumberFound): boolean {
  const before = numbers[numbers.length - 1];
  return Boolean(before?.each && before.noun?.last === found.first - 1 && rangeAnd[t.word[found.first - 1]]);
}
const rangeAnd = lexicon.column('rangeAnd');

function push(doc: Document, found: NumberFound, s: Sentence): void {
  const { tokens: t } = doc;
  const bounds = UNBOUNDED.has(found.rule) || found.kind === 'ordinal' ? null : boundsBefore(t, found.first, s.first);
  if (bounds) {
    found.first = bounds.first;
    found.each ||= bounds.each || alsoEach(doc, found);
    if (bounds.direction === 'about' || bounds.direction === 'almost') found.approximate = true;
    else if (bounds.direction === 'min' || moreBehind(t, found.last, found.noun?.last ?? found.last, s.last))
      [found.min, found.max, found.value] = [found.value ?? found.min, null, null];
    else if (bounds.direction === 'max') [found.max, found.min, found.value] = [found.value ?? found.max, null, null];
  }
  found.start = t.start[found.first];
  found.end = t.end[found.last - 1];
  found.text = t.text.slice(found.start, found.end);
  doc.numbers.push(found);
  doc.numberAt.fill(doc.numbers.length, found.first, found.last);
}
