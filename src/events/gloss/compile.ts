/** Build time: `gloss/*.yaml` → the glosses as plain data. Throws on a bad entry, naming its file. */
import { parse } from 'yaml';
import type { GlossData, LanguageData, PackedGlosses, PackedLanguage, Unit, UnitClass } from './shape.js';
import { parseTemplate } from './template.js';
import { allTemplates } from './variants.js';

type UnitsFile = Record<UnitClass, Record<string, [string, string, string]>> & {
  unnamed: GlossData['unnamed'];
  counted_as: GlossData['countedAs'];
};
type NamesFile = Pick<
  GlossData,
  | 'proper'
  | 'many'
  | 'one'
  | 'plural'
  | 'adjectives'
  | 'quantifiers'
  | 'titles'
  | 'names'
  | 'behind'
  | 'places'
  | 'directions'
  | 'sites'
>;
interface CountedFile {
  counted: Record<string, string[]>;
}
interface PlacesFile {
  countries: Record<string, string[]>;
  cities: Record<string, [name: string, country: string]>;
}

/**
 * @param read text of a file of `src/events/gloss`
 * @param places text of `gazetteer/places.yaml`: Indonesian spellings of countries and cities
 * @param counted text of `language/counted.yaml`: what the units are called in Indonesian
 * @param indonesian code → Indonesian names of countries, of i18n-iso-countries
 */
export function compileGlosses(
  read: (file: string) => string,
  places: string,
  counted: string,
  indonesian: Record<string, string | string[]>,
): GlossData {
  const { unnamed, counted_as: countedAs, ...classes } = parse(read('units.yaml')) as UnitsFile;
  const { countries } = parse(read('countries.yaml')) as Pick<GlossData, 'countries'>;
  const names = parse(read('names.yaml')) as NamesFile;
  const gazetteer = parse(places) as PlacesFile;
  const nouns = units(classes);
  return {
    en: language('en.yaml', read('en.yaml')),
    id: language('id.yaml', read('id.yaml')),
    units: nouns,
    unnamed,
    countedAs,
    countries,
    countryCodes: countryCodes(countries, indonesian, gazetteer.countries),
    ...names,
    plural: { ...countedNouns(nouns, parse(counted) as CountedFile, names.one), ...names.plural },
    proper: {
      ...Object.fromEntries(Object.entries(gazetteer.cities).map(([name, [english]]) => [name, english])),
      ...names.proper,
    },
  };
}

/** Every template of every variant is read once here, so that a bad one never ships. */
function language(file: string, text: string): LanguageData {
  const data = parse(text) as LanguageData;
  for (const [type, entry] of Object.entries({ ...data.types, other: data.other })) {
    for (const template of allTemplates(entry)) {
      if (/\$(?!type)[a-z]/.test(template.source))
        throw new Error(`${file}: ${type}: unknown word in "${template.source}"`);
      try {
        parseTemplate(template.source);
      } catch (error) {
        throw new Error(`${file}: ${type}: ${(error as Error).message}`);
      }
    }
  }
  return data;
}

function units(classes: Record<string, Record<string, [string, string, string]>>): Record<string, Unit> {
  const all: Record<string, Unit> = {};
  for (const [unitClass, members] of Object.entries(classes)) {
    for (const [unit, forms] of Object.entries(members)) {
      if (all[unit]) throw new Error(`units.yaml: "${unit}" stands in two classes`);
      if (forms.length !== 3)
        throw new Error(`units.yaml: "${unit}" needs an English singular, an English plural and Indonesian`);
      all[unit] = [unitClass as UnitClass, ...forms];
    }
  }
  return all;
}

/** As they ship (see data.ts). */
export function packGlosses({ en, id, ...rest }: GlossData): PackedGlosses {
  return { ...rest, en: packed(en), id: packed(id) };
}

const packed = ({ types, ...rest }: LanguageData): PackedLanguage => ({
  ...rest,
  types: Object.fromEntries(Object.entries(types).map(([type, gloss]) => [type, JSON.stringify(gloss)])),
});

/** What can be counted can be a party, in the plural where `one` doesn't say otherwise: "balita" → "toddlers". */
const PARTIES: readonly UnitClass[] = ['people', 'thing', 'weapon'];
const countedNouns = (
  nouns: Record<string, Unit>,
  { counted }: CountedFile,
  one: NamesFile['one'],
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(counted).flatMap(([unit, words]) => {
      const noun = nouns[unit];
      return noun && PARTIES.includes(noun[0])
        ? words.filter((word) => !one[word]).map((word) => [word, `% ${noun[2]}`])
        : [];
    }),
  );

function countryCodes(
  countries: GlossData['countries'],
  ...sources: Record<string, string | string[]>[]
): Record<string, string> {
  const codes: Record<string, string> = {};
  for (const source of sources) {
    for (const [code, names] of Object.entries(source))
      if (countries[code]) for (const name of [names].flat()) codes[name] = code;
  }
  return codes;
}
