import { existsSync, statSync } from 'node:fs';

const here = (path: string) => new URL(`../${path}`, import.meta.url);

/** Whether a compiled file is missing, or older than one of those it is made of. Paths from the root. */
export function isStale(made: string, sources: readonly string[]): boolean {
  if (!existsSync(here(made))) return true;
  const { mtimeMs } = statSync(here(made));
  return sources.some((file) => existsSync(here(file)) && statSync(here(file)).mtimeMs > mtimeMs);
}
