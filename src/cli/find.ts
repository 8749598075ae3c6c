/** `talks find`: a pattern of words, tags and gaps, looked for in articles. */
import { FIND_FORMATS, type FindFormat } from '../render/matches/hits.js';
import { LANGUAGES, type Lang } from '../render/names.js';
import type { RuleSet } from '../rules/rules.js';
import { type TalksCommand, TalksOption } from './command.js';
import { addConfigOptions, type ConfigOptions, loadConfig, loadRules } from './config.js';
import { wholeNumber } from './options.js';
import { addOutput, addPaths, choice, namedPaths, type PathsOptions } from './shared.js';

export interface FindOptions extends ConfigOptions, PathsOptions {
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
  lang: Lang;
  output?: string;
  exitStatus: boolean;
  quiet: boolean;
  color: boolean;
}

const PATTERNS = `  A pattern is a row of elements, each for one term: a word, or a number, date or name as a whole.

  tewas            the word itself, in any case            #Number #Person   tags: talks find --tags
  (kata|ujar)      one of these                            . *               any term, any number of them
  #Unit? .{0,3}    at most once, at most three times       !#Negation        a term that is not this
  {tukar}          any form of the root                    /^ber/ ~Zelenski~ a regular expression, a near spelling
  [<n>#Number]     a group: a column of its own            ^ $               begin and end of the sentence
  (tewas && #Planned)   one term that is both              @hasComma         a comma behind it`;

export function addFind(program: TalksCommand, finish: (exitCode: number) => void) {
  const sentences = (flags: string, description: string) => new TalksOption(flags, description).argParser(wholeNumber);
  const command = program
    .command('find')
    .description('find words by structure: numbers, names, dates, voices and events among them')
    .argument('[pattern]', 'what to find; quote it, so that the shell leaves it alone')
    .argument('[path...]', 'files, folders, globs, or - for standard input')
    .offering([], 'file')
    .section('Patterns', PATTERNS)
    .example("talks find '#Number (tawanan|tahanan) perang' seeds/", 'prisoners of war, counted')
    .example("talks find '[<who>#Person] .{0,3} {kata}' seeds/", 'who says something')
    .example("talks find '[<n>#Number] #Unit? tewas' news.jsonl -f csv", 'deaths, the figure in a column of its own')
    .example("talks find -c '#Killed' seeds/", 'how often each article tells of deaths')
    .example("talks find -C 1 '(#Ceasefire && #Planned)' seeds/", 'truces still to come, with what stands around them')
    .exits({
      0: 'all input was searched',
      1: 'nothing matched, with --exit-status',
      2: 'bad usage, a bad pattern, or input that cannot be read',
    });
  addPaths(command)
    .optionsGroup('Searching:')
    .addOption(sentences('-m, --max-count <n>', 'no more matches than this from an article'))
    .option('--furniture', 'search page furniture too: share buttons, "Baca juga", copyright lines', false)
    .option('--tags', 'print the tags that a pattern may name, and do nothing else', false)
    .optionsGroup('Printing:')
    .addOption(
      choice('-f, --format <format>', 'how matches are printed', FIND_FORMATS).default(
        undefined,
        'by the ending of -o, else text',
      ),
    )
    .option('-c, --count', 'only how many matches each article has', false)
    .option('-l, --files-with-matches', 'only which articles have a match', false)
    .addOption(sentences('-A, --after-context <n>', 'sentences to show after one with a match'))
    .addOption(sentences('-B, --before-context <n>', 'sentences to show before'))
    .addOption(sentences('-C, --context <n>', 'sentences to show before and after'))
    .addOption(choice('--lang <language>', 'language of table headings', LANGUAGES).default('en'));
  addOutput(
    command,
    new TalksOption('-o, --output <file>', 'write there: the file appears when it is whole').offering('file'),
  ).option('--exit-status', 'exit with 1 when nothing matched', false);
  addConfigOptions(command).action(
    async (first: string | undefined, others: string[], given: FindOptions, self: TalksCommand) => {
      const config = await loadConfig(given);
      if (given.printConfig) {
        const { printConfig } = await import('./print-config.js');
        printConfig(config);
        return;
      }
      if (given.files) {
        // As in ripgrep: nothing is searched, so all that is named is a path.
        const paths = namedPaths(first === undefined ? others : [first, ...others], given, self);
        const { listFiles } = await import('./list-files.js');
        finish(await listFiles(paths, given));
        return;
      }
      const lang = self.getOptionValueSource('lang') === 'default' ? (config.lang ?? given.lang) : given.lang;
      const options = { ...given, lang, ruleSet: await loadRules(config) };
      if (options.tags) {
        const { printTags } = await import('./find-tags.js');
        printTags(options.ruleSet);
        return;
      }
      if (first === undefined) {
        self.error("error: no pattern: say what to find, for example '#Number (orang|warga) tewas'");
        return;
      }
      check(options, self);
      const paths = namedPaths(others, options, self);
      const { runFind } = await import('./run-find.js');
      finish(await runFind(first, paths, { ...options, format: options.format ?? formatOf(options.output) }));
    },
  );
}

/** Options that would mean nothing together. */
function check(options: FindOptions, command: TalksCommand) {
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
