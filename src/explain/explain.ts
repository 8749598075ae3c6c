/** One source in, its derivation out: what each sentence was read as, how each event came about, and why a word told of none. */
import { eventsOf, readTellings } from '../events/events.js';
import { analyse } from '../extract.js';
import { titleOf } from '../record.js';
import type { Document, ExplainedSentence, Explanation, Options, Source } from '../types.js';
import { derive } from './derivation.js';
import { mentionsOf } from './mentions.js';
import { refusals } from './refusals.js';

/** Synchronous and pure, as `extract` is; the events are those that `extract` gives, under the same ids. */
export function explain(source: Source, options: Options = {}): Explanation {
  const doc = analyse(source, options);
  doc.trace = [];
  const tellings = readTellings(doc);
  const derivations = inSentences(doc, derive(doc, tellings, eventsOf(doc, tellings)), (d) => d.trigger.start);
  const refused = inSentences(doc, refusals(doc), (r) => r.start);
  const mentions = inSentences(doc, mentionsOf(doc), (m) => m.start);
  const lineOf = lines(source.text);
  const sentences = doc.sentences.map(({ start, end, headline, furniture }, i): ExplainedSentence => {
    return {
      text: source.text.slice(start, end),
      start,
      end,
      line: lineOf(start),
      headline,
      furniture,
      mentions: mentions[i],
      events: derivations[i],
      refused: refused[i],
    };
  });
  const { id, path } = source;
  return {
    id,
    path,
    title: source.title ?? titleOf(doc),
    published: doc.published,
    dateline: dateline(doc),
    sentences,
  };
}

const dateline = ({ dateline: d }: Document) => d && { place: d.place, agency: d.agency };

/** What was found, in the order of the text → for each sentence what begins in it. */
function inSentences<T>({ sentences }: Document, found: T[], start: (item: T) => number): T[][] {
  let next = 0;
  return sentences.map(({ end }) => {
    const from = next;
    while (next < found.length && start(found[next]) < end) next++;
    return found.slice(from, next);
  });
}

/** Where the lines of a text begin and end, from 1: "\n", "\r\n" and a lone "\r" end one. */
export function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (m) => m.index + m[0].length)];
}

/** The line of an offset; asked for offsets that grow. */
function lines(text: string): (offset: number) => number {
  const starts = lineStarts(text);
  let line = 0;
  return (offset) => {
    while (line + 1 < starts.length && starts[line + 1] <= offset) line++;
    return line + 1;
  };
}
