/**
 * compromise, in the one file that imports it: it parses an element of a pattern (`#Tag`, `~nearly~`, `@method`, …) and
 * judges whether a term fits it. How elements follow on one another is `search.ts`: compromise's own matcher does not
 * come back from a wrong turn, and loses matches (docs/find.md says when, test/find-compromise.test.ts shows it).
 */
import nlp from 'compromise/one';

/** A term as compromise wants it: ready, so that it does not cut "Rp1,5" or "negara-negara" in its own way. */
export interface Term {
  /** As written. */
  readonly text: string;
  /** What words and regular expressions are compared with: `normal(text)`. */
  readonly normal: string;
  /** Punctuation and space before it and behind it. */
  readonly pre: string;
  readonly post: string;
  readonly tags: ReadonlySet<string>;
}

export type Fits = (term: Term) => boolean;

/** An element as compromise parses it. */
interface Element {
  word?: string;
  fastOr?: Set<string>;
  operator?: 'or';
  regex?: RegExp;
  use?: 'text';
}

type Methods = {
  one: {
    termMethods: Record<string, Fits>;
    match(docs: Term[][], todo: { regs: Element[] }): { ptrs: unknown[] };
  };
};
const { one } = nlp.methods() as Methods;

const judge = (term: Term, element: Element) => one.match([[term]], { regs: [element] }).ptrs.length > 0;

/** Answers to the same question are remembered, so many of them at most. */
const MEMORY = 20_000;

function remembering(element: Element, key: (term: Term) => unknown): Fits {
  const known = new Map<unknown, boolean>();
  return (term) => {
    const about = key(term);
    let answer = known.get(about);
    if (answer === undefined) {
      if (known.size >= MEMORY) known.clear();
      answer = judge(term, element);
      known.set(about, answer);
    }
    return answer;
  };
}

const parsed = (source: string): Element => (nlp.parseMatch(source) as Element[])[0];
const byText = (term: Term) => term.text;

export const tagged = (tag: string): Fits => remembering(parsed(`#${tag}`), (term) => term.tags);

/** One of these words; not compromise's `word`, which would look at other fields of the term too. */
export const oneOf = (words: Iterable<string>): Fits => remembering({ operator: 'or', fastOr: new Set(words) }, byText);

/** `asWritten`: capitals and diacritics count. */
export const spelled = (regex: RegExp, asWritten: boolean): Fits =>
  remembering({ regex, ...(asWritten && { use: 'text' }) }, byText);

export const nearly = (word: string): Fits => remembering({ ...parsed('~x~'), word }, byText);

/** One of `termMethods`. */
export const asked = (method: string): Fits => {
  const element = parsed(`@${method}`);
  return (term) => judge(term, element);
};

/** Names for `@…`, but those that ask for what only compromise's English knows. */
export const termMethods: readonly string[] = Object.keys(one.termMethods).filter(
  (name) => !['hasContraction', 'isAcronym', 'isKnown'].includes(name),
);

/** How words are compared: in lower case, without diacritics, apostrophes straight. */
export function normal(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’ʼ]/g, "'");
}
const ASCII = /^[ -~]*$/;
