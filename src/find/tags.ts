/** The tags that a pattern may name. A term carries every one that is true of it: "157" is #Number and #Cardinal. */
import { lexicon } from '../data.js';
import { frames } from '../frames/frames.js';

export interface Tag {
  /** As it is written behind "#"; case does not matter in a pattern. */
  name: string;
  group: 'Numbers' | 'Dates' | 'Parties' | 'Words' | 'Voices' | 'Events' | 'Event types' | 'Units';
  /** Empty where the name says it all. */
  meaning: string;
}

/** "magnitude_sr" → "MagnitudeSr", "ceasefire-violation" → "CeasefireViolation". */
export const camel = (name: string): string => name.replace(/(?:^|[-_])(.)/g, (_, c: string) => c.toUpperCase());

/** Units are tags with a prefix: #Person is a name, #UnitPerson the counted "orang". */
export const unitTag = (unit: string): string => `Unit${camel(unit)}`;

const TABLE: [Tag['group'], string, string][] = [
  ['Numbers', 'Number', 'any number, without the noun it counts: "1.200", "sekitar 700", "ratusan", "Rp5 miliar"'],
  ['Numbers', 'Cardinal', 'how many: "157"'],
  ['Numbers', 'Ordinal', 'which in a row: "ketiga", "ke-3"'],
  ['Numbers', 'Money', 'an amount of money'],
  ['Numbers', 'Percent', 'a percentage'],
  ['Numbers', 'Quantity', 'a measure or an age: "10 kilometer"'],
  ['Numbers', 'Vague', 'no figure: "ribuan", "sejumlah"'],
  ['Numbers', 'Approximate', '"sekitar 50", "hampir 100"'],
  ['Numbers', 'Each', 'said of each side: the "157" of "masing-masing 157"'],
  ['Numbers', 'Count', 'a number with what it counts: "1.200 tawanan perang"'],
  ['Numbers', 'Unit', 'what is counted or measured: "tawanan perang", "orang", "kilometer"'],
  ['Dates', 'Date', 'any expression of time'],
  ['Dates', 'Day', 'a date, not a clock time, duration or repetition: "Rabu (23/7)", "kemarin"'],
  ['Dates', 'Time', 'a clock time: "06.18 WIB"'],
  ['Dates', 'Duration', '"tiga hari"'],
  ['Dates', 'Set', 'a repetition: "setiap Senin"'],
  ['Dates', 'Deictic', 'counted from the day of writing: "hari ini", "pekan lalu"'],
  ['Parties', 'Actor', 'any person, body, group or place'],
  ['Parties', 'Person', 'a person, without titles, named or not: "Sergei Lavrov", "presiden"'],
  ['Parties', 'Organization', 'a body: "BNPB", "Kementerian Pertahanan"'],
  ['Parties', 'Group', 'people who act together: "kelompok bersenjata"'],
  ['Parties', 'Place', 'anywhere: a country, region, city, facility or other place'],
  ['Parties', 'Country', 'a country'],
  ['Parties', 'Region', 'a province, regency, state'],
  ['Parties', 'City', 'a city or town'],
  ['Parties', 'Facility', 'a building or site'],
  ['Parties', 'Title', 'titles and offices before a name: "Menteri Luar Negeri Rusia"'],
  ['Parties', 'Nameless', 'a party without a name of its own: "polisi"'],
  ['Parties', 'Pronoun', 'a pronoun that stands for a party: "dia"'],
  ['Words', 'Verb', 'a verb, whatever its voice'],
  ['Words', 'Speech', 'a verb of saying: "mengatakan", "kata", "ujar"'],
  ['Words', 'Negation', '"tidak", "belum", "bukan"'],
  ['Words', 'Modality', '"akan", "siap", "harus", "gagal"'],
  ['Words', 'Preposition', '"di", "oleh", "akibat"'],
  ['Words', 'Coordinator', '"dan", "atau", "tetapi"'],
  ['Words', 'Determiner', '"itu", "tersebut", "para"'],
  ['Voices', 'Active', 'meN-: "menukar"'],
  ['Voices', 'Passive', 'di-: "ditukar"'],
  ['Voices', 'Stative', 'ter-, ke-…-an: "tertembak"'],
  ['Voices', 'Middle', 'ber-: "bertukar"'],
  ['Voices', 'Bare', 'no prefix: "tewas", "tukar"'],
  ['Voices', 'Action', 'the act: "pertukaran", "penembakan"'],
  ['Voices', 'Result', 'the act or its result: "serangan"'],
  ['Voices', 'Abstract', 'what is abstract: "kerusakan"'],
  ['Voices', 'Doer', 'who does it: "penyerang"'],
  ['Events', 'Event', 'the word that tells of any event'],
  ['Events', 'Actual', 'of an event that happened'],
  ['Events', 'Planned', 'of one that is to happen'],
  ['Events', 'Proposed', 'of one that somebody wants'],
  ['Events', 'Hypothetical', 'of one that may happen'],
  ['Events', 'Negated', 'of one that did not happen'],
];

const named = (group: Tag['group'], names: string[]): Tag[] =>
  [...new Set(names)].sort().map((name) => ({ group, name, meaning: '' }));

/** All of them; the event types and units of a user's own rules too, once those are in force. */
export const tags = (): Tag[] => [
  ...TABLE.map(([group, name, meaning]) => ({ group, name, meaning })),
  ...named(
    'Event types',
    frames.map((frame) => camel(frame.type)),
  ),
  ...named('Units', ['percent', ...units()].map(unitTag)),
];

const units = () =>
  ['counted', 'classifier', 'measure', 'period', 'currency']
    .flatMap((feature) => lexicon.labels(feature))
    .filter((unit) => unit !== 'none')
    .map((unit) => unit.toLowerCase());

const sets = new Map<string, ReadonlySet<string>>();

/** The set of these tags: the same one for the same tags, so that answers about it can be remembered. */
export function tagSet(names: readonly string[]): ReadonlySet<string> {
  const key = names.join(' ');
  let set = sets.get(key);
  if (!set) {
    set = new Set(names);
    sets.set(key, set);
  }
  return set;
}

/** The tag of this name, whatever its case. Squares, cubes and rates are too many to list: #UnitKilometerPerHour. */
export function tagNamed(name: string): Tag | undefined {
  const byName = new Map(tags().map((tag) => [tag.name.toLowerCase(), tag]));
  const known = byName.get(name.toLowerCase());
  const parts = known ? null : /^unit(square|cubic)?(.+?)(?:per(.+))?$/is.exec(name);
  if (!parts) return known;
  const unit = (part: string) => byName.get(`unit${part.toLowerCase()}`)?.name.slice('Unit'.length);
  const measured = unit(parts[2]);
  const per = parts[3] === undefined ? '' : unit(parts[3]);
  if (!measured || per === undefined) return undefined;
  const power = camel(parts[1]?.toLowerCase() ?? '');
  return { group: 'Units', name: `Unit${power}${measured}${per && `Per${per}`}`, meaning: '' };
}
