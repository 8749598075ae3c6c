import { describe, expect, it } from 'vitest';
import { LINEAR, perDoubling } from '../bench/growth.js';
import { dateInWords, distributed, figure, quantity } from '../src/render/display.js';
import { writerFor } from '../src/render/format.js';
import { FORMATS, type Format, SELECTIONS } from '../src/render/names.js';
import { inert, json, plainMarkdown, visible } from '../src/render/safe.js';
import { bounds, nameKeys, wanted } from '../src/render/select.js';
import { columnWidths } from '../src/render/table.js';
import { merged } from '../src/render/tellings.js';
import { meaning } from '../src/render/timex.js';
import { displayWidth, wrap } from '../src/render/width.js';
import type { RenderOptions } from '../src/render/writer.js';
import type { Article, Event, EventCount } from '../src/types.js';

const party = (role: Event['actors'][number]['role'], actor: string, name: string): Event['actors'][number] => ({
  role,
  actor,
  name,
  text: name,
  start: 0,
  end: 5,
  kind: 'country',
});

const swap: EventCount = {
  value: 1200,
  min: 1200,
  max: 1200,
  approximate: false,
  each: true,
  total: 2400,
  unit: 'pow',
  text: '1.200 tawanan perang',
  start: 30,
  end: 50,
};

const event = (fields: Partial<Event> = {}): Event => ({
  id: 'e1',
  group: 1,
  type: 'exchange',
  headline: '1,200 POWs exchanged, Istanbul, 23 July',
  summary: 'Russia and Ukraine to exchange 1,200 POWs each, says Vladimir Medinsky',
  status: 'planned',
  trigger: { text: 'bertukar', start: 10, end: 18 },
  sentence: { start: 0, end: 60 },
  actors: [party('agent', 'a1', 'Rusia'), party('agent', 'a2', 'Ukraina')],
  counts: [swap],
  date: { value: '2025-07-23', precision: 'day', text: 'Rabu (23/7)', start: 1, end: 12, inferred: false },
  place: {
    name: 'Istanbul',
    text: 'Istanbul',
    start: 0,
    end: 8,
    within: ['Turki'],
    country: 'TR',
    lat: 41.01,
    lon: 28.95,
    inferred: true,
  },
  source: { actor: 'a5', name: 'Vladimir Medinsky', text: 'Medinsky', start: 0, end: 8 },
  codes: { plover: 'RETREAT-release' },
  rule: 'exchange',
  ...fields,
});

const TEXT = 'Keduanya "siap berunding," kata Medinsky.';
const article = (fields: Partial<Article> = {}): Article => ({
  id: 'berita/satu.txt',
  path: 'berita/satu.txt',
  title: 'Kedua Pihak Bertukar Tawanan',
  author: null,
  url: null,
  published: { value: '2025-07-24', basis: 'byline' },
  dateline: null,
  events: [event()],
  dates: [
    {
      text: 'Rabu (23/7)',
      start: 1,
      end: 12,
      kind: 'date',
      value: '2025-07-23',
      timex: '2025-07-23',
      precision: 'day',
      deictic: false,
      rule: 'weekday-day-month',
    },
  ],
  numbers: [
    {
      text: '1.200',
      start: 30,
      end: 35,
      kind: 'cardinal',
      value: 1200,
      min: 1200,
      max: 1200,
      approximate: false,
      each: true,
      unit: 'pow',
      currency: null,
      vague: false,
      rule: 'digits',
    },
  ],
  actors: [
    {
      id: 'a5',
      name: 'Vladimir Medinsky',
      kind: 'person',
      title: 'Ajudan Kepresidenan Rusia',
      country: 'RU',
      aliases: ['Medinsky'],
      mentions: [{ text: 'Medinsky', start: 32, end: 40, pronoun: false, common: false }],
      rule: 'name',
    },
  ],
  quotes: [
    {
      start: 9,
      end: 26,
      direct: true,
      verb: 'kata',
      source: { actor: 'a5', name: 'Vladimir Medinsky', text: 'Medinsky', start: 32, end: 40 },
    },
  ],
  problems: [],
  ...fields,
});

async function rendered(format: Format, articles: Article[], options: Partial<RenderOptions> = {}): Promise<string> {
  const writer = await writerFor(format, {
    select: 'events',
    lang: 'en',
    color: false,
    width: null,
    ...options,
  });
  return writer.begin() + articles.map((a) => writer.article(a, TEXT).output).join('') + writer.end();
}

