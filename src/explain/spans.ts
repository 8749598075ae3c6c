/** Tokens and offsets → the words of the article. */
import type { Document, TextSpan, TokenRange } from '../types.js';

export const spanOf = ({ source }: Document, start: number, end: number): TextSpan => ({
  text: source.text.slice(start, end),
  start,
  end,
});

export const wordsOf = (doc: Document, { first, last }: TokenRange): TextSpan =>
  spanOf(doc, doc.tokens.start[first], doc.tokens.end[last - 1]);

/** The mention or the number at a token, or else the token alone. */
export function wordsAt(doc: Document, token: number): TextSpan {
  const mention = doc.mentions[doc.mentionAt[token] - 1];
  if (mention) return spanOf(doc, mention.start, mention.end);
  const number = doc.numbers[doc.numberAt[token] - 1];
  return number ? spanOf(doc, number.start, number.end) : wordsOf(doc, { first: token, last: token + 1 });
}
