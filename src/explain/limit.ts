/** What of an explanation is asked for: the sentences of a line, an event, events of some types, a word. */
import type { ExplainedSentence, Explanation } from '../types.js';
import { lineStarts } from './explain.js';

export interface Limits {
  /** From 1; with a column only the sentence there. */
  line?: number;
  column?: number;
  /** Id of an event. */
  event?: string;
  types?: ReadonlySet<string>;
  /** A word that tells of an event, or could: in any case. */
  why?: string;
}

/** How many lines a text has; a line feed at its end begins no other. */
export function lineCount(text: string): number {
  const starts = lineStarts(text);
  return starts[starts.length - 1] === text.length && starts.length > 1 ? starts.length - 1 : starts.length;
}

/** The explanation with only what is asked for; `text` is the article's own. */
export function limited(explanation: Explanation, text: string, limits: Limits): Explanation {
  const { line, column, event, types, why } = limits;
  let { sentences } = explanation;
  if (line !== undefined) {
    const starts = lineStarts(text);
    const first = starts[line - 1] + (column === undefined ? 0 : column - 1);
    const last = column === undefined ? (starts[line] ?? text.length + 1) : first + 1;
    sentences = sentences.filter((s) => s.start < last && s.end > first);
  }
  const narrowed = event !== undefined || types !== undefined || why !== undefined;
  if (narrowed) sentences = sentences.map((s) => only(s, limits)).filter((s) => s.events.length + s.refused.length);
  return { ...explanation, sentences };
}

function only(sentence: ExplainedSentence, { event, types, why }: Limits): ExplainedSentence {
  const word = why?.toLowerCase();
  const is = (text: string) => word === undefined || text.toLowerCase() === word;
  return {
    ...sentence,
    events: sentence.events.filter(
      (e) => (event === undefined || e.event === event) && (!types || types.has(e.type)) && is(e.trigger.text),
    ),
    // Why a word told of none is asked of the word.
    refused: word === undefined ? [] : sentence.refused.filter((r) => is(r.text)),
  };
}
