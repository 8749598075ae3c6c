/** docs/check.md: every rule of `talks check` as it is, with its examples. `tsx scripts/check-docs.ts` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { RuleName } from '../src/check/names.js';
import { rules } from '../src/check/rules.js';

const root = new URL('..', import.meta.url).pathname;
const page = `${root}docs/check.md`;

/** `src/check/rules/NAME.yaml` */
export interface RuleExamples {
  /** Why it matters, and where the rule stops. */
  why: string;
  /** Publication date of every text of the file. */
  published?: string;
  yes: { text: string; words: string; says: string }[];
  no: string[];
  /** Findings in corpus/articles/sample.jsonl that were read by eye, and how many of them were right. */
  read: number;
  right: number;
}

export const examplesOf = (name: RuleName): RuleExamples =>
  parse(readFileSync(`${root}src/check/rules/${name}.yaml`, 'utf8'));

/** The page: what stands before the first rule is kept, the rest comes from the rules. */
export function checkDocs(): string {
  const [introduction] = readFileSync(page, 'utf8').split(/^## Rules$/m);
  return `${introduction}## Rules\n\n${table()}\n${rules.map(section).join('\n')}`;
}

function table(): string {
  const rows = rules.map(({ name, summary, severity }) => {
    const { read, right } = examplesOf(name);
    return `| [\`${name}\`](#${name}) | ${severity} | ${summary} | ${read ? `${right} of ${read}` : 'none found'} |\n`;
  });
  return `| rule | by default | reports | right, of those read |\n|---|---|---|---|\n${rows.join('')}`;
}

function section({ name, summary }: (typeof rules)[number]): string {
  const { why, yes, no } = examplesOf(name);
  return [
    `### ${name}\n\n`,
    `Reports ${summary}. ${why.trim()}\n\n`,
    'Reported:\n\n',
    ...yes.map(({ text, words }) => `- ${quoted(text.replace(words, `**${words}**`))}\n`),
    '\nNot reported:\n\n',
    ...no.map((text) => `- ${quoted(text)}\n`),
  ].join('');
}

const quoted = (text: string) => text.trim().replace(/\n+/g, ' ¶ ');

if (process.argv[1]?.endsWith('check-docs.ts')) writeFileSync(page, checkDocs());
