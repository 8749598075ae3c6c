/** Lines of a brat `.ann` file. Its offsets count characters (code points), ours UTF-16 code units. */
import type { Span } from '../types.js';

/** No span holds these: it is written as the pieces between them. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

export class Standoff {
  readonly #text: string;
  readonly #lines: string[] = [];
  /** Type and place of a span → its id: two events share the words that fill their slots. */
  readonly #spans = new Map<string, string>();
  readonly #numbers: Record<string, number> = {};
  /** Offsets of the second halves of characters beyond the first 65,536. */
  readonly #halves: number[] = [];

  constructor(text: string) {
    this.#text = text;
    for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) this.#halves.push(index + 1);
  }

  /** "T1	Person 0 9	Sri Wulan"; its id. The same words as the same type are one. */
  span(type: string, span: Span): string {
    const key = `${type} ${span.start} ${span.end}`;
    const id = this.#spans.get(key) ?? this.#words(type, span);
    this.#spans.set(key, id);
    return id;
  }

  /** "E1	attack:T3 Agent:T1 Agent2:T2"; its id. Roles that come again are numbered, as brat wants them. */
  event(type: string, trigger: Span, slots: [role: string, span: string][]): string {
    const head = this.#words(type, trigger);
    const seen: Record<string, number> = {};
    const filled = slots.map(([role, span]) => {
      seen[role] = (seen[role] ?? 0) + 1;
      return `${role}${seen[role] > 1 ? seen[role] : ''}:${span}`;
    });
    return this.#add('E', [`${type}:${head}`, ...filled].join(' '));
  }

  attribute(name: string, of: string, value: string) {
    this.#add('A', `${name} ${of} ${value}`);
  }

  relation(name: string, from: string, to: string) {
    this.#add('R', `${name} Arg1:${from} Arg2:${to}`);
  }

  note(of: string, text: string | null) {
    if (text) this.#add('#', `AnnotatorNotes ${of}`, text);
  }

  get content(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  #words(type: string, { start, end }: Span): string {
    return this.#add('T', `${type} ${this.#pieces(start, end)}`, this.#text.slice(start, end).replace(BREAKS, ' '));
  }

  #add(letter: string, ...fields: string[]): string {
    this.#numbers[letter] = (this.#numbers[letter] ?? 0) + 1;
    const id = `${letter}${this.#numbers[letter]}`;
    this.#lines.push([id, ...fields.map((field) => field.replace(CONTROL, ' '))].join('\t'));
    return id;
  }

  /** "0 9", or "0 4;5 9" where a line ends inside. */
  #pieces(start: number, end: number): string {
    const pieces: string[] = [];
    let from = start;
    for (const { index, 0: gap } of [...this.#text.slice(start, end).matchAll(BREAKS), { index: end - start, 0: '' }]) {
      if (start + index > from) pieces.push(`${this.#characters(from)} ${this.#characters(start + index)}`);
      from = start + index + gap.length;
    }
    return pieces.join(';');
  }

  #characters(offset: number): number {
    let [low, high] = [0, this.#halves.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#halves[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }
}
