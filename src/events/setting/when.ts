/** When an event happens, as far as its own sentence tells. */
import type { Clause } from '../../clauses/arguments.js';
import { Kind } from '../../clauses/chunks.js';
import { sourceAt } from '../../clauses/quotes.js';
import { lexicon } from '../../data.js';
import type { DateFound, Document, Precision, TokenRange } from '../../types.js';
import type { Telling, When } from '../telling.js';
import { nearness } from './nearness.js';

const notWhen = lexicon.column('not_when');
const speech = lexicon.column('speech');
const CITE = lexicon.value('speech', 'cite');
const reportNoun = lexicon.column('report_noun');
const meanwhile = lexicon.column('meanwhile');
const since = lexicon.column('since');
const SEASON = /^\d{4}-2[1-4]$/; // EDTF "2026-24", "musim dingin": no day or month
/** "serangan terbesar tahun ini … pada Minggu (12/10)": the finer date is the event's, though the coarser stands nearer. */
const VAGUE: Partial<Record<Precision, number>> = { month: 2, quarter: 3, half: 3, year: 5, decade: 7, century: 9 };
const CLOSE_BY = 4;
const CLOCK = 3; // a clock time dates an event less surely than a date
const BEYOND = 6; // what a clause boundary costs

/** The date that the trigger's clause gives, else its sentence; a date of the report ("kata X, Kamis") is not the event's. */
export function when(doc: Document, telling: Telling): When | null {
  const sentence = doc.sentences[telling.sentence];
  const said = sourceAt(doc, telling.first);
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let t = sentence.first; t < sentence.last; t++) {
    const at = doc.dateAt[t] - 1;
    if (at < 0 || at === best) continue;
    const date = doc.dates[at];
    if (
      date.value === null ||
      day(date.value) === '' ||
      SEASON.test(date.value) ||
      date.kind === 'duration' ||
      date.kind === 'set' ||
      isOther(doc, date) ||
      isMeasuredFrom(telling, date)
    )
      continue;
    if (isReport(doc, telling, date)) continue;
    if (telling.frame.construction !== 'speech' && sourceAt(doc, date.first) !== said && !opens(telling.clause, date))
      continue;
    const score = nearness(telling, date) - (date.kind === 'time' ? CLOCK : (VAGUE[date.precision ?? 'day'] ?? 0));
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  // A noun that is only wished for or planned has a date of its own close by, or none: "… menyerukan gencatan senjata, Senin".
  if (best < 0 || (telling.status !== 'actual' && telling.grammar === 'noun' && bestScore < -CLOSE_BY)) return null;
  return whenOf(doc, telling, best);
}

function whenOf(doc: Document, telling: Telling, mention: number): When | null {
  const date = doc.dates[mention];
  const next = doc.dates[mention + 1];
  let value = day(date.value ?? '');
  // "masing-masing pada 16 Mei dan 2 Juni": two days of one event told together are its interval.
  if (
    next?.value &&
    next.kind === 'date' &&
    next.first - date.last === 1 &&
    next.first < doc.sentences[telling.sentence].last &&
    telling.counts.length &&
    !next.value.includes('/')
  )
    value = `${value}/${day(next.value)}`;
  // "55.000 prajurit tewas sejak 2022": a toll runs to the day of the report.
  else if (
    telling.counts.length &&
    behind(doc, date, since, telling.frame.construction === 'undergo' ? 12 : 3) &&
    doc.published &&
    value !== doc.published.value &&
    !value.includes('/')
  )
    value = `${value}/${doc.published.value}`;
  return { value, precision: date.precision ?? 'day', mention, inferred: false, foundBy: 'date', lender: null };
}

/** An event is dated, not timed: "2025-07-23T21:00" → "2025-07-23". */
const day = (value: string) => value.replace(/T[^/]*/g, '');

/** "… kata Sutopo dalam keterangannya, Kamis (18/8)", "dilansir AFP, Kamis": the day of the report, not of the event. */
function isReport(doc: Document, { clause, frame }: Telling, date: DateFound): boolean {
  const { word } = doc.tokens;
  // The day of "mengecam … pada Jumat" is the condemnation's own; that of "dilansir AFP, Jumat" is not.
  const reports = (t: number) => (frame.construction === 'speech' ? speech[word[t]] === CITE : speech[word[t]] > 0);
  for (let i = clause.indexOf(date.first) - 1; i >= 0; i--) {
    const { kind, first, last } = clause.chunks[i];
    for (let t = first; t < last; t++) if (reportNoun[word[t]] && frame.construction !== 'speech') return true;
    if (kind === Kind.Verb) return reports(first);
    if (kind === Kind.Stop || kind === Kind.Quotation || kind === Kind.Complementiser || kind === Kind.Relative)
      return false;
    for (let t = first; t < last; t++) if (reports(t)) return true;
  }
  return false;
}

/** "menjelang peringatan pada 24 Februari": the date of something else. */
const isOther = (doc: Document, date: DateFound) => behind(doc, date, notWhen, 6);

/** "dua hari sebelum evakuasi": not the day of the evacuation, which it is counted from. */
const isMeasuredFrom = (telling: Telling, date: DateFound): boolean =>
  date.rule === 'around-event' && telling.first >= date.last && telling.first <= date.last + CLOSE_BY;

function behind(doc: Document, date: DateFound, column: Int16Array, reach: number): boolean {
  for (let t = date.first - 1; t >= 0 && t >= date.first - reach; t--) if (column[doc.tokens.word[t]]) return true;
  return false;
}

/** "Di Kyiv, Wali Kota menyatakan …": what opens the sentence sets the scene of all that is said in it. */
const opens = (clause: Clause, range: TokenRange) => clause.indexOf(range.first) <= 1;

/** "Pertemuan itu digelar setelah perang pecah pada Kamis": a date beyond a clause boundary is that of the event it stands with. */
export function contested(doc: Document, tellings: Telling[]) {
  const losers = tellings.filter((telling) => {
    const { when } = telling;
    const date = when && doc.dates[when.mention];
    // "55.000 tewas sejak invasi 2022": the toll runs from there.
    if (!date || (when.value.includes('/') && !date.value?.includes('/'))) return false;
    const mine = nearness(telling, date);
    if (mine > -BEYOND || simultaneous(telling, date)) return false;
    return tellings.some((o) => o.when?.mention === when.mention && nearness(o, date) - mine >= BEYOND);
  });
  for (const telling of losers) telling.when = null;
}

/** "ditawan ketika Hamas menyerbu pada 7 Oktober": what happened at once has one date. */
function simultaneous({ clause, chunk }: Telling, date: TokenRange): boolean {
  const at = clause.indexOf(date.first);
  for (let i = Math.min(at, chunk); i <= Math.max(at, chunk); i++)
    if (meanwhile[clause.doc.tokens.word[clause.chunks[i].first]]) return true;
  return false;
}
