/** Where the speaker stands: as subject before a verb of speech, or as the noun phrase behind a tag. */
import { CAPITAL, DIGIT, NYA } from '../../text/flags.js';
import type { ActorFound, Document, Sentence, TokenRange, Tokens } from '../../types.js';
import { NOBODY, SOMEBODY, type Speaker, type Speakers } from './speakers.js';
import {
  CITE,
  CLOSE,
  COLON,
  COMMA,
  complementiser,
  coordinator,
  determiner,
  HYPHEN,
  isThirdPerson,
  mark,
  OPEN,
  office,
  preposition,
  relative,
  SEMICOLON,
  SLASH,
  sourceNoun,
  speech,
  subordinator,
  TOLD,
  verbal,
} from './words.js';

/** Tokens that a search for the subject may cross. */
const REACH = 60;
/** Tokens of a noun phrase behind a tag. */
const PHRASE = 24;
/** Tokens before a sentence's subject: "Sementara itu, di Jakarta, X …". */
const LEAD = 8;
/** Places speak only right before the verb, as governments: "Yerevan menyebut …". */
const PLACES = new Set<string | null>(['city', 'region', 'place', 'facility']);
/** Plain nouns between a preposition and the name that it governs: "di kamp pengungsi Nuseirat". */
const GOVERNED = 3;

export class Subjects {
  readonly #doc: Document;
  readonly #speakers: Speakers;
  /** Token → not 0 inside a quotation, where nobody is looked for. */
  readonly #quoted: Int32Array;

  constructor(doc: Document, speakers: Speakers, quoted: Int32Array) {
    this.#doc = doc;
    this.#speakers = speakers;
    this.#quoted = quoted;
  }

