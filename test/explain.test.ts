/** `talks explain` leaves nothing unexplained: no slot without its source, no trigger word without a reason. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lexicon } from '../src/data.js';
import { explain } from '../src/explain/explain.js';
import { limited, lineCount } from '../src/explain/limit.js';
import { FOUND_BY, SAID_BY } from '../src/explain/wording.js';
import { analyse, extract } from '../src/extract.js';
import { explanationText } from '../src/render/explain.js';
import type { Derivation, DerivationStep, Event, Explanation, Source } from '../src/types.js';
import { source } from './source.js';

const seeds = new URL('../seeds/', import.meta.url).pathname;
const corpus = new URL('../../shared/corpus/events/', import.meta.url).pathname;

const article = (id: string, text: string, published: string | null = null) =>
  source(text, { id, path: id, published });
const seed = (file: string) => article(`seeds/${file}`, readFileSync(seeds + file, 'utf8'));
const files = readdirSync(seeds).sort();

/** What the slots of an event hold, as the steps of its derivation name them. */
const filled = (e: Event) =>
  [
    `status ${e.status}`,
    ...e.actors.map((a) => `${a.role} ${a.name} ${a.start}`),
    ...e.counts.map((c) => `count ${c.start}`),
    ...(e.date ? [`date ${e.date.value} ${e.date.start}`] : []),
    ...(e.place ? [`place ${e.place.name} ${e.place.start}`] : []),
    ...(e.source ? [`source ${e.source.name} ${e.source.start}`] : []),
    ...(e.plannedBy ? [`plannedBy ${e.plannedBy}`] : []),
  ].sort();

function derived({ slot, value, from }: DerivationStep): string[] {
  if (slot === 'group') return [];
  if (slot === 'status' || slot === 'plannedBy') return [`${slot} ${value}`];
  return [slot === 'count' ? `count ${from?.start}` : `${slot} ${value} ${from?.start}`];
}

/** What is wrong with the derivations of an article, a line each. */
function gaps(s: Source): string[] {
  const wrong: string[] = [];
  const { events } = extract(s);
  const { sentences } = explain(s);
  const derivations = new Map(sentences.flatMap((x) => x.events.map((d) => [d.event, d])));
  const slice = (what: string, x: { text: string; start: number; end: number } | null) => {
    if (x && s.text.slice(x.start, x.end) !== x.text) wrong.push(`${s.id}: ${what}: "${x.text}" does not stand there`);
  };
  const worded = (what: string, because: string) => {
    if (!because.trim() || /\$[a-z]|undefined|null|“”/.test(because)) wrong.push(`${s.id}: ${what}: "${because}"`);
  };
  if (derivations.size !== events.length)
    wrong.push(`${s.id}: ${derivations.size} derivations of ${events.length} events`);
  for (const e of events) {
    const d = derivations.get(e.id) as Derivation;
    const told = d.steps.flatMap(derived).sort();
    if (d.headline !== e.headline || d.trigger.start !== e.trigger.start)
      wrong.push(`${s.id}: ${e.id} is another event`);
    if (told.join('\n') !== filled(e).join('\n')) wrong.push(`${s.id}: ${e.id}: ${told} are not ${filled(e)}`);
    for (const step of d.steps) {
      const what = `${e.id} ${step.slot} (${step.foundBy})`;
      worded(what, step.because);
      if (step.slot === 'status' && step.value !== 'actual' && !step.from)
        wrong.push(`${s.id}: ${what}: said by no word`);
      slice(what, step.from);
      if (step.lender && !derivations.has(step.lender)) wrong.push(`${s.id}: ${what}: there is no ${step.lender}`);
      if (step.lender === e.id) wrong.push(`${s.id}: ${what}: lent by itself`);
      const alone = ['own-words', 'struck-place', 'sides', 'both-sides'].includes(step.foundBy);
      if (step.inferred && !step.lender && !alone) wrong.push(`${s.id}: ${what}: inferred from nowhere`);
    }
  }
  const accounted = new Map<number, number>();
  const count = (start: number) => accounted.set(start, (accounted.get(start) ?? 0) + 1);
  for (const x of sentences) {
    slice('sentence', x);
    for (const m of x.mentions) slice('mention', m);
    for (const d of x.events) count(d.trigger.start);
    for (const r of x.refused) {
      count(r.start);
      slice('refused', r);
      worded(`${r.text} (${r.reason})`, r.because);
      if (r.reason === 'condition' && !r.readings.length) wrong.push(`${s.id}: ${r.text}: no condition fails`);
    }
  }
  const { tokens } = analyse(s);
  const lexeme = lexicon.column('lexeme');
  for (let t = 0; t < tokens.count; t++) {
    const times = accounted.get(tokens.start[t]) ?? 0;
    const word = s.text.slice(tokens.start[t], tokens.end[t]);
    if (times !== (lexeme[tokens.word[t]] ? 1 : 0)) wrong.push(`${s.id}: "${word}" is accounted for ${times} times`);
  }
  return wrong;
}

