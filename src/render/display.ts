/** Figures and dates as a reader of the chosen language writes them. */
import type { EventCount, NumberMention } from '../types.js';

export type Lang = 'en' | 'id';

const MONTHS: Record<Lang, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
};

/** 1200 → "1,200" (en) or "1.200" (id); 6.4 → "6.4" or "6,4". */
export function figure(value: number, lang: Lang): string {
  const [whole, fraction] = String(value).split('.');
  const [group, point] = lang === 'en' ? [',', '.'] : ['.', ','];
  const grouped = /e/.test(whole) ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return fraction ? grouped + point + fraction : grouped;
}

/** EDTF → "23 July 2025", "July 2025", "2025", "21–31 January 2026", "30 June – 6 July 2025"; a clock time follows its day. */
export function dateInWords(edtf: string, lang: Lang): string {
  const [from, to] = edtf.split('/');
  if (to === undefined || to === from) return day(from, lang);
  const [first, last] = [day(from, lang).split(' '), day(to, lang).split(' ')];
  // What both ends share is said once.
  if (first.length === 3 && last.length === 3 && first[2] === last[2])
    return first[1] === last[1]
      ? `${first[0]}–${last.join(' ')}`
      : `${first.slice(0, 2).join(' ')} – ${last.join(' ')}`;
  return `${first.join(' ')} – ${last.join(' ')}`;
}

function day(edtf: string, lang: Lang): string {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d))?/.exec(edtf);
  const month = parts?.[2] && MONTHS[lang][Number(parts[2]) - 1];
  if (!parts || (parts[2] && !month)) return edtf;
  const date = [parts[3] && String(Number(parts[3])), month, parts[1]].filter(Boolean).join(' ');
  return parts[4] ? `${date}, ${parts[4]}` : date;
}

/** A count or a number mention as a figure with its bounds: "1,200", "about 50", "more than 1,000", "10–99". */
export function quantity(n: EventCount | NumberMention, lang: Lang): string {
  const say = PHRASES[lang];
  if (n.value !== null) return (n.approximate ? say.about : '') + figure(n.value, lang);
  if (n.min !== null && n.max !== null) return `${figure(n.min, lang)}–${figure(n.max, lang)}`;
  if (n.min !== null) return say.atLeast + figure(n.min, lang);
  if (n.max !== null) return say.atMost + figure(n.max, lang);
  return n.text;
}

/** "1,200 each (2,400 in all)". */
export function distributed(n: EventCount, lang: Lang): string {
  const say = PHRASES[lang];
  const total = n.total === null ? '' : ` (${figure(n.total, lang)} ${say.inAll})`;
  return lang === 'en' ? `${quantity(n, lang)} ${say.each}${total}` : `${say.each} ${quantity(n, lang)}${total}`;
}

const PHRASES = {
  en: { about: 'about ', atLeast: 'at least ', atMost: 'up to ', each: 'each', inAll: 'in all' },
  id: { about: 'sekitar ', atLeast: 'sedikitnya ', atMost: 'hingga ', each: 'masing-masing', inAll: 'seluruhnya' },
} as const;
