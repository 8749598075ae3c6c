/** Rule files: what is read, what is refused and where, and the worked examples. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outcomesOf } from '../src/cli/rules-outcomes.js';
import { asRuleFile } from '../src/cli/rules-run.js';
import { extract } from '../src/extract.js';
import { frames } from '../src/frames/frames.js';
import type { Examples } from '../src/rules/examples.js';
import { BadFile } from '../src/rules/fault.js';
import { builtIn, readRuleFiles } from '../src/rules/read.js';
import type { RuleSet } from '../src/rules/rules.js';
import { rulesSchema } from '../src/rules/rules-schema.js';
import type { Article, Rules } from '../src/types.js';
import { source } from './source.js';

const here = (path: string) => new URL(path, import.meta.url);
const text = (path: string) => readFileSync(here(`../${path}`), 'utf8');
const read = (yaml: string) => readRuleFiles([{ file: 'my.yaml', text: yaml }]).rules;
const articleOf = (text: string, rules?: Rules, published: string | null = null): Article =>
  extract(source(text, { published }), { rules });

function faults(yaml: string): string[] {
  try {
    read(yaml);
    return [];
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    return error.message.split('\n');
  }
}

describe('what is wrong with a file', () => {
  it.each([
    [
      'vote: { construction: transitive, rots: [coblos] }',
      '1:35: an event type has no key "rots". Did you mean roots?',
    ],
    [
      'vote: { construction: transitif, roots: [coblos] }',
      '1:23: no construction "transitif". Did you mean transitive?',
    ],
    ['vote:\n  roots: [coblos]', '1:1: the event type "vote" needs a construction'],
    ['namse: { roots: [coblos] }', '1:1: the event type "namse" needs a construction. Did you mean names?'],
    ['vote: { construction: happening }', '1:1: "vote" has no roots, nouns or forms to tell it by'],
    ['vote: { construction: happening, nouns: [] }', '1:41: nouns is empty'],
    ['vote: { construction: happening, nouns: pemilu }', '1:41: nouns: a list is expected here, not a word'],
    ['vote: { construction: happening, nouns: [pemilu, Pemilu] }', '1:50: "Pemilu" stands in this list already'],
    ['vote: { construction: happening, forms: { coblos: aktive } }', '1:51: no voice "aktive". Did you mean active?'],
    [
      'vote:\n  construction: happening\n  nouns: [pemilu]\n  when:\n    - { forms: [pemilu], near: [capitve] }',
      '5:33: no class of nouns "capitve". Did you mean captive?',
    ],
    [
      'vote: { construction: happening, nouns: [pemilu], not_in: [sprot] }',
      '1:60: no domain "sprot". Did you mean sport?',
    ],
    [
      'vote: { construction: happening, nouns: [pemilu], when: [{ near: [person] }] }',
      '1:58: a condition says of which',
    ],
    [
      'vote: { construction: transitive, roots: [coblos], except: [tercoblosi, tercobl] }',
      '1:73: "tercobl" is no form of these roots. Did you mean tercoblos?',
    ],
    [
      'vote: { construction: transitive, roots: [coblos], when: [{ roots: [cobols], near: [person] }] }',
      '1:69: "cobols" is no root of this type. Did you mean coblos?',
    ],
    ['killed: { roots: [modar], place: own }', '1:27: "killed" is built in, and its place with it'],
    [
      'a: { construction: happening, nouns: [pemilu] }\nb: { construction: happening, nouns: [pemilu] }',
      '2:39: "pemilu" tells of "a" already (my.yaml:1)',
    ],
    ['vote:\n  construction: happening\nvote: { nouns: [pemilu] }', '3:1: this key stands here a second time'],
    [
      'vote: { construction: happening, nouns: [pemilu], headline: { en: "vote in {plaec}" } }',
      '1:63: template "vote in {plaec}": no slot "plaec". Did you mean place?',
    ],
    [
      'vote: { construction: happening, nouns: [pemilu], headline: { en: "vote [in {place}" } }',
      '1:63: template "vote [in {place}": unmatched [',
    ],
    [
      'vote: { construction: happening, nouns: [pemilu], headline: { en: "$nuon" } }',
      '1:63: template "$nuon": "words" has no "nuon"',
    ],
    ['names: { person: { Budi: [Bud], Dian: [Bud] } }', '1:40: "Bud" is a name of "Budi" already (my.yaml:1)'],
    ['names: { city: { Desa: { country: XX } } }', '1:26: no country "XX"'],
    ['names: { city: { Desa: { country: Indonesia } } }', '1:35: "Indonesia" is no country: two capitals'],
    ['names: { city: { Desa: { within: Jawa Tegnah } } }', '1:26: no place "Jawa Tegnah" is known'],
    ['names: { city: { Desa: { lat: 1 } } }', '1:18: "Desa" has a latitude and no longitude'],
    ['classes: { grain: [sandera] }', '1:20: "sandera" is of the class captive already'],
    ['Vote: { construction: happening, nouns: [pemilu] }', '1:1: "Vote" cannot name an event type'],
    ['__proto__: { construction: happening, nouns: [pemilu] }', '1:1: "__proto__" cannot name an event type'],
    ['constructor: { construction: happening, nouns: [pemilu] }', '1:1: "constructor" cannot name an event type'],
    ['vote: { construction: happening, nouns: ["pemilu  raya"] }', '1:42: "pemilu  raya" is no word'],
    ['published: yesterday', '1:12: "yesterday" is no day'],
    ['vote: { construction: happening, nouns: [pemilu], yes: [{ text: x }] }', '1:57: an example needs "event"'],
    ['vote: [', '1:8: '],
    ['vote: { construction: happening, nouns: *all }', '1:41: '],
    ['- vote', '1:1: this file: a map of keys is expected here, not a list'],
  ])('%s', (yaml, message) => {
    expect(faults(yaml).join('\n')).toContain(`my.yaml:${message}`);
  });

  it('is told all at once, in the order of the file', () =>
    expect(
      faults('a: { construction: x, nouns: [a] }\nb: { construction: y, nouns: [b] }').map((f) => f.slice(0, 13)),
    ).toEqual(['my.yaml:1:20:', 'my.yaml:2:20:']));

  it('is more words than there is room for', () => {
    const roots = Array.from(
      { length: 300 },
      (_, i) => `qo${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}b`,
    );
    expect(faults(`a: { construction: transitive, roots: [${roots}] }`)[0]).toMatch(
      /^my\.yaml: \d+ forms of words, and there is room/,
    );
  });

  it('tells of a duplicate in another file', () => {
    const file = (name: string) => ({ file: name, text: 'vote: { construction: happening, nouns: [pemilu] }' });
    expect(() => readRuleFiles([file('a.yaml'), file('b.yaml')])).toThrow(
      'b.yaml:1:1: "vote" is an event type already (a.yaml:1)',
    );
  });

  it('is told of a file that breaks off anywhere, at a place inside it', () => {
    const whole = text('examples/election-results.yaml');
    const lines = whole.split('\n').length;
    for (let end = 0; end < whole.length; end += 61) {
      for (const fault of faults(whole.slice(0, end))) {
        const [, line, column] = /^my\.yaml:(\d+):(\d+): \S/.exec(fault) ?? [];
        expect(Number(line), fault).toBeGreaterThan(0);
        expect(Number(line), fault).toBeLessThanOrEqual(lines);
        expect(Number(column), fault).toBeGreaterThan(0);
      }
    }
  });

  it('is nothing in an empty file', () => expect(faults('# nothing yet\n')).toEqual([]));
});

describe('what a file adds', () => {
  it('words to a built-in event type, in all their forms', () => {
    const rules = read('attack: { roots: [bredel] }');
    const { events } = articleOf('Milisi membredel konvoi polisi di Kudus. Konvoi itu dibredel milisi.', rules);
    expect(events.map((e) => [e.type, e.trigger.text, e.actors.map((a) => `${a.role} ${a.name}`)])).toEqual([
      ['attack', 'membredel', ['agent Milisi', 'target konvoi polisi']],
      ['attack', 'dibredel', ['agent Milisi', 'target Konvoi']],
    ]);
  });

  it('words in capitals, which articles write in either', () => {
    const rules = read('summit: { construction: happening, nouns: [KTT Rantau] }');
    expect(articleOf('KTT Rantau dibuka di Kudus. Ktt rantau ditutup.', rules).events.map((e) => e.type)).toEqual([
      'summit',
      'summit',
    ]);
  });

  it('a word to two event types, where a condition tells them apart', () => {
    const rules = read(`
classes: { fruit: [mangga, jeruk] }
harvest:
  construction: transitive
  forms: { memetik: active }
  when: [{ forms: [memetik], object: [fruit] }]
music:
  construction: transitive
  forms: { memetik: active }
`);
    const { events } = articleOf('Warga memetik mangga. Warga memetik gitar.', rules);
    expect(events.map((e) => e.type)).toEqual(['harvest', 'music']);
  });

  it('names, by which the actor is called whatever the article writes', () => {
    const rules = read(`
names:
  organization: { Partai Maju Bersama: [PMB, ID] }
  city: { Sukamaju Baru: { aliases: [Sukamaju], country: ID, within: Jawa Tengah, lat: -7.05, lon: 110.4 } }
`);
    const { actors, events } = articleOf('PMB menggelar unjuk rasa di Sukamaju, Rabu (8/1/2025).', rules);
    expect(actors.map((a) => [a.name, a.kind, a.country, a.aliases])).toEqual([
      ['Partai Maju Bersama', 'organization', 'ID', ['PMB']],
      ['Sukamaju Baru', 'city', 'ID', ['Sukamaju']],
    ]);
    expect(events[0].place).toMatchObject({
      name: 'Sukamaju Baru',
      text: 'Sukamaju',
      lat: -7.05,
      within: ['Jawa Tengah', 'Indonesia'],
    });
  });

  it('plain data, which a worker may be sent', () => {
    const rules = read(text('examples/election-results.yaml'));
    const sent = structuredClone(rules);
    const article = text('examples/articles/election-results.txt');
    expect(articleOf(article, sent)).toEqual(articleOf(article, rules));
  });

  it.each(frames)('what `rules show $type` prints, which is a rule file', (frame) =>
    expect(faults(asRuleFile(frame).replace(`${frame.type}:`, 'my-own:'))).toEqual([]),
  );
});

/** Examples whose outcome is not the one stated, with the difference. */
const failures = (rules: RuleSet, examples: Examples[]) =>
  examples
    .flatMap((e) => outcomesOf(e, rules))
    .filter(({ passed }) => passed === false)
    .map(({ text, notes }) => [text, ...notes]);

