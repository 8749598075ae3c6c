/** Numbers with what is counted, in words: "at least 7 people", "sedikitnya tujuh orang". */
import type { EventCount } from '../../types.js';
import { data } from './data.js';
import type { Lang, Unit } from './shape.js';

/** One language's ways with numbers. */
export interface NumberWords {
  /** Words for 1 to 9 (index 0 unused), and ordinals. */
  small: string[];
  ordinals: string[];
  thousands: string;
  decimal: string;
  /** [at least this, its word], the largest first. */
  scales: [number, string][];
  bounds: Record<'about' | 'atLeast' | 'moreThan' | 'upTo' | 'dozen', string>;
  /** Vague numbers by their lower bound: 10 → "dozens of". */
  vague: Record<number, string>;
}

/** "1,200", "2.5 million"; `spell` writes one to nine in words. */
export function numeral(n: number, words: NumberWords, spell = false): string {
  if (spell && Number.isInteger(n) && n > 0 && n < words.small.length) return words.small[n];
  if (n < 1000) return grouped(n, words);
  const scale = words.scales.find(([size]) => n >= size && Number.isInteger((n / size) * 100));
  return scale ? `${grouped(n / scale[0], words)} ${scale[1]}` : grouped(n, words);
}

function grouped(n: number, words: NumberWords): string {
  if (Number.isInteger(n) && Math.abs(n) < 1000) return String(n);
  const [whole, fraction] = String(Math.round(n * 1000) / 1000).split('.');
  let text = '';
  for (let i = 0; i < whole.length; i++) {
    if (i && (whole.length - i) % 3 === 0 && whole[i - 1] !== '-') text += words.thousands;
    text += whole[i];
  }
  return fraction ? `${text}${words.decimal}${fraction}` : text;
}

/** A number with its bound and without its noun. */
export interface Amount {
  text: string;
  /** Its noun stands in the singular. */
  one: boolean;
  /** "dozens of": no figure. */
  vague: boolean;
}

/** Null where the count says nothing; `write` puts a figure into words. */
export function amount(
  count: Pick<EventCount, 'value' | 'min' | 'max' | 'approximate' | 'text'>,
  words: NumberWords,
  write: (n: number) => string,
): Amount | null {
  const { value, min, max, approximate, text } = count;
  const { bounds } = words;
  if (value !== null) return bounded(approximate ? bounds.about : '', value, write);
  if (min !== null && max !== null) {
    if (min === 11 && max === 19) return { text: bounds.dozen, one: false, vague: true };
    const vague = max + 1 === min * 10 ? words.vague[min] : undefined;
    return { text: vague ?? `${write(min)}–${write(max)}`, one: false, vague: vague !== undefined };
  }
  if (min !== null) return bounded(/lebih|atas/i.test(text) ? bounds.moreThan : bounds.atLeast, min, write);
  return max === null ? null : bounded(bounds.upTo, max, write);
}

const bounded = (bound: string, n: number, write: (n: number) => string): Amount => ({
  text: bound ? `${bound} ${write(n)}` : write(n),
  one: n === 1,
  vague: false,
});

/** A count's unit as this event type prints it, or the type's own where the article leaves the noun out. */
export function unitOf(count: EventCount, type: string): string | null {
  const unit = count.unit?.toLowerCase() ?? data.unnamed[type] ?? null;
  return (unit && data.countedAs[type]?.[unit]) ?? unit;
}

export const unitData = (unit: string | null): Unit | null =>
  unit && Object.hasOwn(data.units, unit) ? data.units[unit] : null;

/** English plural by rule, for units that the data do not list. */
function pluralised(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

/** The noun of a unit; an unknown one's underscores become spaces, and Indonesian takes the article's own words. */
export function noun(unit: string | null, count: EventCount, one: boolean, lang: Lang): string {
  const known = unitData(unit);
  if (known) return lang === 'id' ? known[3] : one ? known[1] : known[2];
  if (!unit) return '';
  if (lang === 'id') return ownNoun(count.text) || unit.replaceAll('_', ' ');
  const words = unit.replaceAll('_', ' ');
  return one ? words : pluralised(words);
}

/** "tiga ekor gajah" → "ekor gajah": what follows the last word with a digit or of a number. */
const NUMBER_WORD =
  /^(?:[\d.,]+|se\p{L}*|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh\p{L}*|belas\p{L}*|ratus\p{L}*|ribu\p{L}*|juta|miliar|triliun|lebih|dari|sekitar|hampir|kurang|sedikitnya|setidaknya|hingga)$/iu;
function ownNoun(text: string): string {
  const words = text.split(/\s/, 12);
  const from = words.findIndex((word) => !NUMBER_WORD.test(word));
  return from < 0
    ? ''
    : words
        .slice(from, from + 3)
        .join(' ')
        .toLowerCase();
}

/** "putaran ketiga" names the third, "tiga putaran" counts three. */
export const isOrdinal = (count: EventCount): boolean =>
  /^(?:putaran|tahap|babak|ronde|sesi|hari|gelombang|fase|edisi|langkah)\b|\bke(?:-?\d|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se)|pertama/i.test(
    count.text,
  );
