/**
 * Multinomial logistic regression with an L1 penalty, so that few weights are not zero; the class beside the learned ones
 * ("none of them") stands at 0. What it learns is written as YAML for src/language: a column for each position and class.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Example {
  /** "position:name" */
  features: string[];
  /** Index of the class; the number of classes for none of them. */
  label: number;
}

export interface Sentence {
  text: string;
  spans: { start: number; end: number; type: string }[];
}

const LEAST = 3; // times a feature must be seen
const EPOCHS = 14;
const WARM = 4; // epochs before the mean is taken
const RATE = 0.1;
const PENALTY = 2e-2;
const HUNDREDTHS = 100;
const LIGHTEST = 20; // hundredths: a lighter weight decides nothing

/** The files and flags of a learning script. With --hold-out every third sentence of each file is left unread. */
export function* sentences(args: string[]): Generator<Sentence> {
  const holdOut = args.includes('--hold-out');
  for (const path of args.filter((a) => !a.startsWith('--'))) {
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
    for (const [n, line] of lines.entries()) if (!holdOut || n % 3) yield JSON.parse(line);
  }
}

export function learn(all: Example[], classes: number): Map<string, number[]> {
  const counts = new Map<string, number>();
  for (const { features } of all) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const weights = new Map<string, Float64Array>();
  const squares = new Map<string, Float64Array>();
  const sums = new Map<string, Float64Array>();
  for (const [f, n] of counts) {
    if (n < LEAST) continue;
    weights.set(f, new Float64Array(classes));
    sums.set(f, new Float64Array(classes));
    squares.set(f, new Float64Array(classes).fill(1e-6));
  }
  // A fixed order, shuffled by a fixed rule: the same sentences give the same weights.
  let seed = 1;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = all.map((_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const i of order) step(all[i], classes, weights, squares);
    if (epoch < WARM) continue;
    for (const [f, w] of weights) for (let c = 0; c < classes; c++) sums.get(f)![c] += w[c] / (EPOCHS - WARM);
  }
  // The mean of the later epochs forgets what single sentences taught.
  return new Map([...sums].map(([f, w]) => [f, [...w]]));
}

/** One step of AdaGrad, the penalty taken off each weight that the example touches. */
function step(
  { features, label }: Example,
  classes: number,
  weights: Map<string, Float64Array>,
  squares: Map<string, Float64Array>,
) {
  const z = new Array<number>(classes + 1).fill(0);
  for (const f of features) {
    const w = weights.get(f);
    if (w) for (let c = 0; c < classes; c++) z[c] += w[c];
  }
  const top = Math.max(...z);
  const e = z.map((x) => Math.exp(x - top));
  const sum = e.reduce((a, b) => a + b);
  for (const f of features) {
    const w = weights.get(f);
    const s = squares.get(f);
    if (!w || !s) continue;
    for (let c = 0; c < classes; c++) {
      const g = e[c] / sum - (label === c ? 1 : 0);
      s[c] += g * g;
      const rate = RATE / Math.sqrt(s[c]);
      const moved = w[c] - rate * g;
      w[c] = Math.sign(moved) * Math.max(0, Math.abs(moved) - rate * PENALTY);
    }
  }
}

/** Hundredths of a nat by feature, those that weigh anything, the heaviest first. */
type Section = Record<string, number>;

/**
 * The weights as sections of a YAML file: `nameOf` says which one a feature's weight for a class belongs to. Weights of
 * equal worth stand in the order of the alphabet.
 */
export function sectionsOf(weights: Map<string, number[]>, nameOf: (position: string, c: number) => string) {
  const sections: Record<string, [string, number][]> = {};
  for (const [feature, values] of weights) {
    const colon = feature.indexOf(':');
    values.forEach((value, c) => {
      const weight = Math.round(value * HUNDREDTHS);
      if (Math.abs(weight) < LIGHTEST) return;
      const name = nameOf(feature.slice(0, colon), c);
      sections[name] ??= [];
      sections[name].push([feature.slice(colon + 1), weight]);
    });
  }
  return Object.fromEntries(
    Object.entries(sections).map(([name, entries]): [string, Section] => [
      name,
      Object.fromEntries(entries.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))),
    ]),
  );
}

/** Writes the sections, each on a line; those without weights too, since the code asks for their columns. */
export function save(file: URL, head: string, names: string[], sections: Record<string, Section>) {
  const lines = names.map((name) => {
    const items = Object.entries(sections[name] ?? {}).map(([word, weight]) => `${JSON.stringify(word)}: ${weight}`);
    return `${name}: {${items.join(', ')}}`;
  });
  writeFileSync(file, [`# ${head}`, ...lines, ''].join('\n'));
  const kept = names.reduce((sum, name) => sum + Object.keys(sections[name] ?? {}).length, 0);
  console.log(`${file.pathname.split('/').pop()}: ${kept} weights`);
}

const LETTERS = new URL('../src/mentions/actors/letters.yaml', import.meta.url);

/** Writes the letters of some classes; those of the others stay. */
export function saveLetters(classes: readonly string[], sections: Record<string, Section>) {
  const before = existsSync(LETTERS) ? parse(readFileSync(LETTERS, 'utf8')) : {};
  const mine = Object.fromEntries(classes.map((c) => [c, sections[`letters_${c}`] ?? {}]));
  const head =
    'Written by scripts/learn-evidence.ts and scripts/learn-joints.ts: what the letters of an unknown word tell.';
  save(LETTERS, head, ['person', 'place', 'organization', 'first', 'before'], { ...before, ...mine });
}
