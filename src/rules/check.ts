/** A YAML file against a schema: each fault at its place, with what would be right. */
import { suggestion } from '../text/suggestion.js';
import type { Schema } from './schema.js';
import { isMap, isScalar, isSeq, type Node, type YamlFile } from './yaml.js';

const MOST_NAMED = 12;

/** Adds a fault to the file for everything that the schema does not allow. */
export function checkSchema(file: YamlFile, schema: Schema) {
  if (file.root) checkNode(file, file.root, schema);
}

function checkNode(file: YamlFile, node: Node, schema: Schema) {
  const kind = kindOf(node);
  const alternatives = schema.anyOf ?? [schema];
  const meant = alternatives.find(({ type }) => !type || type === kind || (type === 'string' && kind === 'number'));
  if (meant && isMap(node)) checkMap(file, node, meant);
  else if (meant && isSeq(node)) checkList(file, node, meant);
  else if (meant && isScalar(node)) checkWord(file, node, meant);
  else if (kind !== 'alias') {
    const wanted = alternatives.map(({ type = 'string' }) => KINDS[type]).join(' or ');
    file.fault(node, `${schema.title ?? 'value'}: ${wanted} is expected here, not ${KINDS[kind]}`);
  }
}

function checkMap(file: YamlFile, node: Node, schema: Schema) {
  if (!isMap(node)) return;
  const { properties = {}, additionalProperties, required = [], title = 'this file' } = schema;
  for (const { key, value } of node.items) {
    if (!isScalar(key)) {
      file.fault((key as Node | null) ?? node, 'a key is a word, not a list or a map');
      continue;
    }
    const name = String(key.value);
    const known = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (!known) file.fault(key, `${title} has no key "${name}". ${choice(name, Object.keys(properties))}`);
    else if (!value) file.fault(key, `nothing stands behind "${name}"`);
    else checkNode(file, value as Node, known);
  }
  for (const name of required) if (!node.has(name)) file.fault(node, `${title} needs "${name}"`);
}

function checkList(file: YamlFile, node: Node, schema: Schema) {
  if (!isSeq(node)) return;
  const { items = {}, minItems = 0, uniqueItems, title = 'this list' } = schema;
  if (node.items.length < minItems) file.fault(node, `${title} is empty: fill it, or leave it out`);
  const seen = new Set<string>();
  for (const item of node.items as Node[]) {
    checkNode(file, item, items);
    if (!uniqueItems || !isScalar(item)) continue;
    const word = String(item.value).toLowerCase();
    if (seen.has(word)) file.fault(item, `"${item.value}" stands in this list already`);
    seen.add(word);
  }
}

function checkWord(file: YamlFile, node: Node, schema: Schema) {
  if (!isScalar(node)) return;
  const { value } = node;
  const text = String(value);
  const { title = 'value', description = '', minimum = value, maximum = value } = schema;
  if (schema.enum && !schema.enum.includes(text))
    file.fault(node, `no ${title} "${text}". ${choice(text, schema.enum)}`);
  else if (schema.pattern && !new RegExp(schema.pattern, 'u').test(text))
    file.fault(node, `"${text}" is no ${title}: ${description}`);
  else if (typeof value === 'number' && (value < Number(minimum) || value > Number(maximum)))
    file.fault(node, `${title} ${text} does not lie between ${minimum} and ${maximum}`);
}

/** "Did you mean roots? Choose of construction, roots, …". */
const choice = (name: string, names: readonly string[]) =>
  `${suggestion(name, names)}Choose of ${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? ', …' : '.'}`;

const KINDS = {
  object: 'a map of keys',
  array: 'a list',
  string: 'a word',
  number: 'a number',
  boolean: 'true or false',
  null: 'nothing',
  alias: 'an alias',
};

function kindOf(node: Node): keyof typeof KINDS {
  if (isMap(node)) return 'object';
  if (isSeq(node)) return 'array';
  if (!isScalar(node)) return 'alias';
  const { value } = node;
  if (value === null) return 'null';
  return typeof value === 'number' || typeof value === 'boolean' ? (typeof value as 'number' | 'boolean') : 'string';
}
