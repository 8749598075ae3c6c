/** The folders stand in the order in which the data passes: an import may point back along it, never ahead. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = new URL('../src/', import.meta.url).pathname;

const ORDER = [
  'types',
  'language',
  'gazetteer',
  'data', // loads what these two compiled; the only file below cli/ that does I/O
  'read',
  'text',
  'mentions',
  'clauses',
  'frames',
  // Patterns over what the rooms before it read; before `events`, because a frame may ask for a pattern.
  'find',
  'events',
  'rules',
  // What joins the rooms: a document, its record, the pipe, the public face.
  'document',
  'record',
  'extract',
  'explain',
  // Judges what the readers found, so it comes behind them all; its findings are plain data, which render/ prints.
  'check',
  // How all that is offered to programs.
  'breather',
  'library',
  'index',
  'render',
  'cli',
];
const MAY_DO_IO = new Set(['data', 'cli']);
const IO = /^node:(?:fs|child_process|net|http|https|worker_threads|readline|process|os|tty|dgram|dns)(?:\/|$)/;

interface Import {
  file: string;
  room: string;
  from: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
const roomOf = (path: string) => path.split('/')[0].replace(/\.(?:ts|js)$/, '');

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, from]) => ({
    file,
    room: roomOf(file),
    from,
  })),
);

const inside = imports
  .filter(({ from }) => from.startsWith('.'))
  .map((i) => ({ ...i, to: roomOf(relative(src, join(src, dirname(i.file), i.from))) }));

describe('layers', () => {
  it('sees the imports', () => expect(inside.length).toBeGreaterThan(30));

  it('knows every room', () =>
    expect([...new Set(files.map(roomOf))].filter((room) => !ORDER.includes(room))).toEqual([]));

  it('has no arrow against the order', () => {
    const against = inside.filter(({ room, to }) => ORDER.indexOf(to) > ORDER.indexOf(room));
    expect(against.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('does input and output in cli/ and data.ts alone', () => {
    const doers = imports.filter(({ room, from }) => IO.test(from) && !MAY_DO_IO.has(room));
    expect(doers.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('has no Date of the host’s time zone in what reads articles', () => {
    const readers = files.filter((f) => ORDER.indexOf(roomOf(f)) < ORDER.indexOf('cli'));
    const local = readers.filter((f) =>
      /new Date\((?:\)|(?!Date\.UTC)[^)]*,)|\.get(?:FullYear|Month|Date|Day|Hours)\(/.test(
        readFileSync(join(src, f), 'utf8'),
      ),
    );
    expect(local).toEqual([]);
  });
});