describe('display', () => {
  it.each([
    [1200, 'en', '1,200'],
    [1200, 'id', '1.200'],
    [270000, 'en', '270,000'],
    [6.4, 'en', '6.4'],
    [6.4, 'id', '6,4'],
    [1234567.89, 'id', '1.234.567,89'],
    [999, 'en', '999'],
    [-5000, 'en', '-5,000'],
  ] as const)('figure %d in %s', (value, lang, said) => expect(figure(value, lang)).toBe(said));

  it.each([
    ['2025-07-23', 'en', '23 July 2025'],
    ['2025-07-23', 'id', '23 Juli 2025'],
    ['2025-07', 'en', 'July 2025'],
    ['2025', 'en', '2025'],
    ['2025-07-21/2025-07-27', 'en', 'week of 21 July 2025'],
    ['2025-07-21/2025-07-23', 'en', '21–23 July 2025'],
    ['2026-01-21/2026-01-31', 'id', 'akhir Januari 2026'],
    ['2025-06-29/2025-07-06', 'en', '29 June – 6 July 2025'],
    ['2024-12-29/2025-01-05', 'id', '29 Desember 2024 – 5 Januari 2025'],
    ['2025-05/2025-08', 'en', 'May – August 2025'],
    ['2022/2025', 'en', '2022–2025'],
    ['2014-12-28T06:18', 'en', '28 December 2014, 06:18'],
    ['2025-13', 'en', '2025-13'],
  ] as const)('date %s in %s', (edtf, lang, said) => expect(dateInWords(edtf, lang)).toBe(said));

  const count = (fields: Partial<EventCount>): EventCount => ({ ...swap, each: false, total: null, ...fields });
  it.each([
    [count({}), '1,200'],
    [count({ value: 50, approximate: true }), 'about 50'],
    [count({ value: null, min: 1000, max: null }), 'at least 1,000'],
    [count({ value: null, min: null, max: 20 }), 'up to 20'],
    [count({ value: null, min: 10, max: 99 }), '10–99'],
  ])('quantity %#', (n, said) => expect(quantity(n, 'en')).toBe(said));

  it('says what each side gives, and the sum', () => {
    expect(distributed(swap, 'en')).toBe('1,200 each (2,400 in all)');
    expect(distributed(swap, 'id')).toBe('masing-masing 1.200 (2.400 seluruhnya)');
    expect(distributed({ ...swap, total: null }, 'en')).toBe('1,200 each');
  });
});

