/** The glosses' data as `compile.ts` packs them (data/glosses.json). */

export type Lang = 'en' | 'id';

/** Templates of one event type, or of one variant of it, in the order in which they are tried (see template.ts). */
export interface TypeGloss {
  headline: string[];
  summary: string[];
  /** Tried before `summary` for this status. */
  negated: string[];
  proposed: string[];
}

export interface Variant extends TypeGloss {
  /** Parts of words: the variant is meant when the trigger, in lower case, contains one of them; none for the type itself. */
  on: string[];
}

export type UnitClass =
  | 'people'
  | 'thing'
  | 'weapon'
  | 'goods'
  | 'money'
  | 'ordinal'
  | 'duration'
  | 'magnitude'
  | 'measure';
export type Unit = [unitClass: UnitClass, singular: string, plural: string, indonesian: string];

export interface GlossData {
  /** The variants of each type, the type itself last; `other` stands for types that have no templates. */
  types: Record<Lang, Record<string, Variant[]>>;
  /** English irregular verbs: base form → past. */
  past: Record<string, string>;
  units: Record<string, Unit>;
  /** Event type → unit of a number without a noun. */
  unnamed: Record<string, string>;
  /** Event type → unit → unit to print. */
  countedAs: Record<string, Record<string, string>>;
  /** ISO 3166-1 alpha-2 → English name and adjective. */
  countries: Record<string, [name: string, adjective: string]>;
  /** Indonesian name of a country → its code. */
  countryCodes: Record<string, string>;
  /** Other names → English. */
  proper: Record<string, string>;
  /** English names that take a plural verb. */
  many: string[];
  /** Head noun of a party → English, `%` where adjectives go; plural or singular. */
  one: Record<string, string>;
  plural: Record<string, string>;
  adjectives: Record<string, string>;
  quantifiers: string[];
  /** Head noun of a place → preposition, and English with `%` for the rest. */
  places: Record<string, [preposition: string, english: string]>;
  directions: Record<string, string>;
}
