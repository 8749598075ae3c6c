import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileGlosses } from '../src/events/gloss/compile.js';
import { datePhrase } from '../src/events/gloss/dates.js';
import { english } from '../src/events/gloss/english.js';
import { type GlossedEvent, gloss, glosses } from '../src/events/gloss/gloss.js';
import { indonesian } from '../src/events/gloss/indonesian.js';
import { AGENTS, COUNTS, TARGETS } from '../src/events/gloss/ingredients.js';
import { english as inEnglish, placeEnglish } from '../src/events/gloss/names.js';
import { parseTemplate, Templates } from '../src/events/gloss/template.js';
import type { Actor, ActorKind, EventCount, Role, Status } from '../src/types.js';
import { SCENES } from './gloss-scenes.js';

const STATUSES: Status[] = ['actual', 'planned', 'proposed', 'hypothetical', 'negated'];
const COUNTRIES: Record<string, string> = {
  Rusia: 'RU',
  Ukraina: 'UA',
  'Uni Emirat Arab': 'AE',
  Jepang: 'JP',
  Palestina: 'PS',
};
const PLACES: Record<string, ActorKind> = { Kyiv: 'city', Moskwa: 'city', Ternate: 'city' };

const kindOf = (name: string): ActorKind =>
  COUNTRIES[name]
    ? 'country'
    : (PLACES[name] ??
      (/^(?:PBB|Polda|Kementerian)/.test(name) ? 'organization' : /^\p{Ll}/u.test(name) ? 'group' : 'person'));

const actors: Actor[] = [];
function actorOf(name: string): Actor {
  const known = actors.find((a) => a.name === name);
  if (known) return known;
  const actor: Actor = {
    id: `a${actors.length + 1}`,
    name,
    kind: kindOf(name),
    title: null,
    country: COUNTRIES[name] ?? null,
    aliases: [],
    mentions: [],
    rule: 'test',
  };
  actors.push(actor);
  return actor;
}

const span = (text: string) => ({ text, start: 0, end: text.length });

/** "7 person", ">=7 person", "~50 house", "10..99 soldier", "<=20 person", "157 pow each", with the text that said so. */
function countOf(short: string): EventCount {
  const [, bound, from, to, unit, each] = /^(>=|<=|~)?(\d+(?:\.\d+)?)(?:\.\.(\d+))? (\w+)( each)?/.exec(short)!;
  const n = Number(from);
  const value = to || bound === '>=' || bound === '<=' ? null : n;
  return {
    value,
    min: bound === '<=' ? null : n,
    max: bound === '>=' ? null : Number(to ?? n),
    approximate: bound === '~',
    each: each !== undefined,
    total: null,
    unit: unit === 'none' ? null : unit,
    ...span(short.split('|')[1] ?? short),
  };
}

interface Short {
  type: string;
  trigger: string;
  status?: Status;
  agent?: string[];
  target?: string[];
  mediator?: string[];
  counts?: string[];
  date?: string;
  place?: string;
  source?: string;
}

function event(short: Short): GlossedEvent {
  const roles = (['agent', 'target', 'mediator'] as Role[]).flatMap((role) =>
    (short[role] ?? []).map((name) => ({ role, actor: actorOf(name).id, name, kind: kindOf(name), ...span(name) })),
  );
  return {
    id: 'e1',
    group: 1,
    type: short.type,
    status: short.status ?? 'actual',
    trigger: span(short.trigger),
    sentence: { start: 0, end: 100 },
    actors: roles,
    counts: (short.counts ?? []).map(countOf),
    date: short.date ? { value: short.date, precision: 'day', inferred: false, ...span('') } : null,
    place: short.place
      ? { name: short.place, within: [], country: null, lat: null, lon: null, inferred: false, ...span(short.place) }
      : null,
    source: short.source ? { actor: actorOf(short.source).id, name: short.source, ...span(short.source) } : null,
    codes: null,
    rule: short.type,
  };
}

