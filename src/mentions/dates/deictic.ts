/** Time told from the day of writing, or from that of the text: "kemarin", "malam ini", "pekan lalu", "hari itu", "saat ini". */
import { lexicon } from '../../data.js';
import { DIGIT, NYA } from '../../text/flags.js';
import type { Sentence, Tokens } from '../../types.js';
import { deictic, type Expression } from './expression.js';
import { isClockUnit, unitHere } from './lengths.js';
import { yearPartAt, yearPartBefore } from './parts-of-years.js';
import { setAt } from './sets.js';
import * as v from './vocabulary.js';
import { TO } from './vocabulary.js';

const relative = lexicon.column('relative');
const same = lexicon.column('same');
const beforePast = lexicon.column('beforePast');
const instant = lexicon.column('instant');
const season = lexicon.column('season');
const nextDay = lexicon.column('nextDay');
const lastNight = lexicon.column('lastNight');
const beforeDayPart = lexicon.column('beforeDayPart');
const endsNumeral = lexicon.anyOf('cardinal', 'scale', 'ten', 'teen', 'hundred');
const SEASONS = lexicon.labels('season');
const NIGHT = v.DAY_PARTS.indexOf('NI');

export function deicticAt(t: Tokens, i: number, s: Sentence): Expression | null {
  const { last } = s;
  const word = t.word[i];
  if (t.flags[i] & NYA) return ofTextAt(t, i);
  const yearPart = yearPartAt(t, i, s);
  if (yearPart) return yearPart;
  if (nextDay[word]) return nextDayAt(t, i, last);
  if (v.dayOffset[word]) return offsetAt(t, i, last);
  if (v.nightOffset[word]) return days(i, i + 1, 'night', v.nightOffset[word], NIGHT);
  if (v.present[word]) return reference(i, i + 1, 'PRESENT_REF');
  if (v.past[word]) return i > s.first && !beforePast[t.word[i - 1]] ? null : reference(i, i + 1, 'PAST_REF');
  if (instant[word]) return { ...deictic(i, i + 1, 'instant', { type: 'fixed', timex: 'PXX' }), kind: 'duration' };
  if (season[word]) return deictic(i, i + 1, 'season', { type: 'season', letters: SEASONS[season[word]] });
  if (v.each[word]) return setAt(t, i, s);
  if (v.moment[word] && !v.period[word]) return momentAt(t, i, last);
  if (v.dayPart[word]) return dayPartAt(t, i, s);
  return v.direction[word] ? partAfter(t, i, last) : periodAt(t, i, s);
}

const days = (first: number, last: number, rule: string, amount: number, part: number): Expression =>
  deictic(first, last, rule, { type: 'offset', unit: 'day', amount, there: false }, part);

const reference = (first: number, last: number, timex: 'PRESENT_REF' | 'PAST_REF'): Expression =>
  deictic(first, last, timex === 'PRESENT_REF' ? 'present' : 'past', { type: 'fixed', timex });

/** "esoknya", "malamnya": counted from the day of the text. */
function ofTextAt(t: Tokens, i: number): Expression | null {
  const amount = v.dayOffset[t.word[i]];
  const part = v.dayPart[t.word[i]];
  if (!part && amount <= 0) return null;
  return deictic(i, i + 1, 'of-the-text', { type: 'offset', unit: 'day', amount, there: true }, part);
}

/** "keesokan harinya", "keesokan paginya". */
function nextDayAt(t: Tokens, i: number, last: number): Expression | null {
  const part = i + 1 < last ? v.dayPart[t.word[i + 1]] : 0;
  const day = i + 1 < last && v.unitOf(v.period, 'period', t.word[i + 1]) === 'day';
  const end = day || part ? i + 2 : i + 1;
  return deictic(i, end, 'of-the-text', { type: 'offset', unit: 'day', amount: 1, there: true }, part);
}

