/** What the command line names → the files to read, one at a time, in a fixed order. */
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Problem } from '../types.js';

export interface PathOptions {
  /** Never read: what is being written. */
  output?: string;
  /** False: what `.gitignore` names is read too. */
  ignore?: boolean;
  /** A file that lists more paths, `-` for standard input. */
  filesFrom?: string;
  /** Paths of that list end with NUL instead of a new line. */
  null?: boolean;
}

/** Standard input. */
export const STDIN = '-';
const EXTENSIONS = new Set(['txt', 'md', 'html', 'htm', 'json', 'jsonl']);

/** Every file of every path, with a problem in the place of what cannot be found. */
export async function* paths(named: readonly string[], options: PathOptions): AsyncGenerator<string | Problem> {
  for (const path of named) {
    if (path === STDIN) yield path;
    else yield* under(path, options, true);
  }
  if (options.filesFrom !== undefined) yield* listed(options.filesFrom, options);
}

async function* listed(list: string, options: PathOptions): AsyncGenerator<string | Problem> {
  try {
    const text = readFileSync(list === STDIN ? 0 : list, 'utf8');
    const found = options.null ? text.split('\0') : text.split(/\r?\n/);
    if (!options.null && text.includes('\0')) yield problem('null', list, 'its paths end with NUL');
    else if (options.null && text.includes('\n') && !text.includes('\0'))
      yield problem('lines', list, 'its paths end with new lines, not with NUL');
    else for (const path of found) if (path) yield* under(path, options, false);
  } catch (error) {
    yield failure(list, error);
  }
}

async function* under(path: string, options: PathOptions, globs: boolean): AsyncGenerator<string | Problem> {
  try {
    if (statSync(path).isDirectory()) yield* folder(path, options);
    else yield path;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (globs && missing && /[*?{]|\[[^[]*\]/.test(path)) yield* glob(path, options);
    else yield failure(path, error);
  }
}

async function* glob(pattern: string, options: PathOptions): AsyncGenerator<string | Problem> {
  const { glob: find } = await import('tinyglobby');
  const files = (await find(pattern, { onlyFiles: true, expandDirectories: false, followSymbolicLinks: false })).sort();
  const skips = await skipper('.', options);
  let found = 0;
  for (const path of files) {
    if (skips(path, false)) continue;
    found++;
    yield path;
  }
  if (!found) yield problem('no-match', pattern, 'no file matches');
}

async function* folder(root: string, options: PathOptions): AsyncGenerator<string | Problem> {
  const skips = await skipper(root, options);
  let found = 0;
  const walk = function* (dir: string): Generator<string | Problem> {
    let entries: Dirent[];
    try {
      entries = readdirSync(dir, { withFileTypes: true });
    } catch (error) {
      yield failure(dir, error);
      return;
    }
    // By code units: the same order on every machine and in every locale.
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = dir.endsWith(sep) ? dir + entry.name : `${dir}${sep}${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) {
        if (!skips(path, true)) yield* walk(path);
        continue;
      }
      // A linked folder is not followed, because it may lead back up; a linked file is.
      if (!(entry.isFile() || entry.isSymbolicLink()) || !EXTENSIONS.has(extensionOf(entry.name))) continue;
      if (skips(path, false) || (entry.isSymbolicLink() && leadsElsewhere(path))) continue;
      found++;
      yield path;
    }
  };
  yield* walk(root);
  if (!found) yield problem('no-articles', root, 'no articles in this folder');
}

/** What a walk from `root` leaves out: the output, and what `.gitignore` names. */
async function skipper(root: string, { output, ignore = true }: PathOptions) {
  const written = output === undefined ? null : resolve(output);
  const ignored = ignore ? new (await import('./ignore-files.js')).IgnoreFiles(root) : null;
  return (path: string, isFolder: boolean) => resolve(path) === written || !!ignored?.skips(path, isFolder);
}

/** To a folder, which may lead back up, or to a pipe or device, which may never end. */
function leadsElsewhere(link: string): boolean {
  try {
    return !statSync(link).isFile();
  } catch {
    return false; // a broken link: reading it tells what is wrong
  }
}

/** Bytes; 0 for what is no file, or cannot be found. */
export function fileSize(path: string): number {
  try {
    const found = statSync(path);
    return found.isFile() ? found.size : 0;
  } catch {
    return 0; // "a.txt/b.txt" is an error even where a missing file is none
  }
}

const extensionOf = (name: string) => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

const problem = (code: string, path: string, message: string): Problem => ({ code, severity: 'error', path, message });

/** What went wrong with a path, in words. Throws what is no trouble with a file. */
export function failure(path: string, error: unknown): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return problem('missing', path, 'no such file or folder');
  if (code === 'EACCES' || code === 'EPERM') return problem('unreadable', path, 'not allowed to read it');
  if (code === 'EISDIR') return problem('folder', path, 'a folder');
  if (code === 'ELOOP')
    return problem('unreadable-link', path, 'a link that leads back to itself: name the file it should lead to');
  // Anything that is no file error is a mistake of ours, and says so.
  if (code === undefined) throw error;
  return problem('input', path, `cannot be read: ${message}`);
}
