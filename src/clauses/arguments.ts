/**
 * Around a predicate: its subject, its object and its prepositional phrases, as indices of chunks. News Indonesian is
 * subject–verb–object with the voice on the verb; what a position means is the frame's business.
 */
import { lexicon } from '../data.js';
import { SPACE } from '../text/flags.js';
import type { Document } from '../types.js';
import { type Chunk, Kind } from './chunks.js';

const PREPOSITION = Object.fromEntries(lexicon.labels('preposition').map((label, i) => [label, i]));
const CONDITION = lexicon.value('subordinator', 'condition');
const PURPOSE = lexicon.value('subordinator', 'purpose');
const resultative = lexicon.column('resultative');
const speech = lexicon.column('speech');
const voice = lexicon.column('voice');
const verbal = lexicon.column('verbal');
const light = lexicon.column('light_verb');
const determiner = lexicon.column('determiner');
const nounClass = lexicon.column('noun_class');
const PERSON = lexicon.value('noun_class', 'person');
const FORCE = lexicon.value('noun_class', 'force');
const MAX_STEPS = 40; // chunks that a search may cross: a sentence longer than that holds no nearer answer

export class Clause {
  constructor(
    readonly doc: Document,
    readonly chunks: Chunk[],
  ) {}

  /** Index of the chunk that covers a token. */
  indexOf(token: number): number {
    let low = 0;
    let high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.chunks[middle].first <= token) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  kind(i: number): Kind {
    return i >= 0 && i < this.chunks.length ? this.chunks[i].kind : Kind.Stop;
  }

  /** The noun phrases that are subject of the verb at `k`: "Rusia dan Ukraina telah menukar …" → both. */
  subject(k: number, budget = MAX_STEPS): number[] {
    if (k === 0) return this.#behindComma();
    let crossed = false;
    for (let i = k - 1; i >= 0 && budget > 0; budget--) {
      switch (this.kind(i)) {
        case Kind.Modality:
        case Kind.Negation:
        case Kind.Adverb:
        case Kind.Date:
          i--;
          break;
        case Kind.Relative:
          return this.#head(i);
        case Kind.Noun: {
          const phrase = this.#phraseStart(i);
          if (this.kind(phrase - 1) === Kind.Preposition && !this.#isAdverbial(phrase - 1)) {
            i = phrase - 2;
            break;
          }
          // "Polres Tarakan, Kalimantan Utara, menembak …": a place behind a comma belongs to the name before it.
          if (crossed && this.kind(i - 1) === Kind.Comma && this.kind(i - 2) === Kind.Noun && this.#isPlace(i)) {
            i -= 2;
            break;
          }
          const verb = this.#verbOf(phrase);
          // "dua balita yang disandera pamannya itu diselamatkan": past the relative clause stands the subject.
          const relative = verb >= 0 && !crossed ? this.#relativeBefore(verb) : -1;
          if (relative >= 0) return this.#head(relative);
          return verb >= 0 && crossed ? this.subject(verb, budget) : this.coordinatedLeft(i);
        }
        case Kind.Verb: {
          // "… tentara yang gugur dan siap memulangkan 3.000": another voice, so not the relative clause that goes on.
          const relative = crossed && this.#voice(i) !== this.#voice(k) ? this.#relativeBefore(i) : -1;
          if (relative < 0) return this.subject(i, budget);
          const verb = this.#verbOf(this.#phraseStart(relative - 1));
          return verb >= 0 ? this.subject(verb, budget) : this.#head(relative);
        }
        case Kind.Comma: {
          const aside = this.#aside(i);
          crossed ||= aside < 0;
          i = aside < 0 ? i - 1 : aside;
          break;
        }
        case Kind.Coordinator:
          crossed = true;
          i--;
          break;
        case Kind.Bracket:
          crossed = true;
          i = this.#beforeBracket(i);
          break;
        case Kind.Preposition:
        case Kind.Subordinator:
          return this.#controller(i, k, budget);
        case Kind.Quotation:
          if (this.#opens(i)) return [];
          i--;
          break;
        default:
          return [];
      }
    }
    return [];
  }

  /** "Bebaskan 12 Tahanan, Myanmar Tuai Pujian": a headline that opens with its verb names the subject behind the comma. */
  #behindComma(): number[] {
    for (let i = 1; i < this.chunks.length && i < 8; i++) {
      if (this.kind(i) === Kind.Stop || this.kind(i) === Kind.Verb) return [];
      if (this.kind(i) === Kind.Comma)
        return this.kind(i + 1) === Kind.Noun && this.doc.mentionAt[this.chunks[i + 1].first] ? [i + 1] : [];
    }
    return [];
  }

