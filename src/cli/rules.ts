/** `talks rules`: which event types there are, what one is made of, and whether a rule file does what its examples say. */
import type { Command } from 'commander';
import { addRuleOptions, type ConfigOptions } from './config.js';

const EXAMPLES = `
Examples:
  talks rules list                                    every event type, with those of talks.config.yaml
  talks rules show killed                             what one is made of, as a rule file says it
  talks rules test election.yaml                      run the examples of a rule file
  talks extract seeds/ --rules election.yaml          read with it

The format of a rule file: docs/rules.md.
Exit codes: 0 all well, 1 an example fails, 2 bad usage or a file that cannot be used.`;

export function addRules(program: Command, finish: (exitCode: number) => void) {
  const rules = program.command('rules').description('event types: list them, show one, test your own');
  rules.addHelpText('after', EXAMPLES);
  addRuleOptions(rules.command('list'))
    .description('every event type, built in or yours')
    .action(async (options: ConfigOptions) => {
      const { list } = await import('./rules-run.js');
      finish(await list(options));
    });
  addRuleOptions(rules.command('show'))
    .description('what an event type is made of, as a rule file says it')
    .argument('<name>', 'an event type')
    .action(async (name: string, options: ConfigOptions, command: Command) => {
      const { show } = await import('./rules-run.js');
      const mistake = await show(name, options);
      if (mistake) command.error(`error: ${mistake}`);
    });
  addRuleOptions(rules.command('test'))
    .description('run the examples of rule files, as their tests')
    .argument('<file...>', 'rule files')
    .option('--no-color', 'no colours')
    .action(async (files: string[], options: ConfigOptions & { color: boolean }) => {
      const { test } = await import('./rules-test.js');
      finish(await test(files, options));
    });
}
