/**
 * `table`: for each article a heading and a table that fits the terminal. All tables have the same columns, so one
 * article can be printed while the next is still being read.
 */
import { Chalk } from 'chalk';
import Table from 'cli-table3';
import type { Article } from '../types.js';
import { type Column, columnsOf, type Tone } from './columns.js';
import { dateInWords } from './display.js';
import type { Lang, Selection } from './names.js';
import { visible } from './safe.js';
import { type Records, records } from './select.js';
import { displayWidth, wrap } from './width.js';
import type { RenderOptions, Writer } from './writer.js';

const GAP = 2;
/** The lines of the first column but a row's first are set in, so that one sees where the next row begins. */
const INDENT = '  ';
/** Titles and the line under them. */
const HEAD = 2;
/** The package looks at all rows above for each cell: it is given a long table in pieces of so many lines. */
const PIECE = 100;
/** No terminal worth the name is narrower. */
const NARROWEST = 32;

export function tableWriter(options: RenderOptions): Writer {
  const { select, lang, color } = options;
  const list = columnsOf(select, options.columns);
  const draw = drawing(list, options);
  const heading = headings(lang, color);
  const table = (found: Records[Selection][], article: Article | null, text: string) =>
    draw(
      found,
      // A record without an article around it is an article.
      found.map((r) => list.map((c) => visible(c.cell(r, lang, text, article ?? (r as Article))))),
    );

  // Articles are the rows of one table: only their ends are known before it is drawn.
  const rowsOfAll: Article[] = [];
  return {
    begin: () => '',
    article(article, text) {
      if (select === 'articles') {
        rowsOfAll.push(article);
        return { output: '', records: 1 };
      }
      const found = records(article, select);
      if (!found.length) return { output: '', records: 0 };
      const output = heading(article) + table(found, article, text);
      return { output, records: found.length };
    },
    end: () => (rowsOfAll.length ? table(rowsOfAll, null, '') : ''),
  };
}

/** What of a column shapes its table. */
type Head<T> = Pick<Column<T>, 'title' | 'weight' | 'least' | 'tone'>;

/**
 * How records are drawn under these columns: a table, or on too narrow a line a list for each. `rows` are their cells,
 * each on one line.
 */
export function drawing<T>(list: Head<T>[], { lang, color, width }: Pick<RenderOptions, 'lang' | 'color' | 'width'>) {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const paint: Record<Tone, (text: string) => string> = {
    strong: chalk.bold,
    quiet: chalk.dim,
    actual: (text) => text,
    planned: chalk.cyan,
    proposed: chalk.blue,
    hypothetical: chalk.yellow,
    negated: chalk.red,
  };
  const titles = list.map((c) => c.title[lang]);
  const tooNarrow = list.reduce((sum, c) => sum + c.least + GAP, -GAP);

  const table = (found: T[], rows: string[][]) => {
    if (width !== null && width < tooNarrow) return stacked(found, rows);
    const widths = columnWidths([titles, ...rows], list, width);
    const lines = [titles, widths.map((w) => '─'.repeat(w)), ...rows];
    const painted = (cell: string, column: number, r: number) => {
      if (r === 0) return eachLine(cell, chalk.dim);
      if (r === 1) return chalk.dim(cell);
      const tone = list[column].tone?.(found[r - HEAD]);
      return tone ? eachLine(cell, paint[tone]) : cell;
    };
    let drawn = '';
    for (let from = 0; from < lines.length; from += PIECE) {
      const grid = new Table({ chars: BARE, colWidths: widths.map((w) => w + GAP), style: BARE_STYLE });
      for (const [i, cells] of lines.slice(from, from + PIECE).entries())
        grid.push(cells.map((cell, c) => painted(wrap(cell, widths[c], c ? '' : INDENT), c, from + i)));
      drawn += `${grid.toString().replace(/(?<! ) +$/gm, '')}\n`;
    }
    return drawn;
  };

  /** On a line too narrow for columns, each record is a little list. */
  const stacked = (found: T[], rows: string[][]) => {
    const line = Math.max(NARROWEST, width as number);
    const label = Math.max(...titles.map(displayWidth)) + GAP;
    return rows
      .map((cells, r) =>
        cells
          .map((cell, i) => {
            const tone = list[i].tone?.(found[r]);
            const painted = (text: string) => (tone ? eachLine(text, paint[tone]) : text);
            if (i === 0) return `${painted(wrap(cell, line, INDENT))}\n`;
            if (!cell) return '';
            const value = wrap(cell, line - label - GAP).replace(/\n/g, `\n${' '.repeat(label + GAP)}`);
            return `${INDENT}${chalk.dim(titles[i].padEnd(label))}${painted(value)}\n`;
          })
          .join(''),
      )
      .join('');
  };

  return table;
}

/** What stands over the table of an article; a blank line before every one but the first. */
export function headings(lang: Lang, color: boolean): (article: Pick<Article, 'id' | 'title' | 'published'>) => string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  let first = true;
  return (article) => {
    const about = [
      article.title && visible(article.id),
      article.published && dateInWords(article.published.value, lang),
    ].filter(Boolean);
    const gap = first ? '' : '\n';
    first = false;
    return [
      gap,
      `${chalk.bold(visible(article.title ?? article.id))}\n`,
      about.length ? `${chalk.dim(about.join(' · '))}\n` : '',
      '\n',
    ].join('');
  };
}

/** No lines: columns by white space alone read better and copy cleanly. */
const BARE = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle',
  ].map((name) => [name, '']),
);
const BARE_STYLE = { 'padding-left': 0, 'padding-right': GAP, head: [], border: [] };

/**
 * Each column as wide as its longest cell where the line has room for that; else each its least, and the rest of the
 * line to those that need it, by weight. Without a width nothing is wrapped.
 */
export function columnWidths(
  rows: string[][],
  list: { weight: number; least: number }[],
  width: number | null,
): number[] {
  const natural = list.map((_, i) => rows.reduce((most, row) => Math.max(most, displayWidth(row[i])), 1));
  if (width === null) return natural;
  const widths = natural.map((n, i) => Math.min(n, list[i].least));
  let spare = width - GAP * (list.length - 1) - widths.reduce((a, b) => a + b, 0);
  while (spare > 0) {
    const needy = list.map((_, i) => i).filter((i) => widths[i] < natural[i]);
    if (!needy.length) break;
    const weights = needy.reduce((sum, i) => sum + list[i].weight, 0);
    const round = spare;
    for (const i of needy) {
      const more = Math.min(natural[i] - widths[i], Math.max(1, Math.floor((round * list[i].weight) / weights)), spare);
      widths[i] += more;
      spare -= more;
    }
  }
  return widths;
}

/** Colour is closed at each line's end, so that no border or next column takes it on. */
const eachLine = (cell: string, paint: (text: string) => string) =>
  cell
    .split('\n')
    .map((line) => paint(line))
    .join('\n');
