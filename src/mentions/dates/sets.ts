/** What comes again and again: "setiap Senin", "tiap hari Senin hingga Jumat", "setiap dua jam", "dua kali sepekan", "setahun sekali". */
import { lexicon } from '../../data.js';
import { CAPITAL } from '../../text/flags.js';
import { COMMA, isMark } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { numeralAt } from '../numbers/numeral.js';
import { deictic, type Expression, expression } from './expression.js';
import { durationValue, type Length } from './lengths.js';
import { printedAt } from './printed.js';
import { two } from './value.js';
import * as v from './vocabulary.js';
import { weekdaysJoined } from './weekdays.js';

const coordinator = lexicon.column('coordinator');
const rangeOr = lexicon.column('rangeOr');
const times = lexicon.column('times');
const within = lexicon.column('within');
const once = lexicon.column('once');

const set = (first: number, last: number, rule: string, timex: string): Expression => ({
  ...deictic(first, last, rule, { type: 'fixed', timex }),
  kind: 'set',
});

/** "setiap hari", "tiap Senin", "setiap pagi", "setiap 17 Agustus", "saban Senin hingga Rabu". */
export function setAt(t: Tokens, i: number, s: Sentence): Expression | null {
  const at = i + 1;
  if (at >= s.last) return null;
  const unit = v.unitOf(v.period, 'period', t.word[at]);
  // "setiap hari Senin", "setiap tanggal 17 Agustus"
  const named = unit === 'day' || v.dateWord[t.word[at]] ? at + 1 : at;
  if (named < s.last && v.weekday[t.word[named]] && t.flags[named] & CAPITAL) {
    const until = weekdaysJoined(t, named, s.last);
    const through = until ? `/XXXX-WXX-${v.weekday[t.word[until]]}` : '';
    return set(i, (until || named) + 1, 'each-weekday', `XXXX-WXX-${v.weekday[t.word[named]]}${through}`);
  }
  const printed = printedAt(t, named, s.last, true);
  if (printed && !printed.to && printed.from.month && !printed.from.year) {
    const { month, day } = printed.from;
    return set(i, printed.last, 'each-date', `XXXX-${two(month)}${day ? `-${two(day)}` : ''}`);
  }
  if (unit) return set(i, at + 1, 'each-period', durationValue(1, unit));
  const part = v.dayPart[t.word[at]];
  if (part) return set(i, at + 1, 'each-part', `XXXX-XX-XXT${v.DAY_PARTS[part]}`);
  const n = numeralAt(t, at, s.last);
  const many = n && n.last < s.last ? v.unitOf(v.period, 'period', t.word[n.last]) : null;
  if (!n || !many || n.value === null) return null;
  const timex = durationValue(n.value, many);
  const inner: Expression = { ...expression(at, n.last + 1, 'duration', { type: 'fixed', timex }), kind: 'duration' };
  return { ...set(i, n.last + 1, 'each-period', timex), inner };
}

/** "setiap Sabtu dan Minggu": the weekday after a set, told in one list with it, is a set too. */
export function alsoEach(t: Tokens, before: Expression | undefined, found: Expression): Expression {
  if (before?.rule !== 'each-weekday' || found.rule !== 'weekday' || found.form.type !== 'calendar') return found;
  const joint = t.word[before.last];
  const listed = coordinator[joint] !== 0 || rangeOr[joint] !== 0 || isMark(t, before.last, COMMA);
  if (!listed || found.first > before.last + 2) return found;
  const timex = `XXXX-WXX-${found.form.date.weekday}`;
  return { ...found, kind: 'set', rule: 'each-weekday', form: { type: 'fixed', timex } };
}

/**
 * How often: "dua kali sepekan", "tiga kali dalam setahun", "sekali sebulan", "dua pekan sekali", "dalam sehari"; null for
 * a length ("naik dalam sepekan").
 */
export function rateAt(t: Tokens, i: number, { last, unit, timex, fused }: Length, s: Sentence): Expression | null {
  if (last < s.last && once[t.word[last]]) return set(i, last + 1, 'each-period', timex);
  if (!fused) return null;
  const inside = i > s.first && within[t.word[i - 1]] !== 0;
  const at = inside ? i - 2 : i - 1;
  if (at >= s.first && once[t.word[at]]) return set(at, last, 'rate', timex);
  if (at < s.first || !times[t.word[at]]) return inside && unit === 'day' ? set(i, last, 'rate', timex) : null;
  return set(timesFrom(t, at, s.first), last, 'rate', timex);
}

/** Where "dua belas kali" begins whose last token is `at`. */
function timesFrom(t: Tokens, at: number, first: number): number {
  for (let k = Math.max(first, at - 3); k < at; k++) if (numeralAt(t, k, at)?.last === at) return k;
  return at;
}