describe('what docs/rules.md and the README say', () => {
  const blocks = ['docs/rules.md', 'README.md'].flatMap((page) =>
    [...text(page).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => block),
  );
  it.each(blocks)('is true: %s', (block) => {
    const { rules, examples } = readRuleFiles([{ file: 'docs/rules.md', text: block }]);
    expect(failures(rules, examples)).toEqual([]);
  });

  it('names every key of an event type and of a condition', () => {
    const { additionalProperties: type } = rulesSchema(builtIn());
    if (!type) throw new Error('no schema of an event type');
    const condition = type.properties?.when.items?.properties ?? {};
    const page = text('docs/rules.md');
    const keys = [...Object.keys(type.properties ?? {}), ...Object.keys(condition)];
    expect(keys.filter((key) => !page.includes(`\`${key}`))).toEqual([]);
  });
});

const rows = ({ events }: Article) => events.map((e) => `${e.status} ${e.type}: ${e.headline} | ${e.summary}`);

describe('what is measured', () => {
  it('is the thing whose price it is, not who asks it', () => {
    const { rules } = readRuleFiles([{ file: 'a', text: text('examples/commodity-prices.yaml') }]);
    const [event] = articleOf('Harga minyak Indonesia naik menjadi Rp2,1 juta per ton.', rules).events;
    expect(event.actors.map((a) => a.name)).toEqual(['Harga minyak']);
    expect(event.counts.map((c) => c.value)).toEqual([2_100_000]);
  });
});

