/**
 * The rules of `talks check`. Their examples are their tests: beside each rule, `src/check/rules/NAME.yaml` holds texts in
 * which it finds these words (`yes`) and texts in which it finds nothing (`no`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { checkDocs, examplesOf } from '../scripts/check-docs.js';
import { type CheckOptions, check } from '../src/check/check.js';
import { RULE_NAMES, type RuleName } from '../src/check/names.js';
import { rules } from '../src/check/rules.js';
import type { CheckFormat } from '../src/render/check/names.js';
import { checkWriter } from '../src/render/check/writer.js';
import type { Source } from '../src/types.js';

const root = new URL('../', import.meta.url).pathname;

const source = (text: string, more: Partial<Source> = {}): Source => ({
  ...{ id: 'a.txt', path: 'a.txt', title: null, url: null, published: null, problems: [] },
  ...more,
  text,
});

const find = (text: string, options: CheckOptions = {}) =>
  check(source(text), options).findings.map((f) => `${f.rule}: ${text.slice(f.start, f.end)}`);

/** Only this rule. */
const only = (rule: RuleName): CheckOptions['levels'] =>
  Object.fromEntries(RULE_NAMES.filter((name) => name !== rule).map((name) => [name, 'off']));

describe.each(rules)('$name', ({ name }) => {
  const { published, yes, no } = examplesOf(name);
  const findings = (text: string) =>
    check(source(text, { published: published ?? null }), { levels: only(name) }).findings;

  it.each(yes)('finds $words', ({ text, words, says }) => {
    const found = findings(text);
    expect(found.map((f) => text.slice(f.start, f.end))).toEqual([words]);
    expect(found[0].message).toContain(says);
  });

  it.each(no)('finds nothing: %s', (text) => expect(findings(text).map((f) => f.message)).toEqual([]));
});

describe('rules', () => {
  it('are listed by the names that settings and help know', () =>
    expect(rules.map((r) => r.name)).toEqual([...RULE_NAMES]));

  it('have examples, each file of a rule', () => {
    const files = readdirSync(`${root}src/check/rules`).filter((f) => f.endsWith('.yaml'));
    expect(files.sort()).toEqual(RULE_NAMES.map((name) => `${name}.yaml`).sort());
    for (const name of RULE_NAMES) expect(examplesOf(name).yes.length, name).toBeGreaterThan(0);
  });

  it('are explained in docs/check.md as they are (npm run golden writes it)', () =>
    expect(readFileSync(`${root}docs/check.md`, 'utf8')).toBe(checkDocs()));

  it('find in seeds/ only what was planted', () => {
    const found = readdirSync(`${root}seeds`)
      .sort()
      .flatMap((file) => {
        const text = readFileSync(`${root}seeds/${file}`, 'utf8');
        return check(source(text)).findings.map((f) => `${file} ${f.rule}: ${text.slice(f.start, f.end)}`);
      });
    const planted = [
      'weekday-mismatch: Jumat (26/7/2025)',
      'parts-and-total: 41',
      'impossible-date: 31 Juni',
      'name-spelling: Prasetia',
      'number-format: 1,200',
      'acronym-unexpanded: SPPG',
      'each-and-total: 320',
      'quote-without-speaker: "Kami belum tahu kapan bisa pulang, karena lumpur di dalam rumah masih setinggi lutut."',
    ];
    expect(found).toEqual(planted.map((finding) => `latihan-sunting-banjir.txt ${finding}`));
  });
});

const WRONG = 'Rapat digelar Jumat (26/7/2025).';
const FINDING = 'weekday-mismatch: Jumat (26/7/2025)';

describe('switching rules off', () => {
  it('changes how grave they are', () => {
    expect(find(WRONG)).toEqual([FINDING]);
    expect(find(WRONG, { levels: { 'weekday-mismatch': 'off' } })).toEqual([]);
    expect(check(source(WRONG), { levels: { 'weekday-mismatch': 'warning' } }).findings[0].severity).toBe('warning');
  });

  it.each([
    ['this line', `${WRONG} <!-- talks-disable-line weekday-mismatch -->`],
    ['the next line', `<!-- talks-disable-next-line weekday-mismatch -->\n${WRONG}`],
    ['the next line with anything on it', `talks-disable-next-line weekday-mismatch\n\n${WRONG}`],
    ['every rule', `<!-- talks-disable-next-line -- quoted from a letter -->\n${WRONG}`],
    ['one of several', `<!-- talks-disable number-format, weekday-mismatch -->\n\n${WRONG}`],
  ])('by a comment: %s', (_what, text) => expect(find(text)).toEqual([]));

  it.each([
    ['another rule', `<!-- talks-disable-next-line number-format -->\n${WRONG}`],
    ['another line', `<!-- talks-disable-next-line -->\nHujan turun.\n${WRONG}`],
    ['only up to talks-enable', `<!-- talks-disable -->\nHujan turun.\n<!-- talks-enable -->\n${WRONG}`],
    ['only from there on', `${WRONG}\n<!-- talks-disable -->`],
  ])('not what the comment does not name: %s', (_what, text) => expect(find(text)).toEqual([FINDING]));

  it('tells of a name that is no rule', () =>
    expect(check(source('<!-- talks-disable weekday-mismach -->\nHujan turun.')).problems).toMatchObject([
      { code: 'unknown-rule', severity: 'warning', message: expect.stringContaining('weekday-mismach') },
    ]));

  it('leaves the text as it was for the offsets behind a comment', () => {
    const text = `Hujan <!-- talks-disable name-spelling --> turun. ${WRONG}`;
    expect(find(text)).toEqual([FINDING]);
  });
});

