/** `talks find`: a pattern of words, tags and gaps, looked for in articles. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { INPUT_FORMATS, type InputFormat } from '../read/names.js';
import { FIND_FORMATS, type FindFormat } from '../render/matches/hits.js';
import { LANGUAGES, type Lang } from '../render/names.js';
import type { RuleSet } from '../rules/rules.js';
import { addConfigOptions, type ConfigOptions, loadConfig, loadRules } from './config.js';
import { calendarDay, oneOf } from './options.js';

export interface FindOptions extends ConfigOptions {
  /** What `rules` and the settings come to. */
  ruleSet?: RuleSet;
  format?: FindFormat;
  count: boolean;
  filesWithMatches: boolean;
  maxCount?: number;
  afterContext?: number;
  beforeContext?: number;
  context?: number;
  furniture: boolean;
  tags: boolean;
  date?: string;
  lang: Lang;
  inputFormat?: InputFormat;
  output?: string;
  exitStatus: boolean;
  quiet: boolean;
  color: boolean;
}

const HELP = `
A pattern is a row of elements, each for one term: a word, or a number, date or name as a whole.
  tewas            the word itself, in any case            #Number #Person   tags: talks find --tags
  (kata|ujar)      one of these                            . *               any term, any number of them
  #Unit? .{0,3}    at most once, at most three times       !#Negation        a term that is not this
  {tukar}          any form of the root                    /^ber/ ~Zelenski~ a regular expression, a near spelling
  [<n>#Number]     a group: a column of its own            ^ $               begin and end of the sentence
  (tewas && #Planned)   one term that is both              @hasComma         a comma behind it

Examples:
  talks find '#Number (tawanan|tahanan) perang' seeds/       prisoners of war, counted
  talks find '[<who>#Person] .{0,3} {kata}' seeds/           who says something
  talks find '[<n>#Number] #Unit? tewas' news.jsonl -f csv   deaths, the figure in a column of its own
  talks find -c '#Killed' seeds/                             how often each article tells of deaths
  talks find -C 1 '(#Ceasefire && #Planned)' seeds/          truces still to come, with the sentences around them

Exit codes: 0 all input read, 1 no match with --exit-status, 2 bad usage, a bad pattern, or input that cannot be read.`;

export function addFind(program: Command, finish: (exitCode: number) => void) {
  const number = (value: string) => {
    if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Give a whole number, for example 2.');
    return Number(value);
  };
  const command = program
    .command('find')
    .description('find words by structure: numbers, names, dates, voices and events among them')
    .argument('[pattern]', 'what to find; quote it, so that the shell leaves it alone')
    .argument('[path...]', 'files, folders, globs, or - for standard input')
    .addOption(
      new Option(
        '-f, --format <format>',
        `${FIND_FORMATS.join(', ')} (default: by the ending of -o, else text)`,
      ).argParser(oneOf(FIND_FORMATS)),
    )
    .option('-c, --count', 'only how many matches each article has', false)
    .option('-l, --files-with-matches', 'only which articles have a match', false)
    .addOption(new Option('-m, --max-count <n>', 'no more matches than this from an article').argParser(number))
    .addOption(new Option('-A, --after-context <n>', 'sentences to show after one with a match').argParser(number))
    .addOption(new Option('-B, --before-context <n>', 'sentences to show before').argParser(number))
    .addOption(new Option('-C, --context <n>', 'both').argParser(number))
    .option('--furniture', 'search page furniture too: share buttons, "Baca juga", copyright lines', false)
    .option('--tags', 'print the tags that a pattern may name, and do nothing else', false)
    .addOption(
      new Option('--date <day>', 'publication date where the article states none, YYYY-MM-DD').argParser(calendarDay),
    )
    .addOption(
      new Option('--lang <language>', 'language of table headings: en, id').argParser(oneOf(LANGUAGES)).default('en'),
    )
    .addOption(
      new Option('--input-format <format>', `${INPUT_FORMATS.join(', ')}, whatever the file is called`).argParser(
        oneOf(INPUT_FORMATS),
      ),
    )
    .option('-o, --output <file>', 'write there: the file appears when it is whole')
    .option('--exit-status', 'exit with 1 when nothing matched', false)
    .option('-q, --quiet', 'no warnings, only errors', false)
    .option('--no-color', 'no colours');
  addConfigOptions(command)
    .addHelpText('after', HELP)
    .action(async (pattern: string | undefined, paths: string[], given: FindOptions, command: Command) => {
      const config = await loadConfig(given);
      if (given.printConfig) {
        const { printConfig } = await import('./print-config.js');
        printConfig(config);
        return;
      }
      const lang = command.getOptionValueSource('lang') === 'default' ? (config.lang ?? given.lang) : given.lang;
      const options = { ...given, lang, ruleSet: await loadRules(config) };
      if (options.tags) {
        const { printTags } = await import('./find-tags.js');
        printTags(options.ruleSet);
        return;
      }
      if (pattern === undefined)
        command.error("error: no pattern: say what to find, for example '#Number (orang|warga) tewas'");
      else {
        check(options, command);
        if (!paths.length) {
          if (process.stdin.isTTY)
            command.error('error: nothing to read: name a file or a folder, or pipe an article in');
          paths = ['-'];
        }
        const { runFind } = await import('./run-find.js');
        finish(await runFind(pattern, paths, { ...options, format: options.format ?? formatOf(options.output) }));
      }
    });
}

/** Options that would mean nothing together. */
function check(options: FindOptions, command: Command) {
  const { count, filesWithMatches, format, maxCount } = options;
  if (count && filesWithMatches) command.error('error: -c and -l: how many, or only which? Leave one out');
  const list = count ? '-c' : filesWithMatches ? '-l' : null;
  if (list && format && format !== 'text')
    command.error(`error: ${list} prints a plain list: leave out --format ${format}`);
  const around = options.context ?? options.afterContext ?? options.beforeContext;
  if (around !== undefined && (list || (format && format !== 'text')))
    command.error('error: -A, -B and -C show sentences around those of --format text: leave them out');
  if (maxCount === 0) command.error('error: --max-count 0 would find nothing: give 1 or more');
}

/** `-o matches.csv` is CSV: what a file is called is what its reader expects in it. */
function formatOf(output: string | undefined): FindFormat {
  const ending = output?.slice(output.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'md') return 'markdown';
  return FIND_FORMATS.find((f) => f === ending) ?? (ending === 'ndjson' ? 'jsonl' : 'text');
}
