/** Figures and dates of a table's cells, worded as the headlines word theirs. */
import { amount, numeral } from '../events/gloss/counts.js';
import { datePhrase } from '../events/gloss/dates.js';
import { english } from '../events/gloss/english.js';
import { indonesian } from '../events/gloss/indonesian.js';
import type { DateMention, EventCount, NumberMention } from '../types.js';
import type { Lang } from './names.js';

const languages = { en: english, id: indonesian };

/** 1200 → "1,200" (en) or "1.200" (id); 6.4 → "6.4" or "6,4". */
export const figure = (value: number, lang: Lang): string => numeral(value, languages[lang].numbers);

/** EDTF → "23 July 2025", "late January 2026", "30 June – 6 July 2025"; a clock time follows its day. */
export function dateInWords(edtf: string, lang: Lang): string {
  const [day, clock] = edtf.split('T');
  const label = datePhrase(edtf, null, languages[lang].dates)?.label;
  if (label === undefined || (clock && day === '')) return edtf;
  return clock && !edtf.includes('/') ? `${label}, ${clock}` : label;
}

/** A number with its bounds: "1,200", "about 50", "at least 1,000", "10–99". */
export function quantity(n: EventCount | NumberMention, lang: Lang): string {
  const said = amount(n, languages[lang].numbers, (value) => figure(value, lang));
  if (!said) return n.text;
  // "puluhan" as a figure: the headline says "dozens of people".
  return said.vague ? `${figure(n.min ?? 0, lang)}–${figure(n.max ?? 0, lang)}` : said.text;
}

/** "1,200 each (2,400 in all)". */
export function distributed(n: EventCount, lang: Lang): string {
  const said = quantity(n, lang);
  if (lang === 'en') return `${said} each${n.total === null ? '' : ` (${figure(n.total, lang)} in all)`}`;
  return `masing-masing ${said}${n.total === null ? '' : ` (${figure(n.total, lang)} seluruhnya)`}`;
}

const KINDS: Record<DateMention['kind'] | NumberMention['kind'], string> = {
  date: 'tanggal',
  time: 'waktu',
  duration: 'lama',
  set: 'berulang',
  cardinal: 'jumlah',
  ordinal: 'urutan',
  money: 'uang',
  percent: 'persen',
  quantity: 'ukuran',
};

/** The kind of a date or number in the reader's language. */
export const kindName = (kind: DateMention['kind'] | NumberMention['kind'], lang: Lang): string =>
  lang === 'id' ? KINDS[kind] : kind;
