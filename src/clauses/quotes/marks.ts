/** Quotation marks → quotations. Outlets mix “…”, ”…”, "…" and forget to close; a mark is told by what it is glued to. */
import { CAPITAL, NEWLINE, PUNCTUATION, SPACE } from '../../text/flags.js';
import { COMMA, mark } from '../../text/marks.js';
import type { Document, TokenRange, Tokens } from '../../types.js';
import { speechTag, TAG, TAG_NYA } from './words.js';

/** Tokens from the opening mark to the closing one, both included (`last` is behind it). */
export interface Quotation extends TokenRange {
  closed: boolean;
}

const LINE_FEED = 10;
const STRAIGHT = 34;
const LEFT = 0x201c;
const RIGHT = 0x201d;
const LOW = 0x201e;

/** Every quotation of the text, in order, none inside another. One that is never closed ends with its paragraph. */
export function readMarks({ tokens, sentences }: Document): Quotation[] {
  const out: Quotation[] = [];
  let open = -1;
  const finish = (last: number, closed: boolean) => {
    out.push({ first: open, last: closed ? last : unclosedEnd(tokens, open, last), closed });
    open = -1;
  };
  for (const [s, sentence] of sentences.entries()) {
    const newParagraph = s > 0 && sentence.paragraph !== sentences[s - 1].paragraph;
    if (open >= 0 && newParagraph && !runsOn(tokens, sentence.first)) finish(sentence.first, false);
    if (sentence.furniture) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!isMark(tokens, i)) continue;
      if (open < 0) {
        if (opens(tokens, i)) open = i;
      } else if (opens(tokens, i) && !closesToo(tokens, i) && tokens.flags[i] & SPACE) {
        // A second opening: the first was never closed, and ends with the sentence before.
        finish(i, false);
        open = i;
      } else finish(i + 1, true);
    }
  }
  if (open >= 0) finish(sentences[sentences.length - 1].last, false);
  return out;
}

/** 'Kami siap, kata X': a quotation that lacks its closing mark ends before its tag, if it has one. */
function unclosedEnd(tokens: Tokens, first: number, last: number): number {
  for (let i = first; i + 1 < last; i++) if (mark(tokens, i) === COMMA && isTag(tokens, i + 1)) return i + 1;
  return last;
}

const isTag = (tokens: Tokens, i: number) => speechTag(tokens, i) === TAG || speechTag(tokens, i) === TAG_NYA;

/** A single line break without a full stop before it: the quotation goes on in the next line. */
function runsOn(tokens: Tokens, first: number): boolean {
  const c = tokens.text.charCodeAt(tokens.start[first - 1]);
  if (c === 46 || c === 33 || c === 63) return false;
  let breaks = 0;
  for (let c = tokens.end[first - 1]; c < tokens.start[first]; c++)
    if (tokens.text.charCodeAt(c) === LINE_FEED) breaks++;
  return breaks < 2;
}

export function isMark(tokens: Tokens, i: number): boolean {
  if (!(tokens.flags[i] & PUNCTUATION)) return false;
  const c = tokens.text.charCodeAt(tokens.start[i]);
  return c === STRAIGHT || c === LEFT || c === RIGHT || c === LOW;
}

/** Glued to the word behind it, and not to the one before. */
function opens(tokens: Tokens, i: number): boolean {
  const c = tokens.text.charCodeAt(tokens.start[i]);
  if (c === LEFT || c === LOW) return true;
  const next = i + 1;
  if (next >= tokens.count || tokens.flags[next] & NEWLINE) return false;
  if (i === 0 || tokens.flags[i] & (SPACE | NEWLINE)) return true;
  // Glued to the mark before it, it opens what follows: 'katanya."Kami', 'siaga.” Kami siap,” kata X'.
  return (
    (tokens.flags[i - 1] & PUNCTUATION) !== 0 &&
    (c === STRAIGHT ? !(tokens.flags[next] & SPACE) : (tokens.flags[next] & CAPITAL) !== 0)
  );
}

/** A right or straight mark with space on both sides may as well close. */
const closesToo = (tokens: Tokens, i: number) =>
  tokens.text.charCodeAt(tokens.start[i]) !== LEFT && i + 1 < tokens.count && (tokens.flags[i + 1] & SPACE) !== 0;
