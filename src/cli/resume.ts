/**
 * `--resume`: goes on behind the last article that an interrupted run has written whole. The JSON Lines written so far say
 * how far it came, for they tell their articles in the order of the input: no journal stands beside them.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Selection } from '../render/names.js';
import type { Problem } from '../types.js';
import type { Reader } from './articles.js';
import type { Item } from './inputs.js';
import { OutputError } from './output.js';

export interface Resumed {
  /** Bytes of the output that stay; the article behind them is read once more, because it may have had more records. */
  keep: number;
  /** Articles and records behind which it goes on. */
  done: { articles: number; records: number };
  /** What could not be read among what is skipped: it still can't. */
  problems: Problem[];
  /** What is still to be read. */
  rest: AsyncIterator<Item>;
}

/** Throws `OutputError`, with the file as it was, where it wasn't made of this input in this way. */
export async function resumed(
  output: string,
  select: Selection,
  items: AsyncIterator<Item>,
  reader: Reader,
): Promise<Resumed> {
  const done = { articles: 0, records: 0 };
  const problems: Problem[] = [];
  const groups = groupsOf(output, select);
  let group = groups.next().value;
  if (!group) return { keep: 0, done, problems, rest: items };
  let following = groups.next().value;
  for (let next = await items.next(); !next.done; next = await items.next()) {
    const item = next.value;
    if ('severity' in item) problems.push(item);
    if (keyOf(item) !== group.key) {
      done.articles++;
      continue;
    }
    if (!following) {
      // Two articles may have one id: what it says decides.
      const { output: text } = await reader.read(item);
      if (agree(output, group, Buffer.from(text as string)))
        return { keep: group.start, done, problems, rest: startingWith(item, items) };
      done.articles++;
      continue;
    }
    done.articles++;
    done.records += group.records;
    group = following;
    following = groups.next().value;
  }
  throw new OutputError(
    `cannot go on with ${output}: line ${group.line} tells of ${group.id}, which this input does not have there with these options; name another file`,
  );
}

/** Lines next to each other that tell of one article. */
interface Group {
  key: string;
  id: string;
  /** Where it stands in the file, in bytes, and on which line. */
  start: number;
  end: number;
  line: number;
  records: number;
}

const key = (id: string, path: string | null) => `${path}\n${id}`;
const keyOf = (item: Item) =>
  'text' in item ? key(item.id, item.path) : 'page' in item ? key(item.path, item.path) : '';

function* groupsOf(output: string, select: Selection): Generator<Group, undefined> {
  let group: Group | undefined;
  let line = 0;
  for (const { text, start, end } of wholeLines(output)) {
    line++;
    const { id, path } = articleIn(text, select, `line ${line} of ${output}`);
    const own = key(id, path);
    // Of whole articles each has a line to itself.
    if (group?.key === own && select !== 'articles') {
      group.end = end;
      group.records++;
      continue;
    }
    if (group) yield group;
    group = { key: own, id, start, end, line, records: 1 };
  }
  if (group) yield group;
}

function articleIn(line: string, select: Selection, where: string): { id: string; path: string | null } {
  try {
    const record = JSON.parse(line);
    const { id, path } = select === 'articles' ? record : record.article;
    if (typeof id === 'string') return { id, path };
  } catch {}
  throw new OutputError(`cannot go on: ${where} is no record of ${select}; name another file`);
}

/** The last line counts only with its line feed: without, it was being written. */
function* wholeLines(path: string): Generator<{ text: string; start: number; end: number }> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isFile()) throw new OutputError(`${path} is no file: --resume goes on with one`);
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.allocUnsafe(1 << 18);
    let rest: Buffer[] = [];
    let start = 0;
    let at = 0;
    for (let length = readSync(file, piece); length; length = readSync(file, piece)) {
      let from = 0;
      for (let to = piece.indexOf(10); to >= 0 && to < length; to = piece.indexOf(10, from)) {
        const end = at + to + 1;
        yield { text: Buffer.concat([...rest, piece.subarray(from, to)]).toString(), start, end };
        rest = [];
        from = to + 1;
        start = end;
      }
      rest.push(Buffer.from(piece.subarray(from, length)));
      at += length;
    }
  } finally {
    closeSync(file);
  }
}

/** What stands there of an article and what it comes to now: one of them begins with the other. */
function agree(output: string, { start, end }: Group, now: Buffer): boolean {
  const length = Math.min(end - start, now.length);
  const there = Buffer.alloc(length);
  const file = openSync(output, 'r');
  try {
    readSync(file, there, 0, length, start);
  } finally {
    closeSync(file);
  }
  return length > 0 && there.equals(now.subarray(0, length));
}

async function* startingWith(first: Item, others: AsyncIterator<Item>): AsyncGenerator<Item> {
  yield first;
  for (let next = await others.next(); !next.done; next = await others.next()) yield next.value;
}
