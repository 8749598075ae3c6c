/** A cardinal number and what follows it: percent, currency, unit of measure, or the noun that it counts. */
import { lexicon } from '../../data.js';
import { CAPITAL, DIGIT, MIXED, PUNCTUATION } from '../../text/flags.js';
import { CLOSE, COMMA, isDash, isGlued, isMark, OPEN, POINT, SLASH } from '../../text/marks.js';
import type { Document, NumberFound, Sentence, Tokens } from '../../types.js';
import { isAge } from '../dates/periods.js';
import { isNamed } from '../dates/years.js';
import { joinsRange } from '../ranges.js';
import { countedAt } from './counted.js';
import { integerOf, Print } from './digits.js';
import { exactly, numberFound } from './found.js';
import { beginsNumeral, type Numeral, numeralAt, scaled } from './numeral.js';

const currency = lexicon.column('currency');
const currencySign = lexicon.column('currencySign');
const currencyBefore = lexicon.column('currencyBefore');
const label = lexicon.column('label');
const scoring = lexicon.column('scoring');
const counted = lexicon.column('counted');
const classifier = lexicon.column('classifier');
const together = lexicon.column('together');
const side = lexicon.column('side');
const of = lexicon.column('of');
const eachWord = lexicon.column('each');
const distributive = lexicon.column('distributive');
const namedByNumber = lexicon.column('namedByNumber');
const mutual = lexicon.column('mutual');
const cardinal = lexicon.column('cardinal');
const hijriEra = lexicon.column('hijriEra');
const single = lexicon.column('single');
const postWord = lexicon.column('post');
const countdown = lexicon.column('countdown');
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
const scale = lexicon.column('scale');
const approximateSuffix = lexicon.column('approximateSuffix');
const CURRENCIES = lexicon.labels('currency');
const MEASURES = lexicon.labels('measure');
const CLASSIFIERS = lexicon.labels('oneClassifier');

