/**
 * One sentence → the statements that its verbs of speech make. Each construction says where the speaker stands and
 * which tokens are said; what is said in quotation marks is left to the quotation.
 */
import { CAPITAL, PUNCTUATION } from '../../text/flags.js';
import { COLON, COMMA, mark, SEMICOLON } from '../../text/marks.js';
import type { Document, Sentence, TokenRange } from '../../types.js';
import { ADDRESS, Extent, LEAD_IN } from './extent.js';
import type { Quotation } from './marks.js';
import type { Sources } from './sources.js';
import { NOBODY, type Speaker, type Speakers } from './speakers.js';
import type { Subjects } from './subjects.js';
import {
  ASK,
  accordingTo,
  asSaid,
  BY,
  basedOn,
  CITE,
  CONTRAST,
  citeParticle,
  complementiser,
  coordinator,
  headlineSay,
  negation,
  preposition,
  SAY,
  speech,
  speechTag,
  statementOnly,
  subordinator,
  TAG_NYA,
  TELLING,
  TIME,
  TOLD,
  toldNoun,
} from './words.js';

export interface Statement extends TokenRange {
  /** Token of the verb, or -1. */
  verb: number;
  speaker: Speaker;
  /** Taken over from another outlet: any other statement about the same words is nearer. */
  cited: boolean;
}

/** What was found in a sentence: statements in its own words, and who says which quotation. */
export interface Found {
  statements: Statement[];
  quoted: Map<number, { speaker: Speaker; verb: number }>;
}

/** A sentence makes no more statements than this: the rest of a hostile one is left unread. */
const MAX_STATEMENTS = 8;
/** Characters of a title before the name behind a verb. */
const TITLE = 120;
/** What sets one speaker's clause off against another's. */
const TURNS = new Set([CONTRAST, TIME]);

export class StatementReader {
  readonly #doc: Document;
  readonly #speakers: Speakers;
  readonly #subjects: Subjects;
  readonly #sources: Sources;
  /** Token → index + 1 of the quotation that it stands in. */
  readonly #quotationAt: Int32Array;
  readonly #quotations: Quotation[];
  #sentence!: Sentence;
  #extent!: Extent;
  #found!: Found;
  /** The last ", sementara" or ", namun": where another speaker's clause may begin. */
  #turn = 0;

  constructor(
    doc: Document,
    finders: { speakers: Speakers; subjects: Subjects; sources: Sources },
    quotations: Quotation[],
    quotationAt: Int32Array,
  ) {
    this.#doc = doc;
    this.#speakers = finders.speakers;
    this.#subjects = finders.subjects;
    this.#sources = finders.sources;
    this.#quotations = quotations;
    this.#quotationAt = quotationAt;
  }

