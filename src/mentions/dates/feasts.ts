/** Feasts ("menjelang Idul Fitri 1446 H", "Natal tahun lalu") and Hijri dates ("20 Jumadil Awal 1436 H", "bulan Ramadan"). */
import { lexicon } from '../../data.js';
import { CAPITAL } from '../../text/flags.js';
import type { Sentence, Tokens } from '../../types.js';
import { deictic, type Expression, expression, type Form } from './expression.js';
import { integer } from './figures.js';
import { yearAt } from './months.js';
import { shiftAt, withinAt } from './shifts.js';
import { TO } from './vocabulary.js';

const holiday = lexicon.column('holiday');
const hijriMonth = lexicon.column('hijriMonth');
const hijriEra = lexicon.column('hijriEra');
const feastTime = lexicon.column('feastTime');
const nationalDay = lexicon.column('nationalDay');
const ownCountry = lexicon.column('ownCountry');
const direction = lexicon.column('direction');
const FEASTS = lexicon.labels('holiday');

/** Years of the Hijri era that news speaks of. */
const isHijriYear = (year: number) => year >= 1300 && year < 1500;

/** "1446 H", "1446 Hijriah", or a bare year of that era. */
function hijriYearAt(t: Tokens, i: number, last: number): { year: number; last: number } | null {
  const year = i < last ? integer(t, i) : -1;
  if (!isHijriYear(year)) return null;
  return { year, last: i + 1 < last && hijriEra[t.word[i + 1]] ? i + 2 : i + 1 };
}

/** A day of the Hijri calendar, at its figure: "20 Jumadil Awal 1436 H". */
export function hijriDateAt(t: Tokens, i: number, last: number): Expression | null {
  const day = integer(t, i);
  if (day < 1 || day > 30 || i + 1 >= last) return null;
  const month = hijriMonth[t.word[i + 1]];
  if (!month) return null;
  const year = hijriYearAt(t, i + 2, last);
  return expression(i, year?.last ?? i + 2, 'hijri', { type: 'hijri', year: year?.year ?? 0, month, day });
}

/** A feast where it tells a time: after "menjelang", "pada" …, or with its year. The span is the name alone. */
export function feastAt(t: Tokens, i: number, s: Sentence): Expression | null {
  // "malam Natal" begins with a small letter.
  if (!/\p{Lu}/u.test(t.text.slice(t.start[i], t.end[i]))) return null;
  const next = i + 1;
  const foreign = next < s.last && t.flags[next] & CAPITAL && !ownCountry[t.word[next]];
  if (nationalDay[t.word[i]] && foreign) return null;
  const hijri = hijriYearAt(t, next, s.last);
  const year = hijri ? 0 : yearAt(t, next, s.last);
  const within = withinAt(t, next, s.last);
  const shift = shiftAt(t, next, s.last);
  const told = next < s.last && direction[t.word[next]] !== 0 && direction[t.word[next]] !== TO.there;
  const placed = (i > s.first && feastTime[t.word[i - 1]] !== 0) || (holiday[t.word[i]] !== 0 && isNamedDay(t, i));
  if (!placed && !hijri && !year && !within && !told) return null;
  const month = hijriMonth[t.word[i]];
  if (!holiday[t.word[i]]) {
    if (!month || !(hijri || placed)) return null;
    return deictic(i, next, 'hijri', { type: 'hijri', year: hijri?.year ?? 0, month, day: 0 });
  }
  const feast = FEASTS[holiday[t.word[i]]];
  const form: Form = {
    type: 'feast',
    feast,
    year,
    hijriYear: hijri?.year ?? 0,
    shift,
    step: within?.unit === 'year' ? within.step : null,
  };
  return deictic(i, next, 'feast', form);
}

/** "Upacara Hari Kartini": whose name says that it is a day. */
const isNamedDay = (t: Tokens, i: number): boolean => /^(?:hari|malam)\s/i.test(t.text.slice(t.start[i], t.end[i]));
