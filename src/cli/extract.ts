/** `talks extract`: the facts of articles, as records in the format asked for. */
import { type Command, Option } from 'commander';
import { INPUT_FORMATS, type InputFormat } from '../read/names.js';
import { FORMATS, type Format, LANGUAGES, type Lang, SELECTIONS, type Selection } from '../render/names.js';
import { addConfigOptions, type ConfigOptions, loadConfig, loadRules } from './config.js';
import { calendarDay, edge, jobsOf, listOf, namesOf, oneOf } from './options.js';
import { checkColumns, complete, wanted, withDefaults } from './request.js';

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
  resume: boolean;
  jobs: number | 'auto';
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
    .option('--resume', 'go on with the jsonl file of -o where an interrupted run with --resume stopped', false)
    .addOption(
      new Option('-j, --jobs <n>', 'worker threads for jsonl, csv, tsv and ics; auto: one a core, from 20 MB on')
        .argParser(jobsOf)
        .default('auto'),
    )
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
      finish(await run(paths, { ...options, ruleSet, settings: config }, want));
    });
}
