/**
 * Offices and ranks with the name behind them, in their Indonesian order and nesting: "Kepala Bidang Humas Polda Kaltim
 * Kombes Budi Santoso" is an office, its field, its body, a rank and a name.
 */
import { gazetteer } from '../../data.js';
import { GIVEN } from '../../gazetteer/gazetteer.js';
import { bodyEnd } from './bodies.js';
import { isPlace, type NameSpan, nameSpan } from './names.js';
import { bodyOfOffice } from './offices.js';
import { isGivenName, personEnd } from './people.js';
import { quarterEnd } from './places.js';
import type { Reading } from './reading.js';
import {
  AND,
  CLOSE,
  COMMA,
  closedClass,
  generalOffice,
  isAbstract,
  isCapital,
  isInitial,
  isNumber,
  isNumeral,
  isOrdinary,
  isSpaced,
  isUpper,
  length,
  loneOffice,
  mark,
  notBody,
  OPEN,
  office,
  officeBody,
  officeItself,
  orgHead,
  partyHead,
  rank,
  SERVICE,
  SLASH,
  STOP,
  titleWord,
} from './words.js';

/** Tokens of the longest title. */
const LONGEST = 30;
/** Letters of an acronym that no list knows: "Ketua GNPF". */
const ACRONYM = { least: 3, most: 7 };

/** A title at `i` with its name; returns where it ends, `i` where it is none. */
export function readTitle(r: Reading, i: number): number {
  return new TitleReader(r, i).read();
}

class TitleReader {
  readonly #r: Reading;
  readonly #first: number;
  /** The token being read. */
  #at: number;
  /** Names inside the title. */
  readonly #inner: NameSpan[] = [];
  #country: string | null = null;
  /** Where a rank begins with which the name begins too, or -1. */
  #rank = -1;
  /** The last office that speaks for a body, or -1. */
  #body = -1;
  /** The last office is written in lower case, and so goes its field. */
  #lower: boolean;

  constructor(r: Reading, first: number) {
    this.#r = r;
    this.#first = first;
    this.#at = first;
    // "Utusan khusus AS": the capital is the sentence's.
    this.#lower = !isCapital(r.tokens, first) || first === r.begin;
  }