describe.each(['election-results', 'commodity-prices'])('examples/%s.yaml', (name) => {
  const { rules, examples } = readRuleFiles([{ file: `${name}.yaml`, text: text(`examples/${name}.yaml`) }]);

  it('passes its own examples', () => expect(failures(rules, examples)).toEqual([]));

  it('gives the events expected of its article', async () => {
    const own = new Set(rules.frames.map((frame) => frame.type));
    const article = articleOf(text(`examples/articles/${name}.txt`), rules);
    const events = article.events.filter((e) => own.has(e.type));
    await expect(rows({ ...article, events }).join('\n')).toMatchFileSnapshot(`golden/rules-${name}.txt`);
  });
});

describe('schema/rules.schema.json', () => {
  const schema = { ...rulesSchema(builtIn()), title: 'Rules of talks' };
  const valid = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
  const check = (data: unknown) => {
    valid(data);
    return valid.errors?.map((e) => `${e.instancePath} ${e.message}`) ?? [];
  };

  it('is the one that ships', async () =>
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../schema/rules.schema.json'));

  const folder = (path: string) =>
    readdirSync(here(`../${path}`))
      .filter((f) => f.endsWith('.yaml'))
      .map((f) => `${path}/${f}`);

  it.each([...folder('src/frames'), ...folder('examples')])('allows %s', (file) =>
    expect(check(parse(text(file)))).toEqual([]),
  );

  it.each(folder('src/frames/examples'))('allows %s, as the examples of an event type', (file) => {
    const { published, ...examples } = parse(text(file));
    expect(check({ published, type: { ...examples, no: examples.no?.length ? examples.no : undefined } })).toEqual([]);
  });

  it('refuses a slip', () =>
    expect(check({ vote: { construction: 'transitif', rots: ['coblos'] } })).toEqual([
      '/vote must NOT have additional properties',
      '/vote/construction must be equal to one of the allowed values',
    ]));
});
