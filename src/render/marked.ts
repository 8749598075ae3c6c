/** A sentence with its words marked: in colours, or by a line of letters below each line. */
import type { ChalkInstance } from 'chalk';
import type { ExplainedMention, ExplainedSentence, Span } from '../types.js';
import { visibleInside } from './safe.js';
import { displayWidth, graphemes } from './width.js';

export type Mark = 'event' | 'refused' | 'date' | 'number' | 'person' | 'organization' | 'group' | 'place';

/** The letter that stands for a mark where there are no colours. */
const LETTERS: Record<Mark, string> = {
  event: '^',
  refused: 'x',
  date: 'd',
  number: 'n',
  person: 'p',
  organization: 'o',
  group: 'g',
  place: 'l',
};

const LEGEND: Record<Mark, string> = {
  event: 'event',
  refused: 'word that tells of none',
  date: 'date or time',
  number: 'number',
  person: 'person',
  organization: 'organization',
  group: 'group',
  place: 'country or place',
};

export const paints = (chalk: ChalkInstance): Record<Mark, (text: string) => string> => ({
  event: chalk.bold.inverse,
  refused: chalk.dim.underline,
  date: chalk.cyan,
  number: chalk.magenta,
  person: chalk.green,
  organization: chalk.blue,
  group: chalk.blueBright,
  place: chalk.yellow,
});

const INFERRED = '(value) from elsewhere in the article';
const APART = 3;

/** What each mark means, on as many lines as it takes. */
export function legend(paint: Record<Mark, (text: string) => string> | null, width: number | null): string {
  const items = (Object.keys(LETTERS) as Mark[]).map((mark) => {
    const plain = paint ? LEGEND[mark] : `${LETTERS[mark]} ${LEGEND[mark]}`;
    return { length: plain.length, shown: paint ? paint[mark](plain) : plain };
  });
  let out = '';
  let used = 0;
  for (const { length, shown } of [...items, { length: INFERRED.length, shown: INFERRED }]) {
    const fits = width === null || used + APART + length <= width;
    if (used) out += fits ? ' '.repeat(APART) : '\n';
    out += shown;
    used = used && fits ? used + APART + length : length;
  }
  return out;
}

interface Cell {
  text: string;
  mark: Mark | null;
}

/** The lines of a sentence, each with its letters below where there are no colours and something is marked. */
export function markedLines(
  sentence: ExplainedSentence,
  width: number | null,
  paint: Record<Mark, (text: string) => string> | null,
): string[] {
  const lines = wrapped(cells(sentence), width);
  if (paint) return lines.map((line) => runs(line, (text, mark) => (mark ? paint[mark](text) : text)));
  return lines.flatMap((line) => {
    const letters = runs(line, (text, mark) => (mark ? LETTERS[mark] : ' ').repeat(displayWidth(text))).trimEnd();
    return [runs(line, (text) => text), ...(letters ? [letters] : [])];
  });
}

/** One cell a character as it is seen. What tells of an event goes before what it is part of, an inner name before its outer. */
function cells({ text, start, mentions, events, refused }: ExplainedSentence): Cell[] {
  const marks: (Mark | null)[] = new Array(text.length).fill(null);
  const put = (span: Span, mark: Mark) => {
    marks.fill(mark, Math.max(0, span.start - start), Math.max(0, span.end - start));
  };
  for (const mention of mentions) put(mention, markOf(mention));
  for (const refusal of refused) put(refusal, 'refused');
  for (const { trigger } of events) put(trigger, 'event');
  const out: Cell[] = [];
  for (let from = 0; from < text.length; ) {
    let to = from + 1;
    while (to < text.length && marks[to] === marks[from]) to++;
    for (const grapheme of graphemes(visibleInside(text.slice(from, to))))
      if (grapheme !== ' ' || (out.length && out[out.length - 1].text !== ' '))
        out.push({ text: grapheme, mark: marks[from] });
    from = to;
  }
  return out;
}

function markOf({ reader, kind }: ExplainedMention): Mark {
  if (reader === 'dates') return 'date';
  if (reader === 'numbers') return 'number';
  return kind === 'person' || kind === 'organization' || kind === 'group' ? kind : 'place';
}

/** Broken at spaces; a word longer than the line is cut. */
function wrapped(all: Cell[], width: number | null): Cell[][] {
  if (width === null) return [all];
  const lines: Cell[][] = [];
  let line: Cell[] = [];
  let used = 0;
  let space = -1; // where the line may be broken
  for (const cell of all) {
    if (cell.text === ' ') space = line.length;
    line.push(cell);
    used += displayWidth(cell.text);
    if (used <= width) continue;
    const cut = space > 0 ? space : line.length - 1;
    const rest = line.slice(space > 0 ? cut + 1 : cut);
    lines.push(line.slice(0, cut));
    line = rest;
    used = rest.reduce((sum, { text }) => sum + displayWidth(text), 0);
    space = -1;
  }
  return line.length ? [...lines, line] : lines;
}

function runs(line: Cell[], show: (text: string, mark: Mark | null) => string): string {
  let out = '';
  for (let from = 0; from < line.length; ) {
    let to = from;
    let text = '';
    while (to < line.length && line[to].mark === line[from].mark) text += line[to++].text;
    out += show(text, line[from].mark);
    from = to;
  }
  return out;
}
