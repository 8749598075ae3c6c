/** Where records go: standard output, a file that appears only when it is whole, or a folder of such files. */
import {
  createWriteStream,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  type WriteStream,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OutputFile } from '../render/writer.js';

export interface Output {
  /** Resolves when more may be written: a slow reader holds the producer back. */
  write(text: string | Uint8Array): Promise<void> | undefined;
  /** Into a folder only. */
  file?(file: OutputFile): void;
  /** All is written: the file, if it is one, takes its name. */
  finish(): Promise<void>;
}

/** Cannot be written: nothing that the program could have done better. */
export class OutputError extends Error {}

export function standardOutput(): Output {
  const { write, flush } = gathered(process.stdout);
  return { write, finish: async () => flush() };
}

export async function fileOutput(path: string): Promise<Output> {
  const { target, isDevice } = targetOf(path);
  // A device or a named pipe takes what comes; only a file can be half written.
  if (isDevice) return opened(path, target, { flags: 'w' });
  const written = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  // Before there is anything to leave behind.
  process.once('exit', () => rmSync(written, { force: true }));
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => process.exit(code));
  return opened(path, written, { flags: 'wx' }, () => renameSync(written, target));
}

/** For `--resume`: what stands behind the first `keep` bytes is cut off, and the rest written there as it comes. */
export async function appendedOutput(path: string, keep: number): Promise<Output> {
  const { target, isDevice } = targetOf(path);
  if (isDevice) throw new OutputError(`${path} is no file: --resume goes on with one`);
  try {
    if (statSync(target, { throwIfNoEntry: false })) truncateSync(target, keep);
  } catch (error) {
    throw new OutputError(reason(path, error as NodeJS.ErrnoException));
  }
  return opened(path, target, { flags: 'a' });
}

/** `path` is its name in messages; `finish` is done when all is written. */
async function opened(path: string, written: string, how: { flags: string }, finish = () => {}): Promise<Output> {
  const stream = createWriteStream(written, how);
  let failure: OutputError | undefined;
  await new Promise<void>((opened, failed) => {
    stream.once('open', () => opened());
    stream.on('error', (error) => {
      failure = new OutputError(reason(path, error));
      failed(failure);
    });
  });
  const { write, flush } = gathered(stream);
  return {
    write(text) {
      if (failure) throw failure;
      return write(text);
    },
    async finish() {
      await flush();
      stream.end();
      // A stream that broke closes too, and has told its error to the listener above.
      if (!stream.closed) await new Promise<void>((closed) => stream.once('close', () => closed()));
      if (failure) throw failure;
      finish();
    },
  };
}

/** What is named is a folder, unless it has an ending: "anotasi", "anotasi.v2/"; not "berita.ann". */
export function isFolder(path: string): boolean {
  return (
    /[/\\]$/.test(path) ||
    !/\.[A-Za-z0-9]{1,6}$/.test(path) ||
    !!statSync(path, { throwIfNoEntry: false })?.isDirectory()
  );
}

/** A folder, made where there is none; files of the same names in it are replaced, others left alone. */
export async function folderOutput(path: string): Promise<Output> {
  const attempt = (doing: () => void) => {
    try {
      doing();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new OutputError(`${path} is a file: name a folder`);
      throw new OutputError(reason(path, error as NodeJS.ErrnoException));
    }
  };
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) attempt(() => mkdirSync(path));
  return {
    write: () => undefined,
    file: ({ name, content }) =>
      attempt(() => {
        const written = join(path, `.${name}.${process.pid}.tmp`);
        writeFileSync(written, content);
        renameSync(written, join(path, name));
      }),
    finish: async () => {},
  };
}

/** A link keeps its place: the file that it leads to is replaced. */
function targetOf(path: string): { target: string; isDevice: boolean } {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new OutputError(`${path} is a folder: name a file`);
  return found ? { target: realpathSync(path), isDevice: !found.isFile() } : { target: path, isDevice: false };
}

/** Written at once when this much has come together. */
const PIECE = 1 << 16;

/** Small pieces gathered into large ones; what waits is written too as soon as there is nothing else to do. */
function gathered(stream: NodeJS.WriteStream | WriteStream) {
  let waiting = '';
  let idle: NodeJS.Immediate | undefined;
  /** While the stream is full: one wait for all who write. */
  let full: Promise<void> | undefined;
  const send = (piece: string | Uint8Array) => {
    if (piece.length && !stream.write(piece))
      full ??= drained(stream).then(() => {
        full = undefined;
      });
    return full;
  };
  const flush = () => {
    clearImmediate(idle);
    idle = undefined;
    const text = waiting;
    waiting = '';
    return send(text);
  };
  const write = (text: string | Uint8Array) => {
    if (typeof text !== 'string') {
      flush();
      return send(text);
    }
    waiting += text;
    if (waiting.length >= PIECE) return flush();
    idle ??= setImmediate(flush);
    return undefined;
  };
  return { write, flush };
}

/** A stream that breaks meanwhile lets go too. */
function drained(stream: NodeJS.WriteStream | WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    stream.once('drain', done).once('close', done);
  });
}

function reason(path: string, error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return `cannot write ${path}: there is no folder ${dirname(path)}; make it first`;
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return `not allowed to write ${path}; check its permissions, or name another file`;
  if (error.code === 'ENOSPC')
    return `cannot write ${path}: the disk is full; make room, or name a file on another disk`;
  return `cannot write ${path}: ${error.message}`;
}
