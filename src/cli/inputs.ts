/** Paths, folders, globs and standard input → articles, one at a time, in a fixed order. */
import { createReadStream, type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { formatOf, type InputFormat, isPage, JsonLines, sourcesFrom } from '../read/index.js';
import type { Problem, Source } from '../types.js';
import { ownMistake } from './messages.js';

export interface InputOptions {
  /** Overrides what the extension says. */
  inputFormat?: InputFormat;
  /** Never read: what is being written. */
  output?: string;
}

/** A web page as it was found: reading it takes longer than all else, and may be left to a worker. */
export interface Page {
  path: string;
  page: Uint8Array;
}

export type Item = Source | Problem | Page;

const EXTENSIONS = new Set(['txt', 'md', 'html', 'htm', 'json', 'jsonl']);
const STDIN = '-';

/** Every article of every path, in order, with a problem in the place of each that cannot be read. */
export async function* inputs(paths: readonly string[], options: InputOptions): AsyncGenerator<Source | Problem> {
  for await (const item of items(paths, options)) yield 'page' in item ? await opened(item) : item;
}

/** A mistake of ours in one page is told, and leaves the others unharmed. */
export async function opened({ path, page }: Page): Promise<Source | Problem> {
  const { pageSource } = await import('../read/html/page.js');
  try {
    return pageSource(page, path);
  } catch (error) {
    return ownMistake(path, path, error);
  }
}

/** The same with web pages as they were found. */
export async function* items(paths: readonly string[], options: InputOptions): AsyncGenerator<Item> {
  for (const path of paths) {
    if (path === STDIN) yield* standardInput(options);
    else yield* named(path, options);
  }
}

/** Bytes of the files named; folders, globs and streams tell nothing of it. */
export function namedSize(paths: readonly string[]): number {
  return paths.reduce((sum, path) => {
    const found = path === STDIN ? undefined : statSync(path, { throwIfNoEntry: false });
    return sum + (found?.isFile() ? found.size : 0);
  }, 0);
}

async function* named(path: string, options: InputOptions): AsyncGenerator<Item> {
  try {
    const found = statSync(path);
    if (found.isDirectory()) yield* folder(path, options);
    else yield* file(path, options);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (missing && /[*?{]|\[[^[]*\]/.test(path)) yield* glob(path, options);
    else yield failure(path, error);
  }
}

async function* glob(pattern: string, options: InputOptions): AsyncGenerator<Item> {
  const { glob: find } = await import('tinyglobby');
  const files = (await find(pattern, { onlyFiles: true, expandDirectories: false, followSymbolicLinks: false })).sort();
  const { IgnoreFiles } = await import('./ignore-files.js');
  const ignored = new IgnoreFiles('.');
  let read = 0;
  for (const path of files) {
    if (isOutput(path, options) || ignored.skips(path, false)) continue;
    read++;
    yield* file(path, options);
  }
  if (!read) yield problem('no-match', pattern, 'no file matches');
}

async function* folder(root: string, options: InputOptions): AsyncGenerator<Item> {
  const { IgnoreFiles } = await import('./ignore-files.js');
  const ignored = new IgnoreFiles(root);
  let read = 0;
  const walk = async function* (dir: string): AsyncGenerator<Item> {
    let entries: Dirent[];
    try {
      entries = readdirSync(dir, { withFileTypes: true });
    } catch (error) {
      yield failure(dir, error);
      return;
    }
    // By code units: the same order on every machine and in every locale.
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = dir.endsWith(sep) ? dir + entry.name : `${dir}${sep}${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) {
        if (!isOutput(path, options) && !ignored.skips(path, true)) yield* walk(path);
        continue;
      }
      // A linked folder is not followed, because it may lead back up; a linked file is.
      if (!(entry.isFile() || entry.isSymbolicLink()) || !EXTENSIONS.has(extensionOf(entry.name))) continue;
      if (isOutput(path, options) || ignored.skips(path, false)) continue;
      if (entry.isSymbolicLink() && leadsElsewhere(path)) continue;
      read++;
      yield* file(path, options);
    }
  };
  yield* walk(root);
  if (!read) yield problem('no-articles', root, 'no articles in this folder');
}

/** To a folder, which may lead back up, or to a pipe or device, which may never end. */
function leadsElsewhere(link: string): boolean {
  try {
    return !statSync(link).isFile();
  } catch {
    return false; // a broken link: reading it tells what is wrong
  }
}

const extensionOf = (name: string) => name.slice(name.lastIndexOf('.') + 1).toLowerCase();
const isOutput = (path: string, { output }: InputOptions) => output !== undefined && resolve(path) === resolve(output);

async function* file(path: string, { inputFormat }: InputOptions): AsyncGenerator<Item> {
  try {
    if ((inputFormat ?? formatOf(path)) === 'jsonl')
      yield* lines(createReadStream(path, { highWaterMark: 1 << 18 }), path);
    else yield* whole(readFileSync(path), path, inputFormat);
  } catch (error) {
    yield failure(path, error);
  }
}

async function* standardInput({ inputFormat }: InputOptions): AsyncGenerator<Item> {
  if (inputFormat === 'jsonl') {
    yield* lines(process.stdin, STDIN);
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  yield* whole(Buffer.concat(chunks), STDIN, inputFormat);
}

/** What is read in one piece; what its name says is text may begin like a web page, and is one. */
async function* whole(bytes: Buffer, path: string, asked?: InputFormat): AsyncGenerator<Item> {
  const named = asked ?? formatOf(path);
  const format = asked === undefined && named === 'text' && isPage(bytes) ? 'html' : named;
  if (format !== 'html' || !bytes.length) yield* sourcesFrom(bytes, path, format === 'html' ? 'text' : format);
  else yield { path, page: bytes };
}

async function* lines(stream: AsyncIterable<Buffer>, path: string): AsyncGenerator<Item> {
  const reader = new JsonLines(path);
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    yield* reader.push(chunk);
  }
  yield* reader.end();
  if (!bytes) yield* sourcesFrom(new Uint8Array(), path, 'jsonl');
}

const problem = (code: string, path: string, message: string): Problem => ({ code, severity: 'error', path, message });

function failure(path: string, error: unknown): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return problem('missing', path, 'no such file or folder');
  if (code === 'EACCES' || code === 'EPERM') return problem('unreadable', path, 'not allowed to read it');
  if (code === 'ELOOP')
    return problem('unreadable-link', path, 'a link that leads back to itself: name the file it should lead to');
  // Anything that is no file error is a mistake of ours, and says so.
  if (code === undefined) throw error;
  return problem('input', path, `cannot be read: ${message}`);
}
