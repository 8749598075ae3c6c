/** `talks explain`: an article with its words marked, and how each of its facts came about. */
import { type Command, Option } from 'commander';
import { INPUT_FORMATS, type InputFormat } from '../read/names.js';
import { LANGUAGES, type Lang } from '../render/names.js';
import type { RuleSet } from '../rules/rules.js';
import { addConfigOptions, type ConfigOptions, loadConfig, loadRules } from './config.js';
import { calendarDay, listOf, oneOf } from './options.js';

export interface ExplainOptions extends ConfigOptions {
  format: 'text' | 'json';
  event?: string;
  type?: Set<string>;
  why?: string;
  date?: string;
  lang: Lang;
  inputFormat?: InputFormat;
  color: boolean;
  /** What `rules` and the settings come to. */
  ruleSet?: RuleSet;
}

const EXAMPLES = `
Examples:
  talks explain article.txt                  every fact, and every word that gave none
  talks explain article.txt:7                the sentences of line 7 (7:12: the one at its 12th character)
  talks explain article.txt --event e3       one event, by the id that extract --format json gives it
  talks explain article.txt --why tembakan   why this word tells of an event, or of none

A value in (brackets) was taken from elsewhere in the article; docs/explain.md says what each rule means.

Exit codes: 0 explained, 2 bad usage or an article that cannot be read.`;

export function addExplain(program: Command, finish: (exitCode: number) => void) {
  const command = program
    .command('explain')
    .description('show how each fact of an article came about, and why a word gave none')
    .argument('<file[:line]>', 'an article, or one line of it; - for standard input')
    .addOption(new Option('-f, --format <format>', 'text, json').argParser(oneOf(['text', 'json'])).default('text'))
    .option('--event <id>', 'only this event: e3')
    .addOption(new Option('--type <types>', 'only these event types, comma-separated').argParser(listOf))
    .option('--why <word>', 'only where this word stands')
    .addOption(
      new Option('--date <day>', 'publication date where the article states none, YYYY-MM-DD').argParser(calendarDay),
    )
    .addOption(
      new Option('--lang <language>', 'language of headlines: en, id').argParser(oneOf(LANGUAGES)).default('en'),
    )
    .addOption(
      new Option('--input-format <format>', `${INPUT_FORMATS.join(', ')}, whatever the file is called`).argParser(
        oneOf(INPUT_FORMATS),
      ),
    )
    .option('--no-color', 'no colours');
  addConfigOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (place: string, options: ExplainOptions, self: Command) => {
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
