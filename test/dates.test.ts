import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { LINEAR, perDoubling } from '../bench/growth.js';
import { document } from '../src/document.js';
import { addMonths, civil, dayNumber, isoDay, parseIso, weekdayOf } from '../src/mentions/dates/civil.js';
import { readDates } from '../src/mentions/dates/dates.js';
import { readNumbers } from '../src/mentions/numbers/numbers.js';
import type { Options } from '../src/types.js';
import { source } from './source.js';

interface Examples {
  yes: { text: string; published?: string; dates: Record<string, unknown>[]; problem?: string }[];
  no: string[];
}
const examples: Examples = parse(readFileSync('src/mentions/dates/examples.yaml', 'utf8'));

const read = (text: string, published: string | null = '2025-07-23', options: Options = {}) => {
  const doc = document(source(text, { published }), options);
  readDates(doc);
  readNumbers(doc);
  return doc;
};

describe('dates', () => {
  it.each(examples.yes)('$text', ({ text, published, dates, problem }) => {
    const { dates: found, problems } = read(text, published);
    expect(problems.map((p) => p.message)).toEqual(problem ? [problem] : []);
    expect(
      found.map((d, i) => Object.fromEntries(Object.keys(dates[i] ?? d).map((k) => [k, d[k as keyof typeof d]]))),
    ).toEqual(dates);
  });
  it.each(examples.no)('none: %s', (text) => expect(read(text).dates.map((d) => d.text)).toEqual([]));

  it('gives a nested mention its outer one by token', () => {
    const { dates, dateAt } = read('Ia hilang dua hari lalu.');
    expect(dates.map((d) => d.text)).toEqual(['dua hari lalu', 'dua hari']);
    expect([...dateAt]).toEqual([0, 0, 1, 1, 1, 0]);
  });
});

describe('the day of writing', () => {
  it.each([
    ['says the caller', 'Rapat digelar.', null, { date: '2025-07-23' }, '2025-07-23', 'option'],
    ['says the file', 'Rapat digelar.', '2025-07-22', {}, '2025-07-22', 'metadata'],
    ['says the page', 'Judul\n\nDiterbitkan Pada 5 Feb 2026\n\nIsi berita.', null, {}, '2026-02-05', 'byline'],
    [
      'says the page twice over',
      'Judul\n\nDiterbitkan Pada 5 Feb 20265 Feb 2026\n\nIsi.',
      null,
      {},
      '2026-02-05',
      'byline',
    ],
    [
      'is the copyright year in which the weekday is right',
      'Menteri tiba pada Rabu (23/7).\nCopyright © ANTARA 2025',
      null,
      {},
      '2025-07-23',
      'copyright',
    ],
    [
      'is the last dated weekday',
      'Ia tiba Senin (21/7/2025), lalu pulang Selasa (22/7/2025).',
      null,
      {},
      '2025-07-22',
      'body',
    ],
  ] as const)('%s', (_, text, published, options, value, basis) =>
    expect(read(text, published, options).published).toEqual({ value, basis }),
  );
  it('is unknown where nothing settles it', () => expect(read('Ia tiba pada Rabu.', null).published).toBeNull());
  it('is no month of thirteen', () => {
    const doc = read('Ia tiba.', '2025-13-01');
    expect(doc.published).toBeNull();
    expect(doc.problems.map((p) => p.code)).toEqual(['bad-published-date']);
  });
});

describe('calendar arithmetic', () => {
  it('goes to a day number and back', () =>
    fc.assert(
      fc.property(fc.integer({ min: -400_000, max: 400_000 }), (n) => {
        const { year, month, day } = civil(n);
        expect(dayNumber(year, month, day)).toBe(n);
        expect(new Date(n * 86_400_000).getUTCDay()).toBe(weekdayOf(n) % 7);
        if (year >= 1000) expect(parseIso(isoDay(n))).toBe(n);
      }),
    ));
  it('ends a month on its last day', () => expect(isoDay(addMonths(dayNumber(2024, 1, 31), 1))).toBe('2024-02-29'));
});

describe('nothing but the text decides', () => {
  const text =
    'Kemarin ia tiba. Pada Senin (21/7) pukul 00.30 WIB mereka pergi; dua hari lalu hujan, akhir Juni kering.';
  const values = () => read(text).dates.map((d) => [d.value, d.timex]);
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
    vi.useRealTimers();
  });
  it.each(['Asia/Jakarta', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])('under %s', (tz) => {
    const before = values();
    process.env.TZ = tz;
    vi.setSystemTime(new Date('1999-12-31T23:59:59Z'));
    expect(values()).toEqual(before);
  });
  it('has no clock in it, and a JavaScript date only in UTC', () => {
    const files = readdirSync('src/mentions', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
    for (const file of files) {
      const code = readFileSync(`src/mentions/${file}`, 'utf8');
      expect(code).not.toMatch(/\bnew Date\(\)|\bDate\.now\b|\.[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes)\(/);
      if (!file.endsWith('civil.ts')) expect(code).not.toMatch(/\bnew Date\b/);
    }
  });
});

describe('any text', () => {
  const words = [
    'Rabu',
    '(',
    '23',
    '/',
    '7',
    ')',
    'dua',
    'ratus',
    'ribu',
    '-',
    ',',
    '.',
    'hingga',
    'Rp',
    'M',
    'ke',
    'III',
    'tahun',
    'lalu',
    'lebih',
    'dari',
    'masing-masing',
    'pukul',
    '09.30',
    'akhir',
    'Mei',
    '2018',
    'setengah',
    'koma',
    'per',
    'jam',
    '%',
    '\n',
    ' ',
  ];
  const scramble = fc
    .array(fc.constantFrom(...words), { maxLength: 30 })
    .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')));
  it('is read without complaint, and its mentions are its words', () =>
    fc.assert(
      fc.property(fc.oneof(scramble, fc.string({ unit: 'grapheme' })), (text) => {
        const { dates, numbers, dateAt } = read(text);
        for (const m of [...dates, ...numbers]) expect(text.slice(m.start, m.end)).toBe(m.text);
        // "kuartal III" holds the third, "dua kali sepekan" twice; no other date holds a number.
        for (const n of numbers)
          for (let i = n.first; i < n.last; i++)
            if (dateAt[i]) expect(['year-part', 'rate']).toContain(dates[dateAt[i] - 1].rule);
      }),
      { numRuns: 500 },
    ));

  it.each([
    'dua ratus ',
    '1.000-',
    'Rabu (',
    'dari dua puluh koma ',
    '9/9/',
    'akhir tahun ',
    'Rp',
    '- -1,',
    'sekitar lebih dari ',
    'Pasal 5, ',
    'sekali dua kali ',
  ])('takes time in proportion to its length: %s', (unit) => {
    expect(perDoubling((n) => unit.repeat(n / unit.length), read)).toBeLessThan(LINEAR);
  });
});
