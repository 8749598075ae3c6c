/** Where records go: standard output, or a file that appears only when it is whole. */
import { createWriteStream, realpathSync, renameSync, rmSync, statSync, type WriteStream } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface Output {
  /** Resolves when more may be written: a slow reader holds the producer back. */
  write(text: string): Promise<void> | void;
  /** All is written: the file, if it is one, takes its name. */
  finish(): Promise<void>;
}

/** Cannot be written: a mistake of the caller's, not of the program. */
export class OutputError extends Error {}

export function standardOutput(): Output {
  // `talks … | head` closes the pipe when it has enough: nothing went wrong.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    write: (text) => send(process.stdout, text),
    finish: async () => {},
  };
}

export async function fileOutput(path: string): Promise<Output> {
  const target = targetOf(path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const stream = createWriteStream(temporary, { flags: 'wx' });
  const drop = () => rmSync(temporary, { force: true });
  await new Promise<void>((opened, failed) => {
    stream.once('open', () => opened());
    stream.once('error', (error: NodeJS.ErrnoException) => failed(new OutputError(reason(path, error))));
  });
  stream.on('error', (error) => {
    drop();
    throw new OutputError(reason(path, error));
  });
  process.once('exit', drop);
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => process.exit(code));
  return {
    write: (text) => send(stream, text),
    finish: async () => {
      await new Promise<void>((closed) => stream.end(closed));
      renameSync(temporary, target);
    },
  };
}

/** A link keeps its place: the file that it leads to is replaced. */
function targetOf(path: string): string {
  try {
    if (statSync(path).isDirectory()) throw new OutputError(`${path} is a folder: name a file`);
    return realpathSync(path);
  } catch (error) {
    if (error instanceof OutputError) throw error;
    return path;
  }
}

function send(stream: NodeJS.WriteStream | WriteStream, text: string): Promise<void> | void {
  if (text && !stream.write(text)) return new Promise((resolve) => stream.once('drain', () => resolve()));
}

function reason(path: string, error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return `cannot write ${path}: there is no folder ${dirname(path)}`;
  if (error.code === 'EACCES' || error.code === 'EPERM') return `not allowed to write ${path}`;
  return `cannot write ${path}: ${error.message}`;
}
