/** Options that several commands have: what is read, how it is printed. Each is described once, here. */
import { INPUT_FORMATS, type InputFormat } from '../read/names.js';
import { type TalksCommand, TalksOption } from './command.js';
import { calendarDay, oneOf } from './options.js';

export interface ReadingOptions {
  date?: string;
  inputFormat?: InputFormat;
  stdinFilename?: string;
}

export interface PathsOptions extends ReadingOptions {
  files?: boolean;
  filesFrom?: string;
  null?: boolean;
  /** False with `--no-ignore`. */
  ignore: boolean;
}

/** One of a closed list. */
export const choice = (flags: string, description: string, values: readonly string[]): TalksOption =>
  new TalksOption(flags, description).choices(values).argParser(oneOf(values));

/** How an article is read. */
export function addReading(command: TalksCommand): TalksCommand {
  return command
    .optionsGroup('Reading:')
    .addOption(
      new TalksOption('--date <day>', 'publication date where the article states none, YYYY-MM-DD')
        .argParser(calendarDay)
        .saying('"kemarin" and "Rabu (23/7)" are counted from it.'),
    )
    .addOption(
      choice('--input-format <format>', 'what the input is, whatever it is called', INPUT_FORMATS).saying(
        'Else the ending of the name decides, and a text that begins like a web page is one.',
      ),
    )
    .addOption(
      new TalksOption('--stdin-filename <name>', 'what standard input is called')
        .offering('file')
        .saying('Its ending says what it is, and records and messages bear its name.'),
    );
}

/** The same, and which files there are to read. */
export function addPaths(command: TalksCommand): TalksCommand {
  return addReading(command)
    .addOption(
      new TalksOption('--files-from <list>', 'read the paths in this file too, one a line; - for standard input')
        .offering('file')
        .saying('They are taken as they are: no globs.'),
    )
    .addOption(
      new TalksOption('-0, --null', 'paths end with NUL, not with a new line').saying(
        'Those of --files-from, and those that --files, -c and -l print.',
      ),
    )
    .addOption(
      new TalksOption('--no-ignore', 'read what .gitignore names, too').saying(
        'Hidden files stay unread unless named.',
      ),
    )
    .addOption(new TalksOption('--files', 'print the files that would be read, and do nothing else'));
}

export const EXIT_STATUS = 'exit with 1 when nothing was found';

/** The paths to read: standard input where none is named and something is piped in. */
export function namedPaths(paths: readonly string[], options: PathsOptions, command: TalksCommand): readonly string[] {
  const { filesWithMatches, count }: { filesWithMatches?: boolean; count?: boolean } = command.opts();
  if (options.null && !options.files && options.filesFrom === undefined && !filesWithMatches && !count)
    command.error('error: -0 is about lists of paths: give --files-from LIST or --files, or leave it out');
  if (paths.length || options.filesFrom !== undefined) {
    if (paths.includes('-') && options.filesFrom === '-')
      command.error('error: standard input cannot be both an article (-) and a list (--files-from -): leave one out');
    return paths;
  }
  if (process.stdin.isTTY)
    command.error(`error: nothing to read: name a file or a folder, or pipe an article in (${command.fullName} FILE)`);
  return ['-'];
}

/** Where it goes. */
export const addOutput = (command: TalksCommand, where: TalksOption): TalksCommand =>
  command
    .addOption(where)
    .option('-q, --quiet', 'no warnings, only errors', false)
    .addOption(new TalksOption('--no-color', 'no colours').saying('See also NO_COLOR in talks help environment.'));
