/** What ships, and what it may reach for: no network, no package that nobody knows of, nothing run at installation. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url).pathname;
const text = (path: string) => readFileSync(root + path, 'utf8');
const manifest = JSON.parse(text('package.json'));
const lock = JSON.parse(text('package-lock.json'));

/** Ways to the network: modules of Node, and what a browser has. */
const NETWORK =
  /\b(?:require\(|from\s*|import\(?\s*)["'](?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?["']|(?<![.\w$])(?:fetch|WebSocket|EventSource|XMLHttpRequest)\(/;

describe('nothing is fetched at run time', () => {
  const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const bundles = readdirSync(`${root}dist`).filter((file) => /\.c?js$/.test(file));

  it.each([
    ...sources.map((file) => `src/${file}`),
    ...bundles.map((file) => `dist/${file}`),
    'bin/talks.js',
    'bin/worker.js',
  ])('by %s', (file) => expect(NETWORK.exec(text(file))?.[0]).toBeUndefined());

  it('and the test would see it', () => {
    for (const code of [
      "import { get } from 'node:https'",
      'require("net")',
      "await import('dns/promises')",
      'return fetch(url)',
    ])
      expect(code).toMatch(NETWORK);
    for (const code of ['this.fetch(x)', "from './net.js'", 'prefetch()']) expect(code).not.toMatch(NETWORK);
    expect(bundles).toContain('talks.cjs');
  });
});

describe('packages', () => {
  it('that run are few, and each is named in the README', () => {
    const names = Object.keys(manifest.dependencies);
    expect(names.length).toBeLessThanOrEqual(12);
    const said = text('README.md').split('## What it rests on')[1];
    for (const name of names) expect(said).toContain(name);
  });

  it('are all in the lockfile, with their checksums', () => {
    const listed = { ...lock.packages[''].dependencies, ...lock.packages[''].devDependencies };
    expect(listed).toEqual({ ...manifest.dependencies, ...manifest.devDependencies });
    for (const [path, { integrity, link }] of Object.entries<{ integrity?: string; link?: boolean }>(lock.packages))
      if (path && !link) expect(integrity, path).toMatch(/^sha512-/);
  });

  it('run nothing when they are installed, for who uses talks', () => {
    for (const [path, { dev, hasInstallScript }] of Object.entries<{ dev?: boolean; hasInstallScript?: boolean }>(
      lock.packages,
    ))
      if (path && !dev) expect(hasInstallScript, path).toBeUndefined();
    const ours = Object.keys(manifest.scripts).filter((name) =>
      /^(?:pre|post)?(?:install|prepare|pack|publish)/.test(name),
    );
    expect(ours).toEqual(['prepare']);
  });
});
