/** Inputs of the fuzzer: pieces of real articles with something gone wrong in them. Seed and number make the same one again. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { TEXTS } from './hostile.js';

const root = new URL('..', import.meta.url).pathname;
const corpus = `${root}../shared/corpus/articles/sample.jsonl`;

/** Our own articles, and those of the corpus where it stands beside the checkout. */
const bases: string[] = [
  ...readdirSync(`${root}seeds`).map((file) => readFileSync(`${root}seeds/${file}`, 'utf8')),
  ...(existsSync(corpus)
    ? readFileSync(corpus, 'utf8')
        .split('\n', 2000)
        .filter(Boolean)
        .map((line) => JSON.parse(line).text as string)
    : []),
];
const hostile = Object.values(TEXTS);

/** Uniform in [0, 1): mulberry32. */
export type Random = () => number;

export function randomOf(seed: number, number: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (random: Random, n: number) => Math.floor(random() * n);
export const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)];

/** A piece of an article, mostly a sentence or two. */
export function piece(random: Random): string {
  const base = pick(random, bases);
  const length = 30 + below(random, random() < 0.05 ? 3000 : 250);
  const start = random() < 0.2 ? 0 : below(random, Math.max(1, base.length - length));
  return base.slice(start, start + length);
}

type Mutation = (text: string, at: number, to: number, random: Random) => string;

const MUTATIONS: Mutation[] = [
  (text, at, to) => text.slice(0, at) + text.slice(to),
  (text, at, to) => text.slice(0, to) + text.slice(at),
  (text, at, to, random) => text.slice(0, at) + text.slice(at, to).repeat(1 + below(random, 8)) + text.slice(to),
  (text, at, _to, random) => text.slice(0, at) + pick(random, hostile)(1 + below(random, 60)) + text.slice(at),
  (text, at, to, random) => text.slice(0, at) + pick(random, hostile)(to - at) + text.slice(to),
  (text, at, _to, random) => text.slice(0, at) + piece(random) + text.slice(at),
  (text, at, _to, random) =>
    text.slice(0, at) + String.fromCodePoint(below(random, random() < 0.5 ? 0x300 : 0x110000)) + text.slice(at),
  (text, at, to) => text.slice(0, at) + text.slice(at, to).toUpperCase() + text.slice(to),
  (text, at, to) => text.slice(0, at) + text.slice(at, to).normalize('NFD') + text.slice(to),
  (text, at, to, random) =>
    text.slice(0, at) +
    text.slice(at, to).replace(/ /g, pick(random, ['\u00a0', '\t', '\n', '', '  '])) +
    text.slice(to),
  (text, at, to, random) =>
    text.slice(0, at) + text.slice(at, to).replace(/\d/g, () => String(below(random, 10))) + text.slice(to),
  (text, at, _to, random) =>
    text.slice(0, at) +
    pick(random, ['.', ',', '"', '(', ')', '-', '/', ':', '“', '”', "'", '\n\n', '%', 'Rp']) +
    text.slice(at),
];

/** One to four things go wrong in it. */
export function mutated(text: string, random: Random): string {
  for (let times = 1 + below(random, 4); times > 0; times--) {
    const at = below(random, text.length + 1);
    const to = Math.min(text.length, at + below(random, 60));
    text = pick(random, MUTATIONS)(text, at, to, random);
  }
  return text;
}

/** The same for bytes: some changed, some gone, some of any value put in. */
export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Array.from(bytes);
  for (let times = 1 + below(random, 6); times > 0; times--) {
    const at = below(random, changed.length + 1);
    const values = Array.from({ length: below(random, 4) }, () => below(random, 256));
    changed.splice(at, below(random, 4), ...values);
  }
  return Uint8Array.from(changed);
}