  /** The noun phrases behind the verb at `k`, before any preposition: "menewaskan tujuh orang dan seorang anak". */
  object(k: number): number[] {
    // "menembak mati pelaku": the result word stands between the verb and its object.
    if (this.kind(k + 1) === Kind.Verb && resultative[this.doc.tokens.word[this.chunks[k + 1].first]]) k++;
    for (let i = k + 1; i < this.chunks.length && i <= k + 5; i++) {
      const kind = this.kind(i);
      if (kind === Kind.Noun) return this.#coordinatedRight(i);
      if (kind === Kind.Preposition && !this.#quantifies(i)) return [];
      // "merebut kembali Avdiivka"
      if (kind === Kind.Modality && i === k + 1) continue;
      if (kind !== Kind.Adverb && kind !== Kind.Preposition && kind !== Kind.Quotation && kind !== Kind.Subordinator)
        return [];
      if (kind === Kind.Subordinator && !this.#quantifies(i)) return [];
    }
    return [];
  }

  /** The noun phrases of a list that begins at `i`: "A, B dan C". */
  list(i: number): number[] {
    return this.kind(i) === Kind.Noun ? this.#coordinatedRight(i, true) : [];
  }

  /** Chunks of the noun phrases behind prepositions of that label, from `k` to the end of its clause. */
  phrases(k: number, labels: string[]): number[] {
    const wanted = labels.map((l) => PREPOSITION[l]);
    const out: number[] = [];
    for (let i = k + 1; i < this.chunks.length && i - k < MAX_STEPS; i++) {
      const kind = this.kind(i);
      if (kind === Kind.Relative || kind === Kind.Complementiser || kind === Kind.Stop || kind === Kind.Subordinator)
        break;
      const w = this.doc.tokens.word[this.chunks[i].first];
      // "divonis bebas oleh hakim"
      if (kind === Kind.Verb && !light[w] && !(i === k + 1 && resultative[w])) break;
      if (kind === Kind.Preposition && wanted.includes(this.chunks[i].value) && this.kind(i + 1) === Kind.Noun) {
        // "antara A dan B tidak akan …": both stand behind the preposition, whatever follows.
        out.push(...this.#coordinatedRight(i + 1, this.chunks[i].value === PREPOSITION.between));
      }
    }
    return out;
  }

  /** First chunk of the clause of `k`, and one past its last: up to a relative, a subordinator or a full stop. */
  bounds(k: number): [number, number] {
    const cuts = (i: number) => {
      const kind = this.kind(i);
      return kind === Kind.Relative || kind === Kind.Complementiser || kind === Kind.Subordinator || kind === Kind.Stop;
    };
    let first = k;
    while (first > 0 && !cuts(first - 1)) first--;
    let last = k + 1;
    while (last < this.chunks.length && !cuts(last)) last++;
    return [first, last];
  }

  /**
   * The chunk before an aside between commas that ends at `comma`, or -1: an attribution ("Pelaku, kata Ade Suryana,
   * dievakuasi") or a relative clause ("Cina, yang dua banknya ikut terkena, mendesak").
   */
  #aside(comma: number): number {
    for (let j = comma - 1; j > 0 && j > comma - 12; j--) {
      if (this.kind(j) !== Kind.Comma) continue;
      if (this.kind(j + 1) === Kind.Relative) return j - 1;
      return comma - j < 7 && speech[this.doc.tokens.word[this.chunks[j + 1].first]] ? j - 1 : -1;
    }
    return -1;
  }

  #isPlace(i: number): boolean {
    const mention = this.doc.mentionAt[this.chunks[i].first];
    if (!mention) return false;
    const { kind } = this.doc.actors[this.doc.mentions[mention - 1].actor];
    return kind === 'region' || kind === 'city' || kind === 'country' || kind === 'place';
  }

