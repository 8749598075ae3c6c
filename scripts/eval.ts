/**
 * `npm run eval [-- SET… [--verbose]]`: runs the extraction over ../shared/corpus, scores it with ../shared/score/score.mjs
 * and prints the table of figures. `--check` fails when one lies more than 0.5 below test/accuracy.json; `--record` raises it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compileAll } from './compile.js';

const root = new URL('..', import.meta.url).pathname;
const shared = `${root}../shared`;
const SETS: Record<string, [scorer: string, file: string]> = {
  seeds: ['events', 'events/seeds.jsonl'],
  dev: ['events', 'events/dev.jsonl'],
  own: ['events', 'events/own.jsonl'],
  timex: ['timex', 'mentions/timex-kompas.jsonl'],
  nergrit: ['mentions', 'mentions/nergrit.jsonl'],
  idner2k: ['mentions', 'mentions/idner2k.jsonl'],
  quotes: ['quotes', 'mentions/quotes-kompas.jsonl'],
};
const SLACK = 0.5;

const flags = process.argv.slice(2).filter((a) => a.startsWith('--'));
const asked = process.argv.slice(2).filter((a) => !a.startsWith('--'));
if (!existsSync(shared)) {
  console.log('no ../shared here: nothing to evaluate');
  process.exit(0);
}
compileAll();
const { extract } = await import('../src/extract.js');
const { scoreNumberWords } = await import('./number-words.js');
mkdirSync(`${root}.scratch`, { recursive: true });

const figures: Record<string, number> = {};
for (const [set, [scorer, file]] of Object.entries(SETS)) {
  if (asked.length && !asked.includes(set)) continue;
  const gold = `${shared}/corpus/${file}`;
  const predicted = `${root}.scratch/${set}.jsonl`;
  const records = readFileSync(gold, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const article = ({ id, title, text, url, published }: Record<string, string>) =>
    extract({
      id,
      path: null,
      title: title ?? null,
      text,
      url: url ?? null,
      published: published ?? null,
      problems: [],
    });
  writeFileSync(predicted, records.map((r) => `${JSON.stringify(article(r))}\n`).join(''));
  const verbose = flags.includes('--verbose') ? ['--verbose'] : [];
  const table = execFileSync('node', [`${shared}/score/score.mjs`, scorer, gold, predicted, ...verbose], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  console.log(`== ${set} (${file})\n${table}`);
  for (const [, name, f] of table.matchAll(/^ {0,2}(\S.*?)\s+P\s+[\d.]+\s+R\s+[\d.]+\s+F1\s+([\d.]+)/gm)) {
    if (!/^(?:type|slot)/.test(name)) figures[`${set} ${name}`] = Number(f);
  }
}

if (!asked.length || asked.includes('words')) {
  console.log('== words (mentions/number-words.jsonl)');
  figures['words right'] = scoreNumberWords(`${shared}/corpus/mentions/number-words.jsonl`);
}

const record = `${root}test/accuracy.json`;
const known: Record<string, number> = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {};
const lost = Object.entries(figures).filter(([name, f]) => f < (known[name] ?? 0) - SLACK);
for (const [name, f] of lost) console.log(`LOST ${name}: ${f}, recorded ${known[name]}`);
if (flags.includes('--record')) {
  const raised = { ...known };
  for (const [name, f] of Object.entries(figures)) raised[name] = Math.max(f, known[name] ?? 0);
  writeFileSync(record, `${JSON.stringify(raised, null, 2)}\n`);
}
if (flags.includes('--check') && lost.length) process.exit(1);
