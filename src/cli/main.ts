/** Runs a command line, and says how it ended. */
import { CommanderError } from 'commander';
import { BadFile } from '../rules/fault.js';
import { program } from './program.js';

const BAD_USAGE = 2;

/** Runs one command line (without `node talks`) and returns the exit code. */
export async function main(argv: string[], version: string): Promise<number> {
  let exitCode = 0;
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
