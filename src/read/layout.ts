/** The page around the text: which lines are furniture, which is the headline, and what the dateline says. */
import type { Span } from '../types.js';
import { type Dateline, datelineAt } from './dateline.js';
import { furnitureLine, inlineFurniture } from './furniture.js';
import { isTitle } from './headline.js';

export interface Layout {
  headline: Span | null;
  /** In order, not overlapping; whole lines, or remarks inside a line. */
  furniture: Span[];
  dateline: Dateline | null;
}

/** A dateline is looked for in so many lines that are no furniture. */
const DATELINE_LINES = 4;

export function layout(text: string): Layout {
  const page: Layout = { headline: null, furniture: [], dateline: null };
  let read = 0; // lines that are no furniture
  for (let at = 0; at < text.length; ) {
    const line = trimmedLine(text, at);
    at = line.next;
    if (line.end === line.start) continue;
    if (furnitureLine(text, line.start, line.end)) {
      page.furniture.push({ start: line.start, end: line.end });
      continue;
    }
    inlineFurniture(text, line.start, line.end, page.furniture);
    if (!page.dateline && read < DATELINE_LINES) page.dateline = datelineAt(text, line.start, line.end);
    if (read === 0 && !page.dateline && at < text.length && isTitle(text, line.start, line.end))
      page.headline = { start: line.start, end: line.end };
    read++;
  }
  return page;
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
