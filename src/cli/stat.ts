import { type Stats, statSync } from 'node:fs';

/** What stands at a path, or undefined: nothing does, or its folder is a file, is closed or leads in a circle. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
