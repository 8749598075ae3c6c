/** Hostile files, folders and streams, each met by the program itself, with a healthy article beside it. */
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LINES, PAGES, TEXTS } from './hostile.js';

const launcher = new URL('../bin/talks.js', import.meta.url).pathname;
const HEALTHY = 'Sebanyak 12 orang mengungsi akibat banjir di Bogor pada Rabu (23/7/2025).\n';

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Makes its files in `dir` and runs the program there; returns what went wrong, or null. */
export interface Case {
  name: string;
  run(dir: string): Promise<string | null>;
}

function talks(dir: string, args: string[], during?: (child: ReturnType<typeof spawn>) => void): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [launcher, ...args], { cwd: dir, stdio: ['pipe', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece) => (out += piece));
    child.stderr.on('data', (piece) => (err += piece));
    child.stdin.on('error', () => {});
    child.on('close', (code) => done({ code, out, err }));
    if (during) during(child);
    else child.stdin.end();
  });
}

/** It ended by itself, said nothing unsafe or unclear, and the healthy article is there. */
function judged({ code, out, err }: Ended, healthy = true): string | null {
  if (code !== 0 && code !== 2) return `exit code ${code}: ${err.slice(0, 300)}`;
  if (/internal error|mistake of talks|\n {4}at /.test(err)) return err.slice(0, 300);
  if (code === 2 && !/^talks: error: \S/m.test(err)) return 'exit code 2 without a message';
  if (/[^\n\P{Cc}]|[\u202a-\u202e]/u.test(out + err)) return 'prints control characters';
  if (healthy && !out.includes('sehat.txt"')) return 'the healthy article is missing';
  return null;
}

const extract = (paths: string[]) => ['extract', ...paths, '-f', 'jsonl', '-s', 'articles'];

/** One file of this content, between two runs of nothing, and the healthy one. */
const file = (name: string, ending: string, content: () => string | Buffer): Case => ({
  name,
  async run(dir) {
    writeFileSync(join(dir, `a.${ending}`), content());
    return judged(await talks(dir, extract([`a.${ending}`, 'sehat.txt'])));
  },
});

const folder = (name: string, make: (dir: string) => void, args: string[] = extract(['.'])): Case => ({
  name,
  async run(dir) {
    make(dir);
    return judged(await talks(dir, args));
  },
});

const streams: Case[] = [
  {
    name: 'a file that grows while it is read',
    async run(dir) {
      const line = `${JSON.stringify({ id: 'sehat.txt', text: HEALTHY })}\n`;
      writeFileSync(join(dir, 'a.jsonl'), line.repeat(2000));
      const ended = await talks(dir, extract(['a.jsonl']), (child) => {
        child.stdin?.end();
        let left = 50;
        child.stdout?.on('data', () => left-- > 0 && appendFileSync(join(dir, 'a.jsonl'), line));
      });
      return judged(ended);
    },
  },
  {
    name: 'files that vanish while others are read',
    async run(dir) {
      mkdirSync(join(dir, 'b'));
      for (let i = 0; i < 300; i++) writeFileSync(join(dir, `b/${i}.txt`), HEALTHY.repeat(20));
      const ended = await talks(dir, extract(['sehat.txt', 'b']), (child) => {
        child.stdin?.end();
        child.stdout?.once('data', () => rmSync(join(dir, 'b'), { recursive: true, force: true }));
      });
      return judged(ended);
    },
  },
  {
    name: 'a pipe that is closed early',
    async run(dir) {
      writeFileSync(join(dir, 'a.jsonl'), `${JSON.stringify({ text: HEALTHY })}\n`.repeat(3000));
      const ended = await talks(dir, extract(['a.jsonl']), (child) => {
        child.stdin?.end();
        child.stdout?.once('data', () => child.stdout?.destroy());
      });
      return ended.code === 0 && !ended.err ? null : `exit code ${ended.code}: ${ended.err.slice(0, 300)}`;
    },
  },
  {
    name: 'SIGINT in the middle',
    async run(dir) {
      writeFileSync(join(dir, 'a.jsonl'), `${JSON.stringify({ text: HEALTHY })}\n`.repeat(20_000));
      const ended = await talks(dir, extract(['a.jsonl', '-j', '2']), (child) => {
        child.stdin?.end();
        child.stdout?.once('data', () => child.kill('SIGINT'));
      });
      // Ended by the signal: no code of its own.
      return ended.code === null && !ended.err ? null : `exit code ${ended.code}: ${ended.err.slice(0, 300)}`;
    },
  },
  {
    name: 'a full disk',
    async run(dir) {
      if (!existsSync('/dev/full')) return null;
      for (const jobs of ['1', '2']) {
        const ended = await talks(dir, [...extract(['sehat.txt']), '-j', jobs, '-o', '/dev/full']);
        if (ended.code !== 2 || !/disk is full/.test(ended.err)) return `${ended.code}: ${ended.err}`;
      }
      return null;
    },
  },
  {
    name: 'a full disk behind standard output',
    async run(dir) {
      if (!existsSync('/dev/full')) return null;
      try {
        execFileSync('sh', ['-c', `"${process.execPath}" "${launcher}" extract sehat.txt > /dev/full`], {
          cwd: dir,
          stdio: 'pipe',
        });
        return 'exit code 0';
      } catch (error) {
        const { status, stderr } = error as { status: number; stderr: Buffer };
        return status === 2 && /cannot write standard output/.test(String(stderr)) ? null : `${status}: ${stderr}`;
      }
    },
  },
];

