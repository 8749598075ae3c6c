/** `talks extract`: the facts of articles, as records in the format asked for. */
import { FORMATS, type Format, LANGUAGES, type Lang, SELECTIONS, type Selection } from '../render/names.js';
import { type TalksCommand, TalksOption } from './command.js';
import { addConfigOptions, type ConfigOptions, loadConfig, loadRules } from './config.js';
import { edge, jobsOf, listOf, namesOf } from './options.js';
import { checkColumns, complete, wanted, withDefaults } from './request.js';
import { addOutput, addPaths, choice, namedPaths, type PathsOptions } from './shared.js';

export interface ExtractOptions extends ConfigOptions, PathsOptions {
  /** By the ending of `output` where it is not given. */
  format?: Format;
  select: Selection;
  lang: Lang;
  type?: Set<string>;
  actor?: string;
  since?: string;
  until?: string;
  allTellings: boolean;
  columns?: string[];
  includeText: boolean;
  output?: string;
  resume: boolean;
  jobs: number | 'auto';
  exitStatus: boolean;
  quiet: boolean;
  color: boolean;
}

export function addExtract(program: TalksCommand, finish: (exitCode: number) => void) {
  const command = program
    .command('extract')
    .description('print the facts of articles: who did what, when, where, how many, according to whom')
    .argument('[path...]', 'files, folders, globs, or - for standard input')
    .offering('file')
    .example('talks extract seeds/', 'the events of a folder of articles, as a table')
    .example('talks extract article.txt --date 2025-07-23', 'an article that does not say when it appeared')
    .example('talks extract news.jsonl --type killed -f csv', 'every death in a collection, for a spreadsheet')
    .example('talks extract news/ -o events.geojson', 'a map of them')
    .example('curl -s URL | talks extract -s quotes', 'who said what in a web page, from standard input')
    .example('git ls-files -z | talks extract --files-from - -0', 'the files that another program lists')
    .exits({
      0: 'all input was read',
      1: 'no record was printed, with --exit-status',
      2: 'bad usage, or input that cannot be read',
    });
  addPaths(command)
    .optionsGroup('Choosing:')
    .addOption(
      choice('-s, --select <records>', 'what one record is', SELECTIONS)
        .default('events')
        .saying('A row of a table, a line of JSON Lines.'),
    )
    .addOption(
      new TalksOption('--type <types>', 'only these event types, comma-separated')
        .argParser(listOf)
        .offering('type', { list: true })
        .saying('talks help types lists them.'),
    )
    .addOption(
      new TalksOption('--actor <name>', 'only what this person, body or country takes part in or says').saying(
        'Any of its names, in any spelling.',
      ),
    )
    .addOption(
      new TalksOption('--since <day>', 'only events on or after: YYYY-MM-DD, YYYY-MM or YYYY').argParser(edge('first')),
    )
    .addOption(
      new TalksOption('--until <day>', 'only events on or before: YYYY-MM-DD, YYYY-MM or YYYY').argParser(edge('last')),
    )
    .option('--all-tellings', 'each telling of an event, not one row an event', false)
    .optionsGroup('Printing:')
    .addOption(
      choice('-f, --format <format>', 'how they are printed', FORMATS)
        .default(undefined, 'by the ending of -o, else table')
        .saying('talks help formats says what each is for.'),
    )
    .addOption(
      new TalksOption('--columns <names>', 'these columns of table, csv, tsv or markdown, in this order')
        .argParser(namesOf)
        .offering('column', { list: true })
        .saying('talks help formats names them.'),
    )
    .addOption(choice('--lang <language>', 'language of headlines and summaries', LANGUAGES).default('en'))
    .option('--include-text', 'put each article’s text, which offsets count into, into json and jsonl', false);
  addOutput(
    command,
    new TalksOption('-o, --output <file>', 'write there; for brat and timeml, into a folder')
      .offering('file')
      .saying('The file appears when it is whole.'),
  )
    .option('--resume', 'go on with the jsonl file of -o where an interrupted run with --resume stopped', false)
    .addOption(
      new TalksOption('-j, --jobs <n>', 'worker threads for jsonl, csv, tsv and ics: how many, or auto')
        .argParser(jobsOf)
        .default('auto')
        .offering(['auto'])
        .saying('auto is one a core, from 20 MB of input on.'),
    )
    .option('--exit-status', 'exit with 1 when no record was printed', false);
  addConfigOptions(command).action(async (given: string[], flags: ExtractOptions, self: TalksCommand) => {
    const config = await loadConfig(flags);
    if (flags.printConfig) {
      const { printConfig } = await import('./print-config.js');
      printConfig(config);
      return;
    }
    const options = complete(withDefaults(flags, config, self), self);
    const paths = namedPaths(given, options, self);
    if (options.files) {
      const { listFiles } = await import('./list-files.js');
      finish(await listFiles(paths, options));
      return;
    }
    const ruleSet = await loadRules(config);
    const want = await wanted(options, ruleSet, self);
    await checkColumns(options, self);
    // The engine, the readers and the formats are loaded only now: --help needs none of them.
    const { run } = await import('./run.js');
    finish(await run(paths, { ...options, ruleSet, settings: config }, want));
  });
}
