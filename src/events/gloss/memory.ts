/** Names, units and triggers recur from event to event: what was worked out for one of them is kept. */

const MOST = 2000; // answers, of each memory

/** `read` with a memory, which is emptied before it grows. */
export function remembered<T>(read: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let answer = known.get(key);
    if (answer === undefined) {
      answer = read(key);
      if (known.size >= MOST) known.clear();
      known.set(key, answer);
    }
    return answer;
  };
}