  /**
   * The subject of the verb at `verb`, in the clause that begins at `from`: the nearest phrase to the left that no
   * preposition governs and no "yang" encloses; a person before a comma rather than what an adverbial names in between
   * ("Menteri X dalam sidang di DPR, Senin, mengatakan").
   */
  before(verb: number, from: number): Speaker {
    const { tokens } = this.#doc;
    if (verb - 1 > from && relative(tokens, verb - 1)) return this.#headOf(verb - 1, from);
    let found: ActorFound | null = null;
    let governed: ActorFound | null = null; // a person behind a preposition: "Dalam pidatonya X mengatakan"
    let commas = 0; // between the verb and where the search stands
    let clause = from; // where the noun phrase of a subject without a name would begin
    for (let i = verb - 1, steps = 0; i >= from && steps < REACH; steps++) {
      if (this.#quoted[i] || complementiser(tokens, i)) {
        clause = i + 1;
        break;
      }
      const c = mark(tokens, i);
      if (c === SEMICOLON || c === COLON) {
        clause = i + 1;
        break;
      }
      if (c === CLOSE) i = this.#opening(i, from) - 1;
      else if (c === COMMA) {
        commas++;
        i--;
      } else if (relative(tokens, i)) {
        // What stood behind "yang" is told of the subject, unless it stands apart from it: "yang memimpin tim, X, …".
        if (commas === 0 || !found || this.#isPerson(found) === false) found = null;
        i--;
      } else if (subordinator(tokens, i) && found) {
        break;
      } else if (isThirdPerson(tokens, i) && !found && i > verb - 4) return this.#speakers.pronoun(i);
      else {
        const mention: ActorFound | null = this.#speakers.mentionAt(i);
        if (!mention) {
          i--;
          continue;
        }
        const start = this.#phraseStart(mention, from);
        if (this.#isGoverned(start, from)) {
          if (this.#isPerson(mention) && !preposition(tokens, start - 1)) governed ??= mention;
        } else if (commas === 0 || !PLACES.has(this.#speakers.kind(mention))) {
          if (!found) found = mention;
          else if (!this.#isPerson(found) && this.#isPerson(mention) && commas > 0) found = mention;
        }
        if (found && (this.#isPerson(found) || commas === 0)) {
          // Only a "yang" further left can still say that it is no subject.
          return this.#enclosed(start - 1, from) ? this.#outside(start - 1, from) : this.#head(found, from, verb);
        }
        i = start - 1;
      }
    }
    // "Juru runding dari pihak oposisi X mengatakan": the name ends the phrase.
    if (found?.common && governed && governed.first > found.first) return this.#speakers.of(governed);
    if (found) return this.#head(found, clause, verb);
    const noun = this.#speakers.nameless(clause, verb);
    if (noun !== NOBODY) return noun;
    return governed ? this.#speakers.of(governed) : this.#speakers.spelled(this.#capitalsBefore(verb, clause), verb);
  }

  /** A preposition before the phrase at `start`, right there or with plain nouns between. */
  #isGoverned(start: number, from: number): boolean {
    const { tokens } = this.#doc;
    // "sebagaimana diberitakan X": the source of a report isn't the subject of what follows.
    if (start > from && (speech(tokens, start - 1) === TOLD || speech(tokens, start - 1) === CITE)) return true;
    for (let i = start - 1; i >= from && start - i <= GOVERNED; i--) {
      if (preposition(tokens, i)) return true;
      if (mark(tokens, i) || this.#speakers.mentionAt(i) || !isPlainNoun(this.#doc, i)) return false;
    }
    return false;
  }

  /** "pejabat kelompok itu": the party is only what the speaker belongs to. */
  #head(mention: ActorFound, from: number, verb: number): Speaker {
    const { tokens } = this.#doc;
    if (!this.#isPerson(mention)) {
      const name = this.#speakers.spelled(mention.last, verb);
      if (name !== NOBODY) return name;
      let first = Math.min(mention.phrase, mention.first);
      const start = first;
      while (first > from && start - first < GOVERNED && isPlainNoun(this.#doc, first - 1) && !mark(tokens, first - 1))
        first--;
      for (; first < start; first++)
        if (isSource(tokens, first)) return this.#speakers.nameless(first, mention.last + 1);
    }
    return this.#speakers.of(mention);
  }

  /** Where the capitalised words begin that stand right before the verb. */
  #capitalsBefore(verb: number, from: number): number {
    let first = verb;
    while (first > from && this.#doc.tokens.flags[first - 1] & CAPITAL) first--;
    return first;
  }

  /** "laporan yang menyebutkan", "Presiden X, yang mengatakan": the name right before "yang", or somebody. */
  #headOf(yang: number, from: number): Speaker {
    const at = mark(this.#doc.tokens, yang - 1) === COMMA ? yang - 2 : yang - 1;
    const mention = at >= from ? this.#speakers.mentionAt(at) : null;
    return mention && !this.#isGoverned(this.#phraseStart(mention, from), from) ? this.#speakers.of(mention) : SOMEBODY;
  }

  /** A "yang" to the left of the phrase, with no comma between: "menteri yang menemui Trump mengatakan". */
  #enclosed(i: number, from: number): boolean {
    const { tokens } = this.#doc;
    for (let k = i; k >= from && i - k < LEAD; k--) {
      if (mark(tokens, k) || complementiser(tokens, k)) return false;
      if (relative(tokens, k)) return true;
    }
    return false;
  }

  /** The noun phrase before that "yang". */
  #outside(i: number, from: number): Speaker {
    const { tokens } = this.#doc;
    let k = i;
    while (k >= from && !relative(tokens, k)) k--;
    for (k--; k >= from && i - k < REACH; k--) {
      if (mark(tokens, k)) continue;
      const mention = this.#speakers.mentionAt(k);
      return mention ? this.#speakers.of(mention) : this.#speakers.nameless(from, k + 1);
    }
    return NOBODY;
  }

  /** First token of the phrase; names that touch are one phrase ("DPR RI"). */
  #phraseStart(mention: ActorFound, from: number): number {
    let start = Math.min(mention.phrase, mention.first);
    for (let steps = 0; start > from && steps < 3; steps++) {
      const left = this.#speakers.mentionAt(start - 1);
      if (!left) break;
      start = Math.min(left.phrase, left.first);
    }
    return start;
  }

  /** The noun phrase that begins at `start`: "kata *juru bicara militer, Kolonel X*, kepada wartawan". */
  behind(start: number, end: number, anyNoun = false): Speaker {
    const { tokens } = this.#doc;
    if (isThirdPerson(tokens, start)) return this.#speakers.pronoun(start);
    let party: ActorFound | null = null;
    const stop = Math.min(end, start + PHRASE);
    for (let i = start; i < stop; ) {
      const mention = this.#speakers.mentionAt(i);
      // A name that begins with an office may be the title of the one who follows: "Kanit Lantas Polres X, Ipda Y".
      if (mention && this.#isPerson(mention) && !office(tokens, mention.first))
        return this.#speakers.of(this.#lastOf(mention, stop));
      party ??= mention;
      if (relative(tokens, i) && i + 1 < stop && speech(tokens, i + 1) === TOLD) {
        i += 2; // "menurut catatan yang disampaikan X"
        continue;
      }
      const c = mark(tokens, i);
      if (c === OPEN) {
        i = this.#closing(i, stop) + 1;
        continue;
      }
      if (c === COMMA) {
        const name = this.#apposition(i + 1, end);
        if (name) return this.#speakers.of(name);
        break;
      }
      if (!mention && ((c && c !== HYPHEN && c !== SLASH) || (i > start && endsPhrase(tokens, i)))) break;
      i = mention ? Math.max(mention.last, i + 1) : i + 1;
    }
    if (party?.common) {
      const name = this.#speakers.spelled(party.last, this.#capitalsAfter(party.last, stop));
      if (name !== NOBODY) return name;
    }
    if (party && Math.min(party.phrase, party.first) <= start) return this.#speakers.of(party);
    const nameless = this.#speakers.nameless(start, stop, anyNoun && !party);
    return nameless === NOBODY ? this.#speakers.of(party) : nameless;
  }

  /** Who says a quotation that no verb of speech stands by: 'X meminta warga bersabar: "…"', '"…," Kolonel X mengancam.' */
  beside(quotation: TokenRange, sentence: Sentence): Speaker | null {
    const { tokens } = this.#doc;
    if (mark(tokens, quotation.first - 1) === COLON && quotation.first > sentence.first) {
      const head = this.head(sentence.first, quotation.first);
      if (head !== NOBODY) return head;
    }
    for (let i = quotation.last; i < Math.min(sentence.last, quotation.last + LEAD) && !mark(tokens, i); i++) {
      const mention = this.#speakers.mentionAt(i);
      if (mention && this.#isPerson(mention) && Math.min(mention.phrase, mention.first) === quotation.last)
        return this.#speakers.of(mention);
    }
    return null;
  }

  #capitalsAfter(i: number, end: number): number {
    while (i < end && this.#doc.tokens.flags[i] & CAPITAL && !this.#doc.dateAt[i]) i++;
    return i;
  }

  /** Names that touch are one phrase, and the last one the person: "Kepala Operasi Damai | Brigjen X". */
  #lastOf(mention: ActorFound, end: number): ActorFound {
    let last = mention;
    while (last.last < end) {
      const next = this.#speakers.mentionAt(last.last);
      if (!next || !this.#isPerson(next)) break;
      last = next;
    }
    return last;
  }

  /** "…, Kolonel X,": a name that a comma or an adverbial closes, and no subject of a clause to come. */
  #apposition(i: number, end: number): ActorFound | null {
    const { tokens } = this.#doc;
    const mention = this.#speakers.mentionAt(i);
    if (!mention || !this.#isPerson(mention)) return null;
    const after = mention.last;
    return after >= end || mark(tokens, after) || preposition(tokens, after) || this.#doc.dateAt[after]
      ? mention
      : null;
  }

  /** The person who is subject of a sentence: whom "katanya" in the next one means. */
  head(first: number, last: number): Speaker {
    const { tokens } = this.#doc;
    const end = Math.min(last, first + REACH);
    for (let i = first; i < end; i++) {
      const mention = this.#speakers.mentionAt(i);
      if (!mention) {
        if (i > first + LEAD || verbal(tokens, i)) return NOBODY;
        continue;
      }
      const start = Math.min(mention.phrase, mention.first);
      const heads = start - first < 2 || mark(tokens, start - 1) === COMMA;
      if (this.#isPerson(mention) && (heads || isTitled(tokens, first)) && !preposition(tokens, start - 1))
        return this.#speakers.of(mention);
      i = Math.max(i, mention.last - 1);
    }
    return NOBODY;
  }

  /** Whoever a sentence begins with. */
  opening(first: number): Speaker {
    return this.#speakers.of(this.#speakers.mentionAt(first));
  }

  #isPerson(mention: ActorFound): boolean {
    return !mention.common && !mention.pronoun && this.#speakers.kind(mention) === 'person';
  }

  #opening(i: number, from: number): number {
    const { tokens } = this.#doc;
    for (let k = i - 1; k >= from && i - k < REACH; k--) if (mark(tokens, k) === OPEN) return k;
    return i;
  }

  #closing(i: number, end: number): number {
    const { tokens } = this.#doc;
    for (let k = i + 1; k < end && k - i < REACH; k++) if (mark(tokens, k) === CLOSE) return k;
    return i;
  }
}

/** A lower-case word that is neither verb, determiner nor "-nya": what may stand between a preposition and a name. */
const isPlainNoun = ({ tokens, dateAt }: Document, i: number) =>
  !(tokens.flags[i] & (CAPITAL | DIGIT | NYA)) &&
  !verbal(tokens, i) &&
  !speech(tokens, i) &&
  !determiner(tokens, i) &&
  !coordinator(tokens, i) &&
  !subordinator(tokens, i) &&
  !relative(tokens, i) &&
  !dateAt[i];

/** A noun for somebody who speaks: "pejabat", "juru bicara", "sumber". */
const isSource = (tokens: Tokens, i: number) => sourceNoun(tokens, i) !== 0 || office(tokens, i) !== 0;

/** The sentence begins with an office: "Pembina Komunitas … Toto Sugito mengapresiasi …". */
const isTitled = (tokens: Tokens, first: number) => office(tokens, first) !== 0;

/** What ends a noun phrase behind a tag: "kata X *di* Jakarta", "*saat* ditemui", "*yang* …". */
const endsPhrase = (tokens: Tokens, i: number) =>
  relative(tokens, i) !== 0 || subordinator(tokens, i) !== 0 || speech(tokens, i) !== 0 || preposition(tokens, i) !== 0;