const context = { actors, published: '2025-07-24' };
const both = (short: Short) => gloss(event(short), context, 'en');
const bothId = (short: Short) => gloss(event(short), context, 'id');

describe.each(['en', 'id'] as const)('every type in every status (%s)', (lang) => {
  it('reads as the golden file', async () => {
    const lines = SCENES.flatMap((scene) =>
      STATUSES.map((status) => {
        const { headline, summary } = gloss(event({ ...scene, status }), context, lang);
        return `${scene.type} (${scene.trigger}), ${status}\n  ${headline}\n  ${summary}\n`;
      }),
    );
    await expect(lines.join('')).toMatchFileSnapshot(`golden/gloss-${lang}.txt`);
  });
});

it('has a scene for every type', () => {
  expect(new Set(SCENES.map((s) => s.type)).size).toBe(33);
});

describe('headline', () => {
  it.each<[Short, string, string]>([
    [
      { type: 'exchange', trigger: 'bertukar', counts: ['1200 pow each'], place: 'Istanbul', date: '2025-07-23' },
      '1,200 POWs exchanged, Istanbul, 23 July',
      '1.200 tawanan perang dipertukarkan, Istanbul, 23 Juli',
    ],
    [
      { type: 'killed', trigger: 'menewaskan', counts: ['>=7 person'], place: 'Druzhkivka', date: '2025-02-04' },
      'at least 7 people killed, Druzhkivka, 4 February',
      'sedikitnya 7 orang tewas, Druzhkivka, 4 Februari',
    ],
    [{ type: 'killed', trigger: 'tewas', counts: ['1 person'] }, '1 person killed', '1 orang tewas'],
    [{ type: 'attack', trigger: 'serangan', target: ['Druzhkivka'] }, 'Druzhkivka attacked', 'Druzhkivka diserang'],
    [{ type: 'attack', trigger: 'serangan', target: ['Kyiv'], place: 'Kyiv' }, 'Kyiv attacked', 'Kyiv diserang'],
    [
      { type: 'disaster', trigger: 'gempa', counts: ['5.1 magnitude_sr'], place: 'Lebak' },
      'magnitude-5.1 earthquake, Lebak',
      'gempa magnitudo 5,1, Lebak',
    ],
    [
      {
        type: 'talks',
        trigger: 'perundingan',
        agent: ['Rusia', 'Ukraina'],
        counts: ['3 round|putaran ketiga'],
        date: '2024-07-23',
      },
      'third round of talks, 23 July 2024',
      'putaran ketiga perundingan, 23 Juli 2024',
    ],
    [
      { type: 'talks', trigger: 'perundingan', counts: ['3 round|tiga putaran'] },
      '3 rounds of talks',
      '3 putaran perundingan',
    ],
    [{ type: 'aid', trigger: 'bantuan', counts: ['3000000 usd'] }, 'US$3 million in aid', 'bantuan 3 juta dolar AS'],
    [{ type: 'aid', trigger: 'bantuan', counts: ['2500000000 idr'] }, 'Rp2.5 billion in aid', 'bantuan Rp2,5 miliar'],
    [
      { type: 'damage', trigger: 'rusak', counts: ['1 gas_station|satu pompa bensin'] },
      '1 gas station damaged',
      '1 pompa bensin rusak',
    ],
    [
      { type: 'damage', trigger: 'rusak', counts: ['12 gas_station|12 pompa bensin'] },
      '12 gas stations damaged',
      '12 pompa bensin rusak',
    ],
    [{ type: 'hat-trick', trigger: 'gol', agent: ['Budi'] }, 'hat trick: Budi', 'hat trick: Budi'],
  ])('%#', (short, en, id) => {
    expect(both(short).headline).toBe(en);
    expect(bothId(short).headline).toBe(id);
  });
});

