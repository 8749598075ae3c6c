/**
 * Tokens → sentences. A sentence ends at a line break, or at . ! ? … with what closes it; not after an abbreviation
 * ("Jl. Sudirman"), an initial ("M. Nuh") or inside a number. A full stop glued to a capital ("selesai.Kemudian") ends one too.
 */
import { lexicon } from '../data.js';
import type { Sentence, Span, Tokens } from '../types.js';
import { CAPITAL, DIGIT, NEWLINE, PUNCTUATION, SPACE } from './flags.js';

/** What the layout of the page says of its lines (see read/layout.ts). */
export interface Lines {
  furniture: Span[];
  headline: Span | null;
}

const abbreviation = lexicon.column('abbreviation');

export function sentences(tokens: Tokens, { furniture, headline }: Lines): Sentence[] {
  const out: Sentence[] = [];
  let paragraph = 0;
  let strip = 0;
  const close = (first: number, last: number) => {
    if (last <= first) return;
    const start = tokens.start[first];
    while (strip < furniture.length && furniture[strip].end <= start) strip++;
    out.push({
      first,
      last,
      start,
      end: tokens.end[last - 1],
      paragraph,
      furniture: strip < furniture.length && furniture[strip].start <= start,
      headline: headline !== null && start >= headline.start && start < headline.end,
    });
  };
  let first = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (i > first && tokens.flags[i] & NEWLINE && !continues(tokens, i)) {
      close(first, i);
      first = i;
      paragraph++;
    }
    if (!ends(tokens, i, first)) continue;
    let last = i + 1;
    while (last < tokens.count && closes(tokens, last)) last++;
    close(first, last);
    first = last;
    i = last - 1;
    if (last < tokens.count && tokens.flags[last] & NEWLINE) paragraph++;
  }
  close(first, tokens.count);
  return out;
}

/** A line that was broken by hand goes on in lower case: "… di Istana\nmerdeka". A blank line always breaks. */
function continues(tokens: Tokens, i: number): boolean {
  const before = tokens.text.slice(tokens.end[i - 1], tokens.start[i]);
  if ((before.match(/\n/g)?.length ?? 0) > 1) return false;
  return !(tokens.flags[i] & (CAPITAL | DIGIT | PUNCTUATION)) && tokens.end[i - 1] - lineStart(tokens, i - 1) > 50;
}

function lineStart(tokens: Tokens, i: number): number {
  while (i > 0 && !(tokens.flags[i] & NEWLINE) && tokens.end[i] - tokens.start[i] < 200) i--;
  return tokens.start[i];
}

function ends(tokens: Tokens, i: number, first: number): boolean {
  if (!(tokens.flags[i] & PUNCTUATION)) return false;
  const c = tokens.text.charCodeAt(tokens.start[i]);
  if (c === 33 || c === 63) return true;
  if (c !== 46 && c !== 0x2026) return false;
  const next = i + 1;
  if (next >= tokens.count || tokens.flags[next] & NEWLINE) return true;
  const before = i - 1;
  if (before >= first) {
    const length = tokens.end[before] - tokens.start[before];
    if (abbreviation[tokens.word[before]] && tokens.end[before] === tokens.start[i]) return false;
    if (length === 1 && tokens.flags[before] & CAPITAL) return false;
  }
  let after = next;
  while (after < tokens.count && closes(tokens, after)) after++;
  if (after >= tokens.count) return true;
  const glued = !(tokens.flags[next] & SPACE);
  if (glued && after === next)
    return Boolean(tokens.flags[next] & CAPITAL) && before >= first && !(tokens.flags[before] & (CAPITAL | DIGIT));
  return Boolean(tokens.flags[after] & (CAPITAL | DIGIT | PUNCTUATION | NEWLINE));
}

/** Closing quotation marks and brackets belong to the sentence that they close. */
function closes(tokens: Tokens, i: number): boolean {
  if (!(tokens.flags[i] & PUNCTUATION) || tokens.flags[i] & NEWLINE) return false;
  const c = tokens.text.charCodeAt(tokens.start[i]);
  if (c === 0x201d || c === 0x2019 || c === 41) return true;
  // A straight quotation mark closes when it is glued to what it ends.
  return (c === 34 || c === 39) && !(tokens.flags[i] & SPACE);
}
