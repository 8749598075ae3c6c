/** What the terminal, if it is one, can show. */

interface Stream {
  isTTY?: boolean;
  columns?: number;
}

/**
 * Colours or not. From the strongest: `--no-color`, FORCE_COLOR ("0" is no), CLICOLOR_FORCE, NO_COLOR, CLICOLOR=0, then
 * whether it is a terminal that knows colours.
 */
export function wantsColor(flag: boolean, env: NodeJS.ProcessEnv, stream: Stream): boolean {
  if (!flag) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== '0') return true;
  if (env.NO_COLOR || env.CLICOLOR === '0') return false;
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Columns of the line, or null for a pipe or a file: whoever reads that sees rows whole. COLUMNS decides either way. */
export function lineWidth(env: NodeJS.ProcessEnv, stream: Stream): number | null {
  const asked = Number(env.COLUMNS);
  if (Number.isInteger(asked) && asked > 0) return asked;
  return stream.isTTY ? stream.columns || 80 : null;
}
