/** The program as a process: its streams and its exit code. */
import { spawn } from 'node:child_process';

export const launcher = new URL('../bin/talks.js', import.meta.url).pathname;
export const root = new URL('..', import.meta.url).pathname;

export interface Run {
  out: string;
  err: string;
  code: number | null;
}

export interface Setting {
  cwd?: string;
  stdin?: string | Buffer;
  env?: NodeJS.ProcessEnv;
  /** Close standard output after its first piece, as `| head` does. */
  head?: boolean;
}

export function talks(args: readonly string[], setting: Setting = {}): Promise<Run> {
  return run(process.execPath, [launcher, ...args], setting);
}

export function run(program: string, args: readonly string[], setting: Setting = {}): Promise<Run> {
  const { cwd = root, stdin = '', env = {}, head = false } = setting;
  return new Promise((done, failed) => {
    const clean = { PATH: process.env.PATH, HOME: process.env.HOME, ...env };
    const child = spawn(program, args, { cwd, env: clean });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (piece) => {
      out += piece;
      if (head) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (piece) => (err += piece));
    child.on('error', failed);
    child.on('close', (code) => done({ out, err, code }));
    child.stdin.on('error', () => {}); // closed early, when the command line is refused
    child.stdin.end(stdin);
  });
}
