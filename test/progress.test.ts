import { describe, expect, it } from 'vitest';
import { Progress } from '../src/cli/progress.js';

/** A terminal that keeps what it is told, and a clock that is set by hand. */
function scene(total: number | null, columns = 80) {
  const lines: string[] = [];
  const clock = { now: 0 };
  const terminal = { columns, write: (text: string) => lines.push(text) };
  const progress = new Progress({ total: async () => total, terminal, now: () => clock.now });
  const work = (articles: number, until: number) => {
    for (let i = 0; i < articles; i++) progress.read(100);
    for (let i = 0; i < articles - 1; i++) progress.article();
    clock.now = until;
    progress.article();
  };
  return { lines, progress, work };
}

describe('progress', () => {
  it('says nothing of short work, and leaves nothing behind', () => {
    const { lines, progress, work } = scene(1000);
    work(10, 900);
    progress.clear();
    expect(lines).toEqual([]);
  });

  it('tells count, rate and time left', async () => {
    const { lines, progress, work } = scene(1_000_000);
    work(1000, 1000);
    expect(lines).toEqual(['\r\x1b[Ktalks: 1,000 articles, 1,000/s']);
    await Promise.resolve(); // the total has been summed up
    work(1000, 2000);
    expect(lines.at(-1)).toBe('\r\x1b[Ktalks: 2,000 articles, 1,000/s, 20 %, 0:08 left');
    work(500, 2100); // too soon for another line
    expect(lines).toHaveLength(2);
    progress.clear();
    progress.clear();
    expect(lines.slice(2)).toEqual(['\r\x1b[K']);
  });

  it('promises nothing where the total is unknown, or has grown meanwhile', async () => {
    for (const total of [null, 50_000]) {
      const { lines, work } = scene(total);
      work(1000, 1000);
      await Promise.resolve();
      work(1000, 2000);
      expect(lines.at(-1)).toBe('\r\x1b[Ktalks: 2,000 articles, 1,000/s');
    }
  });

  it('keeps to one line, however narrow', () => {
    const { lines, work } = scene(null, 20);
    work(1000, 1000);
    expect(lines.at(-1)).toBe('\r\x1b[Ktalks: 1,000 articl');
    // A terminal that does not know its width says 0.
    const unknown = scene(null, 0);
    unknown.work(1000, 1000);
    expect(unknown.lines.at(-1)).toBe('\r\x1b[Ktalks: 1,000 articles, 1,000/s');
  });
});