describe('summary', () => {
  it.each<[Short, string, string]>([
    [
      {
        type: 'exchange',
        trigger: 'bertukar',
        status: 'planned',
        agent: ['Rusia', 'Ukraina'],
        counts: ['1200 pow each'],
        source: 'Vladimir Medinsky',
      },
      'Russia and Ukraine to exchange 1,200 POWs each, says Vladimir Medinsky',
      'Rusia dan Ukraina akan menukar masing-masing 1.200 tawanan perang, kata Vladimir Medinsky',
    ],
    [
      {
        type: 'killed',
        trigger: 'tewas',
        counts: ['>=7 person'],
        place: 'Druzhkivka',
        date: '2025-02-04',
        source: 'Vadym Filashkin',
      },
      'At least seven people were killed in Druzhkivka on 4 February, says Vadym Filashkin',
      'Sedikitnya tujuh orang tewas di Druzhkivka pada 4 Februari, kata Vadym Filashkin',
    ],
    [
      {
        type: 'killed',
        trigger: 'tewas',
        target: ['Ukraina'],
        counts: ['~55000 soldier'],
        date: '2022/2025-07-24',
        source: 'PBB',
      },
      'About 55,000 Ukrainian soldiers have been killed since 2022, says the UN',
      'Sekitar 55.000 tentara Ukraina tewas sejak 2022, menurut PBB',
    ],
    [
      { type: 'killed', trigger: 'tewas', target: ['Palestina'], counts: ['15 person', '14 civilian', '1 soldier'] },
      '15 Palestinians, including 14 civilians and one soldier, were killed',
      '15 warga Palestina, termasuk 14 warga sipil dan satu tentara, tewas',
    ],
    // No source says it: nobody is quoted.
    [
      { type: 'release', trigger: 'bebas', status: 'proposed', counts: ['2 hostage'] },
      'It was proposed that two hostages be released',
      'Diusulkan agar dua sandera dibebaskan',
    ],
    [
      { type: 'release', trigger: 'bebas', status: 'proposed', agent: ['Rusia'], counts: ['2 hostage'], source: 'PBB' },
      'The UN calls for Russia to release two hostages',
      'PBB meminta Rusia membebaskan dua sandera',
    ],
    [
      { type: 'attack', trigger: 'serang', status: 'hypothetical', agent: ['tentara Rusia'], target: ['Kyiv'] },
      'Russian troops may attack Kyiv',
      'Tentara Rusia mungkin menyerang Kyiv',
    ],
    [
      {
        type: 'attack',
        trigger: 'serang',
        status: 'negated',
        agent: ['Jepang'],
        target: ['polisi'],
        date: '2026-01-02',
      },
      'Japan will not attack police on 2 January 2026',
      'Jepang tidak menyerang polisi pada 2 Januari 2026',
    ],
    [
      { type: 'abduction', trigger: 'diculik', status: 'hypothetical', target: ['Siti Aminah'], date: '2025-07-01' },
      'Siti Aminah may have been abducted on 1 July',
      'Siti Aminah mungkin diculik pada 1 Juli',
    ],
    // Who announces a plan of their own is not named twice.
    [
      { type: 'protest', trigger: 'demo', status: 'planned', agent: ['buruh'], source: 'buruh' },
      'Workers to protest',
      'Buruh akan berunjuk rasa',
    ],
  ])('%#', (short, en, id) => {
    expect(both(short).summary).toBe(en);
    expect(bothId(short).summary).toBe(id);
  });
});

