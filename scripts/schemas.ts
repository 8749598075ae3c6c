/** schema/*.schema.json, what `talks schema` prints, out of the types in src/: `npm run schemas` writes them anew. */
import { writeFileSync } from 'node:fs';
import { createGenerator, type Schema } from 'ts-json-schema-generator';
import { OUTPUTS, type OutputName } from '../src/cli/schema-names.js';

const root = new URL('..', import.meta.url).pathname;

type Made = Exclude<OutputName, 'rules'>;

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** Output → its type in src/render/documents.ts or src/types.ts. */
const TYPES: Record<Made, string> = {
  extract: 'ExtractDocument',
  article: 'Article',
  event: 'EventLine',
  date: 'DateLine',
  number: 'NumberLine',
  actor: 'ActorLine',
  quote: 'QuoteLine',
  explain: 'ExplainDocument',
  find: 'FindDocument',
  match: 'MatchLine',
  check: 'CheckDocument',
};

/** Output → schema. Fields may be added to what is printed, so the schemas allow what they don't know. */
export function schemas(): Map<Made, Schema> {
  const generator = createGenerator({
    path: `${root}src/render/documents.ts`,
    tsconfig: `${root}tsconfig.json`,
    topRef: false,
    expose: 'export',
    skipTypeCheck: true,
    additionalProperties: true,
  });
  const made = OUTPUTS.flatMap(({ name, what }): [Made, Schema][] => {
    // Written from what reads rule files (src/rules/rules-schema.ts).
    if (name === 'rules') return [];
    const { $schema: _, definitions, ...own } = asOf2020(generator.createSchema(TYPES[name])) as Schema;
    return [[name, { $schema: DRAFT, title: `talks: ${what}`, ...own, $defs: definitions as Schema['$defs'] }]];
  });
  return new Map(made);
}

/** Draft 7 → draft 2020-12, as far as types of TypeScript go. */
function asOf2020(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asOf2020);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' ? [key, String(inner).replace('#/definitions/', '#/$defs/')] : [key, asOf2020(inner)],
    ),
  );
}

export const fileOf = (name: OutputName) => `${root}schema/${name}.schema.json`;
export const printed = (schema: Schema) => `${JSON.stringify(schema, null, 2)}\n`;

if (process.argv[1]?.endsWith('schemas.ts'))
  for (const [name, schema] of schemas()) writeFileSync(fileOf(name), printed(schema));
