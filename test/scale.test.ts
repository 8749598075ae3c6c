/** Much to read: worker threads, interruptions, slow readers; as their users meet them, in processes. */
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const launcher = new URL('../bin/talks.js', import.meta.url).pathname;
const dir = mkdtempSync(join(tmpdir(), 'talks-scale-'));
const ARTICLES = 700;
/** Of them in a smaller file, for tests that run the program often. */
const FEW = 80;

/** Some tell of an event, some of two, some of nothing; ids come again, and one line is broken. */
const line = (i: number) => {
  const text = [
    `BOGOR - Sebanyak ${i} orang mengungsi akibat banjir di Bogor pada Rabu (23/7/2025), kata Camat Dedi Kurnia.`,
    `Polisi menangkap ${i} orang di Medan. Sedikitnya ${i + 3} orang tewas dalam kebakaran itu.`,
    'Tidak ada apa-apa di sini.',
  ][i % 3];
  return i === 70 ? '{"text": ' : JSON.stringify({ id: `n${i % 40}`, text });
};

interface Run {
  code: number | null;
  out: string;
  err: string;
}

function talks(args: string[], during?: (child: ReturnType<typeof spawn>) => void): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [launcher, ...args], { cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece) => (out += piece));
    child.stderr.on('data', (piece) => (err += piece));
    child.on('close', (code) => done({ code, out, err }));
    during?.(child);
  });
}

