/** Standard error: problems named by path, reason and remedy; what a file says of itself is shown without its escapes. */
import { visible } from '../render/safe.js';
import type { BadFile } from '../rules/fault.js';
import type { Problem } from '../types.js';

/** What to do, by the code of the problem; the others say it themselves. */
const REMEDY: Record<string, string> = {
  missing: 'check the path',
  'no-match': 'check the pattern, and quote it so that the shell leaves it alone',
  'no-articles':
    'articles end in .txt, .md, .html, .htm, .json or .jsonl; name a file to read it whatever its ending; --no-ignore reads what .gitignore names',
  unreadable: 'check its permissions',
  folder: 'name the files in it, or the folder as an argument',
  null: 'add -0',
  lines: 'leave -0 out',
  empty: 'put the article into it, or leave the file out',
  internal: 'please report it (TALKS_DEBUG=1 shows where)',
  json: 'correct it; each line of JSON Lines is one object, {"text": "…"}',
};

export class Messages {
  /** Errors so far: any makes the exit code 2. */
  errors = 0;
  readonly #quiet: boolean;
  readonly #line: { clear(): void } | null;

  /** `line`: what stands on the terminal's last line, and makes room for each message. */
  constructor(quiet: boolean, line: { clear(): void } | null = null) {
    this.#quiet = quiet;
    this.#line = line;
  }

  /** Says nothing back, so that it can stand in the place of a result. */
  problem({ code, severity, path, message }: Problem): undefined {
    if (severity === 'error') this.errors++;
    else if (this.#quiet || severity === 'info') return;
    const isPiped = path === '-';
    const remedy = isPiped && code === 'empty' ? 'pipe an article in, or name a file' : REMEDY[code];
    const where = path === null ? '' : isPiped ? 'standard input: ' : `${visible(path)}: `;
    this.#write(`talks: ${severity}: ${where}${visible(message)}${remedy ? `; ${remedy}` : ''}\n`);
  }

  /** A file of rules or settings: a line for each thing that is wrong with it. */
  badFile({ message }: BadFile) {
    for (const line of message.split('\n')) {
      this.errors++;
      this.#write(`talks: error: ${visible(line)}\n`);
    }
  }

  /** How much there is to do, behind a list that may be long. */
  findings({ findings, with: some, articles }: { findings: number; with: number; articles: number }) {
    if (this.#quiet) return;
    const where = articles === 1 ? 'this article' : `${some} of ${articles} articles`;
    this.#write(`talks: ${findings} ${findings === 1 ? 'finding' : 'findings'} in ${where}\n`);
  }

  /** A report that a browser opens slowly. */
  heavy(path: string | null, size: number) {
    const message = `a page of ${Math.round(size / 1e6)} MB opens slowly; --type, --actor, --since and --until make it smaller`;
    this.problem({ code: 'heavy', severity: 'warning', path, message });
  }

  /** Silence would look like a failure. */
  nothing(select: string, articles: number) {
    if (!this.#quiet)
      this.#write(`talks: no ${select} in ${articles === 1 ? 'this article' : `these ${articles} articles`}\n`);
  }

  #write(text: string) {
    this.#line?.clear();
    process.stderr.write(text);
  }
}

/** A mistake of ours in one article, told so that the others stay unharmed; thrown on where TALKS_DEBUG is set. */
export function ownMistake(id: string, path: string | null, error: unknown): Problem {
  if (process.env.TALKS_DEBUG) throw error;
  const message = `${path === id ? '' : `${id}: `}a mistake of talks itself: ${(error as Error).message}`;
  return { code: 'internal', severity: 'error', path, message };
}
