/** The program: its commands and how it ends. Each command lives in a file of its own. */
import { Command, CommanderError } from 'commander';
import { BadFile } from '../rules/fault.js';
import { addCheck } from './check.js';
import { addExplain } from './explain.js';
import { addExtract } from './extract.js';
import { addFind } from './find.js';
import { addRules } from './rules.js';

const BAD_USAGE = 2;

const COMMANDS = new Map([
  ['extract', addExtract],
  ['explain', addExplain],
  ['find', addFind],
  ['rules', addRules],
  ['check', addCheck],
]);

/** A worker thread of one (bin/worker.js). */
export const work = async () => (await import('./worker.js')).work();

/** Runs one command line (without `node talks`) and returns the exit code. */
export async function main(argv: string[], version: string): Promise<number> {
  let exitCode = 0;
  // `talks … | head` closes the pipe when it has enough: nothing went wrong, whichever command it was.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`talks: error: cannot write standard output: ${error.message}\n`);
    process.exit(BAD_USAGE);
  });
  const program = new Command('talks')
    .description('Facts out of Indonesian-language news, offline, each one traceable to its words.')
    .version(version, '-V, --version', 'print the version')
    .helpCommand(true)
    .showHelpAfterError('(talks --help shows every command)')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`talks: ${text}`) });
  const finish = (code: number) => {
    exitCode = code;
  };
  // A command that comes first is the only one meant: the options of the others need not be read.
  const meant = COMMANDS.get(argv[0]);
  for (const add of meant ? [meant] : COMMANDS.values()) add(program, finish);
  for (const command of program.commands)
    command.copyInheritedSettings(program).showHelpAfterError(`(talks ${command.name()} --help shows every option)`);
  if (!argv.length) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof BadFile) {
      const { Messages } = await import('./messages.js');
      new Messages(false).badFile(error);
      return BAD_USAGE;
    }
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : BAD_USAGE;
  }
  return exitCode;
}
