/** `talks extract`: the facts of articles, as records in the format asked for. */
import { type Command, Option } from 'commander';
import { INPUT_FORMATS, type InputFormat } from '../read/names.js';
import {
  COLUMNAR,
  FILTERS,
  FORMATS,
  type Format,
  formatOfFile,
  HOLDS,
  LANGUAGES,
  type Lang,
  SELECTIONS,
  type Selection,
  type Wanted,
} from '../render/names.js';
import type { RuleSet } from '../rules/rules.js';
import { suggestion } from '../text/suggestion.js';
import { addConfigOptions, type Config, type ConfigOptions, loadConfig, loadRules } from './config.js';
import { calendarDay, edge, listOf, namesOf, oneOf } from './options.js';

export interface ExtractOptions extends ConfigOptions {
  /** By the ending of `output` where it is not given. */
  format?: Format;
  select: Selection;
  date?: string;
  lang: Lang;
  type?: Set<string>;
  actor?: string;
  since?: string;
  until?: string;
  allTellings: boolean;
  columns?: string[];
  inputFormat?: InputFormat;
  includeText: boolean;
  output?: string;
  exitStatus: boolean;
  quiet: boolean;
  color: boolean;
}

const EXAMPLES = `
Examples:
  talks extract seeds/                                  the events of a folder of articles, as a table
  talks extract article.txt --date 2025-07-23           an article that does not say when it appeared
  talks extract news.jsonl --type killed --format csv   every death in a collection, for a spreadsheet
  curl -s URL | talks extract --select quotes           who said what in a web page, from standard input

Exit codes: 0 all input read, 1 no record with --exit-status, 2 bad usage or input that cannot be read.`;

export function addExtract(program: Command, finish: (exitCode: number) => void) {
  const command = program
    .command('extract')
    .description('print the facts of articles: who did what, when, where, how many, according to whom')
    .argument('[path...]', 'files, folders, globs, or - for standard input')
    .addOption(
      new Option('-f, --format <format>', `${FORMATS.join(', ')} (default: by the ending of -o, else table)`).argParser(
        oneOf(FORMATS),
      ),
    )
    .addOption(
      new Option('-s, --select <records>', `what one record is: ${SELECTIONS.join(', ')}`)
        .argParser(oneOf(SELECTIONS))
        .default('events'),
    )
    .addOption(
      new Option('--date <day>', 'publication date where the article states none, YYYY-MM-DD').argParser(calendarDay),
    )
    .addOption(
      new Option('--lang <language>', 'language of headlines and summaries: en, id')
        .argParser(oneOf(LANGUAGES))
        .default('en'),
    )
    .addOption(new Option('--type <types>', 'only these event types, comma-separated').argParser(listOf))
    .option(
      '--actor <name>',
      'only what this person, body or country takes part in or says; any of its names, in any spelling',
    )
    .addOption(
      new Option('--since <day>', 'only events on or after: YYYY-MM-DD, YYYY-MM or YYYY').argParser(edge('first')),
    )
    .addOption(
      new Option('--until <day>', 'only events on or before: YYYY-MM-DD, YYYY-MM or YYYY').argParser(edge('last')),
    )
    .option('--all-tellings', 'each telling of an event, not one row an event', false)
    .addOption(
      new Option('--columns <names>', 'these columns of table, csv, tsv or markdown, in this order').argParser(namesOf),
    )
    .addOption(
      new Option('--input-format <format>', `${INPUT_FORMATS.join(', ')}, whatever the file is called`).argParser(
        oneOf(INPUT_FORMATS),
      ),
    )
    .option('--include-text', 'put each article’s text, which offsets count into, into json and jsonl', false)
    .option('-o, --output <file>', 'write there: the file appears when it is whole; for brat and timeml, a folder')
    .option('--exit-status', 'exit with 1 when no record was printed', false)
    .option('-q, --quiet', 'no warnings, only errors', false)
    .option('--no-color', 'no colours');
  addConfigOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], given: ExtractOptions, command: Command) => {
      const config = await loadConfig(given);
      if (given.printConfig) {
        const { printConfig } = await import('./print-config.js');
        printConfig(config);
        return;
      }
      const options = complete(withDefaults(given, config, command), command);
      if (!paths.length) {
        if (process.stdin.isTTY)
          command.error('error: nothing to read: name a file or a folder, or pipe an article in');
        paths = ['-'];
      }
      const ruleSet = await loadRules(config);
      const want = await wanted(options, ruleSet, command);
      await checkColumns(options, command);
      // The engine, the readers and the formats are loaded only now: --help needs none of them.
      const { run } = await import('./run.js');
      finish(await run(paths, { ...options, ruleSet }, want));
    });
}

/** What the settings say holds where the command line is silent. */
const withDefaults = (given: ExtractOptions, { lang, format }: Config, command: Command): ExtractOptions => ({
  ...given,
  lang: command.getOptionValueSource('lang') === 'default' ? (lang ?? given.lang) : given.lang,
  format: given.format ?? (given.output === undefined ? format : undefined),
});

/** The format by the ending of the output, the selection by the format; what doesn't go with a format is refused. */
function complete(given: ExtractOptions, command: Command): ExtractOptions & { format: Format } {
  const format = given.format ?? (given.output === undefined ? undefined : formatOfFile(given.output)) ?? 'table';
  const holds = HOLDS[format];
  if (holds && command.getOptionValueSource('select') !== 'default' && given.select !== holds.select)
    command.error(`error: ${format} holds ${holds.what}: leave --select ${given.select} out, or choose another format`);
  if (given.includeText && format !== 'json' && format !== 'jsonl')
    command.error(`error: --include-text puts the text into json and jsonl, not into ${format}: add --format json`);
  if (given.columns && !COLUMNAR.has(format))
    command.error(
      `error: --columns chooses those of ${[...COLUMNAR].join(', ')}, and ${format} has none: leave it out`,
    );
  return { ...given, format, select: holds?.select ?? given.select };
}

/** Names of columns: only now are those known that the selection has. */
async function checkColumns({ columns, format, select }: ExtractOptions, command: Command) {
  if (!columns) return;
  const known =
    format === 'csv' || format === 'tsv'
      ? (await import('../render/rows.js')).cellNames(select)
      : (await import('../render/columns.js')).columnNames(select);
  if (!columns.length) command.error(`error: --columns: name at least one of: ${known.join(', ')}.`);
  for (const name of columns)
    if (!known.includes(name))
      command.error(
        `error: --columns: '${name}' is no column of ${select} in ${format}. ${suggestion(name, known)}Choose of: ${known.join(', ')}.`,
      );
}

/** The filters, refused where they would mean nothing. */
async function wanted(
  { select, type, actor, since, until }: ExtractOptions,
  rules: RuleSet | undefined,
  command: Command,
): Promise<Wanted> {
  const want: Wanted = { types: type, actor, since, until };
  for (const [name, value] of Object.entries(want)) {
    if (value !== undefined && !FILTERS[select].includes(name as keyof Wanted))
      command.error(
        `error: --${name.replace('types', 'type')} says nothing about ${select}: leave it out, or --select events`,
      );
  }
  if (type) {
    const { eventTypes } = await import('../rules/use.js');
    const types = eventTypes(rules);
    for (const asked of type)
      if (!types.includes(asked))
        command.error(
          `error: --type: '${asked}' is no type of event. ${suggestion(asked, types)}Choose of: ${types.join(', ')}.`,
        );
  }
  if (since && until && since > until) command.error(`error: --since ${since} lies after --until ${until}: swap them`);
  return want;
}
