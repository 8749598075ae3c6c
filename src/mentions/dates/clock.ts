/** Clock times: "pukul 21.00 WIB", "06:18", "jam 9 malam", "08.00-16.00 WIB". The span leaves "pukul" out. */
import { lexicon } from '../../data.js';
import { CAPITAL, NEWLINE } from '../../text/flags.js';
import { COLON, isDash, isGlued, isMark, POINT } from '../../text/marks.js';
import type { Tokens } from '../../types.js';
import { integerOf } from '../numbers/digits.js';
import { numeralAt } from '../numbers/numeral.js';
import { joinsRange } from '../ranges.js';
import type { Expression } from './expression.js';
import { integer, isDigits } from './figures.js';
import { clockWord, DAY_PARTS, dayPart, month, timeZone, weekday } from './vocabulary.js';

const measure = lexicon.column('measure');
const half = lexicon.column('half');
const about = lexicon.column('about');
const rangeWord = lexicon.column('rangeWord');
const meridiem = lexicon.column('meridiem');
const timeOf = lexicon.column('timeOf');
const PM = lexicon.value('meridiem', 'pm');

interface Reading {
  hour: number;
  minute: number;
  last: number;
  /** Hours and minutes both printed. */
  full: boolean;
}

/** "21.00", "21:00", "21.00.15", "21"; in words only after "jam" (`said`): "jam dua", "pukul setengah delapan". */
function reading(t: Tokens, i: number, last: number, said: boolean): Reading | null {
  if (i >= last) return null;
  if (!isDigits(t, i)) return said ? spoken(t, i, last) : null;
  const start = t.start[i];
  const end = t.end[i];
  for (const width of [1, 2]) {
    if (start + width >= end || t.text.charCodeAt(start + width) !== POINT) continue;
    const hour = integerOf(t.text, start, start + width, 2);
    const minute = integerOf(t.text, start + width + 1, start + width + 3, 2);
    const rest = end - start - width;
    const seconds = rest === 6 && t.text.charCodeAt(start + width + 3) === POINT;
    return (rest === 3 || seconds) && isTime(hour, minute) ? { hour, minute, last: i + 1, full: true } : null;
  }
  const hour = integer(t, i);
  if (hour < 0 || hour > 24 || end - start > 2) return null;
  if (i + 2 < last && isMark(t, i + 1, COLON) && isDigits(t, i + 2) && t.end[i + 2] - t.start[i + 2] === 2) {
    const minute = integer(t, i + 2);
    if (!isTime(hour, minute)) return null;
    const seconds = i + 4 < last && isMark(t, i + 3, COLON) && isGlued(t, i + 4) && integer(t, i + 4) >= 0;
    return { hour, minute, last: seconds ? i + 5 : i + 3, full: true };
  }
  return { hour, minute: 0, last: i + 1, full: false };
}

function spoken(t: Tokens, i: number, last: number): Reading | null {
  const halfPast = half[t.word[i]] !== 0 && i + 1 < last;
  const at = halfPast ? i + 1 : i;
  const n = numeralAt(t, at, last);
  if (!n?.words || n.value === null || !Number.isInteger(n.value) || n.value < 1 || n.value > 12) return null;
  // "setengah delapan" is half an hour before eight.
  return { hour: halfPast ? (n.value + 11) % 12 || 12 : n.value, minute: halfPast ? 30 : 0, last: n.last, full: false };
}

const isTime = (hour: number, minute: number) => hour >= 0 && hour <= 24 && minute >= 0 && minute < 60;

/** The token after a zone or "am", "pm": "WIB", "waktu Moskow"; `i` where there is none. "waktu setempat" stays outside. */
function pastZone(t: Tokens, i: number, last: number): number {
  if (i >= last) return i;
  if (timeZone[t.word[i]] || meridiem[t.word[i]]) return i + 1;
  const named = timeOf[t.word[i]] && i + 1 < last && t.flags[i + 1] & CAPITAL;
  return named ? i + 2 : i;
}

