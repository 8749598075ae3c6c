/** Sources that no reader of names knows: "seorang perwira", "juru bicara itu", "laporan itu", a name by its capitals alone. */
import { addNameless, namelessMention } from '../../mentions/actors/nameless.js';
import { CAPITAL, NYA } from '../../text/flags.js';
import { mark } from '../../text/marks.js';
import type { Actor, ActorFound, Document } from '../../types.js';
import type { Phrases } from './phrases.js';
import { NOBODY, type Speaker, type Speakers } from './speakers.js';
import {
  CLOSED,
  coordinator,
  DOCUMENT,
  determiner,
  office,
  PARTY_KINDS,
  partyHead,
  preposition,
  quantifier,
  relative,
  sourceNoun,
  speech,
  subordinator,
  verbal,
} from './words.js';

/** Words of a source without a name: "pejabat keamanan setempat". */
const MAX_NOUNS = 6;

export class Parties {
  readonly #doc: Document;
  readonly #phrases: Phrases;
  readonly #speakers: Speakers;
  #named: Map<string, number> | null = null;
  #titled: Map<string, number[]> | null = null;
  readonly #created: ActorFound[] = [];

  constructor(doc: Document, phrases: Phrases, speakers: Speakers) {
    this.#doc = doc;
    this.#phrases = phrases;
    this.#speakers = speakers;
  }

  /**
   * A source without a name that begins at `i`: "juru bicara itu" is whoever of that office spoke or was named before,
   * "seorang perwira" a party of its own, "laporan itu" a document and no actor. `anyNoun`: behind ", kata" every noun speaks.
   */
  nameless(i: number, end: number, anyNoun = false): Speaker {
    const { tokens } = this.#doc;
    while (i < end && (quantifier(tokens, i) || coordinator(tokens, i))) i++; // "seorang", "para", "dan"
    if (i >= end) return NOBODY;
    const noun = sourceNoun(tokens, i);
    if (!noun && !office(tokens, i) && !partyHead(tokens, i) && !(anyNoun && this.#isNoun(i))) return NOBODY;
    let last = i + 1;
    while (last < end && last - i < MAX_NOUNS && this.#goesOn(last)) last++;
    const titled = office(tokens, i) ? this.#holder(i) : NOBODY;
    if (titled.source) return this.#speakers.as(titled, i, last);
    if (determiner(tokens, last) && !noun && this.#speakers.before.source)
      return this.#speakers.as(this.#speakers.before, i, last);
    const start = tokens.start[i];
    const text = tokens.text.slice(start, tokens.end[last - 1]);
    if (noun === DOCUMENT)
      return { actor: -1, source: { actor: null, name: text, text, start, end: tokens.end[last - 1] } };
    return this.#create(i, last, text);
  }

  /** "Menlu mengatakan" where the office was read as the body: the person who spoke last speaks for it. */
  official(mention: ActorFound): Speaker {
    const { before } = this.#speakers;
    const bare = office(this.#doc.tokens, mention.first) !== 0 && mention.last === mention.first + 1;
    if (!bare || !this.#speakers.isPerson(before) || this.#phrases.kind(mention) === 'person')
      return this.#speakers.of(mention);
    return this.#speakers.as(before, mention.first, mention.last);
  }

  /** Capitalised words from `first` up to `last` that the readers of names passed over: a name and no actor. */
  spelled(first: number, last: number): Speaker {
    const { tokens } = this.#doc;
    if (first >= last || last - first > MAX_NOUNS) return NOBODY;
    for (let i = first; i < last; i++)
      if (!(tokens.flags[i] & CAPITAL) || CLOSED[tokens.word[i]] || this.#phrases.mentionAt(i) || this.#doc.dateAt[i])
        return NOBODY;
    const start = tokens.start[first];
    const end = tokens.end[last - 1];
    const text = tokens.text.slice(start, end);
    return { actor: -1, source: { actor: null, name: text, text, start, end } };
  }

  #isNoun(i: number): boolean {
    const { tokens } = this.#doc;
    return this.#goesOn(i) && tokens.word[i] > 0 && !verbal(tokens, i) && !(tokens.flags[i] & (CAPITAL | NYA));
  }

  #goesOn(i: number): boolean {
    const { tokens } = this.#doc;
    if (mark(tokens, i) || preposition(tokens, i) || relative(tokens, i) || subordinator(tokens, i)) return false;
    return !speech(tokens, i) && !determiner(tokens, i) && !this.#doc.dateAt[i];
  }

  /** Name in lower case → actor, to find a common noun again. Few articles ask. */
  get #byName(): Map<string, number> {
    this.#named ??= new Map(this.#doc.actors.map((actor, index) => [actor.name.toLowerCase(), index]));
    return this.#named;
  }

  /** First word of a title → the persons who have it, by first mention. */
  get #holders(): Map<string, number[]> {
    if (this.#titled) return this.#titled;
    const holders = new Map<string, number[]>();
    const { actors } = this.#doc;
    actors.forEach((actor, index) => {
      const office = officeOf(actor);
      if (!office) return;
      const same = holders.get(office);
      if (same) same.push(index);
      else holders.set(office, [index]);
    });
    for (const indices of holders.values()) indices.sort((a, b) => firstToken(actors[a]) - firstToken(actors[b]));
    this.#titled = holders;
    return holders;
  }

  /** Who holds the office that is named at `i`: the last person before it whose title begins with that word. */
  #holder(i: number): Speaker {
    const { tokens, actors } = this.#doc;
    const word = tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase();
    if (officeOf(actors[this.#speakers.person.actor]) === word) return this.#speakers.person;
    const holders = this.#holders.get(word) ?? [];
    // In order of their first mention, and the search goes on through the text: what is passed need not be seen again.
    while (holders.length > 1 && firstToken(actors[holders[1]]) < i) holders.shift();
    return holders.length && firstToken(actors[holders[0]]) < i
      ? this.#speakers.of(actors[holders[0]].mentions[0] as ActorFound)
      : NOBODY;
  }

  /** A common noun becomes a party of its own, one for each wording. */
  #create(first: number, last: number, text: string): Speaker {
    const there = this.#phrases.mentionAt(first);
    if (there) return this.#speakers.of(there);
    const name = text.toLowerCase();
    let actor = this.#byName.get(name);
    if (actor === undefined) {
      const kind = PARTY_KINDS[partyHead(this.#doc.tokens, first)] ?? 'none';
      actor = addNameless(this.#doc, text, kind === 'none' ? 'person' : kind, 'source');
      this.#byName.set(name, actor);
    }
    const mention = namelessMention(this.#doc, { first, last }, actor);
    this.#doc.actors[actor].mentions.push(mention);
    this.#created.push(mention);
    return this.#speakers.of(mention);
  }

  /** The parties that were found only as sources take their place among the mentions. */
  finish() {
    if (!this.#created.length) return;
    const doc = this.#doc;
    doc.mentions = [...doc.mentions, ...this.#created].sort((a, b) => a.first - b.first || b.last - a.last);
    doc.mentionAt.fill(0);
    doc.mentions.forEach((mention, index) => {
      for (let i = mention.first; i < mention.last; i++) if (!doc.mentionAt[i]) doc.mentionAt[i] = index + 1;
    });
  }
}

/** "presiden" of "Presiden Ukraina Volodymyr Zelensky". */
const officeOf = (actor: Actor | undefined) =>
  actor?.kind === 'person' && actor.title ? actor.title.toLowerCase().split(' ', 1)[0] : null;

const firstToken = (actor: Actor) => (actor.mentions[0] as ActorFound | undefined)?.first ?? Number.POSITIVE_INFINITY;
