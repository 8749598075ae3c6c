/**
 * How time grows with the input. CPU time of this process, so that other work on the machine doesn't count, and ratios, so
 * that the machine doesn't either.
 */

/** More than this for twice the input is no linear time; what is quadratic takes 4. */
export const LINEAR = 3;

/** Shorter runs than this, in ms, say more of the clock than of the work. */
const MEASURABLE = 5;
const LONGEST = 1 << 19;

/** How many times as long twice the input takes; `make` makes input of a length. About 2 where it is linear. */
export function perDoubling<T>(make: (length: number) => T, run: (input: T) => unknown, start = 2000): number {
  let length = start;
  while (milliseconds(() => run(make(length))) < MEASURABLE && length < LONGEST) length *= 2;
  let least = Number.POSITIVE_INFINITY;
  // Garbage to be collected falls to now one and now the other.
  for (let tries = 0; tries < 4 && least > 2.5; tries++) {
    const [short, long] = [make(length), make(length * 4)];
    const before = Math.min(...[1, 2, 3].map(() => milliseconds(() => run(short))));
    const after = Math.min(...[1, 2].map(() => milliseconds(() => run(long))));
    least = Math.min(least, Math.sqrt(after / Math.max(before, 1)));
  }
  return least;
}

function milliseconds(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