describe('safe', () => {
  it.each([
    ['\u001b[31mmerah\u001b[0m', 'merah'],
    ['a\u001b]0;judul\u0007b', 'a b'],
    ['a\u001b]8;;http://x\u001b\\b', 'a b'],
    ['a\u009b31mb', 'a 31mb'],
    ['satu\r\ndua\ttiga\u0000', 'satu dua tiga'],
    ['\u202egnp.exe\u200b', 'gnp.exe'],
    ['\u001b', ''],
    ['Rp1,5 – “siap”', 'Rp1,5 – “siap”'],
  ])('visible %j', (text, seen) => expect(visible(text)).toBe(seen));

  it('stays linear on hostile text', () => {
    const hostile = (n: number) =>
      `${`\u001b[${'1;'.repeat(n)}`.repeat(2) + '\u001b'.repeat(n)}\u001b]${'x'.repeat(n)}`;
    expect(perDoubling(hostile, visible)).toBeLessThan(LINEAR);
  });

  it('escapes in JSON what JSON.stringify leaves bare, and stays JSON', () => {
    const text = 'a\u009bb\u007f\u202e\u2028c\u001b';
    expect(json(text)).toMatch(/^[ -~]+$/);
    expect(JSON.parse(json(text))).toBe(text);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+62', "'+62"],
    ['-rm', "'-rm"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['aman = ya', 'aman = ya'],
  ])('inert %s', (cell, safe) => expect(inert(cell)).toBe(safe));

  it('leaves no markup in Markdown', () =>
    expect(plainMarkdown('a|b *c* <img src=x onerror=y> [d](e) `f`\n# g & h')).toBe(
      'a\\|b \\*c\\* &lt;img src=x onerror=y&gt; \\[d\\](e) \\`f\\` \\# g &amp; h',
    ));
});

describe('names', () => {
  it.each([
    ['Volodymyr Zelenskyy', 'Volodymyr Zelensky'],
    ['Zelenskiy', 'Zelensky'],
    ['Soeharto', 'Suharto'],
    ['Djakarta', 'Jakarta'],
    ['Türkiye', 'Turkiye'],
    ["Ma'ruf Amin", 'Maruf Amin'],
  ])('%s is %s', (a, b) => expect(nameKeys(a)).toEqual(nameKeys(b)));
  it.each([
    ['Iran', 'Irak'],
    ['Mali', 'Bali'],
    ['Niger', 'Nigeria'],
  ])('%s is not %s', (a, b) => expect(nameKeys(a)).not.toEqual(nameKeys(b)));
});

describe('selection', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-07', '2025-07-01', '2025-07-31'],
    ['2025-07-23', '2025-07-23', '2025-07-23'],
    ['2025-07-21/2025-07-27', '2025-07-21', '2025-07-27'],
    ['2025-07-23T21:00', '2025-07-23', '2025-07-23'],
    ['2025-07-23/..', '2025-07-23', '9999'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2025-34', '2025-04-01', '2025-06-30'],
    ['2025-41', '2025-07-01', '2025-12-31'],
  ])('bounds of %s', (edtf, first, last) => expect(bounds(edtf)).toEqual([first, last]));

  const july = event();
  const august = event({
    group: 2,
    type: 'talks',
    date: { ...(july.date as NonNullable<Event['date']>), value: '2025-08' },
    actors: [party('target', 'a9', 'Kamboja')],
    source: null,
  });
  const undated = event({ group: 3, date: null });
  const all = article({ events: [july, august, undated] });
  it.each([
    [{ since: '2025-08-01' }, [august]],
    [{ until: '2025-07-31' }, [july]],
    [{ since: '2025-08-15', until: '2025-08-20' }, [august]],
    [{ types: new Set(['talks']) }, [august]],
    [{ actor: 'medinsky' }, [july, undated]],
    [{ actor: 'Vladimir Medinskyy' }, [july, undated]],
    [{ actor: 'kamboja' }, [august]],
    [{ actor: 'Vladimir Putin' }, null],
  ])('wanted %j', (want, events) => expect(wanted(all, 'events', want)?.events ?? null).toEqual(events));

  it('finds a person by an alias', () => {
    expect(wanted(all, 'actors', { actor: 'MEDINSKY' })?.actors).toHaveLength(1);
    expect(wanted(all, 'quotes', { actor: 'Medinsky' })?.quotes).toHaveLength(1);
    expect(wanted(all, 'quotes', { actor: 'Umerov' })).toBeNull();
  });

  it('merges tellings: the fullest, its gaps filled from the others', () => {
    const bare = event({
      id: 'e1',
      counts: [],
      place: null,
      date: null,
      source: null,
      actors: [],
      headline: 'exchange',
    });
    const full = event({ id: 'e2', source: null, actors: [party('agent', 'a1', 'Rusia')] });
    const said = event({ id: 'e3', counts: [], actors: [party('mediator', 'a7', 'Turki')], date: null, place: null });
    const other = event({ id: 'e4', group: 2 });
    const rows = merged(article({ events: [bare, full, other, said] }), 'en');
    expect(rows.map((e) => e.id)).toEqual(['e2', 'e4']);
    expect(rows[0].headline).toBe('1,200 POWs exchanged, Istanbul, 23 July');
    expect(rows[0].source?.name).toBe('Vladimir Medinsky');
    expect(rows[0].actors.map((a) => a.name)).toEqual(['Rusia', 'Turki']);
  });

  it('shows the figure, not “thousands”, and what is planned in its own right', () => {
    const thousands = { ...swap, value: null, min: 1000, max: 9999, each: false };
    const vague = event({ id: 'e1', status: 'actual', counts: [thousands], date: null, place: null, source: null });
    const exact = event({ id: 'e2', date: null, place: null });
    const [row] = merged(article({ events: [vague, exact] }), 'en');
    expect([row.id, row.status, row.date]).toEqual(['e2', 'planned', null]);
  });

  it('shows what is planned with the day and place of the agreement that plans it', () => {
    const agreed = event({ id: 'e1', group: 1, type: 'agreement', status: 'actual', counts: [] });
    const swapped = event({ id: 'e2', group: 2, date: null, place: null, plannedBy: 'e1' });
    const [, row] = merged(article({ events: [agreed, swapped] }), 'en');
    expect(row.headline).toBe('1,200 POWs exchanged, Istanbul, 23 July');
    expect([row.date?.inferred, row.place?.inferred]).toEqual([true, true]);
    expect(merged(article({ events: [agreed, swapped] }), 'id')[1].headline).toMatch(/^1\.200 .* Istanbul, 23 Juli$/);
  });

  it('prefers what an event’s own words say to what was inherited', () => {
    const inherited = event({
      date: { ...(july.date as NonNullable<Event['date']>), value: '2025-07-24', inferred: true },
    });
    const own = event({ counts: [], source: null, place: null, actors: [] });
    expect(merged(article({ events: [inherited, own] }), 'en')[0].date?.value).toBe('2025-07-23');
  });
});

