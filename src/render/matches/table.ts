/** `table` and `markdown`: the matches of each article, a column a group. */
import type { Match } from '../../find/find.js';
import type { Column } from '../columns.js';
import { plainMarkdown, visible } from '../safe.js';
import { drawing, headings } from '../table.js';
import { type HitOptions, type HitWriter, positions } from './hits.js';

type Located = Match & { line: number; column: number };

interface HitColumn extends Pick<Column<Located>, 'title' | 'weight' | 'least' | 'tone'> {
  cell(match: Located, text: string): string;
}

function columns(groups: string[]): HitColumn[] {
  const both = (title: string) => ({ en: title, id: title });
  return [
    {
      title: { en: 'Where', id: 'Letak' },
      weight: 1,
      least: 7,
      cell: ({ line, column }) => `${line}:${column}`,
      tone: () => 'quiet',
    },
    { title: { en: 'Match', id: 'Temuan' }, weight: 8, least: 16, cell: (m) => m.text, tone: () => 'strong' },
    ...groups.map(
      (name): HitColumn => ({
        title: both(name),
        weight: 4,
        least: 8,
        cell: ({ groups: { [name]: group } }) => group?.text ?? '',
      }),
    ),
    {
      title: { en: 'Sentence', id: 'Kalimat' },
      weight: 12,
      least: 20,
      cell: (m, text) => text.slice(m.sentence.start, m.sentence.end),
      tone: () => 'quiet',
    },
  ];
}

function located(text: string, matches: Match[]): Located[] {
  const at = positions(text);
  return matches.map((match) => ({ ...match, ...at(match.start) }));
}

export function hitTable(options: HitOptions): HitWriter {
  const list = columns(options.pattern.groups);
  const draw = drawing(list, options);
  const heading = headings(options.lang, options.color);
  return {
    begin: () => '',
    article({ article, text, matches }) {
      const found = located(text, matches);
      return (
        heading(article) +
        draw(
          found,
          found.map((m) => list.map((c) => visible(c.cell(m, text)))),
        )
      );
    },
    end: () => '',
  };
}

export function hitMarkdown({ pattern, lang }: HitOptions): HitWriter {
  const list = columns(pattern.groups);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`;
  const head = line(list.map((c) => c.title[lang])) + line(list.map(() => '---'));
  let first = true;
  return {
    begin: () => '',
    article({ article, text, matches }) {
      const heading = `${first ? '' : '\n'}## ${plainMarkdown(article.title ?? article.id)}\n\n${head}`;
      first = false;
      const rows = located(text, matches).map((m) => line(list.map((c) => plainMarkdown(c.cell(m, text)))));
      return heading + rows.join('');
    },
    end: () => '',
  };
}
