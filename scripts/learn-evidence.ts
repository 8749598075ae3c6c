/**
 * By hand: annotated sentences → src/language/evidence.yaml, the weights that tell what an unknown name is.
 * Multinomial logistic regression with an L1 penalty, so that few weights are not zero; "no actor" is the class at 0.
 * Usage: tsx scripts/learn-evidence.ts [--hold-out] SENTENCES.jsonl…   (with --hold-out, every third sentence is left unread)
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { CLASSES, POSITIONS } from '../src/mentions/actors/positions.js';
import { compileAll } from './compile.js';

const file = new URL('../src/language/evidence.yaml', import.meta.url);
// Positions without weights yet need their columns all the same.
if (!existsSync(file) || process.argv.length > 2) save(new Map());
compileAll();
const { document } = await import('../src/document.js');
const { evidence, letters } = await import('../src/mentions/actors/evidence.js');
const { Names } = await import('../src/mentions/actors/lookup.js');
const { readDates } = await import('../src/mentions/dates/dates.js');
const { SpanReader } = await import('../src/mentions/actors/spans.js');
const { isOrdinary, isMark, spelled } = await import('../src/mentions/actors/words.js');

const TYPES: Record<string, number> = { PER: 0, GPE: 1, LOC: 1, FAC: 1, ORG: 2, NOR: 2 };
const NONE = 3;
const LEAST = 3; // times a feature must be seen
const EPOCHS = 14;
const WARM = 4; // epochs before the mean is taken
const RATE = 0.1;
const PENALTY = 3e-4;
const HUNDREDTHS = 100;
const LIGHTEST = 20; // hundredths: a lighter weight decides nothing

interface Example {
  features: string[];
  label: number;
}

function examples(files: string[], holdOut: boolean): Example[] {
  const out: Example[] = [];
  for (const path of files) {
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
    lines.forEach((line, n) => {
      if (holdOut && n % 3 === 0) return;
      const { text, spans } = JSON.parse(line) as {
        text: string;
        spans: { start: number; end: number; type: string }[];
      };
      const doc = document({ id: '', path: null, title: null, url: null, published: null, text, problems: [] }, {});
      readDates(doc);
      const reader = new SpanReader(doc);
      for (const s of doc.sentences) reader.sentence(s.first, s.last);
      for (const span of reader.out) {
        if (!span.bounds) continue;
        const start = doc.tokens.start[span.first];
        const end = doc.tokens.end[span.last - 1];
        let label = NONE;
        let most = 0;
        for (const s of spans) {
          const shared = Math.min(end, s.end) - Math.max(start, s.start);
          if (shared > most) [most, label] = [shared, TYPES[s.type] ?? NONE];
        }
        const features = ['shape:#bias'];
        evidence(new Names(doc.tokens), span, span.bounds, {
          // Ordinary words only: a name must not become evidence of itself.
          word(position, token) {
            if (isOrdinary(doc.tokens, token) || isMark(doc.tokens, token))
              features.push(`${position}:${bare(spelled(doc.tokens, token))}`);
          },
          shape: (name) => features.push(`shape:${name}`),
          unknown: (word) => features.push(...letters(word).map((part) => `ending:${part}`)),
        });
        out.push({ features, label });
      }
    });
  }
  return out;
}
const bare = (word: string) =>
  word.toLowerCase().replace(/(?:nya|lah|kah|pun)$/, (tail, at: number) => (at > 3 ? '' : tail));

function learn(all: Example[]): Map<string, number[]> {
  const counts = new Map<string, number>();
  for (const { features } of all) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const weights = new Map<string, Float64Array>();
  const squares = new Map<string, Float64Array>();
  const sums = new Map<string, Float64Array>();
  for (const [f, n] of counts) {
    if (n < LEAST) continue;
    weights.set(f, new Float64Array(3));
    sums.set(f, new Float64Array(3));
    squares.set(f, new Float64Array(3).fill(1e-6));
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
    for (const i of order) step(all[i], weights, squares);
    if (epoch < WARM) continue;
    for (const [f, w] of weights) for (let c = 0; c < 3; c++) sums.get(f)![c] += w[c] / (EPOCHS - WARM);
  }
  // The mean of the later epochs forgets what single sentences taught.
  return new Map([...sums].map(([f, w]) => [f, [...w]]));
}

/** One step of AdaGrad, the penalty taken off each weight that the example touches. */
function step({ features, label }: Example, weights: Map<string, Float64Array>, squares: Map<string, Float64Array>) {
  const z = [0, 0, 0, 0];
  for (const f of features) {
    const w = weights.get(f);
    if (w) for (let c = 0; c < 3; c++) z[c] += w[c];
  }
  const top = Math.max(...z);
  const e = z.map((x) => Math.exp(x - top));
  const sum = e.reduce((a, b) => a + b);
  for (const f of features) {
    const w = weights.get(f);
    const s = squares.get(f);
    if (!w || !s) continue;
    for (let c = 0; c < 3; c++) {
      const g = e[c] / sum - (label === c ? 1 : 0);
      s[c] += g * g;
      const rate = RATE / Math.sqrt(s[c]);
      const moved = w[c] - rate * g;
      const shrink = rate * PENALTY * 100;
      w[c] = Math.sign(moved) * Math.max(0, Math.abs(moved) - shrink);
    }
  }
}

function save(weights: Map<string, number[]>) {
  const sections = new Map<string, [string, number][]>();
  for (const position of POSITIONS) for (const c of CLASSES) sections.set(`${position}_${c}`, []);
  for (const [feature, values] of weights) {
    const colon = feature.indexOf(':');
    values.forEach((value, c) => {
      const weight = Math.round(value * HUNDREDTHS);
      if (Math.abs(weight) >= LIGHTEST)
        sections.get(`${feature.slice(0, colon)}_${CLASSES[c]}`)?.push([feature.slice(colon + 1), weight]);
    });
  }
  const lines = [
    '# Written by scripts/learn-evidence.ts: weights of evidence, in hundredths of a nat, for what an unknown name is.',
  ];
  for (const [section, entries] of sections) {
    entries.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const items = entries.map(([word, weight]) => `${JSON.stringify(word)}: ${weight}`);
    lines.push(`${section}: {${items.join(', ')}}`);
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
}

const files = process.argv.slice(2).filter((a) => !a.startsWith('--'));
if (files.length) {
  const all = examples(files, process.argv.includes('--hold-out'));
  const weights = learn(all);
  save(weights);
  const right = all.length;
  console.log(
    `${right} names, ${[...weights.values()].flat().filter((w) => Math.abs(w) * HUNDREDTHS >= LIGHTEST).length} weights`,
  );
}
