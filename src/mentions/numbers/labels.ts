/** Figures that a word before them takes for its name: "Pasal 61, 67, dan 76", "GA 714", "Jalan Melati 8", "Piala Dunia 2018". */
import { lexicon } from '../../data.js';
import { CAPITAL, DIGIT, UPPER } from '../../text/flags.js';
import { COMMA, isMark, OPEN, POINT } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { yearAt } from '../dates/months.js';
import { period, unitOf } from '../dates/vocabulary.js';
import { isNamed } from '../dates/years.js';
import { isHeading } from '../headings.js';
import { joinsRange } from '../ranges.js';
import { isCounted } from './counted.js';
import { integerOf } from './digits.js';
import { isScored } from './extent.js';

const label = lexicon.column('label');
const counted = lexicon.column('counted');
const street = lexicon.column('street');
const listing = lexicon.column('listing');
const rangeAnd = lexicon.column('rangeAnd');
const functionWord = lexicon.anyOf(
  'preposition',
  'coordinator',
  'subordinator',
  'determiner',
  'adverb',
  'modality',
  'voice',
  'verbal',
);
/** Two letters before a figure that are no airline's: "RT 05" is labelled, "AS 52 orang" a country. */
const codeless = lexicon.anyOf('currency', 'label', 'post', 'roman', 'preposition');
const measured = lexicon.anyOf('classifier', 'measure', 'percent', 'scale', 'currency');
/** What a figure before it measures or counts. */
const amountNext = (word: number): boolean => measured[word] !== 0 || isCounted(word);

/** After a word that takes a figure for its name, or after a name; unless what follows is counted. */
export function isLabelled(t: Tokens, i: number, s: Sentence): boolean {
  const before = t.word[i - 1];
  const next = i + 1 < s.last ? t.word[i + 1] : 0;
  if (amountNext(next)) return false;
  // "terminal 35 hingga 40 persen": the range is measured.
  const until = joinsRange(t, i + 1, s.last);
  if (until && until + 1 < s.last && t.flags[until] & DIGIT && amountNext(t.word[until + 1])) return false;
  const marked = isMark(t, i - 1, POINT) || isMark(t, i - 1, OPEN);
  if (label[before] || (marked && i - 2 >= s.first && label[t.word[i - 2]]) || inLabelledList(t, i, s)) return true;
  for (let k = i - 1; k > s.first && k > i - 4 && t.flags[k] & CAPITAL; k--) if (street[t.word[k]]) return true;
  // "tahun 2015" of a law, which is no date.
  if (lawYear(t, i)) return true;
  if (isScored(t, i, s.first)) return false;
  const capital = (t.flags[i - 1] & CAPITAL) !== 0 && !isHeading(t, s);
  if (capital && before === 0 && !isListed(t, i, s)) return true;
  // "GA 714", "QZ 8501": the code of an airline. "Pasar 1000 Batoe": inside a name.
  const code = (t.flags[i - 1] & UPPER) !== 0 && t.end[i - 1] - t.start[i - 1] === 2 && !codeless[before];
  const airline = code && integerOf(t.text, t.start[i], t.end[i], 4) >= 10;
  const inside =
    next === 0 && i + 1 < s.last && (t.flags[i + 1] & CAPITAL) !== 0 && i - 1 > s.first && !functionWord[before];
  return (capital && (airline || inside)) || isNamedYear(t, i, s);
}

/** "Pasal 61, 67, dan 76", "pasal 83 jo 76": more figures of the same label. */
function inLabelledList(t: Tokens, i: number, s: Sentence): boolean {
  let at = i - 1;
  for (let n = 0; n < LONGEST_LIST && at > s.first && listing[t.word[at]]; n++) {
    while (at > s.first && listing[t.word[at]]) at--;
    if (!(t.flags[at] & DIGIT)) return false;
    if (label[t.word[at - 1]]) return true;
    at--;
  }
  return false;
}
const LONGEST_LIST = 6;

/** "tahun 2015" after "Nomor 12" */
const lawYear = (t: Tokens, i: number): boolean => {
  const said = unitOf(period, 'period', t.word[i - 1]) === 'year';
  return said && t.end[i] - t.start[i] === 4 && yearAt(t, i, i + 1) > 0;
};

/** "Bulgaria 96, Kroasia 80 dan Latvia 70": names with what each has. */
function isListed(t: Tokens, i: number, s: Sentence): boolean {
  const joined = (k: number) => isMark(t, k, COMMA) || rangeAnd[t.word[k]] !== 0;
  const named = (k: number) => (t.flags[k] & CAPITAL) !== 0 && (t.flags[k + 1] & DIGIT) !== 0;
  if (i + 3 < s.last && joined(i + 1) && named(i + 2)) return true;
  return i - 3 >= s.first && joined(i - 2) && (t.flags[i - 3] & DIGIT) !== 0;
}

/** "Piala Dunia 2018" */
function isNamedYear(t: Tokens, i: number, s: Sentence): boolean {
  if (t.end[i] - t.start[i] !== 4) return false;
  const year = integerOf(t.text, t.start[i], t.end[i]);
  return year >= 1900 && year < 2100 && isNamed(t, i, s) && !(i + 1 < s.last && counted[t.word[i + 1]]);
}
