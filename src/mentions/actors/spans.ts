/**
 * One sentence → the spans of its names, left to right: titles, bodies, places, parties, and the sequences that nothing
 * tells apart yet. Each reader takes the token that it starts at and returns where it stopped.
 */
import { gazetteer } from '../../data.js';
import type { ActorKind, Document } from '../../types.js';
import { branchEnd, readBody, readSite } from './bodies.js';
import type { Found, Names } from './lookup.js';
import { isPlace, type NameSpan } from './names.js';
import { readParty } from './parties.js';
import { personEnd } from './people.js';
import { quarterEnd, readPlace } from './places.js';
import { type LoneTitle, Reading } from './reading.js';
import { readTitle } from './titles.js';
import {
  COMMA,
  compass,
  degree,
  HYPHEN,
  isBareVerb,
  isCapital,
  isInitial,
  isMark,
  isOrdinary,
  isPlain,
  isSite,
  locative,
  mark,
  medium,
  office,
  opensNothing,
  orgHead,
  orgTail,
  partyHead,
  placeHead,
  rank,
  speaks,
  spelled,
  VERBAL,
} from './words.js';

export class SpanReader {
  readonly #r: Reading;

  constructor(doc: Document) {
    this.#r = new Reading(doc);
  }

  get out(): NameSpan[] {
    return this.#r.out;
  }

  get names(): Names {
    return this.#r.names;
  }

  get titles(): LoneTitle[] {
    return this.#r.titles;
  }

  sentence(first: number, last: number) {
    this.#r.open(first, last);
    for (let i = first; i < last; ) i = Math.max(i + 1, this.#at(i));
  }

  #at(i: number): number {
    const r = this.#r;
    const { tokens } = r;
    if (opensNothing(tokens, i) || isMark(tokens, i) || r.isDate(i)) return i + 1;
    if (isSite(tokens, i) || medium(tokens, i)) return readSite(r, i);
    if (isCapital(tokens, i)) return this.#capital(i);
    if (office(tokens, i) || rank(tokens, i)) {
      const stop = readTitle(r, i);
      if (stop > i) return stop;
    }
    if (partyHead(tokens, i)) return readParty(r, i);
    if (orgHead(tokens, i) && r.follows(i)) return readBody(r, i);
    if (placeHead(tokens, i) && r.follows(i)) return readPlace(r, i);
    return i + 1;
  }

