/**
 * `table`: for each article a heading and a table that fits the terminal. All tables have the same columns, so one
 * article can be printed while the next is still being read.
 */
import { Chalk } from 'chalk';
import Table from 'cli-table3';
import type { Article } from '../types.js';
import { type Column, columns, type Tone } from './columns.js';
import { dateInWords } from './display.js';
import type { RenderOptions, Writer } from './format.js';
import { visible } from './safe.js';
import { type Records, records, type Selection } from './select.js';

/** Columns further apart than this are hard to follow with the eye. */
const WIDEST = 160;
const GAP = 2;

export function tableWriter({ select, lang, allTellings, color, width }: RenderOptions): Writer {
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
  const list = columns[select] as Column<Records[Selection]>[];
  const widths = share(Math.min(width, WIDEST), list);
  const perArticle = select !== 'articles';
  const rule = chalk.dim('─'.repeat(widths.reduce((a, b) => a + b, 0) - GAP));
  let first = true;

  const grid = (rows: string[][]) => {
    const table = new Table({
      chars: BARE,
      colWidths: widths,
      style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [] },
    });
    table.push(...rows);
    return `${trimmed(table.toString())}\n`;
  };
  const cells = (texts: string[]) => texts.map((text, i) => wrap(visible(text), widths[i] - GAP));
  const head = `${grid([cells(list.map((c) => c.title[lang])).map((cell) => eachLine(cell, chalk.dim))])}${rule}\n`;

  const heading = (article: Article) => {
    const about = [
      article.title && visible(article.id),
      article.published && dateInWords(article.published.value, lang),
    ].filter(Boolean);
    return `${first ? '' : '\n'}${chalk.bold(visible(article.title ?? article.id))}\n${about.length ? `${chalk.dim(about.join(' · '))}\n` : ''}\n`;
  };

  return {
    begin: () => '',
    article(article, text) {
      const rows = records(article, select, allTellings);
      if (!rows.length) return { output: '', records: 0 };
      const body = rows.map((r) =>
        cells(list.map((c) => c.cell(r, lang, text))).map((cell, i) => {
          const tone = list[i].tone?.(r);
          return tone ? eachLine(cell, paint[tone]) : cell;
        }),
      );
      const top = perArticle ? heading(article) + head : first ? head : '';
      first = false;
      return { output: top + grid(body), records: rows.length };
    },
    end: () => '',
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

/** Widths that fill the line: each column its least, the rest by weight. */
function share(width: number, list: { weight: number; least: number }[]): number[] {
  const least = list.reduce((sum, c) => sum + c.least + GAP, 0);
  const weights = list.reduce((sum, c) => sum + c.weight, 0);
  const spare = Math.max(0, width - least);
  return list.map((c) => c.least + GAP + Math.floor((spare * c.weight) / weights));
}

/** Colour is closed at each line's end, so that no border or next column takes it on. */
const eachLine = (cell: string, paint: (text: string) => string) => cell.split('\n').map(paint).join('\n');

const trimmed = (text: string) => text.replace(/ +$/gm, '');

/** Breaks at spaces; a word longer than the line is cut, between whole characters. */
export function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const next = () => {
    lines.push(line);
    line = '';
    used = 0;
  };
  for (const word of text.split(' ')) {
    const length = displayWidth(word);
    if (used && used + 1 + length > width) next();
    if (used) {
      line += ` ${word}`;
      used += 1 + length;
    } else if (length <= width) {
      line = word;
      used = length;
    } else
      for (const { segment } of graphemes.segment(word)) {
        const w = graphemeWidth(segment);
        if (used + w > width) next();
        line += segment;
        used += w;
      }
  }
  next();
  return lines.join('\n');
}

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });
const ASCII = /^[ -~]*$/;
/** East Asian wide and full-width letters, and emoji, take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

const graphemeWidth = (segment: string) => (WIDE.test(segment) ? 2 : 1);

export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}
