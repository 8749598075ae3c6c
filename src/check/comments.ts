/**
 * Comments in an article that switch rules off:
 *
 *   <!-- talks-disable weekday-mismatch -->            from here on
 *   <!-- talks-enable weekday-mismatch -->             on again
 *   <!-- talks-disable-line name-spelling, acronym-unexpanded -->
 *   <!-- talks-disable-next-line -- a quotation -->    every rule; what follows "--" is a remark
 *
 * The same without the brackets as a line of its own. The next line is the next one with anything on it.
 */
import type { Span } from '../types.js';

export interface Comment extends Span {
  what: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  /** Empty for all. */
  rules: string[];
}

const COMMENT =
  /<!--[ \t]*talks-(?<what>disable-next-line|disable-line|disable|enable)(?<rules>(?:(?!-->)[^\n]){0,400})-->|^[ \t]*talks-(?<bareWhat>disable-next-line|disable-line|disable|enable)\b(?<bareRules>[^\n]*)$/gm;

export function commentsIn(text: string): Comment[] {
  if (!text.includes('talks-')) return [];
  return [...text.matchAll(COMMENT)].map((match) => {
    const { what, rules, bareWhat, bareRules } = match.groups ?? {};
    const [names] = (rules ?? bareRules).split(/(?:^|\s)--(?:\s|$)/);
    return {
      what: (what ?? bareWhat) as Comment['what'],
      rules: names.split(/[\s,]+/).filter(Boolean),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** The text with its comments blanked out, every offset as it was: a comment is no word of the article. */
export function withoutComments(text: string, comments: readonly Comment[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of comments) {
    out += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return out + text.slice(at);
}

/** Is a finding of `rule` that begins at `offset` switched off? */
export function disabler(text: string, comments: readonly Comment[]): (rule: string, offset: number) => boolean {
  const lines = comments.filter((c) => c.what.endsWith('line')).map((c) => ({ ...c, ...lineOf(text, c) }));
  const areas = comments.filter((c) => !c.what.endsWith('line'));
  const names = ({ rules }: Comment, rule: string) => !rules.length || rules.includes(rule);
  return (rule, offset) => {
    if (lines.some((l) => l.start <= offset && offset < l.end && names(l, rule))) return true;
    return areas.findLast((c) => c.start <= offset && names(c, rule))?.what === 'disable';
  };
}

function lineOf(text: string, { what, start, end }: Comment): Span {
  if (what === 'disable-line') return { start: text.lastIndexOf('\n', start) + 1, end: lineEnd(text, end) };
  let next = lineEnd(text, end);
  while (next < text.length && /\s/.test(text[next])) next++;
  return { start: next, end: lineEnd(text, next) };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
