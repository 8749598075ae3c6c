/** `json`: one document of all articles. `jsonl`: one record a line, each with its article. */
import type { Article } from '../types.js';
import { json } from './safe.js';
import { records } from './select.js';
import type { RenderOptions, Writer } from './writer.js';

export const SCHEMA_VERSION = '1';

/** Written article by article, so that memory does not grow with their number. */
export function jsonWriter({ select }: RenderOptions): Writer {
  let first = true;
  return {
    begin: () => `{"schemaVersion": ${JSON.stringify(SCHEMA_VERSION)}, "articles": [`,
    article(article) {
      const output = `${first ? '' : ','}\n${json(article)}`;
      first = false;
      return { output, records: records(article, select).length };
    },
    end: () => `${first ? '' : '\n'}]}\n`,
  };
}

export function jsonLinesWriter({ select }: RenderOptions): Writer {
  return {
    begin: () => '',
    article(article, text) {
      if (select === 'articles') return { output: `${json(article)}\n`, records: 1 };
      const { id, path, title, published, text: whole } = article;
      const from = { id, path, title, published, text: whole };
      const lines = records(article, select).map((record) => {
        // A quotation carries offsets only; a line read on its own should show what was said.
        const said = select === 'quotes' ? { text: quoted(article, record, text) } : null;
        return `${json({ ...record, ...said, article: from })}\n`;
      });
      return { output: lines.join(''), records: lines.length };
    },
    end: () => '',
  };
}

function quoted(_article: Article, record: object, text: string): string {
  const { start, end } = record as { start: number; end: number };
  return text.slice(start, end);
}
