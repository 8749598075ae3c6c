/** '"Kami siap berunding."' as a paragraph of its own, with nobody said to say it before or after. */
import { isMark } from '../../clauses/quotes/marks.js';
import { lexicon } from '../../data.js';
import { CAPITAL, NEWLINE } from '../../text/flags.js';
import { COLON, COMMA, isDash, mark } from '../../text/marks.js';
import type { Document, QuoteFound, Sentence, TokenRange } from '../../types.js';
import type { Checked, Rule, Slip } from '../rule.js';

/** Tokens below which a quotation is a title, a slogan or a manner of speaking. */
const SHORTEST = 8;

const telling = lexicon.anyOf(
  'speech',
  'speechTag',
  'accordingTo',
  'toldNoun',
  'asSaid',
  'headlineSay',
  'sourceNoun',
  'thirdPerson',
);
const firstPerson = lexicon.column('firstPerson');
const speech = lexicon.column('speech');
const TOLD = lexicon.value('speech', 'told');
const pointsBack = lexicon.anyOf('asSaid', 'toldNoun', 'speechTag');

export const quoteWithoutSpeaker: Rule = {
  name: 'quote-without-speaker',
  summary: 'a quotation that nobody is said to say',
  severity: 'warning',
  *check({ doc }: Checked): Iterable<Slip> {
    const paragraphs = paragraphsOf(doc);
    const quoted = new Set(doc.quotes.filter((q) => q.direct).map((q) => q.first));
    for (const quote of doc.quotes) {
      if (!quote.direct || quote.verb !== null || quote.last - quote.first < SHORTEST) continue;
      if (!speaks(doc, quote) || isLedIn(doc, quote)) continue;
      const at = paragraphs.findIndex((p) => p.first <= quote.first && quote.last <= p.last);
      if (at < 0 || isAttributed(doc, paragraphs, at, quote, quoted)) continue;
      yield {
        start: quote.start,
        end: quote.end,
        message: 'nobody is said to say this: no speaker before it, in it or after it',
      };
    }
  },
};

/** Verses, posters and titles have no "we". */
function speaks({ tokens }: Document, { first, last }: TokenRange): boolean {
  for (let i = first; i < last; i++) if (firstPerson[tokens.word[i]]) return true;
  return false;
}

/** 'Isi unggahannya: "…"', '"…" — Chairil Anwar', '"…," sambut direktur': other ways to lead to a speaker. */
function isLedIn({ tokens }: Document, { first, last }: TokenRange): boolean {
  const before = mark(tokens, first - 1);
  if (before === COLON || before === COMMA || isDash(tokens, last)) return true;
  // What is never closed may hold its own "kata Budi".
  if (!isMark(tokens, last - 1)) return true;
  return last < tokens.count && !(tokens.flags[last] & (CAPITAL | NEWLINE));
}

interface Paragraph extends TokenRange {
  /** Of its last and of its first sentence. */
  end: Sentence;
  begin: Sentence;
}

/** Of the article's own text. */
function paragraphsOf({ sentences }: Document): Paragraph[] {
  const out = new Map<number, Paragraph>();
  for (const s of sentences) {
    if (s.furniture) continue;
    const open = out.get(s.paragraph);
    if (open) Object.assign(open, { last: s.last, end: s });
    else out.set(s.paragraph, { first: s.first, last: s.last, begin: s, end: s });
  }
  return [...out.values()];
}

function isAttributed(
  doc: Document,
  paragraphs: Paragraph[],
  at: number,
  quote: QuoteFound,
  quoted: Set<number>,
): boolean {
  const here = paragraphs[at];
  const own = [
    { first: here.first, last: quote.first },
    { first: quote.last, last: here.last },
  ];
  if (own.some((range) => tells(doc, range) || names(doc, range))) return true;
  // Quotations in a row have one speaker, told with any of them.
  let before = at - 1;
  for (; before >= 0 && quoted.has(paragraphs[before].first); before--) if (tells(doc, paragraphs[before])) return true;
  let after = at + 1;
  for (; after < paragraphs.length && quoted.has(paragraphs[after].first); after++)
    if (tells(doc, paragraphs[after])) return true;
  const introduced = before >= 0 && (tells(doc, paragraphs[before]) || names(doc, paragraphs[before].end));
  return introduced || (after < paragraphs.length && answers(doc, paragraphs[after].begin));
}

function tells({ tokens }: Document, { first, last }: TokenRange): boolean {
  for (let i = first; i < last; i++) if (telling[tokens.word[i]]) return true;
  return false;
}

/** A person by name. */
function names({ mentions, mentionAt, actors }: Document, { first, last }: TokenRange): boolean {
  for (let i = first; i < last; i++) {
    const mention = mentionAt[i] ? mentions[mentionAt[i] - 1] : null;
    if (mention && !mention.common && actors[mention.actor].kind === 'person') return true;
  }
  return false;
}

/** "Demikian disampaikan Budi", "Hal itu dikatakan Budi". */
function answers({ tokens }: Document, { first, last }: Sentence): boolean {
  for (let i = first; i < Math.min(last, first + 6); i++) {
    const word = tokens.word[i];
    if (pointsBack[word] || speech[word] === TOLD) return true;
  }
  return false;
}
