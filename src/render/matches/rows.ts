/** `csv` and `tsv`: a row a match; each group is a column of its words, and columns of what they mean. */
import { delimitedLine } from '../delimited.js';
import { COLUMNS, type HitOptions, type HitWriter, positions } from './hits.js';

export function hitRows(format: 'csv' | 'tsv', { pattern }: HitOptions): HitWriter {
  const line = delimitedLine(format);
  return {
    begin: () =>
      line([...COLUMNS, ...pattern.groups.flatMap((name) => [name, `${name}_value`, `${name}_min`, `${name}_max`])]),
    article({ article: { id, title, published }, text, matches }) {
      const at = positions(text);
      const rows = matches.map((match) => {
        const { line: row, column } = at(match.start);
        const sentence = text.slice(match.sentence.start, match.sentence.end);
        return line([
          ...[id, title, published?.value, row, column, match.text, match.start, match.end, sentence],
          ...pattern.groups.flatMap((name) => {
            const { text, value, min, max } = match.groups[name] ?? {};
            return [text, value, min, max];
          }),
        ]);
      });
      return rows.join('');
    },
    end: () => '',
  };
}
