/** The program: its commands, each in a file of its own. */
import { addCheck } from './check.js';
import { TalksCommand } from './command.js';
import { addCompletion } from './completion.js';
import { addExplain } from './explain.js';
import { addExtract } from './extract.js';
import { addFind } from './find.js';
import { addHelp } from './help.js';
import { addRules } from './rules.js';
import { addSchema } from './schema.js';

const COMMANDS = new Map([
  ['extract', addExtract],
  ['explain', addExplain],
  ['find', addFind],
  ['check', addCheck],
  ['rules', addRules],
  ['schema', addSchema],
]);

/**
 * `finish` is told the exit code. A command that is `first` on the command line is the only one meant: the others need not
 * be described.
 */
export function program(version: string, finish: (exitCode: number) => void, first = ''): TalksCommand {
  const talks = new TalksCommand('talks')
    .description('Facts out of Indonesian-language news, offline, each one traceable to its words.')
    .usage('<command> [options]')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help: -h in short, --help with examples')
    .helpCommand(false)
    .showHelpAfterError('(talks --help shows every command)')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`talks: ${text}`) })
    .example('talks extract article.txt', 'who did what, when, where, how many: a table')
    .example('talks extract news/ -f csv -o events.csv', 'a folder of articles, for a spreadsheet')
    .example('talks explain article.txt', 'how each fact came about')
    .example("talks find '#Number (orang|warga) tewas' news/", 'grep that knows numbers, names, dates')
    .example('talks check article.txt', 'what an editor should know')
    .section(
      'An article',
      '  is plain text, a saved web page (.html), JSON or JSON Lines ({"text": "…"} a line); a folder is walked,\n  and - or a pipe is standard input: curl -s URL | talks extract',
    );
  const meant = COMMANDS.get(first);
  for (const add of meant ? [meant] : COMMANDS.values()) add(talks, finish);
  if (!meant) {
    addCompletion(talks);
    addHelp(talks);
  }
  inherit(talks);
  return talks;
}

/** Errors of every command, of whatever depth, end alike and name the help that helps. */
function inherit(parent: TalksCommand) {
  for (const command of parent.commands) {
    command.showHelpAfterError(`(${command.fullName} --help shows every option)`);
    inherit(command);
  }
}