/** The time at `i`, which is "pukul" or its figures. */
export function clockAt(t: Tokens, i: number, last: number): Expression | null {
  const said = clockWord[t.word[i]] !== 0;
  const first = said ? i + 1 : i;
  const from = reading(t, first, last, said);
  if (!from) return null;
  let end = pastZone(t, from.last, last);
  let zone = end > from.last;
  let until: Reading | null = null;
  // "08.00-16.00 WIB" is one mention; "08.00 WIB-16.00 WIB" and "08.00 hingga 16.00" are two.
  if (!zone && isDash(t, end) && (from.full || said)) {
    until = reading(t, end + 1, last, false);
    const past = until ? pastZone(t, until.last, last) : 0;
    zone = until !== null && past > until.last;
    if (until?.full || zone) end = past;
    else until = null;
  }
  // "8.30" alone may be a price or a rank: a time needs its word, its zone, a colon, or another time beside it.
  const part = end < last ? dayPart[t.word[end]] : 0;
  const colon = from.full && from.last > first + 1;
  const ranged = until !== null && !measure[end < last ? t.word[end] : 0];
  const beside =
    ranged || ((from.full || part !== 0) && isAfterTime(t, i)) || (from.full && (heads(t, i, end) || isUntil(t, i)));
  if (colon && !said && !zone && isVerse(t, i)) return null;
  if (!said && !zone && !colon && !beside) return null;
  const before = meridiem[t.word[end - 1]];
  const hour = (r: Reading) => (before ? (r.hour % 12) + (before === PM ? 12 : 0) : afternoon(r.hour, part));
  return {
    // "sekitar 21.10 WIB", but "sekitar pukul [21.10 WIB]".
    first: !said && i > 0 && about[t.word[i - 1]] ? i - 1 : first,
    last: end,
    kind: 'time',
    rule: 'clock',
    deictic: false,
    form: {
      type: 'clock',
      hour: hour(from),
      minute: from.minute,
      until: until && { hour: hour(until), minute: until.minute },
    },
    part: 0,
    dayPart: part,
  };
}

/** "08.18: Kereta berhenti": the line of a log. */
const heads = (t: Tokens, i: number, end: number): boolean =>
  (t.flags[i] & NEWLINE) !== 0 && isMark(t, end, COLON) && isGlued(t, end);

/** "mulai pukul 05.00 …, lalu dilanjutkan sampai 18.30": the end of what began at a time told before. */
function isUntil(t: Tokens, i: number): boolean {
  if (i === 0 || !rangeWord[t.word[i - 1]]) return false;
  for (let k = i - 2; k > 0 && k > i - FAR && !(t.flags[k] & NEWLINE); k--)
    if (clockWord[t.word[k]] && isDigits(t, k + 1)) return true;
  return false;
}
/** Tokens back to the time that it began. */
const FAR = 20;

/** "Yohanes 3:16": after a name, and no date. */
const isVerse = (t: Tokens, i: number): boolean =>
  i > 0 &&
  (t.flags[i - 1] & CAPITAL) !== 0 &&
  (t.flags[i] & NEWLINE) === 0 &&
  !weekday[t.word[i - 1]] &&
  !month[t.word[i - 1]];

/** "06.00 WIB hingga 21.00", "11.00 pagi sampai dengan 7 malam": the second end of a range of times. */
function isAfterTime(t: Tokens, i: number): boolean {
  if (i < 2 || !isDigits(t, i)) return false;
  const joint = joinsRange(t, i - 1, i + 1) === i ? i - 1 : i >= 3 && joinsRange(t, i - 2, i + 1) === i ? i - 2 : 0;
  let before = joint - 1;
  if (before > 0 && dayPart[t.word[before]]) before--;
  if (before < 1) return false;
  return timeZone[t.word[before]] !== 0 || (isDigits(t, before) && clockWord[t.word[before - 1]] !== 0);
}

/** "jam 9 malam" is 21:00; "jam 2 dini hari" stays. */
function afternoon(hour: number, part: number): number {
  if (hour === 0 || hour > 11 || !part) return hour;
  const letters = DAY_PARTS[part];
  if (letters === 'AF') return hour < 8 ? hour + 12 : hour;
  if (letters === 'EV') return hour + 12;
  return letters === 'NI' && hour > 5 ? hour + 12 : hour;
}
