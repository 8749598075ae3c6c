/** Words and names that are added to the engine at run time, and taken back. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { gazetteer, lexicon } from '../src/data.js';
import { extract } from '../src/extract.js';
import { withNames } from '../src/gazetteer/extension.js';
import { NameHash, normal, RECORD } from '../src/gazetteer/gazetteer.js';
import { COMMON, MOST_ADDED, UNKNOWN } from '../src/language/lexicon.js';
import { readRuleFiles } from '../src/rules/read.js';
import type { RuleSet } from '../src/rules/rules.js';
import { source } from './source.js';

const rules: RuleSet = {
  files: [],
  frames: [
    { type: 'vote', construction: 'transitive', forms: { mengkoblos: 'active', dikoblos: 'passive' }, place: 'own' },
    { type: 'killed', construction: 'undergo', forms: { modar: 'bare' } },
  ],
  nouns: [],
  words: [
    { spelling: 'mengkoblos', features: { lexeme: 'koblos', voice: 'active', verbal: 'active' } },
    { spelling: 'dikoblos', features: { lexeme: 'koblos', voice: 'passive', verbal: 'passive' } },
    { spelling: 'modar', features: { lexeme: 'modar', voice: 'bare' } },
  ],
  names: [],
  glosses: { en: { vote: { headline: ['vote by {agents}'] } }, id: {}, proper: {} },
};
const events = (text: string, own?: RuleSet) =>
  extract(source(text, { published: '2025-07-24' }), { rules: own }).events.map(
    ({ type, headline }) => `${type}: ${headline}`,
  );

describe('rules of the user’s', () => {
  const text = 'Warga mengkoblos di Bekasi. Tujuh warga modar di Garut. Tiga warga tewas di Kudus.';
  it('are read beside the built-in ones, in one call and not in the next', () => {
    const without = events(text);
    expect(without).toEqual(['killed: 3 people killed, Kudus']);
    expect(events(text, rules)).toEqual([
      'vote: vote by residents, Bekasi',
      'killed: 7 people killed, Garut',
      ...without,
    ]);
    expect(events(text)).toEqual(without);
  });
});

describe('the built-in rules', () => {
  const seeds = readdirSync(new URL('../seeds/', import.meta.url)).map((file) =>
    readFileSync(new URL(`../seeds/${file}`, import.meta.url), 'utf8'),
  );
  const article = (text: string, own?: RuleSet) => extract(source(text), { rules: own });
  const many = readRuleFiles(
    ['commodity-prices', 'election-results'].map((name) => ({
      file: name,
      text: readFileSync(new URL(`../examples/${name}.yaml`, import.meta.url), 'utf8'),
    })),
  ).rules;

  it('read the same before and after others were in force', () => {
    const before = seeds.map((seed) => article(seed));
    for (const seed of seeds) article(seed, many);
    expect(seeds.map((seed) => article(seed))).toEqual(before);
  });

  it('read no article otherwise for the sake of rules that it gives no occasion for', () => {
    for (const seed of seeds) expect(article(seed, many)).toEqual(article(seed));
  });
});

describe('Lexicon.extend', () => {
  afterEach(() => lexicon.extend([]));
  const counted = lexicon.column('counted');
  const countedOrMeasured = lexicon.anyOf('counted', 'measure');

  it('adds words, and takes them back', () => {
    const known = ['tewas', 'gencatan senjata', 'rumah'].map((w) => lexicon.id(w));
    lexicon.extend([{ spelling: 'blangkon', features: { counted: 'blangkon' } }]);
    const id = lexicon.id('Blangkon');
    expect(lexicon.spelling(id)).toBe('blangkon');
    expect(lexicon.labels('counted')[counted[id]]).toBe('blangkon');
    expect(countedOrMeasured[id]).toBe(1);
    expect(['tewas', 'gencatan senjata', 'rumah'].map((w) => lexicon.id(w))).toEqual(known);
    lexicon.extend([]);
    expect(lexicon.id('blangkon')).toBeLessThanOrEqual(COMMON);
    expect([counted[id], countedOrMeasured[id]]).toEqual([0, 0]);
    expect(lexicon.labels('counted')).not.toContain('blangkon');
  });

  it('gives a word of the dictionary features, and leaves the others words of the dictionary', () => {
    expect([lexicon.id('cabai'), lexicon.id('lengkuas')]).toEqual([COMMON, COMMON]);
    lexicon.extend([{ spelling: 'cabai', features: { counted: 'chilli' } }]);
    expect(lexicon.id('cabai')).toBeGreaterThan(COMMON);
    expect(lexicon.column('plain')[lexicon.id('cabai')]).toBe(1);
    expect(lexicon.id('lengkuas')).toBe(COMMON);
  });

  it('does not change what a word has', () => {
    const before = counted[lexicon.id('tentara')];
    lexicon.extend([{ spelling: 'tentara', features: { counted: 'house' } }]);
    expect(counted[lexicon.id('tentara')]).toBe(before);
  });

  it('reads a multi-word unit as one word', () => {
    lexicon.extend([{ spelling: 'hitung cepat zzyx', features: { counted: 'count' } }]);
    const [a, b, c] = ['hitung', 'cepat', 'zzyx'].map((w) => lexicon.id(w));
    const state = lexicon.phraseStep(lexicon.phraseStep(lexicon.phraseStep(0, a), b), c);
    expect(lexicon.phraseEnd(state)).toBe(lexicon.id('hitung cepat zzyx'));
    expect(lexicon.startsPhrase[a]).toBe(1);
  });

  it('refuses more than there is room for, and goes on', () => {
    const many = Array.from({ length: MOST_ADDED + 1 }, (_, i) => ({ spelling: `qqq${i}`, features: {} }));
    expect(() => lexicon.extend(many)).toThrow(`room for ${MOST_ADDED}`);
    expect(lexicon.id('qqq1')).toBe(UNKNOWN);
    lexicon.extend(many.slice(1));
    expect(lexicon.spelling(lexicon.id(`qqq${MOST_ADDED}`))).toBe(`qqq${MOST_ADDED}`);
    expect(lexicon.id('tewas')).toBeGreaterThan(COMMON);
  });
});

describe('withNames', () => {
  afterEach(() => gazetteer.use(gazetteer.compiled));
  const record = (name: string) => gazetteer.look(new NameHash().of(normal(name))) & RECORD;

  it('adds a place with its country, position and what is around it', () => {
    const bandung = record('Bandung');
    const own = { name: 'Kampung Qasir', aliases: ['Qasir'], kind: 'city', country: 'ID', within: 'Bandung' } as const;
    gazetteer.use(withNames(gazetteer.compiled, [{ ...own, aliases: ['Qasir'], lat: -6.95, lon: 107.6 }]));
    const id = record('Qasir');
    expect(id).toBe(record('kampung qasir'));
    expect([gazetteer.kind(id), gazetteer.country(id), gazetteer.weak(id)]).toEqual(['city', 'ID', false]);
    expect(gazetteer.position(id)).toEqual({ lat: -6.95, lon: 107.6 });
    expect(gazetteer.within(id)[0]).toBe('Bandung');
    expect(record('Bandung')).toBe(bandung);
  });

  it('puts an added name before one that is known, which stays a homonym', () => {
    const before = record('Padang');
    gazetteer.use(
      withNames(gazetteer.compiled, [{ name: 'Padang', aliases: [], kind: 'organization', country: null }]),
    );
    expect(gazetteer.kind(record('Padang'))).toBe('organization');
    expect(gazetteer.next(record('Padang'))).toBe(before);
  });
});
