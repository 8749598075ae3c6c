/** What is wrong with a file of the user's, and where. */
export interface Fault {
  file: string;
  /** From 1; 0 where it is the file as a whole. */
  line: number;
  column: number;
  message: string;
}

/** A file that cannot be used, with all that is wrong with it: a line each, `file:line:column: reason`. */
export class BadFile extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(faultText).join('\n'));
    this.name = 'BadFile';
    this.faults = faults;
  }
}

const faultText = ({ file, line, column, message }: Fault) =>
  line ? `${file}:${line}:${column}: ${message}` : `${file}: ${message}`;

export const inOrder = (faults: readonly Fault[]): Fault[] =>
  faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
