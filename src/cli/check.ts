/** `talks check`: a linter for articles, for an editor's terminal and a newsroom's CI. */
import { type Command, Option } from 'commander';
import { RULE_NAMES, type RuleName, SEVERITIES, type Severity } from '../check/names.js';
import { INPUT_FORMATS, type InputFormat } from '../read/names.js';
import { CHECK_FORMATS, type CheckFormat } from '../render/check/names.js';
import type { RuleSet } from '../rules/rules.js';
import { suggestion } from '../text/suggestion.js';
import { addConfigOptions, type Config, type ConfigOptions, loadConfig, loadRules } from './config.js';
import { calendarDay, listOf, oneOf } from './options.js';

export type Levels = Partial<Record<RuleName, Severity | 'off'>>;

export interface CheckOptions extends ConfigOptions {
  format: CheckFormat;
  only?: ReadonlySet<string>;
  disable?: ReadonlySet<string>;
  minSeverity: Severity;
  date?: string;
  inputFormat?: InputFormat;
  output?: string;
  list: boolean;
  quiet: boolean;
  color: boolean;
  /** What `rules` and the settings come to: names and words that the readers then know. */
  ruleSet?: RuleSet;
}

const EXAMPLES = `
Examples:
  talks check article.txt                                  what is wrong with an article, with its words underlined
  talks check articles/ --only weekday-mismatch            one rule over a folder
  talks check articles/ --min-severity error -f github     in GitHub Actions, only what is plainly wrong
  talks check articles/ -f sarif -o talks.sarif            for code scanning

A rule is switched off for a project under "check:" in talks.config.yaml, for one place by a comment in the article:
<!-- talks-disable-next-line weekday-mismatch -->. docs/check.md explains each rule.

Exit codes: 0 nothing found, 1 findings, 2 bad usage or input that cannot be read.`;

export function addCheck(program: Command, finish: (exitCode: number) => void) {
  const command = program
    .command('check')
    .description('tell what is wrong with articles: dates, sums, names, acronyms, quotations')
    .argument('[path...]', 'files, folders, globs, or - for standard input')
    .addOption(
      new Option('-f, --format <format>', CHECK_FORMATS.join(', ')).argParser(oneOf(CHECK_FORMATS)).default('text'),
    )
    .addOption(new Option('--only <rules>', 'only these rules, comma-separated').argParser(listOf))
    .addOption(new Option('--disable <rules>', 'all rules but these').argParser(listOf))
    .addOption(
      new Option('--min-severity <severity>', `only findings as grave as this: ${SEVERITIES.join(', ')}`)
        .argParser(oneOf(SEVERITIES))
        .default('warning'),
    )
    .option('--list', 'name every rule, with its severity, and do nothing else', false)
    .addOption(
      new Option('--date <day>', 'publication date where the article states none, YYYY-MM-DD').argParser(calendarDay),
    )
    .addOption(
      new Option('--input-format <format>', `${INPUT_FORMATS.join(', ')}, whatever the file is called`).argParser(
        oneOf(INPUT_FORMATS),
      ),
    )
    .option('-o, --output <file>', 'write there: the file appears when it is whole')
    .option('-q, --quiet', 'no warnings about the input and no count, only errors', false)
    .option('--no-color', 'no colours');
  addConfigOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: CheckOptions, self: Command) => {
      const config = await loadConfig(options);
      if (options.printConfig) {
        const { printConfig } = await import('./print-config.js');
        printConfig(config);
        return;
      }
      const levels = levelsOf(config, options, self);
      const { listRules, runCheck } = await import('./run-check.js');
      if (options.list) {
        listRules(levels);
        return;
      }
      if (!paths.length) {
        if (process.stdin.isTTY) self.error('error: nothing to check: name a file or a folder, or pipe an article in');
        paths = ['-'];
      }
      const ruleSet = await loadRules(config);
      finish(await runCheck(paths, { ...options, ruleSet }, levels, program.version() ?? ''));
    });
}

/** How grave each rule is, where that is not as it comes: by the settings, then by the command line. */
function levelsOf({ check }: Config, { only, disable }: CheckOptions, command: Command): Levels {
  for (const name of [...(only ?? []), ...(disable ?? [])])
    if (!(RULE_NAMES as readonly string[]).includes(name))
      command.error(
        `error: there is no rule '${name}'. ${suggestion(name, RULE_NAMES)}Choose of: ${RULE_NAMES.join(', ')}.`,
      );
  const levels: Levels = { ...check };
  for (const name of RULE_NAMES) {
    // Who asks for a rule by name wants it, whatever the settings say.
    if (only?.has(name) && levels[name] === 'off') delete levels[name];
    if ((only && !only.has(name)) || disable?.has(name)) levels[name] = 'off';
  }
  return levels;
}
