/** Which writer writes which format of matches. */
import type { FindFormat, HitOptions, HitWriter } from './hits.js';
import { hitJson, hitJsonLines } from './json.js';
import { hitRows } from './rows.js';

/** The terminal's own formats bring packages along: they are loaded when they are asked for. */
export async function hitWriter(format: FindFormat, options: HitOptions): Promise<HitWriter> {
  switch (format) {
    case 'text':
      return (await import('./text.js')).hitText(options);
    case 'table':
      return (await import('./table.js')).hitTable(options);
    case 'markdown':
      return (await import('./table.js')).hitMarkdown(options);
    case 'json':
      return hitJson(options);
    case 'jsonl':
      return hitJsonLines();
    case 'csv':
    case 'tsv':
      return hitRows(format, options);
  }
}
