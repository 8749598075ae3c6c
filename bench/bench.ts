/**
 * `npm run bench [-- --short] [-- --check]`: how fast `talks` starts and how fast it reads, beside other libraries that read the same
 * articles in the same run, each figure beside its target. Absolute figures say more of the machine than of the program; the
 * ratios take its moods out.
 * `--short` makes fewer runs on fewer articles. `--check` fails when a ratio misses its target by more than SLACK.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { dateparser, launcher, median, peer, ratio, root, talks } from './measure.js';
import { threadsAgainstProcesses } from './scale.js';

const sample = `${root}../shared/corpus/articles/sample.jsonl`;
const short = process.argv.includes('--short');
const PAIRS = short ? 9 : 31;
const ROUNDS = short ? 1 : 3;
const ARTICLES = short ? 800 : Number.POSITIVE_INFINITY;
const SLACK = 1.2;
const MEGABYTE = 1e6;

interface Figure {
  what: string;
  value: number;
  unit: '×' | 'MB/s' | 'MB';
  /** The most there may be, or the least; none where a figure only shows what there is to compare with. */
  atMost?: number;
  atLeast?: number;
}

/** Articles as JSON Lines: the corpus where it is, else seeds/ over and over. */
function articles(): string {
  if (existsSync(sample)) return `${readFileSync(sample, 'utf8').trim().split('\n').slice(0, ARTICLES).join('\n')}\n`;
  const own = readdirSync(`${root}seeds`)
    .map((file) => `${JSON.stringify({ id: file, text: readFileSync(`${root}seeds/${file}`, 'utf8') })}\n`)
    .join('');
  return own.repeat(Math.ceil((short ? 2 : 10) * (MEGABYTE / own.length)));
}

function starts(): Figure[] {
  const nothing = ['-e', '0'];
  const one = `${root}seeds/pertukaran-tawanan.txt`;
  const start = (what: string, args: string[], atMost: number): Figure => ({
    what: `${what} / node -e 0`,
    value: ratio([launcher, ...args], nothing, PAIRS),
    unit: '×',
    atMost,
  });
  return [
    start('talks --version', ['--version'], 1.12),
    start('talks --help', ['--help'], 1.12),
    start('one article, table', ['extract', one], 1.3),
    start('one article, JSON', ['extract', one, '--format', 'json'], 1.3),
  ];
}

const PEERS = [
  ['split', 'decode + split at white space'],
  ['compromise', 'compromise/one, tokenising only'],
  ['wink', 'wink-nlp, sentences and entities'],
  ['chrono', 'chrono, English dates'],
] as const;

/** Each round runs all in turn, so that each ratio is of neighbours. */
function reading(once: string, thrice: string): Figure[] {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    own: talks(once),
    peers: PEERS.map(([name]) => peer(name, once)),
  }));
  const of = (value: (round: (typeof rounds)[number]) => number) => median(rounds.map(value));
  const long = talks(thrice);
  const python = dateparser(once);
  const compared = PEERS.flatMap(([name, what], i): Figure[] => [
    { what, value: of((r) => r.peers[i]), unit: 'MB/s' },
    {
      what: `full extraction / ${what}`,
      value: of((r) => r.own.speed / r.peers[i]),
      unit: '×',
      ...(name === 'split' && { atLeast: 0.2 }),
      ...(name === 'compromise' && { atLeast: 10 }),
    },
  ]);
  const memory = of((r) => r.own.memory);
  return [
    { what: 'full extraction to JSON Lines', value: of((r) => r.own.speed), unit: 'MB/s', atLeast: 5 },
    ...compared,
    ...(python
      ? ([
          { what: 'dateparser, Indonesian dates', value: python, unit: 'MB/s' },
          { what: 'full extraction / dateparser', value: of((r) => r.own.speed) / python, unit: '×' },
        ] satisfies Figure[])
      : []),
    { what: 'memory at its peak', value: memory, unit: 'MB', atMost: 160 },
    { what: 'the same, three times the articles', value: long.memory, unit: 'MB', atMost: Math.min(160, memory + 10) },
  ];
}

function met({ value, atMost, atLeast }: Figure, slack = 1): boolean {
  return (atMost === undefined || value <= atMost * slack) && (atLeast === undefined || value >= atLeast / slack);
}

function shown(figure: Figure): string {
  const { what, value, unit, atMost, atLeast } = figure;
  const number = (n: number) => n.toFixed(n < 0.1 ? 3 : n < 20 ? 2 : 0);
  const target =
    atMost !== undefined ? `at most ${number(atMost)}` : atLeast !== undefined ? `at least ${number(atLeast)}` : '';
  const verdict = target && (met(figure) ? 'met' : 'MISSED');
  return `${what.padEnd(52)}${number(value).padStart(7)} ${unit.padEnd(5)} ${target.padEnd(15)}${verdict}`.trimEnd();
}

const temporary = mkdtempSync(join(tmpdir(), 'talks-bench-'));
const once = join(temporary, 'once.jsonl');
const thrice = join(temporary, 'thrice.jsonl');
const text = articles();
writeFileSync(once, text);
writeFileSync(thrice, text.repeat(3));
const figures = [
  ...starts(),
  ...reading(once, thrice),
  {
    what: '--jobs 2 / two processes',
    value: await threadsAgainstProcesses(short ? 4e6 : 24e6, short ? 3 : 7),
    unit: '×',
    atLeast: 0.85,
  } satisfies Figure,
];
rmSync(temporary, { recursive: true });

const megabytes = (Buffer.byteLength(text) / MEGABYTE).toFixed(0);
console.log(
  `node ${process.version}, ${cpus()[0].model.trim()}; ${megabytes} MB of ${existsSync(sample) ? 'news' : 'seeds/ repeated'}; MB/s are of input for a second of CPU of all threads\n`,
);
for (const figure of figures) console.log(shown(figure));
if (process.argv.includes('--check') && figures.some((f) => f.unit === '×' && !met(f, SLACK))) process.exit(1);
