/** Which writer writes which format. */
import { delimitedWriter } from './delimited.js';
import { jsonLinesWriter, jsonWriter } from './json.js';
import { markdownWriter } from './markdown.js';
import { COLUMNAR, type Format } from './names.js';
import type { RenderOptions, Writer } from './writer.js';

/** Formats in which an event stands once, however often the article tells it. */
export const ROWS: ReadonlySet<Format> = new Set([...COLUMNAR, 'html', 'geojson', 'ics']);

/** The table alone brings packages along: it is loaded when it is asked for, and so are the formats seldom asked for. */
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
    case 'html':
      return (await import('./html/html.js')).htmlWriter(options);
    case 'geojson':
      return (await import('./geojson.js')).geojsonWriter();
    case 'ics':
      return (await import('./ics.js')).icsWriter(options);
    case 'brat':
      return (await import('./brat.js')).bratWriter(options);
    case 'timeml':
      return (await import('./timeml.js')).timemlWriter(options);
  }
}
