/** Names of the user's: people, bodies and places with what else they are called. */
import type { ActorKind } from '../types.js';
import { list, map, type Schema, word } from './schema.js';

/** Kind → full name → other names, two capitals among them being its country; or all that is known of it. */
export type Names = Partial<Record<ActorKind, Record<string, string[] | NameEntry>>>;

export interface NameEntry {
  aliases?: string[];
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** Degrees. */
  lat?: number;
  lon?: number;
  /** The place that it lies in, by name. */
  within?: string;
  /** What English glosses call it. */
  en?: string;
}

const KINDS: readonly ActorKind[] = [
  'person',
  'organization',
  'group',
  'country',
  'region',
  'city',
  'place',
  'facility',
];

const entry: Schema = {
  title: 'a name',
  anyOf: [
    list('other names', word, 0),
    map('a name', {
      aliases: list('aliases', word),
      country: { title: 'country', type: 'string', pattern: '^[A-Z]{2}$', description: 'two capitals (ISO 3166-1)' },
      lat: { title: 'latitude', type: 'number', minimum: -90, maximum: 90 },
      lon: { title: 'longitude', type: 'number', minimum: -180, maximum: 180 },
      within: { title: 'the place around it', type: 'string' },
      en: { title: 'its English name', type: 'string' },
    }),
  ],
};

export const namesSchema: Schema = map(
  'names',
  Object.fromEntries(
    KINDS.map((kind): [string, Schema] => [kind, { title: kind, type: 'object', additionalProperties: entry }]),
  ),
  { description: 'People, bodies and places with what else they are called' },
);
