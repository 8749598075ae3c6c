/** Time expressions: found with their parts open, then resolved against the day of writing and the day the text is at. */
import { lexicon } from '../../data.js';
import { ADDRESS, NEWLINE, UPPER } from '../../text/flags.js';
import { isMark, SLASH } from '../../text/marks.js';
import type { DateFound, Document, Sentence, Tokens } from '../../types.js';
import { civil, dayNumber, isDate, isoDay, weekdayOf } from './civil.js';
import type { Expression, Printed } from './expression.js';
import { findDates } from './find.js';
import { publishedOf, publishedValue } from './published.js';
import { type Anchors, resolve } from './resolve.js';
import type { Value } from './value.js';

/** Fills `published`, `dates` and `dateAt`. */
export function readDates(doc: Document): void {
  const found: Expression[] = [];
  for (const sentence of doc.sentences) findDates(doc.tokens, sentence, found);
  const published = publishedOf(doc, found);
  doc.published = published && publishedValue(published);
  const anchors: Anchors = { published: published?.day ?? null, context: null, beside: null, told: null, story: null };
  let at = 0;
  for (const sentence of doc.sentences) {
    let stamped = false;
    anchors.beside = null;
    anchors.told = toldAt(found, at, sentence.last);
    const aside = sentence.furniture || isCaption(doc.tokens, sentence);
    const page: Anchors = aside ? { ...anchors } : anchors;
    for (; at < found.length && found[at].first < sentence.last; at++) {
      const e = found[at];
      // Of the page around the text only stamps are mentions: "Kamis, 5 Februari 2026 07:30 WIB".
      stamped ||= isStamp(e);
      if (!sentence.furniture) add(doc, e, sentence, page);
      else if (stamped && (isStamp(e) || e.kind === 'time')) add(doc, e, sentence, page);
    }
  }
}

/** "ANTARA FOTO / BUDI SANTOSO Warga mengungsi, Senin (29/12).": what a caption dates is the picture, and no step of the story. */
function isCaption(t: Tokens, { first, last }: Sentence): boolean {
  if (!(t.flags[first] & NEWLINE)) return false;
  const credited = (i: number) => i < last && (t.flags[i] & (UPPER | ADDRESS)) !== 0;
  let i = first;
  while (i < first + 4 && credited(i)) i++;
  return i > first && isMark(t, i, SLASH) && credited(i + 1);
}

/** The first day with its year, or year alone, that is printed before token `last`: "pada 17 Juli … pada 15 Agustus 2005". */
function toldAt(found: readonly Expression[], from: number, last: number): number | null {
  for (let i = from; i < found.length && found[i].first < last; i++) {
    const { form } = found[i];
    if (form.type !== 'calendar' || !form.date.year) continue;
    const { year, month, day } = form.date;
    if (isDate(year, month || 1, day || 1)) return dayNumber(year, month || 1, day || 1);
  }
  return null;
}

/** A whole date, year and all. */
export const isStamp = ({ form }: Expression): boolean =>
  form.type === 'calendar' && form.date.year > 0 && form.date.month > 0 && form.date.day > 0;

function add(doc: Document, e: Expression, sentence: Sentence, anchors: Anchors): void {
  const value = resolve(e, anchors, isOpen(e) && looksAhead(doc, e, sentence));
  carryOn(e, value, anchors);
  if (e.form.type === 'calendar') checkWeekday(doc, e, e.form.date, value);
  const { text, start, end } = doc.tokens;
  doc.dates.push({
    text: text.slice(start[e.first], end[e.last - 1]),
    start: start[e.first],
    end: end[e.last - 1],
    kind: e.kind,
    value: value.value,
    timex: value.timex,
    precision: value.precision,
    deictic: e.deictic,
    rule: e.rule,
    first: e.first,
    last: e.last,
  } satisfies DateFound);
  if (!doc.dateAt[e.first]) doc.dateAt.fill(doc.dates.length, e.first, e.last);
}

const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "Kamis (23/7/2025)" was a Wednesday: the article says two things, and one of them is a slip. */
function checkWeekday(doc: Document, e: Expression, printed: Printed, { from, value }: Value): void {
  if (!printed.weekday || !printed.day || !printed.month || from === null) return;
  const said = dayNumber(printed.year || civil(from).year, printed.month, printed.day);
  if (weekdayOf(said) === printed.weekday) return;
  const { text, start, end } = doc.tokens;
  const span = { start: start[e.first], end: end[e.last - 1] };
  const read = said === from ? '' : `; read as ${value}`;
  const message = `"${text.slice(span.start, span.end)}": ${isoDay(said)} is a ${WEEKDAYS[weekdayOf(said)]}${read}`;
  doc.problems.push({ code: 'weekday-mismatch', severity: 'info', path: doc.source.path, span, message });
}

/** What is dated carries the story on: "sehari kemudian" counts from the last day, "dua tahun kemudian" from the last year. */
function carryOn(e: Expression, value: Value, anchors: Anchors): void {
  if (value.from === null || value.to === null || e.kind !== 'date' || e.form.type === 'around') return;
  const day = value.precision === 'day' && value.from === value.to;
  if (day) anchors.beside = value.from;
  // A day that is still to come is a plan, not where the story stands.
  if (anchors.published !== null && value.from > anchors.published) return;
  anchors.story = value.from;
  if (day) anchors.context = value.from;
}

/** May its year or week be one to come? */
const isOpen = ({ form }: Expression): boolean => OPEN.has(form.type);
const OPEN = new Set(['calendar', 'feast', 'span', 'yearPart']);

const ahead = lexicon.column('ahead');
const behind = lexicon.anyOf('since', 'relative', 'speech', 'speechTag');
const NEAR = 14;

/**
 * Does the clause before the date speak of what is to come? A relative clause or what "sejak" tells is behind it: "akan bebaskan
 * tentara yang ditawan sejak Januari"; so is who says it: "akan digelar, kata Budi, Rabu".
 */
function looksAhead({ tokens: { word } }: Document, e: Expression, s: Sentence): boolean {
  for (let i = e.first - 1; i >= Math.max(s.first, e.first - NEAR); i--) {
    if (ahead[word[i]]) return true;
    if (behind[word[i]]) return false;
  }
  return false;
}