  read(): number {
    const limit = Math.min(this.#r.end, this.#first + LONGEST);
    while (this.#at < limit && !this.#r.isDate(this.#at) && this.#step());
    this.#speakFor();
    return this.#named() || this.#nameless();
  }

  /** Reads on by one part of the title; false where the title ends. */
  #step(): boolean {
    const { tokens } = this.#r;
    const i = this.#at;
    if (mark(tokens, i)) return this.#mark(i);
    if (rank(tokens, i) && !(i > this.#first && generalOffice(tokens, i - 1))) {
      // "ibu Fatimah": written small, it is no part of the name.
      if (this.#rank < 0 || !isCapital(tokens, this.#rank)) this.#rank = i;
      return this.#to(i + 1);
    }
    if (office(tokens, i) && (i === this.#first || !this.#r.bits(i) || !isCapital(tokens, i))) {
      this.#lower = !isCapital(tokens, i);
      this.#rank = -1;
      if (officeBody(tokens, i)) this.#body = i;
      return this.#to(i + 1);
    }
    if (!isCapital(tokens, i)) return this.#lowerCase(i);
    // "Sekretaris Jenderal" is no general.
    if (rank(tokens, i)) return this.#to(i + 1);
    // "Letjen TNI Agus Rohman": the service belongs to the rank.
    if (this.#rank >= 0) return isService(this.#r, i) && this.#to(i + 1);
    return this.#capital(i);
  }

  #to(i: number): true {
    this.#at = i;
    return true;
  }

  #mark(i: number): boolean {
    const { tokens, end } = this.#r;
    switch (mark(tokens, i)) {
      case OPEN:
        // "Menteri Luar Negeri (Menlu) RI", "Ketua Badan Legislasi (Baleg) DPR"
        if (i === this.#first || i + 2 >= end || mark(tokens, i + 2) !== CLOSE) return false;
        if (isCapital(tokens, i + 1)) {
          const { record } = this.#r.longest(i + 1);
          const body = record && gazetteer.kind(record) === 'organization' ? record : 0;
          this.#add({ first: i + 1, last: i + 2, kind: 'organization', record: body, rule: 'title-acronym' });
        }
        return this.#to(i + 3);
      case SLASH:
        return this.#r.follows(i) && this.#to(i + 1);
      case STOP:
        return this.#rank >= 0 && !isSpaced(tokens, i) && this.#to(i + 1);
    }
    return false;
  }

  /** "menteri luar negeri", and the "dan" of "Menteri Kelautan dan Perikanan". */
  #lowerCase(i: number): boolean {
    const { tokens } = this.#r;
    const goesOn = i + 1 < this.#r.end && (titleWord(tokens, i + 1) || isCapital(tokens, i + 1));
    // "menteri dalam negeri", but "presiden dalam pidatonya"
    if (titleWord(tokens, i) && ((this.#lower && !closedClass(tokens, i)) || goesOn)) return this.#to(i + 1);
    if (this.#lower) return false;
    const joins = tokens.word[i] === AND && this.#r.follows(i) && isOrdinary(tokens, i + 1) && !office(tokens, i + 1);
    return joins && this.#to(i + 1);
  }

  /** A field, a body, a place; anything else begins the name. */
  #capital(i: number): boolean {
    const { tokens, end, headlineCase } = this.#r;
    const next = i + 1 < end && this.#r.capitalAt(i + 1) ? i + 1 : 0;
    const body = next > 0 && (this.#r.longest(next).record !== 0 || orgHead(tokens, next) !== 0);
    // "Menristekdikti M Nasir", "Kepala Desa I Ketut Astika", but "Wakil Ketua Komisi I DPR", "Kadiv Niaga II"
    if (isInitial(tokens, i) && !body) return false;
    if (isNumeral(tokens, i)) return this.#to(i + 1);
    if (orgHead(tokens, i)) {
      const last = bodyEnd(this.#r, i, true);
      const known = this.#r.longest(i);
      const record = known.last === last && !isPlace(gazetteer.kind(known.record)) ? known.record : 0;
      const country = this.#r.countryIn(i, last);
      this.#add({ first: i, last, kind: 'organization', record, country, rule: 'title-body' });
      return this.#to(last);
    }
    const found = this.#r.longest(i);
    if (this.#r.personAt(i) && (!found.record || gazetteer.weak(found.record))) return false;
    if (found.record) {
      const kind = gazetteer.kind(found.record);
      if (kind === 'person') return false;
      if (!isGivenName(this.#r, i, found)) {
        const country = gazetteer.country(found.record);
        const last = isPlace(kind) && kind !== 'country' ? quarterEnd(this.#r, found.last) : found.last;
        const record = last === found.last ? found.record : 0;
        this.#add({ first: i, last, kind, record, country, rule: 'title-name' });
        return this.#to(last);
      }
    }
    if (this.#isAcronym(i)) {
      this.#add({ first: i, last: i + 1, kind: 'organization', rule: 'title-acronym' });
      return this.#to(i + 1);
    }
    // "Kanit Turjawali Satlantas Polres …": a field that no list knows.
    if (titleWord(tokens, i) || (next && orgHead(tokens, next) && !this.#r.bits(i))) return this.#to(i + 1);
    // "Menko PMK Puan Maharani": behind a body's name an ordinary word begins the person's.
    if (headlineCase || this.#inner.at(-1)?.last === i) return false;
    // "Perdana Menteri KP Sharma Oli": two capitals are initials.
    if (isUpper(tokens, i) && length(tokens, i) === 2 && next) return false;
    const field = (isOrdinary(tokens, i) && !(this.#r.bits(i) & GIVEN)) || isAbstract(tokens, i);
    return field && this.#to(i + 1);
  }

  #isAcronym(i: number): boolean {
    const { tokens, headlineCase } = this.#r;
    const letters = length(tokens, i);
    if (!isUpper(tokens, i) || headlineCase || notBody(tokens, i) || this.#r.bits(i)) return false;
    return letters >= ACRONYM.least && letters <= ACRONYM.most;
  }

  #add(span: Partial<NameSpan> & { first: number; last: number }) {
    this.#inner.push(nameSpan({ ...span, inner: true }));
    this.#country ??= span.country ?? null;
  }

  /** "Kapolres Blora" names the Polres too; the region is a part of its name, a country is named beside it. */
  #speakFor() {
    const first = this.#body;
    if (first < 0) return;
    const body = bodyOfOffice(this.#r, first, this.#rank >= 0 ? this.#rank : this.#at, this.#inner);
    if (!body) return;
    const kept = this.#inner.filter((span) => span.first < first || span.kind === 'country');
    this.#inner.splice(0, this.#inner.length, ...kept);
    this.#add(body);
  }

  /** The name behind the title, if there is one: where it ends, or 0. */
  #named(): number {
    const first = this.#first;
    let at = this.#at;
    let last = personEnd(this.#r, at);
    // "Direktur Keuangan Adhiguna Heri Susanto": a body that no list knows, then the name.
    while (last > at && this.#r.personAt(last)) {
      this.#add({ first: at, last, kind: 'organization', rule: 'title-sequence' });
      at = last;
      last = personEnd(this.#r, at);
    }
    // "Kepala Operasi Damai Kasuari 2024, Brigjen Budi": a rank begins the name, and what stood before it is no name.
    const rest = this.#rank < 0 && last > at ? this.#beforeRank(last) : 0;
    if (rest) {
      this.#at = rest;
      return 0;
    }
    const known = this.#r.longest(at);
    // "jenderal Rusia": a country's general, not one of that name; but "Prof Rosenberg"
    const town = this.#rank >= 0 && gazetteer.weak(known.record);
    const place = known.record !== 0 && !town && isPlace(gazetteer.kind(known.record)) && known.last === last;
    // "Komisaris Independen2": a number glued to a word is nobody's name.
    const glued = last === at + 1 && isNumber(this.#r.tokens, at);
    if (last <= at || glued || (place && !isGivenName(this.#r, at, known))) return 0;
    this.#r.push({
      first: this.#rank >= 0 && isCapital(this.#r.tokens, this.#rank) ? this.#rank : at,
      last,
      phrase: first,
      kind: 'person',
      title: { first, last: at },
      country: this.#country,
      rule: 'title',
      // "pemain Chelsea": behind an office, though not behind a rank, a body may stand.
      bounds: this.#rank < 0 ? this.#r.bounds : undefined,
    });
    this.#r.out.push(...this.#inner);
    return last;
  }

  /** Where what stands before a rank ends, "Cartenz 2024," before "Brigjen", or 0. */
  #beforeRank(at: number): number {
    const { tokens, end } = this.#r;
    if (at < end && isNumber(tokens, at)) at++;
    const next = mark(tokens, at) === COMMA ? at + 1 : at;
    return next < end && isCapital(tokens, next) && rank(tokens, next) === SERVICE ? at : 0;
  }

  /** A title alone: its bodies and places, or the office itself, "presiden itu". */
  #nameless(): number {
    const { tokens, out, titles } = this.#r;
    const first = this.#first;
    const last = Math.max(this.#at, first + 1);
    const inner = this.#inner.map((span) => ({ ...span, inner: false }));
    if (office(tokens, first)) titles.push({ first, last, country: this.#country, inner });
    out.push(...inner);
    if (inner.length) return last;
    // "wartawan", "guru": people of a trade are a party.
    if (!office(tokens, first) || (last === first + 1 && partyHead(tokens, first))) return first;
    // Two capitals are too much like a name of something: "Duta Wisata", "Wakil Bupati dan …".
    const plain = loneOffice(tokens, first) && (last === first + 1 || !isCapital(tokens, first));
    // "sebagai presiden", "calon gubernur": the office itself, not who holds it.
    const spokenOf = first > 0 && officeItself(tokens, first - 1) !== 0;
    if (plain && !spokenOf) this.#r.push({ first, last, kind: 'person', common: true, rule: 'office' });
    return last;
  }
}

/** "TNI", "Marinir" between a rank and a name. */
function isService(r: Reading, i: number): boolean {
  const { record, last } = r.longest(i);
  const more = r.capitalAt(i + 1) || mark(r.tokens, i + 1) === OPEN;
  return record !== 0 && last === i + 1 && more && gazetteer.kind(record) === 'organization';
}
