/** Bytes → sources. Pure: the caller reads the files, and gets back what was in them and what was wrong with them. */
import type { Problem, Source } from '../types.js';
import { decode } from './decode.js';
import { JsonLines, jsonSources } from './jsonl.js';
import type { InputFormat } from './names.js';
import { emptyProblem, textSource } from './text.js';

export { JsonLines } from './jsonl.js';
export type { InputFormat } from './names.js';

/** By the file's extension; whatever is neither JSON nor HTML is text. */
export function formatOf(path: string): InputFormat {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'jsonl' || extension === 'ndjson') return 'jsonl';
  if (extension === 'html' || extension === 'htm' || extension === 'xhtml') return 'html';
  return extension === 'json' ? 'json' : 'text';
}

/** True for bytes that begin as a web page does, whatever the file is called. */
export function isPage(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/^\u00ef\u00bb\u00bf/, '');
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html)\b/i.test(head);
}

export const isProblem = (result: Source | Problem): result is Problem => 'severity' in result;

/**
 * Every article of one file, in order, with a problem in the place of each that cannot be read. Web pages have a reader of
 * their own, `html/page.ts`: it brings packages along that the others need not load.
 */
export function* sourcesFrom(
  bytes: Uint8Array,
  path: string,
  format: Exclude<InputFormat, 'html'>,
): Generator<Source | Problem> {
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
