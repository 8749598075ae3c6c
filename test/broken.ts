/** What holds of every article, whatever it says: for the tests, and for the fuzzer of `npm run stress`. */
import type { Article, Source } from '../src/types.js';

/** Day, month, season, quarter, half, year, decade, century, year before Christ, open end; a clock time alone is no date. */
const EDTF =
  /^(?:\d{3}X|\d\dXX|-\d{4}|Y-\d{5,}|\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-4]|3[3-6]|4[01])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d\d(?::\d\d)?)?)?)?|\.\.)$/;
/** A clock time whose day the article does not tell: "T17:00", "T08:30/T15:00". */
const CLOCK = /^T\d\d(?::\d\d)?(?:\/T\d\d(?::\d\d)?)?$/;

/** What is broken, a line each: empty when all holds. */
export function broken({ id, text }: Source, article: Article): string[] {
  const wrong: string[] = [];
  const actors = new Set(article.actors.map((a) => a.id));
  const span = (what: string, s: { start: number; end: number; text?: string } | null | undefined) => {
    if (!s) return;
    if (!(Number.isInteger(s.start) && 0 <= s.start && s.start <= s.end && s.end <= text.length))
      wrong.push(`${id}: ${what}: ${s.start}–${s.end} is no span of ${text.length} code units`);
    else if (s.text !== undefined && text.slice(s.start, s.end) !== s.text)
      wrong.push(`${id}: ${what}: "${s.text}" is not what stands at ${s.start}: "${text.slice(s.start, s.end)}"`);
  };
  const actor = (what: string, ref: string | null | undefined) => {
    if (ref && !actors.has(ref)) wrong.push(`${id}: ${what}: there is no actor ${ref}`);
  };
  const edtf = (what: string, value: string | null | undefined) => {
    for (const part of value?.split('/') ?? [])
      if (!EDTF.test(part)) wrong.push(`${id}: ${what}: "${value}" is no EDTF`);
  };
  const bounds = (what: string, n: { value: number | null; min: number | null; max: number | null }) => {
    for (const figure of [n.value, n.min, n.max])
      if (figure !== null && !Number.isFinite(figure)) wrong.push(`${id}: ${what}: ${figure} is no figure`);
    if (n.min !== null && n.max !== null && n.min > n.max) wrong.push(`${id}: ${what}: ${n.min} > ${n.max}`);
  };
  if (actors.size !== article.actors.length) wrong.push(`${id}: two actors with one id`);
  if (new Set(article.events.map((e) => e.id)).size !== article.events.length)
    wrong.push(`${id}: two events with one id`);
  edtf('published', article.published?.value);
  for (const d of article.dates) {
    span('date', d);
    if (d.kind === 'date' || (d.kind === 'time' && !CLOCK.test(d.value ?? ''))) edtf(`date "${d.text}"`, d.value);
  }
  for (const n of article.numbers) {
    span('number', n);
    bounds(`number "${n.text}"`, n);
  }
  for (const a of article.actors) {
    if (!a.name.trim()) wrong.push(`${id}: actor ${a.id} has no name`);
    for (const m of a.mentions) span(`mention of ${a.name}`, m);
  }
  for (const q of article.quotes) {
    span('quote', q);
    span('quote’s source', q.source);
    actor('quote', q.source?.actor);
  }
  for (const e of article.events) {
    span(`${e.type} trigger`, e.trigger);
    span(`${e.type} sentence`, e.sentence);
    if (e.trigger.start < e.sentence.start || e.trigger.end > e.sentence.end)
      wrong.push(`${id}: ${e.type} trigger "${e.trigger.text}" lies outside its sentence`);
    for (const a of e.actors) {
      span(`${e.type} ${a.role}`, a);
      actor(`${e.type} ${a.role}`, a.actor);
    }
    for (const c of e.counts) {
      span(`${e.type} count`, c);
      bounds(`${e.type} count "${c.text}"`, c);
    }
    span(`${e.type} date`, e.date);
    edtf(`${e.type} date`, e.date?.value);
    span(`${e.type} place`, e.place);
    span(`${e.type} source`, e.source);
    actor(`${e.type} source`, e.source?.actor);
  }
  return wrong;
}
