/** The JSON Schemas are those of the types, and what is printed holds to them. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { fileOf, printed, schemas } from '../scripts/schemas.js';
import type { OutputName } from '../src/cli/schema-names.js';
import { OUTPUTS } from '../src/cli/schema-names.js';
import { extract } from '../src/extract.js';
import { isProblem, sourcesFrom } from '../src/read/index.js';
import { root, talks } from './program.js';

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

const read = (name: OutputName) => JSON.parse(readFileSync(fileOf(name), 'utf8'));

/** Fields may be added to what is printed; one that is printed and stands in no type is a mistake of ours. */
function closed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return schema.properties && schema.type === 'object' && !('additionalProperties' in schema)
    ? { ...inner, additionalProperties: false }
    : inner;
}

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const validators = new Map<string, ReturnType<typeof ajv.compile>>();

/** Nothing where all is well. */
function faults(name: OutputName, value: unknown) {
  if (!validators.has(name)) validators.set(name, ajv.compile(closed(read(name)) as object));
  const validate = validators.get(name);
  return validate?.(value) ? [] : validate?.errors?.slice(0, 3);
}

const lines = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('talks schema', () => {
  it('is current (npm run schemas)', () => {
    for (const [name, schema] of schemas()) expect(readFileSync(fileOf(name), 'utf8'), name).toBe(printed(schema));
  });

  it.concurrent('prints each, and that of extract without a name', async () => {
    expect((await talks(['schema'])).out).toBe(readFileSync(fileOf('extract'), 'utf8'));
    for (const { name } of OUTPUTS)
      expect(await talks(['schema', name])).toEqual({ out: readFileSync(fileOf(name), 'utf8'), err: '', code: 0 });
    const { err, code } = await talks(['schema', 'evnet']);
    expect(code).toBe(2);
    expect(err).toMatch(/Did you mean event\? Choose one of: extract, article/);
  });

  it.concurrent.each<[OutputName, string[]]>([
    ['extract', ['extract', 'seeds', '-f', 'json', '--include-text']],
    ['explain', ['explain', 'seeds/pertukaran-tawanan.txt', '-f', 'json']],
    ['find', ['find', '[<n>#Number] [<w>#Date]? .{0,6} [<who>#Person]? {tewas}', 'seeds', '-f', 'json']],
    ['check', ['check', 'seeds', '-f', 'json']],
  ])('holds for the document of %s', async (name, args) => {
    const document = JSON.parse((await talks(args)).out);
    expect(faults(name, document)).toEqual([]);
    expect((document.articles ?? document.findings).length).toBeGreaterThan(0);
    // A schema that would take anything shows nothing.
    expect(faults(name, { ...document, schemaVersion: '0' })).not.toEqual([]);
  });

  it.concurrent.each<[OutputName, string[]]>([
    ['event', ['extract', '-s', 'events']],
    ['date', ['extract', '-s', 'dates']],
    ['number', ['extract', '-s', 'numbers', '--include-text']],
    ['actor', ['extract', '-s', 'actors']],
    ['quote', ['extract', '-s', 'quotes']],
    ['article', ['extract', '-s', 'articles']],
    ['match', ['find', '[<n>#Number] #Unit? {tewas}']],
  ])('holds for each line of %s', async (name, args) => {
    const records = lines((await talks([...args, 'seeds', '-f', 'jsonl'])).out);
    expect(records.length).toBeGreaterThan(3);
    for (const record of records) expect(faults(name, record), JSON.stringify(record).slice(0, 200)).toEqual([]);
    expect(faults(name, { ...records[0], text: 7, id: 7 })).not.toEqual([]);
  });

  const corpus = `${root}../shared/corpus/articles/sample.jsonl`;
  it.skipIf(!existsSync(corpus))('holds for articles of many outlets', () => {
    const bytes = readFileSync(corpus).subarray(0, 1 << 20);
    let checked = 0;
    for (const source of sourcesFrom(bytes.subarray(0, bytes.lastIndexOf(10) + 1), corpus, 'jsonl')) {
      if (isProblem(source) || ++checked % 4) continue;
      expect(faults('article', JSON.parse(JSON.stringify(extract(source)))), source.id).toEqual([]);
    }
    expect(checked).toBeGreaterThan(100);
  });
});
