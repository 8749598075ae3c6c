/** `--files`: what would be read, and nothing more. */
import { visible } from '../render/safe.js';
import { Messages } from './messages.js';
import { standardOutput } from './output.js';
import { type PathOptions, paths } from './paths.js';

/** Returns the exit code. */
export async function listFiles(
  named: readonly string[],
  options: PathOptions & { quiet: boolean; exitStatus?: boolean },
): Promise<number> {
  const messages = new Messages(options.quiet);
  const out = standardOutput();
  let found = 0;
  for await (const path of paths(named, options)) {
    if (typeof path !== 'string') {
      messages.problem(path);
      continue;
    }
    found++;
    // A reader's eyes are spared what a name may hide; a program gets the name as it is.
    const shown = process.stdout.isTTY && !options.null ? visible(path) : path;
    await out.write(shown + (options.null ? '\0' : '\n'));
  }
  await out.finish();
  if (messages.errors) return 2;
  return options.exitStatus && !found ? 1 : 0;
}
