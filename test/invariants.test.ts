/** What holds of every article, whatever it says: checked over seeds/ and, where it stands beside us, the whole corpus. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/extract.js';
import type { Source } from '../src/types.js';
import { broken } from './broken.js';
import { source } from './source.js';

const seeds = new URL('../seeds/', import.meta.url).pathname;
const corpus = new URL('../../shared/corpus/', import.meta.url).pathname;

const article = (id: string, text: string, published: string | null = null) => source(text, { id, published });

const own = readdirSync(seeds).map((file) => article(file, readFileSync(seeds + file, 'utf8')));

/** The articles of a JSON Lines file of the corpus, or none where the corpus is not here. */
const fromCorpus = (file: string): Source[] =>
  existsSync(corpus + file)
    ? readFileSync(corpus + file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .map(({ id, text, published }) => article(String(id), text, published ?? null))
    : [];

const check = (sources: Source[]) => sources.flatMap((s) => broken(s, extract(s))).slice(0, 20);

describe('invariants', () => {
  it('hold over seeds/', () => expect(check(own)).toEqual([]));

  it('do not depend on line ends, marks or what stands before', () => {
    const changed = own.flatMap(({ id, text }) => [
      article(`${id} CRLF`, text.replace(/\n/g, '\r\n')),
      article(`${id} BOM`, `\ufeff${text}`),
      article(`${id} twice`, `${text}\n\n${text}`),
      article(`${id} capitals`, text.toUpperCase()),
      article(`${id} one line`, text.replace(/\s+/g, ' ')),
      article(`${id} cut`, text.slice(0, text.length / 2)),
      article(`${id} decomposed`, text.normalize('NFD')),
    ]);
    expect(check(changed)).toEqual([]);
  });

  it('are the same at every run, whatever was read before', () => {
    const first = own.map((s) => JSON.stringify(extract(s)));
    const again = [...own].reverse().map((s) => JSON.stringify(extract(s)));
    expect(again.reverse()).toEqual(first);
  });

  it.each(['', ' ', '\n\n', '.', '"', '(', '12', 'a', '\u0000', '\ud800', 'tewas', '1.200 orang'])(
    'hold for %j',
    (text) => expect(check([article('tiny', text)])).toEqual([]),
  );

  it.each([
    'events/seeds.jsonl',
    'events/dev.jsonl',
    'events/own.jsonl',
    'mentions/timex-kompas.jsonl',
    'mentions/quotes-kompas.jsonl',
    'articles/sample.jsonl',
  ])('hold over %s', (file) => expect(check(fromCorpus(file))).toEqual([]), 60_000);
});
