/** `talks rules test`: the examples of rule files, run as a test runner runs tests. */
import { resolve } from 'node:path';
import { Chalk, type ChalkInstance } from 'chalk';
import { visible } from '../render/safe.js';
import { type ConfigOptions, loadConfig, loadRuleFiles } from './config.js';
import { type Outcome, outcomesOf, unused } from './rules-outcomes.js';
import { wantsColor } from './terminal.js';

const LONGEST = 100; // characters of an example that are shown

/** Returns 1 when an example fails, or when there is none. */
export async function test(files: string[], options: ConfigOptions & { color: boolean }): Promise<number> {
  const config = await loadConfig(options);
  const asked = new Set(files.map((file) => resolve(file)));
  const others = config.rules.filter((file) => !asked.has(resolve(file)));
  const read = await loadRuleFiles({ ...config, rules: [...others, ...new Set(files)] });
  const chalk = new Chalk({ level: wantsColor(options.color, process.env, process.stdout) ? 1 : 0 });
  const count = { passed: 0, failed: 0, todo: 0 };
  for (const examples of read?.examples ?? []) {
    if (!asked.has(resolve(examples.file))) continue;
    const outcomes = outcomesOf(examples, read?.rules ?? { files: [] });
    for (const { passed } of outcomes) count[passed === null ? 'todo' : passed ? 'passed' : 'failed']++;
    print(chalk.bold(`${visible(examples.file)} · ${examples.type}`));
    for (const outcome of outcomes) report(outcome, chalk);
    const written = read?.written.find(({ type, file }) => type === examples.type && file === examples.file);
    const silent = written && outcomes.length ? unused(written.frame, outcomes) : [];
    if (silent.length) print(chalk.yellow(`  no example uses: ${silent.join(', ')}`));
  }
  const summary = [
    count.passed && chalk.green(`${count.passed} passed`),
    count.failed && chalk.red(`${count.failed} failed`),
    count.todo && `${count.todo} still to do`,
  ];
  print(`\nExamples: ${summary.filter(Boolean).join(', ') || 'none: add some, under yes and no'}`);
  return count.failed || !count.passed ? 1 : 0;
}

function report({ text, line, passed, notes }: Outcome, chalk: ChalkInstance) {
  const mark = passed === null ? chalk.dim('·') : passed ? chalk.green('✓') : chalk.red('✗');
  const clipped = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  print(`  ${mark} ${chalk.dim(`${line}:`)} ${visible(clipped.replace(/\s+/g, ' '))}`);
  for (const note of notes) print(`      ${passed === null ? chalk.dim(visible(note)) : visible(note)}`);
}

const print = (text: string) => process.stdout.write(`${text}\n`);
