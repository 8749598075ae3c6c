/** Output formats as their own readers read them: GeoJSON validator, iCalendar, XML, CSV and Markdown parsers. */
import { check } from '@placemarkio/check-geojson';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { DOMParser } from 'linkedom';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/extract.js';
import { columnNames } from '../src/render/columns.js';
import { fileStems } from '../src/render/files.js';
import { writerFor } from '../src/render/format.js';
import { type Format, formatOfFile, SELECTIONS } from '../src/render/names.js';
import { cellNames } from '../src/render/rows.js';
import { inert, visible } from '../src/render/safe.js';
import type { OutputFile, RenderOptions } from '../src/render/writer.js';
import type { Article, Event, Source } from '../src/types.js';

/** Emoji, markup, separators, a line broken by hand inside a name, and what a spreadsheet would run. */
const TEXT = `😀 Rusia & Ukraina; "Tukar" <b>Tawanan</b>, \\n di Istanbul

ISTANBUL - Rusia dan Ukraina menukar masing-masing 157 tawanan perang di Istanbul, Rabu (23/7/2025), kata
Vladimir Medinsky. Delegasi kedua negara akan bertemu lagi di Jenewa pada Agustus 2025. "Kami siap 😀
berunding," kata Menteri Luar Negeri Rusia Sergei Lavrov, Kamis (24/7/2025) pukul 09.00 waktu setempat.

Tidak ada korban tewas dalam serangan drone di Odesa pada 20 Juli 2025.
`;
const HOSTILE =
  '=cmd|" /C calc"!A0; =1+1 <script>alert(1)</script> [x](javascript:1) | `a` @budi https://a.test/x www.b.test c@d.test $x$ 5 $y$ 😀 \\ *b* _c_';
const source = (fields: Partial<Source> = {}): Source => ({
  id: 'berita/satu.txt',
  path: 'berita/satu.txt',
  title: null,
  url: 'https://warta.test/1?a=b;c,d',
  published: '2025-07-24',
  text: TEXT,
  problems: [],
  ...fields,
});
const one = extract(source());
const hostile = (event: Event): Event => ({
  ...event,
  headline: HOSTILE,
  summary: `${HOSTILE} ${'panjang sekali '.repeat(12)}`,
  place: {
    name: HOSTILE,
    text: '',
    start: 0,
    end: 0,
    within: [HOSTILE],
    country: null,
    lat: -6.2,
    lon: 106.8,
    inferred: true,
  },
});
const evil: Article = { ...one, id: `../${HOSTILE}\r\nX`, title: HOSTILE, events: one.events.map(hostile) };

async function written(format: Format, articles: Article[], options: Partial<RenderOptions> = {}) {
  const writer = await writerFor(format, { select: 'events', lang: 'en', color: false, width: null, ...options });
  const files: OutputFile[] = [];
  let records = 0;
  let output = writer.begin();
  for (const article of articles) {
    const printed = writer.article(article, TEXT);
    output += printed.output;
    records += printed.records;
    files.push(...(printed.files ?? []));
  }
  return { output: output + writer.end(), records, files };
}

it('the article has what the formats show', () => {
  expect(one.events.map((e) => [e.type, e.status])).toContainEqual(['exchange', 'actual']);
  expect(one.events.map((e) => [e.type, e.status])).toContainEqual(['talks', 'planned']);
  expect(one.events.map((e) => e.status)).toContain('negated');
});

describe('geojson', () => {
  it('is valid, and puts an event where its place is', async () => {
    const { output, records } = await written('geojson', [one, evil]);
    // Throws a list of what is wrong.
    const { features } = check(output) as { features: { geometry: unknown; properties: Record<string, unknown> }[] };
    expect(features).toHaveLength(records);
    const swap = features.find((f) => f.properties.type === 'exchange');
    expect(swap?.geometry).toEqual({
      type: 'Point',
      coordinates: [expect.closeTo(28.95, 1), expect.closeTo(41.01, 1)],
    });
    expect(swap?.properties).toMatchObject({ agent: 'Rusia; Ukraina', country: 'TR', count: 157, date: '2025-07-23' });
    expect(features.at(-1)?.properties.headline).toBe(HOSTILE);
  });

  it('holds no event without coordinates, and is valid without any', async () => {
    const nowhere = { ...one, events: one.events.map((e) => ({ ...e, place: null })) };
    const { output, records } = await written('geojson', [nowhere]);
    expect([check(output), records]).toEqual([{ type: 'FeatureCollection', features: [] }, 0]);
  });
});

