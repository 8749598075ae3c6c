import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { document } from '../src/document.js';
import { readDates } from '../src/mentions/dates/dates.js';
import { readNumbers } from '../src/mentions/numbers/numbers.js';
import { numeralAt } from '../src/mentions/numbers/numeral.js';
import { tokenise } from '../src/text/tokenise.js';
import { source } from './source.js';
import { decimalDigits, decimalWords, integerDigits, integerWords } from './spell.js';

interface Examples {
  yes: { text: string; numbers: Record<string, unknown>[] }[];
  no: string[];
}
const examples: Examples = parse(readFileSync('src/mentions/numbers/examples.yaml', 'utf8'));

const read = (text: string) => {
  const doc = document(source(text), {});
  readDates(doc);
  readNumbers(doc);
  return doc;
};

describe('numbers', () => {
  it.each(examples.yes)('$text', ({ text, numbers }) => {
    const found = read(text).numbers;
    expect(
      found.map((n, i) => Object.fromEntries(Object.keys(numbers[i] ?? n).map((k) => [k, n[k as keyof typeof n]]))),
    ).toEqual(numbers);
  });
  it.each(examples.no)('none: %s', (text) => expect(read(text).numbers.map((n) => n.text)).toEqual([]));

  it('says which noun is counted', () => {
    const { numbers, tokens } = read('Sebanyak 20 orang prajurit dan lima warga sipil tewas pada putaran ketiga.');
    const nouns = numbers.map(
      ({ noun }) => noun && tokens.text.slice(tokens.start[noun.first], tokens.end[noun.last - 1]),
    );
    expect(nouns).toEqual(['orang prajurit', 'warga sipil', 'putaran']);
  });

  it('maps tokens to mentions', () => {
    const { numbers, numberAt } = read('Ada 1.200 tawanan dan sekitar 30 rudal.');
    numbers.forEach((n, i) => {
      for (let token = n.first; token < n.last; token++) expect(numberAt[token]).toBe(i + 1);
    });
    expect(numberAt.filter((n) => n > 0)).toHaveLength(3);
  });
});

describe('every number printed by rule reads back', () => {
  const value = (text: string) => {
    const tokens = tokenise(text);
    const n = numeralAt(tokens, 0);
    expect(n?.last).toBe(tokens.count);
    return n?.value;
  };
  const integer = fc.oneof(
    fc.integer({ min: 0, max: 2000 }),
    fc.maxSafeNat().map((n) => n % 1e15),
    fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 4 })).map(([n, k]) => n * 1000 ** k),
  );
  const decimal = fc.tuple(
    fc.integer({ min: 0, max: 99999 }),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 }),
  );

  it('integers in words', () =>
    fc.assert(
      fc.property(integer, (n) => {
        expect(value(integerWords(n))).toBe(n);
      }),
    ));
  it('integers in digits', () =>
    fc.assert(
      fc.property(integer, (n) => {
        expect(value(integerDigits(n))).toBe(n);
      }),
    ));
  it('decimals in words', () =>
    fc.assert(
      fc.property(decimal, ([whole, digits]) => {
        expect(value(decimalWords(whole, digits))).toBe(Number(`${whole}.${digits.join('')}`));
      }),
    ));
  it('decimals in digits', () =>
    fc.assert(
      fc.property(decimal, ([whole, digits]) => {
        expect(value(decimalDigits(whole, digits))).toBe(Number(`${whole}.${digits.join('')}`));
      }),
    ));
});
