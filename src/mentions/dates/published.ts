/** The day of writing: what the caller says, what the file says, what the page says, what the body lets one conclude. */
import { lexicon } from '../../data.js';
import type { DateBasis, Document } from '../../types.js';
import { dayNumber, isDate, isoDay, parseIso, weekdayOf } from './civil.js';
import type { Expression, Printed } from './expression.js';
import { yearAt } from './months.js';

export interface Published {
  day: number;
  basis: DateBasis;
}

const publishing = lexicon.column('publishing');
const copyright = lexicon.column('copyright');

/** Null where nothing settles it. `found` are the expressions of the whole text, furniture included. */
export function publishedOf(doc: Document, found: readonly Expression[]): Published | null {
  const { options, source } = doc;
  if (options.date) {
    const day = parseIso(options.date);
    if (day !== null) return { day, basis: 'option' };
  }
  if (source.published) {
    const day = parseIso(source.published);
    if (day !== null) return { day, basis: 'metadata' };
    doc.problems.push({
      code: 'bad-published-date',
      severity: 'warning',
      path: source.path,
      message: `the publication date "${source.published}" is no YYYY-MM-DD`,
    });
  }
  return fromPage(doc, found);
}

function fromPage(doc: Document, found: readonly Expression[]): Published | null {
  const t = doc.tokens;
  let body: number | null = null;
  const dated: Printed[] = [];
  let at = 0;
  for (const s of doc.sentences) {
    const announced = announces(t.word, s.first, Math.min(s.last, s.first + 6));
    for (; at < found.length && found[at].first < s.last; at++) {
      const { form } = found[at];
      if (form.type !== 'calendar') continue;
      const { date } = form;
      const day = full(date);
      if (day !== null && (announced || (s.furniture && !date.weekday))) return { day, basis: 'byline' };
      if (day !== null && s.furniture) return { day, basis: 'byline' };
      // The dateline: "JAKARTA, 23 Juli 2025 - …".
      if (
        day !== null &&
        doc.dateline &&
        s.start <= doc.dateline.span.start &&
        t.start[found[at].first] < doc.dateline.span.end
      )
        return { day, basis: 'dateline' };
      if (date.weekday && date.month && date.day) {
        if (day === null) dated.push(date);
        else if (weekdayOf(day) === date.weekday) body = Math.max(body ?? day, day);
      }
    }
  }
  const year = copyrightYear(doc);
  const day = year === null ? null : latest(dated, year);
  if (day !== null) return { day, basis: 'copyright' };
  return body === null ? null : { day: body, basis: 'body' };
}

/** "Diterbitkan pada …", "Terbit: …". */
function announces(word: Uint16Array, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (publishing[word[i]]) return true;
  return false;
}

const full = ({ year, month, day }: Printed): number | null =>
  year && month && day && isDate(year, month, day) ? dayNumber(year, month, day) : null;

/** The year of "Copyright © ANTARA 2025". */
function copyrightYear({ tokens: t, sentences }: Document): number | null {
  for (const s of sentences) {
    let seen = false;
    for (let i = s.first; i < s.last && i < s.first + 12; i++) {
      if (copyright[t.word[i]]) seen = true;
      else if (seen) {
        const year = yearAt(t, i, s.last);
        if (year) return year;
      }
    }
  }
  return null;
}

/** The latest "Rabu (23/7)" of a year in which that day is a Wednesday: the copyright's year or the one before. */
function latest(dated: readonly Printed[], year: number): number | null {
  let best: number | null = null;
  for (const { weekday, month, day } of dated) {
    for (const y of [year, year - 1]) {
      if (!isDate(y, month, day)) continue;
      const n = dayNumber(y, month, day);
      if (weekdayOf(n) === weekday && n > (best ?? Number.NEGATIVE_INFINITY)) best = n;
    }
  }
  return best;
}

export const publishedValue = ({ day, basis }: Published) => ({ value: isoDay(day), basis });
