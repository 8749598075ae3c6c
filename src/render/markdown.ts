/** `markdown`: a heading and a table for each article, as GitHub renders them. */
import { columnsOf } from './columns.js';
import { plainMarkdown } from './safe.js';
import { records } from './select.js';
import type { RenderOptions, Writer } from './writer.js';

export function markdownWriter({ select, lang, columns }: RenderOptions): Writer {
  const list = columnsOf(select, columns);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`;
  const head = line(list.map((c) => c.title[lang])) + line(list.map(() => '---'));
  const perArticle = select !== 'articles';
  let first = true;
  return {
    begin: () => (perArticle ? '' : head),
    article(article, text) {
      const rows = records(article, select);
      if (!rows.length) return { output: '', records: 0 };
      const body = rows.map((r) => line(list.map((c) => plainMarkdown(c.cell(r, lang, text, article))))).join('');
      const heading = `${first ? '' : '\n'}## ${plainMarkdown(article.title ?? article.id)}\n\n${head}`;
      first = false;
      return { output: perArticle ? heading + body : body, records: rows.length };
    },
    end: () => '',
  };
}
