/** Articles read one after the other never wait by themselves: now and then signals, timers and what was printed get their turn. */
export function breather(): () => Promise<void> | undefined {
  const PAUSE = 50; // ms
  let last = performance.now();
  return () => {
    if (performance.now() - last < PAUSE) return undefined;
    last = performance.now();
    return new Promise((resolve) => setImmediate(resolve));
  };
}
