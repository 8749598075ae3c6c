/** The program as its users meet it: a process, its streams and its exit code. */
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fresh, pages } from '../scripts/readme.js';
import { oneOf } from '../src/cli/options.js';
import { lineWidth, wantsColor } from '../src/cli/terminal.js';
import type { Article, Event } from '../src/types.js';
import { launcher, type Setting, talks as start } from './program.js';

const version = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
const dir = mkdtempSync(join(tmpdir(), 'talks-'));
const NEWS =
  'BOGOR - Sebanyak 12 orang mengungsi akibat banjir di Bogor pada Rabu (23/7/2025), kata Camat Dedi Kurnia.\n';

const talks = (args: readonly string[], setting: Setting = {}) => start(args, { cwd: dir, ...setting });

const articles = (out: string): Article[] => JSON.parse(out).articles;
const ids = (out: string) => articles(out).map((a) => a.id);
const write = (path: string, data: string | Buffer) => writeFileSync(join(dir, path), data);

beforeAll(() => {
  for (const folder of ['berita/.rahasia', 'berita/arsip', 'berita/sampah', 'kosong'])
    mkdirSync(join(dir, folder), { recursive: true });
  write('berita/a.txt', NEWS);
  write('berita/b.md', NEWS);
  write('berita/foto.jpg', Buffer.from([0xff, 0xd8, 0xff, 0]));
  write('berita/.tersembunyi.txt', NEWS);
  write('berita/.rahasia/c.txt', NEWS);
  write('berita/arsip/d.txt', NEWS);
  write('berita/sampah/e.txt', NEWS);
  write('berita/.gitignore', 'sampah/\n*.log.txt\n');
  write('berita/f.log.txt', NEWS);
  write('kosong/catatan.log', 'x');
  write('hampa.txt', '');
  write('biner.txt', Buffer.from([1, 0, 2, 0, 0, 3]));
  write('surat.pdf', '%PDF-1.7\n');
  const lines = Array.from({ length: 20 }, (_, i) => JSON.stringify({ id: `n${i + 1}`, text: NEWS }));
  lines[16] = '{"id": "n17", "text": ';
  write('kumpulan.jsonl', `${lines.join('\n')}\n`);
  write('tanpa-kunci.txt', NEWS);
  write('tanpa-ending', 'x');
  symlinkSync('..', join(dir, 'berita/arsip/naik'));
  chmodSync(join(dir, 'tanpa-kunci.txt'), 0);
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the program', () => {
  it.concurrent.each([['--version'], ['-V']])('%s', async (flag) =>
    expect(await talks([flag])).toEqual({ out: `${version}\n`, err: '', code: 0 }),
  );

  it.concurrent('explains itself', async () => {
    for (const args of [
      [],
      ['--help'],
      ['extract', '--help'],
      ['explain', '--help'],
      ['find', '--help'],
      ['find', '--tags'],
    ]) {
      const { out, err, code } = await talks(args);
      expect({ err, code }).toEqual({ err: '', code: 0 });
      expect(out).toMatch(args.includes('--tags') ? /#Person / : /^Usage: talks/);
    }
  });

  it.concurrent.each([
    [['extrac', 'berita'], /unknown command 'extrac'[\s\S]*Did you mean extract/],
    [['extract', '--formt', 'csv', 'berita'], /unknown option '--formt'[\s\S]*Did you mean --format/],
    [['extract', '--format', 'jsno', 'berita'], /'jsno' is invalid.*Did you mean json\? Choose one of: table, json/],
    [['extract', '--select', 'event', 'berita'], /Did you mean events\?/],
    [['extract', '--type', 'kiled', 'berita'], /Did you mean killed\?/],
    [['extract', '--date', '2025-02-30', 'berita'], /'2025-02-30' is invalid.*no such day: 2025-02 has days 01 to 28/],
    [['extract', '--date', '2025-13-01', 'berita'], /no month 13/],
    [['extract', '--date', '23/7/2025', 'berita'], /YYYY-MM-DD/],
    [['extract', '--since', 'kemarin', 'berita'], /YYYY-MM-DD, YYYY-MM or YYYY/],
    [
      ['extract', '--since', '2025-08', '--until', '2025-07', 'berita'],
      /--since 2025-08-01 lies after --until 2025-07-31/,
    ],
    [['extract', '--select', 'numbers', '--type', 'killed', 'berita'], /--type says nothing about numbers/],
    [['extract', '--lang', 'fr', 'berita'], /Choose one of: en, id/],
    [['extract', '--include-text', 'berita'], /--include-text puts the text into json and jsonl, not into table/],
    [['extract', '--input-format', 'htm', 'berita'], /Did you mean html\?/],
    [['extract', '-0', 'berita'], /-0 is about lists of paths: give --files-from LIST or --files/],
    [['extract', '-', '--files-from', '-'], /standard input cannot be both an article \(-\) and a list/],
    [['rules', 'shw'], /unknown command 'shw'\n\(Did you mean show\?\)\n\(talks rules --help/],
    [['find'], /no pattern: say what to find/],
    [['find', 'warga', 'berita', '-c', '-l'], /how many, or only which/],
    [['find', 'warga', 'berita', '-c', '-f', 'csv'], /-c prints a plain list/],
    [['find', 'warga', 'berita', '-C', '1', '-f', 'csv'], /-A, -B and -C/],
    [['find', 'warga', 'berita', '-m', '0'], /give 1 or more/],
    [['find', 'warga', 'berita', '-m', 'satu'], /whole number/],
    [['find', '[<text>#Number]', 'berita'], /column 3: a column is called text already/],
    [
      ['find', '#Persn kata', 'berita'],
      /column 1: there is no tag #Persn\n {2}#Persn kata\n {2}\^{6}\nDid you mean #Person\?/,
    ],
    [
      ['find', 'kata (a|(b))', 'berita'],
      /column 9: parentheses inside parentheses.*\n {2}kata \(a\|\(b\)\)\n {10}\^\n/,
    ],
    [['explain'], /missing required argument/],
    [['explain', 'berita'], /berita is a folder: name one article/],
    [['explain', 'tiada.txt'], /tiada\.txt: no such file or folder; check the path/],
    [['explain', 'berita/a.txt:0'], /counted from 1/],
    [['explain', 'berita/a.txt:9'], /berita\/a\.txt: there is no line 9: the article has one/],
    [['explain', 'berita/a.txt', '--event', 'e9'], /there is no event e9: it has e1 to e2/],
    [['explain', 'berita/a.txt', '--type', 'kiled'], /Did you mean killed\?/],
    [['explain', 'berita.jsonl:2'], /LINE is a line of an article’s text/],
    [
      ['extract', '--columns', 'headlin', 'berita'],
      /'headlin' is no column of events in table\. Did you mean headline\?/,
    ],
    [
      ['extract', '--columns', 'who', '--format', 'csv', 'berita'],
      /'who' is no column of events in csv\. Choose of: article/,
    ],
    [['extract', '--columns', ' , ', 'berita'], /--columns: name at least one of: headline/],
    [['extract', '--columns', 'date', '-o', 'a.json', 'berita'], /json has none: leave it out/],
    [['extract', '--format', 'ics', '--select', 'quotes', 'berita'], /ics holds past and planned events with a date/],
    [['extract', '--format', 'timeml', '--select', 'events', 'berita'], /timeml holds dates/],
    [['extract', '--format', 'timeml', '--type', 'killed', 'berita'], /--type says nothing about dates/],
    [['extract', '--format', 'brat', 'berita'], /brat holds one article a file: name a folder for them, -o FOLDER/],
    [['extract', '--format', 'brat', 'berita', '-o', 'tiada/anotasi'], /there is no folder tiada/],
    [['extract', '--format', 'brat', 'berita', '-o', 'tanpa-ending'], /tanpa-ending is a file: name a folder/],
  ])('refuses %j', async (args, message) => {
    const { out, err, code } = await talks(args);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toMatch(message);
    expect(err).toMatch(/^talks: error: /);
  });
});

describe('input', () => {
  it.concurrent('walks a folder in a fixed order, without what is hidden, ignored or no article', async () => {
    const { out, err, code } = await talks(['extract', 'berita', '--format', 'json']);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(ids(out)).toEqual(['berita/a.txt', 'berita/arsip/d.txt', 'berita/b.md']);
  });

  it.concurrent('reads an ignored or hidden file that is named', async () => {
    const { out } = await talks(['extract', 'berita/f.log.txt', 'berita/.tersembunyi.txt', '--format', 'json']);
    expect(ids(out)).toEqual(['berita/f.log.txt', 'berita/.tersembunyi.txt']);
  });

  it.concurrent('names a link that leads nowhere, and reads the others', async () => {
    mkdirSync(join(dir, 'putus'));
    write('putus/a.txt', NEWS);
    symlinkSync('tiada.txt', join(dir, 'putus/b.txt'));
    symlinkSync('c.txt', join(dir, 'putus/c.txt'));
    symlinkSync('a.txt', join(dir, 'putus/d.txt'));
    const { out, err, code } = await talks(['extract', 'putus', '--format', 'json']);
    expect({ ids: ids(out), code }).toEqual({ ids: ['putus/a.txt', 'putus/d.txt'], code: 2 });
    expect(err).toMatch(/putus\/b\.txt: no such file.*\n.*putus\/c\.txt: a link that leads back to itself/);
  });

  it.concurrent('reads a folder that is named, though git ignores it', async () => {
    for (const folder of ['gudang/.git', 'gudang/data/sampah']) mkdirSync(join(dir, folder), { recursive: true });
    write('gudang/.gitignore', 'data/\n');
    write('gudang/data/.gitignore', 'sampah/\n');
    for (const file of ['a.txt', 'data/b.txt', 'data/sampah/c.txt']) write(`gudang/${file}`, NEWS);
    const files = async (path: string) => (await talks(['extract', '--files', path])).out;
    expect(await files('gudang')).toBe('gudang/a.txt\n');
    expect(await files('gudang/data')).toBe('gudang/data/b.txt\n');
    expect(await files('gudang/data/sampah')).toBe('gudang/data/sampah/c.txt\n');
  });

  it.concurrent('takes globs', async () => {
    const { out, code } = await talks(['extract', 'berita/**/*.txt', '--format', 'json']);
    expect({ ids: ids(out), code }).toEqual({ ids: ['berita/a.txt', 'berita/arsip/d.txt'], code: 0 });
  });

  it.concurrent('takes standard input, named or piped', async () => {
    for (const args of [['extract', '-'], ['extract']]) {
      const { out, code } = await talks([...args, '--format', 'json'], { stdin: NEWS });
      expect({ ids: ids(out), code }).toEqual({ ids: ['-'], code: 0 });
    }
    const { out } = await talks(['extract', '--input-format', 'jsonl', '--format', 'json'], {
      stdin: `{"id":"x","text":"Satu."}\n{"text":"Dua."}`,
    });
    expect(ids(out)).toEqual(['x', '-:2']);
  });

  it.concurrent('lists what it would read', async () => {
    const files = 'berita/a.txt\nberita/arsip/d.txt\nberita/b.md\n';
    for (const command of ['extract', 'find', 'check'])
      expect(await talks([command, '--files', 'berita'])).toEqual({ out: files, err: '', code: 0 });
    expect((await talks(['extract', '--files', '-0', 'berita/a.txt', '-'])).out).toBe('berita/a.txt\0-\0');
    const { out, code } = await talks(['check', '--files', 'tiada.txt', 'berita/b.md']);
    expect({ out, code }).toEqual({ out: 'berita/b.md\n', code: 2 });
    expect((await talks(['extract', '--files', '--no-ignore', 'berita'])).out).toBe(
      'berita/a.txt\nberita/arsip/d.txt\nberita/b.md\nberita/f.log.txt\nberita/sampah/e.txt\n',
    );
  });

  it.concurrent('takes paths from a list, by lines or by NUL', async () => {
    write('daftar.txt', 'berita/b.md\r\n\nberita/arsip\n');
    const listed = ['extract', '-f', 'json', '--files-from'];
    expect(ids((await talks([...listed, 'daftar.txt'])).out)).toEqual(['berita/b.md', 'berita/arsip/d.txt']);
    expect(ids((await talks([...listed, 'daftar.txt', 'berita/a.txt'])).out)[0]).toBe('berita/a.txt');
    const odd = 'baris\nbaru *.txt';
    write(odd, NEWS);
    const { out } = await talks([...listed, '-', '-0'], { stdin: `${odd}\0berita/a.txt\0` });
    expect(ids(out)).toEqual([odd, 'berita/a.txt']);
    expect((await talks([...listed, '-'], { stdin: '' })).code).toBe(0);
    const { err, code } = await talks([...listed, '-'], { stdin: 'a\0b\0' });
    expect({ err, code }).toEqual({ err: 'talks: error: standard input: its paths end with NUL; add -0\n', code: 2 });
    expect((await talks([...listed, 'tiada.txt'])).err).toMatch(/tiada\.txt: no such file/);
    expect((await talks(['find', 'warga', '-l', '-0', odd])).out).toBe('');
    expect((await talks(['find', 'banjir', '-l', '-0', odd])).out).toBe(`${odd}\0`);
    expect((await talks(['find', 'banjir', '-c', '-0', odd])).out).toBe(`${odd}\x001\n`);
  });

  it.concurrent('calls standard input what it is told to', async () => {
    const line = JSON.stringify({ text: NEWS });
    const { out } = await talks(['extract', '-f', 'json', '--stdin-filename', 'arsip/x.jsonl'], { stdin: line });
    expect(ids(out)).toEqual(['arsip/x.jsonl:1']);
    const { err } = await talks(['extract', '--stdin-filename', 'konsep.txt'], { stdin: ' ' });
    expect(err).toMatch(/^talks: error: konsep\.txt: empty/);
    const checked = await talks(['check', '--stdin-filename', 'konsep.txt'], { stdin: 'Pada 31 Juni 2025 hujan.\n' });
    expect(checked.out).toMatch(/^konsep\.txt:1:6 impossible-date/);
    const explained = await talks(['explain', '-', '--stdin-filename', 'konsep.txt'], { stdin: NEWS });
    expect(explained.out).toMatch(/^konsep\.txt\n/);
  });

  it.concurrent('prints every article whose line or file is sound', async () => {
    const { out, err, code } = await talks([
      'extract',
      'hampa.txt',
      'kumpulan.jsonl',
      'tiada.txt',
      'berita/a.txt',
      '--format',
      'json',
    ]);
    expect(ids(out)).toHaveLength(20);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(3);
  });

  it.concurrent.each([
    ['tiada.txt', /^talks: error: tiada\.txt: no such file or folder; check the path$/],
    ['tiada-*.txt', /^talks: error: tiada-\*\.txt: no file matches; check the pattern/],
    ['kosong', /^talks: error: kosong: no articles in this folder; articles end in \.txt/],
    ['hampa.txt', /^talks: error: hampa\.txt: empty/],
    ['biner.txt', /^talks: error: biner\.txt: a binary file, not text: give the article as plain text/],
    ['surat.pdf', /^talks: error: surat\.pdf: a PDF file, not text/],
    ['kumpulan.jsonl', /^talks: error: kumpulan\.jsonl: line 17: invalid JSON: .*; correct it/],
    ['berita/a.txt/b.txt', /^talks: error: berita\/a\.txt\/b\.txt: no such file or folder/],
  ])('says what is wrong with %s', async (path, message) => {
    const { err, code } = await talks(['extract', path, '--quiet']);
    expect(code).toBe(2);
    expect(err.trim()).toMatch(message);
  });

  it.skipIf(process.getuid?.() === 0)('names a file that it may not read', async () => {
    const { err, code } = await talks(['extract', 'tanpa-kunci.txt']);
    expect({ err, code }).toEqual({
      err: 'talks: error: tanpa-kunci.txt: not allowed to read it; check its permissions\n',
      code: 2,
    });
  });

  it.concurrent('says it without the escapes of a hostile name', async () => {
    const { err } = await talks(['extract', 'a\u001b[31m\nb.txt']);
    expect(err).toBe('talks: error: a b.txt: no such file or folder; check the path\n');
  });

  it.concurrent('reads a web page, by its name, by how it begins or when told', async () => {
    const html = `<html><body><nav><a href="/">Beranda</a></nav><p>${NEWS}</p></body></html>`;
    write('halaman.html', html);
    write('halaman.txt', html);
    for (const [args, stdin] of [
      [['halaman.html'], ''],
      [['halaman.txt'], ''],
      [['-'], html],
      [['-', '--input-format', 'html'], `<p>${NEWS}`],
    ] as const) {
      const { out, err, code } = await talks(['extract', ...args, '--format', 'json', '--include-text'], { stdin });
      expect({ err, code }).toEqual({ err: '', code: 0 });
      expect(articles(out)[0].text).toBe(NEWS);
    }
    const { out } = await talks([
      'extract',
      'halaman.html',
      '--input-format',
      'text',
      '--format',
      'json',
      '--include-text',
    ]);
    expect(articles(out)[0].text).toBe(html);
  });

  it.concurrent('names a web page that it cannot read, and reads the others', async () => {
    write('menu.html', '<html><nav><a href="/">Beranda</a></nav></html>');
    write('dalam.html', '<div>'.repeat(100_000));
    const { out, err, code } = await talks(['extract', 'menu.html', 'dalam.html', 'berita/a.txt', '--format', 'json']);
    expect({ ids: ids(out), code }).toEqual({ ids: ['berita/a.txt'], code: 2 });
    expect(err).toMatch(
      /menu\.html: no article in this page.*\n.*dalam\.html: not read as a web page: elements nested/,
    );
  });

  it.concurrent('gives the text that the offsets count into, with every selection', async () => {
    for (const select of ['articles', 'events', 'quotes', 'numbers']) {
      const args = ['extract', 'berita/a.txt', '--format', 'jsonl', '--include-text', '--select', select];
      const [line] = (await talks(args)).out.split('\n').map((l) => l && JSON.parse(l));
      expect(line.article?.text ?? line.text, select).toBe(NEWS);
    }
    expect((await talks(['extract', 'berita/a.txt', '--format', 'jsonl'])).out).not.toContain('mengungsi akibat');
  });

  it.concurrent('reads the encodings of the trade', async () => {
    const word = '\u201cSiap\u201d';
    write('utf16.txt', Buffer.from(`\ufeff${word}`, 'utf16le'));
    write('bom.txt', `\ufeff${word}`);
    write('lama.txt', Buffer.from([0x93, 0x53, 0x69, 0x61, 0x70, 0x94]));
    const { err, code } = await talks(['extract', 'utf16.txt', 'bom.txt', 'lama.txt', '--format', 'json']);
    expect(code).toBe(0);
    expect(err).toMatch(/^talks: warning: lama\.txt: not valid UTF-8: read as Windows-1252/);
    expect((await talks(['extract', 'lama.txt', '--quiet', '--format', 'json'])).err).toBe('');
  });
});

describe('filters', () => {
  const seeds = new URL('../seeds', import.meta.url).pathname;
  const events = async (...options: string[]) =>
    (await talks(['extract', seeds, '--format', 'jsonl', '--quiet', ...options])).out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));

  it.concurrent('by type, one or several', async () => {
    const types = (found: Event[]) => [...new Set(found.map((e) => e.type))].sort();
    expect(types(await events('--type', 'arrest'))).toEqual(['arrest']);
    expect(types(await events('--type', 'arrest,Killed', '--type', 'protest'))).toEqual([
      'arrest',
      'killed',
      'protest',
    ]);
  });

  it.concurrent('by who takes part, in any spelling', async () => {
    const found: Event[] = await events('--actor', 'rodrigo DUTERTÉ');
    expect(found.length).toBeGreaterThan(0);
    for (const e of found)
      expect([...e.actors.map((a) => a.name), e.source?.name].some((name) => name?.includes('Duterte'))).toBe(true);
    expect(await events('--actor', 'Napoleon Bonaparte')).toEqual([]);
  });

  it.concurrent('by date, where one is known', async () => {
    const found: Event[] = await events('--since', '2024', '--until', '2024-12');
    expect(found.length).toBeGreaterThan(0);
    for (const e of found) expect(e.date?.value.slice(0, 4)).toBe('2024');
  });

  it.concurrent('a whole article is kept for one event of it', async () => {
    const found: Article[] = await events('--select', 'articles', '--type', 'protest');
    expect(found.map((a) => a.id.split('/').pop())).toContain('unjuk-rasa-nepal.txt');
    for (const a of found) expect(a.events.every((e) => e.type === 'protest')).toBe(true);
  });
});

