/** Weekdays, alone and with their date: "Rabu (23/7)", "Senin, 9 Juni 2018", "Kamis malam (2/7)", "Sabtu", "Senin-Jumat". */
import { lexicon } from '../../data.js';
import { CAPITAL, NYA } from '../../text/flags.js';
import { CLOSE, COMMA, isMark, OPEN } from '../../text/marks.js';
import type { Sentence, Tokens } from '../../types.js';
import { joinsRange } from '../ranges.js';
import { type Expression, expression, type Printed } from './expression.js';
import { hijriDateAt } from './feasts.js';
import { none } from './figures.js';
import { printedAt } from './printed.js';
import { shiftAt, withinAt } from './shifts.js';
import { dateWord, dayPart, direction, month, period, TO, weekday } from './vocabulary.js';

const weekdayNames = lexicon.column('weekdayNames');
const namedByWeekday = lexicon.column('namedByWeekday');
const foreignWeekday = lexicon.column('foreignWeekday');
const recurring = lexicon.column('recurring');
const rangeWord = lexicon.column('rangeWord');
const lastNight = lexicon.column('lastNight');
const ordinal = lexicon.column('ordinal');
const DAY = lexicon.value('period', 'day');

/** "Minggu" the Sunday is a capital one; "minggu" is the week. */
export function isWeekday(t: Tokens, i: number, s: Sentence): boolean {
  if (i > s.first && weekdayNames[t.word[i - 1]]) return false;
  if (i + 1 < s.last && namedByWeekday[t.word[i + 1]] && t.flags[i + 1] & CAPITAL) return false;
  if (t.flags[i] & NYA) return false;
  if (foreignWeekday[t.word[i]])
    return (
      i + 1 < s.last &&
      !(t.flags[i + 1] & CAPITAL && !month[t.word[i + 1]]) &&
      printedAt(t, isMark(t, i + 1, COMMA) ? i + 2 : i + 1, s.last, true) !== null
    );
  if (!period[t.word[i]]) return true;
  if (!(t.flags[i] & CAPITAL)) return false;
  const next = i + 1 < s.last ? t.word[i + 1] : 0;
  if (ordinal[next]) return false;
  return i > s.first || !(direction[next] && direction[next] !== TO.there);
}

/** The weekday at `i`, its date taken in where it has one. */
export function weekdayAt(t: Tokens, i: number, s: Sentence): Expression {
  const { last } = s;
  const name = weekday[t.word[i]];
  let at = i + 1;
  let part = 0;
  // "Kamis malam (28/6)", "Rabu dini hari, 21 September"
  while (at < last && (dayPart[t.word[at]] || period[t.word[at]] === DAY)) {
    part = dayPart[t.word[at]] || part;
    at++;
  }
  return dated(t, i, at, last, part) ?? alone(t, i, at, s, name, part);
}

/** The weekday at `i` with the date that begins at or behind `at`, or null. */
function dated(t: Tokens, i: number, at: number, last: number, part: number): Expression | null {
  let start = isMark(t, at, COMMA) ? at + 1 : at;
  const open = start < last && isMark(t, start, OPEN);
  if (open) start++;
  if (start < last && dateWord[t.word[start]]) start++;
  const hijri = hijriDateAt(t, start, last);
  if (hijri?.form.type === 'hijri') {
    const end = open && isMark(t, hijri.last, CLOSE) ? hijri.last + 1 : hijri.last;
    return { ...expression(i, end, 'hijri', { ...hijri.form, weekday: weekday[t.word[i]] }), dayPart: part };
  }
  const printed = printedAt(t, start, last, true);
  // "Senin Mei": a month alone only straight after.
  if (!printed || !(printed.from.day || (printed.from.month && start === i + 1))) return null;
  const end = open && isMark(t, printed.last, CLOSE) ? printed.last + 1 : printed.last;
  const from: Printed = { ...printed.from, weekday: weekday[t.word[i]] };
  const form: Expression['form'] = printed.to
    ? { type: 'span', from, to: printed.to }
    : { type: 'calendar', date: from, shift: shiftAt(t, end, last) };
  const after = end < last ? dayPart[t.word[end]] : 0;
  return { ...expression(i, end, 'weekday-date', form), dayPart: part || after };
}

/** The second weekday of "Senin hingga Rabu", "Senin-Rabu", whose first is at `i`; 0 where there is none. */
export function weekdaysJoined(t: Tokens, i: number, last: number): number {
  const until = joinsRange(t, i + 1, last);
  return until && until < last && weekday[t.word[until]] && t.flags[until] & CAPITAL ? until : 0;
}

function alone(t: Tokens, i: number, at: number, s: Sentence, name: number, part: number): Expression {
  const { last } = s;
  const until = weekdaysJoined(t, i, last);
  if (until) return span(t, i, until, s);
  // "malam Jumat" is the night that Thursday ends with.
  if (i > s.first && lastNight[t.word[i - 1]] && !part) {
    const form: Expression['form'] = {
      type: 'calendar',
      date: { ...none, weekday: ((name + 5) % 7) + 1 },
      shift: null,
    };
    return { ...expression(i - 1, i + 1, 'weekday-eve', form), dayPart: dayPart[t.word[i - 1]] };
  }
  const date: Printed = { ...none, weekday: name };
  const form: Expression['form'] = {
    type: 'calendar',
    date,
    shift: shiftAt(t, at, last),
    within: withinAt(t, at, last),
  };
  return { ...expression(i, i + 1, 'weekday', form), dayPart: part };
}

/** "Senin-Jumat", "Jumat-Minggu (11-13/5)", "dari Senin hingga Rabu": opening days, or the days of one event. */
function span(t: Tokens, i: number, until: number, s: Sentence): Expression {
  const { last } = s;
  const [from, to] = [weekday[t.word[i]], weekday[t.word[until]]];
  const open = isMark(t, until + 1, COMMA) ? until + 2 : until + 1;
  const printed = isMark(t, open, OPEN) ? printedAt(t, open + 1, last, true) : null;
  if (!printed?.to) {
    if (rangeWord[t.word[i + 1]] && !isRecurring(t, i, s)) {
      const form: Expression['form'] = {
        type: 'span',
        from: { ...none, weekday: from },
        to: { ...none, weekday: to },
      };
      return expression(i, until + 1, 'weekday-span', form);
    }
    const timex = `XXXX-WXX-${from}/XXXX-WXX-${to}`;
    return expression(i, until + 1, 'weekday-span', { type: 'fixed', timex });
  }
  const end = isMark(t, printed.last, CLOSE) ? printed.last + 1 : printed.last;
  return expression(i, end, 'weekday-span', { type: 'span', from: { ...printed.from, weekday: from }, to: printed.to });
}

/** "Toko buka Senin hingga Sabtu": hours and prices, week after week. */
function isRecurring(t: Tokens, i: number, s: Sentence): boolean {
  for (let k = Math.max(s.first, i - 10); k < i; k++) if (recurring[t.word[k]]) return true;
  return false;
}