  #capital(i: number): number {
    const r = this.#r;
    const { tokens } = r;
    const found = r.longest(i);
    // "Raja Ampat" is no king.
    if (found.last <= i + 1 && (office(tokens, i) || rank(tokens, i))) {
      const stop = readTitle(r, i);
      if (stop > i) return stop;
    }
    if (partyHead(tokens, i) && !found.record) {
      const stop = readParty(r, i);
      if (stop > i + 1 || !orgHead(tokens, i)) return stop;
    }
    if (orgHead(tokens, i) && (!found.record || found.last === i + 1)) {
      const stop = readBody(r, i);
      if (stop > i + 1) return stop;
    }
    // "Candi Sewu": there is a district Candi too.
    if (placeHead(tokens, i) && found.last === i + 1 && r.capitalAt(i + 1)) {
      const stop = readPlace(r, i);
      if (stop > i + 1) return stop;
    }
    if (found.record) {
      const stop = this.#known(i, found);
      if (stop > i) return stop;
    }
    if (placeHead(tokens, i)) {
      const stop = readPlace(r, i);
      if (stop > i + 1) return stop;
    }
    return this.#sequence(i);
  }

  /** A name of the gazetteer; returns `i` where what stands around it makes it a part of another name. */
  #known(i: number, found: Found): number {
    const r = this.#r;
    const { record, last } = found;
    const kind = gazetteer.kind(record);
    const one = last === i + 1;
    // "Antara lain, …": a paper's name that opens a sentence is rather the word, unless it speaks.
    const word = one && i === r.begin && isPlain(r.tokens, i) && !speaks(r.tokens, last);
    if (word && kind === 'organization' && !r.inDateline(i)) return i + 1;
    if (isPlace(kind) && kind !== 'country') {
      // "Lima", "Surat": a place abroad whose name is an ordinary word here.
      if (one && isOrdinary(r.tokens, i) && gazetteer.country(record) !== 'ID') return i;
      // "Bima", "Victoria": people have these names too.
      const doubtful = gazetteer.weak(record) || (one && r.bits(i) !== 0);
      if (doubtful && (this.#nameGoesOn(last) || !this.#isLocated(i)))
        return one && isOrdinary(r.tokens, i) && !this.#nameGoesOn(last) ? last : i;
    }
    if (
      this.#nameGoesOn(last) &&
      !r.personAt(last) &&
      !compass(r.tokens, last) &&
      !office(r.tokens, last) &&
      !rank(r.tokens, last)
    ) {
      // "negosiator Rusia Kirill Dmitriev", but "Indonesia Corruption Watch"
      if (kind !== 'country' || this.#isWorded(last)) return i;
    }
    const end = this.#wholeEnd(kind, last);
    // "DPR RI" is the DPR, "DPRD Jawa Barat" another body than the DPRD of elsewhere.
    const same = end === last || this.#isCountry(r.longest(last).record);
    if (this.#plays(i, record)) {
      r.push({ first: i, last: end, kind: 'organization', country: gazetteer.country(record), rule: 'team' });
      return end;
    }
    r.push({ first: i, last: end, kind, record: same ? record : 0, country: gazetteer.country(record), rule: 'known' });
    return end;
  }

  /** "Jerman kalah lewat penalti", "Penyerang Ajax", but "di Jerman" */
  #plays(i: number, record: number): boolean {
    const { sport, begin, tokens } = this.#r;
    const kind = gazetteer.kind(record);
    const abroad = kind === 'city' && gazetteer.country(record) !== 'ID';
    return (kind === 'country' || abroad) && sport && !(i > begin && locative(tokens, i - 1));
  }

  #isCountry = (record: number) => record !== 0 && gazetteer.kind(record) === 'country';

  /** With the place that a body works in, or the part of a place that is meant. */
  #wholeEnd(kind: ActorKind, last: number): number {
    if (kind === 'organization') return branchEnd(this.#r, last);
    return isPlace(kind) ? quarterEnd(this.#r, last) : last;
  }

  /** A capital follows that begins no other known name. */
  #nameGoesOn(last: number): boolean {
    const r = this.#r;
    return !r.headlineCase && r.capitalAt(last) && !r.longest(last).record;
  }

  /** The capitalised words from here on have an ordinary one, or one of a body, among them. */
  #isWorded(i: number): boolean {
    const r = this.#r;
    for (let j = i; r.capitalAt(j); j++) if (isOrdinary(r.tokens, j) || orgTail(r.tokens, j)) return true;
    return false;
  }

  /** "di Bima", "kota Bima", "Raba, Bima" */
  #isLocated(i: number): boolean {
    const { tokens, begin, out } = this.#r;
    const before = i - 1;
    if (this.#r.inDateline(i)) return true;
    if (before < begin) return false;
    if (locative(tokens, before) || placeHead(tokens, before)) return true;
    const last = out[out.length - 1];
    return mark(tokens, before) === COMMA && last !== undefined && last.last === before && isPlace(last.kind);
  }

  /** Capitalised words that no list knows: what they are, evidence.ts decides. */
  #sequence(i: number): number {
    const r = this.#r;
    const { tokens } = r;
    const ordinary = (at: number) => isOrdinary(tokens, at) && !r.bits(at);
    // "M Nuh" is no metre.
    if (ordinary(i) && !(isInitial(tokens, i) && r.capitalAt(i + 1))) {
      if (r.headlineCase || VERBAL.test(spelled(tokens, i))) return i + 1;
      // An ordinary word that opens a sentence is no part of the name behind it: "Namun Ganjar".
      const after = isMark(tokens, i - 1) && !isInitial(tokens, i - 2) && mark(tokens, i - 1) !== HYPHEN;
      if ((i === r.begin || after) && !(r.capitalAt(i + 1) && ordinary(i + 1))) return i + 1;
    }
    if ((r.headlineCase || (i > r.begin && r.capitalAt(i - 1))) && isBareVerb(tokens, i)) return i + 1;
    const last = personEnd(r, i);
    if (last <= i || (last === i + 1 && degree(tokens, i))) return i + 1;
    r.push({ first: i, last, bounds: r.bounds, rule: 'evidence' });
    return last;
  }
}