describe('output', () => {
  it.concurrent('is the same bytes every time, and to a file', async () => {
    const { out } = await talks(['extract', 'berita', '--format', 'jsonl', '--select', 'articles']);
    const again = await talks(['extract', 'berita', '--select', 'articles', '-o', 'hasil.jsonl']);
    expect(again).toEqual({ out: '', err: '', code: 0 });
    expect(readFileSync(join(dir, 'hasil.jsonl'), 'utf8')).toBe(out);
    expect(readdirSync(dir).filter((f) => f.endsWith('.tmp'))).toEqual([]);
  });

  it.concurrent('is a folder for formats of one article a file, made where there is none, and not read again', async () => {
    mkdirSync(join(dir, 'korpus'));
    for (const name of ['a', 'b']) write(`korpus/${name}.txt`, NEWS);
    for (let i = 0; i < 2; i++) {
      const run = await talks(['extract', 'korpus', '--format', 'brat', '-o', 'korpus/anotasi']);
      expect(run).toEqual({ out: '', err: '', code: 0 });
    }
    expect(readdirSync(join(dir, 'korpus/anotasi'))).toEqual(['a.ann', 'a.txt', 'annotation.conf', 'b.ann', 'b.txt']);
    expect(readFileSync(join(dir, 'korpus/anotasi/b.txt'), 'utf8')).toBe(NEWS);
    await talks(['extract', 'korpus/a.txt', '-o', 'korpus/a.tml']);
    expect(readFileSync(join(dir, 'korpus/a.tml'), 'utf8')).toMatch(
      /<TIMEX3 tid="t1" .*>Rabu \(23\/7\/2025\)<\/TIMEX3>/,
    );
    const { out, err } = await talks(['extract', 'korpus/a.txt', '--format', 'brat']);
    expect({ out, err }).toEqual({ out: readFileSync(join(dir, 'korpus/anotasi/a.ann'), 'utf8'), err: '' });
  });

  it.concurrent('says what of the events a format holds, where there are none', async () => {
    const { err, code } = await talks(['extract', '-', '--format', 'ics'], { stdin: 'Tiga orang tewas di sana.\n' });
    expect({ err, code }).toEqual({ err: 'talks: no past and planned events with a date in this article\n', code: 0 });
  });

  it.concurrent('follows a link, and writes into a pipe as it is', async () => {
    mkdirSync(join(dir, 'tautan'));
    symlinkSync('sasaran.json', join(dir, 'tautan/link.json'));
    write('tautan/sasaran.json', 'lama');
    await talks(['extract', 'berita/a.txt', '-o', 'tautan/link.json']);
    expect(ids(readFileSync(join(dir, 'tautan/sasaran.json'), 'utf8'))).toEqual(['berita/a.txt']);
    expect(readdirSync(join(dir, 'tautan'))).toEqual(['link.json', 'sasaran.json']);
    const pipe = join(dir, 'tautan/pipa');
    execFileSync('mkfifo', [pipe]);
    const cat = spawn('cat', [pipe]);
    let out = '';
    cat.stdout.on('data', (piece) => (out += piece));
    const ended = new Promise((done) => cat.on('close', done));
    expect((await talks(['extract', 'berita/a.txt', '--format', 'json', '-o', 'tautan/pipa'])).code).toBe(0);
    await ended;
    expect(ids(out)).toEqual(['berita/a.txt']);
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  it.concurrent('does not read what it writes', async () => {
    mkdirSync(join(dir, 'sendiri'));
    write('sendiri/a.txt', NEWS);
    for (let i = 0; i < 2; i++) await talks(['extract', 'sendiri', '--select', 'articles', '-o', 'sendiri/b.jsonl']);
    expect(readFileSync(join(dir, 'sendiri/b.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1);
  });

  it.concurrent('leaves nothing behind when it is interrupted', async () => {
    mkdirSync(join(dir, 'banyak'));
    for (let i = 0; i < 300; i++) write(`banyak/${i}.txt`, NEWS.repeat(200));
    const child = spawn(process.execPath, [launcher, 'extract', 'banyak', '-o', 'banyak/hasil.json'], { cwd: dir });
    const closed = new Promise((done) => child.on('close', done));
    while (!readdirSync(join(dir, 'banyak')).some((f) => f.endsWith('.tmp')))
      await new Promise((r) => setTimeout(r, 10));
    child.kill('SIGINT');
    expect(await closed).toBe(130);
    expect(readdirSync(join(dir, 'banyak')).filter((f) => !f.endsWith('.txt'))).toEqual([]);
  });

  it.concurrent('leaves the old file as it was when it cannot go on', async () => {
    write('lama.csv', 'lama');
    const { code } = await talks(['extract', 'berita/a.txt', '--format', 'jsno', '-o', 'lama.csv']);
    expect(code).toBe(2);
    expect(readFileSync(join(dir, 'lama.csv'), 'utf8')).toBe('lama');
  });

  it.concurrent.each([
    ['tiada/hasil.csv', /cannot write tiada\/hasil\.csv: there is no folder tiada/],
    ['berita', /berita is a folder: name a file/],
  ])('cannot be written to %s', async (path, message) => {
    const { out, err, code } = await talks(['extract', 'berita/a.txt', '-o', path]);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toMatch(message);
  });

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full', async () => {
    const { err, code } = await talks(['extract', 'berita', '--select', 'articles', '-o', '/dev/full']);
    expect({ err, code }).toEqual({
      err: 'talks: error: cannot write /dev/full: the disk is full; make room, or name a file on another disk\n',
      code: 2,
    });
  });

  it.concurrent('may be closed early', async () => {
    const many = Array.from({ length: 5000 }, (_, i) => `${JSON.stringify({ id: i, text: NEWS })}\n`).join('');
    const { err, code } = await talks(
      ['extract', '--input-format', 'jsonl', '--format', 'jsonl', '--select', 'articles'],
      {
        stdin: many,
        head: true,
      },
    );
    expect({ err, code }).toEqual({ err: '', code: 0 });
  });

  it.concurrent.each([[['rules', 'list']], [['find', '--tags']], [['check', '--list']], [['extract', '--help']]])(
    'may be closed early: %s',
    async (args) => {
      const { err, code } = await talks(args, { head: true });
      expect({ err, code }).toEqual({ err: '', code: 0 });
    },
  );

  it.concurrent('tells by the exit code whether there was a record', async () => {
    write('sepi.txt', 'Tidak ada apa-apa di sini.\n');
    const some = ['--select', 'articles', '--exit-status'];
    expect((await talks(['extract', 'sepi.txt', ...some])).code).toBe(0);
    const none = await talks(['extract', 'sepi.txt', '--select', 'numbers', '--exit-status']);
    expect(none).toEqual({ out: '', err: 'talks: no numbers in this article\n', code: 1 });
    expect((await talks(['extract', 'sepi.txt', '--select', 'numbers'])).code).toBe(0);
    expect((await talks(['extract', 'tiada.txt', '--exit-status'])).code).toBe(2);
  });

  it.concurrent('never lets an article’s control characters out', async () => {
    const hostile = `Judul \u001b[31mMerah\u001b]0;x\u0007 \u009b2J\n\nSebanyak 12 orang \u001b[5mtewas\u202e di Bogor, kata "\u001b[1mDedi".\n`;
    const printed = (format: string, more: string[] = []) =>
      talks(['extract', '-', '--format', format, ...more], { stdin: hostile });
    const control = (format: string) =>
      format === 'tsv' || format === 'brat' ? /[^\n\t\P{Cc}]|[\u202a-\u202e]/u : /[^\n\P{Cc}]|[\u202a-\u202e]/u;
    for (const format of ['table', 'json', 'jsonl', 'csv', 'tsv', 'markdown', 'brat'])
      for (const select of ['articles', 'events', 'numbers', 'quotes'])
        expect((await printed(format, ['--select', select])).out, `${format} ${select}`).not.toMatch(control(format));
    for (const format of ['geojson', 'ics', 'timeml'])
      expect((await printed(format)).out.replaceAll('\r\n', '\n'), format).not.toMatch(control(format));
  }, 30_000);
});

describe('terminal', () => {
  const tty = { isTTY: true, columns: 90 };
  it.each([
    [true, {}, tty, true],
    [true, {}, {}, false],
    [false, { FORCE_COLOR: '1' }, tty, false],
    [true, { NO_COLOR: '1' }, tty, false],
    [true, { NO_COLOR: '' }, tty, true],
    [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, {}, true],
    [true, { FORCE_COLOR: '' }, {}, true],
    [true, { FORCE_COLOR: '0' }, tty, false],
    [true, { CLICOLOR_FORCE: '1' }, {}, true],
    [true, { CLICOLOR_FORCE: '0' }, tty, true],
    [true, { CLICOLOR: '0' }, tty, false],
    [true, { TERM: 'dumb' }, tty, false],
  ])('colour %#', (flag, env, stream, wanted) => expect(wantsColor(flag, env, stream)).toBe(wanted));

  it('is as wide as it says', () => {
    expect(lineWidth({}, tty)).toBe(90);
    expect(lineWidth({ COLUMNS: '70' }, tty)).toBe(70);
    expect(lineWidth({}, {})).toBeNull();
    expect(lineWidth({}, { isTTY: true, columns: 0 })).toBe(80);
  });

  it('suggests only what is near', () => {
    expect(() => oneOf(['table', 'json'])('xyz')).toThrow(/^Choose one of/);
    expect(() => oneOf(['table', 'json'])('tabel')).toThrow(/^Did you mean table/);
    expect(oneOf(['table', 'json'])('JSON')).toBe('json');
  });
});

describe('explain', () => {
  it.concurrent('explains a file, a line of it, a file with a colon in its name, standard input', async () => {
    write('a:1.txt', NEWS);
    for (const [args, stdin] of [
      [['berita/a.txt'], ''],
      [['berita/a.txt:1:20'], ''],
      [['a:1.txt'], ''],
      [['-'], NEWS],
    ] as const) {
      const { out, err, code } = await talks(['explain', ...args], { stdin });
      expect({ err, code }).toEqual({ err: '', code: 0 });
      expect(out).toContain('e1 displaced: 12 people displaced, Bogor, 23 July');
      expect(out).toContain('[figures] subject of the active verb “mengungsi”');
    }
  });

  it.concurrent('gives one JSON document, whatever could not be read', async () => {
    const whole = await talks(['explain', 'berita/a.txt', '-f', 'json']);
    const [article] = JSON.parse(whole.out).articles;
    expect(article.sentences.flatMap((s: { events: { type: string }[] }) => s.events.map((e) => e.type))).toEqual([
      'displaced',
      'disaster',
    ]);
    const none = await talks(['explain', 'tiada.txt', '-f', 'json']);
    expect({ articles: articles(none.out), code: none.code }).toEqual({ articles: [], code: 2 });
  });

  it.concurrent('says so where there is nothing to explain', async () => {
    const { out, err, code } = await talks(['explain', 'berita/a.txt', '--why', 'makan']);
    expect({ out, code }).toEqual({ out: '', code: 0 });
    expect(err).toMatch(/no frame has the word “makan”/);
  });

  it.concurrent('has colours where they are wanted', async () => {
    const shown = (env: NodeJS.ProcessEnv) => talks(['explain', 'berita/a.txt'], { env });
    expect((await shown({ FORCE_COLOR: '1' })).out).toContain('\u001b[7mmengungsi');
    expect((await shown({ FORCE_COLOR: '1', NO_COLOR: '1' })).out).toContain('\u001b[7mmengungsi');
    expect((await shown({ NO_COLOR: '1' })).out).not.toContain('\u001b');
  });
});

describe('find', () => {
  const NUMBERS = '[<n>#Number] orang';

  it.concurrent('prints as grep does', async () => {
    const { out, err, code } = await talks(['find', NUMBERS, 'berita/a.txt']);
    expect({ out, err, code }).toEqual({ out: `berita/a.txt:1:18: ${NEWS.slice(8)}`, err: '', code: 0 });
    const colours = await talks(['find', NUMBERS, 'berita/a.txt'], { env: { FORCE_COLOR: '1' } });
    expect(colours.out).toContain('\u001b[36m\u001b[1m12\u001b[22m\u001b[39m\u001b[31m\u001b[1m orang');
  });

  it.concurrent('shows the sentences around', async () => {
    const stdin = 'Satu orang tewas. Dua mobil rusak. Hujan turun. Warga pulang. Tiga orang luka.';
    const found = async (...args: string[]) => (await talks(['find', '#Number orang', '-', ...args], { stdin })).out;
    expect(await found('-A', '1')).toBe(
      '-:1:1: Satu orang tewas.\n--1- Dua mobil rusak.\n--\n-:1:63: Tiga orang luka.\n',
    );
    expect((await found('-B', '1')).split('\n')).toHaveLength(5);
    expect((await found('-C', '2')).split('\n')).toHaveLength(6);
  });

  it.concurrent('counts, lists and stops', async () => {
    expect((await talks(['find', '.', 'berita/a.txt', '-c', '-m', '3'])).out).toBe('berita/a.txt:3\n');
    expect((await talks(['find', NUMBERS, 'berita', '-l'])).out).toBe(
      'berita/a.txt\nberita/arsip/d.txt\nberita/b.md\n',
    );
    const { out, err, code } = await talks(['find', 'kuda', 'berita', '--exit-status']);
    expect({ out, err, code }).toEqual({ out: '', err: 'talks: no matches in these 3 articles\n', code: 1 });
  });

  it.concurrent('reads on after a bad record, and says so', async () => {
    const { out, err, code } = await talks(['find', NUMBERS, 'kumpulan.jsonl', '-f', 'jsonl']);
    const found = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found).toHaveLength(19);
    expect(found[18]).toMatchObject({
      text: '12 orang',
      start: 17,
      line: 1,
      column: 18,
      groups: { n: { text: '12', value: 12 } },
      article: { id: 'n20' },
    });
    expect({ code, err: /kumpulan\.jsonl.*17/.test(err) }).toEqual({ code: 2, err: true });
  });

  it.concurrent('has groups as columns, in the format that the file is called by', async () => {
    await talks(['find', '[<n>#Number] [<unit>#Unit]', 'berita/a.txt', '-o', 'temuan.csv']);
    const [head, row] = readFileSync(join(dir, 'temuan.csv'), 'utf8').split('\n');
    expect(head).toMatch(/,sentence,n,n_value,n_min,n_max,unit,unit_value,unit_min,unit_max$/);
    expect(row).toMatch(/,12,12,12,12,orang,,,$/);
    expect(JSON.parse((await talks(['find', NUMBERS, 'berita', '-f', 'json'])).out)).toMatchObject({
      schemaVersion: '1',
      pattern: NUMBERS,
      articles: [{ id: 'berita/a.txt', matches: [{ text: '12 orang' }] }, {}, {}],
    });
    expect((await talks(['find', NUMBERS, 'berita', '-f', 'table'])).out).toMatch(/Where +Match +n +Sentence/);
    expect((await talks(['find', NUMBERS, 'berita', '-f', 'markdown'])).out).toContain('| 1:18 | 12 orang | 12 |');
  });
});

describe('rules', () => {
  const VOTE = `published: 2024-11-28
vote:
  construction: transitive
  roots: [coblos]
  nouns: [pemungutan suara]
  headline: { en: 'vote by {agents}' }
  yes:
    - text: Warga mencoblos di Bekasi.
      event: { agent: [Warga], place: Bekasi }
`;
  beforeAll(() => {
    write('suara.yaml', VOTE);
    write(
      'salah.yaml',
      `${VOTE}    - text: Warga mencoblos.\n      event: { count: 3 }\n  no:\n    - Warga mencoblos.\n`,
    );
    write('rusak.yaml', 'vote: { constructio: transitive, roots: [coblos] }\nrots: [');
    write('coblos.txt', 'Warga mencoblos di Bekasi, Rabu (27/11/2024).');
  });

  it.concurrent('add event types to extract and explain, and to --type', async () => {
    const { out, code } = await talks([
      'extract',
      'coblos.txt',
      '--rules',
      'suara.yaml',
      '--type',
      'vote',
      '-f',
      'csv',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('"vote by residents, Bekasi, 27 November"');
    expect((await talks(['explain', 'coblos.txt', '--rules', 'suara.yaml'])).out).toContain(
      'e1 vote: vote by residents',
    );
    expect((await talks(['extract', 'coblos.txt', '--type', 'vote'])).err).toContain("'vote' is no type of event");
  });

  it.concurrent('are named with all that is wrong with them', async () => {
    const { out, err, code } = await talks(['extract', 'coblos.txt', '--rules', 'rusak.yaml', '--rules', 'tiada.yaml']);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toBe('talks: error: tiada.yaml: there is no such file; check the path\n');
    const { err: faults } = await talks(['rules', 'test', 'rusak.yaml']);
    expect(faults).toMatch(
      /^talks: error: rusak\.yaml:1:9: an event type has no key "constructio"\. Did you mean construction\?/,
    );
    expect(faults).toMatch(/^talks: error: rusak\.yaml:2:8: /m);
  });

  it.concurrent('are tested by their examples', async () => {
    expect(await talks(['rules', 'test', 'suara.yaml'])).toEqual({
      out: `suara.yaml · vote
  ✓ 8: Warga mencoblos di Bekasi.
  no example uses: pemungutan suara

Examples: 1 passed
`,
      err: '',
      code: 0,
    });
    expect(await talks(['rules', 'test', 'salah.yaml'])).toEqual({
      out: `salah.yaml · vote
  ✓ 8: Warga mencoblos di Bekasi.
  ✗ 10: Warga mencoblos.
      count: expected [3], got []
  ✗ 13: Warga mencoblos.
      expected no vote, got vote (“mencoblos”)
  no example uses: pemungutan suara

Examples: 1 passed, 2 failed
`,
      err: '',
      code: 1,
    });
  });

  it.concurrent('are listed, and shown as rule files', async () => {
    const { out } = await talks(['rules', 'list', '--rules', 'suara.yaml']);
    expect(out).toMatch(/^vote +transitive +suara\.yaml$/m);
    expect(out).toMatch(/^killed +undergo/m);
    write('terbunuh.yaml', (await talks(['rules', 'show', 'killed'])).out.replace('killed:', 'slain:'));
    expect((await talks(['rules', 'show', 'slain', '--rules', 'terbunuh.yaml'])).out).toContain('slain:');
    const { err, code } = await talks(['rules', 'show', 'killd']);
    expect({ code, err: err.split('\n')[0].slice(0, 76) }).toEqual({
      code: 2,
      err: "talks: error: there is no event type 'killd'. Did you mean killed? Choose of",
    });
  });
});

describe('the pages that show what the program prints', () => {
  // `npm run golden` writes them anew.
  it.each(pages)('%s', (page) =>
    expect(fresh(page)).toBe(readFileSync(new URL(`../${page}`, import.meta.url), 'utf8')),
  );
});

describe('check', () => {
  const slip = 'Rapat digelar di Bogor, Jumat (26/7/2025).\n';

  it('exits with 1 when it found something, 0 when not, 2 when it could not read all', async () => {
    expect(await talks(['check'], { stdin: slip })).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^<stdin>:1:25 weekday-mismatch .*\n {2}Rapat .*\n {2} {24}\^{17}\n$/),
      err: 'talks: 1 finding in this article\n',
    });
    expect(await talks(['check'], { stdin: NEWS })).toEqual({ code: 0, out: '', err: '' });
    const { code, out, err } = await talks(['check', 'tidak-ada.txt', '-', '-q'], { stdin: slip });
    expect({ code, found: out.includes('weekday-mismatch'), err }).toEqual({
      ...{ code: 2, found: true, err: expect.stringContaining('tidak-ada.txt') },
    });
  });

  it('runs the rules asked for, and knows no others', async () => {
    expect((await talks(['check', '--disable', 'weekday-mismatch'], { stdin: slip })).code).toBe(0);
    expect((await talks(['check', '--only', 'name-spelling'], { stdin: slip })).code).toBe(0);
    const { code, err } = await talks(['check', '--only', 'weekday-mismach'], { stdin: slip });
    expect(code).toBe(2);
    expect(err).toContain('Did you mean weekday-mismatch?');
  });

  it('follows the settings of the project', async () => {
    write('berita/talks.config.yaml', 'check:\n  weekday-mismatch: warning\n');
    const config = ['--config', 'berita/talks.config.yaml'];
    expect((await talks(['check', '-f', 'github', ...config], { stdin: slip })).out).toMatch(/^::warning /);
    expect((await talks(['check', '--min-severity', 'error', ...config], { stdin: slip })).code).toBe(0);
    write('berita/talks.config.yaml', 'check:\n  weekday-mismach: off\n');
    const { code, err } = await talks(['check', ...config], { stdin: slip });
    expect(code).toBe(2);
    expect(err).toContain('berita/talks.config.yaml:2:3');
    rmSync(join(dir, 'berita/talks.config.yaml'));
  });

  it('writes a whole file, or none', async () => {
    expect((await talks(['check', '-f', 'sarif', '-o', 'hasil.sarif'], { stdin: slip })).code).toBe(1);
    const log = JSON.parse(readFileSync(join(dir, 'hasil.sarif'), 'utf8'));
    expect(log.runs[0].results[0].ruleId).toBe('weekday-mismatch');
    expect(log.runs[0].tool.driver.semanticVersion).toBe(version);
  });
});
