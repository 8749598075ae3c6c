/** `talks check`: a linter for articles, for an editor's terminal and a newsroom's CI. */
import { RULE_NAMES, type RuleName, SEVERITIES, type Severity } from '../check/names.js';
import { CHECK_FORMATS, type CheckFormat } from '../render/check/names.js';
import type { RuleSet } from '../rules/rules.js';
import { suggestion } from '../text/suggestion.js';
import { type TalksCommand, TalksOption } from './command.js';
import { addConfigOptions, type Config, type ConfigOptions, loadConfig, loadRules } from './config.js';
import { listOf } from './options.js';
import { addOutput, addPaths, choice, namedPaths, type PathsOptions } from './shared.js';

export type Levels = Partial<Record<RuleName, Severity | 'off'>>;

export interface CheckOptions extends ConfigOptions, PathsOptions {
  format: CheckFormat;
  only?: ReadonlySet<string>;
  disable?: ReadonlySet<string>;
  minSeverity: Severity;
  output?: string;
  list: boolean;
  quiet: boolean;
  color: boolean;
  /** What `rules` and the settings come to: names and words that the readers then know. */
  ruleSet?: RuleSet;
}

const SWITCHING = `  In a project, under "check:" in talks.config.yaml; at one place, by a comment in the article:
  <!-- talks-disable-next-line weekday-mismatch -->. docs/check.md explains each rule.`;

export function addCheck(program: TalksCommand, finish: (exitCode: number) => void) {
  const rules = (flags: string, description: string) =>
    new TalksOption(flags, description).argParser(listOf).offering(RULE_NAMES, { list: true });
  const command = program
    .command('check')
    .description('tell what is wrong with articles: dates, sums, names, acronyms, quotations')
    .argument('[path...]', 'files, folders, globs, or - for standard input')
    .offering('file')
    .section('Switching a rule off', SWITCHING)
    .example('talks check article.txt', 'what is wrong with an article, with its words underlined')
    .example('talks check articles/ --only weekday-mismatch', 'one rule over a folder')
    .example('talks check articles/ --min-severity error -f github', 'in GitHub Actions, only what is plainly wrong')
    .example('talks check articles/ -f sarif -o talks.sarif', 'for code scanning')
    .example('talks check --stdin-filename draft.txt < draft.txt', 'from an editor')
    .exits({ 0: 'nothing was found', 1: 'findings', 2: 'bad usage, or input that cannot be read' });
  addPaths(command)
    .optionsGroup('Checking:')
    .addOption(rules('--only <rules>', 'only these rules, comma-separated'))
    .addOption(rules('--disable <rules>', 'all rules but these'))
    .addOption(choice('--min-severity <severity>', 'only findings as grave as this', SEVERITIES).default('warning'))
    .option('--list', 'name every rule, with its severity, and do nothing else', false)
    .optionsGroup('Printing:')
    .addOption(choice('-f, --format <format>', 'how findings are printed', CHECK_FORMATS).default('text'));
  addOutput(
    command,
    new TalksOption('-o, --output <file>', 'write there: the file appears when it is whole').offering('file'),
  );
  addConfigOptions(command).action(async (given: string[], options: CheckOptions, self: TalksCommand) => {
    const config = await loadConfig(options);
    if (options.printConfig) {
      const { printConfig } = await import('./print-config.js');
      printConfig(config);
      return;
    }
    const levels = levelsOf(config, options, self);
    if (options.list) {
      const { listRules } = await import('./run-check.js');
      listRules(levels);
      return;
    }
    const paths = namedPaths(given, options, self);
    if (options.files) {
      const { listFiles } = await import('./list-files.js');
      finish(await listFiles(paths, options));
      return;
    }
    const ruleSet = await loadRules(config);
    const { runCheck } = await import('./run-check.js');
    finish(await runCheck(paths, { ...options, ruleSet }, levels, program.version() ?? ''));
  });
}

/** How grave each rule is, where that is not as it comes: by the settings, then by the command line. */
function levelsOf({ check }: Config, { only, disable }: CheckOptions, command: TalksCommand): Levels {
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