describe('table', () => {
  it('keeps a row whole where nothing limits it', async () => {
    const table = await rendered('table', [article()]);
    const row = table.split('\n').find((l) => l.startsWith('1,200 POWs exchanged, Istanbul, 23 July')) ?? '';
    expect(row).toMatch(
      / {2}23 July 2025 {2,}Istanbul, Turki {2,}Rusia, Ukraina; 1,200 each \(2,400 in all\) {2,}planned {2,}Vladimir Medinsky$/,
    );
  });

  it.each([30, 64, 77, 80, 100, 132, 200])('fits %d columns', async (width) => {
    const long = event({ group: 2, headline: `Kata${'panjang'.repeat(20)} 死亡者数は多い`, status: 'hypothetical' });
    const lines = (await rendered('table', [article({ events: [event(), long] })], { width })).split('\n').slice(3);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(Math.max(width, 32));
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain('Medinsky');
  });

  it('speaks Indonesian', async () => {
    const table = await rendered('table', [article()], { lang: 'id' });
    for (const word of ['Peristiwa', '23 Juli 2025', 'direncanakan', 'masing-masing 1.200 (2.400 seluruhnya)'])
      expect(table).toContain(word);
  });

  it('colours only when asked to, and closes each colour on its line', async () => {
    const esc = String.fromCharCode(27);
    const hostile = article({ title: `${esc}[2Jhapus`, events: [event({ headline: `${esc}[31mmerah${esc}[0m` })] });
    expect(await rendered('table', [hostile])).not.toContain(esc);
    const colored = await rendered('table', [hostile], { color: true, width: 64 });
    expect(colored).not.toContain(`${esc}[31m`);
    expect(colored).not.toContain(`${esc}[2J`);
    for (const line of colored.split('\n')) {
      const opened = line.split(`${esc}[1m`).length + line.split(`${esc}[2m`).length - 1;
      expect(line.split(`${esc}[22m`).length).toBe(opened);
    }
  });

  it('wraps at spaces, cuts what is too long, and sets later lines in', () => {
    expect(wrap('satu dua tiga', 8)).toBe('satu dua\ntiga');
    expect(wrap('satu dua tiga', 8, '  ')).toBe('satu dua\n  tiga');
    expect(wrap('abcdefghij', 4)).toBe('abcd\nefgh\nij');
    expect(wrap('死亡者数', 4)).toBe('死亡\n者数');
    expect(wrap('', 4)).toBe('');
  });

  it.each([
    ['Rusia → Ukraina – “siap”', 24],
    ['死亡', 4],
    ['e\u0301', 1],
    ['👩‍🚒', 2],
    ['', 0],
  ])('%s is %d wide', (text, width) => expect(displayWidth(text)).toBe(width));

  it('gives spare room to the columns that need it', () => {
    const list = [
      { weight: 1, least: 4 },
      { weight: 1, least: 4 },
    ];
    expect(columnWidths([['abc', 'x'.repeat(50)]], list, 30)).toEqual([3, 25]);
    expect(columnWidths([['abc', 'x'.repeat(50)]], list, null)).toEqual([3, 50]);
  });
});

