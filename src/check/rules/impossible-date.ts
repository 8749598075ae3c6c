/** "31 Juni", "Selasa (27/55/2025)", "Senin (13/10/3025)", "pukul 24.30": no calendar and no clock has them. */
import { isDate } from '../../mentions/dates/civil.js';
import { integer, isDigits, width } from '../../mentions/dates/figures.js';
import { clockWord, month, weekday } from '../../mentions/dates/vocabulary.js';
import { CAPITAL } from '../../text/flags.js';
import { CLOSE, COLON, isGlued, isMark, OPEN, SLASH } from '../../text/marks.js';
import type { Document, Sentence, TokenRange, Tokens } from '../../types.js';
import type { Checked, Rule, Slip } from '../rule.js';
import { monthName, spanOf, textOf } from '../words.js';

/** Any leap year: 29 February is a date where no year is printed. */
const LEAP = 2024;
/** What news with a weekday beside it can be of. */
const [EARLIEST, LATEST] = [1800, 2150];

export const impossibleDate: Rule = {
  name: 'impossible-date',
  summary: 'a date or a time of day that does not exist',
  severity: 'error',
  *check({ doc, times }: Checked): Iterable<Slip> {
    for (const time of times) {
      const { form } = time;
      if (form.type !== 'calendar' && form.type !== 'span') continue;
      for (const date of form.type === 'span' ? [form.from, form.to] : [form.date])
        if (date.day && date.month && !isDate(date.year || LEAP, date.month, date.day))
          yield slip(doc, time, lengthOf(date.month, date.year));
    }
    for (const sentence of doc.sentences) if (!sentence.furniture) yield* unread(doc, sentence);
  },
};

/** What the reader of dates refuses. */
function* unread(doc: Document, s: Sentence): Iterable<Slip> {
  const t = doc.tokens;
  for (let i = s.first; i < s.last; i++) {
    if (weekday[t.word[i]]) yield* dated(doc, i, s.last);
    else if (clockWord[t.word[i]]) yield* timed(doc, i, s.last);
    else if (isDigits(t, i) && isMonthAfter(t, i, s.last)) {
      const m = month[t.word[i + 1]];
      // A day that the reader takes for one is told above.
      if (integer(t, i) > 31) yield slip(doc, { first: i, last: i + 2 }, lengthOf(m, 0));
    }
  }
}

const isMonthAfter = (t: Tokens, i: number, last: number) =>
  i + 1 < last && width(t, i) === 2 && month[t.word[i + 1]] !== 0 && (t.flags[i + 1] & CAPITAL) !== 0;

/** A weekday and figures in brackets: "Sabtu (16/15)", "Senin malam (27/2/203)". */
function* dated(doc: Document, i: number, last: number): Iterable<Slip> {
  const t = doc.tokens;
  let at = i + 1;
  while (at < last && at < i + 4 && !isMark(t, at, OPEN)) at++;
  if (!isMark(t, at, OPEN)) return;
  const [d, m] = [at + 1, at + 3];
  if (!isDigits(t, d) || !isMark(t, d + 1, SLASH) || !isDigits(t, m) || width(t, d) > 2) return;
  const y = isMark(t, m + 1, SLASH) && isDigits(t, m + 2) ? m + 2 : 0;
  const end = (y || m) + 1;
  const whole = { first: i, last: isMark(t, end, CLOSE) ? end + 1 : end };
  if (integer(t, d) < 1 || integer(t, d) > 31) yield slip(doc, whole, `there is no day ${integer(t, d)}`);
  else if (width(t, m) > 2) yield slip(doc, whole, `"${textOf(doc, { first: m, last: m + 1 })}" is no month`);
  else if (integer(t, m) < 1 || integer(t, m) > 12) yield slip(doc, whole, `there is no month ${integer(t, m)}`);
  else if (y && !isYear(t, y))
    yield slip(doc, whole, `"${textOf(doc, { first: y, last: y + 1 })}" is no year of the news`);
}

/** Two figures, or four of a time that has news. */
function isYear(t: Tokens, i: number): boolean {
  if (width(t, i) === 2) return true;
  return width(t, i) === 4 && integer(t, i) >= EARLIEST && integer(t, i) <= LATEST;
}

/** "pukul 24.30", "pukul 19:75": hours and minutes as two figures each. */
function* timed(doc: Document, i: number, last: number): Iterable<Slip> {
  const t = doc.tokens;
  const at = i + 1;
  if (at >= last || !isDigits(t, at)) return;
  const colon = isMark(t, at + 1, COLON) && isGlued(t, at + 2) && isDigits(t, at + 2);
  const end = colon ? at + 3 : at + 1;
  const match = /^(\d\d)[.:](\d\d)$/.exec(textOf(doc, { first: at, last: end }));
  if (!match) return;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  if (minute > 59) yield slip(doc, { first: i, last: end }, 'an hour has 60 minutes, from 00 to 59');
  else if (hour > 24 || (hour === 24 && minute > 0))
    yield slip(doc, { first: i, last: end }, 'a day has 24 hours: after 24.00 comes 00.01');
}

function lengthOf(m: number, year: number): string {
  for (let day = 31; ; day--)
    if (isDate(year || LEAP, m, day)) return `${monthName(m)}${m === 2 && year ? ` ${year}` : ''} has ${day} days`;
}

const slip = (doc: Document, range: TokenRange, why: string): Slip => ({
  ...spanOf(doc, range),
  message: `"${textOf(doc, range)}": ${why}`,
});
