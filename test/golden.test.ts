/**
 * What `talks` reads in each article of seeds/, event by event, read by eye before it was committed.
 * `npm run golden` writes the files anew: look at the difference before committing it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/extract.js';
import type { Article, Event } from '../src/types.js';

const seeds = new URL('../seeds/', import.meta.url).pathname;

/** An event as a reader checks it: values with the words they were read from, slots that are empty left out. */
function facts(e: Event) {
  const from = (text: string, inferred?: boolean) => (inferred ? `(${text})` : text);
  const role = (wanted: string) => {
    const names = e.actors.filter((a) => a.role === wanted).map((a) => from(a.name, a.inferred));
    return names.length ? names : undefined;
  };
  const bounds = (c: Event['counts'][number]) =>
    c.value === null ? `${c.min ?? ''}..${c.max ?? ''}` : String(c.value);
  return {
    group: e.group,
    type: e.type,
    status: e.status,
    trigger: e.trigger.text,
    headline: e.headline,
    summary: e.summary,
    agent: role('agent'),
    target: role('target'),
    mediator: role('mediator'),
    counts: e.counts.length
      ? e.counts.map(
          (c) =>
            `${c.approximate ? '~' : ''}${bounds(c)}${c.each ? ` each${c.total === null ? '' : ` (${c.total})`}` : ''} ${c.unit} <- ${c.text}`,
        )
      : undefined,
    date: e.date ? `${e.date.value} <- ${from(e.date.text, e.date.inferred)}` : undefined,
    place: e.place
      ? `${[e.place.name, ...e.place.within].join(', ')} <- ${from(e.place.text, e.place.inferred)}`
      : undefined,
    source: e.source?.name,
  };
}

/** One line an event, so that a difference shows which one changed. */
function golden({ title, published, dateline, events }: Article): string {
  const head = { title, published, dateline };
  const lines = events.map((e) => `    ${JSON.stringify(facts(e))}`);
  return `{\n  "article": ${JSON.stringify(head)},\n  "events": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

describe('golden files', () => {
  it.each(readdirSync(seeds).sort())('%s', async (file) => {
    const text = readFileSync(seeds + file, 'utf8');
    const path = `seeds/${file}`;
    const article = extract({ id: path, path, title: null, url: null, published: null, text, problems: [] });
    await expect(golden(article)).toMatchFileSnapshot(`golden/${file.replace(/\.txt$/, '.json')}`);
  });
});
