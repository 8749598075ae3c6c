/** Scale on one machine: worker threads against processes, and memory against the length of the input. */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const launcher = `${root}bin/talks.js`;
const sample = `${root}../shared/corpus/articles/sample.jsonl`;
const MEGABYTE = 1e6;

/** Articles as JSON Lines, about so many bytes: the corpus where it is, else seeds/, over and over. */
function write(file: string, bytes: number) {
  const lines = existsSync(sample)
    ? readFileSync(sample, 'utf8').split(/(?<=\n)/)
    : readdirSync(`${root}seeds`).map(
        (name) => `${JSON.stringify({ id: name, text: readFileSync(`${root}seeds/${name}`, 'utf8') })}\n`,
      );
  writeFileSync(file, '');
  for (let written = 0, i = 0; written < bytes; ) {
    const piece: string[] = [];
    for (let size = 0; size < MEGABYTE && written + size < bytes; i++) {
      piece.push(lines[i % lines.length]);
      size += Buffer.byteLength(lines[i % lines.length]);
    }
    appendFileSync(file, piece.join(''));
    written += Buffer.byteLength(piece.join(''));
  }
}

/** Resident set at its peak, in MB. */
function run(args: string[]): Promise<number> {
  const probe = `process.on('exit', () => console.error('maxrss', process.resourceUsage().maxRSS))`;
  const imported = ['--import', `data:text/javascript,${encodeURIComponent(probe)}`];
  return new Promise((done, failed) => {
    const child = spawn(
      process.execPath,
      [...imported, launcher, 'extract', ...args, '-f', 'jsonl', '-s', 'articles', '-q'],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let err = '';
    child.stderr.on('data', (piece) => (err += piece));
    child.on('close', (code) =>
      code === 0 ? done((Number(/maxrss (\d+)/.exec(err)?.[1]) * 1024) / MEGABYTE) : failed(new Error(err)),
    );
  });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1];

async function inTemporary<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'talks-scale-'));
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** How much of the speed of two processes, each with half of the articles, two threads of one process reach: the median of pairs run in turn. */
export const threadsAgainstProcesses = (bytes: number, pairs: number) =>
  inTemporary(async (dir) => {
    const [half, all] = [join(dir, 'half.jsonl'), join(dir, 'all.jsonl')];
    write(half, bytes / 2);
    writeFileSync(all, readFileSync(half));
    appendFileSync(all, readFileSync(half));
    const processes = () => seconds(() => Promise.all([run([half, '-j', '1']), run([half, '-j', '1'])]));
    const threads = () => seconds(() => run([all, '-j', '2']));
    const ratios: number[] = [];
    for (let i = 0; i < pairs; i++) {
      const [first, second] = i % 2 ? [threads, processes] : [processes, threads];
      const [a, b] = [await first(), await second()];
      ratios.push(i % 2 ? b / a : a / b);
    }
    return median(ratios);
  });

/** Resident sets at their peaks, in MB, of one process for inputs of these lengths. */
export const memory = (lengths: number[]) =>
  inTemporary(async (dir) => {
    const peaks: number[] = [];
    for (const bytes of lengths) {
      const file = join(dir, 'input.jsonl');
      write(file, bytes);
      peaks.push(await run([file, '-j', '1']));
    }
    return peaks;
  });
