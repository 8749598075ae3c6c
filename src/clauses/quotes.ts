/** Who says what: every quotation and every reported statement, with its speaker. */
import { COLON, COMMA, mark } from '../text/marks.js';
import type { Document, QuoteFound, Sentence, TokenRange } from '../types.js';
import { readMarks } from './quotes/marks.js';
import { Parties } from './quotes/parties.js';
import { Phrases } from './quotes/phrases.js';
import type { Context, Statement } from './quotes/reading.js';
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
  const context = contextOf(doc);
  const { quotations, quotationAt, speakers, parties, sources } = context;
  const begins = new Set(doc.sentences.map((s) => s.first));
  const statements: Statement[] = [];
  const said: Statement[] = []; // what is said in quotation marks
  let next = 0; // the first quotation that no sentence has closed yet
  for (const sentence of doc.sentences) {
    if (sentence.furniture) continue;
    const found = readStatements(context, sentence);
    statements.push(...found.statements);
    for (; next < quotations.length && quotations[next].last <= sentence.last; next++) {
      const { first, last } = quotations[next];
      const by = found.quoted.get(next);
      if (by) said.push({ first, last, ...by, cited: false });
      else if (standsAlone(doc, quotations[next], begins)) {
        const speaker = unsaid(context, quotations[next], sentence, found.statements);
        said.push({ first, last, speaker, verb: -1, cited: false });
        speakers.spoke(speaker);
      }
    }
    if (!found.statements.length && !found.quoted.size && !quotationAt[sentence.first])
      speakers.spoke(sources.head(sentence.first, sentence.last));
  }
  parties.finish();
  finish(doc, said, statements);
}

function contextOf(doc: Document) {
  const quotations = readMarks(doc);
  const quotationAt = new Int32Array(doc.tokens.count);
  quotations.forEach(({ first, last }, index) => {
    quotationAt.fill(index + 1, first, last);
  });
  const phrases = new Phrases(doc);
  const speakers = new Speakers(doc, phrases);
  const parties = new Parties(doc, phrases, speakers);
  const sources = new Sources(doc, speakers, phrases, parties);
  const subjects = new Subjects(doc, speakers, phrases, parties, quotationAt);
  return { doc, speakers, parties, subjects, sources, quotations, quotationAt };
}

/** A quotation that is a sentence of its own, not a word or two that the narrator sets off. */
function standsAlone({ tokens }: Document, { first, last }: TokenRange, begins: Set<number>): boolean {
  let words = 0;
  for (let i = first; i < last; i++) if (!mark(tokens, i)) words++;
  if (words < MIN_WORDS) return false;
  const before = mark(tokens, first - 1);
  return before === COMMA || before === COLON || begins.has(first);
}

/** Who says a quotation that has no verb: who says what stands around it, the name beside it, or whoever spoke last. */
function unsaid(context: Context, quotation: TokenRange, sentence: Sentence, statements: Statement[]): Speaker {
  const around = statements.find((s) => s.first < quotation.last && quotation.first < s.last);
  if (around) return around.speaker;
  const beside = context.sources.beside(quotation, sentence);
  return beside === NOBODY ? context.speakers.before : beside;
}

/** Statements → `doc.quotes`, in order, and which of them is nearest to each token. */
function finish(doc: Document, said: Statement[], reported: Statement[]) {
  const found = [
    ...said.map((statement) => ({ quote: quote(doc, statement, true), cited: false })),
    // "Menurut X, …" with nothing behind it states nothing.
    ...reported
      .filter((s) => s.last > s.first)
      .map((statement) => ({ quote: quote(doc, statement, false), cited: statement.cited })),
  ];
  found.sort((a, b) => a.quote.start - b.quote.start || b.quote.end - a.quote.end);
  doc.quotes = found.map(({ quote }) => quote);
  covers.set(doc, innermost(doc, found));
}

function quote({ tokens }: Document, { first, last, speaker, verb }: Statement, direct: boolean): QuoteFound {
  return {
    start: tokens.start[first],
    end: tokens.end[last - 1],
    first,
    last,
    direct,
    verb: verb < 0 ? null : tokens.text.slice(tokens.start[verb], tokens.end[verb]),
    source: speaker.source,
    speaker: speaker.actor,
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
