/** YAML with the place of everything in it. Loads the `yaml` package, so it is itself loaded only where a file is given. */
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { BadFile, type Fault, inOrder } from './fault.js';

export { isMap, isScalar, isSeq, type Node };

export class YamlFile {
  readonly file: string;
  /** Null for an empty file. */
  readonly root: Node | null;
  readonly #document: Document;
  readonly faults: Fault[] = [];
  readonly #lines = new LineCounter();

  constructor(file: string, text: string) {
    this.file = file;
    const document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false, logLevel: 'silent' });
    for (const { pos, message } of [...document.errors, ...document.warnings]) this.faultAt(pos[0], reason(message));
    visit(document, {
      Alias: (_, node) => this.fault(node, `write out what *${node.source} stands for: there are no aliases here`),
    });
    this.#document = document;
    this.root = (document.contents as Node | null) ?? null;
  }

  faultAt(offset: number, message: string) {
    const { line, col } = this.#lines.linePos(offset);
    this.faults.push({ file: this.file, line: Math.max(1, line), column: Math.max(1, col), message });
  }

  fault(node: Node, message: string) {
    this.faultAt(node.range?.[0] ?? 0, message);
  }

  /** Adds a fault at what stands under these keys and indices, or at the file's beginning. */
  faultIn(path: readonly (string | number)[], message: string) {
    this.faultAt(this.#offset(path), message);
  }

  line(path: readonly (string | number)[]): number {
    return this.#lines.linePos(this.#offset(path)).line;
  }

  /** `path` may end in a key of a map: then the key itself is meant. */
  #offset(path: readonly (string | number)[]): number {
    const parent = this.#document.getIn(path.slice(0, -1), true);
    const last = path.at(-1);
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === last) : null;
    const node = pair ? pair.key : this.#document.getIn(path, true);
    return (node as Node | undefined)?.range?.[0] ?? 0;
  }

  /** What the file says, as plain data. Throws `BadFile` when anything is wrong with it. */
  data<T>(): T {
    if (this.faults.length) throw new BadFile(inOrder(this.faults));
    return (this.root?.toJSON() ?? {}) as T;
  }
}

/** The package's own words, where they are not plain enough. */
const reason = (message: string) =>
  message === 'Map keys must be unique' ? 'this key stands here a second time: join the two' : message;
