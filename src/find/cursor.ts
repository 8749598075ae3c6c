/** A place in the text of a pattern. */
import { PatternError } from './ast.js';

export const SPACE = /\s/;

export class Cursor {
  at = 0;
  constructor(readonly source: string) {}

  get done(): boolean {
    return this.at >= this.source.length;
  }

  /** The code unit here, or '' at the end. */
  get char(): string {
    return this.source.charAt(this.at);
  }

  starts(text: string): boolean {
    return this.source.startsWith(text, this.at);
  }

  /** Steps over it, if it stands here. */
  take(text: string): boolean {
    if (!this.starts(text)) return false;
    this.at += text.length;
    return true;
  }

  spaces() {
    while (!this.done && SPACE.test(this.char)) this.at++;
  }

  fail(message: string, start: number, end: number, unknown?: PatternError['unknown']): never {
    throw new PatternError(message, start, end, unknown);
  }
}

/** Nothing that could be an element stands here. */
export const atEnd = (c: Cursor): boolean =>
  c.done || SPACE.test(c.char) || c.char === ')' || c.char === ']' || c.char === '|';
