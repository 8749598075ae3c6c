/** Findings as one JSON document, with offsets as everywhere, and lines and columns beside them. */
import { SCHEMA_VERSION } from '../json.js';
import { json } from '../safe.js';
import { Places } from './places.js';
import type { CheckWriter } from './writer.js';

export function jsonWriter(): CheckWriter {
  let first = true;
  return {
    begin: () => `{"schemaVersion": ${JSON.stringify(SCHEMA_VERSION)}, "findings": [`,
    article({ source, findings }) {
      const places = new Places(source.text);
      return findings
        .map(({ rule, severity, message, start, end, related }) => {
          const before = first ? '\n' : ',\n';
          first = false;
          const text = source.text.slice(start, end);
          const span = { text, start, end, ...places.of({ start, end }) };
          const others = related.map((r) => ({ ...r, ...places.of(r) }));
          return (
            before + json({ path: source.path, article: source.id, rule, severity, message, ...span, related: others })
          );
        })
        .join('');
    },
    end: () => (first ? ']}\n' : '\n]}\n'),
  };
}