export function amountAt(doc: Document, i: number, s: Sentence): NumberFound | null {
  const t = doc.tokens;
  const word = t.word[i];
  if (oneClassifier[word]) return fused(t, i, s);
  if (together[word])
    return numberFound(i, i + 1, 'cardinal', { ...exactly(together[word]), vague: true }, 'together', carried(doc));
  if (i > s.first && single[t.word[i - 1]]) return null;
  if (vague[word]) return vagueCount(t, i, s);
  if (oneMeasure[word])
    return numberFound(i, i + 1, 'quantity', exactly(1), 'one-measure', {
      unit: lexicon.labels('oneMeasure')[oneMeasure[word]],
    });
  const prefix = prefixAt(t, i, s.last);
  if (!prefix && currency[word]) return bareCurrency(t, i);
  const at = prefix ? prefix.last : i;
  if (!prefix && isIdentifier(t, i, s)) return null;
  if (i > s.first && !prefix && isPost(t, i, s)) return post(t, i);
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
const DOLLAR = 36;
const DOLLARS = lexicon.labels('dollarPrefix');

/** "pelemahan rupiah", "per dolar AS": a currency, and no amount of it. */
function bareCurrency(t: Tokens, i: number): NumberFound | null {
  if (currencyBefore[t.word[i]] || t.end[i] - t.start[i] < 3) return null;
  const none = { value: null, min: null, max: null, approximate: false, vague: true };
  return numberFound(i, i + 1, 'money', none, 'currency', money(currency[t.word[i]]));
}

/** Figures that name and do not count: "12/POJK/2016", "5G", "Pasal 12", "Densus 88", "Boeing 737-800". */
function isIdentifier(t: Tokens, i: number, s: Sentence): boolean {
  if (!(t.flags[i] & DIGIT)) return isNameWord(t, i, s);
  // "1446 H" is a year.
  if (i + 1 < s.last && hijriEra[t.word[i + 1]] && t.flags[i + 1] & CAPITAL) return true;
  if (isChain(t, i, s.last)) return true;
  if (isGlued(t, i) && i > s.first) {
    // "Ketua-4 Anggota Disanksi", "11 KK/30 jiwa", but "Covid-19 Provinsi …".
    const countable = i + 1 < s.last && (counted[t.word[i + 1]] !== 0 || percent[t.word[i + 1]] !== 0);
    if (countable && (s.headline || isMark(t, i - 1, SLASH))) return false;
    if (isMark(t, i - 1, SLASH) || (t.flags[i - 1] & PUNCTUATION) === 0) return true;
    if (isDash(t, i - 1) && isGlued(t, i - 1) && i - 2 >= s.first && !(t.flags[i - 2] & DIGIT))
      return !countdown[t.word[i - 2]];
  }
  if (i > s.first && isLabelled(t, i, s)) return true;
  const next = i + 1;
  if (next >= s.last || !isGlued(t, next)) return false;
  if (t.flags[next] & PUNCTUATION) return isMark(t, next, SLASH) && next + 1 < s.last && isGlued(t, next + 1);
  const word = t.word[next];
  const unit =
    measure[word] ||
    (letterScale[word] && t.end[next] - t.start[next] === 1 && letterScale[word] < 9) ||
    currency[word] ||
    percent[word] ||
    approximateSuffix[word] ||
    scale[word];
  return !unit || (t.flags[next] & MIXED) !== 0;
}

/** "KM 59", "H-7": figures on a scale. */
function isPost(t: Tokens, i: number, s: Sentence): boolean {
  if (!(t.flags[i] & DIGIT)) return false;
  if (postWord[t.word[i - 1]]) return !isGlued(t, i);
  return i - 2 >= s.first && countdown[t.word[i - 2]] !== 0 && (t.flags[i - 2] & CAPITAL) !== 0 && isDash(t, i - 1);
}

function post(t: Tokens, i: number): NumberFound | null {
  const n = numeralAt(t, i, i + 1);
  return (
    n && numberFound(i, i + 1, 'cardinal', n, 'post', { unit: postWord[t.word[i - 1]] ? 'kilometer_post' : 'days_to' })
  );
}

/** After a word that takes a figure for its name, or after a name; unless what follows is counted. */
function isLabelled(t: Tokens, i: number, s: Sentence): boolean {
  const before = t.word[i - 1];
  const next = i + 1 < s.last ? t.word[i + 1] : 0;
  if (counted[next] || classifier[next] || measure[next] || percent[next] || scale[next] || currency[next])
    return false;
  if (label[before] || (isMark(t, i - 1, POINT) && i - 2 >= s.first && label[t.word[i - 2]])) return true;
  const named = before === 0 && (t.flags[i - 1] & CAPITAL) !== 0 && !s.headline && !isListed(t, i, s);
  return named || isNamedYear(t, i, s);
}

/** "Bulgaria 96, Kroasia 80 dan Latvia 70": names with what each has. */
function isListed(t: Tokens, i: number, s: Sentence): boolean {
  const joined = (k: number) => isMark(t, k, COMMA) || rangeAnd[t.word[k]] !== 0;
  const named = (k: number) => (t.flags[k] & CAPITAL) !== 0 && (t.flags[k + 1] & DIGIT) !== 0;
  if (i + 3 < s.last && joined(i + 1) && named(i + 2)) return true;
  return i - 3 >= s.first && joined(i - 2) && (t.flags[i - 3] & DIGIT) !== 0;
}

/** "Piala Dunia 2018" */
function isNamedYear(t: Tokens, i: number, s: Sentence): boolean {
  if (t.end[i] - t.start[i] !== 4) return false;
  const year = integerOf(t.text, t.start[i], t.end[i]);
  return year >= 1900 && year < 2100 && isNamed(t, i, s) && !(i + 1 < s.last && counted[t.word[i + 1]]);
}

/** "4-3-3", "0812-3456-7890": three figures or more on a string. */
function isChain(t: Tokens, i: number, last: number): boolean {
  const linked = (k: number) =>
    k + 1 < last && isDash(t, k) && isGlued(t, k) && isGlued(t, k + 1) && (t.flags[k + 1] & DIGIT) !== 0;
  return linked(i + 1) && linked(i + 3);
}

/** "Kepulauan Seribu", "Nusa Dua": a capital number word after a capital, outside a heading. */
function isNameWord(t: Tokens, i: number, s: Sentence): boolean {
  if (i > s.first && namedByNumber[t.word[i - 1]]) return true;
  if (i + 1 < s.last && mutual[t.word[i + 1]] && cardinal[t.word[i]] === 1) return true;
  if (!(t.flags[i] & CAPITAL) || i === s.first || s.headline || !(t.flags[i - 1] & CAPITAL)) return false;
  const next = i + 1 < s.last ? i + 1 : i;
  return next === i || (t.flags[next] & CAPITAL) === 0;
}

/** Letters and endings glued to the figures: "1,2M", "500K", "1.200-an". M is a thousand million beside a currency. */
function suffixed(t: Tokens, n: Numeral, last: number, money: boolean): Numeral {
  let at = n.last;
  if (at < last && isDash(t, at) && at + 1 < last && approximateSuffix[t.word[at + 1]] && isGlued(t, at + 1))
    return { ...n, approximate: true };
  if (at < last && approximateSuffix[t.word[at]] && isGlued(t, at)) return { ...n, last: at + 1, approximate: true };
  const letter = at < last ? letterScale[t.word[at]] : 0;
  if (!letter || !(t.flags[at] & CAPITAL) || n.scale || n.value === null) return n;
  // "5G" is a network: thousand millions and up are written so only with a decimal.
  if (letter > 6 && !money && n.print !== Print.Decimal) return n;
  if (!isGlued(t, at) && !money) return n;
  const by = money && letter === 6 ? 9 : letter;
  at++;
  const value = scaled(n.value, by);
  return { ...n, last: at, value, min: value, max: value, scale: by };
}

/** "50-60", "2 hingga 3 juta", "antara 5 dan 7", "tiga atau empat": one number with both bounds. */
function range(t: Tokens, n: Numeral, last: number, first: number, money: boolean): Numeral {
  if (n.value === null || n.value < 0 || isScore(t, n, first)) return n;
  let at = joinsRange(t, n.last, last);
  if (!at && n.last + 1 < last) {
    const between = n.first > first && rangeStart[t.word[n.first - 1]] !== 0;
    if ((rangeAnd[t.word[n.last]] && between) || (rangeOr[t.word[n.last]] && Number.isInteger(n.value)))
      at = n.last + 1;
    if (at && !between && !isClose(n, numeralAt(t, at, last))) at = 0;
  }
  if (!at) return n;
  const until = numeralAt(t, at, last);
  const m = until && suffixed(t, until, last, money);
  if (!m || m.value === null) return n;
  const from = !n.scale && m.scale ? scaled(n.value, m.scale) : n.value;
  if (m.value <= from) return n;
  return { ...m, first: n.first, value: null, min: from, max: m.value };
}

/** "tiga atau empat", "60 atau 70 persen": two guesses; "632 atau 30 persen" says one thing twice. */
const isClose = (n: Numeral, m: Numeral | null): boolean =>
  n.value !== null && m?.value != null && Number.isInteger(m.value) && m.value > n.value && m.value <= n.value * 2;

/** "menang 2-1", "skor 0-3": two numbers. */
function isScore(t: Tokens, n: Numeral, first: number): boolean {
  if (n.words || !isDash(t, n.last)) return false;
  for (let k = n.first - 1; k >= first && k >= n.first - 4; k--) if (scoring[t.word[k]]) return true;
  return false;
}

interface Suffix {
  kind: NumberFound['kind'];
  last: number;
  unit: string | null;
  code: number;
}

/** What stands straight after the figure. */
function suffixAt(t: Tokens, first: number, at: number, s: Sentence): Suffix | null {
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
  if (end < last && power[t.word[end]]) unit = `${lexicon.labels('power')[power[t.word[end++]]]}_${unit}`;
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

const period = lexicon.column('period');
const PERIODS = lexicon.labels('period');
/** "km per jam" */
const isClock = (t: Tokens, i: number) => {
  const unit = PERIODS[period[t.word[i]]];
  return unit === 'hour' || unit === 'minute' || unit === 'second';
};
const perUnit = (t: Tokens, i: number): string | null =>
  measure[t.word[i]] ? MEASURES[measure[t.word[i]]] : period[t.word[i]] ? PERIODS[period[t.word[i]]] : null;

function classify(doc: Document, first: number, n: Numeral, prefix: number | null, s: Sentence): NumberFound | null {
  const t = doc.tokens;
  if (prefix) {
    // "Rp 2 juta rupiah", "US$ 5 juta dolar".
    const again = n.last < s.last && currency[t.word[n.last]] ? 1 : 0;
    return numberFound(first, n.last + again, 'money', n, 'money-prefix', money(prefix));
  }
  const suffix = suffixAt(t, first, n.last, s);
  if (suffix?.kind === 'money')
    return numberFound(first, suffix.last, 'money', n, 'money-suffix', suffix.code ? money(suffix.code) : {});
  if (suffix && !(isLetterUnit(t, n.last) && !isGlued(t, n.last) && !(t.flags[first] & DIGIT)))
    return numberFound(first, suffix.last, suffix.kind, n, suffix.kind, { unit: suffix.unit });
  const found = numberFound(first, n.last, 'cardinal', n, n.words ? 'words' : 'figures');
  const settled = n.print === Print.Ambiguous ? settle(found, t, n, s) : found;
  return withNoun(doc, settled, pastSuffix(t, n.last, s.last), s);
}

/** Past the "-an" of "1.200-an", which the span leaves out. */
const pastSuffix = (t: Tokens, at: number, last: number): number =>
  at + 1 < last && isDash(t, at) && isGlued(t, at + 1) && approximateSuffix[t.word[at + 1]] ? at + 2 : at;

const isLetterUnit = (t: Tokens, i: number) => t.end[i] - t.start[i] === 1;
const money = (code: number) => ({ currency: CURRENCIES[code], unit: CURRENCIES[code].toLowerCase() });

/** "1,200 orang": one comma and three digits before a thing that has no fractions are thousands. */
function settle(found: NumberFound, t: Tokens, n: Numeral, s: Sentence): NumberFound {
  const hundreds = t.text.slice(t.end[n.first] - 2, t.end[n.first]) === '00';
  if (n.scale || (!hundreds && !countedAt(t, n.last, s.last, null)?.unit)) return found;
  const value = n.value === null ? null : Math.round(n.value * 1000);
  return { ...found, value, min: value, max: value };
}

/** The noun counted; "3.000 lainnya", "delapan di antaranya" and "dua dari 10 orang" take it over from elsewhere. */
function withNoun(doc: Document, found: NumberFound, after: number, s: Sentence): NumberFound {
  const t = doc.tokens;
  const word = after < s.last ? t.word[after] : 0;
  if (other[word]) return { ...found, ...carried(doc), noun: { first: after, last: after + 1 } };
  const among = amongAt(t, after, s.last);
  if (among) {
    const counted = countedAt(t, among, s.last, null);
    return { ...found, ...(counted?.unit ? { unit: counted.unit } : carried(doc)) };
  }
  if (outOf[word] && after + 1 < s.last) {
    const whole = numeralAt(t, after + 1, s.last);
    const counted = whole ? countedAt(t, whole.last, s.last, null) : null;
    if (counted) return { ...found, unit: counted.unit };
  }
  const counted = countedAt(t, after, s.last, null);
  if (!counted) return found;
  const each = found.each || ofEach(t, counted.noun.last, s.last);
  return { ...found, each, unit: counted.unit, noun: counted.noun.last > counted.noun.first ? counted.noun : null };
}

/** The token after "di antaranya", or 0. */
function amongAt(t: Tokens, i: number, last: number): number {
  if (i < last && among[t.word[i]]) return i + 1;
  return i + 1 < last && among[t.word[i + 1]] ? i + 2 : 0;
}
const among = lexicon.column('among');

/** "1.200 tawanan dari setiap pihak", "Rp 5 juta per orang". */
function ofEach(t: Tokens, i: number, last: number): boolean {
  if (i + 1 >= last || !of[t.word[i]]) return false;
  if (rate[t.word[i]]) return side[t.word[i + 1]] !== 0;
  return (
    i + 2 < last && (eachWord[t.word[i + 1]] !== 0 || distributive[t.word[i + 1]] !== 0) && side[t.word[i + 2]] !== 0
  );
}

/** The unit of the nearest counted thing before. */
function carried(doc: Document): { unit: string | null } {
  for (let k = doc.numbers.length - 1; k >= 0 && k >= doc.numbers.length - 4; k--) {
    const { kind, unit } = doc.numbers[k];
    // "tiga kali" counts no thing that could be meant again.
    if (kind === 'cardinal' && unit && unit !== 'time') return { unit };
  }
  return { unit: null };
}
