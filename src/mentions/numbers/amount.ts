/** A cardinal number and what follows it: percent, currency, unit of measure, or the noun that it counts. */
import { lexicon } from '../../data.js';
import { CAPITAL, DIGIT, MIXED, PUNCTUATION, UPPER } from '../../text/flags.js';
import { COMMA, isDash, isGlued, isMark, POINT, SLASH } from '../../text/marks.js';
import type { Document, NumberFound, Sentence, TokenRange, Tokens } from '../../types.js';
import { joinsRange } from '../ranges.js';
import { countedAt } from './counted.js';
import { Print } from './digits.js';
import { exactly, numberFound } from './found.js';
import { type Numeral, numeralAt, scaled } from './numeral.js';

const currency = lexicon.column('currency');
const cent = lexicon.column('cent');
const dollarPrefix = lexicon.column('dollarPrefix');
const measure = lexicon.column('measure');
const oneMeasure = lexicon.column('oneMeasure');
const power = lexicon.column('power');
const percent = lexicon.column('percent');
const oneClassifier = lexicon.column('oneClassifier');
const vague = lexicon.column('vague');
const letterScale = lexicon.column('letterScale');
const other = lexicon.column('other');
const outOf = lexicon.column('outOf');
const rangeAnd = lexicon.column('rangeAnd');
const rangeOr = lexicon.column('rangeOr');
const rangeStart = lexicon.column('rangeStart');
const rate = lexicon.column('rate');
const approximateSuffix = lexicon.column('approximateSuffix');
const CURRENCIES = lexicon.labels('currency');
const MEASURES = lexicon.labels('measure');
const CLASSIFIERS = lexicon.labels('oneClassifier');

export function amountAt(doc: Document, i: number, s: Sentence): NumberFound | null {
  const t = doc.tokens;
  const word = t.word[i];
  if (oneClassifier[word]) return fused(t, i, s);
  if (vague[word]) return vagueCount(t, i, s);
  if (oneMeasure[word])
    return numberFound(i, i + 1, 'quantity', exactly(1), 'one-measure', {
      unit: lexicon.labels('oneMeasure')[oneMeasure[word]],
    });
  const prefix = prefixAt(t, i, s.last);
  const at = prefix ? prefix.last : i;
  if (!prefix && isIdentifier(t, i, s)) return null;
  const n = numeralAt(t, at, s.last);
  if (!n) return null;
  const amount = range(t, suffixed(t, n, s.last, prefix !== null), s.last, s.first, prefix !== null);
  return classify(doc, i, amount, prefix?.code ?? null, s);
}

/** "seorang pria", "sebuah kapal": one of them. */
function fused(t: Tokens, i: number, s: Sentence): NumberFound {
  const thing = CLASSIFIERS[oneClassifier[t.word[i]]];
  const counted = countedAt(t, i + 1, s.last, thing);
  return numberFound(i, i + 1, 'cardinal', exactly(1), 'one', {
    vague: true,
    unit: counted?.unit ?? thing,
    noun: { first: i, last: counted?.noun.last ?? i + 1 },
  });
}

function vagueCount(t: Tokens, i: number, s: Sentence): NumberFound {
  const counted = countedAt(t, i + 1, s.last, null);
  const unknown = { value: null, min: null, max: null, approximate: true, vague: true };
  return numberFound(i, i + 1, 'cardinal', unknown, 'vague', counted ?? {});
}

/** "Rp", "Rp.", "US$", "USD", "$" before the figure. */
function prefixAt(t: Tokens, i: number, last: number): { code: number; last: number } | null {
  let at = i;
  if (dollarPrefix[t.word[at]] && at + 1 < last && isMark(t, at + 1, 0x24)) at++;
  const code = currency[t.word[at]];
  if (!code) return null;
  at++;
  if (at < last && isMark(t, at, POINT) && isGlued(t, at)) at++;
  return at < last && (t.flags[at] & DIGIT || !isMark(t, at, COMMA)) ? { code, last: at } : null;
}

