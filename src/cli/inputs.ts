/** Files and standard input → articles, one at a time, in a fixed order. */
import { createReadStream, readFileSync } from 'node:fs';
import { formatOf, type InputFormat, isPage, JsonLines, sourcesFrom } from '../read/index.js';
import type { Problem, Source } from '../types.js';
import { ownMistake } from './messages.js';
import { failure, fileSize, type PathOptions, paths, STDIN } from './paths.js';

export interface InputOptions extends PathOptions {
  /** Overrides what the extension says. */
  inputFormat?: InputFormat;
  /** What standard input is called. */
  stdinFilename?: string;
  /** Told how much was read. */
  progress?: { read(bytes: number): void; article(): void } | null;
}

/** A web page as it was found: reading it takes longer than all else, and may be left to a worker. */
export interface Page {
  path: string;
  page: Uint8Array;
}

export type Item = Source | Problem | Page;

/** Every article of every path, in order, with a problem in the place of each that cannot be read. */
export async function* inputs(named: readonly string[], options: InputOptions): AsyncGenerator<Source | Problem> {
  for await (const item of items(named, options)) yield 'page' in item ? await opened(item) : item;
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
export async function* items(named: readonly string[], options: InputOptions): AsyncGenerator<Item> {
  for await (const path of paths(named, options)) {
    if (typeof path !== 'string') yield path;
    else
      for await (const item of path === STDIN ? standardInput(options) : file(path, options)) {
        if (!('severity' in item)) options.progress?.article();
        yield item;
      }
  }
}

/** Bytes of the files named; folders, globs and streams tell nothing of it, nor does what cannot be found. */
export function namedSize(named: readonly string[]): number {
  return named.reduce((sum, path) => sum + (path === STDIN ? 0 : fileSize(path)), 0);
}

async function* file(path: string, options: InputOptions): AsyncGenerator<Item> {
  try {
    if ((options.inputFormat ?? formatOf(path)) === 'jsonl')
      yield* lines(createReadStream(path, { highWaterMark: 1 << 18 }), path, options);
    else yield* whole(readFileSync(path), path, options);
  } catch (error) {
    yield failure(path, error);
  }
}

async function* standardInput(options: InputOptions): AsyncGenerator<Item> {
  const name = options.stdinFilename ?? STDIN;
  if ((options.inputFormat ?? formatOf(name)) === 'jsonl') {
    yield* lines(process.stdin, name, options);
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  yield* whole(Buffer.concat(chunks), name, options);
}

/** What is read in one piece; what its name says is text may begin like a web page, and is one. */
async function* whole(bytes: Buffer, path: string, options: InputOptions): AsyncGenerator<Item> {
  const named = options.inputFormat ?? formatOf(path);
  const format = options.inputFormat === undefined && named === 'text' && isPage(bytes) ? 'html' : named;
  options.progress?.read(bytes.length);
  if (format !== 'html' || !bytes.length) yield* sourcesFrom(bytes, path, format === 'html' ? 'text' : format);
  else yield { path, page: bytes };
}

async function* lines(stream: AsyncIterable<Buffer>, path: string, { progress }: InputOptions): AsyncGenerator<Item> {
  const reader = new JsonLines(path);
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    progress?.read(chunk.length);
    yield* reader.push(chunk);
  }
  yield* reader.end();
  if (!bytes) yield* sourcesFrom(new Uint8Array(), path, 'jsonl');
}
