/** Long work tells how far it is, on the last line of a terminal. */
import { fileSize, type PathOptions, paths, STDIN } from './paths.js';

/** Work shorter than this says nothing (ms). */
const SILENCE = 1000;
/** Between two looks at the line (ms). */
const PAUSE = 200;

interface Terminal {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

interface Asked {
  /** Bytes of all input, or null where nobody can know. Asked for once, and only when the work is long. */
  total: () => Promise<number | null>;
  terminal?: Terminal;
  now?: () => number;
}

export class Progress {
  #articles = 0;
  #bytes = 0;
  #shown = false;
  #next: number;
  #total: number | null | undefined;
  readonly #begun: number;
  readonly #terminal: Terminal;
  readonly #now: () => number;
  readonly #sum: Asked['total'];

  constructor({ total, terminal = process.stderr, now = () => performance.now() }: Asked) {
    this.#sum = total;
    this.#terminal = terminal;
    this.#now = now;
    this.#begun = now();
    this.#next = this.#begun + SILENCE;
  }

  /** One where somebody watches: records that go to the same terminal show by themselves that there is progress. */
  static of(named: readonly string[], options: PathOptions & { quiet: boolean }): Progress | null {
    const watched = process.stderr.isTTY && (options.output !== undefined || !process.stdout.isTTY);
    return watched && !options.quiet ? new Progress({ total: () => bytesOf(named, options) }) : null;
  }

  read(bytes: number) {
    this.#bytes += bytes;
  }

  article() {
    this.#articles++;
    const now = this.#now();
    if (now < this.#next) return;
    this.#next = now + PAUSE;
    if (this.#total === undefined) {
      this.#total = null;
      this.#sum().then((total) => {
        this.#total = total;
      });
    }
    const line = this.#line((now - this.#begun) / 1000);
    this.#terminal.write(`\r\x1b[K${line.slice(0, (this.#terminal.columns || 80) - 1)}`);
    this.#shown = true;
  }

  /** The line makes room: for a message, or because all is done. */
  clear() {
    if (this.#shown) this.#terminal.write('\r\x1b[K');
    this.#shown = false;
  }

  #line(seconds: number): string {
    const count = `${this.#articles.toLocaleString('en')} articles, ${Math.round(this.#articles / seconds).toLocaleString('en')}/s`;
    const total = this.#total ?? 0;
    if (total < this.#bytes || !this.#bytes) return `talks: ${count}`;
    const left = (seconds * (total - this.#bytes)) / this.#bytes;
    return `talks: ${count}, ${Math.floor((100 * this.#bytes) / total)} %, ${clock(left)} left`;
  }
}

/** 75 → "1:15" */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  if (!parts[0]) parts.shift();
  return parts.map((part, i) => (i ? String(part).padStart(2, '0') : part)).join(':');
}

/** Null where standard input is part of it. */
async function bytesOf(named: readonly string[], options: PathOptions): Promise<number | null> {
  if (named.includes(STDIN) || options.filesFrom === STDIN) return null;
  let bytes = 0;
  for await (const path of paths(named, options)) if (typeof path === 'string') bytes += fileSize(path);
  return bytes;
}
