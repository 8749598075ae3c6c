/** Runs a command line, and says how it ended. */
import { CommanderError } from 'commander';
import { BadFile } from '../rules/fault.js';
import { program } from './program.js';

const BAD_USAGE = 2;

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
  const finish = (code: number) => {
    exitCode = code;
  };
  const talks = program(version, finish, argv[0]);
  talks.brief = argv.includes('-h');
  if (!argv.length) {
    talks.outputHelp();
    return 0;
  }
  try {
    await talks.parseAsync(argv, { from: 'user' });
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
