/** Currencies before a figure ("Rp1,2 triliun", "US$ 5") and alone ("pelemahan rupiah"). */
import { lexicon } from '../../data.js';
import { CAPITAL, DIGIT } from '../../text/flags.js';
import { isGlued, isMark, POINT } from '../../text/marks.js';
import type { NumberFound, Tokens } from '../../types.js';
import { numberFound } from './found.js';
import { beginsNumeral } from './numeral.js';

const currency = lexicon.column('currency');
const currencySign = lexicon.column('currencySign');
const currencyBefore = lexicon.column('currencyBefore');
const dollarPrefix = lexicon.column('dollarPrefix');
const CURRENCIES = lexicon.labels('currency');
const DOLLARS = lexicon.labels('dollarPrefix');
const DOLLAR = 36;

/** Fields of a mention of this currency, by its value in the column. */
export const money = (code: number) => ({ currency: CURRENCIES[code], unit: CURRENCIES[code].toLowerCase() });

/** "Rp", "Rp.", "US$", "USD", "$" before the figure. */
export function prefixAt(t: Tokens, i: number, last: number): { code: number; last: number } | null {
  let at = i;
  let code = currency[t.word[at]];
  const dollar = dollarPrefix[t.word[at]];
  if (dollar && at + 1 < last && isMark(t, at + 1, DOLLAR)) {
    code = lexicon.value('currency', DOLLARS[dollar]);
    at++;
  } else if (!currencySign[t.word[at]]) return null;
  at++;
  if (at < last && isMark(t, at, POINT) && isGlued(t, at)) at++;
  return at < last && (t.flags[at] & DIGIT || beginsNumeral[t.word[at]]) ? { code, last: at } : null;
}

/** "pelemahan rupiah", "per dolar AS": a currency, and no amount of it. */
export function bareCurrency(t: Tokens, i: number): NumberFound | null {
  if (currencyBefore[t.word[i]] || t.end[i] - t.start[i] < 3) return null;
  // "Euro 2012" is a championship.
  if (i + 1 < t.count && t.flags[i] & CAPITAL && t.flags[i + 1] & DIGIT) return null;
  const none = { value: null, min: null, max: null, approximate: false, vague: true };
  return numberFound(i, i + 1, 'money', none, 'currency', money(currency[t.word[i]]));
}
