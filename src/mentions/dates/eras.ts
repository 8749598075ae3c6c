/** Years of an era: "500 SM", "300 sebelum Masehi", "1802 Masehi". */
import { lexicon } from '../../data.js';
import type { Tokens } from '../../types.js';
import { type Expression, expression } from './expression.js';
import { integer } from './figures.js';

const era = lexicon.column('era');
const BEFORE = lexicon.value('era', 'before');

/** The token after the era that stands at `i`, and whether it counts backwards; null where there is none. */
export function eraAt(t: Tokens, i: number, last: number): { last: number; before: boolean } | null {
  const value = i < last ? era[t.word[i]] : 0;
  return value ? { last: i + 1, before: value === BEFORE } : null;
}

/** There is no year 0: the first before Christ is the astronomers' 0, and EDTF's. */
export const beforeChrist = (year: number): number => 1 - year;

/** A year with its era, at its figure. */
export function eraYearAt(t: Tokens, i: number, last: number): Expression | null {
  const found = eraAt(t, i + 1, last);
  const figure = found ? integer(t, i) : -1;
  if (!found || figure < 1) return null;
  const year = found.before ? beforeChrist(figure) : figure;
  return expression(i, found.last, 'era', { type: 'years', from: year, through: year });
}
