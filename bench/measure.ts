/** Runs of programs and what they cost. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

const MEGABYTE = 1e6;
export const root = new URL('..', import.meta.url).pathname;
export const launcher = `${root}bin/talks.js`;

export const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1];

function run(program: string, args: string[]): { stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: exit code ${status}\n${stderr}`);
  return { stdout, stderr };
}

/** Seconds of one run of node, as its user waits for it. */
function seconds(args: string[]): number {
  const start = process.hrtime.bigint();
  run(process.execPath, args);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** The median of the ratios of runs made in turn: first, second, second, first, … */
export function ratio(first: string[], second: string[], pairs: number): number {
  seconds(first);
  seconds(second);
  const ratios: number[] = [];
  for (let i = 0; i < pairs; i++) {
    const swapped = i % 2 === 1;
    const a = seconds(swapped ? second : first);
    const b = seconds(swapped ? first : second);
    ratios.push(swapped ? b / a : a / b);
  }
  return median(ratios);
}

export interface Cost {
  /** MB of articles for each second of CPU, of all threads: what one core does. */
  speed: number;
  /** The most memory held, in MB. */
  memory: number;
  /** As its user waits for it. */
  elapsed: number;
}

/** A whole run of `talks` from a file to JSON Lines in one thread of its own, start-up, reading and writing included. */
export function talks(file: string): Cost {
  const probe = `process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    console.error('cost', userCPUTime + systemCPUTime, maxRSS);
  })`;
  const start = process.hrtime.bigint();
  const { stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(probe)}`, launcher],
      ...['extract', file, '--format', 'jsonl', '--select', 'articles', '--jobs', '1', '--quiet'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
  );
  const elapsed = Number(process.hrtime.bigint() - start) / 1e9;
  const cost = /cost (\d+) (\d+)/.exec(stderr);
  if (!cost) throw new Error(stderr);
  const megabytes = statSync(file).size / MEGABYTE;
  return { speed: megabytes / (Number(cost[1]) / 1e6), memory: (Number(cost[2]) * 1024) / MEGABYTE, elapsed };
}

/** MB a second of CPU that another library does of its work; see peer.js. */
export const peer = (name: string, file: string): number =>
  speedOf(run(process.execPath, [`${root}bench/peer.js`, name, file]).stdout);

/** The same of dateparser on the first tenth of a megabyte, or null where Debian's python3-dateparser is not installed. */
export function dateparser(file: string): number | null {
  const { status, stdout } = spawnSync('python3', [`${root}bench/dateparser.py`, file, '0.1'], { encoding: 'utf8' });
  return status === 0 ? speedOf(stdout) : null;
}

function speedOf(printed: string): number {
  const { bytes, seconds } = JSON.parse(printed);
  return bytes / MEGABYTE / seconds;
}
