/** Findings as SARIF 2.1.0 (OASIS), which code scanning of GitHub and others reads. */
import type { Finding } from '../../check/rule.js';
import { rules } from '../../check/rules.js';
import type { Source, Span } from '../../types.js';
import { json } from '../safe.js';
import { isFile, Places } from './places.js';
import type { CheckWriter, Look } from './writer.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** Where each rule is explained, from the root of the package. */
const helpUri = (rule: string) => `docs/check.md#${rule}`;

export function sarifWriter({ version }: Pick<Look, 'version'>): CheckWriter {
  let first = true;
  const driver = {
    name: 'talks',
    semanticVersion: version,
    rules: rules.map(({ name, summary, severity }) => ({
      id: name,
      shortDescription: { text: summary },
      help: { text: `See ${helpUri(name)}` },
      defaultConfiguration: { level: severity },
    })),
  };
  return {
    begin: () =>
      `{"$schema": "${SCHEMA}", "version": "2.1.0", "runs": [{"tool": ${json({ driver })}, "columnKind": "utf16CodeUnits", "results": [`,
    article({ source, findings }) {
      const places = new Places(source.text);
      return findings
        .map((finding) => {
          const before = first ? '\n' : ',\n';
          first = false;
          return before + json(result(source, places, finding));
        })
        .join('');
    },
    end: () => (first ? ']}]}\n' : '\n]}]}\n'),
  };
}

function result(source: Source, places: Places, { rule, severity, message, start, end, related }: Finding) {
  const location = (span: Span) => locationOf(source, places, span);
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex((r) => r.name === rule),
    level: severity,
    message: { text: message },
    locations: [location({ start, end })],
    ...(related.length && {
      relatedLocations: related.map((r, i) => ({ id: i + 1, ...location(r), message: { text: r.message } })),
    }),
  };
}

function locationOf(source: Source, places: Places, span: Span) {
  const { line, column, endLine, endColumn } = places.of(span);
  const artifactLocation = { uri: uriOf(source.path ?? source.id) };
  // The lines of a record are not those of its file: it is named, and its offsets count into its text.
  if (!isFile(source))
    return {
      physicalLocation: { artifactLocation },
      logicalLocations: [{ fullyQualifiedName: `${source.id}:${line}:${column}` }],
    };
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return { physicalLocation: { artifactLocation, region } };
}

/** A path as a relative URI; standard input has none. */
const uriOf = (path: string) => (path === '-' ? 'stdin' : path.split(/[\\/]/).map(encodeURIComponent).join('/'));
