/** What stands straight after a figure: "persen", "rupiah", "kilometer persegi", "km/jam", the years of an age. */
import { lexicon } from '../../data.js';
import { CLOSE, isMark, OPEN, SLASH } from '../../text/marks.js';
import type { NumberFound, Sentence, Tokens } from '../../types.js';
import { isAge } from '../dates/durations.js';

const currency = lexicon.column('currency');
const currencyBefore = lexicon.column('currencyBefore');
const cent = lexicon.column('cent');
const measure = lexicon.column('measure');
const power = lexicon.column('power');
const percent = lexicon.column('percent');
const rate = lexicon.column('rate');
const period = lexicon.column('period');
const PERIODS = lexicon.labels('period');
const MEASURES = lexicon.labels('measure');
const POWERS = lexicon.labels('power');

interface Suffix {
  kind: NumberFound['kind'];
  last: number;
  unit: string | null;
  /** Value of `currency`, or 0. */
  code: number;
}

/** What stands straight after the figure. */
export function suffixAt(t: Tokens, first: number, at: number, s: Sentence): Suffix | null {
  const { last } = s;
  if (at >= last) return null;
  const word = t.word[at];
  if (percent[word]) return { kind: 'percent', last: at + 1, unit: 'percent', code: 0 };
  if (currency[word] && !currencyBefore[word]) return { kind: 'money', last: at + 1, unit: null, code: currency[word] };
  if (period[word] && isAge(t, first, s))
    return { kind: 'quantity', last: at + 1, unit: PERIODS[period[word]], code: 0 };
  if (cent[word]) return { kind: 'money', last: at + 1, unit: null, code: 0 };
  return measure[word] ? measured(t, at, last) : null;
}

/** "kilometer", "kilometer persegi", "km/jam", "meter per detik". */
function measured(t: Tokens, at: number, last: number): Suffix {
  let unit = MEASURES[measure[t.word[at]]];
  let end = at + 1;
  if (end < last && power[t.word[end]]) unit = `${POWERS[power[t.word[end++]]]}_${unit}`;
  if (end + 1 < last && (isMark(t, end, SLASH) || rate[t.word[end]])) {
    const per = perUnit(t, end + 1);
    // "km/jam", "mg per meter kubik" are units; "ton per hari" is so many tons, each day.
    const apart = !isMark(t, end, SLASH) && period[t.word[end + 1]] !== 0 && !isClock(t, end + 1);
    if (per) {
      unit = `${unit}_per_${per}`;
      if (!apart) end += 2;
    }
  }
  // "100 kilogram (kg)": the short form repeated.
  if (isMark(t, end, OPEN) && end + 2 < last && measure[t.word[end + 1]] && isMark(t, end + 2, CLOSE)) end += 3;
  return { kind: 'quantity', last: end, unit, code: 0 };
}

/** "km per jam" */
const isClock = (t: Tokens, i: number) => {
  const unit = PERIODS[period[t.word[i]]];
  return unit === 'hour' || unit === 'minute' || unit === 'second';
};
const perUnit = (t: Tokens, i: number): string | null =>
  measure[t.word[i]] ? MEASURES[measure[t.word[i]]] : period[t.word[i]] ? PERIODS[period[t.word[i]]] : null;