async function written(format: CheckFormat, ...sources: Source[]): Promise<string> {
  const writer = await checkWriter(format, { color: false, width: 60, version: '1.2.3' });
  const articles = sources.map((s) => writer.article({ source: s, findings: check(s).findings }));
  return writer.begin() + articles.join('') + writer.end();
}

const TWO_LINES = source(`Hujan turun.\r\nDi Kota 🌧 Bogor, ${WRONG}\r\n`, {
  id: 'berita/50%,a:b.txt',
  path: 'berita/50%,a:b.txt',
});
const RECORD = source(WRONG, { id: 'x 1', path: 'news.jsonl' });

describe('formats', () => {
  it('text: place, rule, message, and the words underlined', async () => {
    expect(await written('text', TWO_LINES)).toBe(
      [
        'berita/50%,a:b.txt:2:33 weekday-mismatch "Jumat (26/7/2025)": 26 Juli 2025 is a Sabtu, not a Jumat',
        '  Di Kota 🌧 Bogor, Rapat digelar Jumat (26/7/2025).',
        '                                 ^^^^^^^^^^^^^^^^^',
        '',
      ].join('\n'),
    );
    expect(await written('text', RECORD)).toMatch(/^news\.jsonl#x 1:1:15 weekday-mismatch /);
  });

  it('text: a long line is cut around the words', async () => {
    const long = `${'Hujan turun di Bogor. '.repeat(9)}${WRONG} ${'Hujan turun lagi. '.repeat(9)}`;
    const [, line, marks] = (await written('text', source(long))).split('\n');
    expect(line.length).toBeLessThanOrEqual(60);
    const at = marks.indexOf('^');
    expect(line.slice(at, marks.length)).toBe('Jumat (26/7/2025)');
  });

  it('json: offsets, lines and columns', async () => {
    const { findings } = JSON.parse(await written('json', TWO_LINES));
    expect(findings).toHaveLength(1);
    const [{ start, end, text, line, column, endLine, endColumn, severity }] = findings;
    expect(TWO_LINES.text.slice(start, end)).toBe(text);
    expect({ line, column, endLine, endColumn, severity }).toEqual({
      ...{ line: 2, column: 33, endLine: 2, endColumn: 50, severity: 'error' },
    });
    expect(JSON.parse(await written('json', source('Hujan turun.')))).toEqual({ schemaVersion: '1', findings: [] });
  });

  it('github: a workflow command, everything in it escaped', async () => {
    expect(await written('github', TWO_LINES)).toBe(
      '::error file=berita/50%25%2Ca%3Ab.txt,line=2,endLine=2,col=33,endColumn=49,title=weekday-mismatch::' +
        '"Jumat (26/7/2025)": 26 Juli 2025 is a Sabtu, not a Jumat\n',
    );
    expect(await written('github', RECORD)).toMatch(
      /^::error file=news\.jsonl,title=weekday-mismatch::news\.jsonl#x 1:1:15: /,
    );
  });

  it('sarif: valid, also without findings', async () => {
    const validate = new Ajv({ allErrors: true }).compile(SARIF);
    for (const sources of [[TWO_LINES, RECORD, source('Hujan turun.')], []]) {
      const log = JSON.parse(await written('sarif', ...sources));
      expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
      for (const { ruleId, ruleIndex } of log.runs[0].results)
        expect(log.runs[0].tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(log.runs[0].results).toHaveLength(sources.length ? 2 : 0);
    }
  });

  it('sarif: where the finding is', async () => {
    const [inText, inRecord] = JSON.parse(await written('sarif', TWO_LINES, RECORD)).runs[0].results;
    expect(inText.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'berita/50%25%2Ca%3Ab.txt' },
      region: { startLine: 2, startColumn: 33, endLine: 2, endColumn: 50 },
    });
    expect(inRecord.locations[0].physicalLocation).toEqual({ artifactLocation: { uri: 'news.jsonl' } });
  });
});

/** What SARIF 2.1.0 asks of the parts that are printed; every object closed, so that a misspelt key fails. */
const text = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text: { type: 'string', minLength: 1 } },
};
const number = { type: 'integer', minimum: 1 };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const location = {
  type: 'object',
  additionalProperties: false,
  properties: {
    id: { type: 'integer', minimum: -1 },
    message: text,
    physicalLocation: {
      type: 'object',
      required: ['artifactLocation'],
      additionalProperties: false,
      properties: {
        artifactLocation: {
          type: 'object',
          additionalProperties: false,
          // A URI reference: nothing in it that would have to be escaped.
          properties: { uri: { type: 'string', pattern: "^[A-Za-z0-9._~!$&'()*+,;=@%/-]+$" } },
        },
        region: {
          type: 'object',
          required: ['startLine'],
          additionalProperties: false,
          properties: { startLine: number, startColumn: number, endLine: number, endColumn: number },
        },
      },
    },
    logicalLocations: {
      type: 'array',
      items: { type: 'object', additionalProperties: false, properties: { fullyQualifiedName: { type: 'string' } } },
    },
  },
};
const rule = {
  type: 'object',
  required: ['id'],
  additionalProperties: false,
  properties: {
    id: { type: 'string' },
    shortDescription: text,
    help: text,
    defaultConfiguration: { type: 'object', additionalProperties: false, properties: { level } },
  },
};
const result = {
  type: 'object',
  required: ['message'],
  additionalProperties: false,
  properties: {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: -1 },
    level,
    message: text,
    locations: { type: 'array', items: location },
    relatedLocations: { type: 'array', uniqueItems: true, items: location },
  },
};
const SARIF = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results'],
        additionalProperties: false,
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                additionalProperties: false,
                properties: {
                  name: { type: 'string' },
                  semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
                  rules: { type: 'array', uniqueItems: true, items: rule },
                },
              },
            },
          },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          results: { type: 'array', items: result },
        },
      },
    },
  },
};
