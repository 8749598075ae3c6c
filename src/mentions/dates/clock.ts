/** Clock times: "pukul 21.00 WIB", "06:18", "jam 9 malam", "08.00-16.00 WIB". The span leaves "pukul" out. */
import { lexicon } from '../../data.js';
import { NEWLINE } from '../../text/flags.js';
import { COLON, isDash, isGlued, isMark } from '../../text/marks.js';
import type { Tokens } from '../../types.js';
import { integerOf } from '../numbers/digits.js';
import { joinsRange } from '../ranges.js';
import type { Expression } from './expression.js';
import { integer, isDigits } from './printed.js';
import { clockWord, DAY_PARTS, dayPart, timeZone } from './vocabulary.js';

const measure = lexicon.column('measure');

interface Reading {
  hour: number;
  minute: number;
  last: number;
  /** Hours and minutes both printed. */
  full: boolean;
}

/** "21.00", "21:00", "21.00.15", "21". */
function reading(t: Tokens, i: number, last: number): Reading | null {
  if (i >= last || !isDigits(t, i)) return null;
  const start = t.start[i];
  const end = t.end[i];
  const point = t.text.indexOf('.', start);
  if (point > start && point < end) {
    const hour = integerOf(t.text, start, point, 2);
    const minute = integerOf(t.text, point + 1, point + 3, 2);
    const rest = end - point;
    const seconds = rest === 6 && t.text.charCodeAt(point + 3) === 46;
    if (rest !== 3 && !seconds) return null;
    return isTime(hour, minute) ? { hour, minute, last: i + 1, full: true } : null;
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

const isTime = (hour: number, minute: number) => hour >= 0 && hour <= 24 && minute >= 0 && minute < 60;

/** The time at `i`, which is "pukul" or its figures. */
export function clockAt(t: Tokens, i: number, last: number): Expression | null {
  let first = i;
  let said = false;
  if (clockWord[t.word[first]]) {
    said = true;
    first++;
  }
  const from = reading(t, first, last);
  if (!from) return null;
  let end = from.last;
  let until: Reading | null = null;
  let zone = end < last && timeZone[t.word[end]] !== 0;
  if (zone) end++;
  // "08.00-16.00 WIB" is one mention; "08.00 hingga 16.00" are two.
  if (isDash(t, end) && (from.full || said)) {
    until = reading(t, end + 1, last);
    const zoned = until !== null && until.last < last && timeZone[t.word[until.last]] !== 0;
    if (until && (until.full || zoned)) {
      end = until.last + (zoned ? 1 : 0);
      zone ||= zoned;
    } else until = null;
  }
  // "8.30" alone may be a price or a rank: a time needs its word, its zone, a colon, or another time beside it.
  const colon = from.full && from.last > first + 1;
  const beside =
    from.full && (until !== null ? !measure[end < last ? t.word[end] : 0] : isAfterTime(t, i) || heads(t, i, end));
  if (!said && !zone && !colon && !beside) return null;
  const part = end < last ? dayPart[t.word[end]] : 0;
  return {
    first,
    last: end,
    kind: 'time',
    rule: 'clock',
    deictic: false,
    form: {
      type: 'clock',
      hour: afternoon(from.hour, part),
      minute: from.minute,
      until: until && { hour: afternoon(until.hour, part), minute: until.minute },
    },
    part: 0,
    dayPart: part,
  };
}

/** "08.18: Kereta berhenti": the line of a log. */
const heads = (t: Tokens, i: number, end: number): boolean =>
  (t.flags[i] & NEWLINE) !== 0 && isMark(t, end, COLON) && isGlued(t, end);

/** "06.00 WIB hingga 21.00": the second end of a range of times. */
const isAfterTime = (t: Tokens, i: number): boolean =>
  i >= 2 &&
  isDigits(t, i) &&
  ((joinsRange(t, i - 1, i + 1) === i && timeBefore(t, i - 2)) ||
    (i >= 3 && joinsRange(t, i - 2, i + 1) === i && timeBefore(t, i - 3)));

const timeBefore = (t: Tokens, i: number): boolean =>
  timeZone[t.word[i]] !== 0 || (isDigits(t, i) && i > 0 && clockWord[t.word[i - 1]] !== 0);

/** "jam 9 malam" is 21:00; "jam 2 dini hari" stays. */
function afternoon(hour: number, part: number): number {
  if (hour === 0 || hour > 11 || !part) return hour;
  const letters = DAY_PARTS[part];
  if (letters === 'AF') return hour < 8 ? hour + 12 : hour;
  if (letters === 'EV') return hour + 12;
  return letters === 'NI' && hour > 5 ? hour + 12 : hour;
}