/** "kemarin", "besok pagi", "kemarin lusa" (the day before yesterday), "besok lusa" (the day after tomorrow). */
function offsetAt(t: Tokens, i: number, last: number): Expression {
  const amount = v.dayOffset[t.word[i]];
  const next = i + 1 < last ? v.dayOffset[t.word[i + 1]] : 0;
  if (next && next !== amount) return days(i, i + 2, 'day-offset', amount < 0 ? -2 : 2, 0);
  // "kemarin dulu"
  if (amount < 0 && i + 1 < last && v.past[t.word[i + 1]]) return days(i, i + 2, 'day-offset', -2, 0);
  const part = i + 1 < last ? v.dayPart[t.word[i + 1]] : 0;
  return days(i, part ? i + 2 : i + 1, 'day-offset', amount, part);
}

/** "saat ini", "kala itu", "saat yang sama". */
function momentAt(t: Tokens, i: number, last: number): Expression | null {
  const next = i + 1 < last ? v.direction[t.word[i + 1]] : 0;
  if (next === TO.present) return reference(i, i + 2, 'PRESENT_REF');
  if (next === TO.there) return reference(i, i + 2, 'PAST_REF');
  return i + 2 < last && relative[t.word[i + 1]] && same[t.word[i + 2]] ? reference(i, i + 3, 'PAST_REF') : null;
}

/** "malam ini", "pagi tadi", "sore nanti", "dini hari tadi"; "malam tadi" is the night before; "sejak pagi" of the day told of. */
function dayPartAt(t: Tokens, i: number, s: Sentence): Expression | null {
  const { last } = s;
  const at = i + 1 < last && v.unitOf(v.period, 'period', t.word[i + 1]) === 'day' ? i + 2 : i + 1;
  const d = at < last ? v.direction[t.word[at]] : 0;
  if (d !== TO.present && d !== TO.just && d !== TO.soon && d !== TO.there) {
    const said = i > s.first && beforeDayPart[t.word[i - 1]] !== 0;
    return said ? deictic(i, at, 'day-part', { type: 'told', unit: 'day' }, v.dayPart[t.word[i]]) : null;
  }
  const amount = d === TO.just && lastNight[t.word[i]] ? -1 : 0;
  const form: Expression['form'] = { type: 'offset', unit: 'day', amount, there: d === TO.there };
  return deictic(i, at + 1, 'day-part', form, v.dayPart[t.word[i]]);
}

/** "tadi malam", "nanti sore". */
function partAfter(t: Tokens, i: number, last: number): Expression | null {
  const d = v.direction[t.word[i]];
  const part = i + 1 < last ? v.dayPart[t.word[i + 1]] : 0;
  if (!part || (d !== TO.just && d !== TO.soon)) return null;
  return days(i, i + 2, 'day-part', d === TO.just && lastNight[t.word[i + 1]] ? -1 : 0, part);
}

/** "pekan ini", "tahun lalu", "bulan depan", "hari itu", "hari yang sama". */
function periodAt(t: Tokens, i: number, s: Sentence): Expression | null {
  const { last } = s;
  const unit = unitHere(t, i, s);
  if (!unit || isClockUnit(unit)) return null;
  // "berusia 34 tahun itu": the period belongs to the number before it.
  if (i > s.first && (t.flags[i - 1] & DIGIT || endsNumeral[t.word[i - 1]])) return null;
  const at = i + 1 < last && relative[t.word[i + 1]] ? i + 2 : i + 1;
  if (at >= last) return null;
  if (at === i + 2 && same[t.word[at]])
    return deictic(i, at + 1, 'same-period', { type: 'current', unit, step: 0, there: true });
  const d = v.direction[t.word[at]];
  if (!d || d === TO.just || d === TO.soon) return null;
  const step = d === TO.past || d === TO.before ? -1 : d === TO.future || d === TO.after ? 1 : 0;
  const there = d === TO.there || d === TO.before || d === TO.after;
  const found = deictic(i, at + 1, 'period', { type: 'current', unit, step, there });
  return unit === 'year' ? { ...found, yearPart: yearPartBefore(t, i, s.first) } : found;
}