/** Figures that name something: "12/POJK/2016", "0812-3456-7890", "5G", "192.168.1.1". */
function isIdentifier(t: Tokens, i: number, s: Sentence): boolean {
  if (!(t.flags[i] & DIGIT)) return false;
  if (isGlued(t, i) && i > s.first) {
    if (isMark(t, i - 1, SLASH) || (t.flags[i - 1] & PUNCTUATION) === 0) return true;
    if (isDash(t, i - 1) && isGlued(t, i - 1))
      return !(t.flags[i - 2] & DIGIT) ? (t.flags[i - 2] & UPPER) !== 0 : false;
  }
  const next = i + 1;
  if (next >= s.last || !isGlued(t, next)) return false;
  if (t.flags[next] & PUNCTUATION) return isMark(t, next, SLASH) && next + 1 < s.last && isGlued(t, next + 1);
  const word = t.word[next];
  return (
    !(measure[word] || letterScale[word] || currency[word] || percent[word] || approximateSuffix[word]) ||
    (t.flags[next] & MIXED) !== 0
  );
}

/** Letters and endings glued to the figures: "1,2M", "500K", "1.200-an". M is a thousand million beside a currency. */
function suffixed(t: Tokens, n: Numeral, last: number, money: boolean): Numeral {
  let at = n.last;
  if (at < last && isDash(t, at) && at + 1 < last && approximateSuffix[t.word[at + 1]] && isGlued(t, at + 1))
    return { ...n, last: at + 2, approximate: true };
  if (at < last && approximateSuffix[t.word[at]] && isGlued(t, at)) return { ...n, last: at + 1, approximate: true };
  const letter = at < last ? letterScale[t.word[at]] : 0;
  if (!letter || !(t.flags[at] & CAPITAL) || n.scale || n.value === null) return n;
  if (!isGlued(t, at) && !money) return n;
  const by = money && letter === 6 ? 9 : letter;
  at++;
  const value = scaled(n.value, by);
  return { ...n, last: at, value, min: value, max: value, scale: by };
}

/** "50-60", "2 hingga 3 juta", "antara 5 dan 7", "tiga atau empat": one number with both bounds. */
function range(t: Tokens, n: Numeral, last: number, first: number, money: boolean): Numeral {
  if (n.value === null || n.value < 0) return n;
  let at = joinsRange(t, n.last, last);
  if (!at && n.last + 1 < last) {
    const between = n.first > first && rangeStart[t.word[n.first - 1]] !== 0;
    if ((rangeAnd[t.word[n.last]] && between) || (rangeOr[t.word[n.last]] && n.words)) at = n.last + 1;
  }
  if (!at) return n;
  const prefix = money ? prefixAt(t, at, last) : null;
  const until = numeralAt(t, prefix ? prefix.last : at, last);
  const m = until && suffixed(t, until, last, money);
  if (!m || m.value === null) return n;
  const from = !n.scale && m.scale ? scaled(n.value, m.scale) : n.value;
  if (m.value <= from) return n;
  return { ...m, first: n.first, value: null, min: from, max: m.value };
}

interface Suffix {
  kind: NumberFound['kind'];
  last: number;
  unit: string | null;
  code: number;
}

/** What stands straight after the figure. */
function suffixAt(t: Tokens, at: number, last: number): Suffix | null {
  if (at >= last) return null;
  const word = t.word[at];
  if (percent[word]) return { kind: 'percent', last: at + 1, unit: 'percent', code: 0 };
  if (currency[word]) return { kind: 'money', last: at + 1, unit: null, code: currency[word] };
  if (cent[word]) return { kind: 'money', last: at + 1, unit: null, code: 0 };
  return measure[word] ? measured(t, at, last) : null;
}

