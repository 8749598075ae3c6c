/** Bytes → sources. Pure: the caller reads the files, and gets back what was in them and what was wrong with them. */
import type { Problem, Source } from '../types.js';
import { decode } from './decode.js';
import { JsonLines, jsonSources } from './jsonl.js';
import { emptyProblem, textSource } from './text.js';

export { JsonLines } from './jsonl.js';

export type InputFormat = 'text' | 'json' | 'jsonl';

/** By the file's extension; whatever is not JSON is text. */
export function formatOf(path: string): InputFormat {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'jsonl' || extension === 'ndjson') return 'jsonl';
  return extension === 'json' ? 'json' : 'text';
}

export const isProblem = (result: Source | Problem): result is Problem => 'severity' in result;

/** Every article of one file, in order, with a problem in the place of each that cannot be read. */
export function* sourcesFrom(bytes: Uint8Array, path: string, format: InputFormat): Generator<Source | Problem> {
  if (!bytes.length) {
    yield emptyProblem(path);
    return;
  }
  if (format === 'jsonl') {
    const lines = new JsonLines(path);
    yield* lines.push(bytes);
    yield* lines.end();
    return;
  }
  const decoded = decode(bytes, path);
  if ('severity' in decoded) yield decoded;
  else if (format === 'json') yield* jsonSources(decoded.text, path, decoded.problems);
  else yield textSource(decoded.text, path, decoded.problems);
}
