/** `talks rules`: which event types there are, what one is made of, and whether a rule file does what its examples say. */
import type { TalksCommand } from './command.js';
import { addRuleOptions, type ConfigOptions } from './config.js';

export function addRules(program: TalksCommand, finish: (exitCode: number) => void) {
  const rules = program
    .command('rules')
    .description('event types: list them, show one, test your own')
    .helpCommand(false)
    .section(
      'Rule files',
      '  docs/rules.md goes from nothing to a tested rule; schema/rules.schema.json serves editors.',
    );
  addRuleOptions(rules.command('list'))
    .description('every event type, built in or yours')
    .example('talks rules list', 'every event type, with those of talks.config.yaml')
    .exits({ 0: 'listed', 2: 'bad usage, or a file that cannot be used' })
    .action(async (options: ConfigOptions) => {
      const { list } = await import('./rules-run.js');
      finish(await list(options));
    });
  addRuleOptions(rules.command('show'))
    .description('what an event type is made of, as a rule file says it')
    .argument('<name>', 'an event type')
    .offering('type')
    .example('talks rules show killed', 'what one is made of')
    .exits({ 0: 'shown', 2: 'bad usage, or no such type' })
    .action(async (name: string, options: ConfigOptions, self: TalksCommand) => {
      const { show } = await import('./rules-run.js');
      const mistake = await show(name, options);
      if (mistake) self.error(`error: ${mistake}`);
    });
  addRuleOptions(rules.command('test'))
    .description('run the examples of rule files, as their tests')
    .argument('<file...>', 'rule files')
    .offering('file')
    .example('talks rules test election.yaml', 'run the examples of a rule file')
    .example('talks extract seeds/ --rules election.yaml', 'read with it')
    .exits({
      0: 'all examples hold',
      1: 'an example fails, or there is none',
      2: 'bad usage, or a file that cannot be used',
    })
    .option('--no-color', 'no colours')
    .action(async (files: string[], options: ConfigOptions & { color: boolean }) => {
      const { test } = await import('./rules-test.js');
      finish(await test(files, options));
    });
}
