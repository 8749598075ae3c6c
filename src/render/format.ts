/** Which writer writes which format. */
import { delimitedWriter } from './delimited.js';
import { jsonLinesWriter, jsonWriter } from './json.js';
import { markdownWriter } from './markdown.js';
import type { Format } from './names.js';
import type { RenderOptions, Writer } from './writer.js';

/** Formats of rows: a row is an event, however often the article tells it. */
export const ROWS: ReadonlySet<Format> = new Set(['table', 'csv', 'tsv', 'markdown']);

/** The table alone brings packages along: it is loaded when it is asked for. */
export async function writerFor(format: Format, options: RenderOptions): Promise<Writer> {
  switch (format) {
    case 'table':
      return (await import('./table.js')).tableWriter(options);
    case 'json':
      return jsonWriter(options);
    case 'jsonl':
      return jsonLinesWriter(options);
    case 'csv':
    case 'tsv':
      return delimitedWriter(format, options);
    case 'markdown':
      return markdownWriter(options);
  }
}
