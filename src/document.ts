/** A fresh document: tokens and sentences of a source, nothing read yet. */
import { layout } from './read/layout.js';
import { sentences } from './text/sentences.js';
import { tokenise } from './text/tokenise.js';
import type { Document, Options, Source } from './types.js';

export function document(source: Source, options: Options): Document {
  const tokens = tokenise(source.text);
  const page = layout(source.text);
  return {
    source,
    options,
    tokens,
    sentences: sentences(tokens, page),
    dateline: page.dateline,
    published: null,
    dates: [],
    numbers: [],
    actors: [],
    mentions: [],
    quotes: [],
    dateAt: new Int32Array(tokens.count),
    numberAt: new Int32Array(tokens.count),
    mentionAt: new Int32Array(tokens.count),
    problems: [...source.problems],
  };
}