describe('a sentence tells what is asked for', () => {
  const told = (...shorts: Short[]) => glosses(shorts.map(event), context, 'en')[0].summary;
  it('asks those addressed to do it', () =>
    expect(
      told(
        { type: 'demand', trigger: 'mendesak', agent: ['PBB'], target: ['Rusia', 'Ukraina'] },
        { type: 'talks', trigger: 'berunding', status: 'proposed', agent: ['Rusia', 'Ukraina'] },
      ),
    ).toBe('The UN urged Russia and Ukraine to hold talks'));
  it('agrees to do it, with the place of the agreement before it', () =>
    expect(
      told(
        { type: 'agreement', trigger: 'sepakat', agent: ['Rusia', 'Ukraina'], place: 'Uni Emirat Arab' },
        {
          type: 'exchange',
          trigger: 'menukar',
          status: 'planned',
          agent: ['Rusia', 'Ukraina'],
          counts: ['9 pow each'],
        },
      ),
    ).toBe('Russia and Ukraine agreed in the UAE to exchange nine POWs each'));
  it('rejects what the other asked for', () =>
    expect(
      glosses(
        [
          { type: 'demand', trigger: 'menuntut', agent: ['Moskwa'], target: ['Kyiv'] },
          { type: 'rejection', trigger: 'ditolak', agent: ['Kyiv'], target: ['Moskwa'] },
        ].map(event),
        context,
        'en',
      )[1].summary,
    ).toBe("Kyiv rejected Moscow's demand"));
  it('takes nothing from the next sentence', () =>
    expect(
      glosses(
        [
          event({ type: 'demand', trigger: 'mendesak', agent: ['PBB'], target: ['Rusia'] }),
          {
            ...event({ type: 'talks', trigger: 'berunding', status: 'proposed', agent: ['Rusia'] }),
            sentence: { start: 101, end: 150 },
          },
        ],
        context,
        'en',
      )[0].summary,
    ).toBe('The UN pressed Russia'));
});

describe('names in English', () => {
  it.each<[string, ActorKind, string]>([
    ['Uni Emirat Arab', 'country', 'the UAE'],
    ['tentara Ukraina', 'group', 'Ukrainian troops'],
    ['pejabat militer senior', 'group', 'senior military officials'],
    ['warga Palestina', 'group', 'Palestinians'],
    ['Warga Kampung Baru', 'group', 'residents of Baru village'],
    ['pemerintah Filipina', 'organization', 'the Philippine government'],
    ['kelompok bersenjata', 'group', 'an armed group'],
    ['pasukan koalisi pimpinan AS', 'group', 'coalition forces led by the US'],
    ['polisi dan saksi mata', 'group', 'police and eyewitnesses'],
    ['Pasukan Dukungan Cepat', 'group', 'the Rapid Support Forces'],
    // Traps: a person called like a country, a phrase with a word nobody knows, a name on the prototype.
    ['Yordania', 'person', 'Yordania'],
    ['tukang cukur Ukraina', 'group', 'tukang cukur Ukraina'],
    ['constructor', 'organization', 'constructor'],
  ])('%s', (name, kind, expected) => expect(inEnglish(name, kind, null).text).toBe(expected));

  it.each([
    ['Desa Sukamaju', 'in Sukamaju village'],
    ['Jalan Melati', 'on Jalan Melati'],
    ['Istana Ciragan', 'at Ciragan Palace'],
    ['Gunung Merapi', 'on Mount Merapi'],
    ['Israel selatan', 'in southern Israel'],
    ['Jawa Timur', 'in East Java'],
    ['Teluk Timur', 'in Timur Bay'],
    ['Ternate', 'in Ternate'],
    // Dollar signs are no patterns.
    ['Desa A$&B', 'in A$&B village'],
  ])('place %s', (name, expected) => expect(placeEnglish(name).phrase).toBe(expected));
});

