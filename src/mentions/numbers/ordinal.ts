/** Ordinals: "ketiga", "ke-3", "putaran III", "pertama"; before a noun "kedua" is "both" and a cardinal. */
import { lexicon } from '../../data.js';
import { CAPITAL, DIGIT, SPACE, UPPER } from '../../text/flags.js';
import { CLOSE, isDash, isGlued, isMark, POINT } from '../../text/marks.js';
import type { Document, NumberFound, Sentence, Tokens } from '../../types.js';
import { isHeading } from '../headings.js';
import { afterRanked, collective } from './collective.js';
import { countedAt } from './counted.js';
import { integerOf } from './digits.js';
import { exactly, numberFound } from './found.js';

const ordinal = lexicon.column('ordinal');
const ordinalPrefix = lexicon.column('ordinalPrefix');
const roman = lexicon.column('roman');
const ranked = lexicon.column('ranked');
const counted = lexicon.column('counted');
const ten = lexicon.column('ten');
const cardinal = lexicon.column('cardinal');
const teen = lexicon.column('teen');
const percent = lexicon.column('percent');
const rankedByWord = lexicon.column('rankedByWord');
const rankedByFigure = lexicon.column('rankedByFigure');
const namedByRank = lexicon.column('namedByRank');
const edition = lexicon.column('edition');
const office = lexicon.anyOf('office', 'loneOffice');
const COUNTED = lexicon.labels('counted');

export function ordinalAt(doc: Document, i: number, s: Sentence): NumberFound | null {
  const t = doc.tokens;
  const word = t.word[i];
  if (t.flags[i] & DIGIT) return figureAt(t, i, s);
  if (ordinal[word]) return wordAt(t, i, s);
  if (cardinal[word]) return rankWordAt(t, i, s);
  if (ordinalPrefix[word]) return prefixedAt(t, i, s);
  if (roman[word] && i > s.first) return romanAt(t, i, s);
  return null;
}

const ordered = (t: Tokens, first: number, last: number, value: number, rule: string, s: Sentence) => {
  const before = first - 1;
  const unit = before >= s.first && counted[t.word[before]] ? COUNTED[counted[t.word[before]]] : null;
  return numberFound(first, last, 'ordinal', exactly(value), rule, {
    unit,
    noun: unit ? { first: before, last: first } : null,
  });
};

/** "ketiga", "kedua puluh satu", "ketujuh belas"; "kedua negara" is both of them. */
function wordAt(t: Tokens, i: number, s: Sentence): NumberFound | null {
  // "Marsekal Pertama", "Sekolah Menengah Pertama"
  if (t.flags[i] & CAPITAL && i > s.first && namedByRank[t.word[i - 1]]) return null;
  let value = ordinal[t.word[i]];
  let last = i + 1;
  if (last < s.last && teen[t.word[last]]) {
    value += 10;
    last++;
  } else if (last < s.last && ten[t.word[last]]) {
    value *= 10;
    last++;
    const ones = last < s.last ? cardinal[t.word[last]] : 0;
    if (ones && ones < 10) {
      value += ones;
      last++;
    }
  }
  const both = value > 1 && !afterRanked(t, i, s) ? collective(t, i, last, value, s) : null;
  return both ?? ordered(t, i, last, value, 'ordinal-word', s);
}

/** "nomor urut 2", "kuartal 2"; and the number of a list, alone in its line: "5." */
function figureAt(t: Tokens, i: number, s: Sentence): NumberFound | null {
  const value = integerOf(t.text, t.start[i], t.end[i], 3);
  if (value <= 0) return null;
  const heads = i === s.first && isMark(t, i + 1, POINT) && isGlued(t, i + 1);
  const alone = heads && (i + 2 >= s.last || (t.flags[i + 2] & (CAPITAL | SPACE)) === (CAPITAL | SPACE));
  // Where lines were run together it closes the line before: "PKB 6 persen 5."
  const stray = i > s.first && i === s.last - 2 && isMark(t, i + 1, POINT) && percent[t.word[i - 1]] !== 0;
  if (alone || stray) return ordered(t, i, i + 1, value, 'list-number', s);
  return isRanked(t, i, i + 1, s) ? ordered(t, i, i + 1, value, 'rank', s) : null;
}

/** A number after a noun that it ranks, with nothing after it that it could count. */
function isRanked(t: Tokens, i: number, last: number, s: Sentence): boolean {
  if (i === s.first || !rankedByFigure[t.word[i - 1]]) return false;
  if (last >= s.last) return true;
  const next = t.word[last];
  return !(counts[next] || (isDash(t, last) && (isGlued(t, last) || (last + 1 < s.last && t.flags[last + 1] & DIGIT))));
}
const counts = lexicon.anyOf('measure', 'percent', 'scale', 'counted', 'classifier', 'ten', 'hundred', 'teen');

/** "putaran lima", "nomor dua" */
function rankWordAt(t: Tokens, i: number, s: Sentence): NumberFound | null {
  const ranked = i > s.first && rankedByWord[t.word[i - 1]] !== 0 && !(i + 1 < s.last && counts[t.word[i + 1]]);
  return ranked || isRanked(t, i, i + 1, s) ? ordered(t, i, i + 1, cardinal[t.word[i]], 'rank', s) : null;
}

/** "ke-3", "ke 3", "ke-III". */
function prefixedAt(t: Tokens, i: number, s: Sentence): NumberFound | null {
  let at = i + 1;
  if (at < s.last && isDash(t, at) && isGlued(t, at)) at++;
  // "ayat 1 ke-1" is a place in a law.
  if (at >= s.last || (i > s.first && (t.flags[i - 1] & DIGIT || (isMark(t, i - 1, CLOSE) && t.flags[i - 2] & DIGIT))))
    return null;
  if (at === i + 1 && !(i > s.first && (ranked[t.word[i - 1]] || isMark(t, i - 1, CLOSE)))) return null;
  const value =
    roman[t.word[at]] && t.flags[at] & CAPITAL ? roman[t.word[at]] : integerOf(t.text, t.start[at], t.end[at], 4);
  if (value <= 0 || isEdition(t, i, s)) return null;
  // "Ke-33 provinsi itu": all of them.
  const counted = i === s.first && at + 1 < s.last ? countedAt(t, at + 1, s.last, null) : null;
  if (counted) return numberFound(i, at + 1, 'cardinal', exactly(value), 'collective', counted);
  return ordered(t, i, at + 1, value, 'ordinal-figure', s);
}

/** "HUT ke-71", "Asian Games ke-18": the end of a name, as in "Piala Dunia 2018"; a "Sidang ke-30" has its rank all the same. */
const isEdition = (t: Tokens, i: number, s: Sentence): boolean => {
  const at = isMark(t, i - 1, CLOSE) ? i - 2 : i - 1;
  if (edition[t.word[at]]) return true;
  // "Presiden Republik Indonesia ke-3": an office has its rank.
  let k = at;
  for (; k > s.first && k > at - 4 && t.flags[k] & CAPITAL; k--)
    if (office[t.word[k]] || (k === at && ranked[t.word[k]])) return false;
  return k < at && !isHeading(t, s);
};

/** "kuartal III", "Perang Dunia II": capital letters after the noun they rank. */
function romanAt(t: Tokens, i: number, s: Sentence): NumberFound | null {
  const single = t.end[i] - t.start[i] === 1;
  if (!(t.flags[i] & (single ? CAPITAL : UPPER)) || !ranked[t.word[i - 1]]) return null;
  return ordered(t, i, i + 1, roman[t.word[i]], 'ordinal-roman', s);
}