  read(sentence: Sentence): Found {
    this.#sentence = sentence;
    this.#extent = new Extent(this.#doc, sentence, this.#quotationAt);
    this.#found = { statements: [], quoted: new Map() };
    this.#turn = 0;
    const { tokens } = this.#doc;
    for (let i = sentence.first; i < sentence.last; i++) {
      const quotation = this.#quotationAt[i];
      if (quotation) {
        i = this.#quotations[quotation - 1].last - 1;
        continue;
      }
      if (this.#found.statements.length >= MAX_STATEMENTS) break;
      if (tokens.flags[i] & PUNCTUATION) this.#mark(i);
      else if (TELLING[tokens.word[i]]) this.#word(i);
    }
    return this.#found;
  }

  #mark(i: number) {
    const c = mark(this.#doc.tokens, i);
    if (c === SEMICOLON) this.#cut(i);
    else if (c === COLON) this.#colon(i);
  }

  #word(i: number) {
    const { tokens } = this.#doc;
    if (mark(tokens, i - 1) === COMMA && TURNS.has(subordinator(tokens, i))) this.#turn = i;
    else if (this.#sentence.headline && headlineSay(tokens, i)) this.#say(i);
    else if (speechTag(tokens, i) && this.#tag(i)) return;
    else if (accordingTo(tokens, i) || (basedOn(tokens, i) && citeParticle(tokens, i + 1))) this.#according(i);
    else if (toldNoun(tokens, i) && asSaid(tokens, i - 1)) this.#told(i);
    else
      switch (speech(tokens, i)) {
        case SAY:
          return this.#say(i);
        case ASK:
          return this.#ask(i);
        case TOLD:
          return this.#told(i);
        case CITE:
          return this.#cite(i);
      }
  }

  /** A semicolon: no statement before it reaches further. */
  #cut(i: number) {
    for (const statement of this.#found.statements) if (statement.last > i && statement.verb < i) statement.last = i;
    this.#extent.clause = i + 1;
  }

  /** "X mengatakan A, sementara Y menyebut B": A ends where Y's clause begins, if Y turns out to say something. */
  #separate({ source }: Speaker) {
    const { tokens } = this.#doc;
    const turn = this.#turn;
    if (!source || turn <= this.#sentence.first || tokens.start[turn] > source.start) return;
    for (const statement of this.#found.statements)
      if (statement.first < turn && statement.last > turn) statement.last = turn - 1;
  }

  /** "X mengatakan kepada pers, Rabu, bahwa …". */
  #say(i: number) {
    const { tokens } = this.#doc;
    const { last } = this.#sentence;
    if (negation(tokens, i - 1) || (preposition(tokens, i - 1) && i > this.#sentence.first)) return;
    const { first, explicit } = this.#extent.content(i);
    if (first >= last) return;
    const quotation = this.#quotationAt[first];
    if (statementOnly(tokens, i) && !explicit && !quotation && !this.#extent.isClause(first)) return;
    const speaker = this.#subject(i);
    this.#separate(speaker);
    if (quotation) this.#found.quoted.set(quotation - 1, { speaker, verb: i });
    if (!quotation || this.#quotations[quotation - 1].last < last - 2) this.#rest(first, i, speaker);
    else this.#speakers.spoke(speaker);
  }

  /** Who is subject of the verb at `i`. */
  #subject(i: number): Speaker {
    const { tokens } = this.#doc;
    const comma = mark(tokens, i - 1) === COMMA;
    const before = this.#found.statements.at(-1);
    // "X menegaskan A, tetapi mengakui B": what is said before has the same speaker.
    if (before && (i - 1 === this.#turn || coordinator(tokens, i - 1) || comma)) return before.speaker;
    // "Tentara Mundur, Tuding Lawan Langgar Kesepakatan": a headline keeps its subject.
    const speaker =
      this.#sentence.headline && comma
        ? this.#sources.opening(this.#sentence.first)
        : this.#subjects.of(i, this.#embedding(i));
    return speaker === NOBODY ? this.#before(i) : speaker;
  }

  /** "X menyerukan kepada kedua pihak agar …". */
  #ask(i: number) {
    const first = this.#extent.asked(i);
    if (first < 0) return;
    const speaker = this.#subjects.of(i, this.#embedding(i));
    if (speaker === NOBODY) return;
    this.#separate(speaker);
    this.#rest(first, i, speaker);
  }

  /** "katanya": whoever spoke last; inside a statement, its speaker. */
  #before(i: number): Speaker {
    return this.#found.statements.find((s) => s.first <= i && i < s.last)?.speaker ?? this.#speakers.before;
  }

  /** Where the clause of the verb at `i` begins inside the statement that already covers it. */
  #embedding(i: number): number {
    let from = this.#extent.clause;
    for (const s of this.#found.statements) if (s.first <= i && i < s.last && s.first > from) from = s.first;
    return from;
  }

  /** "…, kata X", "…, kata X, …", "Kata X, …", "…” katanya". False where the word is no tag. */
  #tag(i: number): boolean {
    const { tokens } = this.#doc;
    const { first, last } = this.#sentence;
    const nya = speechTag(tokens, i) === TAG_NYA;
    const comma = mark(tokens, i - 1) === COMMA;
    const before = comma && this.#quotationAt[i - 2] ? i - 2 : i - 1;
    const quotation = before >= 0 ? this.#quotationAt[before] : 0;
    const opening = i === first && !quotation;
    if (!quotation && !comma && !opening) return false;
    if (opening && (nya || !(tokens.flags[i] & CAPITAL))) return false;
    const speaker = nya ? this.#before(i) : i + 1 < last ? this.#sources.at(i + 1, last, true) : NOBODY;
    if (speaker === NOBODY && !(quotation || nya)) return false;
    const { clause } = this.#extent;
    if (quotation) {
      this.#quotation(quotation, speaker, i);
      const start = this.#quotations[quotation - 1].first;
      // 'Pertukaran itu "sangat penting," kata X': the quotation is a part of what is said.
      if (start - clause >= LEAD_IN && !mark(tokens, start - 1)) this.#add(clause, before + 1, i, speaker);
      return true;
    }
    const after = this.#extent.afterPhrase(i + 1, nya ? NOBODY : speaker);
    if (opening) this.#rest(after, i, speaker);
    else if (after < last && (this.#extent.isLeadIn(i) || this.#extent.goesOn(after))) this.#rest(clause, i, speaker);
    else {
      // What this statement quotes ends with it: "Y menyebut dua orang tewas, kata X".
      for (const inner of this.#found.statements) if (inner.first < i - 1 && inner.last > i - 1) inner.last = i - 1;
      this.#add(clause, i - 1, i, speaker);
    }
    return true;
  }

  /** "Menurut X, …", "…, menurut X", "A menurut X B". */
  #according(i: number) {
    const { tokens } = this.#doc;
    const { last } = this.#sentence;
    const { clause } = this.#extent;
    const nya = tokens.text.slice(tokens.end[i] - 3, tokens.end[i]) === 'nya';
    let from = i + 1;
    if (basedOn(tokens, i)) while (from < last && (citeParticle(tokens, from) || preposition(tokens, from))) from++;
    const speaker = nya ? this.#before(i) : this.#sources.at(from, last);
    if (speaker === NOBODY) return;
    this.#separate(speaker);
    const after = this.#extent.afterPhrase(i + 1, nya ? NOBODY : speaker);
    const aside = mark(tokens, i - 1) === COMMA;
    if (i - clause < LEAD_IN) this.#rest(Math.min(after, last - 1), i, speaker);
    else if (!aside || (after < last && (this.#extent.isLeadIn(i) || this.#extent.goesOn(after))))
      this.#rest(clause, i, speaker);
    else this.#add(clause, i, i, speaker);
  }

  /** "…, demikian dilaporkan X", "seperti disampaikan X", "Dikatakan X, …", "Disebutkan bahwa …". */
  #told(i: number) {
    const { tokens } = this.#doc;
    const { first, last } = this.#sentence;
    const by = preposition(tokens, i + 1) === BY;
    const bahwa = complementiser(tokens, i + 1) !== 0;
    const opening = i - first < 2;
    const closing = !opening && asSaid(tokens, i - 1) !== 0;
    const source = i + 1 < last ? this.#sources.at(by ? i + 2 : i + 1, last) : NOBODY;
    const speaker = opening && bahwa ? this.#speakers.last : source;
    if (speaker === NOBODY) return;
    const quotation = closing && mark(tokens, i - 2) ? this.#quotationAt[i - 2] || this.#quotationAt[i - 3] : 0;
    if (quotation) this.#quotation(quotation, speaker, i);
    else if (closing) this.#reported(i, speaker);
    else if (opening || by) this.#rest(bahwa ? i + 2 : this.#extent.afterPhrase(i + 1, speaker), i, speaker);
    // "Hal senada disampaikan X": nothing is said here, but who speaks next is.
    else if (this.#speakers.isPerson(speaker) && (speaker.source?.start ?? 0) - tokens.end[i] < TITLE)
      this.#speakers.spoke(speaker);
  }

  /** "…, seperti dilaporkan X."; in "X, sebagaimana diberitakan Y, Rabu pagi, mengatakan …" Y brings the whole of it. */
  #reported(i: number, speaker: Speaker) {
    const { clause } = this.#extent;
    const after = this.#extent.afterDates(this.#extent.afterPhrase(i + 1, speaker), NOBODY);
    if (after < this.#sentence.last - 2 && i - 1 - clause < ADDRESS) this.#rest(clause, i, speaker, true);
    else this.#add(clause, i - 1, i, speaker);
  }

  /** "Dilansir X, …", "…, mengutip X", "melaporkan, mengutip X, bahwa …". */
  #cite(i: number) {
    const { tokens } = this.#doc;
    const { first, last } = this.#sentence;
    let from = i + 1;
    while (from < last && citeParticle(tokens, from)) from++;
    const speaker = from < last ? this.#sources.at(from, last) : NOBODY;
    if (speaker === NOBODY) return;
    const after = this.#extent.afterPhrase(from, speaker);
    const bahwa = complementiser(tokens, after) !== 0;
    if (i - first < 3) this.#rest(this.#extent.afterDates(after, NOBODY), i, speaker, true);
    else if (speech(tokens, i - 2) === SAY || (bahwa && mark(tokens, i - 1) === COMMA))
      this.#rest(bahwa ? after + 1 : after, i, speaker);
    else this.#add(this.#extent.clause, i, i, speaker, true);
  }

  /** "Kremlin: Kami siap", 'X: "…"': a name alone before a colon. */
  #colon(i: number) {
    const { last, headline } = this.#sentence;
    const quotation = i + 1 < last ? this.#quotationAt[i + 1] : 0;
    if (!quotation && !headline) return;
    const speaker = this.#sources.alone(i, this.#sentence.first);
    if (speaker === NOBODY) return;
    if (quotation) this.#quotation(quotation, speaker, -1);
    else this.#rest(i + 1, -1, speaker);
  }

  /** `quotation` as in `quotationAt`. */
  #quotation(quotation: number, speaker: Speaker, verb: number) {
    this.#found.quoted.set(quotation - 1, { speaker, verb });
    this.#speakers.spoke(speaker);
  }

  /** What is said reaches from `first` to the end of the sentence. */
  #rest(first: number, verb: number, speaker: Speaker, cited = false) {
    if (first < this.#sentence.last) this.#add(first, this.#extent.end(), verb, speaker, cited);
  }

  #add(first: number, last: number, verb: number, speaker: Speaker, cited = false) {
    if (first >= last) return;
    this.#found.statements.push({ first, last, verb, speaker, cited });
    // Who is cited isn't who "katanya" means.
    if (!cited) this.#speakers.spoke(speaker);
  }
}
