/** How many columns text takes on a terminal, and where to break it. */

/** Breaks at spaces; a word longer than the line is cut, between whole characters. Later lines begin with `indent`. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const next = () => {
    lines.push(line);
    line = indent;
    used = indent.length;
  };
  for (const word of text.split(' ')) {
    const length = displayWidth(word);
    const fresh = line === '' || line === indent;
    if (!fresh && used + 1 + length <= width) {
      line += ` ${word}`;
      used += 1 + length;
      continue;
    }
    if (!fresh) next();
    if (used + length <= width) {
      line += word;
      used += length;
    } else
      for (const grapheme of graphemes(word)) {
        const w = NARROW.test(grapheme) ? 1 : graphemeWidth(grapheme);
        if (used + w > width) next();
        line += grapheme;
        used += w;
      }
  }
  next();
  return lines.join('\n');
}

/** Letters of Latin scripts, dashes, quotation marks, arrows and rules: one column each, and no need to look closer. */
const NARROW = /^[ -~\u00a0-\u02ff\u2010-\u2027\u2190-\u21ff\u2500-\u257f]*$/;
/** East Asian wide and full-width letters, and emoji, take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

let segmenter: Intl.Segmenter | undefined;
/** What a reader sees as one character, combining marks included. The segmenter is slow to make, and seldom needed. */
export function graphemes(text: string): string[] {
  if (NARROW.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter('id', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const graphemeWidth = (grapheme: string) => (WIDE.test(grapheme) ? 2 : 1);

export const displayWidth = (text: string): number =>
  NARROW.test(text) ? text.length : graphemes(text).reduce((width, g) => width + graphemeWidth(g), 0);
