/** A worker thread's part of `talks extract`: batches of articles in, bytes of their records out. */
import { parentPort, workerData } from 'node:worker_threads';
import { articleReader, type Outcome, type Request } from './articles.js';
import { type Config, loadRules } from './config.js';
import type { Item } from './inputs.js';

export interface WorkerData {
  request: Request;
  /** The worker reads the rules itself: what they compile to is no plain data. */
  config: Config;
}

export async function work() {
  const { request, config } = workerData as WorkerData;
  const { read } = await articleReader(request, await loadRules(config));
  const encoder = new TextEncoder();
  /** One batch after the other, although a web page makes one wait. */
  let before: Promise<void> = Promise.resolve();
  parentPort?.on('message', (batch: Item[]) => {
    before = before.then(async () => {
      const whole: Outcome = { output: '', problems: [], articles: 0, written: 0, records: 0 };
      let text = '';
      for (const item of batch) {
        const { output, problems, articles, written, records } = await read(item);
        text += output;
        whole.problems.push(...problems);
        whole.articles += articles;
        whole.written += written;
        whole.records += records;
      }
      // Bytes change hands without being copied; objects would cost as much as reading the articles.
      const output = encoder.encode(text);
      parentPort?.postMessage({ ...whole, output }, [output.buffer]);
    });
  });
}
