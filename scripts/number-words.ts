/** Third-party number words and amounts (../shared/corpus/mentions/number-words.jsonl): how many are read with their value. */
import { readFileSync } from 'node:fs';
import { analyse } from '../src/extract.js';
import type { NumberFound } from '../src/types.js';

interface Case {
  kind: string;
  text: string;
  value: string;
  source: string;
}

interface Expected {
  min: number | null;
  max: number | null;
  currency?: string;
}

const CURRENCIES: Record<string, string> = { Dollar: 'USD', Pound: 'GBP' };

/** "simple EUR 29.99", "between IDR(1000, 10000)", "under EUR 7", "NumeralValue (-1200000)", "12.234". */
function expectedOf(value: string): Expected {
  const numbers = (value.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const named = /^(simple|between|under|above) ([A-Za-z]+)/.exec(value);
  const currency = named ? (CURRENCIES[named[2]] ?? named[2]) : undefined;
  if (named?.[1] === 'under') return { min: null, max: numbers[0], currency };
  if (named?.[1] === 'above') return { min: numbers[0], max: null, currency };
  return { min: numbers[0], max: numbers[numbers.length - 1], currency };
}

/** The ends of a range may be two mentions ("Rp1.000 sampai Rp10.000"): what is read is the whole. */
function readAs(numbers: readonly NumberFound[]): Expected | null {
  if (!numbers.length) return null;
  const [first, last] = [numbers[0], numbers[numbers.length - 1]];
  return { min: first.value ?? first.min, max: last.value ?? last.max, currency: last.currency ?? undefined };
}

/** Prints the cases read wrong and the tally; returns the share that is right, in percent. */
export function scoreNumberWords(file: string): number {
  const cases = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);
  let right = 0;
  for (const { text, value, source } of cases) {
    const { numbers } = analyse({
      id: text,
      path: null,
      title: null,
      url: null,
      published: null,
      text,
      problems: [],
    });
    const expected = expectedOf(value);
    const read = readAs(numbers);
    const same =
      read !== null && read.min === expected.min && read.max === expected.max && read.currency === expected.currency;
    if (same) right++;
    else console.log(`  "${text}" is ${value} (${source}), read as ${JSON.stringify(read)}`);
  }
  const share = (100 * right) / cases.length;
  console.log(`number words right            ${right} of ${cases.length} (${share.toFixed(1)} %)`);
  return share;
}
