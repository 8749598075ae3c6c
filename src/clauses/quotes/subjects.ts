/** Who is subject of a verb of speech. */
import { CLOSE, COLON, COMMA, mark, SEMICOLON } from '../../text/marks.js';
import type { ActorFound, Document, Tokens } from '../../types.js';
import type { Parties } from './parties.js';
import type { Phrases } from './phrases.js';
import { NOBODY, SOMEBODY, type Speaker, type Speakers } from './speakers.js';
import {
  complementiser,
  office,
  partyHead,
  preposition,
  relative,
  sourceNoun,
  subordinator,
  thirdPerson,
} from './words.js';

/** Tokens that a search for the subject may cross. */
const REACH = 60;
/** Tokens between "yang" and a name in its clause: "menteri yang menemui X". */
const RELATIVE = 8;
/** Tokens between "ia" and its verb: "ia juga sempat mengatakan". */
const PRONOUN = 3;
/** Nouns before the party that a speaker belongs to: "seorang pejabat senior kelompok itu". */
const MAX_NOUNS = 3;
/** Places speak only right before the verb, as governments: "Yerevan menyebut …". */
const PLACES = new Set<string | undefined>(['city', 'region', 'place', 'facility']);

export class Subjects {
  readonly #doc: Document;
  readonly #speakers: Speakers;
  readonly #phrases: Phrases;
  readonly #parties: Parties;
  /** Token → not 0 inside a quotation, where nobody is looked for. */
  readonly #quoted: Int32Array;

  constructor(doc: Document, speakers: Speakers, phrases: Phrases, parties: Parties, quoted: Int32Array) {
    this.#doc = doc;
    this.#speakers = speakers;
    this.#phrases = phrases;
    this.#parties = parties;
    this.#quoted = quoted;
  }

