/** Decades and centuries: "1990-an", "tahun 40-an", "era 90-an", "abad ke-18", "abad ke-2 SM". */
import { lexicon } from '../../data.js';
import { CAPITAL } from '../../text/flags.js';
import { isDash, isGlued } from '../../text/marks.js';
import type { Tokens } from '../../types.js';
import { beforeChrist, eraAt } from './eras.js';
import { type Expression, expression } from './expression.js';
import { integer } from './figures.js';

const decadeSuffix = lexicon.column('decadeSuffix');
const ordinalPrefix = lexicon.column('ordinalPrefix');
const roman = lexicon.column('roman');
const decadeWord = lexicon.column('decadeWord');

/** "1990-an", "tahun 40-an": ten years; two figures are of the last century. */
export function decadeAt(t: Tokens, i: number, last: number): Expression | null {
  const dashed = isDash(t, i + 1) && isGlued(t, i + 1);
  const suffix = dashed ? i + 2 : i + 1;
  if (suffix >= last || !decadeSuffix[t.word[suffix]] || !isGlued(t, suffix)) return null;
  const figure = integer(t, i);
  const width = t.end[i] - t.start[i];
  const from = width === 4 ? figure : 1900 + figure;
  if (figure % 10 !== 0 || figure < 0 || from < 1500 || from > 2090) return null;
  if (width !== 4 && (width !== 2 || i === 0 || !decadeWord[t.word[i - 1]])) return null;
  return expression(i, suffix + 1, 'decade', { type: 'years', from, through: from + 9 });
}

/** "abad ke-18", "abad XIX", "abad 17" */
export function centuryAt(t: Tokens, i: number, last: number): Expression | null {
  let at = i + 1;
  if (at < last && ordinalPrefix[t.word[at]]) at += isDash(t, at + 1) ? 2 : 1;
  if (at >= last) return null;
  const n = t.flags[at] & CAPITAL && roman[t.word[at]] ? roman[t.word[at]] : integer(t, at);
  if (n < 1 || n > 21) return null;
  const [from, through] = [(n - 1) * 100 + 1, n * 100];
  const era = eraAt(t, at + 1, last);
  if (era?.before)
    return expression(i, era.last, 'century', {
      type: 'years',
      from: beforeChrist(through),
      through: beforeChrist(from),
    });
  return expression(i, at + 1, 'century', { type: 'years', from, through });
}
