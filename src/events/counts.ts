/** The numbers said of an event: "1.200 tawanan perang", "putaran ketiga", "magnitudo 5,1". */
import { lexicon } from '../data.js';
import { CAPITAL } from '../text/flags.js';
import type { Document, NumberFound, TokenRange } from '../types.js';
import type { FoundBy } from './found-by.js';
import type { Telling } from './telling.js';

const article = lexicon.column('article');
const lexeme = lexicon.column('lexeme');
const measures = lexicon.labels('measure');
const INDEFINITE = lexicon.value('article', 'indefinite');
const BOTH = lexicon.value('article', 'both');
const MAGNITUDE = measures.indexOf('magnitude_sr');

export function numbersIn(doc: Document, range: TokenRange): NumberFound[] {
  const out: NumberFound[] = [];
  for (let t = range.first; t < range.last; t++) {
    const n = doc.numberAt[t] ? doc.numbers[doc.numberAt[t] - 1] : null;
    if (n && out[out.length - 1] !== n) out.push(n);
  }
  return out;
}

/** Is the number one of things that are counted of this event? Durations and ages are not; money, shares and measures only where the frame says so. */
export function belongs(doc: Document, n: NumberFound, telling: Telling): boolean {
  const { measures: allowed = [], construction } = telling.frame;
  // "sebuah rumah" counts nothing; "kedua pihak" are the parties, not a number of them.
  const kind = article[doc.tokens.word[n.first]];
  if (
    kind === INDEFINITE ||
    (kind === BOTH && n.unit !== 'round' && (construction === 'mutual' || construction === 'speech'))
  )
    return false;
  if (doc.mentionAt[n.first] && doc.mentions[doc.mentionAt[n.first] - 1].pronoun) return false;
  if (n.value === null && n.min === null && n.max === null) return false;
  // "Dian (29)": an age counts nobody.
  if (n.unit === 'year') return false;
  switch (n.kind) {
    case 'percent':
      return allowed.includes('percent');
    case 'money':
      return allowed.includes('money');
    case 'ordinal':
      return n.unit === 'round';
    case 'quantity':
      return n.unit === measures[MAGNITUDE] ? allowed.includes('magnitude') : allowed.includes('mass');
    default:
      return true;
  }
}

export function addCount(doc: Document, telling: Telling, n: NumberFound, foundBy: FoundBy) {
  const { tokens } = doc;
  const first = n.noun ? Math.min(n.first, n.noun.first) : n.first;
  const last = n.noun ? Math.max(n.last, n.noun.last) : n.last;
  const start = tokens.start[first];
  const end = tokens.end[last - 1];
  if (telling.counts.some((c) => c.start < end && start < c.end)) return;
  const sides = telling.frame.construction === 'mutual' ? 2 : 0;
  const { value, min, max, approximate, each, unit } = n;
  const total = each && sides && value !== null ? value * sides : null;
  telling.counts.push({
    value,
    min,
    max,
    approximate,
    each,
    total,
    unit,
    text: tokens.text.slice(start, end),
    start,
    end,
    foundBy,
    number: n,
  });
}

/** Every number of the phrase that belongs to the event; true when there was one. */
export function addCounts(doc: Document, telling: Telling, range: TokenRange, foundBy: FoundBy): boolean {
  const numbers = numbersIn(doc, range).filter((n) => belongs(doc, n, telling) && !isNumbering(doc, n, range));
  for (const n of numbers) addCount(doc, telling, n, foundBy);
  return numbers.length > 0;
}

/** "Detasemen Khusus 88", "Unit 8200": a number that counts no noun, behind a capital, is part of a name; not so "Gempa 5,6". */
function isNumbering(doc: Document, n: NumberFound, range: TokenRange): boolean {
  const before = n.first - 1;
  if (n.noun !== null || n.unit !== null || before < range.first || !Number.isInteger(n.value)) return false;
  return (doc.tokens.flags[before] & CAPITAL) > 0 && !lexeme[doc.tokens.word[before]];
}
