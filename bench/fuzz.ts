/** One input of the fuzzer through the readers, the pipe and every writer; what must hold of the outcome whatever it is. */
import { parse } from 'csv-parse/sync';
import { check } from '../src/check/check.js';
import { explain } from '../src/explain/explain.js';
import { analyse, extract } from '../src/extract.js';
import { compile, find, PatternError } from '../src/find/find.js';
import { pageSource } from '../src/read/html/page.js';
import { isProblem, sourcesFrom } from '../src/read/index.js';
import { writerFor } from '../src/render/format.js';
import { FORMATS, type Format } from '../src/render/names.js';
import type { Problem, Source } from '../src/types.js';
import { broken } from '../test/broken.js';
import { source } from '../test/source.js';
import { mutated, mutatedBytes, pick, piece, type Random, randomOf } from './mutate.js';

const PATTERNS = [
  '[<n>#Number] #Unit? (tewas|tawanan perang)',
  '(#Person && !#Nameless) .{0,3} {kata}',
  '^ /ber.*/+ ~Zelenski~ * $',
];
const utf8 = new TextEncoder();

const writers = new Map(
  await Promise.all(
    FORMATS.map(async (format) => {
      const select = format === 'timeml' ? 'dates' : 'events';
      return [format, await writerFor(format, { select, lang: 'en', color: false, width: null })] as const;
    }),
  ),
);

/** What is done with input of each kind; the plain kind is the most frequent. Each says what went wrong. */
const KINDS: Record<string, (random: Random) => string[]> = {
  text: (random) => facts(source(mutated(piece(random), random)), random),
  bytes: (random) => read([...sourcesFrom(mutatedBytes(utf8.encode(piece(random)), random), 'a.txt', 'text')], random),
  json: (random) => {
    const line = JSON.stringify({
      id: 'a',
      title: piece(random).slice(0, 50),
      text: piece(random),
      published: '2025-07-23',
    });
    const line2 = mutated(line, random);
    return read([...sourcesFrom(mutatedBytes(utf8.encode(`${line2}\n${line}`), random), 'a.jsonl', 'jsonl')], random);
  },
  page: (random) => {
    const paragraphs = [1, 2, 3].map(() => `<p>${piece(random)}</p>`).join('');
    const page = `<!DOCTYPE html><html><head><title>${piece(random).slice(0, 60)}</title><meta property="article:published_time" content="2025-07-23T10:00:00+07:00"></head><body><article><h1>a</h1>${paragraphs}</article></body></html>`;
    return read([pageSource(utf8.encode(mutated(page, random)), 'a.html')], random);
  },
  check: (random) => {
    const text = mutated(piece(random), random);
    const { findings } = check(source(text));
    return findings
      .filter((f) => !(0 <= f.start && f.start <= f.end && f.end <= text.length))
      .map((f) => `${f.rule}: no span`);
  },
  explain: (random) => {
    explain(source(mutated(piece(random), random)));
    return [];
  },
  find: (random) => {
    try {
      const doc = analyse(source(piece(random)));
      find(doc, [], compile(mutated(pick(random, PATTERNS), random)), { furniture: true, most: 100 });
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
    }
    return [];
  },
};
/** Every sixteenth input is of the kind of its place. */
const ORDER = ['bytes', 'bytes', 'json', 'page', 'check', 'explain', 'find'];

/** What went wrong with input `number` of `seed`: an empty list where nothing did. */
export function tried(seed: number, number: number): string[] {
  try {
    return KINDS[kindOf(number)](randomOf(seed, number));
  } catch (error) {
    return [`throws ${(error as Error).stack?.split('\n').slice(0, 4).join(' ')}`];
  }
}

export const kindOf = (number: number): string => ORDER[number % 16] ?? 'text';

function read(found: (Source | Problem)[], random: Random): string[] {
  return found.flatMap((item) => (isProblem(item) ? message(item) : facts(item, random)));
}

const message = ({ code, message }: Problem) =>
  message && !/\p{Cc}/u.test(message) ? [] : [`message of ${code}: ${JSON.stringify(message)}`];

/** The article, and what one of the formats makes of it. */
function facts(from: Source, random: Random): string[] {
  const article = extract(from);
  const format = pick(random, FORMATS);
  const output = writers.get(format)!.article(article, from.text).output;
  return [...broken(from, article), ...unsafe(format, output)];
}

/** Control characters that a format itself is written with. */
const OWN: Partial<Record<Format, RegExp>> = { tsv: /[\n\t]/g, brat: /[\n\t]/g, ics: /\r?\n/g, timeml: /[\n\t]/g };

function unsafe(format: Format, output: string): string[] {
  const wrong: string[] = [];
  const steering = /\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.exec(output.replace(OWN[format] ?? /\n/g, ''));
  if (steering) wrong.push(`${format} prints ${JSON.stringify(steering[0])}`);
  try {
    if (format === 'json' || format === 'geojson') JSON.parse(`[${output.replace(/^,/, '')}]`);
    if (format === 'jsonl') for (const line of output.split('\n').filter(Boolean)) JSON.parse(line);
    if (format === 'csv')
      for (const cell of parse(output).flat() as string[])
        if (/^[=+\-@]/.test(cell) && !/^-\d+(?:\.\d+)?$/.test(cell)) wrong.push(`a formula in CSV: ${cell}`);
  } catch (error) {
    wrong.push(`${format}: ${(error as Error).message}`);
  }
  return wrong;
}