/** `size`: code units of the large ones. */
export const cases = (size: number): Case[] => [
  ...Object.entries(TEXTS).map(([name, make]) => file(name, 'txt', () => make(size / 20))),
  ...Object.entries(PAGES).map(([name, make]) => file(name, 'html', () => make(size / 20))),
  ...Object.entries(LINES).map(([name, make]) => file(name, 'jsonl', () => make(size / 20))),
  file('all of it on one line', 'txt', () => `${HEALTHY.trim()} `.repeat(size / HEALTHY.length)),
  file('all of it in one line of JSON', 'jsonl', () => JSON.stringify({ text: HEALTHY.repeat(size / HEALTHY.length) })),
  file('digits without end', 'txt', () => '7'.repeat(size / 5)),
  file('a million quotes', 'txt', () => '"'.repeat(size / 50)),
  file('a million parentheses', 'txt', () => '('.repeat(size / 50)),
  file('bytes of all values', 'txt', () =>
    Buffer.from(Array.from({ length: size / 50 }, (_, i) => (i * 2654435761) >>> 24)),
  ),
  file('bytes that are no UTF-8', 'txt', () => Buffer.concat([Buffer.from(HEALTHY), Buffer.alloc(size / 50, 0xe9)])),
  file('half a character at the end', 'jsonl', () =>
    Buffer.from(`{"text":"${HEALTHY.trim()} \u{1f30a}"}`).subarray(0, -4),
  ),
  folder('paths with newlines and escapes', (dir) => {
    for (const name of ['a\nb.txt', 'a\u001b[31mb.txt', '=1+1.txt', '-rf.txt', 'a\u202eb.txt'])
      writeFileSync(join(dir, name), HEALTHY);
    writeFileSync(join(dir, 'kosong\n\u001b[2J.txt'), '');
  }),
  folder('links that lead in circles and nowhere', (dir) => {
    symlinkSync('.', join(dir, 'naik'));
    symlinkSync('lingkar.txt', join(dir, 'lingkar.txt'));
    symlinkSync('tiada', join(dir, 'putus.txt'));
    symlinkSync('/dev/zero', join(dir, 'nol.txt'));
  }),
  folder('named pipes that nobody writes', (dir) => {
    execFileSync('mkfifo', [join(dir, 'pipa.txt')]);
    symlinkSync('pipa.txt', join(dir, 'tautan.txt'));
  }),
  ...streams,
];

/** A directory with the healthy article in it. */
export function fresh(dir: string) {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir);
  writeFileSync(join(dir, 'sehat.txt'), HEALTHY);
}
