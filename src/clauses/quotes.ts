/** Who says what: every quotation and every reported statement, with its speaker. */
import { COLON, COMMA, mark } from '../text/marks.js';
import type { Document, QuoteFound } from '../types.js';
import { type Quotation, quotations } from './quotes/marks.js';
import { Parties } from './quotes/parties.js';
import { Phrases } from './quotes/phrases.js';
import type { Statement } from './quotes/reading.js';
import { Sources } from './quotes/sources.js';
import { NOBODY, type Speaker, Speakers } from './quotes/speakers.js';
import { readStatements } from './quotes/statements.js';
import { Subjects } from './quotes/subjects.js';

/** Fewer words than this in quotation marks, and no verb of speech beside them, are a name or a manner of speaking. */
const MIN_WORDS = 4;

/** Document → token → index + 1 in `doc.quotes` of the innermost statement there. */
const covers = new WeakMap<Document, Int32Array>();

/** The innermost statement that covers a token, or null where the narrator speaks. */
export function sourceAt(doc: Document, token: number): QuoteFound | null {
  const index = covers.get(doc)?.[token] ?? 0;
  return index ? doc.quotes[index - 1] : null;
}

export function readQuotes(doc: Document): void {
  const marked = quotations(doc);
  const quotationAt = new Int32Array(doc.tokens.count);
  marked.forEach(({ first, last }, index) => {
    quotationAt.fill(index + 1, first, last);
  });
  const phrases = new Phrases(doc);
  const speakers = new Speakers(doc, phrases);
  const parties = new Parties(doc, phrases, speakers);
  const sources = new Sources(doc, speakers, phrases, parties);
  const subjects = new Subjects(doc, speakers, phrases, parties, quotationAt);
  const context = { doc, speakers, subjects, sources, quotations: marked, quotationAt };
  const statements: Statement[] = [];
  const begins = new Set(doc.sentences.map((s) => s.first));
  const found: { quote: QuoteFound; cited: boolean }[] = [];
  let next = 0; // the first quotation that no sentence has closed yet
  for (const sentence of doc.sentences) {
    if (sentence.furniture) continue;
    const { statements: own, quoted: attributed } = readStatements(context, sentence);
    statements.push(...own);
    for (; next < marked.length && marked[next].last <= sentence.last; next++) {
      const said = attributed.get(next);
      if (said) found.push({ quote: quotation(doc, marked[next], said.speaker, said.verb), cited: false });
      else if (standsAlone(doc, marked[next], begins)) {
        const around = own.find((s) => overlaps(s, marked[next]))?.speaker;
        const beside = around ?? sources.beside(marked[next], sentence);
        const speaker = beside === NOBODY ? speakers.before : beside;
        found.push({ quote: quotation(doc, marked[next], speaker, -1), cited: false });
        speakers.spoke(speaker);
      }
    }
    if (!own.length && !attributed.size && !quotationAt[sentence.first])
      speakers.spoke(sources.head(sentence.first, sentence.last));
  }
  parties.finish();
  // "Menurut X, …" with nothing behind it states nothing.
  for (const s of statements)
    if (s.last > s.first) found.push({ quote: quote(doc, s.first, s.last, false, s.speaker, s.verb), cited: s.cited });
  found.sort((a, b) => a.quote.start - b.quote.start || b.quote.end - a.quote.end);
  doc.quotes = found.map(({ quote }) => quote);
  covers.set(doc, innermost(doc, found));
}

const overlaps = (a: { first: number; last: number }, b: { first: number; last: number }) =>
  a.first < b.last && b.first < a.last;

/** A quotation that is a sentence of its own, not a word or two that the narrator sets off. */
function standsAlone({ tokens }: Document, { first, last }: Quotation, begins: Set<number>): boolean {
  let words = 0;
  for (let i = first; i < last; i++) if (!mark(tokens, i)) words++;
  if (words < MIN_WORDS) return false;
  const before = mark(tokens, first - 1);
  return before === COMMA || before === COLON || begins.has(first);
}

function quotation(doc: Document, { first, last }: Quotation, speaker: Speaker, verb: number): QuoteFound {
  return quote(doc, first, last, true, speaker, verb);
}

function quote(
  doc: Document,
  first: number,
  last: number,
  direct: boolean,
  speaker: Speaker,
  verb: number,
): QuoteFound {
  const { tokens } = doc;
  return {
    start: tokens.start[first],
    end: tokens.end[last - 1],
    first,
    last,
    direct,
    verb: verb < 0 ? null : tokens.text.slice(tokens.start[verb], tokens.end[verb]),
    source: (speaker ?? NOBODY).source,
    speaker: (speaker ?? NOBODY).actor,
  };
}

/** Longer statements are painted first, so that what lies inside them stays on top; what is cited, before all others. */
function innermost(doc: Document, found: { quote: QuoteFound; cited: boolean }[]): Int32Array {
  const at = new Int32Array(doc.tokens.count);
  const order = found
    .map((_, i) => i)
    .sort((a, b) => {
      const length = (i: number) => found[i].quote.last - found[i].quote.first;
      return Number(found[b].cited) - Number(found[a].cited) || length(b) - length(a) || a - b;
    });
  for (const i of order) at.fill(i + 1, found[i].quote.first, found[i].quote.last);
  return at;
}