/** "kilometer", "kilometer persegi", "km/jam", "meter per detik". */
function measured(t: Tokens, at: number, last: number): Suffix {
  let unit = MEASURES[measure[t.word[at]]];
  let end = at + 1;
  if (end < last && power[t.word[end]]) unit = `${lexicon.labels('power')[power[t.word[end++]]]}_${unit}`;
  if (end + 1 < last && (isMark(t, end, SLASH) || rate[t.word[end]])) {
    const per = perUnit(t, end + 1);
    if (per) {
      unit = `${unit}_per_${per}`;
      end += 2;
    }
  }
  return { kind: 'quantity', last: end, unit, code: 0 };
}

const period = lexicon.column('period');
const PERIODS = lexicon.labels('period');
const perUnit = (t: Tokens, i: number): string | null =>
  measure[t.word[i]] ? MEASURES[measure[t.word[i]]] : period[t.word[i]] ? PERIODS[period[t.word[i]]] : null;

function classify(doc: Document, first: number, n: Numeral, prefix: number | null, s: Sentence): NumberFound | null {
  const t = doc.tokens;
  if (prefix) {
    // "Rp 2 juta rupiah", "US$ 5 juta dolar".
    const again = n.last < s.last && currency[t.word[n.last]] ? 1 : 0;
    return numberFound(first, n.last + again, 'money', n, 'money-prefix', money(prefix));
  }
  const suffix = suffixAt(t, n.last, s.last);
  if (suffix?.kind === 'money')
    return numberFound(first, suffix.last, 'money', n, 'money-suffix', suffix.code ? money(suffix.code) : {});
  if (suffix && !(isLetterUnit(t, n.last) && !isGlued(t, n.last) && !(t.flags[first] & DIGIT)))
    return numberFound(first, suffix.last, suffix.kind, n, suffix.kind, { unit: suffix.unit });
  const found = numberFound(first, n.last, 'cardinal', n, n.words ? 'words' : 'figures');
  const settled = n.print === Print.Ambiguous ? settle(found, t, n, s) : found;
  return withNoun(doc, settled, n.last, s);
}

const isLetterUnit = (t: Tokens, i: number) => t.end[i] - t.start[i] === 1;
const money = (code: number) => ({ currency: CURRENCIES[code], unit: CURRENCIES[code].toLowerCase() });

/** "1,200 orang": one comma and three digits before a thing that has no fractions are thousands. */
function settle(found: NumberFound, t: Tokens, n: Numeral, s: Sentence): NumberFound {
  const hundreds = t.text.slice(t.end[n.first] - 2, t.end[n.first]) === '00';
  if (n.scale || (!hundreds && !countedAt(t, n.last, s.last, null)?.unit)) return found;
  const value = n.value === null ? null : Math.round(n.value * 1000);
  return { ...found, value, min: value, max: value };
}

/** The noun counted; "3.000 lainnya" and "dua dari 10 orang" take it over. */
function withNoun(doc: Document, found: NumberFound, after: number, s: Sentence): NumberFound {
  const t = doc.tokens;
  const word = after < s.last ? t.word[after] : 0;
  if (other[word]) return { ...found, ...carried(doc), noun: { first: after, last: after + 1 } };
  if (outOf[word] && after + 1 < s.last) {
    const whole = numeralAt(t, after + 1, s.last);
    const counted = whole ? countedAt(t, whole.last, s.last, null) : null;
    if (counted) return { ...found, unit: counted.unit };
  }
  const counted = countedAt(t, after, s.last, null);
  return counted ? { ...found, unit: counted.unit, noun: nonEmpty(counted.noun) } : found;
}

const nonEmpty = (range: TokenRange): TokenRange | null => (range.last > range.first ? range : null);

/** The unit of the nearest counted thing before. */
function carried(doc: Document): { unit: string | null } {
  for (let k = doc.numbers.length - 1; k >= 0 && k >= doc.numbers.length - 4; k--) {
    const { kind, unit } = doc.numbers[k];
    if (kind === 'cardinal' && unit) return { unit };
  }
  return { unit: null };
}