beforeAll(() => {
  writeFileSync(join(dir, 'n.jsonl'), Array.from({ length: ARTICLES }, (_, i) => `${line(i)}\n`).join(''));
  writeFileSync(
    join(dir, 'few.jsonl'),
    readFileSync(join(dir, 'n.jsonl'), 'utf8').split('\n').slice(0, FEW).join('\n'),
  );
  mkdirSync(join(dir, 'pages'));
  for (let i = 0; i < 5; i++) {
    const words = 'Warga mengungsi karena air sungai naik setinggi dada orang dewasa sejak malam. '.repeat(12);
    writeFileSync(
      join(dir, `pages/${i}.html`),
      `<!DOCTYPE html><html><head><title>Banjir</title></head><body><article><h1>Banjir ${i}</h1><p>Sebanyak ${i + 2} orang tewas di Bogor. ${words}</p></article></body></html>`,
    );
    writeFileSync(join(dir, `pages/${i}.txt`), `Polisi menangkap ${i + 2} orang di Medan.\n`);
  }
  writeFileSync(join(dir, 'pages/2.jsonl'), '');
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('worker threads', () => {
  it.each([['jsonl'], ['csv'], ['json']])('give the same bytes and messages, however many: %s', async (format) => {
    const run = (jobs: string) => talks(['extract', 'few.jsonl', 'pages', 'tiada.txt', '-f', format, '-j', jobs]);
    const one = await run('1');
    expect(one.out.length).toBeGreaterThan(5_000);
    expect(one.err).toMatch(/^talks: error: few\.jsonl: line 71: invalid JSON.*\n.*2\.jsonl: empty.*\n.*tiada/);
    expect(await run('3')).toEqual(one);
  });

  it('follow the rules of their user, and the filters', async () => {
    writeFileSync(
      join(dir, 'aturan.yaml'),
      'retreat:\n  construction: undergo\n  forms: { mengungsi: bare }\n  headline: { en: [retreat] }\n  yes:\n    - text: Warga mengungsi.\n      event: { target: [warga] }\n  no:\n    - Warga pulang.\n',
    );
    const run = (jobs: string) =>
      talks(['extract', 'few.jsonl', '-f', 'csv', '-j', jobs, '-q', '--type', 'retreat', '--rules', 'aturan.yaml']);
    const two = await run('2');
    expect(two.out).toContain('retreat');
    expect(two.out).not.toContain('arrest');
    expect(await run('1')).toEqual(two);
  });

  it('are as many as a number says', async () => {
    const { err, code } = await talks(['extract', 'few.jsonl', '-j', '0']);
    expect({ code, err: /from 1 to 999, or auto/.test(err) }).toEqual({ code: 2, err: true });
  });
});

describe('a slow reader', () => {
  it.each([['1'], ['2']])('holds back the reading, with %s threads', async (jobs) => {
    const args = ['-j', jobs, '--input-format', 'jsonl', '-f', 'jsonl', '-s', 'articles', '--include-text'];
    const child = spawn(process.execPath, [launcher, 'extract', ...args], { cwd: dir });
    // As much as it takes, without end: nobody reads what comes out.
    const piece = `${JSON.stringify({ text: 'a'.repeat(20_000) })}\n`.repeat(10);
    let pieces = 0;
    let still = 0;
    const feed = () => {
      for (still++; child.stdin.writableLength < piece.length; still = 0) {
        child.stdin.write(piece);
        pieces++;
      }
    };
    feed();
    // It takes no more once the pipe, its own buffers and what the workers hold are full.
    while ((still < 20 || pieces < 2) && pieces < 500) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      feed();
    }
    expect(pieces).toBeLessThan(100);
    let lines = 0;
    child.stdout.on('data', (bytes: Buffer) => {
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
    });
    child.stdin.end();
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
    expect(lines).toBe(pieces * 10);
  });
});

describe('--resume', () => {
  const extract = (select: string, output: string, more: string[] = [], input = 'n.jsonl') => [
    'extract',
    input,
    '-s',
    select,
    '-f',
    'jsonl',
    '-o',
    output,
    '-q',
    ...more,
  ];

  it.each([
    ['articles', '1'],
    ['events', '2'],
  ])('loses no record of %s and repeats none, killed at any moment, with %s threads', async (select, jobs) => {
    const [whole, broken] = [`${select}.jsonl`, `${select}-killed.jsonl`].map((name) => join(dir, name));
    await talks(extract(select, whole));
    const size = () => statSync(broken, { throwIfNoEntry: false })?.size ?? 0;
    let kills = 0;
    for (let end = false; !end; ) {
      const before = size();
      const run = await talks(extract(select, broken, ['--resume', '-j', jobs]), (child) => {
        // Once it has got on by a part of the whole, a different one each time; at the fourth time it is let go on.
        const enough = before + (statSync(whole).size / 9) * Math.random();
        const watch = setInterval(() => {
          if (kills < 3 && size() > enough) child.kill('SIGKILL');
        }, 1);
        child.on('close', () => clearInterval(watch));
      });
      if (run.code === null) kills++;
      else end = true;
    }
    expect(readFileSync(broken).equals(readFileSync(whole))).toBe(true);
    expect(kills).toBeGreaterThan(0);
  });

  it('cuts a line that is not whole, goes on at any cut, and has nothing to do behind the end', async () => {
    const [whole, cut] = [join(dir, 'utuh.jsonl'), join(dir, 'potong.jsonl')];
    await talks(extract('events', whole, [], 'few.jsonl'));
    const bytes = readFileSync(whole);
    const ends = [0, 1, bytes.indexOf(10), bytes.indexOf(10) + 1, bytes.length >> 1, bytes.length - 1, bytes.length];
    for (const end of ends) {
      copyFileSync(whole, cut);
      truncateSync(cut, end);
      // The line that is no JSON is told again each time.
      expect((await talks(extract('events', cut, ['--resume'], 'few.jsonl'))).code).toBe(2);
      expect(readFileSync(cut).equals(bytes), `cut at ${end}`).toBe(true);
    }
  });

  it('leaves alone what was made of something else', async () => {
    const other = join(dir, 'lain.jsonl');
    for (const [content, reason] of [
      ['{"id":"x","path":null}\n', /cannot go on: line 1 of .*lain\.jsonl is no record of events/],
      ['{"article":{"id":"x","path":null}}\n', /line 1 tells of x, which this input does not have there/],
      ['{"article":{"id":"n3","path":"few.jsonl"}}\n', /line 1 tells of n3/],
    ] as const) {
      writeFileSync(other, content);
      const { code, err } = await talks(extract('events', other, ['--resume'], 'few.jsonl'));
      expect({ code, err: reason.test(err), content: readFileSync(other, 'utf8') }).toEqual({
        code: 2,
        err: true,
        content,
      });
    }
    for (const args of [
      ['-f', 'csv', '-o', 'a.csv'],
      ['-f', 'jsonl'],
    ])
      expect((await talks(['extract', 'n.jsonl', '--resume', ...args])).err).toMatch(
        /--resume goes on with a file of JSON Lines/,
      );
  });
});