  #voice(k: number): number {
    const w = this.doc.tokens.word[this.chunks[k].first];
    return voice[w] || verbal[w];
  }

  /** The "yang" that opens the clause of the verb at `k`, or -1. */
  #relativeBefore(k: number): number {
    for (let i = k - 1; i > k - 5 && i > 0; i--) {
      const kind = this.kind(i);
      if (kind === Kind.Relative) return i;
      if (kind !== Kind.Modality && kind !== Kind.Adverb && kind !== Kind.Negation) break;
    }
    return -1;
  }

  /** "Pelaku yang …" → the noun phrase before the relative, over an aside. */
  #head(relative: number): number[] {
    for (let i = relative - 1; i >= 0 && i > relative - 5; i--) {
      const kind = this.kind(i);
      if (kind === Kind.Noun) return this.#apposition(i) ?? this.coordinatedLeft(i, true);
      if (kind === Kind.Bracket) i = this.#beforeBracket(i) + 1;
      else if (kind !== Kind.Comma && kind !== Kind.Date && kind !== Kind.Coordinator) break;
    }
    return [];
  }

  /** "Gilad Shalit, seorang tentara Israel yang diculik": the person whose apposition the phrase at `i` is. */
  #apposition(i: number): number[] | null {
    const left = this.kind(i - 2) === Kind.Bracket ? this.#beforeBracket(i - 2) : i - 2;
    if (this.kind(i - 1) !== Kind.Comma || this.kind(left) !== Kind.Noun) return null;
    const { doc } = this;
    const { first, last } = this.chunks[i];
    const word = doc.tokens.word.subarray(first, Math.min(last, first + 4));
    if (!word.some((w) => nounClass[w] === PERSON || nounClass[w] === FORCE)) return null;
    const at = doc.mentionAt[this.chunks[left].last - 1];
    const m = at ? doc.mentions[at - 1] : null;
    if (!m || m.common || doc.actors[m.actor].kind !== 'person') return null;
    // "seorang" counts him.
    return doc.numberAt[first] ? [left, i] : [left];
  }

  /** First noun chunk of a coordination "A, B dan C" that ends at `i`. */
  #phraseStart(i: number): number {
    while (this.kind(i - 1) === Kind.Coordinator && this.kind(i - 2) === Kind.Noun) i -= 2;
    return i;
  }

  coordinatedLeft(i: number, only = false): number[] {
    const out = [i];
    while (!only && (this.kind(i - 1) === Kind.Coordinator || (out.length > 1 && this.kind(i - 1) === Kind.Comma))) {
      // "Budi (30), Andi (28) dan Tono tewas"
      const left = this.kind(i - 2) === Kind.Bracket ? this.#beforeBracket(i - 2) : i - 2;
      // "di Kota A dan B menyerang": A may be the end of a prepositional phrase.
      if (this.kind(left) !== Kind.Noun || (this.kind(left - 1) === Kind.Preposition && !this.#isAdverbial(left - 1)))
        break;
      i = left;
      out.unshift(i);
    }
    return out;
  }

  #coordinatedRight(i: number, closed = false): number[] {
    const out = [i];
    for (;;) {
      // "Amos Tabuni (luka di lengan), Anis Tabuni (luka di kaki) dan …"
      const end = this.#pastBracket(i);
      let next = end + 1;
      if (this.kind(next) === Kind.Comma) next++;
      if (this.kind(next) === Kind.Coordinator) next++;
      if (next === end + 1 || this.kind(next) !== Kind.Noun || (!closed && this.#startsClause(next))) return out;
      // A comma alone goes on only in a list that a "dan" closes: "A, B dan C".
      if (next === end + 2 && this.kind(end + 1) === Kind.Comma && !this.#listGoesOn(next)) return out;
      out.push(next);
      i = next;
    }
  }

  /** The chunk that closes an aside in brackets behind the one at `i`; `i` where there is none. */
  #pastBracket(i: number): number {
    const { tokens } = this.doc;
    const opens = this.chunks[i + 1];
    if (opens?.kind !== Kind.Bracket || tokens.text.charCodeAt(tokens.start[opens.first]) !== 40) return i;
    for (let j = i + 2; j < this.chunks.length && j < i + 10; j++) if (this.kind(j) === Kind.Bracket) return j;
    return i;
  }

  #listGoesOn(i: number): boolean {
    for (let j = this.#pastBracket(i) + 1; j < this.chunks.length && j < i + 16; j = this.#pastBracket(j) + 1) {
      const kind = this.kind(j);
      if (kind === Kind.Coordinator) return this.kind(j + 1) === Kind.Noun;
      if (kind !== Kind.Comma && kind !== Kind.Noun && kind !== Kind.Bracket) return false;
    }
    return false;
  }

  /** "…, 46 orang lainnya terluka": a noun phrase that a verb follows is the subject of a clause of its own. */
  #startsClause(i: number): boolean {
    for (let j = i + 1; ; j++) {
      const kind = this.kind(j);
      if (kind === Kind.Verb) return true;
      if (kind === Kind.Modality) return true;
      if (kind !== Kind.Negation && kind !== Kind.Adverb) return false;
    }
  }

  /** The verb whose object the noun phrase at `i` is, or -1. */
  #verbOf(i: number): number {
    for (let j = i - 1; j >= 0 && j > i - 4; j--) {
      if (this.kind(j) === Kind.Verb) return j;
      if (this.kind(j) !== Kind.Adverb && this.kind(j) !== Kind.Preposition) return -1;
    }
    return -1;
  }

  /** A verb without a subject of its own, behind "untuk", "setelah": the subject is that of the verb it hangs on. */
  #controller(i: number, k: number, budget: number): number[] {
    const value = this.kind(i) === Kind.Subordinator ? this.chunks[i].value : 0;
    if (value !== CONDITION) {
      for (let j = i - 1; j >= 0 && j > i - 12; j--) {
        const kind = this.kind(j);
        if (kind === Kind.Stop || kind === Kind.Complementiser) break;
        // "meminta polisi agar menahan …": who is asked does it.
        if (kind === Kind.Noun && value === PURPOSE) return this.coordinatedLeft(j);
        if (kind === Kind.Verb) return this.subject(j, budget - 1);
      }
    }
    // "Setelah menembak X, polisi …": the subject stands behind the comma.
    for (let j = k + 1; j < this.chunks.length && j < k + 16; j++) {
      if (this.kind(j) === Kind.Stop) break;
      if (this.kind(j) === Kind.Comma && this.kind(j + 1) === Kind.Noun && this.#startsClause(j + 1)) return [j + 1];
    }
    return [];
  }

  /** "sebanyak", "sekitar", "hingga" before a number belong to the number, not to a prepositional phrase. */
  #quantifies(i: number): boolean {
    const next = this.chunks[i + 1];
    return (
      next !== undefined &&
      next.kind === Kind.Noun &&
      this.doc.numberAt[next.first] > 0 &&
      this.chunks[i].value !== PREPOSITION.at
    );
  }

  #isAdverbial(i: number): boolean {
    return (
      this.chunks[i].value === PREPOSITION.including ||
      (this.chunks[i].value === PREPOSITION.during && this.#quantifies(i))
    );
  }

  /** The chunk left of an aside in brackets that ends at `i`; a dash is crossed alone. */
  #beforeBracket(i: number): number {
    const { tokens } = this.doc;
    if (tokens.text.charCodeAt(tokens.start[this.chunks[i].first]) !== 41) return i - 1;
    for (let j = i - 1; j >= 0 && j > i - 8; j--) {
      if (this.kind(j) === Kind.Bracket) return j - 1;
    }
    return i - 1;
  }

  #opens(i: number): boolean {
    const next = this.chunks[i].last;
    return next < this.doc.tokens.count && !(this.doc.tokens.flags[next] & SPACE);
  }

  /** True for "itu", "tersebut" at the end of the chunk: what it names has been told before. */
  isAnaphoric(i: number): boolean {
    return determiner[this.doc.tokens.word[this.chunks[i].last - 1]] > 0;
  }
}
