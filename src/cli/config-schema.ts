/** What may stand in `talks.config.yaml`. */
import { FORMATS, LANGUAGES } from '../render/names.js';
import { namesSchema } from '../rules/names.js';
import { list, map, type Schema, word } from '../rules/schema.js';

const severity: Schema = { title: 'severity', type: 'string', enum: ['off', 'warning', 'error'] };

export const configSchema: Schema = map('this file', {
  rules: { ...list('rules', word), description: 'Rule files; paths from the folder of this file' },
  names: namesSchema,
  check: { title: 'check', type: 'object', additionalProperties: severity, description: 'Rules of talks check' },
  lang: { title: 'language', type: 'string', enum: LANGUAGES },
  format: { title: 'format', type: 'string', enum: FORMATS },
});
