/** The page of a report at work, in Debian's Chromium; skipped where that is not installed. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articles, HOSTILE_TEXT, page as report } from './report-pages.js';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 740 };
const there = existsSync(CHROMIUM);
if (!there) console.log(`${CHROMIUM} is not there: the tests of the report in a browser are skipped`);

describe.skipIf(!there)('the report in a browser', () => {
  let browser: Browser;
  let page: Page;
  let folder = '';
  let url = '';
  /** What must never happen: a dialog, a request, a word on the console. */
  const alarms: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'talks-report-'));
    writeFileSync(join(folder, 'report.html'), await report(articles));
    url = String(pathToFileURL(join(folder, 'report.html')));
    // Playwright makes a fresh profile for each launch, and removes it.
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS.split(' ') });
    page = await browser.newPage();
    page.setDefaultTimeout(4000);
    page.on('request', (r) => r.url().startsWith(url) || alarms.push(`request ${r.url()}`));
    page.on('console', (m) => alarms.push(`console ${m.text()}`));
    page.on('pageerror', (e) => alarms.push(`error ${e.message}`));
    page.on('dialog', (d) => {
      alarms.push(`dialog ${d.message()}`);
      void d.dismiss();
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The page anew. */
  async function open(hash = '') {
    await page.setViewportSize(DESK);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await page.goto('about:blank');
    await page.goto(url + hash);
    await page.waitForSelector('#layout:not([hidden])');
  }
  const hits = () => page.locator('#hits').innerText();
  const shown = () => page.locator('#list .open').allInnerTexts();

  it('runs nothing of an article, loads nothing, and shows it as it is', async () => {
    await open();
    await page.selectOption('[name=article]', '2');
    for (const fact of await page.locator('#list .open').all()) {
      await fact.click();
      expect(await page.locator('#text').textContent()).toBe(HOSTILE_TEXT);
      await page.keyboard.press('Escape');
    }
    expect(await page.locator('main img, main iframe, #text b, #text a, style').count()).toBe(1); // its own style
    expect(await page.locator('[onclick], [onerror], [href^=javascript]').count()).toBe(0);
    await page.waitForTimeout(50);
    expect(alarms).toEqual([]);
  });

  it('filters by each of its lists, by words and by days, and takes the filters back', async () => {
    await open();
    const all = await hits();
    const total = Number(all.split(' ')[0]);
    expect(all).toBe(`${total} of ${total} events`);
    for (const [name, value, expected] of [
      ['type', 'killed', /3 .* Bantul/],
      ['actor', 'Ukraina', /157/],
      ['place', 'Indonesia', /Bantul/], // what lies in it
      ['source', 'Vladimir Medinsky', /157/],
      ['status', 'planned', /Geneva/],
    ] as const) {
      await page.selectOption(`[name=${name}]`, value);
      expect((await shown()).join('\n'), name).toMatch(expected);
      expect((await shown()).length, name).toBeLessThan(total);
      await page.click('[type=reset]');
      await expect.poll(() => hits()).toBe(all);
    }
    await page.fill('[name=find]', 'TAWANAN perang');
    expect(await shown()).toEqual([expect.stringContaining('157')]);
    await page.fill('[name=find]', '');
    await page.fill('[name=from]', '2025-08-05');
    expect(await shown()).toEqual([expect.stringContaining('Geneva')]); // some day in August
    await page.fill('[name=to]', '2025-08-01');
    expect(await page.locator('#list').innerText()).toBe('No event fits these filters.');
    expect(await page.locator('#hits').getAttribute('role')).toBe('status');
  });

  it('offers only what would find something', async () => {
    await open();
    await page.selectOption('[name=type]', 'killed');
    const offered = await page.locator('[name=place] option').allInnerTexts();
    expect(offered.join()).toMatch(/Bantul/);
    expect(offered.join()).not.toMatch(/Istanbul/);
  });

  it('works by keyboard alone', async () => {
    await open();
    const focus = () => page.evaluate('document.activeElement.getAttribute("data-key") ?? document.activeElement.id');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focus()).toBe('timeline');
    // The columns are one stop of the Tab key, their arrows move among them, and a choice keeps the focus.
    await page.locator('#days [tabindex="0"]').focus();
    expect(await page.locator('#days [tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    expect(await focus()).toBe('2025-07-24/2025-07-24');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('[name=from]')).toBe('2025-07-24');
    expect(await focus()).toBe('2025-07-24/2025-07-24');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('[name=from]')).toBe('');
    // A place of the map; Nepal is known as a country only.
    await page.locator('#points [data-key="Nepal"]').focus();
    await page.keyboard.press('Enter');
    expect(await page.inputValue('[name=place]')).toBe('Nepal');
    expect(await focus()).toBe('Nepal');
    expect(await page.locator('#points .vague').count()).toBeGreaterThan(0);
    await page.keyboard.press(' ');
    expect(await page.inputValue('[name=place]')).toBe('');
    // A fact, and back.
    const fact = page.locator('#list .open', { hasText: '157' });
    await fact.focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.className')).toBe('sentence');
    expect(await page.locator('mark.sentence').innerText()).toMatch(/^Rusia.*Medinsky\.$/);
    expect(await page.locator('#text .trigger').innerText()).toBe('menukar');
    expect(await page.locator('#slots').innerText()).toMatch(/When\n23 July 2025/);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.textContent')).toBe(await fact.textContent());
  });

  it('moves the map, which still takes a click', async () => {
    await open();
    const circle = page.locator('#points [data-key="Istanbul"]');
    const x = async () => Number(await circle.getAttribute('cx'));
    const before = await x();
    const { x: left, y: top } = (await page.locator('#map').boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(left + 200, top + 250);
    await page.mouse.down();
    await page.mouse.move(left + 230, top + 250, { steps: 3 });
    await page.mouse.up();
    expect(await x()).toBeCloseTo(before + 30, 0);
    expect(await page.inputValue('[name=place]')).toBe('');
    await page.click('#zoom-out');
    expect(await x()).not.toBeCloseTo(before + 30, 0);
    await page.click('#zoom-fit');
    expect(await x()).toBeCloseTo(before, 0);
    await circle.click();
    expect(await page.inputValue('[name=place]')).toBe('Istanbul');
    expect(await x()).toBeCloseTo(before, 0);
  });

  it('goes from fact to fact, and by its address', async () => {
    await open('#place=Indonesia');
    await page.locator('#list .open').first().click();
    await page.click('#next');
    expect(await page.locator('#position').innerText()).toMatch(/^Event 2 of \d+$/);
    const title = await page.locator('#reader-title').innerText();
    const address = page.url().slice(url.length);
    expect(address).toMatch(/^#place=Indonesia&fact=/);
    await open(address);
    expect(await page.locator('#reader-title').innerText()).toBe(title);
  });

  it('fits a phone', async () => {
    await open();
    await page.setViewportSize(PHONE);
    const width = () => page.evaluate('document.documentElement.scrollWidth');
    expect(await width()).toBe(PHONE.width);
    await page.locator('#list .open').last().click();
    expect(await width()).toBe(PHONE.width);
    expect(await page.evaluate('document.getElementById("reader").scrollWidth')).toBeLessThanOrEqual(PHONE.width);
  });

  it('prints every fact with its sentence, without what only a screen needs', async () => {
    await open();
    await page.selectOption('[name=type]', 'exchange');
    expect(await page.locator('blockquote').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('blockquote').first().innerText()).toMatch(/157 tawanan perang/);
    expect(await page.locator('#chosen').innerText()).toBe('Type: exchange');
    for (const gone of ['#filters', '.zoom', '.skip']) expect(await page.locator(gone).isVisible(), gone).toBe(false);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds wrong, in %s', async (colorScheme) => {
    await open();
    await page.emulateMedia({ colorScheme });
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(axe);
    const violations = async () => {
      const { violations } = (await page.evaluate('axe.run()')) as {
        violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
      };
      return violations.map((v) => `${v.id}: ${v.nodes[0].html}: ${v.nodes[0].failureSummary}`);
    };
    const [r] = String(await page.evaluate('getComputedStyle(document.body).backgroundColor')).match(/\d+/g) ?? [];
    expect(Number(r) < 128).toBe(colorScheme === 'dark');
    await page.evaluate('for (const d of document.querySelectorAll("details")) d.open = true');
    expect(await violations()).toEqual([]);
    await page.selectOption('[name=type]', 'exchange');
    expect(await violations()).toEqual([]);
    await page.locator('#list .open').first().click();
    expect(await violations()).toEqual([]);
  });

  it('without any article', async () => {
    writeFileSync(join(folder, 'report.html'), await report([], 'id'));
    await open();
    expect(await page.locator('h1').innerText()).toBe('0 peristiwa dalam 0 artikel');
    expect(await page.locator('#list').innerText()).toBe('Tidak ada peristiwa yang cocok dengan saringan ini.');
  });

  it('has raised no alarm', () => expect(alarms).toEqual([]));
});
