/** Findings as workflow commands: GitHub Actions shows them beside the lines of a pull request. */
import { visible } from '../safe.js';
import { isFile, nameOf, Places } from './places.js';
import type { CheckWriter } from './writer.js';

export function githubWriter(): CheckWriter {
  return {
    begin: () => '',
    article({ source, findings }) {
      const places = new Places(source.text);
      return findings
        .map(({ rule, severity, message, start, end }) => {
          const { line, column, endLine, endColumn } = places.of({ start, end });
          // The lines of a record are not those of its file.
          const at = isFile(source)
            ? // GitHub counts the last column in, and takes columns for one line only.
              {
                file: source.path as string,
                line,
                endLine,
                ...(line === endLine && { col: column, endColumn: endColumn - 1 }),
              }
            : { file: source.path ?? source.id };
          const text = isFile(source) ? message : `${nameOf(source)}:${line}:${column}: ${message}`;
          const properties = Object.entries({ ...at, title: rule }).map(
            ([name, value]) => `${name}=${property(String(value))}`,
          );
          return `::${severity} ${properties.join(',')}::${data(visible(text))}\n`;
        })
        .join('');
    },
    end: () => '',
  };
}

const data = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