describe('ics', () => {
  const calendar = async (...articles: Article[]) => {
    const { output } = await written('ics', articles);
    const root = new ICAL.Component(ICAL.parse(output));
    return { output, entries: root.getAllSubcomponents('vevent').map((c) => new ICAL.Event(c)) };
  };

  it('holds what happened and, tentatively, what is planned', async () => {
    const { entries } = await calendar(one);
    const entry = (word: string) =>
      entries.find((e) => e.summary.includes(word) && (word !== 'exchange' || e.location)) as ICAL.Event;
    expect(String(entry('exchange').startDate)).toBe('2025-07-23');
    expect(String(entry('exchange').endDate)).toBe('2025-07-24');
    expect(entry('exchange').startDate.isDate).toBe(true);
    expect(entry('exchange').component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(entry('exchange').component.getFirstPropertyValue('url')).toBe('https://warta.test/1?a=b;c,d');
    expect(entry('exchange').component.getFirstPropertyValue('geo')).toEqual([
      expect.closeTo(41.01, 1),
      expect.closeTo(28.95, 1),
    ]);
    expect(entry('(planned)').component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect(String(entry('(planned)').startDate)).toBe('2025-08-01');
    expect(String(entry('(planned)').endDate)).toBe('2025-09-01');
    expect(entries.map((e) => e.summary).join()).not.toMatch(/killed/); // negated
  });

  it('comes back as it went in, whatever is in it', async () => {
    const { output, entries } = await calendar(evil);
    expect(entries.length).toBeGreaterThan(0);
    for (const e of entries) {
      expect(e.summary.replace(/ \(planned\)$/, '')).toBe(visible(HOSTILE));
      expect(e.location).toBe(visible(`${HOSTILE}, ${HOSTILE}`));
      expect(e.description.split('\n')).toHaveLength(2);
    }
    expect(output).not.toMatch(/[^\r]\n|\r[^\n]/);
    for (const line of output.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('gives the same entries every time, each its own', async () => {
    const [first, again] = [await calendar(one, evil), await calendar(one, evil)];
    expect(again.output).toBe(first.output);
    const uids = (await calendar(one)).entries.map((e) => e.uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(first.output).toContain('DTSTAMP:20250724T000000Z');
  });

  it.each([
    ['2025-02', '2025-02-01', '2025-03-01'],
    ['2024-02', '2024-02-01', '2024-03-01'],
    ['2025-07-21/2025-07-27', '2025-07-21', '2025-07-28'],
    ['2024-12-31', '2024-12-31', '2025-01-01'],
    ['2025-07-23T21:00', '2025-07-23', '2025-07-24'],
    ['2025', null, null],
    ['2025-07/..', null, null],
    ['202X', null, null],
  ])('days of %s', async (value, first, after) => {
    const date = { value, precision: 'day' as const, text: '', start: 0, end: 0, inferred: false };
    const { entries } = await calendar({ ...one, events: [{ ...one.events[0], status: 'actual', date }] });
    expect(entries.map((e) => [String(e.startDate), String(e.endDate)])).toEqual(first ? [[first, after]] : []);
  });
});

describe('brat', () => {
  /** As brat reads it: offsets count characters. */
  const read = (ann: string) => {
    const characters = Array.from(TEXT);
    const spans = new Map<string, { type: string; text: string }>();
    for (const line of ann.split('\n').filter((l) => l.startsWith('T'))) {
      const [id, place, text] = line.split('\t');
      const [type, ...rest] = place.split(' ');
      const pieces = rest
        .join(' ')
        .split(';')
        .map((p) => p.split(' ').map(Number));
      expect(pieces.map(([from, to]) => characters.slice(from, to).join('')).join(' '), line).toBe(text);
      spans.set(id, { type, text });
    }
    return spans;
  };

  it('has every word where it stands, across emoji and line ends', async () => {
    const { output } = await written('brat', [one], { select: 'articles' });
    const spans = [...read(output).values()];
    expect(spans).toContainEqual({ type: 'Person', text: 'Vladimir Medinsky' });
    expect(spans).toContainEqual({ type: 'Person', text: 'Sergei Lavrov' });
    expect(output).toMatch(/^T\d+\tQuote \d+ \d+;\d+ \d+\t"Kami siap 😀 berunding,"$/m);
    // A slot is the very mention that fills it.
    const at = output.split('\n').filter((l) => /^T\d+\t/.test(l) && l.endsWith('\tOdesa'));
    expect(at).toHaveLength(1);
    expect(spans.map((s) => s.type)).toEqual(expect.arrayContaining(['Date', 'Time', 'Quote', 'Cardinal', 'exchange']));
    expect(output).toMatch(/^R\d+\tSaidBy Arg1:T\d+ Arg2:T\d+$/m);
  });

  it('ties an event to its trigger and slots, and refers to nothing that is not there', async () => {
    const { output } = await written('brat', [one]);
    const spans = read(output);
    const lines = output.trim().split('\n');
    expect(new Set(lines.map((l) => l.split('\t')[0])).size).toBe(lines.length);
    const events = lines
      .filter((l) => l.startsWith('E'))
      .map((l) =>
        l
          .split('\t')[1]
          .split(' ')
          .map((p) => p.split(':')),
      );
    expect(events).toHaveLength(one.events.length);
    for (const slots of events) for (const [, id] of slots) expect(spans.has(id), id).toBe(true);
    const swap = events.find(([[type]]) => type === 'exchange') as string[][];
    const shown = one.events.filter((e) => e.type === 'exchange').map((e) => e.trigger.text);
    expect(shown).toContain(spans.get(swap[0][1])?.text);
    expect(output).toMatch(/^E\d+\texchange:\S+ Agent:\S+ Agent2:\S+ Count:/m);
    expect(output).toMatch(/^A\d+\tStatus E\d+ planned$/m);
  });

  it('makes a folder that brat opens', async () => {
    const { files, output } = await written('brat', [one, { ...one }, evil], { folder: true });
    expect(output).toBe('');
    expect(files.map((f) => f.name).slice(0, 5)).toEqual([
      'satu.ann',
      'satu.txt',
      'annotation.conf',
      'satu-2.ann',
      'satu-2.txt',
    ]);
    expect(files[1].content).toBe(TEXT);
    const [entities, relations, events, attributes] = ['entities', 'relations', 'events', 'attributes'].map((part) =>
      files[2].content.split(`[${part}]\n`)[1].split('\n\n')[0].trim().split('\n'),
    );
    expect([relations.length, attributes.length]).toEqual([1, 1]);
    const { output: all } = await written('brat', [one], { select: 'articles' });
    const known = [...entities, ...events.map((line) => line.split('\t')[0])];
    for (const { type } of read(all).values()) expect(known).toContain(type);
  });
});

describe('timeml', () => {
  const parsed = async (article: Article) => {
    const { output } = await written('timeml', [article], { select: 'dates' });
    return { output, xml: new DOMParser().parseFromString(output, 'text/xml') };
  };

  it('is the text, with its dates marked where they stand', async () => {
    const { xml } = await parsed(one);
    expect(xml.querySelector('TEXT')?.textContent).toBe(TEXT);
    const timex = [
      ...(xml.querySelectorAll('TEXT TIMEX3') as Iterable<{ textContent: string; getAttribute(name: string): string }>),
    ];
    expect(timex.map((t) => t.textContent)).toEqual(one.dates.map((d) => d.text));
    expect(timex.map((t) => t.getAttribute('value'))).toEqual(one.dates.map((d) => d.timex ?? d.value));
    expect(timex.map((t) => t.getAttribute('type'))).toContain('TIME');
    expect(xml.querySelector('DCT TIMEX3')?.getAttribute('functionInDocument')).toBe('CREATION_TIME');
  });

  it('holds nothing that XML forbids', async () => {
    const text = 'Rabu\u0000 (23/7/2025) \u001b[31m\ud800 ]]> & <x/>\r\n\ufffe 24/7/2025';
    const article = { ...extract(source({ text })), title: HOSTILE };
    const writer = await writerFor('timeml', { select: 'dates', lang: 'en', color: false, width: null });
    writer.article(article, text);
    const output = writer.end();
    expect(output).not.toMatch(
      /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\]\]>|&(?!amp;|lt;|gt;|quot;|#\d+;)/u,
    );
    const xml = new DOMParser().parseFromString(output, 'text/xml');
    expect(xml.querySelector('TEXT')?.textContent).toHaveLength(text.length);
    expect(xml.querySelector('TITLE')?.textContent).toBe(visible(HOSTILE));
    expect(xml.querySelectorAll('script, x')).toHaveLength(0);
  });
});

describe('csv and tsv', () => {
  it.each(SELECTIONS)('%s come back as they went in', async (select) => {
    for (const [format, delimiter] of [
      ['csv', ','],
      ['tsv', '\t'],
    ] as const) {
      const { output, records } = await written(format, [one, evil], { select });
      const rows: Record<string, string>[] = parseCsv(output, {
        delimiter,
        columns: true,
        quote: format === 'csv' ? '"' : null,
      });
      expect(rows).toHaveLength(records);
      expect(Object.keys(rows[0])).toEqual(cellNames(select));
      expect(new Set(cellNames(select)).size).toBe(cellNames(select).length);
      expect(rows.at(-1)?.article).toBe(inert(visible(evil.id)));
    }
  });

  it('hold no formula, whichever separator a spreadsheet goes by', async () => {
    for (const format of ['csv', 'tsv'] as const) {
      const { output } = await written(format, [evil]);
      for (const delimiter of [',', ';', '\t']) {
        const rows: string[][] = parseCsv(output, {
          delimiter,
          relax_quotes: true,
          relax_column_count: true,
          quote: delimiter === ',' ? '"' : null,
        });
        // A comma inside a cell parts nothing in a file of commas: it is quoted there.
        if (format === 'tsv' && delimiter === ',') continue;
        for (const cell of rows.slice(1).flat())
          expect(cell.replace(/^[\s"']+(?=')/, '')).not.toMatch(/^\s*"?[=+@]|^\s*"?-\D/);
      }
    }
  });

  it.each([
    ['＝1+1', "'＝1+1"],
    ['a;=1', "a;'=1"],
    ['a; -b', "a; '-b"],
    ['Rp5.000,-', 'Rp5.000,-'],
  ])('inert %s', (cell, safe) => expect(inert(cell)).toBe(safe));
});

describe('markdown', () => {
  it.each(SELECTIONS)('%s are a table on GitHub, and nothing else', async (select) => {
    const { output, records } = await written('markdown', [evil], { select });
    const page = new DOMParser().parseFromString(
      `<html><body>${marked.parse(output, { gfm: true })}</body></html>`,
      'text/html',
    );
    expect(page.querySelectorAll('tbody tr')).toHaveLength(records);
    for (const row of page.querySelectorAll('tr'))
      expect(row.children).toHaveLength(page.querySelectorAll('th').length);
    expect(page.querySelectorAll('script, a, img, code, em, strong, b')).toHaveLength(0);
    if (select === 'events') {
      expect(page.querySelector('h2')?.textContent).toBe(visible(HOSTILE));
      expect(page.querySelector('td')?.textContent).toBe(visible(HOSTILE));
    }
  });
});

describe('columns', () => {
  it('are those asked for, in their order', async () => {
    const columns = ['country', 'headline', 'article'];
    const csv = parseCsv((await written('csv', [one], { columns })).output) as string[][];
    expect(csv[0]).toEqual(columns);
    expect(csv.slice(1).map((row) => row[1])).toEqual(one.events.map((e) => e.headline));
    const table = (await written('table', [one], { columns })).output.split('\n');
    expect(table.find((line) => line.startsWith('country'))).toMatch(/^country {2,}Event {2,}article$/);
    expect((await written('markdown', [one], { columns })).output).toContain('| TR | ');
  });

  it.each(SELECTIONS)('every one of %s has something to show', async (select) => {
    const { output } = await written('markdown', [one], { select, columns: columnNames(select) });
    expect(output).not.toMatch(/undefined|\[object/);
    expect(cellNames(select).every((name) => columnNames(select).includes(name))).toBe(true);
  });
});

describe('files', () => {
  it.each([
    ['seeds/banjir-bali.txt', 'banjir-bali'],
    ['news.jsonl:7', 'news.jsonl-7'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\berita\\a.html', 'a'],
    ['https://warta.test/2025/judul-berita/', 'judul-berita'],
    ['..', 'article'],
    ['-', 'article'],
    ['.rahasia', 'rahasia'],
    ['a b\u0000c', 'a-b-c'],
    ['x'.repeat(500), 'x'.repeat(80)],
  ])('%s is called %s', (id, name) => expect(fileStems()(id)).toBe(name));

  it('are never called alike', () => {
    const stem = fileStems();
    expect(['a/x.txt', 'b/X.txt', 'x.md', 'x-2'].map(stem)).toEqual(['x', 'X-2', 'x-3', 'x-2-2']);
  });

  it.each([
    ['a.md', 'markdown'],
    ['a.NDJSON', 'jsonl'],
    ['peta.geojson', 'geojson'],
    ['acara.ics', 'ics'],
    ['a.ann', 'brat'],
    ['a.tml', 'timeml'],
    ['a.txt', undefined],
  ])('%s holds %s', (path, format) => expect(formatOfFile(path)).toBe(format));
});
