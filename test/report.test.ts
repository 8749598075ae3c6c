/** The page of a report as a file; what it does in a browser is in report-browser.test.ts. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { extract } from '../src/extract.js';
import { reportArticle } from '../src/render/html/facts.js';
import type { Labels, ReportArticle } from '../src/render/html/report-data.js';
import type { Lang } from '../src/render/names.js';
import { visible } from '../src/render/safe.js';
import { articles, HOSTILE_TEXT, page } from './report-pages.js';

const dataOf = (html: string): ReportArticle[] =>
  JSON.parse(/<script type="application\/json" id="articles">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '');

/** Without the articles. */
const pageOf = (html: string) => html.replace(/(id="articles">)[\s\S]*?(<\/script>)/, '$1$2');

describe('the page', async () => {
  const html = await page(articles);

  it('allows its own script and style, and nothing else', () => {
    const csp = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    const hash = (text: string | undefined) =>
      `'sha256-${createHash('sha256')
        .update(text ?? '')
        .digest('base64')}'`;
    expect(csp).toContain("default-src 'none'; ");
    expect(csp).toContain(`script-src ${hash(/<script>([\s\S]*?)<\/script>/.exec(html)?.[1])};`);
    expect(csp).toContain(`style-src ${hash(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1])};`);
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(pageOf(html)).not.toMatch(/<link|\ssrc=|url\(|@import|innerHTML/);
  });

  it('has no place left unfilled', () => expect(pageOf(html)).not.toMatch(/\{\{/));

  it('holds each article, and where in it its facts stand', () => {
    const data = dataOf(html);
    expect(data.map((a) => a.id)).toEqual(articles.map((s) => visible(s.id)));
    for (const [i, { text, facts }] of data.entries()) {
      expect(text).toBe(articles[i].text);
      for (const fact of facts)
        for (const { slot, range } of fact.marks) expect(text.slice(...range).trim(), slot).not.toBe('');
    }
    const swap = data[0].facts.find((f) => f.type === 'exchange');
    expect(swap).toMatchObject({
      date: { days: ['2025-07-23', '2025-07-23'], words: '23 July 2025' },
      place: { name: 'Istanbul', country: 'TR', point: [expect.closeTo(28.95, 1), expect.closeTo(41.01, 1)] },
      counts: ['157 each (314 in all): POWs'],
    });
    expect(data[0].text.slice(...(swap?.sentence ?? [0, 0]))).toMatch(/^Rusia.*Medinsky\.$/);
    expect(data[0].text.slice(...(swap?.marks[0].range ?? [0, 0]))).toBe('menukar');
  });

  it('keeps hostile text in its data', () => {
    const json = html.slice(html.indexOf('id="articles">') + 14);
    expect(json.slice(0, json.indexOf('</script>'))).not.toMatch(/[<\u2028\u2029\u202a-\u202e]/);
    const evil = dataOf(html).find((a) => a.id.startsWith('jahat'));
    expect(evil?.text).toBe(HOSTILE_TEXT);
    expect(evil?.title).toContain('</script>');
    expect(evil?.url).toBeNull(); // javascript:
    expect(dataOf(html)[0].url).toBe('https://warta.test/1');
  });

  it('without any article', async () => expect(dataOf(await page([]))).toEqual([]));
});

it.each([
  ['2025-02', ['2025-02-01', '2025-02-28']],
  ['2024-02', ['2024-02-01', '2024-02-29']],
  ['0025-02', ['0025-02-01', '0025-02-28']],
  ['2025-04-29/2025-06', ['2025-04-29', '2025-06-30']],
  ['2025-07-23T21:00', ['2025-07-23', '2025-07-23']],
  ['2025', ['2025-01-01', '2025-12-31']],
  ['../2025', null],
])('days of %s', (value, days) => {
  const article = extract(articles[0]);
  const date = { value, precision: 'day' as const, text: '', start: 0, end: 0, inferred: false };
  const event = { ...article.events[0], date };
  expect(reportArticle({ ...article, events: [event] }, '', 'en').facts[0].date?.days).toEqual(days);
});

it('every label is there in each language', () => {
  const labels: Record<Lang, Labels> = parse(readFileSync('src/render/html/labels.yaml', 'utf8'));
  expect(Object.keys(labels.id.page)).toEqual(Object.keys(labels.en.page));
  for (const [key, text] of Object.entries(labels.en.page))
    expect(labels.id.page[key].match(/\{\w+\}/g), key).toEqual(text.match(/\{\w+\}/g));
});

it('in Indonesian', async () => {
  const html = await page(articles, 'id');
  expect(html).toContain('<html lang="id">');
  expect(dataOf(html)[0].facts[0].date?.words).toBe('23 Juli 2025');
});
