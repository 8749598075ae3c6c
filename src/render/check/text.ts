/** Findings for a terminal: `path:line:col rule message`, and the words underlined in their line. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { Finding } from '../../check/rule.js';
import type { Span } from '../../types.js';
import { visible } from '../safe.js';
import { displayWidth } from '../width.js';
import { type Checked, nameOf, Places } from './places.js';
import type { CheckWriter, Look } from './writer.js';

const INDENT = '  ';
/** Columns of a line shown where nothing says how wide the terminal is; a paragraph is one line. */
const WIDTH = 100;
const NARROWEST = 40;
const CUT = '…';

export function textWriter({ color, width }: Look): CheckWriter {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const room = Math.max(NARROWEST, width ?? WIDTH) - INDENT.length;
  return {
    begin: () => '',
    article(checked) {
      const places = new Places(checked.source.text);
      return checked.findings.map((f) => finding(checked, places, f, room, chalk)).join('');
    },
    end: () => '',
  };
}

function finding({ source }: Checked, places: Places, f: Finding, room: number, chalk: ChalkInstance): string {
  const { line, column } = places.of(f);
  const paint = f.severity === 'error' ? chalk.red : chalk.yellow;
  const head = `${chalk.bold(`${visible(nameOf(source))}:${line}:${column}`)} ${paint(f.rule)} ${visible(f.message)}\n`;
  const shown = excerpt(source.text, places.line(line), f, room);
  const marks = ' '.repeat(displayWidth(shown.before)) + paint('^'.repeat(Math.max(1, displayWidth(shown.words))));
  const related = f.related.map((r) => {
    const at = places.of(r);
    return `${INDENT}${chalk.dim(`${at.line}:${at.column} ${visible(r.message)}`)}\n`;
  });
  return `${head}${INDENT}${shown.before}${shown.words}${shown.after}\n${INDENT}${marks}\n${related.join('')}`;
}

/** As much of the line as fits, the words in it: "… pada [Jumat (26/7/2025)] di Bogor …". */
function excerpt(text: string, line: Span, { start, end }: Span, room: number) {
  const last = Math.min(end, line.end);
  const fits = line.end - line.start <= room;
  const words = clip(text, start, last, room - 2);
  const spare = Math.max(0, room - (words.end - start) - 2 * CUT.length);
  const from = fits ? line.start : Math.max(line.start, start - Math.floor(spare / 2));
  const to = fits ? line.end : Math.min(line.end, words.end + Math.ceil(spare / 2));
  const before = (from > line.start ? CUT : '') + shownAs(text.slice(wordStart(text, from, start, line), start));
  const after = shownAs(text.slice(words.end, to)) + (to < line.end ? CUT : '');
  return { before, words: shownAs(words.text), after };
}

/** A quotation may be longer than the line. */
function clip(text: string, start: number, end: number, most: number) {
  return end - start <= most
    ? { text: text.slice(start, end), end }
    : { text: `${text.slice(start, start + most - 1)}${CUT}`, end };
}

/** Not in the middle of a surrogate pair. */
const wordStart = (text: string, from: number, start: number, line: Span) =>
  from > line.start && from < start && isLow(text.charCodeAt(from)) ? from + 1 : from;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** One column or more for each character, whatever it is: spaces stay, so that the marks stand below the words. */
const shownAs = (text: string) => text.replace(/\p{C}/gu, '').replace(/\s/g, ' ');
