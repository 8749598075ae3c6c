/** A finished document → the article record of the contract: working fields left behind. */
import type {
  Article,
  DateFound,
  DateMention,
  Document,
  Event,
  NumberFound,
  NumberMention,
  Quote,
  QuoteFound,
} from './types.js';

export function record(doc: Document, events: Event[]): Article {
  const { source } = doc;
  return {
    id: source.id,
    path: source.path,
    title: source.title ?? titleOf(doc),
    author: source.author ?? null,
    url: source.url,
    published: doc.published,
    dateline: doc.dateline && { place: doc.dateline.place, agency: doc.dateline.agency },
    events,
    dates: doc.dates.map(dateRecord),
    numbers: doc.numbers.map(numberRecord),
    actors: doc.actors.map((actor) => ({
      ...actor,
      mentions: actor.mentions.map(({ text, start, end, pronoun, common }) => ({ text, start, end, pronoun, common })),
    })),
    quotes: doc.quotes.map(quoteRecord),
    problems: doc.problems,
  };
}

export function titleOf(doc: Document): string | null {
  const headline = doc.sentences.filter((s) => s.headline);
  return headline.length ? doc.tokens.text.slice(headline[0].start, headline[headline.length - 1].end) : null;
}

const dateRecord = ({ text, start, end, kind, value, timex, precision, deictic, rule }: DateFound): DateMention => ({
  text,
  start,
  end,
  kind,
  value,
  timex,
  precision,
  deictic,
  rule,
});

const numberRecord = (n: NumberFound): NumberMention => ({
  text: n.text,
  start: n.start,
  end: n.end,
  kind: n.kind,
  value: n.value,
  min: n.min,
  max: n.max,
  approximate: n.approximate,
  each: n.each,
  unit: n.unit,
  currency: n.currency,
  vague: n.vague,
  rule: n.rule,
});

const quoteRecord = ({ start, end, direct, verb, source }: QuoteFound): Quote => ({ start, end, direct, verb, source });
