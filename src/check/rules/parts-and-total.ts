/** "34 orang, terdiri dari 11 pasien, 22 pendamping, dan lima pengurus": 38, not 34. */
import { lexicon } from '../../data.js';
import { numbersIn } from '../../events/counts.js';
import { CLOSE, COLON, COMMA, isMark, OPEN } from '../../text/marks.js';
import type { Document, NumberFound, Sentence, Tokens } from '../../types.js';
import type { Checked, Rule, Slip } from '../rule.js';
import { figure } from '../words.js';

/** Tokens between a total and the word that leads to its parts: "12 orang yang tewas itu terdiri atas". */
const REACH = 8;

/** Tokens between two parts of one list: "11 pasien dari luar kota, 22 pendamping". */
const GAP = 12;
/** Tokens behind the last part of a list that has no "dan". */
const TAIL = 6;

/** What may have parts of other names, and be one: animals are cows and goats, and cows so many head. */
const GENERAL = new Set<string | null>([
  null,
  'person',
  'animal',
  'thing',
  'case',
  'region',
  'personnel',
  'member',
  'citizen',
  'participant',
  'vehicle',
  'event',
]);

/** Units that are people: 50 passengers are grown-ups, children and babies. */
const PEOPLE = unitsOf('person', 'captive', 'force');

function unitsOf(...classes: string[]): Set<string | null> {
  const [unit, kind] = [lexicon.column('counted'), lexicon.column('noun_class')];
  const values = classes.map((name) => lexicon.value('noun_class', name));
  const labels = lexicon.labels('counted');
  return new Set([...lexicon.words('counted')].filter((w) => values.includes(kind[w])).map((w) => labels[unit[w]]));
}

const partsWord = lexicon.column('partsWord');
const WEAK = lexicon.value('partsWord', 'weak');
const notAll = lexicon.column('notAll');
const outOf = lexicon.column('outOf');
const coordinator = lexicon.column('coordinator');

export const partsAndTotal: Rule = {
  name: 'parts-and-total',
  summary: 'parts that do not add up to their total',
  severity: 'error',
  *check({ doc }: Checked): Iterable<Slip> {
    for (const sentence of doc.sentences) {
      if (sentence.furniture) continue;
      const numbers = numbersIn(doc, sentence);
      if (numbers.length < 3) continue;
      for (let i = sentence.first; i < sentence.last; i++) {
        const end = listEnd(doc, i, sentence);
        const total = end ? totalBefore(doc, i, numbers) : null;
        const parts = total ? partsIn(doc, i, end, total, numbers) : [];
        if (!total || !parts.length) continue;
        const sum = parts.reduce((all, n) => all + (n.value as number), 0);
        if (sum !== total.value) yield slip(total, parts, sum);
        break;
      }
    }
  },
};

/** Where the list of parts ends that a word or an opening mark at `i` leads to, or 0. */
function listEnd({ tokens: t }: Document, i: number, s: Sentence): number {
  if (!isMark(t, i, OPEN)) return partsWord[t.word[i]] || isMark(t, i, COLON) ? s.last : 0;
  let end = i + 1;
  while (end < s.last && !isMark(t, end, CLOSE)) end++;
  return end;
}

/** The number that the list at `i` is the sum of, or null. */
function totalBefore({ tokens: t }: Document, i: number, numbers: NumberFound[]): NumberFound | null {
  const total = numbers.findLast((n) => n.last <= i);
  if (!total || !isCount(total) || total.value === 1 || outOf[t.word[total.first - 1]]) return null;
  const end = Math.max(total.last, total.noun?.last ?? 0);
  return i - end <= (isMark(t, i, OPEN) || isMark(t, i, COLON) ? 1 : REACH) ? total : null;
}

/** A number that can be a part or a total: exact, and of things. */
const isCount = (n: NumberFound): boolean =>
  n.kind === 'cardinal' && n.value !== null && Number.isInteger(n.value) && n.value > 0 && !n.approximate && !n.each;

/** The parts of the whole list, or none where something in it may be no part. */
function partsIn(doc: Document, from: number, end: number, total: NumberFound, numbers: NumberFound[]): NumberFound[] {
  const { tokens: t } = doc;
  const inner = isMark(t, from, OPEN);
  const parts = numbers.filter((n) => n.first > from && n.last <= end && (inner || !isBracketed(doc, from, n.first)));
  if (parts.length < 2) return [];
  const weak = partsWord[t.word[from]] === WEAK || isMark(t, from, COLON) || inner;
  if (!parts.every((n) => isCount(n) && isPartOf(n, total, weak))) return [];
  for (let i = from + 1; i < parts[parts.length - 1].last; i++) if (notAll[t.word[i]]) return [];
  // "29 dari 40 sekolah", but "terdiri dari 29 sekolah"
  if (parts.some((n) => n.first - 1 > from + 1 && outOf[t.word[n.first - 1]])) return [];
  return isList(doc, from, end, parts) ? parts : [];
}

function isPartOf(n: NumberFound, total: NumberFound, weak: boolean): boolean {
  if ((n.value as number) >= (total.value as number)) return false;
  if (n.unit === null) return !weak || n.noun !== null;
  if (n.unit === total.unit || (PEOPLE.has(n.unit) && PEOPLE.has(total.unit))) return true;
  return GENERAL.has(total.unit) || (!weak && GENERAL.has(n.unit));
}

function isBracketed({ tokens: t }: Document, from: number, at: number): boolean {
  for (let i = at - 1; i > from; i--) {
    if (isMark(t, i, CLOSE)) return false;
    if (isMark(t, i, OPEN)) return true;
  }
  return false;
}

/** Commas between the parts, "dan" before the last one; or no more words behind it. */
function isList({ tokens: t }: Document, from: number, end: number, parts: NumberFound[]): boolean {
  let joined = false;
  let before = from;
  for (const part of parts) {
    if (part.first - before > GAP) return false;
    joined = false;
    let comma = before === from;
    for (let i = before; i < part.first; i++) {
      joined ||= coordinator[t.word[i]] !== 0;
      comma ||= isMark(t, i, COMMA) || isPlus(t, i);
    }
    if (!comma && !joined) return false;
    before = part.last;
  }
  return joined || end - before <= TAIL;
}

const isPlus = (t: Tokens, i: number) => t.text[t.start[i]] === '+';

function slip(total: NumberFound, parts: NumberFound[], sum: number): Slip {
  const sign = parts.map((n) => figure(n.value as number)).join(' + ');
  return {
    start: total.start,
    end: total.end,
    message: `"${total.text}", but the parts add up to ${figure(sum)} (${sign})`,
    related: parts.map(({ start, end, text }) => ({ start, end, message: `"${text}"` })),
  };
}
