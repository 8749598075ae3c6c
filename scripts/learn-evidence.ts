/**
 * By hand: annotated sentences → src/language/evidence.yaml, the weights that tell what an unknown name is.
 * Usage: tsx scripts/learn-evidence.ts [--hold-out] SENTENCES.jsonl…   (after scripts/learn-joints.ts, which says where names end)
 */
import { existsSync } from 'node:fs';
import { CLASSES, POSITIONS } from '../src/mentions/actors/positions.js';
import { compileAll } from './compile.js';
import { type Example, learn, save, saveLetters, sectionsOf, sentences } from './regression.js';

const file = new URL('../src/language/evidence.yaml', import.meta.url);
const HEAD =
  'Written by scripts/learn-evidence.ts: weights of evidence, in hundredths of a nat, for what an unknown name is.';
const args = process.argv.slice(2);
const COLUMNS = POSITIONS.flatMap((position) => CLASSES.map((c) => `${position}_${c}`));
// The first time: positions without weights yet need their columns all the same.
if (!existsSync(file)) save(file, HEAD, COLUMNS, {});
compileAll();
const { document } = await import('../src/document.js');
const { evidence } = await import('../src/mentions/actors/evidence.js');
const { letters } = await import('../src/mentions/actors/letters.js');
const { Names } = await import('../src/mentions/actors/lookup.js');
const { readDates } = await import('../src/mentions/dates/dates.js');
const { SpanReader } = await import('../src/mentions/actors/spans.js');
const { isOrdinary, isMark, spelled } = await import('../src/mentions/actors/words.js');

const TYPES: Record<string, number> = { PER: 0, GPE: 1, LOC: 1, FAC: 1, ORG: 2, NOR: 2 };
const NONE = 3;

function examples(): Example[] {
  const out: Example[] = [];
  for (const { text, spans } of sentences(args)) {
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
        unknown: (word) => features.push(...letters(word).map((part) => `letters:${part}`)),
      });
      out.push({ features, label });
    }
  }
  return out;
}
const bare = (word: string) =>
  word.toLowerCase().replace(/(?:nya|lah|kah|pun)$/, (tail, at: number) => (at > 3 ? '' : tail));

const all = examples();
console.log(`${all.length} names`);
const sections = sectionsOf(learn(all, CLASSES.length), (position, c) => `${position}_${CLASSES[c]}`);
save(file, HEAD, COLUMNS, sections);
saveLetters(CLASSES, sections);