const fromCorpus = (file: string): Source[] =>
  existsSync(corpus + file)
    ? readFileSync(corpus + file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .map(({ id, text, published }) => article(String(id), text, published ?? null))
    : [];

describe('a derivation', () => {
  it.each(files)('has no gap in %s', (file) => expect(gaps(seed(file))).toEqual([]));

  it(
    'has none in the first annotated articles',
    () => expect(fromCorpus('dev.jsonl').slice(0, 10).flatMap(gaps)).toEqual([]),
    30_000,
  );

  it('has none in a text of other line ends, of capitals, of one line, cut short, or of nothing', () => {
    const { text } = seed('gempa-cianjur.txt');
    const changed = [
      text.replace(/\n/g, '\r\n'),
      `\ufeff${text}`,
      text.toUpperCase(),
      text.replace(/\s+/g, ' '),
      text.slice(0, text.length / 2),
      ...['', '\n\n', '"', '\u0000', '\ud800', 'tewas', '1.200 orang'],
    ].map((changed, i) => article(`changed ${i}`, changed));
    expect(changed.flatMap(gaps)).toEqual([]);
    for (const s of changed)
      expect(explanationText(explain(s), { color: false, width: 40 })).not.toMatch(/undefined|NaN/);
  });

  it('changes nothing in what is read', () => {
    const s = seed(files[0]);
    const before = JSON.stringify(extract(s));
    explain(s);
    expect(JSON.stringify(extract(s))).toBe(before);
  });
});

const step = (text: string, slot: string, type?: string) => {
  const events = explain(article('x', text)).sentences.flatMap((s) => s.events);
  const found = events.find((e) => !type || e.type === type)?.steps.find((s) => s.slot === slot);
  return found && `${found.value} <- ${found.foundBy}${found.from ? ` “${found.from.text}”` : ''}`;
};

describe('a slot', () => {
  it.each([
    ['Polisi menangkap pelaku di Bogor, Rabu (23/7/2025).', 'agent', 'Polisi <- subject “Polisi”'],
    ['Polisi menangkap pelaku di Bogor, Rabu (23/7/2025).', 'target', 'pelaku <- object “pelaku”'],
    ['Polisi menangkap pelaku di Bogor, Rabu (23/7/2025).', 'place', 'Bogor <- locative “Bogor”'],
    ['Polisi menangkap pelaku di Bogor, Rabu (23/7/2025).', 'date', '2025-07-23 <- date “Rabu (23/7/2025)”'],
    ['Pelaku ditangkap oleh polisi di Bogor.', 'agent', 'polisi <- by “polisi”'],
    ['Rusia melakukan serangan terhadap Ukraina.', 'agent', 'Rusia <- light-verb “Rusia”'],
    ['Polisi akan menangkap pelaku di Bogor.', 'status', 'planned <- modality “akan”'],
    ['Polisi tidak menangkap pelaku di Bogor.', 'status', 'negated <- negation “tidak”'],
    ['Polisi menangkap pelaku di Bogor.', 'status', 'actual <- default'],
    ['Rusia menukar 157 tawanan perang.', 'count', '157 pow <- object “157 tawanan perang”'],
    [
      '"Kami menangkap pelaku di Bogor," kata Kapolres Bogor Andi Wijaya.',
      'source',
      'Andi Wijaya <- quotation “Andi Wijaya”',
    ],
  ])('%s: %s', (text, slot, expected) => expect(step(text, slot)).toBe(expected));
});

const refused = (text: string) =>
  explain(article('x', text)).sentences.flatMap((s) => s.refused.map((r) => `${r.text}: ${r.reason}: ${r.because}`));

describe('a word that gives no event', () => {
  it.each([
    ['Komite Pemantau Gempa Jawa menggelar rapat.', /^Gempa: in-name: part of the name “Komite Pemantau Gempa Jawa”/],
    [
      'Pemain itu menyerang gawang lawan dan mencetak gol di liga.',
      /^menyerang: condition: no attack: it is about sport/,
    ],
    ['Nelayan menangkap ikan di Bogor.', /^menangkap: condition: .*no arrest: “ikan” stands behind it/],
  ])('%s', (text, expected) => expect(refused(text).join('\n')).toMatch(new RegExp(expected.source, 'm')));
});

describe('docs/explain.md', () => {
  const docs = readFileSync(new URL('../docs/explain.md', import.meta.url), 'utf8');
  const reasons = ['furniture', 'in-name', 'form', 'condition', 'same-phrase', 'generic'];
  it.each([...Object.keys(FOUND_BY), ...Object.keys(SAID_BY), ...reasons])('says what %s means', (rule) =>
    expect(docs).toContain(`\`${rule}\``),
  );
});

describe('what is asked for', () => {
  const text = 'Polisi menangkap pelaku di Bogor.\r\nGempa terjadi di Cianjur. Banjir melanda Garut.\n';
  const whole = explain(article('x', text));
  const texts = (e: Explanation) => e.sentences.map((s) => s.text);

  it('is a line', () =>
    expect(texts(limited(whole, text, { line: 2 }))).toEqual(['Gempa terjadi di Cianjur.', 'Banjir melanda Garut.']));
  it('is a column of it', () =>
    expect(texts(limited(whole, text, { line: 2, column: 30 }))).toEqual(['Banjir melanda Garut.']));
  it('is an event', () => expect(texts(limited(whole, text, { event: 'e2' }))).toEqual(['Gempa terjadi di Cianjur.']));
  it('is a type', () =>
    expect(texts(limited(whole, text, { types: new Set(['arrest']) }))).toEqual(['Polisi menangkap pelaku di Bogor.']));
  it('is a word', () => expect(texts(limited(whole, text, { why: 'BANJIR' }))).toEqual(['Banjir melanda Garut.']));
  it.each([
    ['a', 1],
    ['a\n', 1],
    ['a\nb', 2],
    ['a\r\nb\r\n', 2],
    ['a\rb', 2],
    ['\n', 1],
  ])('%j has %i lines', (lines, count) => expect(lineCount(lines)).toBe(count));
});

describe('on the terminal', () => {
  const shown = (text: string, width: number | null, color = false) =>
    explanationText(explain(article('x', text)), { color, width });

  it.each(['pertukaran-tawanan.txt', 'pilot-susi-air-dibebaskan.txt'])('%s', async (file) => {
    const text = explanationText(explain(seed(file)), { color: false, width: 110 });
    await expect(text).toMatchFileSnapshot(`golden/explain-${file}`);
  });

  it('keeps to the width', () => {
    const explained = files.map((f) => explain(seed(f)));
    for (const width of [40, 60, 80, 120]) {
      const lines = explained.flatMap((e) => explanationText(e, { color: false, width }).split('\n'));
      expect(lines.filter((line) => line.length > width)).toEqual([]);
    }
  });

  it('marks the words in colours, or by letters', () => {
    const text = 'Polisi menangkap pelaku di Bogor.';
    expect(shown(text, 80)).toContain('\n1  Polisi menangkap pelaku di Bogor.\n   oooooo ^^^^^^^^^ gggggg    lllll');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the colours
    expect(shown(text, 80, true)).toMatch(/\u001b\[7mmenangkap\u001b\[27m/);
    expect(shown(text, 80, true)).not.toContain('oooooo');
  });

  it('never lets an article steer the terminal', () => {
    const text =
      'Polisi \u001b[31mmenangkap\u0007 pelaku\u202e \u001b]0;x\u0007di Bo\u009bgor, \u001b[5mRabu (23/7/2025)\u001b[0m.';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
    expect(shown(text, 80)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});
