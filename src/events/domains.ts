/** What a sentence is about, where that decides what its words mean: "menyerang" on a football pitch is no attack. */
import { lexicon } from '../data.js';
import type { Document } from '../types.js';

const domain = lexicon.column('domain');
const labels = lexicon.labels('domain');
const EARNEST = lexicon.value('domain', 'earnest');

/** An article is about a domain when this many of its words are, and one of so many. */
const LEAST = 4;
const ONE_IN = 60;

/** Counts the words of each domain once an article. */
export class Domains {
  readonly #article: Int32Array;
  /** The sentence last asked about, and its counts: a long sentence is counted once for all its triggers. */
  #sentence = -1;
  #own: Int32Array = new Int32Array(labels.length);

  constructor(readonly doc: Document) {
    this.#article = this.#count(0, doc.tokens.count);
  }

  /** Which of these domains the sentence is about, by its own words or by the whole article's; none where it is in earnest. */
  of(sentence: number, domains: readonly string[]): string | undefined {
    if (sentence !== this.#sentence) {
      const { first, last } = this.doc.sentences[sentence];
      this.#own = this.#count(first, last);
      this.#sentence = sentence;
    }
    const own = this.#own;
    if (own[EARNEST]) return undefined;
    return domains.find((name) => own[labels.indexOf(name)] > 0 || this.isAbout(name));
  }

  /** The word by which a sentence is about a domain: its own, or else the article's first. */
  sign(sentence: number, name: string): number {
    const { word } = this.doc.tokens;
    const wanted = labels.indexOf(name);
    const { first, last } = this.doc.sentences[sentence];
    for (let t = first; t < last; t++) if (domain[word[t]] === wanted) return t;
    return word.findIndex((w) => domain[w] === wanted);
  }

  isAbout(name: string): boolean {
    const words = this.#article[labels.indexOf(name)];
    return words >= LEAST && words * ONE_IN >= this.doc.tokens.count;
  }

  #count(first: number, last: number): Int32Array {
    const counts = new Int32Array(labels.length);
    const { word } = this.doc.tokens;
    for (let t = first; t < last; t++) counts[domain[word[t]]]++;
    return counts;
  }
}
