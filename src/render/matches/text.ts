/** `text`: as grep prints, a line for each sentence with a match: `id:line:column: sentence`. */
import { Chalk } from 'chalk';
import type { Match } from '../../find/find.js';
import type { Span } from '../../types.js';
import { visible } from '../safe.js';
import { type HitOptions, type Hits, type HitWriter, positions } from './hits.js';

export function hitText({ color, before, after }: HitOptions): HitWriter {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  let printed = false;

  /** The sentence with its matches marked, and in them what the groups captured. */
  const marked = (text: string, sentence: Span, matches: Match[]) => {
    let out = '';
    let at = sentence.start;
    const to = (end: number, paint: (words: string) => string) => {
      if (end > at) out += paint(oneLine(text.slice(at, end)));
      at = Math.max(at, end);
    };
    for (const match of matches) {
      to(match.start, (words) => words);
      for (const group of Object.values(match.groups)) {
        to(group.start, chalk.red.bold);
        to(group.end, chalk.cyan.bold);
      }
      to(match.end, chalk.red.bold);
    }
    to(sentence.end, (words) => words);
    return out.trim();
  };

  const article = ({ article: { id }, text, matches, sentences }: Hits) => {
    const at = positions(text);
    const bySentence = new Map<number, Match[]>();
    for (const match of matches) {
      const own = bySentence.get(match.sentence.start);
      if (own) own.push(match);
      else bySentence.set(match.sentence.start, [match]);
    }
    const hit = sentences.map(({ start }) => bySentence.get(start));
    let out = '';
    let last = -2;
    sentences.forEach((sentence, i) => {
      const own = hit[i];
      const near = own || hit.slice(Math.max(0, i - after), i + before + 1).some(Boolean);
      if (!near) return;
      if (i !== last + 1 && (before || after) && printed) out += `${chalk.dim('--')}\n`;
      const { line, column } = at(own ? own[0].start : sentence.start);
      const mark = chalk.dim(own ? ':' : '-');
      const where = [chalk.magenta(visible(id)), chalk.green(line), ...(own ? [chalk.green(column)] : [])];
      out += `${where.join(mark)}${mark} ${marked(text, sentence, own ?? [])}\n`;
      last = i;
      printed = true;
    });
    return out;
  };
  return { begin: () => '', article, end: () => '' };
}

/** On one line and harmless to a terminal, the space at its ends kept. */
const oneLine = (text: string) => `${/^\s/.test(text) ? ' ' : ''}${visible(text)}${/\S\s+$/.test(text) ? ' ' : ''}`;
