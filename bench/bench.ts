/**
 * `npm run bench [-- --short] [-- --check]`: how fast `talks` starts and how fast it reads, as ratios between runs made side by side, each
 * beside its target. Absolute times say more of the machine than of the program; the pairs take its moods out.
 * `--short` makes fewer runs. `--check` fails when a figure misses its target by more than SLACK.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const launcher = `${root}bin/talks.js`;
const sample = `${root}../shared/corpus/articles/sample.jsonl`;
const short = process.argv.includes('--short');
const PAIRS = short ? 9 : 31;
const SLACK = 1.2;
const MEGABYTE = 1e6;

interface Figure {
  what: string;
  value: number;
  unit: string;
  target: number;
  /** The target is the most there may be, or the least. */
  bound: 'at most' | 'at least';
}

/** Seconds of one run of node. */
function seconds(args: string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')}: exit code ${status}\n${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1];

/** The median of the ratios of runs made in turn: first, second, second, first, … */
function ratio(first: string[], second: string[]): number {
  seconds(first);
  seconds(second);
  const ratios: number[] = [];
  for (let i = 0; i < PAIRS; i++) {
    const swapped = i % 2 === 1;
    const a = seconds(swapped ? second : first);
    const b = seconds(swapped ? first : second);
    ratios.push(swapped ? b / a : a / b);
  }
  return median(ratios);
}

/** Articles as JSON Lines: the corpus where it is, else seeds/ over and over. */
function articles(): string {
  if (existsSync(sample)) return readFileSync(sample, 'utf8');
  const own = readdirSync(`${root}seeds`)
    .map((file) => `${JSON.stringify({ id: file, text: readFileSync(`${root}seeds/${file}`, 'utf8') })}\n`)
    .join('');
  return own.repeat(Math.ceil((10 * MEGABYTE) / own.length));
}

/** A whole run over a file, start-up and writing included: MB of input a second, and the most memory that it held. */
function throughput(file: string): { speed: number; memory: number } {
  const probe = `process.on('exit', () => console.error('maxrss', process.resourceUsage().maxRSS))`;
  const args = ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, launcher];
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(
    process.execPath,
    [...args, 'extract', file, '--format', 'jsonl', '--select', 'articles', '--quiet'],
    { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
  );
  const elapsed = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(stderr);
  return {
    speed: statSync(file).size / MEGABYTE / elapsed,
    memory: (Number(/maxrss (\d+)/.exec(stderr)?.[1]) * 1024) / MEGABYTE,
  };
}

const nothing = ['-e', '0'];
const one = `${root}seeds/pertukaran-tawanan.txt`;
const temporary = mkdtempSync(join(tmpdir(), 'talks-bench-'));
const once = join(temporary, 'once.jsonl');
const thrice = join(temporary, 'thrice.jsonl');
const text = articles();
writeFileSync(once, text);
writeFileSync(thrice, text.repeat(3));
const runs = Array.from({ length: short ? 1 : 3 }, () => throughput(once));
const long = throughput(thrice);
rmSync(temporary, { recursive: true });

const figures: Figure[] = [
  {
    what: 'talks --version / node -e 0',
    value: ratio([launcher, '--version'], nothing),
    unit: '×',
    target: 1.25,
    bound: 'at most',
  },
  {
    what: 'one article, table / node -e 0',
    value: ratio([launcher, 'extract', one], nothing),
    unit: '×',
    target: 1.6,
    bound: 'at most',
  },
  {
    what: 'one article, JSON / node -e 0',
    value: ratio([launcher, 'extract', one, '--format', 'json'], nothing),
    unit: '×',
    target: 1.6,
    bound: 'at most',
  },
  {
    what: `full extraction of ${(text.length / MEGABYTE).toFixed(0)} MB to JSON Lines`,
    value: median(runs.map((r) => r.speed)),
    unit: 'MB/s',
    target: 5,
    bound: 'at least',
  },
  { what: 'memory at its peak', value: median(runs.map((r) => r.memory)), unit: 'MB', target: 200, bound: 'at most' },
  { what: 'memory at its peak, three times the input', value: long.memory, unit: 'MB', target: 200, bound: 'at most' },
];

console.log(
  `node ${process.version}, ${cpus()[0].model.trim()}, ${PAIRS} pairs, ${existsSync(sample) ? 'corpus sample' : 'seeds repeated'}\n`,
);
const shown = (n: number) => n.toFixed(n < 20 ? 2 : 0);
const met = ({ value, target, bound }: Figure, slack = 1) =>
  bound === 'at most' ? value <= target * slack : value >= target / slack;
for (const figure of figures) {
  const { what, value, unit, target, bound } = figure;
  console.log(
    `${what.padEnd(46)}${shown(value).padStart(7)} ${unit.padEnd(5)} ${bound} ${shown(target).padEnd(5)} ${met(figure) ? 'met' : 'MISSED'}`,
  );
}
if (process.argv.includes('--check') && figures.some((f) => !met(f, SLACK))) process.exit(1);
