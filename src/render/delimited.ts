/**
 * `csv` and `tsv`: a header and one row a record, for spreadsheets and data frames. Columns are named as the JSON's
 * fields, figures are bare (1200, 6.4), dates EDTF. No cell holds a control character, none is run as a formula.
 */
import { type Cell, cellNames, row } from './rows.js';
import { inert, visible } from './safe.js';
import { records } from './select.js';
import type { RenderOptions, Writer } from './writer.js';

export function delimitedWriter(format: 'csv' | 'tsv', { select, columns }: RenderOptions): Writer {
  const names = columns ?? cellNames(select);
  const line = delimitedLine(format);
  return {
    begin: () => line([...names]),
    article(article, text) {
      const lines = records(article, select).map((record) => {
        const cells = row(select, article, record, text);
        return line(names.map((name) => cells[name]));
      });
      return { output: lines.join(''), records: lines.length };
    },
    end: () => '',
  };
}

/** A line of cells, each made harmless for a spreadsheet. */
export const delimitedLine =
  (format: 'csv' | 'tsv') =>
  (cells: readonly Cell[]): string =>
    `${cells.map(format === 'csv' ? csvCell : plain).join(format === 'csv' ? ',' : '\t')}\n`;

function plain(cell: Cell): string {
  if (typeof cell === 'string') return inert(visible(cell));
  return cell === null || cell === undefined ? '' : String(cell);
}

/** RFC 4180: quoted where it must be, quotation marks doubled; and where a comma isn't what this reader parts cells at. */
function csvCell(cell: Cell): string {
  const text = plain(cell);
  return /[",;]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
