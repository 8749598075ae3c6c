/** Which paths `.gitignore` leaves out: the rules of a walk's folders, and of those above up to the repository's root. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

export class IgnoreFiles {
  #base: string;
  /** Folder → its own rules, null for none. */
  readonly #rules = new Map<string, Ignore | null>();

  /** `root` is where the walk begins; outside a repository no rule from above it counts. */
  constructor(root: string) {
    const start = resolve(root);
    this.#base = start;
    for (let folder = start; ; folder = dirname(folder)) {
      if (existsSync(join(folder, '.git'))) this.#base = folder;
      if (this.#base !== start || folder === dirname(folder)) break;
    }
    // A folder that is named is read, as a file is: "data/" may well be ignored by git.
    if (this.#base !== start && this.skips(start, true)) this.#base = start;
  }

  /** True where the rules leave this path out by its own name; the folders above it were asked before. */
  skips(path: string, isFolder: boolean): boolean {
    const whole = resolve(path);
    let skipped = false;
    // From above downwards: a nearer rule overrides ("!keep.txt").
    for (const folder of this.#above(whole)) {
      const inside = relative(folder, whole).split(sep).join('/') + (isFolder ? '/' : '');
      const verdict = this.#rulesOf(folder)?.test(inside);
      if (verdict?.ignored) skipped = true;
      else if (verdict?.unignored) skipped = false;
    }
    return skipped;
  }

  #above(whole: string): string[] {
    const folders: string[] = [];
    for (let folder = dirname(whole); folder.startsWith(this.#base); folder = dirname(folder)) {
      folders.unshift(folder);
      if (folder === this.#base) break;
    }
    return folders;
  }

  #rulesOf(folder: string): Ignore | null {
    let rules = this.#rules.get(folder);
    if (rules === undefined) {
      const file = join(folder, '.gitignore');
      rules = existsSync(file) ? ignore().add(readFileSync(file, 'utf8')) : null;
      this.#rules.set(folder, rules);
    }
    return rules;
  }
}
