/** The glosses' data as `compile.ts` packs them (data/glosses.json). */

export type Lang = 'en' | 'id';

/** Templates in the order in which they are tried (see template.ts). */
export interface Templates {
  headline?: string[];
  summary?: string[];
  /** Tried before `summary` for an event that did not happen. */
  negated?: string[];
  /** The event as a noun phrase: "a ceasefire between Iran and Israel". */
  nominal?: string[];
  /** The summary when no slot is filled. */
  plain?: string;
  /** `$word` in a template → its text. */
  words?: Record<string, string>;
}

export interface Variant extends Templates {
  /** Parts of words: the variant is meant when the trigger, in lower case, contains one of them. */
  on: string[];
}

export interface TypeGloss extends Templates {
  /** Nobody plans or asks for it: without an agent, what is "planned" or "proposed" may happen. */
  befalls?: boolean;
  variants?: Variant[];
}

export interface LanguageData {
  types: Record<string, TypeGloss>;
  /** For types that have no templates. */
  other: TypeGloss;
  /** What somebody's proposal, demand or accusation is called, by event type. */
  claims: Record<string, string>;
  /** English verbs: base form → past tense, past participle. */
  irregular?: Record<string, [past: string, participle: string]>;
}

/** The same as it is packed: each type's templates as JSON of their own, since an article needs few of them. */
export type PackedLanguage = Omit<LanguageData, 'types'> & { types: Record<string, string> };
export type PackedGlosses = Omit<GlossData, 'en' | 'id'> & { en: PackedLanguage; id: PackedLanguage };

export type UnitClass =
  | 'people'
  | 'thing'
  | 'weapon'
  | 'goods'
  | 'occurrence'
  | 'money'
  | 'ordinal'
  | 'duration'
  | 'magnitude'
  | 'measure';
export type Unit = [unitClass: UnitClass, singular: string, plural: string, indonesian: string];

export interface GlossData {
  en: LanguageData;
  id: LanguageData;
  units: Record<string, Unit>;
  /** Event type → unit of a number without a noun. */
  unnamed: Record<string, string>;
  /** Event type → unit → unit to print. */
  countedAs: Record<string, Record<string, string>>;
  /** ISO 3166-1 alpha-2 → English name, adjective, and people where they are irregular. */
  countries: Record<string, [name: string, adjective: string, people?: string]>;
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
  /** Head noun of a party → the English title that it is before a person's name. */
  titles: Record<string, string>;
  /** Heads that belong to the name behind them. */
  names: string[];
  /** Head noun of a party → the preposition that a name takes behind it. */
  behind: Record<string, string>;
  /** Head noun of a place → preposition, and English with `%` for the rest. */
  places: Record<string, [preposition: string, english: string]>;
  directions: Record<string, string>;
  /** Last words of names that take "at". */
  sites: string[];
}
