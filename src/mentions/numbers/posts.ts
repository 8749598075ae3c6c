/** Figures on a scale: "KM 59" of a road, "H-7" before a feast, "H+3" after it. */
import { lexicon } from '../../data.js';
import { CAPITAL, DIGIT } from '../../text/flags.js';
import { isDash, isGlued, isMark } from '../../text/marks.js';
import type { NumberFound, Sentence, Tokens } from '../../types.js';
import { numberFound } from './found.js';
import { numeralAt } from './numeral.js';

const PLUS = 43;
const road = lexicon.column('post');
const countdown = lexicon.column('countdown');

export function postAt(t: Tokens, i: number, s: Sentence): NumberFound | null {
  if (!(t.flags[i] & DIGIT) || i === s.first) return null;
  const onRoad = road[t.word[i - 1]] !== 0;
  const daysTo =
    i - 2 >= s.first &&
    countdown[t.word[i - 2]] !== 0 &&
    (t.flags[i - 2] & CAPITAL) !== 0 &&
    (isDash(t, i - 1) || isMark(t, i - 1, PLUS));
  if (onRoad ? isGlued(t, i) : !daysTo) return null;
  const n = numeralAt(t, i, i + 1);
  return n && numberFound(i, i + 1, 'cardinal', n, 'post', { unit: onRoad ? 'kilometer_post' : 'days_to' });
}
