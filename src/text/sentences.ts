/**
 * Tokens → sentences. A sentence ends at a line break, or at . ! ? … with what closes it; not after an abbreviation
 * ("Jl. Sudirman"), an initial ("M. Nuh") or inside a number. A full stop that lacks its space ("selesai.Kemudian") or
 * whose next word lacks its capital ends one too. Where the page cuts a line (dateline, furniture), a sentence begins anew.
 */
import { lexicon } from '../data.js';
import type { Sentence, Span, Tokens } from '../types.js';
import { CAPITAL, DIGIT, NEWLINE, PUNCTUATION, SPACE, UPPER } from './flags.js';

/** What the layout of the page says of its lines (see read/layout.ts). */
export interface Lines {
  /** In order, not overlapping. */
  furniture: Span[];
  headline: Span | null;
  dateline?: { span: Span } | null;
}

/** A line shorter than this was ended on purpose, not broken by hand. */
const HAND_BROKEN = 50;
/** In tokens. No sentence of prose is longer; a text without full stops must not make every search in it endless. */
const LONGEST = 400;
const LINE_FEED = 10;

const abbreviation = lexicon.column('abbreviation');
const CAPITALISED = lexicon.value('abbreviation', 'capitalised');
const FIGURE = lexicon.value('abbreviation', 'figure');

export function sentences(tokens: Tokens, lines: Lines): Sentence[] {
  const { furniture, headline } = lines;
  const out: Sentence[] = [];
  const cuts = cutsOf(lines);
  let cut = 0;
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
  let lineStart = 0; // where the line of the token before begins
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i];
    let cutHere = false;
    while (cut < cuts.length && cuts[cut] <= start) {
      cutHere = true;
      cut++;
    }
    const newLine = (tokens.flags[i] & NEWLINE) !== 0;
    if (i > first && (cutHere || i - first >= LONGEST || (newLine && !continues(tokens, i, lineStart)))) {
      close(first, i);
      first = i;
      if (newLine) paragraph++;
    }
    if (newLine) lineStart = start;
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

/** Offsets at which a sentence must begin, in order: the bounds of furniture, and the ends of headline and dateline. */
function cutsOf({ furniture, headline, dateline }: Lines): number[] {
  const cuts = furniture.flatMap(({ start, end }) => [start, end]);
  if (headline) cuts.push(headline.end);
  if (dateline) cuts.push(dateline.span.end);
  return cuts.sort((a, b) => a - b);
}

/** A line that was broken by hand goes on in lower case: "… di Istana\nmerdeka". A blank line always breaks. */
function continues(tokens: Tokens, i: number, lineStart: number): boolean {
  if (tokens.flags[i] & (CAPITAL | DIGIT | PUNCTUATION)) return false;
  const end = tokens.end[i - 1];
  if (end - lineStart <= HAND_BROKEN) return false;
  let breaks = 0;
  for (let c = end; c < tokens.start[i]; c++) if (tokens.text.charCodeAt(c) === LINE_FEED) breaks++;
  return breaks < 2;
}

/** True when token `i` ends the sentence that began at `first`. */
function ends(tokens: Tokens, i: number, first: number): boolean {
  if (!(tokens.flags[i] & PUNCTUATION)) return false;
  const c = tokens.text.charCodeAt(tokens.start[i]);
  const stop = c === 46 || c === 0x2026;
  if (!stop && c !== 33 && c !== 63) return false;
  let after = i + 1;
  while (after < tokens.count && closes(tokens, after)) after++;
  if (after >= tokens.count || tokens.flags[after] & NEWLINE) return true;
  const next = tokens.flags[after];
  // "Siapa?" tanya hakim; "Kami siap." kata dia: the sentence goes on behind the quotation.
  if (!stop) return (next & (CAPITAL | DIGIT | PUNCTUATION)) !== 0;
  if (i === first) return true;
  const before = i - 1;
  const glued = tokens.end[before] === tokens.start[i];
  if (glued && after === i + 1 && (abbreviates(tokens, before, after, first) || isListNumber(tokens, before, first)))
    return false;
  if (!(tokens.flags[i + 1] & SPACE) && after === i + 1) return gluedEnd(tokens, before, i + 1, first);
  if (next & (CAPITAL | DIGIT | PUNCTUATION)) return true;
  return after === i + 1 && c === 46 && tokens.end[i] - tokens.start[i] === 1 && isPlainWord(tokens, before);
}

/** "dr. Budi", "No. 5", "M. Nuh"; `next` is the token behind the full stop. */
function abbreviates(tokens: Tokens, i: number, next: number, first: number): boolean {
  const capital = tokens.flags[i] & CAPITAL;
  if (capital && tokens.end[i] - tokens.start[i] === 1 && isInitial(tokens, i, next, first)) return true;
  switch (abbreviation[tokens.word[i]]) {
    case 0:
      return false;
    case FIGURE:
      return (tokens.flags[next] & DIGIT) !== 0;
    case CAPITALISED:
      return capital !== 0;
    default:
      return true;
  }
}

/** A letter is an initial before a name, but not in "generasi Z. Hal itu", "1446 H. Semoga", "iPhone 5C. Ponsel". */
function isInitial(tokens: Tokens, i: number, next: number, first: number): boolean {
  if (!(tokens.flags[i] & (SPACE | NEWLINE))) return i === first || !(tokens.flags[i - 1] & DIGIT);
  const afterWord = i > first && !(tokens.flags[i - 1] & (CAPITAL | PUNCTUATION));
  return !(afterWord && tokens.word[next] > 0 && (!abbreviation[tokens.word[i]] || tokens.flags[i - 1] & DIGIT));
}

/** "1. Rumah warga" is one item of a list. */
const isListNumber = (tokens: Tokens, i: number, first: number) =>
  i === first && (tokens.flags[i] & DIGIT) !== 0 && tokens.end[i] - tokens.start[i] < 3;

/**
 * A full stop without a space behind it ends a sentence before a capital: "selesai.Kemudian"; after a name or a figure
 * only when a known word follows ("di Madrid.Obat itu", but "Pdt.Sus", "1.Tumis" at the head of a list).
 */
function gluedEnd(tokens: Tokens, before: number, next: number, first: number): boolean {
  if (!(tokens.flags[next] & CAPITAL)) return false;
  if (!(tokens.flags[before] & (CAPITAL | DIGIT))) return true;
  return before > first && tokens.word[next] > 0 && !(tokens.flags[next] & UPPER);
}

/** A common word in lower case: behind it a full stop ends the sentence even where the next one lacks its capital. */
const isPlainWord = (tokens: Tokens, i: number) =>
  !(tokens.flags[i] & (CAPITAL | DIGIT | PUNCTUATION)) &&
  tokens.word[i] > 0 &&
  !abbreviation[tokens.word[i]] &&
  tokens.end[i] - tokens.start[i] > 2;

/** Closing quotation marks and brackets belong to the sentence that they close. */
function closes(tokens: Tokens, i: number): boolean {
  const flags = tokens.flags[i];
  if (!(flags & PUNCTUATION) || flags & NEWLINE) return false;
  const c = tokens.text.charCodeAt(tokens.start[i]);
  if (c === 41) return true;
  // A quotation mark closes when it is glued to what it ends; with a space before it only when one follows as well.
  if (c !== 0x201d && c !== 0x2019 && c !== 34 && c !== 39) return false;
  return !(flags & SPACE) || (c === 0x201d && (i + 1 >= tokens.count || (tokens.flags[i + 1] & SPACE) !== 0));
}
