/** Files and standard input → sources, one at a time, in a fixed order. */
import { createReadStream, readFileSync } from 'node:fs';
import { formatOf, type InputFormat, isPage, isProblem, JsonLines, sourcesFrom } from '../read/index.js';
import type { Problem, Source } from '../types.js';
import { failure, type PathOptions, paths, STDIN } from './paths.js';

export interface InputOptions extends PathOptions {
  /** Overrides what the extension says. */
  inputFormat?: InputFormat;
  /** What standard input is called. */
  stdinFilename?: string;
  /** Told how much was read. */
  progress?: { read(bytes: number): void; article(): void } | null;
}

/** Every article of every path, in order, with a problem in the place of each that cannot be read. */
export async function* inputs(named: readonly string[], options: InputOptions): AsyncGenerator<Source | Problem> {
  for await (const path of paths(named, options)) {
    if (typeof path !== 'string') yield path;
    else
      for await (const item of path === STDIN ? standardInput(options) : file(path, options)) {
        if (!isProblem(item)) options.progress?.article();
        yield item;
      }
  }
}

async function* file(path: string, options: InputOptions): AsyncGenerator<Source | Problem> {
  try {
    if ((options.inputFormat ?? formatOf(path)) === 'jsonl')
      yield* lines(createReadStream(path, { highWaterMark: 1 << 18 }), path, options);
    else yield* whole(readFileSync(path), path, options);
  } catch (error) {
    yield failure(path, error);
  }
}

async function* standardInput(options: InputOptions): AsyncGenerator<Source | Problem> {
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
async function* whole(bytes: Buffer, path: string, options: InputOptions): AsyncGenerator<Source | Problem> {
  const named = options.inputFormat ?? formatOf(path);
  const format = options.inputFormat === undefined && named === 'text' && isPage(bytes) ? 'html' : named;
  options.progress?.read(bytes.length);
  if (format !== 'html' || !bytes.length) yield* sourcesFrom(bytes, path, format === 'html' ? 'text' : format);
  else yield (await import('../read/html/page.js')).pageSource(bytes, path);
}

async function* lines(
  stream: AsyncIterable<Buffer>,
  path: string,
  { progress }: InputOptions,
): AsyncGenerator<Source | Problem> {
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
