/** What may stand in `talks.config.yaml`. */
import { RULE_NAMES } from '../check/names.js';
import { FORMATS, LANGUAGES } from '../render/names.js';
import { namesSchema } from '../rules/names.js';
import { list, map, type Schema, word } from '../rules/schema.js';

const severity: Schema = { title: 'severity', type: 'string', enum: ['off', 'warning', 'error'] };

export const configSchema: Schema = map('this file', {
  rules: { ...list('rules', word), description: 'Rule files; paths from the folder of this file' },
  names: namesSchema,
  check: map('rules of talks check', Object.fromEntries(RULE_NAMES.map((name) => [name, severity]))),
  lang: { title: 'language', type: 'string', enum: LANGUAGES },
  format: { title: 'format', type: 'string', enum: FORMATS },
});
