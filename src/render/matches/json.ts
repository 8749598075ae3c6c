/** `json`: one document of all articles with a match. `jsonl`: one match a line, each with its article. */
import { json } from '../safe.js';
import { type HitOptions, type Hits, type HitWriter, positions } from './hits.js';

const SCHEMA_VERSION = '1';

export function hitJson({ pattern }: HitOptions): HitWriter {
  let first = true;
  return {
    begin: () => `{"schemaVersion": "${SCHEMA_VERSION}", "pattern": ${json(pattern.source)}, "articles": [`,
    article(hits) {
      const output = `${first ? '' : ','}\n${json({ ...hits.article, matches: records(hits) })}`;
      first = false;
      return output;
    },
    end: () => `${first ? '' : '\n'}]}\n`,
  };
}

export const hitJsonLines = (): HitWriter => ({
  begin: () => '',
  article: (hits) =>
    records(hits)
      .map((match) => `${json({ ...match, article: hits.article })}\n`)
      .join(''),
  end: () => '',
});

function records({ text, matches }: Hits) {
  const at = positions(text);
  return matches.map(({ sentence: { start, end }, groups, ...match }) => ({
    ...match,
    ...at(match.start),
    sentence: { text: text.slice(start, end), start, end },
    groups,
  }));
}