describe('formats', () => {
  it('json holds every article, even none', async () => {
    expect(JSON.parse(await rendered('json', []))).toEqual({ schemaVersion: '1', articles: [] });
    const two = [article(), article({ id: 'dua' })];
    expect(JSON.parse(await rendered('json', two))).toEqual({ schemaVersion: '1', articles: two });
  });

  it('jsonl is a record a line, each with its article', async () => {
    const [line, ...rest] = (await rendered('jsonl', [article()])).split('\n');
    const { id, path, title, published } = article();
    expect(JSON.parse(line)).toEqual({ ...event(), article: { id, path, title, published } });
    expect(rest).toEqual(['']);
    expect(JSON.parse(await rendered('jsonl', [article()], { select: 'articles' }))).toEqual(article());
    expect(JSON.parse(await rendered('jsonl', [article()], { select: 'quotes' })).text).toBe('"siap berunding,"');
  });

  it('csv and tsv have as many cells in every line, formulas and separators made harmless', async () => {
    const hostile = article({ title: 'satu, "dua"\n=3\t4', events: [event({ headline: '=HYPERLINK("http://x")' })] });
    const csv = await rendered('csv', [hostile]);
    expect(csv).toContain('"satu, ""dua"" =3 4"');
    expect(csv).toContain('"\'=HYPERLINK(""http://x"")"');
    expect(csv.trimEnd().split('\n')).toHaveLength(2);
    const tsv = (await rendered('tsv', [hostile])).trimEnd().split('\n');
    expect(new Set(tsv.map((line) => line.split('\t').length)).size).toBe(1);
    expect(tsv[1].split('\t')[tsv[0].split('\t').indexOf('count_total')]).toBe('2400');
  });

  it('csv has its header without a record too', async () => {
    expect((await rendered('csv', [])).split(',').slice(0, 4)).toEqual(['article', 'title', 'published', 'group']);
  });

  it('markdown is a heading and a table', async () => {
    expect(await rendered('markdown', [article()])).toBe(
      [
        '## Kedua Pihak Bertukar Tawanan',
        '',
        '| Event | When | Where | Who | Status | According to |',
        '| --- | --- | --- | --- | --- | --- |',
        '| 1,200 POWs exchanged, Istanbul, 23 July | 23 July 2025 | Istanbul, Turki | Rusia, Ukraina; 1,200 each (2,400 in all) | planned | Vladimir Medinsky |',
        '',
      ].join('\n'),
    );
  });

  it.each(SELECTIONS)('%s come out in every format', async (select) => {
    for (const format of FORMATS) {
      for (const lang of ['en', 'id'] as const) {
        const output = await rendered(format, [article()], { select, lang });
        expect(output, format).not.toMatch(/undefined|\[object|NaN/);
        expect(output.length, format).toBeGreaterThan(10);
      }
    }
  });
});

describe('what a time expression means, in words', () => {
  it.each([
    ['date', '2025-07-22', '2025-07-22TNI', '22 July 2025, night', '22 Juli 2025, malam'],
    ['date', null, 'PRESENT_REF', 'now', 'sekarang'],
    ['date', null, 'XXXX-WXX-1/XXXX-WXX-3', 'Monday – Wednesday', 'Senin – Rabu'],
    ['date', null, 'XXXX-07-23', '', ''],
    ['date', '-0499', 'BC0500', '500 BC', '500 SM'],
    ['date', '-0199/-0100', 'BC01', '200–101 BC', '200–101 SM'],
    ['time', '2025-07-22T21:05', '2025-07-22T21:05', '22 July 2025, 21:05', '22 Juli 2025, 21:05'],
    ['duration', 'PT2H30M', 'PT2H30M', '2 hours 30 minutes', '2 jam 30 menit'],
    ['duration', 'P1Y', 'P1Y', '1 year', '1 tahun'],
    ['duration', 'PT2.5H', 'PT2.5H', '2.5 hours', '2,5 jam'],
    ['duration', 'PXD', 'PXD', 'some days', 'beberapa hari'],
    ['set', 'P1W', 'P1W', 'every week', 'setiap pekan'],
    ['set', 'P2W', 'P2W', 'every 2 weeks', 'setiap 2 pekan'],
    ['set', 'XXXX-WXX-6', 'XXXX-WXX-6', 'every Saturday', 'setiap Sabtu'],
    ['set', 'XXXX-XX-XXTMO', 'XXXX-XX-XXTMO', 'every morning', 'setiap pagi'],
    ['set', 'XXXX-08-17', 'XXXX-08-17', 'every 17 August', 'setiap 17 Agustus'],
  ] as const)('%s %s (%s): %s', (kind, value, timex, en, id) =>
    expect([meaning({ kind, value, timex }, 'en'), meaning({ kind, value, timex }, 'id')]).toEqual([en, id]),
  );
});
