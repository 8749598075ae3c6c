/** Who speaks where no verb of speech has a subject: behind a tag, beside a quotation, at the head of a sentence. */
import { COLON, COMMA, HYPHEN, mark, OPEN, SLASH } from '../../text/marks.js';
import type { ActorFound, Document, Sentence, TokenRange, Tokens } from '../../types.js';
import type { Parties } from './parties.js';
import type { Phrases } from './phrases.js';
import { NOBODY, type Speaker, type Speakers } from './speakers.js';
import {
  office,
  partyHead,
  preposition,
  relative,
  sourceNoun,
  speech,
  subordinator,
  TOLD,
  thirdPerson,
  verbal,
} from './words.js';

/** Tokens of a noun phrase behind a tag. */
const PHRASE = 24;
/** Tokens before a sentence's subject: "Sementara itu, di Jakarta, X …". */
const LEAD = 8;
/** Tokens in which a sentence's subject must come. */
const REACH = 60;
const PLACES = new Set<string | undefined>(['city', 'region', 'place', 'facility']);

export class Sources {
  readonly #doc: Document;
  readonly #speakers: Speakers;
  readonly #phrases: Phrases;
  readonly #parties: Parties;

  constructor(doc: Document, speakers: Speakers, phrases: Phrases, parties: Parties) {
    this.#doc = doc;
    this.#speakers = speakers;
    this.#phrases = phrases;
    this.#parties = parties;
  }

  /**
   * The noun phrase that begins at `start`: "kata *juru bicara militer, Kolonel X*, kepada wartawan". `anyNoun` where
   * whatever noun stands there speaks.
   */
  at(start: number, end: number, anyNoun = false): Speaker {
    const { tokens } = this.#doc;
    if (thirdPerson(tokens, start)) return this.#speakers.pronoun(start);
    let party: ActorFound | null = null;
    const stop = Math.min(end, start + PHRASE);
    for (let i = start; i < stop; ) {
      const mention = this.#phrases.mentionAt(i);
      // A name that begins with an office may be the title of the one who follows: "Kanit Lantas Polres X, Ipda Y".
      if (mention && this.#phrases.isPerson(mention) && !office(tokens, mention.first))
        return this.#speakers.of(this.#lastOf(mention, stop));
      party ??= mention;
      const c = mark(tokens, i);
      if (c === COMMA) {
        const name = this.#apposition(i + 1, end);
        if (name) return this.#speakers.of(name);
        break;
      }
      if (mention) i = Math.max(mention.last, i + 1);
      else if (c === OPEN) i = this.#phrases.closing(i, stop) + 1;
      else if (isTold(tokens, i)) i += 2;
      else if ((c && c !== HYPHEN && c !== SLASH) || (i > start && endsPhrase(tokens, i))) break;
      else i++;
    }
    return this.#party(party, start, stop, anyNoun);
  }

  /** A name, a pronoun or a noun for a source stands at token `i`. */
  begins(i: number): boolean {
    const { tokens } = this.#doc;
    if (this.#phrases.mentionAt(i) || thirdPerson(tokens, i)) return true;
    return office(tokens, i) !== 0 || partyHead(tokens, i) !== 0 || sourceNoun(tokens, i) !== 0;
  }

  /** A phrase without a person in it. */
  #party(party: ActorFound | null, start: number, stop: number, anyNoun: boolean): Speaker {
    if (party?.common) {
      const name = this.#parties.spelled(party.last, this.#phrases.capitalsAfter(party.last, stop));
      if (name !== NOBODY) return name;
    }
    if (party && Math.min(party.phrase, party.first) <= start) return this.#parties.official(party);
    const nameless = this.#parties.nameless(start, stop, anyNoun && !party);
    return nameless === NOBODY ? this.#speakers.of(party) : nameless;
  }

  /** Names that touch are one phrase, and the last one the person: "Kepala Operasi Damai | Brigjen X". */
  #lastOf(mention: ActorFound, end: number): ActorFound {
    let last = mention;
    while (last.last < end) {
      const next = this.#phrases.mentionAt(last.last);
      if (!next || !this.#phrases.isPerson(next)) break;
      last = next;
    }
    return last;
  }

  /** "…, Kolonel X,": a name that a comma or an adverbial closes, and no subject of a clause to come. */
  #apposition(i: number, end: number): ActorFound | null {
    const { tokens, dateAt } = this.#doc;
    const mention = this.#phrases.mentionAt(i);
    if (!mention || !this.#phrases.isPerson(mention)) return null;
    const after = mention.last;
    return after >= end || mark(tokens, after) || preposition(tokens, after) || dateAt[after] ? mention : null;
  }

  /** A name alone between the sentence's head or a mark and the colon at `colon`; places have no voice there. */
  alone(colon: number, first: number): Speaker {
    const mention = this.#phrases.mentionAt(colon - 1);
    if (!mention || mention.last !== colon || PLACES.has(this.#phrases.kind(mention))) return NOBODY;
    const start = Math.min(mention.phrase, mention.first);
    return start > first && !mark(this.#doc.tokens, start - 1) ? NOBODY : this.#speakers.of(mention);
  }

  /** Whoever a sentence begins with. */
  opening(first: number): Speaker {
    return this.#speakers.of(this.#phrases.mentionAt(first));
  }

  /** The person who is subject of a sentence: whom "katanya" in the next one means. */
  head(first: number, last: number): Speaker {
    const { tokens } = this.#doc;
    // "Pembina Komunitas … Toto Sugito mengapresiasi": behind a title the name may come late.
    const titled = office(tokens, first) !== 0;
    for (let i = first; i < Math.min(last, first + REACH); i++) {
      const mention = this.#phrases.mentionAt(i);
      if (!mention) {
        if (i > first + LEAD || verbal(tokens, i)) return NOBODY;
        continue;
      }
      const start = Math.min(mention.phrase, mention.first);
      const heads = titled || start - first < 2 || mark(tokens, start - 1) === COMMA;
      if (heads && this.#phrases.isPerson(mention) && !preposition(tokens, start - 1))
        return this.#speakers.of(mention);
      i = Math.max(i, mention.last - 1);
    }
    return NOBODY;
  }

  /** Who says a quotation that no verb of speech stands by: 'X meminta warga bersabar: "…"', '"…," Kolonel X mengancam.' */
  beside(quotation: TokenRange, sentence: Sentence): Speaker {
    const { tokens } = this.#doc;
    if (mark(tokens, quotation.first - 1) === COLON && quotation.first > sentence.first) {
      const head = this.head(sentence.first, quotation.first);
      if (head !== NOBODY) return head;
    }
    for (let i = quotation.last; i < Math.min(sentence.last, quotation.last + LEAD) && !mark(tokens, i); i++) {
      const mention = this.#phrases.mentionAt(i);
      if (mention && this.#phrases.isPerson(mention) && Math.min(mention.phrase, mention.first) === quotation.last)
        return this.#speakers.of(mention);
    }
    return NOBODY;
  }
}

/** "menurut catatan *yang disampaikan* X". */
const isTold = (tokens: Tokens, i: number) => relative(tokens, i) !== 0 && speech(tokens, i + 1) === TOLD;

/** What ends a noun phrase behind a tag: "kata X *di* Jakarta", "*saat* ditemui", "*yang* …". */
const endsPhrase = (tokens: Tokens, i: number) =>
  relative(tokens, i) !== 0 || subordinator(tokens, i) !== 0 || speech(tokens, i) !== 0 || preposition(tokens, i) !== 0;
