/** YAML with the place of everything in it. Loads the `yaml` package, so it is itself loaded only where a file is given. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { BadFile, type Fault, inOrder } from './fault.js';

export { isMap, isScalar, isSeq, type Node };

export class YamlFile {
  readonly file: string;
  /** Null for an empty file. */
  readonly root: Node | null;
  readonly faults: Fault[] = [];
  readonly #lines = new LineCounter();

  constructor(file: string, text: string) {
    this.file = file;
    const document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false, logLevel: 'silent' });
    for (const { pos, message } of [...document.errors, ...document.warnings]) this.faultAt(pos[0], reason(message));
    visit(document, {
      Alias: (_, node) => this.fault(node, `write out what *${node.source} stands for: there are no aliases here`),
    });
    this.root = (document.contents as Node | null) ?? null;
  }

  faultAt(offset: number, message: string) {
    const { line, col } = this.#lines.linePos(offset);
    this.faults.push({ file: this.file, line: Math.max(1, line), column: Math.max(1, col), message });
  }

  fault(node: Node, message: string) {
    this.faultAt(node.range?.[0] ?? 0, message);
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
