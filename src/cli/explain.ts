/** `talks explain`: an article with its words marked, and how each of its facts came about. */
import { LANGUAGES, type Lang } from '../render/names.js';
import type { RuleSet } from '../rules/rules.js';
import { type TalksCommand, TalksOption } from './command.js';
import { addConfigOptions, type ConfigOptions, loadConfig, loadRules } from './config.js';
import { listOf } from './options.js';
import { addReading, choice, type ReadingOptions } from './shared.js';

export interface ExplainOptions extends ConfigOptions, ReadingOptions {
  format: 'text' | 'json';
  event?: string;
  type?: Set<string>;
  why?: string;
  lang: Lang;
  color: boolean;
  /** What `rules` and the settings come to. */
  ruleSet?: RuleSet;
}

export function addExplain(program: TalksCommand, finish: (exitCode: number) => void) {
  const command = program
    .command('explain')
    .description('show how each fact of an article came about, and why a word gave none')
    .argument('<file[:line]>', 'an article, or one line of it; - for standard input')
    .offering('file')
    .section(
      'Reading it',
      '  A value in (brackets) was taken from elsewhere in the article; docs/explain.md says what each rule means.',
    )
    .example('talks explain article.txt', 'every fact, and every word that gave none')
    .example('talks explain article.txt:7', 'the sentences of line 7 (7:12: the one at its 12th character)')
    .example('talks explain article.txt --event e3', 'one event, by the id that extract --format json gives it')
    .example('talks explain article.txt --why tembakan', 'why this word tells of an event, or of none')
    .exits({ 0: 'explained', 2: 'bad usage, or an article that cannot be read' });
  addReading(command)
    .optionsGroup('Choosing:')
    .option('--event <id>', 'only this event: e3')
    .addOption(
      new TalksOption('--type <types>', 'only these event types, comma-separated')
        .argParser(listOf)
        .offering('type', { list: true })
        .saying('talks help types lists them.'),
    )
    .option('--why <word>', 'only where this word stands')
    .optionsGroup('Printing:')
    .addOption(choice('-f, --format <format>', 'how it is printed', ['text', 'json']).default('text'))
    .addOption(choice('--lang <language>', 'language of headlines', LANGUAGES).default('en'))
    .option('--no-color', 'no colours');
  addConfigOptions(command).action(async (place: string, options: ExplainOptions, self: TalksCommand) => {
    const config = await loadConfig(options);
    if (options.printConfig) {
      const { printConfig } = await import('./print-config.js');
      printConfig(config);
      return;
    }
    const lang = self.getOptionValueSource('lang') === 'default' ? (config.lang ?? options.lang) : options.lang;
    const { runExplain } = await import('./run-explain.js');
    const ruleSet = await loadRules(config);
    finish(await runExplain(place, { ...options, lang, ruleSet }, (message) => self.error(`error: ${message}`)));
  });
}
