/** Articles in batches to worker threads, and what becomes of them back in the order of the input. */
import { Worker } from 'node:worker_threads';
import type { Outcome } from './articles.js';
import type { Item } from './inputs.js';
import type { WorkerData } from './worker.js';

/** Text or bytes of a batch: long enough that its passing costs nothing beside its reading, short enough to share out evenly. */
const BATCH = 1 << 17;
/** Batches a worker has in hand or has finished before their turn: none waits for work, and no more than these are held. */
const AHEAD = 4;

/** What an article costs besides its letters, in letters. */
const EACH = 500;

/** What there is to read of an item, about. */
export const sizeOf = (item: Item): number =>
  EACH + ('text' in item ? item.text.length : 'page' in item ? item.page.length : 0);

/** Asks for no more items while results wait to be taken: who takes them slowly holds all back. */
export async function* inParallel(items: AsyncIterator<Item>, jobs: number, data: WorkerData): AsyncGenerator<Outcome> {
  const crew = Array.from({ length: jobs }, () => new Hand(data));
  const underway: Promise<Outcome>[] = [];
  try {
    for (let batch = await nextBatch(items); batch.length; batch = await nextBatch(items)) {
      const idlest = crew.reduce((a, b) => (b.inHand < a.inHand ? b : a));
      underway.push(idlest.do(batch));
      if (underway.length >= jobs * AHEAD) yield await underway.shift()!;
    }
    while (underway.length) yield await underway.shift()!;
  } finally {
    await Promise.all(crew.map((hand) => hand.dismiss()));
  }
}

async function nextBatch(items: AsyncIterator<Item>): Promise<Item[]> {
  const batch: Item[] = [];
  for (let size = 0; size < BATCH; ) {
    const next = await items.next();
    if (next.done) break;
    batch.push(next.value);
    size += sizeOf(next.value);
  }
  return batch;
}

/** One worker; it finishes its batches in the order in which it got them. */
class Hand {
  readonly #worker: Worker;
  readonly #waiting: { done: (outcome: Outcome) => void; failed: (error: Error) => void }[] = [];
  #failure: Error | null = null;

  constructor(workerData: WorkerData) {
    this.#worker = new Worker(new URL('../bin/worker.js', import.meta.url), { workerData });
    this.#worker.on('message', (outcome: Outcome) => this.#waiting.shift()?.done(outcome));
    this.#worker.on('error', (error) => {
      this.#failure = error;
      for (const { failed } of this.#waiting.splice(0)) failed(error);
    });
  }

  get inHand(): number {
    return this.#waiting.length;
  }

  do(batch: Item[]): Promise<Outcome> {
    const outcome = new Promise<Outcome>((done, failed) => {
      if (this.#failure) failed(this.#failure);
      else this.#waiting.push({ done, failed });
    });
    // It may fail before its turn has come to be waited for.
    outcome.catch(() => {});
    this.#worker.postMessage(batch);
    return outcome;
  }

  dismiss(): Promise<unknown> {
    return this.#worker.terminate();
  }
}
