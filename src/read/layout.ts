/** The page around the text: which lines are furniture, which is the headline, and what the dateline says. */
import type { Span } from '../types.js';
import { type Dateline, datelineAt } from './dateline.js';
import { furnitureLine, isBullet, isLinkHeading } from './furniture.js';
import { isTitle } from './headline.js';
import { isLower } from './openings.js';
import { inlineFurniture } from './remarks.js';

export interface Layout {
  headline: Span | null;
  /** In order, not overlapping; whole lines, or remarks inside a line. */
  furniture: Span[];
  dateline: Dateline | null;
}

/** A dateline is looked for in so many lines that are no furniture. */
const DATELINE_LINES = 4;
const TITLE_END = ' - - ';
const HASH = 35;
const BLANK = 32;

export function layout(text: string): Layout {
  const page: Layout = { headline: null, furniture: [], dateline: null };
  let read = 0; // lines that are no furniture
  let links = false; // below a heading over links
  for (let at = 0; at < text.length; ) {
    const line = trimmedLine(text, at);
    at = line.next;
    line.start = behindHashes(text, line);
    if (line.end === line.start) continue;
    const listed: boolean = links && isBullet(text, line.start);
    if (listed || furnitureLine(text, line.start, line.end)) {
      page.furniture.push({ start: line.start, end: line.end });
      links = listed || isLinkHeading(text, line.start, line.end);
      continue;
    }
    links = false;
    inlineFurniture(text, line.start, line.end, page.furniture);
    const body = read === 0 ? bodyStart(text, line) : line.start;
    if (body > line.start) page.headline = { start: line.start, end: body - TITLE_END.length };
    if (!page.dateline && read < DATELINE_LINES) page.dateline = datelineAt(text, body, line.end, body > line.start);
    if (read === 0 && !page.headline && !page.dateline && isTitle(text, line.start, line.end) && beginsAnew(text, at))
      page.headline = { start: line.start, end: line.end };
    read++;
  }
  return page;
}

/** Markdown's headings: the words behind "## ". */
function behindHashes(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === HASH) at++;
  if (at === start || text.charCodeAt(at) !== BLANK) return start;
  while (text.charCodeAt(at) === BLANK) at++;
  return at;
}

/** Where the body begins on a first line that holds title and lead in one: "Judul - - Medan-Warga …". */
function bodyStart(text: string, { start, end }: Span): number {
  const at = text.indexOf(TITLE_END, start);
  return at > start && at + TITLE_END.length < end && isTitle(text, start, at) ? at + TITLE_END.length : start;
}

/** Something follows, and it isn't the rest of a line that was broken by hand. */
function beginsAnew(text: string, at: number): boolean {
  const next = trimmedLine(text, at);
  if (next.start >= text.length) return false;
  return next.end === next.start || !isLower(text.charCodeAt(next.start));
}

/** The line at `from` without the blanks around it, and where the next one begins. */
function trimmedLine(text: string, from: number): Span & { next: number } {
  let stop = from;
  while (stop < text.length && !isBreak(text.charCodeAt(stop))) stop++;
  let start = from;
  let end = stop;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && (text.charCodeAt(end - 1) <= 32 || text.charCodeAt(end - 1) === 0xa0)) end--;
  return { start, end, next: stop + 1 };
}

const isBreak = (c: number) => c === 10 || c === 13 || c === 0x2028 || c === 0x2029 || c === 0x85;
