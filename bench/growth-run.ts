/** How the time of readers, pipe and writers grows on hostile input: a line of JSON for each. */
import { check } from '../src/check/check.js';
import { explain } from '../src/explain/explain.js';
import { extract } from '../src/extract.js';
import { pageSource } from '../src/read/html/page.js';
import { sourcesFrom } from '../src/read/index.js';
import { writerFor } from '../src/render/format.js';
import { FORMATS } from '../src/render/names.js';
import { source } from '../test/source.js';
import { perDoubling } from './growth.js';
import { type Hostile, LINES, PAGES, TEXTS } from './hostile.js';

const writers = await Promise.all(
  FORMATS.map((format) =>
    writerFor(format, { select: format === 'timeml' ? 'dates' : 'events', lang: 'en', color: false, width: null }),
  ),
);
const bytes = (text: string) => new TextEncoder().encode(text);
const short = process.argv.includes('short');

function measure(what: string, texts: Record<string, Hostile>, run: (text: string) => unknown) {
  for (const [name, make] of Object.entries(texts))
    console.log(JSON.stringify({ name: `${what}: ${name}`, factor: perDoubling(make, run) }));
}

measure('extract', TEXTS, (text) => {
  const article = extract(source(text));
  for (const writer of writers) writer.article(article, text);
});
measure('page', PAGES, (text) => pageSource(bytes(text), 'a.html'));
measure('JSON Lines', LINES, (text) => [...sourcesFrom(bytes(text), 'a.jsonl', 'jsonl')]);
if (!short) {
  measure('check', TEXTS, (text) => check(source(text)));
  measure('explain', TEXTS, (text) => explain(source(text)));
}
