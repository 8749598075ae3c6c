/** `talks rules test`: the examples of rule files, run as a test runner runs tests. */
import { resolve } from 'node:path';
import { Chalk, type ChalkInstance } from 'chalk';
import { extract } from '../extract.js';
import { visible } from '../render/safe.js';
import { type Examples, type Expected, nearest, otherTypes, same, stated } from '../rules/examples.js';
import type { Rules } from '../types.js';
import { type ConfigOptions, loadConfig, loadRuleFiles } from './config.js';
import { wantsColor } from './terminal.js';

/** What came of one example. */
interface Outcome {
  text: string;
  line: number;
  /** Null of a `todo`, of which nothing is expected yet. */
  passed: boolean | null;
  /** What was expected and what came, a line each. */
  notes: string[];
}

/** Returns 1 when an example fails, or when there is none. */
export async function test(files: string[], options: ConfigOptions & { color: boolean }): Promise<number> {
  const config = await loadConfig(options);
  const asked = new Set(files.map((file) => resolve(file)));
  const others = config.rules.filter((file) => !asked.has(resolve(file)));
  const read = await loadRuleFiles({ ...config, rules: [...others, ...files] });
  if (!read) return 1;
  const chalk = new Chalk({ level: wantsColor(options.color, process.env, process.stdout) ? 1 : 0 });
  const outcomes = read.examples
    .filter(({ file }) => files.includes(file))
    .flatMap((examples) => report(examples, outcomesOf(examples, read.rules), chalk));
  const count = (passed: boolean | null) => outcomes.filter((outcome) => outcome.passed === passed).length;
  const [passed, failed, todo] = [count(true), count(false), count(null)];
  print('');
  const summary = [
    passed && chalk.green(`${passed} passed`),
    failed && chalk.red(`${failed} failed`),
    todo && `${todo} still to do`,
  ];
  print(`Examples: ${summary.filter(Boolean).join(', ') || 'none'}`);
  if (!passed && !failed)
    print('An event type without examples is a guess: add some under yes and no (docs/rules.md).');
  return failed || !passed ? 1 : 0;
}

function outcomesOf({ type, published, yes, no, todo }: Examples, rules: Rules): Outcome[] {
  const events = (text: string) =>
    extract({ id: 'example', path: null, title: null, url: null, published, text, problems: [] }, { rules }).events;
  return [
    ...yes.map(({ text, line, event, also = [] }): Outcome => {
      const found = events(text);
      const expected = stated(event);
      const got = nearest(found, type, expected);
      const others = otherTypes(found, type);
      const notes = got ? differences(expected, got) : [`no ${type} was read`];
      if (!same(others, also.toSorted()))
        notes.push(...differences({ also } as Expected, { also: others } as Expected));
      return { text, line, passed: !notes.length, notes };
    }),
    ...no.map(({ text, line }): Outcome => {
      const wrong = events(text).filter((event) => event.type === type);
      return {
        text,
        line,
        passed: !wrong.length,
        notes: wrong.map((e) => `no ${type} expected, got "${e.trigger.text}"`),
      };
    }),
    ...todo.map(({ text, line, cause }): Outcome => ({ text, line, passed: null, notes: [cause] })),
  ].sort((a, b) => a.line - b.line);
}

const differences = (expected: Expected, got: Expected): string[] =>
  (Object.keys(expected) as (keyof Expected)[])
    .filter((slot) => !same(expected[slot], got[slot]))
    .map((slot) => `${slot}: expected ${shown(expected[slot])}, got ${shown(got[slot])}`);

const shown = (value: unknown): string =>
  Array.isArray(value) ? `[${value.join(', ')}]` : value === null ? 'none' : String(value);

const LONGEST = 100;

function report({ file, type }: Examples, outcomes: Outcome[], chalk: ChalkInstance): Outcome[] {
  print(chalk.bold(`${visible(file)} · ${type}`));
  for (const { text, line, passed, notes } of outcomes) {
    const mark = passed === null ? chalk.dim('·') : passed ? chalk.green('✓') : chalk.red('✗');
    const clipped = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
    print(`  ${mark} ${chalk.dim(`${line}:`)} ${visible(clipped.replace(/\s+/g, ' '))}`);
    for (const note of notes) print(`      ${passed === null ? chalk.dim(visible(note)) : visible(note)}`);
  }
  return outcomes;
}

const print = (text: string) => process.stdout.write(`${text}\n`);
