/** Build time: `gloss/*.yaml` → the glosses as plain data. Throws on a bad entry, naming its file. */
import { parse } from 'yaml';
import type { GlossData, Lang, TypeGloss, Unit, UnitClass, Variant } from './shape.js';
import { parseTemplate } from './template.js';

interface Entry extends Partial<TypeGloss> {
  on?: string[];
  /** `$word` in a template → its text. */
  words?: Record<string, string>;
  /** The summary when no slot is filled. */
  plain?: string;
  variants?: Entry[];
}
interface LanguageFile {
  types: Record<string, Entry>;
  other: Entry;
  past?: Record<string, string>;
}
type UnitsFile = Record<UnitClass, Record<string, [string, string, string]>> & {
  unnamed: GlossData['unnamed'];
  counted_as: GlossData['countedAs'];
};
type NamesFile = Pick<
  GlossData,
  'proper' | 'many' | 'one' | 'plural' | 'adjectives' | 'quantifiers' | 'places' | 'directions'
>;
interface PlacesFile {
  countries: Record<string, string[]>;
  cities: Record<string, [name: string, country: string]>;
}

/**
 * @param read text of a file of `src/events/gloss`
 * @param places text of `gazetteer/places.yaml`: Indonesian spellings of countries and cities
 * @param indonesian code → Indonesian names of countries, of i18n-iso-countries
 */
export function compileGlosses(
  read: (file: string) => string,
  places: string,
  indonesian: Record<string, string | string[]>,
): GlossData {
  const en = parse(read('en.yaml')) as LanguageFile;
  const id = parse(read('id.yaml')) as LanguageFile;
  const { unnamed, counted_as: countedAs, ...classes } = parse(read('units.yaml')) as UnitsFile;
  const { countries } = parse(read('countries.yaml')) as Pick<GlossData, 'countries'>;
  const names = parse(read('names.yaml')) as NamesFile;
  const gazetteer = parse(places) as PlacesFile;
  return {
    types: { en: types('en', en), id: types('id', id) },
    past: en.past ?? {},
    units: units(classes),
    unnamed,
    countedAs,
    countries,
    countryCodes: countryCodes(countries, indonesian, gazetteer.countries),
    ...names,
    proper: {
      ...Object.fromEntries(Object.entries(gazetteer.cities).map(([name, [english]]) => [name, english])),
      ...names.proper,
    },
  };
}

function types(lang: Lang, file: LanguageFile): Record<string, Variant[]> {
  return Object.fromEntries(
    Object.entries({ ...file.types, other: file.other }).map(([type, entry]) => [
      type,
      [...(entry.variants ?? []), {}].map((variant) => merged(`${lang}.yaml: ${type}`, entry, variant)),
    ]),
  );
}

/** A variant's own templates come first, the type's after them, what needs no slot last. */
function merged(where: string, type: Entry, variant: Entry): Variant {
  const words = { ...type.words, ...variant.words };
  const list = (own: string[] = [], shared: string[] = [], last: string[] = []) =>
    [...own, ...shared, ...last].map((template) => {
      const whole = template.replace(
        /\$([a-z]+)/g,
        (all, word: string) => words[word] ?? (word === 'type' ? all : missing(where, all)),
      );
      parseTemplate(whole);
      return whole;
    });
  const plain = variant.plain ?? type.plain;
  if (!plain) throw new Error(`${where} has no plain summary`);
  return {
    on: variant.on ?? [],
    headline: list(variant.headline, type.headline),
    summary: list(variant.summary, type.summary, [plain]),
    negated: list(variant.negated, type.negated),
    proposed: list(variant.proposed, type.proposed),
  };
}

const missing = (where: string, word: string): never => {
  throw new Error(`${where}: no word ${word}`);
};

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
