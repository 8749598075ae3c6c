/** Is a lone number of four figures a year? "sejak invasi 2022" is, "2022 orang" and "Rp2000" are not. */
import { lexicon } from '../../data.js';
import { DIGIT, MIXED } from '../../text/flags.js';
import { isDash, isGlued, isMark, OPEN, SLASH } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { integer } from './printed.js';
import { period, unitOf } from './vocabulary.js';

const blocks = [
  'scale',
  'vagueScale',
  'measure',
  'counted',
  'classifier',
  'currency',
  'percent',
  'times',
  'period',
].map((f) => lexicon.column(f));
const currency = lexicon.column('currency');
const countsNext = lexicon.column('countsNext');
const bounds = ['about', 'almost', 'atLeast', 'atMost', 'rate'].map((f) => lexicon.column(f));

/** Years that news writes of without saying "tahun". */
const EARLIEST = 1900;
const LATEST = 2099;

export function isYear(t: Tokens, i: number, end: number, s: Sentence, range: boolean): boolean {
  const before = i > s.first ? t.word[i - 1] : 0;
  if (unitOf(period, 'period', before) === 'year') return true;
  const year = integer(t, i);
  if (year < EARLIEST || year > LATEST) return false;
  if (i > s.first) {
    if (currency[before] || countsNext[before] || bounds.some((c) => c[before])) return false;
    if (isMark(t, i - 1, SLASH) || (isDash(t, i - 1) && isGlued(t, i))) return false;
  }
  if (end < s.last) {
    const next = t.word[end];
    if (blocks.some((c) => c[next] !== 0)) return false;
    if (isGlued(t, end) && (t.flags[end] & (DIGIT | MIXED)) !== 0) return false;
    if (isMark(t, end, SLASH) || (isMark(t, end, OPEN) === false && !range && isMark(t, end, 0x25))) return false;
  }
  return true;
}
