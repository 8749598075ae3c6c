/**
 * JSON in: one article a line (JSON Lines), or a whole file of one article or an array of them. An article is
 * `{"id"?, "title"?, "author"?, "text", "published"?, "url"?}`. What is wrong with one record never stops the others.
 */
import type { Problem, Source } from '../types.js';
import { binaryKind, binaryProblem, decodeWindows1252, encodingOf, fallbackProblem } from './decode.js';
import { publishedDate } from './published.js';

/** A line longer than this is no article: it is skipped, so that memory stays flat whatever comes in. */
const MAX_LINE = 64 * 1024 * 1024;
const LINE_FEED = 10;

/** Records of a whole file: an object or an array of objects. */
export function* jsonSources(text: string, path: string, problems: Problem[] = []): Generator<Source | Problem> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield jsonProblem(path, '', error);
    return;
  }
  const records = Array.isArray(value) ? value : [value];
  for (const [i, record] of records.entries()) {
    const where = Array.isArray(value) ? `record ${i + 1}: ` : '';
    yield recordSource(record, path, where, Array.isArray(value) ? `${path}:${i + 1}` : path, problems);
  }
}

/**
 * JSON Lines piece by piece: `push` takes bytes as they come and yields the records that they complete, `end` the last
 * one. No more than one line is held at a time.
 */
export class JsonLines {
  readonly #path: string;
  #line = 0;
  #rest: Uint8Array[] = [];
  #restLength = 0;
  /** The line being read is longer than MAX_LINE: its bytes are let go. */
  #skipping = false;
  /** UTF-16 input is turned into UTF-8 first. */
  #transcode: InstanceType<typeof TextDecoder> | null = null;
  #state: 'start' | 'reading' | 'refused' = 'start';
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });

  constructor(path: string) {
    this.#path = path;
  }

  *push(chunk: Uint8Array): Generator<Source | Problem> {
    if (this.#state === 'start' && chunk.length) yield* this.#start(chunk);
    if (this.#state === 'refused') return;
    const bytes = this.#transcode ? new TextEncoder().encode(this.#transcode.decode(chunk, { stream: true })) : chunk;
    let from = 0;
    for (let to = bytes.indexOf(LINE_FEED); to >= 0; to = bytes.indexOf(LINE_FEED, from)) {
      yield* this.#finish(bytes.subarray(from, to));
      from = to + 1;
    }
    if (from < bytes.length) this.#keep(bytes.subarray(from));
  }

  /** The last line, which may lack its line feed. */
  *end(): Generator<Source | Problem> {
    if (this.#restLength || this.#skipping) yield* this.#finish(new Uint8Array());
  }

  *#start(chunk: Uint8Array): Generator<Problem> {
    const binary = binaryKind(chunk);
    this.#state = binary ? 'refused' : 'reading';
    if (binary) yield binaryProblem(binary, this.#path);
    const encoding = encodingOf(chunk);
    if (encoding !== 'utf-8') this.#transcode = new TextDecoder(encoding);
  }

  #keep(part: Uint8Array) {
    if (this.#restLength + part.length > MAX_LINE) {
      this.#skipping = true;
      this.#rest = [];
      this.#restLength = 0;
    }
    if (this.#skipping) return;
    // Copied, because the caller may fill its buffer anew.
    this.#rest.push(part.slice());
    this.#restLength += part.length;
  }

  *#finish(part: Uint8Array): Generator<Source | Problem> {
    // Most lines lie within one chunk and are decoded where they stand.
    if (this.#restLength) this.#keep(part);
    const line = this.#restLength ? joined(this.#rest, this.#restLength) : part;
    const skipped = this.#skipping;
    this.#rest = [];
    this.#restLength = 0;
    this.#skipping = false;
    this.#line++;
    const where = `line ${this.#line}: `;
    if (skipped) {
      const message = `${where}longer than ${MAX_LINE >> 20} MB: skipped; is it JSON Lines, one article a line?`;
      yield { code: 'too-long', severity: 'error', path: this.#path, message };
      return;
    }
    const { text, problems } = this.#decode(line, where);
    if (!text.trim()) return;
    let record: unknown;
    try {
      record = JSON.parse(text);
    } catch (error) {
      yield jsonProblem(this.#path, where, error);
      return;
    }
    yield recordSource(record, this.#path, where, `${this.#path}:${this.#line}`, problems);
  }

  #decode(line: Uint8Array, where: string): { text: string; problems: Problem[] } {
    try {
      return { text: this.#utf8.decode(line), problems: [] };
    } catch {
      return { text: decodeWindows1252(line), problems: [fallbackProblem(this.#path, where)] };
    }
  }
}

function joined(parts: Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** One record → one source. `where` ("line 17: ") begins its messages, `id` is its name where it has none of its own. */
function recordSource(record: unknown, path: string, where: string, id: string, problems: Problem[]): Source | Problem {
  const bad = (message: string): Problem => ({
    code: 'record',
    severity: 'error',
    path,
    message: `${where}${message}`,
  });
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return bad(
      'not a JSON object: an article is {"text": "…"}, with "id", "title", "author", "published", "url" if known',
    );
  const { text, title, author, url, published, id: own } = record as Record<string, unknown>;
  if (text === undefined) return bad('no "text" in the record');
  if (typeof text !== 'string') return bad('"text" is no string');
  if (!text.trim()) return bad('"text" is empty');
  const date = publishedDate(published);
  if (date.problem)
    problems = [...problems, { code: 'published', severity: 'warning', path, message: where + date.problem }];
  return {
    id: typeof own === 'string' && own ? own : typeof own === 'number' ? String(own) : id,
    path,
    title: typeof title === 'string' && title ? title : null,
    author: typeof author === 'string' && author ? author : null,
    url: typeof url === 'string' && url ? url : null,
    published: date.value,
    text,
    problems,
  };
}

/** The engine's own reason, without what it quotes of the input. */
function jsonProblem(path: string, where: string, error: unknown): Problem {
  const reason = (error as Error).message.split(/, (?:"|\.{3})/)[0].replace(/\p{Cc}/gu, ' ');
  return { code: 'json', severity: 'error', path, message: `${where}invalid JSON: ${reason}` };
}
