/** Names, units and triggers recur from event to event: what was worked out for one of them is kept. */

const MOST = 2000; // answers, of each memory
let now = 0;

/** Empties all memories, each when it is next asked: what the answers were worked out from has changed. */
export function forget() {
  now++;
}

/** `read` with a memory, which is emptied before it grows. */
export function remembered<T>(read: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  let since = now;
  return (key) => {
    let answer = since === now ? known.get(key) : undefined;
    if (answer === undefined) {
      answer = read(key);
      if (known.size >= MOST || since !== now) known.clear();
      since = now;
      known.set(key, answer);
    }
    return answer;
  };
}
