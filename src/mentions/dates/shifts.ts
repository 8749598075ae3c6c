/** Words after a date that say where it lies: "Rabu lalu", "Juni mendatang", "Agustus tahun lalu". */
import { lexicon } from '../../data.js';
import type { Tokens } from '../../types.js';
import type { Shift, Within } from './expression.js';
import { dayOffset, direction, period, TO, unitOf } from './vocabulary.js';

const relative = lexicon.column('relative');

/** Which way a word after a date points: "Rabu lalu", "Juni mendatang", "14 Mei yang lalu", "Rabu pekan depan" is the week's. */
export function shiftAt(t: Tokens, i: number, last: number): Shift {
  let at = i;
  if (at < last && relative[t.word[at]]) at++;
  if (at >= last) return null;
  const d = direction[t.word[at]];
  if (d === TO.past || d === TO.just || dayOffset[t.word[at]] < 0) return -1;
  if (d === TO.future || d === TO.soon || dayOffset[t.word[at]] > 0) return 1;
  return d === TO.present ? 0 : null;
}

/** "Agustus tahun lalu", "Rabu pekan depan": the period that the words after a date put it in. */
export function withinAt(t: Tokens, i: number, last: number): Within | null {
  if (i + 1 >= last) return null;
  const unit = unitOf(period, 'period', t.word[i]);
  if (unit !== 'week' && unit !== 'month' && unit !== 'year') return null;
  const d = direction[t.word[relative[t.word[i + 1]] && i + 2 < last ? i + 2 : i + 1]];
  if (d === TO.past) return { unit, step: -1 };
  if (d === TO.future) return { unit, step: 1 };
  return d === TO.present ? { unit, step: 0 } : null;
}
