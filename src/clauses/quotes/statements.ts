/**
 * One sentence → the statements that its verbs of speech make. Each construction says where the speaker stands and
 * which tokens are said; what is said in quotation marks is left to the quotation.
 */

import { CAPITAL, PUNCTUATION } from '../../text/flags.js';
import type { Document, Sentence, TokenRange } from '../../types.js';
import type { Quotation } from './marks.js';
import { NOBODY, type Speaker, type Speakers } from './speakers.js';
import type { Subjects } from './subject.js';
import {
  ASK,
  accordingTo,
  asSaid,
  BY,
  basedOn,
  CITE,
  COLON,
  COMMA,
  CONTRAST,
  citeParticle,
  complementiser,
  coordinator,
  FROM,
  headlineSay,
  mark,
  negation,
  PURPOSE,
  preposition,
  relative,
  SAY,
  SEMICOLON,
  speech,
  speechTag,
  statementOnly,
  subordinator,
  TAG_NYA,
  TELLING,
  TIME,
  TOLD,
  toldNoun,
  verbal,
} from './words.js';

export interface Statement extends TokenRange {
  /** Token of the verb, or -1. */
  verb: number;
  speaker: Speaker;
  /** Taken over from another outlet: of two statements with the same words the other one is nearer. */
  cited: boolean;
}

/** What was found in a sentence: statements in its own words, and who says which quotation. */
export interface Found {
  statements: Statement[];
  quoted: Map<number, { speaker: Speaker; verb: number }>;
}

/** A sentence makes no more statements than this: the rest of a hostile one is left unread. */
const MAX_STATEMENTS = 8;
/** Tokens between a verb and its "bahwa" or comma. */
const ADDRESS = 16;
/** Characters of a title before the name behind a verb. */
const TITLE = 120;
/** Tokens in which the verb of a clause must come. */
const CLAUSE = 8;
/** What sets one speaker's clause off against another's. */
const TURNS = new Set([CONTRAST, TIME]);
/** Fewer tokens than this before ", kata X," are no statement: "Sebab, kata dia, …". */
const LEAD_IN = 4;

export class StatementReader {
  readonly #doc: Document;
  readonly #speakers: Speakers;
  readonly #subjects: Subjects;
  /** Token → index + 1 of the quotation that it stands in. */
  readonly #quotationAt: Int32Array;
  readonly #quotations: Quotation[];
  #sentence!: Sentence;
  #found!: Found;
  /** Where the clause being read begins: behind the last contrast or semicolon. */
  #clause = 0;
  /** The last ", sementara" or ", namun": where another speaker's clause may begin. */
  #turn = 0;

  constructor(doc: Document, speakers: Speakers, subjects: Subjects, quotations: Quotation[], quotationAt: Int32Array) {
    this.#doc = doc;
    this.#speakers = speakers;
    this.#subjects = subjects;
    this.#quotations = quotations;
    this.#quotationAt = quotationAt;
  }

