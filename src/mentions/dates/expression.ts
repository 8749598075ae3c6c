/** Time expressions as they are found, before the day of writing is known. */
import type { DateMention, TokenRange } from '../../types.js';
import type { Unit } from './vocabulary.js';

/** A date as printed; 0 for what is not. */
export interface Printed {
  year: number;
  month: number;
  day: number;
  /** Monday 1 … Sunday 7. */
  weekday: number;
}

/** Where it lies, by a word after it: "lalu" −1, "ini" 0, "depan" 1, or unsaid. */
export type Shift = -1 | 0 | 1 | null;

/** "kuartal III", "paruh kedua" of a year. */
export interface YearPart {
  unit: 'quarter' | 'half';
  /** From 1. */
  n: number;
}

/** The period that a date lies in, by words after it: "Agustus tahun lalu", "Rabu pekan depan". */
export interface Within {
  unit: Unit;
  /** Periods from the one of the day of writing. */
  step: number;
}

export type Form =
  /** "Rabu (23/7)", "akhir Januari", "2018"; `shift` by "Rabu lalu". */
  | { type: 'calendar'; date: Printed; shift: Shift; within?: Within | null }
  /** "16-17 Mei", "2012-2015". */
  | { type: 'span'; from: Printed; to: Printed }
  /** "kuartal III", "paruh kedua" without their year: the nearest. */
  | { type: 'yearPart'; part: YearPart; shift: Shift }
  /** "sejak pagi": of the day that the text is at. */
  | { type: 'told'; unit: 'day' }
  /** "tahun lalu", "hari itu": a whole period beside the day of writing, or (`there`) that of the text. */
  | { type: 'current'; unit: Unit; step: number; there: boolean }
  /** "dua hari lalu", "kemarin"; `there`: "sehari kemudian"; `through`: all the days up to it ("dua hari ini"). */
  | { type: 'offset'; unit: Unit; amount: number; there: boolean; through?: boolean }
  /** "dua hari setelah gempa": `amount` below 0 for earlier. */
  | { type: 'around'; unit: Unit; amount: number }
  | { type: 'clock'; hour: number; minute: number; until: { hour: number; minute: number } | null }
  /** "musim hujan": of the year that the text is at. */
  | { type: 'season'; letters: string }
  /** "tahun 1990-an", "abad ke-18", "300 SM": from one year through another; 0 is the first year before Christ. */
  | { type: 'years'; from: number; through: number }
  /** "menjelang Idul Fitri": by the rule of language/holidays.yaml; `step` by "tahun lalu", 0 or null for what is not said. */
  | { type: 'feast'; feast: string; year: number; hijriYear: number; shift: Shift; step: number | null }
  /** "20 Jumadil Awal 1436 H"; `day` 0 for the whole month; `weekday` where one stands before it. */
  | { type: 'hijri'; year: number; month: number; day: number; weekday?: number }
  /** Durations, sets and PRESENT_REF, whose value is there already. */
  | { type: 'fixed'; timex: string | null };

export interface Expression extends TokenRange {
  kind: DateMention['kind'];
  rule: string;
  deictic: boolean;
  form: Form;
  /** "awal", "akhir": a value of the column `part`. */
  part: number;
  /** "malam": a value of the column `dayPart`. */
  dayPart: number;
  /** Set on a year that one of its quarters or halves stands before. */
  yearPart?: YearPart | null;
  /** Set on a month that one of its weeks stands before: "pekan kedua Juli". */
  week?: number;
  /** "tiga hari" in "tiga hari lalu": a length inside a date. */
  inner?: Expression;
}

/** A date without a part, a part of the day or a word such as "kemarin" in it; callers spread what differs over it. */
export const expression = (first: number, last: number, rule: string, form: Form): Expression => ({
  first,
  last,
  kind: 'date',
  rule,
  deictic: false,
  form,
  part: 0,
  dayPart: 0,
});

/** The same told from the day of writing or of the text: "kemarin", "tahun lalu". */
export const deictic = (first: number, last: number, rule: string, form: Form, dayPart = 0): Expression => ({
  ...expression(first, last, rule, form),
  deictic: true,
  dayPart,
});