  /**
   * The subject of the verb at `verb`, in the clause that begins at `from`: the nearest phrase to the left that no
   * preposition governs and no "yang" encloses; a person before a comma rather than what an adverbial names in between
   * ("Menteri X dalam sidang di DPR, Senin, mengatakan").
   */
  of(verb: number, from: number): Speaker {
    const { tokens } = this.#doc;
    if (verb - 1 > from && relative(tokens, verb - 1)) return this.#headOf(verb - 1, from);
    let found: ActorFound | null = null;
    let governed: ActorFound | null = null; // a person behind a preposition: "Dalam pidatonya X mengatakan"
    let commas = 0; // between the verb and where the search stands
    let i = verb - 1;
    for (; i >= from && verb - i < REACH && !this.#bounds(i); i--) {
      const c = mark(tokens, i);
      if (c === CLOSE) i = this.#phrases.opening(i, from);
      else if (c === COMMA) commas++;
      else if (relative(tokens, i)) {
        // What stood behind "yang" is told of the subject, unless it stands apart from it: "yang memimpin tim, X, …".
        if (commas === 0 || !found || !this.#phrases.isPerson(found)) found = null;
      } else if (found && subordinator(tokens, i)) break;
      else if (!found && thirdPerson(tokens, i) && verb - i <= PRONOUN) return this.#speakers.pronoun(i);
      else {
        const mention = this.#phrases.mentionAt(i);
        if (!mention) continue;
        const start = this.#phrases.start(mention, from);
        const person = this.#phrases.isPerson(mention);
        if (this.#phrases.isGoverned(start, from)) {
          if (person && !preposition(tokens, start - 1)) governed ??= mention;
        } else if (commas === 0 || !PLACES.has(this.#phrases.kind(mention))) {
          if (!found || (person && commas > 0 && !this.#phrases.isPerson(found))) found = mention;
        }
        if (found && (commas === 0 || this.#phrases.isPerson(found))) {
          // Only a "yang" further left can still say that it is no subject.
          const yang = this.#yangBefore(start, from);
          return yang < 0 ? this.#head(found, from, verb) : this.#beforeYang(yang, from);
        }
        i = start;
      }
    }
    const clause = Math.max(i + 1, from);
    // "Juru runding dari pihak oposisi X mengatakan": the name ends the phrase.
    if (found?.common && governed && governed.first > found.first) return this.#speakers.of(governed);
    if (found) return this.#head(found, clause, verb);
    const noun = this.#noun(verb, clause);
    if (noun !== NOBODY) return noun;
    return governed
      ? this.#speakers.of(governed)
      : this.#parties.spelled(this.#phrases.capitalsBefore(verb, clause), verb);
  }

  /** A subject without a name: at the head of its clause, or right before the verb ("Sebelumnya polisi mengatakan"). */
  #noun(verb: number, clause: number): Speaker {
    const head = this.#parties.nameless(clause, verb);
    if (head !== NOBODY) return head;
    let first = verb;
    while (first > clause && verb - first <= MAX_NOUNS && this.#phrases.isPlainNoun(first - 1)) first--;
    for (; first < verb; first++) if (isSource(this.#doc.tokens, first)) return this.#parties.nameless(first, verb);
    return NOBODY;
  }

  /** What no subject stands beyond: "bahwa", a quotation, a semicolon or a colon. */
  #bounds(i: number): boolean {
    const { tokens } = this.#doc;
    const c = mark(tokens, i);
    return this.#quoted[i] !== 0 || complementiser(tokens, i) !== 0 || c === SEMICOLON || c === COLON;
  }

  /** "pejabat kelompok itu": the party is only what the speaker belongs to; "juru bicara polisi X": it is X's. */
  #head(mention: ActorFound, from: number, verb: number): Speaker {
    const { tokens } = this.#doc;
    if (this.#phrases.isPerson(mention)) return this.#speakers.of(mention);
    const name = this.#parties.spelled(mention.last, verb);
    if (name !== NOBODY) return name;
    const start = Math.min(mention.phrase, mention.first);
    let first = start;
    while (first > from && start - first < MAX_NOUNS && this.#phrases.isPlainNoun(first - 1)) first--;
    // At the head of a sentence the noun has a capital: "Pengacara tahanan itu mengatakan".
    if (first === from + 1 && isSource(tokens, from)) first = from;
    for (; first < start; first++) if (isSource(tokens, first)) return this.#parties.nameless(first, mention.last + 1);
    return this.#parties.official(mention);
  }

  /** "laporan yang menyebutkan", "Presiden X, yang mengatakan": the name right before "yang", or somebody. */
  #headOf(yang: number, from: number): Speaker {
    const at = mark(this.#doc.tokens, yang - 1) === COMMA ? yang - 2 : yang - 1;
    const mention = at >= from ? this.#phrases.mentionAt(at) : null;
    if (!mention || this.#phrases.isGoverned(this.#phrases.start(mention, from), from)) return SOMEBODY;
    return this.#speakers.of(mention);
  }

  /** The "yang" left of `i` with no comma between ("menteri yang menemui X mengatakan"), or -1. */
  #yangBefore(i: number, from: number): number {
    const { tokens } = this.#doc;
    for (let k = i - 1; k >= from && i - k <= RELATIVE; k--) {
      if (mark(tokens, k) || complementiser(tokens, k)) return -1;
      if (relative(tokens, k)) return k;
    }
    return -1;
  }

  #beforeYang(yang: number, from: number): Speaker {
    for (let k = yang - 1; k >= from && yang - k < REACH; k--) {
      if (mark(this.#doc.tokens, k)) continue;
      const mention = this.#phrases.mentionAt(k);
      return mention ? this.#speakers.of(mention) : this.#parties.nameless(from, k + 1);
    }
    return NOBODY;
  }
}

/** A noun for somebody who speaks: "pejabat", "juru bicara", "sumber". */
const isSource = (tokens: Tokens, i: number) =>
  sourceNoun(tokens, i) !== 0 || office(tokens, i) !== 0 || partyHead(tokens, i) !== 0;
