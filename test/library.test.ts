/** The library, as its users have it: from a packed tarball, in an empty project. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../scripts/readme.js';
import { check, explain, extract, extractStream } from '../src/index.js';
import { root, run } from './program.js';

const TEXT = 'Sedikitnya 12 orang meninggal dunia akibat banjir di Bekasi, Rabu.';

describe('extract', () => {
  it('takes a text, or a text with what is known of it', () => {
    const { id, path, published, events } = extract(TEXT);
    expect({ id, path, published }).toEqual({ id: 'article', path: null, published: null });
    expect(events.map((e) => e.type)).toContain('killed');
    const known = extract({ text: TEXT, id: 'x', published: '2025-07-24T08:00:00+07:00', title: 'Banjir' });
    expect(known).toMatchObject({ id: 'x', title: 'Banjir', published: { value: '2025-07-24', basis: 'metadata' } });
    expect(known.events[0].date?.value).toBe('2025-07-23');
    expect(extract(TEXT, { date: '2025-07-24' }).published).toEqual({ value: '2025-07-24', basis: 'option' });
    expect(extract('').events).toEqual([]);
  });

  it('tells of a day that is none, and goes on', () => {
    const { published, problems } = extract({ text: TEXT, published: '24/7/2025' });
    expect(published).toBeNull();
    expect(problems).toEqual([
      { code: 'published', severity: 'warning', path: null, message: expect.stringContaining('"24/7/2025"') },
    ]);
  });

  it.each<[unknown, unknown, RegExp]>([
    [undefined, {}, /^article: no text: give the article as a string or as \{text: "…"\}/],
    [{ isi: TEXT }, {}, /no text/],
    [TEXT, { date: '24/7/2025' }, /^the option date is "24\/7\/2025": give a day as YYYY-MM-DD/],
    [TEXT, { date: '2025-02-30' }, /the option date/],
    [TEXT, { lang: 'fr' }, /^the option lang is "fr": give "en" or "id"/],
  ])('refuses %j with %j', (article, options, message) => {
    for (const call of [extract, explain, check]) {
      expect(() => call(article as string, options as object)).toThrow(TypeError);
      expect(() => call(article as string, options as object)).toThrow(message);
    }
  });
});

describe('extractStream', () => {
  it('keeps the order, and counts what has no id', async () => {
    const ids: string[] = [];
    for await (const { id } of extractStream([TEXT, { text: TEXT, id: 'x' }, TEXT])) ids.push(id);
    expect(ids).toEqual(['1', 'x', '3']);
  });

  it('reads no further than its results are taken, and closes the input', async () => {
    const log: string[] = [];
    async function* endless() {
      try {
        for (let i = 1; ; i++) {
          log.push(`read ${i}`);
          yield TEXT;
        }
      } finally {
        log.push('closed');
      }
    }
    for await (const { id } of extractStream(endless())) {
      log.push(`took ${id}`);
      if (id === '2') break;
    }
    expect(log).toEqual(['read 1', 'took 1', 'read 2', 'took 2', 'closed']);
  });

  it('leaves other work its turn', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 10);
    const begun = performance.now();
    for await (const _ of extractStream(Array.from({ length: 100_000 }, () => TEXT)))
      if (turns > 1 || performance.now() - begun > 10_000) break;
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
  });

  it('passes on what the input throws, and says which article has no text', async () => {
    async function* broken() {
      yield TEXT;
      throw new Error('putus');
    }
    const all = async (articles: Parameters<typeof extractStream>[0]) => {
      for await (const _ of extractStream(articles));
    };
    await expect(all(broken())).rejects.toThrow('putus');
    await expect(all([TEXT, {} as { text: string }])).rejects.toThrow(/^2: no text/);
  });
});

describe('the package', () => {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'talks-package-')));
  const home = join(dir, 'node_modules/talks');
  const blocks = filesOf('docs/library.md');
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  beforeAll(() => {
    const npm = (...args: string[]) =>
      execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { cwd: root });
    const [{ filename }] = JSON.parse(npm('pack', '--ignore-scripts', '--json', '--pack-destination', dir));
    mkdirSync(home, { recursive: true });
    execFileSync('tar', ['-xzf', join(dir, filename), '-C', home, '--strip-components=1']);
    // What npm would install beside it; nothing else of this checkout is in reach.
    for (const name of ['yaml', 'compromise'])
      symlinkSync(join(root, 'node_modules', name), join(dir, 'node_modules', name));
    writeFileSync(join(dir, 'package.json'), '{"private": true, "type": "module"}');
    for (const [name, text] of blocks) writeFileSync(join(dir, name), text);
  }, 60_000);

  it('holds what it promises, and none of our tests', () => {
    for (const file of [
      'LICENSE',
      'README.md',
      'man/talks.1',
      'schema/article.schema.json',
      'dist/LICENSES.txt',
      'docs/library.md',
    ])
      expect(existsSync(join(home, file)), file).toBe(true);
    for (const file of ['src', 'test', 'scripts', 'bench']) expect(existsSync(join(home, file)), file).toBe(false);
  });

  it('is run: each example of docs/library.md prints what it says', async () => {
    const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
    const scripts = blocks.map(([name]) => name).filter((name) => name.endsWith('.mjs'));
    expect(scripts.length).toBeGreaterThan(2);
    for (const name of scripts) {
      const { out, err, code } = await run(process.execPath, [name], { cwd: dir });
      expect({ err, code }).toEqual({ err: '', code: 0 });
      expect(page).toContain(`$ node ${name}\n${out}\`\`\``);
    }
  });

  it('is a program, with rules and patterns', async () => {
    const talks = (...args: string[]) => run(process.execPath, [join(home, 'bin/talks.js'), ...args], { cwd: dir });
    expect((await talks('find', '#Number orang', 'node_modules/talks/seeds')).out).toMatch(/46 orang/);
    expect((await talks('rules', 'test', 'node_modules/talks/examples/election-results.yaml')).code).toBe(0);
    expect((await talks('schema', 'event')).code).toBe(0);
  });

  it('is typed', async () => {
    writeFileSync(
      join(dir, 'typed.ts'),
      `import { extract, extractStream, type Article, type Event } from 'talks';
import { readRules } from 'talks/rules';
const article: Article = extract('Satu.', { rules: readRules({ file: 'a.yaml', text: 'classes: { price: [harga] }' }) });
const event: Event | undefined = article.events[0];
const stream: AsyncIterable<Article> = extractStream([{ text: 'Dua.' }]);
// @ts-expect-error: a number is no article
extract(7);
export { event, stream };
`,
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', '', 'typed.ts'];
    expect(await run(process.execPath, [tsc, ...flags], { cwd: dir })).toEqual({ out: '', err: '', code: 0 });
  });
});