  read(sentence: Sentence): Found {
    this.#sentence = sentence;
    this.#found = { statements: [], quoted: new Map() };
    this.#clause = sentence.first;
    this.#turn = 0;
    const { tokens } = this.#doc;
    for (let i = sentence.first; i < sentence.last; i++) {
      const quotation = this.#quotationAt[i];
      if (quotation) {
        i = this.#quotations[quotation - 1].last - 1;
        continue;
      }
      if (this.#found.statements.length >= MAX_STATEMENTS) break;
      if (tokens.flags[i] & PUNCTUATION) {
        const c = mark(tokens, i);
        if (c === SEMICOLON) this.#cut(i);
        else if (c === COLON) this.#colon(i);
      } else if (!TELLING[tokens.word[i]]) continue;
      else if (mark(tokens, i - 1) === COMMA && TURNS.has(subordinator(tokens, i))) this.#turn = i;
      else if (sentence.headline && headlineSay(tokens, i)) this.#say(i);
      else if (speechTag(tokens, i) && this.#tag(i)) continue;
      else if (accordingTo(tokens, i) || (basedOn(tokens, i) && citeParticle(tokens, i + 1))) this.#according(i);
      else if (toldNoun(tokens, i) && asSaid(tokens, i - 1)) this.#told(i);
      else
        switch (speech(tokens, i)) {
          case SAY:
            this.#say(i);
            break;
          case ASK:
            this.#ask(i);
            break;
          case TOLD:
            this.#told(i);
            break;
          case CITE:
            this.#cite(i);
        }
    }
    return this.#found;
  }

  /** A semicolon: no statement before it reaches further. */
  #cut(i: number) {
    for (const statement of this.#found.statements) if (statement.last > i && statement.verb < i) statement.last = i;
    this.#clause = i + 1;
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
    const { first, explicit } = this.#content(i);
    if (first >= last) return;
    const quotation = this.#quotationAt[first];
    if (statementOnly(tokens, i) && !explicit && !quotation && !this.#isClause(first)) return;
    const before = this.#found.statements.at(-1);
    const elided = before && (i - 1 === this.#turn || coordinator(tokens, i - 1) || mark(tokens, i - 1) === COMMA);
    // "Tentara Mundur, Tuding Lawan Langgar Kesepakatan": a headline keeps its subject.
    const headline = this.#sentence.headline && mark(tokens, i - 1) === COMMA;
    let speaker = elided
      ? before.speaker
      : headline
        ? this.#subjects.opening(this.#sentence.first)
        : this.#subjects.before(i, this.#embedding(i));
    if (speaker === NOBODY) speaker = this.#subjectless(i);
    this.#separate(speaker);
    if (quotation) this.#found.quoted.set(quotation - 1, { speaker, verb: i });
    if (!quotation || this.#quotations[quotation - 1].last < last - 2)
      this.#add({ first, last: this.#end(), verb: i, speaker, cited: false });
    else this.#speakers.spoke(speaker);
  }

  /** "X menyerukan kepada kedua pihak agar …". */
  #ask(i: number) {
    const { tokens } = this.#doc;
    const end = Math.min(this.#sentence.last, i + ADDRESS);
    let first = i + 1;
    while (first < end && subordinator(tokens, first) !== PURPOSE) if (mark(tokens, first++) === COMMA) return;
    if (first >= end) return;
    const speaker = this.#subjects.before(i, this.#embedding(i));
    if (speaker === NOBODY) return;
    this.#separate(speaker);
    this.#add({ first: first + 1, last: this.#end(), verb: i, speaker, cited: false });
  }

  /** "Ia mengatakan", "Juru bicara itu mengatakan": whoever spoke last; inside a statement, its speaker. */
  #subjectless(i: number): Speaker {
    return this.#said(i) ?? this.#speakers.before;
  }

  /** "menuding Hamas melanggar …" says something, "menyampaikan usulan gencatan senjata" hands something over. */
  #isClause(first: number): boolean {
    const { tokens } = this.#doc;
    const end = Math.min(this.#sentence.last, first + CLAUSE);
    for (let i = first; i < end; i++) {
      if (mark(tokens, i) || relative(tokens, i) || subordinator(tokens, i) || coordinator(tokens, i)) return false;
      // "sebagian dari mereka terlibat" is a subject and its verb, "ancaman terhadap warga yang …" an object.
      if (preposition(tokens, i) && preposition(tokens, i) !== FROM) return false;
      if (verbal(tokens, i) || negation(tokens, i)) return true;
    }
    return false;
  }

  /** Where the clause of the verb at `i` begins inside the statement that already covers it. */
  #embedding(i: number): number {
    let from = this.#clause;
    for (const s of this.#found.statements) if (s.first <= i && i < s.last && s.first > from) from = s.first;
    return from;
  }

  /** Who says the statement that covers token `i`. */
  #said(i: number): Speaker | undefined {
    return this.#found.statements.find((s) => s.first <= i && i < s.last)?.speaker;
  }

  /** First token of what the verb at `i` says, past the addressee and the day; `explicit` where "bahwa" or a comma says so. */
  #content(i: number): { first: number; explicit: boolean } {
    const { tokens } = this.#doc;
    const end = Math.min(this.#sentence.last, i + ADDRESS);
    const addressed = preposition(tokens, i + 1) || this.#doc.dateAt[i + 1];
    for (let k = i + 1; k < end; k++) {
      if (complementiser(tokens, k)) return { first: k + 1, explicit: true };
      const c = mark(tokens, k);
      if (this.#quotationAt[k])
        return { first: k === i + 1 || (mark(tokens, k - 1) && addressed) ? k : i + 1, explicit: true };
      // "mengatakan kepada pers, …", "mengatakan, mengutip X, bahwa …": the aside is read as a citation of its own.
      if ((c === COLON || c === COMMA) && (k === i + 1 || addressed)) return { first: k + 1, explicit: true };
      if (c === COLON) break;
      if (speech(tokens, k) === SAY) break;
    }
    return { first: i + 1, explicit: false };
  }

  /** Behind the last word of the sentence. */
  #end(): number {
    const { tokens } = this.#doc;
    let { last } = this.#sentence;
    while (last > this.#sentence.first && mark(tokens, last - 1) && !this.#quotationAt[last - 1]) last--;
    return last;
  }

  /** "…, kata X", "…, kata X, …", "Kata X, …", "…” katanya". */
  #tag(i: number): boolean {
    const { tokens } = this.#doc;
    const { first, last } = this.#sentence;
    const nya = speechTag(tokens, i) === TAG_NYA;
    const comma = mark(tokens, i - 1) === COMMA;
    const before = comma && i - 2 >= 0 && this.#quotationAt[i - 2] ? i - 2 : i - 1;
    const quotation = before >= 0 ? this.#quotationAt[before] : 0;
    const opening = i === first && !quotation;
    if (!quotation && !comma && !opening) return false;
    if (opening && (nya || !(tokens.flags[i] & CAPITAL))) return false;
    const speaker = nya ? this.#subjectless(i) : this.#behindTag(i + 1);
    if (speaker === NOBODY && !(quotation || nya)) return false;
    if (quotation) {
      this.#found.quoted.set(quotation - 1, { speaker, verb: i });
      this.#speakers.spoke(speaker);
      const start = this.#quotations[quotation - 1].first;
      if (start - this.#clause < LEAD_IN || mark(tokens, start - 1)) return true;
      // 'Pertukaran itu "sangat penting," kata X': the quotation is a part of what is said.
      this.#add({ first: this.#clause, last: before + 1, verb: i, speaker, cited: false });
      return true;
    }
    const after = this.#afterPhrase(i + 1, nya ? NOBODY : speaker);
    const goesOn = after < last && (this.#isLeadIn(i) || this.#goesOn(after));
    if (opening) {
      if (after < last) this.#add({ first: after, last: this.#end(), verb: i, speaker, cited: false });
    } else {
      // What this statement quotes ends with it: "Y menyebut dua orang tewas, kata X".
      if (!goesOn)
        for (const inner of this.#found.statements) if (inner.first < i - 1 && inner.last > i - 1) inner.last = i - 1;
      this.#add({ first: this.#clause, last: goesOn ? this.#end() : i - 1, verb: i, speaker, cited: false });
    }
    return true;
  }

  #behindTag(i: number): Speaker {
    const { last } = this.#sentence;
    return i < last ? this.#subjects.behind(i, last, true) : NOBODY;
  }

  /** Behind the comma that ends the noun phrase at `i` and the speaker in it, or the sentence's end. */
  #afterPhrase(i: number, { source }: Speaker): number {
    const { tokens } = this.#doc;
    while (source && i < this.#sentence.last && tokens.start[i] < source.end && source.end - tokens.start[i] < 400) i++;
    for (let k = i; k < Math.min(this.#sentence.last, i + ADDRESS); k++) if (mark(tokens, k) === COMMA) return k + 1;
    return this.#sentence.last;
  }

  /** What stands before ", kata X," is no statement yet: "Sebab, kata X, …", "Selain dua korban itu, menurut X, …". */
  #isLeadIn(i: number): boolean {
    const { tokens } = this.#doc;
    if (i - this.#clause < LEAD_IN) return true;
    if (!preposition(tokens, this.#clause) && !subordinator(tokens, this.#clause)) return false;
    for (let k = this.#clause; k < i - 1; k++) if (mark(tokens, k) === COMMA) return false;
    return true;
  }

  /** The day of a report may follow its source: "Dilansir X, Kamis (24/7), …". */
  #afterDates(i: number): number {
    while (i < this.#sentence.last && this.#doc.dateAt[i]) i = this.#afterPhrase(i, NOBODY);
    return i;
  }

  /** True when the statement goes on behind ", kata X,": neither a date, a name in apposition nor an adverbial follows. */
  #goesOn(i: number): boolean {
    const { tokens } = this.#doc;
    if (this.#doc.dateAt[i] || tokens.flags[i] & CAPITAL || mark(tokens, i)) return false;
    const mention = this.#doc.mentionAt[i];
    if (mention && this.#doc.mentions[mention - 1].phrase >= i) return false;
    if (preposition(tokens, i) || relative(tokens, i) || subordinator(tokens, i)) return false;
    return !speech(tokens, i) && !asSaid(tokens, i);
  }

  /** "Menurut X, …", "…, menurut X", "A menurut X B". */
  #according(i: number) {
    const { tokens } = this.#doc;
    const { last } = this.#sentence;
    const nya = tokens.text.slice(tokens.end[i] - 3, tokens.end[i]) === 'nya';
    let from = i + 1;
    if (basedOn(tokens, i)) while (from < last && (citeParticle(tokens, from) || preposition(tokens, from))) from++;
    const speaker = nya ? this.#subjectless(i) : this.#subjects.behind(from, last);
    if (speaker === NOBODY) return;
    this.#separate(speaker);
    const after = this.#afterPhrase(i + 1, nya ? NOBODY : speaker);
    const leading = i - this.#clause < LEAD_IN;
    if (leading) this.#add({ first: Math.min(after, last - 1), last: this.#end(), verb: i, speaker, cited: false });
    else {
      const goesOn = mark(tokens, i - 1) !== COMMA || (after < last && (this.#isLeadIn(i) || this.#goesOn(after)));
      this.#add({ first: this.#clause, last: goesOn ? this.#end() : i, verb: i, speaker, cited: false });
    }
  }

  /** "…, demikian dilaporkan X", "seperti disampaikan X", "Dikatakan X, …", "Disebutkan bahwa …". */
  #told(i: number) {
    const { tokens } = this.#doc;
    const { first, last } = this.#sentence;
    const opening = i - first < 2;
    const closing = !opening && asSaid(tokens, i - 1) !== 0;
    const quotation = closing && mark(tokens, i - 2) ? this.#quotationAt[i - 2] || this.#quotationAt[i - 3] : 0;
    const by = preposition(tokens, i + 1) === BY;
    if (!opening && !closing && !by) {
      // "Hal senada disampaikan X": nothing is said here, but who speaks next is.
      const next = this.#subjects.behind(i + 1, last);
      if (this.#speakers.isPerson(next) && next.source && next.source.start - tokens.end[i] < TITLE)
        this.#speakers.spoke(next);
      return;
    }
    let speaker = i + 1 < last ? this.#subjects.behind(by ? i + 2 : i + 1, last) : NOBODY;
    if (opening && complementiser(tokens, i + 1)) speaker = this.#speakers.last;
    if (speaker === NOBODY) return;
    if (quotation) {
      this.#found.quoted.set(quotation - 1, { speaker, verb: i });
      this.#speakers.spoke(speaker);
    } else if (closing) {
      // "X, sebagaimana diberitakan Y, Rabu pagi, mengatakan …": Y brings the whole of it.
      const after = this.#afterDates(this.#afterPhrase(i + 1, speaker));
      const inside = after < last - 2 && i - 1 - this.#clause < ADDRESS;
      this.#add({ first: this.#clause, last: inside ? this.#end() : i - 1, verb: i, speaker, cited: inside });
    } else {
      const from = complementiser(tokens, i + 1) ? i + 2 : this.#afterPhrase(i + 1, speaker);
      if (from < last) this.#add({ first: from, last: this.#end(), verb: i, speaker, cited: false });
    }
  }

  /** "Dilansir X, …", "…, mengutip X", "melaporkan, mengutip X, bahwa …". */
  #cite(i: number) {
    const { tokens } = this.#doc;
    const { first, last } = this.#sentence;
    let k = i + 1;
    while (k < last && citeParticle(tokens, k)) k++;
    const speaker = k < last ? this.#subjects.behind(k, last) : NOBODY;
    if (speaker === NOBODY) return;
    let after = this.#afterPhrase(k, speaker);
    if (i - first < 3) {
      after = this.#afterDates(after);
      if (after < last) this.#add({ first: after, last: this.#end(), verb: i, speaker, cited: true });
    } else if (speech(tokens, i - 2) === SAY || (mark(tokens, i - 1) === COMMA && complementiser(tokens, after))) {
      if (complementiser(tokens, after)) after++;
      if (after < last) this.#add({ first: after, last: this.#end(), verb: i, speaker, cited: false });
    } else this.#add({ first: this.#clause, last: i, verb: i, speaker, cited: true });
  }

  /** "Kremlin: Kami siap", 'X: "…"': a name alone before a colon. */
  #colon(i: number) {
    const { first, last, headline } = this.#sentence;
    const index = this.#doc.mentionAt[i - 1];
    if (!index || i + 1 >= last) return;
    const mention = this.#doc.mentions[index - 1];
    const kind = this.#doc.actors[mention.actor]?.kind;
    const quotation = this.#quotationAt[i + 1];
    if (mention.last !== i || kind === 'city' || kind === 'place' || kind === 'region' || kind === 'facility') return;
    const start = Math.min(mention.phrase, mention.first);
    if (start > first && !mark(this.#doc.tokens, start - 1)) return;
    if (!quotation && !headline) return;
    const speaker = this.#speakers.of(mention);
    if (quotation) this.#found.quoted.set(quotation - 1, { speaker, verb: -1 });
    else this.#add({ first: i + 1, last: this.#end(), verb: -1, speaker, cited: false });
  }

  #add(statement: Statement) {
    if (statement.first >= statement.last) return;
    this.#found.statements.push(statement);
    // Who is cited isn't who "katanya" means.
    if (!statement.cited) this.#speakers.spoke(statement.speaker);
  }
}
