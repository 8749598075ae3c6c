/** What the terminal, if it is one, can show. */

interface Stream {
  isTTY?: boolean;
  columns?: number;
}

/**
 * Colours or not. From the strongest: `--no-color`, FORCE_COLOR and CLICOLOR_FORCE ("0" is no), NO_COLOR, CLICOLOR=0,
 * then whether it is a terminal that knows colours.
 */
export function wantsColor(flag: boolean, env: NodeJS.ProcessEnv, stream: Stream): boolean {
  if (!flag) return false;
  const forced = env.FORCE_COLOR ?? env.CLICOLOR_FORCE;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env.FORCE_COLOR === '') return true;
  if (env.NO_COLOR || env.CLICOLOR === '0') return false;
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Columns of the line; a file or a pipe gets what fits most screens. */
export function lineWidth(env: NodeJS.ProcessEnv, stream: Stream): number {
  const asked = Number(env.COLUMNS);
  return stream.columns ?? (Number.isInteger(asked) && asked > 0 ? asked : 120);
}