describe('dates', () => {
  it.each([
    ['2025-07-23', '23 July', 'on 23 July', 'pada 23 Juli'],
    ['2024-07-23', '23 July 2024', 'on 23 July 2024', 'pada 23 Juli 2024'],
    ['2025-07-23T21:00', '23 July', 'on 23 July', 'pada 23 Juli'],
    ['2025-07', 'July', 'in July', 'pada Juli'],
    ['2022', '2022', 'in 2022', 'pada 2022'],
    ['2025-24', 'winter', 'in winter', 'pada musim dingin'],
    ['2024-34', 'Q2 2024', 'in Q2 2024', 'pada kuartal 2 2024'],
    ['202X', 'the 2020s', 'in the 2020s', 'pada 2020-an'],
    ['2025-01-01/2025-01-10', 'early January', 'in early January', 'pada awal Januari'],
    ['2025-01-21/2025-01-31', 'late January', 'in late January', 'pada akhir Januari'],
    ['2025-07-14/2025-07-20', 'week of 14 July', 'in the week of 14 July', 'pada pekan 14 Juli'],
    ['2025-07-15/2025-07-16', '15–16 July', 'on 15–16 July', 'pada 15–16 Juli'],
    ['2025-05-16/2025-06-02', '16 May – 2 June', 'between 16 May and 2 June', 'antara 16 Mei dan 2 Juni'],
    ['2025-07-07/2025-07-07', '7 July', 'on 7 July', 'pada 7 Juli'],
    ['2022/2025-07-24', 'since 2022', 'since 2022', 'sejak 2022'],
  ])('%s', (value, label, en, id) => {
    expect(datePhrase(value, context.published, english.dates)).toMatchObject({ label, phrase: en });
    expect(datePhrase(value, context.published, indonesian.dates)?.phrase).toBe(id);
  });
  it.each(['', 'PRESENT_REF', '2025-13-01', '2025-07-23/', 'P3D'])('no date: %s', (value) =>
    expect(datePhrase(value, null, english.dates)).toBeNull(),
  );
  it('shows the year where the publication year is unknown', () =>
    expect(datePhrase('2025-07-23', null, english.dates)?.label).toBe('23 July 2025'));
});

describe('compileGlosses', () => {
  const file = (name: string) => readFileSync(new URL(`../src/events/gloss/${name}`, import.meta.url), 'utf8');
  const compile = (broken: string, text: string) =>
    compileGlosses((name) => (name === broken ? text : file(name)), 'countries: {}\ncities: {}', 'counted: {}', {});
  it.each([
    ['en.yaml', 'types: { talks: { headline: [$nuon], summary: [], plain: talks } }', /en\.yaml: talks: unknown word/],
    ['id.yaml', "types: { talks: { headline: ['{sides'], summary: [], plain: talks } }", /id\.yaml: talks: template/],
    ['units.yaml', 'people: { man: [man, men] }', /"man" needs/],
    [
      'units.yaml',
      'people: { man: [man, men, pria] }\nthing: { man: [man, men, pria] }',
      /"man" stands in two classes/,
    ],
  ])('refuses a bad %s', (name, text, message) => expect(() => compile(name, text)).toThrow(message));
  it('knows every country of ISO 3166-1', () => {
    const iso = createRequire(import.meta.url)('i18n-iso-countries/langs/en.json').countries;
    const { countries } = parse(file('countries.yaml'));
    expect(Object.keys(iso).filter((code) => countries[code]?.length < 2 || !countries[code])).toEqual([]);
  });
});

it('puts a hostile name into words at once', () =>
  expect(inEnglish(`${'pasukan '.repeat(11)}Xyz`, 'group', null).text).toContain('Xyz'));

describe('templates', () => {
  it.each(['{agents', 'a ] b', '[x [y]]', '<hold talks'])('%s is refused', (bad) =>
    expect(() => parseTemplate(bad)).toThrow(bad),
  );
  it('an unknown slot is refused', () => expect(() => parseTemplate('{agents|agnets}')).toThrow('no slot "agnets"'));
  it.each(['{agents|targets}', '{agents}', '{count}[ by {agents}]'])('%s is tried where it may be filled', (source) => {
    const tried = (has: number) => new Templates([source]).possible(has).length === 1;
    expect(tried(TARGETS)).toBe(source === '{agents|targets}');
    expect(tried(AGENTS)).toBe(source !== '{count}[ by {agents}]');
    expect(tried(COUNTS)).toBe(source === '{count}[ by {agents}]');
  });
});
