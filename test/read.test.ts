import { describe, expect, it } from 'vitest';
import { formatOf, isProblem, JsonLines, sourcesFrom } from '../src/read/index.js';
import type { Problem, Source } from '../src/types.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean, mark: boolean) => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
const read = (bytes: Uint8Array, path = 'a.txt') => {
  const format = formatOf(path);
  return format === 'html' ? [] : [...sourcesFrom(bytes, path, format)];
};
const text = (bytes: Uint8Array) => (read(bytes)[0] as Source).text;
const SAMPLE = 'Gubernur meninjau posko “darurat” di Kediri.';

describe('decoding', () => {
  it.each([
    ['UTF-8', utf8(SAMPLE)],
    ['UTF-8 with a mark', utf8(`\ufeff${SAMPLE}`)],
    ['UTF-16 LE', utf16(SAMPLE, false, true)],
    ['UTF-16 BE', utf16(SAMPLE, true, true)],
    ['UTF-16 LE without a mark', utf16('Gubernur meninjau posko di Kediri.', false, false)],
    ['UTF-16 BE without a mark', utf16('Gubernur meninjau posko di Kediri.', true, false)],
  ])('%s', (_, bytes) => {
    const [source] = read(bytes) as Source[];
    expect(source.text).toMatch(/^Gubernur .* Kediri\.$/);
    expect(source.problems).toEqual([]);
  });

  it('falls back to Windows-1252, and says so', () => {
    const [source] = read(new Uint8Array([0x93, 0x59, 0x61, 0x94, 0x20, 0xe9])) as Source[];
    expect(source.text).toBe('“Ya” é');
    expect(source.problems).toMatchObject([{ code: 'encoding', severity: 'warning', path: 'a.txt' }]);
  });

  it('keeps CRLF, so that offsets are those of the file', () =>
    expect(text(utf8('Satu.\r\nDua.'))).toBe('Satu.\r\nDua.'));

  it.each([
    ['a PDF file', utf8('%PDF-1.7 \n1 0 obj')],
    ['a ZIP or Office file', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
    ['a binary file', new Uint8Array([65, 66, 0, 67, 68, 69])],
    ['a binary file', new Uint8Array(200).map((_, i) => (i % 9 ? 65 : 2))],
  ])('refuses %s', (kind, bytes) => {
    const [problem] = read(bytes) as Problem[];
    expect(problem).toMatchObject({ code: 'binary', severity: 'error', path: 'a.txt' });
    expect(problem.message).toContain(kind);
  });

  it.each([[''], [' \n\t\r\n']])('has nothing to read in %j', (empty) =>
    expect(read(utf8(empty))).toMatchObject([{ code: 'empty', severity: 'error', path: 'a.txt' }]),
  );
});

describe('formatOf', () => {
  it.each([
    ['berita/a.JSONL', 'jsonl'],
    ['a.ndjson', 'jsonl'],
    ['a.json', 'json'],
    ['a.txt', 'text'],
    ['README', 'text'],
  ])('%s is %s', (path, format) => expect(formatOf(path)).toBe(format));
});

describe('JSON', () => {
  const json = (value: unknown, path = 'a.json') => read(utf8(JSON.stringify(value)), path);

  it('takes one object or an array of them', () => {
    expect(json({ text: 'Isi.', title: 'Judul', author: 'Sinta', url: 'https://a.id/1' })).toMatchObject([
      {
        id: 'a.json',
        path: 'a.json',
        title: 'Judul',
        author: 'Sinta',
        url: 'https://a.id/1',
        text: 'Isi.',
        published: null,
      },
    ]);
    expect(json([{ id: 7, text: 'Satu.' }, { text: 'Dua.' }])).toMatchObject([{ id: '7' }, { id: 'a.json:2' }]);
  });

  it.each([
    [{ title: 'tanpa isi' }, 'no "text"'],
    [{ text: 5 }, 'no string'],
    [{ text: '  ' }, 'empty'],
    ['hanya kata', 'not a JSON object'],
  ])('%j is no article', (value, reason) => {
    const [problem] = json(value) as Problem[];
    expect(problem).toMatchObject({ code: 'record', severity: 'error' });
    expect(problem.message).toContain(reason);
  });

  it.each([
    ['2025-07-23', '2025-07-23'],
    ['2024-02-29', '2024-02-29'],
    ['2025-07-23T23:30:00-10:00', '2025-07-23'],
    [null, null],
  ])('published %j is %j', (published, value) => {
    const [source] = json({ text: 'Isi.', published }) as Source[];
    expect(source.published).toBe(value);
    expect(source.problems).toEqual([]);
  });

  it.each([['2025-02-29'], ['2025-13-01'], ['23 Juli 2025'], [20250723]])('published %j is left out', (published) => {
    const [source] = json({ text: 'Isi.', published }) as Source[];
    expect(source.published).toBeNull();
    expect(source.problems).toMatchObject([{ code: 'published', severity: 'warning' }]);
  });
});

describe('JSON Lines', () => {
  const LINES = '{"text":"Satu."}\n\n{"id":"dua","text":"Dua."}\r\n{"text": oops}\n{"text":"Empat."}';

  it('names the line that is broken and reads the others', () => {
    const results = read(utf8(LINES), 'a.jsonl');
    expect(results.map((r) => (isProblem(r) ? r.code : r.id))).toEqual(['a.jsonl:1', 'dua', 'json', 'a.jsonl:5']);
    expect((results[2] as Problem).message).toMatch(/^line 4: invalid JSON: /);
  });

  it('never prints the control characters of what it refuses', () => {
    const [problem] = read(utf8('{"text": \u001b[31m}'), 'a.jsonl') as Problem[];
    expect(problem.message).not.toContain('\u001b');
  });

  it.each([[1], [2], [7], [1000]])('reads pieces of %d bytes like the whole', (size) => {
    const bytes = utf8(LINES.replace('Satu', 'Sátu “é”'));
    const reader = new JsonLines('a.jsonl');
    const results: (Source | Problem)[] = [];
    const buffer = new Uint8Array(size);
    for (let i = 0; i < bytes.length; i += size) {
      const piece = bytes.subarray(i, i + size);
      buffer.set(piece);
      results.push(...reader.push(buffer.subarray(0, piece.length)));
    }
    results.push(...reader.end());
    expect(results).toEqual(read(bytes, 'a.jsonl'));
  });

  it('reads UTF-16, and a line in Windows-1252 with a warning', () => {
    expect(read(utf16('{"text":"Satu."}\n{"text":"Dua."}', false, true), 'a.jsonl')).toMatchObject([
      { text: 'Satu.' },
      { text: 'Dua.' },
    ]);
    const latin = new Uint8Array([...utf8('{"text":"caf'), 0xe9, ...utf8('"}')]);
    expect(read(latin, 'a.jsonl')).toMatchObject([{ text: 'café', problems: [{ code: 'encoding' }] }]);
  });

  it('refuses a binary file once', () =>
    expect(read(new Uint8Array([0, 1, 10, 0, 10]), 'a.jsonl')).toMatchObject([{ code: 'binary' }]));
});
