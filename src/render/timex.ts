/** TIMEX3 in words, for what no calendar value tells: "P2D" → "2 days", "XXXX-WXX-1" → "every Monday", "PRESENT_REF" → "now". */
import type { DateMention } from '../types.js';
import { dateInWords, figure } from './display.js';
import type { Lang } from './names.js';

interface Words {
  weekdays: string[];
  /** By the letter of the unit; those of the clock behind the T in lower case. One, and more than one. */
  units: Record<string, [one: string, many: string]>;
  some: string;
  every: string;
  references: Record<string, string>;
  beforeChrist: string;
  /** Parts of the day, by their letters. */
  parts: Record<string, string>;
}

const words: Record<Lang, Words> = {
  en: {
    weekdays: ' Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
    units: {
      Y: ['year', 'years'],
      Q: ['quarter', 'quarters'],
      M: ['month', 'months'],
      W: ['week', 'weeks'],
      D: ['day', 'days'],
      h: ['hour', 'hours'],
      m: ['minute', 'minutes'],
      s: ['second', 'seconds'],
      X: ['moment', 'moments'],
    },
    some: 'some',
    every: 'every',
    references: { PRESENT_REF: 'now', PAST_REF: 'in the past', FUTURE_REF: 'later' },
    beforeChrist: 'BC',
    parts: { MO: 'morning', AF: 'afternoon', EV: 'evening', NI: 'night' },
  },
  id: {
    weekdays: ' Senin Selasa Rabu Kamis Jumat Sabtu Minggu'.split(' '),
    units: {
      Y: ['tahun', 'tahun'],
      Q: ['kuartal', 'kuartal'],
      M: ['bulan', 'bulan'],
      W: ['pekan', 'pekan'],
      D: ['hari', 'hari'],
      h: ['jam', 'jam'],
      m: ['menit', 'menit'],
      s: ['detik', 'detik'],
      X: ['saat', 'saat'],
    },
    some: 'beberapa',
    every: 'setiap',
    references: { PRESENT_REF: 'sekarang', PAST_REF: 'dahulu', FUTURE_REF: 'kelak' },
    beforeChrist: 'SM',
    parts: { MO: 'pagi', AF: 'siang', EV: 'petang', NI: 'malam' },
  },
};

/** What a mention means, as a person would say it; "" where neither its value nor its TIMEX3 is known. */
export function meaning({ kind, value, timex }: Pick<DateMention, 'kind' | 'value' | 'timex'>, lang: Lang): string {
  if (kind === 'duration') return lengthInWords(timex, lang);
  if (kind === 'set') return setInWords(timex, lang);
  const said = value ? (beforeChrist(value, lang) ?? dateInWords(value, lang)) : '';
  const part = /T([A-Z]{2})$/.exec(timex ?? '');
  if (said && part && kind === 'date') return `${said}, ${words[lang].parts[part[1]] ?? ''}`;
  return said || (timex ? (words[lang].references[timex] ?? weekdays(timex, lang)) : '');
}

/** "-0499" → "500 BC", "-0199/-0100" → "200–101 BC": EDTF has a year 0. */
function beforeChrist(value: string, lang: Lang): string | null {
  if (!/^-\d{4}(?:\/-\d{4})?$/.test(value)) return null;
  const years = value.split('/').map((year) => 1 - Number(year));
  return `${years.join('–')} ${words[lang].beforeChrist}`;
}

/** "PT2H30M" → "2 hours 30 minutes", "PXD" → "some days". */
function lengthInWords(timex: string | null, lang: Lang): string {
  const { units, some } = words[lang];
  const parts: string[] = [];
  let clock = false;
  for (const [, t, amount, unit] of (timex ?? '').matchAll(/(T?)(?<!\d)(\d+(?:\.\d+)?|X)([YQMWDHSX])/g)) {
    clock ||= t === 'T';
    const name = units[clock ? unit.toLowerCase() : unit] ?? units.X;
    const count = amount === 'X' ? some : figure(Number(amount), lang);
    parts.push(`${count} ${amount === '1' ? name[0] : name[1]}`);
  }
  return parts.join(' ') || (timex ?? '');
}

/** "P2W" → "every 2 weeks", "XXXX-WXX-1/XXXX-WXX-5" → "every Monday – Friday", "XXXX-08-17" → "every 17 August". */
function setInWords(timex: string | null, lang: Lang): string {
  const { every, parts } = words[lang];
  if (timex?.startsWith('P')) return `${every} ${lengthInWords(timex, lang).replace(/^1 (?=\S+$)/, '')}`;
  const part = /^XXXX-XX-XXT([A-Z]{2})$/.exec(timex ?? '');
  if (part) return `${every} ${parts[part[1]]}`;
  const days = weekdays(timex ?? '', lang);
  if (days) return `${every} ${days}`;
  // Any year will do to put a day or a month into words; the one taken is cut off again.
  const yearly = /^XXXX(-\d\d(?:-\d\d)?)$/.exec(timex ?? '');
  const day = yearly ? dateInWords(`2000${yearly[1]}`, lang).replace(/ 2000$/, '') : '';
  return day ? `${every} ${day}` : (timex ?? '');
}

/** "XXXX-WXX-1/XXXX-WXX-3" → "Monday – Wednesday"; "" for anything else. */
function weekdays(timex: string, lang: Lang): string {
  const days = /^XXXX-WXX-([1-7])(?:\/XXXX-WXX-([1-7]))?$/.exec(timex);
  if (!days) return '';
  const names = words[lang].weekdays;
  return days[2] ? `${names[Number(days[1])]} – ${names[Number(days[2])]}` : names[Number(days[1])];
}
