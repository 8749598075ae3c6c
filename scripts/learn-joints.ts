/**
 * By hand: annotated sentences → src/language/joints.yaml, the weights that tell where among capitalised words a person's
 * name begins. Usage: tsx scripts/learn-joints.ts [--hold-out] SENTENCES.jsonl…
 */
import { compileAll } from './compile.js';
import { type Example, learn, type Sentence, save, saveLetters, sectionsOf, sentences } from './regression.js';

compileAll();
const { document } = await import('../src/document.js');
const { JOINT_POSITIONS, tellJoint } = await import('../src/mentions/actors/joints.js');
const { letters } = await import('../src/mentions/actors/letters.js');
const { Reading } = await import('../src/mentions/actors/reading.js');
const { office, rank, titleWord } = await import('../src/mentions/actors/words.js');
const { readDates } = await import('../src/mentions/dates/dates.js');

const file = new URL('../src/language/joints.yaml', import.meta.url);
const HEAD =
  "Written by scripts/learn-joints.ts: weights, in hundredths of a nat, for that a person's name begins between two capitals.";
const BEGINS = 0;
const GOES_ON = 1;

function examples({ text, spans }: Sentence): Example[] {
  const doc = document({ id: '', path: null, title: null, url: null, published: null, text, problems: [] }, {});
  readDates(doc);
  const { tokens } = doc;
  const isTitle = (i: number) => office(tokens, i) || rank(tokens, i) || titleWord(tokens, i);
  // Some annotators count a title as the name's: "Presiden Joko Widodo".
  const begin = (start: number, end: number) => {
    let i = 0;
    while (i < tokens.count && tokens.end[i] <= start) i++;
    while (i + 1 < tokens.count && tokens.end[i] < end && isTitle(i)) i++;
    return i;
  };
  const people = new Set(spans.filter((s) => s.type === 'PER').map((s) => begin(s.start, s.end)));
  const reading = new Reading(doc);
  const out: Example[] = [];
  for (const sentence of doc.sentences) {
    reading.open(sentence.first, sentence.last);
    if (sentence.furniture || reading.headlineCase) continue;
    for (let i = sentence.first + 1; i < sentence.last; i++) {
      if (!reading.capitalAt(i) || !reading.capitalAt(i - 1)) continue;
      const features: string[] = [];
      tellJoint(reading, i, (position, name) => {
        const isWord = position === 'first' || position === 'before';
        for (const part of isWord ? letters(name) : [name]) features.push(`${position}:${part}`);
      });
      out.push({ features, label: people.has(i) ? BEGINS : GOES_ON });
    }
  }
  return out;
}

const all = [...sentences(process.argv.slice(2))].flatMap(examples);
console.log(`${all.length} joints`);
const sections = sectionsOf(learn(all, 1), (position) =>
  position === 'first' || position === 'before' ? `letters_${position}` : `${position}_joint`,
);
save(
  file,
  HEAD,
  JOINT_POSITIONS.map((position) => `${position}_joint`),
  sections,
);
saveLetters(['first', 'before'], sections);
