/**
 * A document as patterns see it. Over the row of its words lie terms, each from one word to another: every word is one,
 * and so is every mention as a whole, so that `#Person mengatakan` finds "Sergei Lavrov mengatakan" and `Lavrov
 * mengatakan` does too. What has the same words is one term with the tags of all.
 */
import type { Document, Event, Span, TokenRange } from '../types.js';
import { camel, tagSet, unitTag } from './tags.js';
import { type Meaning, PhraseTerm } from './term.js';
import { bareNumber, countedNoun, unitWords } from './units.js';
import { wordTags } from './word-tags.js';
import { type Words, words } from './words.js';

export interface Lattice {
  words: PhraseTerm[];
  /** Terms of several words by the one that they begin at, the shortest first. */
  longer: Map<number, PhraseTerm[]>;
  /** First and last word of each sentence, half-open. */
  sentences: { from: number; to: number }[];
}

/** Without `events` the tags of events are on no term. */
export function lattice(doc: Document, events: readonly Event[] = []): Lattice {
  const builder = new Builder(doc);
  builder.units();
  builder.numbers();
  builder.dates();
  builder.parties();
  for (const { trigger, type, status } of events) builder.span(trigger, ['Event', camel(type), camel(status)]);
  const { terms, longer } = builder;
  for (const list of longer.values()) list.sort((a, b) => a.to - b.to);
  return { words: terms, longer, sentences: doc.sentences.map((s) => builder.range(s)) };
}

type Role = { mention?: Meaning; span?: Span };

class Builder {
  readonly terms: PhraseTerm[] = [];
  readonly longer = new Map<number, PhraseTerm[]>();
  readonly #doc: Document;
  readonly #row: Words;
  /** The first word at or behind each token. */
  readonly #wordOf: Int32Array;

  constructor(doc: Document) {
    const { tokens } = doc;
    const row = words(tokens);
    this.#doc = doc;
    this.#row = row;
    this.#wordOf = new Int32Array(tokens.count + 1).fill(row.count);
    for (let i = row.count - 1; i >= 0; i--) this.#wordOf[row.token[i]] = i;
    for (let t = tokens.count - 1; t >= 0; t--)
      if (this.#wordOf[t] === row.count) this.#wordOf[t] = this.#wordOf[t + 1];
    for (let i = 0; i < row.count; i++) {
      const token = row.token[i];
      // A word inside a multi-word unit is in no lexicon by itself.
      const whole = row.start[i] === tokens.start[token] && row.end[i] === tokens.end[token];
      const tags = tagSet(whole ? wordTags(tokens, token) : []);
      this.terms.push(new PhraseTerm(tokens.text, row, i, i + 1, tags, false));
    }
  }

  /** Words of a range of tokens. */
  range({ first, last }: TokenRange) {
    return { from: this.#wordOf[first], to: this.#wordOf[last] };
  }

  /** The words of a unit of the lexicon, together: "gencatan senjata". */
  units() {
    const { tokens } = this.#doc;
    const { count, token } = this.#row;
    for (let i = 0; i + 1 < count; i++)
      if (token[i] === token[i + 1] && token[i] !== token[i - 1])
        this.#phrase({ first: token[i], last: token[i] + 1 }, wordTags(tokens, token[i]));
  }

  numbers() {
    const { tokens, numbers } = this.#doc;
    for (const number of numbers) {
      const tags = ['Number', camel(number.kind)];
      if (number.vague) tags.push('Vague');
      if (number.approximate) tags.push('Approximate');
      if (number.each) tags.push('Each');
      this.#mention(number, tags, number);
      const bare = bareNumber(tokens, number);
      if (bare) this.#phrase(bare, tags, number);
      this.#counted(number);
    }
  }

  #counted(number: Document['numbers'][number]) {
    const { tokens } = this.#doc;
    const unit = number.currency?.toLowerCase() ?? number.unit;
    const own = unit ? [unitTag(unit)] : [];
    const noun = countedNoun(tokens, number);
    if (noun) this.#phrase(noun, ['Unit', ...own]);
    for (const part of unitWords(tokens, number)) this.#phrase(part, ['Unit', ...own]);
    const last = Math.max(number.last, noun?.last ?? 0);
    if (noun || unit) this.#phrase({ first: number.first, last }, ['Count'], number);
  }

  dates() {
    for (const date of this.#doc.dates) {
      const tags = ['Date', date.kind === 'date' ? 'Day' : camel(date.kind)];
      if (date.deictic) tags.push('Deictic');
      this.#mention(date, tags, { value: date.value ?? date.timex });
    }
  }

  parties() {
    const { mentions, actors } = this.#doc;
    for (const mention of mentions) {
      const { kind, name } = actors[mention.actor];
      const tags = ['Actor', camel(kind)];
      if (PLACES.has(kind)) tags.push('Place');
      if (mention.common) tags.push('Nameless');
      if (mention.pronoun) tags.push('Pronoun');
      this.#mention(mention, tags, { value: name });
      if (mention.phrase < mention.first) this.#phrase({ first: mention.phrase, last: mention.first }, ['Title']);
    }
  }

  /** Characters from the beginning of one word to the end of another. */
  span({ start, end }: Span, tags: readonly string[]) {
    const { start: starts, end: ends, count } = this.#row;
    let [from, high] = [0, count];
    while (from < high) {
      const middle = (from + high) >> 1;
      if (starts[middle] < start) from = middle + 1;
      else high = middle;
    }
    let to = from;
    while (to < count && ends[to] <= end) to++;
    if (to > from) this.#add(from, to, tags, true, {});
  }

  /** What only its tag finds. */
  #phrase(range: TokenRange, tags: readonly string[], mention?: Meaning) {
    const { from, to } = this.range(range);
    if (from < to) this.#add(from, to, tags, true, { mention });
  }

  /** "Rabu (23/7)" ends behind its bracket, not with its last word. */
  #mention(found: TokenRange & Span, tags: readonly string[], mention: Meaning) {
    const { from, to } = this.range(found);
    if (from < to) this.#add(from, to, tags, false, { mention, span: found });
  }

  #add(from: number, to: number, tags: readonly string[], phrase: boolean, { mention, span }: Role) {
    let term = to === from + 1 ? this.terms[from] : this.longer.get(from)?.find((other) => other.to === to);
    if (term) {
      if (tags.length) term.tags = tagSet([...term.tags, ...tags]);
      term.phrase &&= phrase;
    } else {
      term = new PhraseTerm(this.#doc.tokens.text, this.#row, from, to, tagSet(tags), phrase);
      const list = this.longer.get(from);
      if (list) list.push(term);
      else this.longer.set(from, [term]);
    }
    term.mention ??= mention;
    if (span) {
      term.start = span.start;
      term.end = span.end;
    }
  }
}

const PLACES = new Set(['country', 'region', 'city', 'facility', 'place']);
