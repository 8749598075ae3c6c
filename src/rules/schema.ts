/** The part of JSON Schema (draft 2020-12) in which our files are described: editors and `check.ts` read the same. */
export interface Schema {
  $schema?: string;
  /** What the value is called in messages: "construction", "class of nouns". */
  title?: string;
  description?: string;
  type?: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
  properties?: Record<string, Schema>;
  /** What the keys hold that `properties` does not name; false: there are no others. */
  additionalProperties?: Schema | false;
  required?: readonly string[];
  items?: Schema;
  minItems?: number;
  uniqueItems?: true;
  enum?: readonly string[];
  /** The description says what it asks for. */
  pattern?: string;
  minimum?: number;
  maximum?: number;
  /** Alternatives that differ in their type. */
  anyOf?: readonly Schema[];
}

export const list = (title: string, items: Schema, minItems = 1): Schema => ({
  title,
  type: 'array',
  items,
  minItems,
  uniqueItems: true,
});
export const word: Schema = { type: 'string' };
export const map = (title: string, properties: Record<string, Schema>, rest: Partial<Schema> = {}): Schema => ({
  title,
  type: 'object',
  properties,
  additionalProperties: false,
  ...rest,
});
