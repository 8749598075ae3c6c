/** Build time: the page, style, script and labels of src/render/html → one page a language, which waits for its articles. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { parse } from 'yaml';
import type { Labels } from '../src/render/html/report-data.js';
import type { World } from './world.js';

const folder = new URL('../src/render/html/', import.meta.url).pathname;
const read = (file: string) => readFileSync(folder + file, 'utf8');

/** By file name. `countryNames` by ISO 3166-1 alpha-2. */
export function reportPages(
  { land, borders, points }: World,
  countryNames: Record<string, string>,
): Record<string, string> {
  const style = bundled('style.css');
  const script = bundled('client/main.ts');
  // Only these two run or style; nothing is loaded, sent, framed or based elsewhere, and no text becomes markup.
  const csp = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const countries = Object.entries(countryNames).map(([code, name]) => [code, { name, point: points[code] }]);
  const labels = parse(read('labels.yaml')) as Record<string, Labels>;
  return Object.fromEntries(
    Object.entries(labels).map(([lang, words]) => {
      const parts: Record<string, string> = {
        lang,
        csp,
        style,
        script,
        land,
        borders,
        words: JSON.stringify(words),
        countries: JSON.stringify(Object.fromEntries(countries)),
        articles: '{{articles}}',
        ...Object.fromEntries(Object.entries(words.page).map(([key, text]) => [`t.${key}`, text])),
      };
      const page = read('page.html').replace(/\{\{([\w.]+)\}\}/g, (_, name) => {
        if (parts[name] === undefined) throw new Error(`page.html: there is no ${name} in ${lang}`);
        return parts[name];
      });
      return [`report.${lang}.html`, page];
    }),
  );
}

function bundled(file: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [folder + file],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2020', 'chrome100', 'firefox100', 'safari15.4'],
    charset: 'utf8',
    logLevel: 'warning',
  });
  const text = outputFiles[0].text.trim();
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`${file} would end its own element`);
  return text;
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
