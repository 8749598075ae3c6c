/**
 * One sentence → the spans of its names, left to right: titles, bodies, places and the sequences that nothing tells
 * apart yet. Each reader takes the token it starts at and the sentence's end, and returns where it stopped.
 */
import { gazetteer } from '../../data.js';
import { GIVEN } from '../../gazetteer/gazetteer.js';
import { ADDRESS } from '../../text/flags.js';
import type { ActorKind, Document, Tokens } from '../../types.js';
import type { Bounds } from './evidence.js';
import { type Found, longestName, nameBits } from './lookup.js';
import {
  AND,
  closedClass,
  degree,
  determiner,
  HEAD_OF_STATE_BODY,
  isCapital,
  isInitial,
  isMark,
  isNumber,
  isOrdinary,
  isSpaced,
  isUpper,
  length,
  locative,
  looseParty,
  mark,
  medium,
  modifierParty,
  month,
  nameParticle,
  needsTail,
  notBody,
  OF,
  OFFICE_BODIES,
  office,
  officeBody,
  officeItself,
  orgHead,
  orgTail,
  PARTY_KINDS,
  PLACE_KINDS,
  partyHead,
  partyTail,
  placeHead,
  rank,
  titleWord,
  weekday,
} from './words.js';

const VERBAL = /^(?:me[mnl]|di(?!nas)|ber|ter)/i;

/** A name, or a party, where it stands. */
export interface NameSpan {
  first: number;
  last: number;
  /** Where its noun phrase begins. */
  phrase: number;
  /** null where nothing in the span or beside it tells. */
  kind: ActorKind | null;
  /** Of the gazetteer, or 0. */
  record: number;
  /** Tokens of the title, if any. */
  title: { first: number; last: number } | null;
  common: boolean;
  inner: boolean;
  /** The country it belongs to by its own words: "Presiden Rusia". */
  country: string | null;
  rule: string;
  /** What to call the actor where the words themselves do not: "Kapolres Blora" speaks for "Polres Blora". */
  name?: string;
  /** The span whose actor this is another name of. */
  alias?: NameSpan;
  /** What it rather is than anything else, if it is anything. */
  leans?: ActorKind | null;
  /** Of the sentence, where the kind is still to be decided. */
  bounds?: Bounds;
}

const COMMA = 44;
const OPEN = 40;
const CLOSE = 41;
const HYPHEN = 45;
const STOP = 46;
const SLASH = 47;
const AMPERSAND = 38;

export class SpanReader {
  readonly #doc: Document;
  readonly #tokens: Tokens;
  readonly out: NameSpan[] = [];
  #end = 0;
  #begin = 0;
  /** Title Case or capitals throughout: a capital tells nothing. */
  #headlineCase = false;

  constructor(doc: Document) {
    this.#doc = doc;
    this.#tokens = doc.tokens;
  }

  sentence(first: number, last: number) {
    this.#begin = first;
    this.#end = last;
    this.#headlineCase = this.#isHeadlineCase();
    for (let i = first; i < last; ) i = Math.max(i + 1, this.#at(i));
  }

  #at(i: number): number {
    const tokens = this.#tokens;
    if (isMark(tokens, i) || this.#isDate(i)) return i + 1;
    if (isSite(tokens, i) || medium(tokens, i)) {
      this.#site(i);
      return i + 1;
    }
    if (isCapital(tokens, i)) return this.#name(i);
    if (office(tokens, i) || rank(tokens, i)) {
      const stop = this.#title(i);
      if (stop > i) return stop;
    }
    if (partyHead(tokens, i)) return this.#party(i);
    if (orgHead(tokens, i) && this.#follows(i)) return this.#body(i);
    if (placeHead(tokens, i) && this.#follows(i)) return this.#headedPlace(i);
    return i + 1;
  }

  /** "Kompas.com", and "TRIBUN-BALI.COM" whose first part has been read as a name already. */
  #site(i: number) {
    const tokens = this.#tokens;
    let first = i;
    if (i - 2 >= this.#begin && mark(tokens, i - 1) === HYPHEN && !isSpaced(tokens, i - 1) && isCapital(tokens, i - 2)) {
      first = i - 2;
      while (this.out.length && this.out[this.out.length - 1].last > first) this.out.pop();
    }
    this.#push({ first, last: i + 1, kind: 'organization', rule: 'site' });
  }

  #isDate(i: number): boolean {
    return this.#doc.dateAt[i] !== 0 || month(this.#tokens, i) !== 0 || weekday(this.#tokens, i) !== 0;
  }

  /** A capital stands right after. */
  #follows(i: number): boolean {
    const tokens = this.#tokens;
    return i + 1 < this.#end && isCapital(tokens, i + 1) && !this.#headlineCase && !this.#isDate(i + 1);
  }

  #name(i: number): number {
    const tokens = this.#tokens;
    const found = longestName(tokens, i, this.#end);
    // "Raja Ampat" is no king.
    const known = found.last > i + 1;
    if (!known && (office(tokens, i) || rank(tokens, i))) {
      const stop = this.#title(i);
      if (stop > i) return stop;
    }
    if (partyHead(tokens, i) && !found.record) {
      const stop = this.#party(i);
      if (stop > i + 1 || !orgHead(tokens, i)) return stop;
    }
    if (orgHead(tokens, i) && (!found.record || found.last === i + 1)) {
      const stop = this.#body(i);
      if (stop > i + 1) return stop;
    }
    if (found.record) {
      const stop = this.#known(i, found.record, found.last);
      if (stop) return stop;
    }
    if (placeHead(tokens, i)) {
      const stop = this.#headedPlace(i);
      if (stop > i + 1) return stop;
    }
    return this.#sequence(i);
  }

  /** A name of the gazetteer, unless what stands around it makes it a part of another name. */
  #known(i: number, record: number, last: number): number {
    const tokens = this.#tokens;
    const kind = gazetteer.kind(record);
    const place = isPlace(kind);
    const before = i - 1;
    const goesOn = last < this.#end && isCapital(tokens, last) && !isMark(tokens, last) && !this.#isDate(last);
    if (place && kind !== 'country') {
      // "Lima", "Surat", "Kota": a place abroad whose name is an ordinary word here.
      if (last === i + 1 && isOrdinary(tokens, i) && gazetteer.country(record) !== 'ID') return 0;
      const bits = last === i + 1 ? nameBits(tokens, i) : 0;
      // "Solo Simanjuntak", "Victoria Beckham": a town's name that is also a person's, and another name after it.
      if (
        goesOn &&
        !this.#headlineCase &&
        !isOrdinary(tokens, last) &&
        !longestName(tokens, last, this.#end).record &&
        (bits || gazetteer.weak(record))
      )
        return 0;
      if (gazetteer.weak(record) || bits) {
        const located =
          before >= this.#begin &&
          (locative(tokens, before) ||
            placeHead(tokens, before) ||
            (mark(tokens, before) === COMMA && this.#lastIsPlace(before)));
        if (!located && (bits || gazetteer.weak(record))) {
          if (isOrdinary(tokens, i) && last === i + 1) return i + 1;
          return 0;
        }
      }
    }
    if (
      goesOn &&
      !this.#headlineCase &&
      !office(tokens, last) &&
      !rank(tokens, last) &&
      !longestName(tokens, last, this.#end).record
    )
      return 0;
    const wide = kind === 'organization' ? this.#branchEnd(last) : last;
    // "DPR RI" is the DPR, "DPRD Jawa Barat" another body than the DPRD of elsewhere.
    const same = wide === last || gazetteer.kind(longestName(tokens, last, wide).record) === 'country';
    this.#push({ first: i, last: wide, kind, record: same ? record : 0, country: gazetteer.country(record), rule: 'known' });
    return wide;
  }

  /** "Tribun Lampung", "KPU Kota Bogor": a body's name goes on with the place that it works in. */
  #branchEnd(last: number): number {
    const tokens = this.#tokens;
    if (last >= this.#end || !isCapital(tokens, last) || isMark(tokens, last) || this.#headlineCase) return last;
    const place = longestName(tokens, last, this.#end);
    const goesOn = place.last < this.#end && isCapital(tokens, place.last) && !isMark(tokens, place.last);
    return place.record && !goesOn && isPlace(gazetteer.kind(place.record)) ? place.last : last;
  }

  #lastIsPlace(at: number): boolean {
    const span = this.out[this.out.length - 1];
    return span !== undefined && span.last === at && isPlace(span.kind);
  }

  /** "Kementerian Energi dan Sumber Daya Mineral", "PT Gudang Garam Tbk". */
  #bodyEnd(i: number, stopAtName: boolean): number {
    const tokens = this.#tokens;
    const state = orgHead(tokens, i) === HEAD_OF_STATE_BODY;
    const known = longestName(tokens, i, this.#end);
    if (known.record && known.last > i + 1 && !isPlace(gazetteer.kind(known.record))) return known.last;
    let last = i + 1;
    let place = false;
    for (let j = i + 1; j < this.#end; ) {
      if (this.#isDate(j)) break;
      const m = mark(tokens, j);
      if (m) {
        // "Kementerian Koordinator/Bappenas", "AT&T", "Soekarno-Hatta", "Kemenko Polhukam"
        if ((m === SLASH || m === AMPERSAND || (m === HYPHEN && !isSpaced(tokens, j))) && this.#follows(j)) {
          j++;
          continue;
        }
        // "Badan Meteorologi, Klimatologi, dan Geofisika"
        if (m === COMMA && state && this.#listGoesOn(j)) {
          j++;
          continue;
        }
        break;
      }
      if (!isCapital(tokens, j)) {
        if (isNumber(tokens, j) && length(tokens, j) <= 4 && j === last) {
          last = ++j;
          continue;
        }
        if ((tokens.word[j] === AND || OF.has(tokens.word[j])) && this.#follows(j) && !place) {
          if (
            tokens.word[j] === AND &&
            !(isOrdinary(tokens, j + 1) && !orgHead(tokens, j + 1) && !office(tokens, j + 1))
          )
            break;
          j++;
          continue;
        }
        break;
      }
      if ((office(tokens, j) || rank(tokens, j)) && !titleWord(tokens, j) && j > i + 1) break;
      const found = longestName(tokens, j, this.#end);
      if (
        found.record &&
        isPlace(gazetteer.kind(found.record)) &&
        !(gazetteer.weak(found.record) && !isOrdinary(tokens, j) && nameBits(tokens, j))
      ) {
        if (place && gazetteer.kind(found.record) === 'country') break;
        last = j = found.last;
        place = true;
        continue;
      }
      if (found.record && !isPlace(gazetteer.kind(found.record)) && state && found.last > j) {
        last = j = found.last;
        continue;
      }
      if (!isOrdinary(tokens, j) && (stopAtName || state)) {
        if (!isUpper(tokens, j) && (place || state || last > i + 1) && (place || nameBits(tokens, j))) break;
      }
      if (place && stopAtName && nameBits(tokens, j)) break;
      last = ++j;
    }
    return last;
  }

  /** ", Klimatologi, dan Geofisika": a comma inside a name is one of a list that "dan" closes within a few words. */
  #listGoesOn(comma: number): boolean {
    const tokens = this.#tokens;
    let words = 0;
    for (let j = comma + 1; j < this.#end && j < comma + 8; j++) {
      if (tokens.word[j] === AND) return words > 0 && this.#follows(j) && isOrdinary(tokens, j + 1);
      if (mark(tokens, j) === COMMA) continue;
      if (!isCapital(tokens, j) || !isOrdinary(tokens, j) || longestName(tokens, j, this.#end).record) return false;
      words++;
    }
    return false;
  }

  #body(i: number): number {
    const tokens = this.#tokens;
    const last = this.#bodyEnd(i, false);
    if (last === i + 1) return i + 1;
    const ordinaryOnly = !isCapital(tokens, i);
    if (ordinaryOnly && last === i + 1) return i + 1;
    this.#push({ first: i, last, kind: 'organization', country: this.#countryIn(i + 1, last), rule: 'body' });
    return last;
  }

  #countryIn(first: number, last: number): string | null {
    for (let j = first; j < last; j++) {
      if (!isCapital(this.#tokens, j)) continue;
      const { record } = longestName(this.#tokens, j, last);
      if (record) {
        const country = gazetteer.country(record);
        if (country) return country;
      }
    }
    return null;
  }

  /** "Jalan Jenderal Sudirman", "Bandara Soekarno-Hatta", "Kota Tarakan". */
  #headedPlace(i: number): number {
    const tokens = this.#tokens;
    const kind = PLACE_KINDS[placeHead(tokens, i)];
    if (kind === 'none') return i + 1;
    let last = i + 1;
    for (let j = i + 1; j < this.#end; ) {
      if (this.#isDate(j)) break;
      const m = mark(tokens, j);
      if (m) {
        if (((m === HYPHEN && !isSpaced(tokens, j)) || (m === STOP && j === i + 1)) && this.#follows(j)) {
          j++;
          continue;
        }
        break;
      }
      if (isNumber(tokens, j) && length(tokens, j) <= 4 && kind !== 'city' && kind !== 'region') {
        last = ++j;
        continue;
      }
      if (!isCapital(tokens, j)) break;
      if (this.#headlineCase && isOrdinary(tokens, j) && !longestName(tokens, j, this.#end).record) break;
      const known = longestName(tokens, j, this.#end);
      last = j = known.record ? known.last : j + 1;
    }
    if (last === i + 1) return i + 1;
    // "di kawasan Kuningan" names Kuningan, "di kantor Bawaslu" the office.
    const first = isCapital(tokens, i) || kind === 'place' || kind === 'facility' ? i : i + 1;
    const whole = longestName(tokens, i, last);
    const name = longestName(tokens, i + 1, last);
    const record =
      whole.record && whole.last === last ? whole.record : name.record && name.last === last ? name.record : 0;
    if (record && !isPlace(gazetteer.kind(record))) return i + 1;
    const country = record ? gazetteer.country(record) : null;
    if (first === last) return i + 1;
    this.#push({
      first,
      last,
      phrase: i,
      kind: record ? gazetteer.kind(record) : kind,
      record,
      country,
      rule: 'place-head',
    });
    return last;
  }

  /** Offices and ranks, then the name: "Kepala Bidang Humas Polda Kaltim Kombes Ade Yaya Suryana". */
  #title(i: number): number {
    const tokens = this.#tokens;
    const inner: NameSpan[] = [];
    let country: string | null = null;
    let j = i;
    let rankFrom = -1;
    let bodyFrom = -1;
    let lower = !isCapital(tokens, i);
    while (j < this.#end) {
      if (this.#isDate(j)) break;
      const m = mark(tokens, j);
      if (m === OPEN && mark(tokens, j + 2) === CLOSE && j > i && j + 2 < this.#end) {
        // "Menteri Luar Negeri (Menlu) RI", "Ketua Badan Legislasi (Baleg) DPR"
        if (isCapital(tokens, j + 1)) inner.push(this.#span({ first: j + 1, last: j + 2, kind: 'organization', inner: true, rule: 'title-acronym' }));
        j += 3;
        continue;
      }
      if (m === SLASH && this.#follows(j)) {
        j++;
        continue;
      }
      if (m === STOP && rankFrom >= 0 && !isSpaced(tokens, j)) {
        j++;
        continue;
      }
      if (m) break;
      if (rank(tokens, j) && !(titleWord(tokens, j) && j > i && office(tokens, j - 1))) {
        if (rankFrom < 0) rankFrom = j;
        j++;
        continue;
      }
      if (office(tokens, j) && (j === i || !nameBits(tokens, j) || !isCapital(tokens, j))) {
        lower = !isCapital(tokens, j);
        rankFrom = -1;
        if (officeBody(tokens, j)) bodyFrom = j;
        j++;
        continue;
      }
      if (!isCapital(tokens, j)) {
        if (titleWord(tokens, j) && lower) {
          j++;
          continue;
        }
        if (
          tokens.word[j] === AND &&
          this.#follows(j) &&
          isOrdinary(tokens, j + 1) &&
          !office(tokens, j + 1) &&
          !lower
        ) {
          j++;
          continue;
        }
        break;
      }
      if (rankFrom >= 0) break;
      // "Menristekdikti M Nasir", "Kepala Desa I Ketut Astika", but "Wakil Ketua Komisi I DPR"
      if (isInitial(tokens, j) && j + 1 < this.#end && !longestName(tokens, j + 1, this.#end).record) break;
      if (orgHead(tokens, j)) {
        const last = this.#bodyEnd(j, true);
        inner.push(
          this.#span({
            first: j,
            last,
            kind: 'organization',
            country: this.#countryIn(j, last),
            inner: true,
            rule: 'title-body',
          }),
        );
        country ??= this.#countryIn(j, last);
        j = last;
        continue;
      }
      const found = longestName(tokens, j, this.#end);
      if (found.record && gazetteer.kind(found.record) === 'person') break;
      if (found.record && !this.#isGivenName(j, found)) {
        inner.push(
          this.#span({
            first: j,
            last: found.last,
            kind: gazetteer.kind(found.record),
            record: found.record,
            country: gazetteer.country(found.record),
            inner: true,
            rule: 'title-name',
          }),
        );
        country ??= gazetteer.country(found.record);
        j = found.last;
        continue;
      }
      if (
        isUpper(tokens, j) &&
        !notBody(tokens, j) &&
        !nameBits(tokens, j) &&
        length(tokens, j) > 2 &&
        length(tokens, j) < 8 &&
        !this.#headlineCase
      ) {
        inner.push(this.#span({ first: j, last: j + 1, kind: 'organization', inner: true, rule: 'title-acronym' }));
        j++;
        continue;
      }
      // "Menko PMK Puan Maharani": behind a body's name an ordinary word begins the person's.
      if (inner.length && inner[inner.length - 1].last === j && !titleWord(tokens, j)) break;
      if ((isOrdinary(tokens, j) && !(nameBits(tokens, j) & GIVEN)) || titleWord(tokens, j) || isAbstract(tokens, j)) {
        if (this.#headlineCase && !titleWord(tokens, j)) break;
        j++;
        continue;
      }
      break;
    }
    const body = bodyFrom >= 0 ? this.#bodyOf(bodyFrom, rankFrom >= 0 ? rankFrom : j, inner) : null;
    if (body) {
      // The region is a part of the body's name; a country is named beside it.
      for (let k = inner.length - 1; k >= 0; k--)
        if (inner[k].first >= bodyFrom && inner[k].kind !== 'country') inner.splice(k, 1);
      inner.push(body);
    }
    let name = this.#personEnd(j);
    if (rankFrom < 0 && j > i && name > j + 1 && !inner.length) {
      const from = this.#nameAfterBody(j, name);
      if (from > j) {
        inner.push(this.#span({ first: j, last: from, kind: 'organization', inner: true, rule: 'title-sequence' }));
        j = from;
        name = this.#personEnd(j);
      }
    }
    if (name > j) {
      const first = rankFrom >= 0 ? rankFrom : j;
      this.#push({
        first,
        last: name,
        phrase: i,
        kind: 'person',
        title: { first: i, last: j },
        country,
        rule: 'title',
        // "pemain Chelsea": behind an office, though not behind a rank, a body may stand.
        bounds: rankFrom < 0 ? this.#bounds() : undefined,
      });
      this.out.push(...inner);
      return name;
    }
    if (inner.length) {
      for (const span of inner) this.out.push({ ...span, inner: false });
      return j;
    }
    if (!office(tokens, i)) return i;
    // An office without a name: "presiden itu", "Gubernur".
    if (!isSpokenOf(tokens, i))
      this.#push({ first: i, last: Math.max(j, i + 1), kind: 'person', common: true, rule: 'office' });
    return Math.max(j, i + 1);
  }

  /** The body that an office speaks for: "Kapolres Blora" → "Polres Blora", "Menteri Luar Negeri" → "Kementerian Luar Negeri". */
  #bodyOf(first: number, last: number, inner: NameSpan[]): NameSpan | null {
    const tokens = this.#tokens;
    const label = OFFICE_BODIES[officeBody(tokens, first)];
    const open = label.endsWith(' …');
    if (open && last === first + 1) return null;
    // "Menteri Ketenagakerjaan (Menaker)": the acronym is no part of it.
    for (let k = first + 1; k < last; k++) if (mark(tokens, k) === OPEN) last = k;
    const region = inner.find((span) => span.first > first);
    if (open && label !== 'Kementerian …' && !(region && isPlace(region.kind) && region.kind !== 'country'))
      return null;
    const rest = tokens.text.slice(tokens.start[first + 1], tokens.end[last - 1]);
    const named =
      open && last > first + 1
        ? `${label.slice(0, -1)}${titled(rest)}`
        : last > first + 1 && region
          ? `${label} ${rest}`
          : label;
    return this.#span({
      first,
      last,
      kind: 'organization',
      name: named,
      country: this.#countryIn(first, last),
      inner: true,
      rule: 'office-body',
    });
  }

  /** "Presiden Rusia Vladimir Putin": a town's name too, but it goes on as a person's. */
  #isGivenName(i: number, { record, last }: Found): boolean {
    const tokens = this.#tokens;
    if (
      gazetteer.kind(record) === 'country' ||
      !isPlace(gazetteer.kind(record)) ||
      last > i + 1 ||
      !nameBits(tokens, i)
    )
      return false;
    return (
      gazetteer.weak(record) ||
      (this.#follows(i) && !longestName(tokens, i + 1, this.#end).record && !rank(tokens, i + 1))
    );
  }

  /** "Direktur Keuangan Asabri Heri Setianto": a body that no list knows, then a name that begins as names do. */
  #nameAfterBody(first: number, last: number): number {
    const tokens = this.#tokens;
    for (let j = first; j < last - 1; j++) if (orgTail(tokens, j)) return j + 1;
    if (nameBits(tokens, first) || isInitial(tokens, first) || longestName(tokens, first, last).record) return first;
    const person = longestName(tokens, first + 1, last);
    const known = person.record !== 0 && gazetteer.kind(person.record) === 'person';
    return known || nameBits(tokens, first + 1) & GIVEN ? first + 1 : first;
  }

  /** End of a person's name that begins here, or `i` where none does. */
  #personEnd(i: number): number {
    const tokens = this.#tokens;
    let last = i;
    for (let j = i; j < this.#end; ) {
      if (this.#isDate(j)) break;
      const m = mark(tokens, j);
      if (m) {
        if (m === STOP && j > i && isInitial(tokens, j - 1) && this.#follows(j)) {
          j++;
          continue;
        }
        // "Jong-Un" is one name, "Ganjar-Yasin" two.
        if (
          m === HYPHEN &&
          j > i &&
          !isSpaced(tokens, j) &&
          this.#follows(j) &&
          !isSpaced(tokens, j + 1) &&
          length(tokens, j + 1) < 4 &&
          !isUpper(tokens, j + 1) &&
          !this.#follows(j + 1)
        ) {
          j++;
          continue;
        }
        break;
      }
      if (!isCapital(tokens, j)) {
        if (j > i && nameParticle(tokens, j) && this.#follows(j)) {
          j++;
          continue;
        }
        break;
      }
      if (j > i && (office(tokens, j) || orgHead(tokens, j)) && isOrdinary(tokens, j) && !nameBits(tokens, j)) break;
      if (this.#headlineCase && isOrdinary(tokens, j) && !nameBits(tokens, j)) break;
      if (
        j > i &&
        longestName(tokens, j, this.#end).record &&
        gazetteer.kind(longestName(tokens, j, this.#end).record) === 'country'
      )
        break;
      last = ++j;
    }
    return last;
  }

  /** Capitalised words that no list knows: what they are, evidence.ts decides. */
  #sequence(i: number): number {
    const tokens = this.#tokens;
    if (this.#headlineCase && isOrdinary(tokens, i) && !nameBits(tokens, i)) return i + 1;
    // An ordinary word that opens a sentence is no part of the name behind it: "Namun Ganjar".
    const opens =
      i === this.#begin || (isMark(tokens, i - 1) && !isInitial(tokens, i - 2) && mark(tokens, i - 1) !== HYPHEN);
    if (opens && isOrdinary(tokens, i) && !nameBits(tokens, i)) {
      const next = i + 1;
      if (
        next >= this.#end ||
        !isCapital(tokens, next) ||
        isMark(tokens, next) ||
        !isOrdinary(tokens, next) ||
        nameBits(tokens, next)
      )
        return next;
    }
    const last = this.#personEnd(i);
    if (last <= i || (last === i + 1 && degree(tokens, i))) return i + 1;
    this.#push({
      first: i,
      last,
      bounds: this.#bounds(),
      rule: 'evidence',
    });
    return last;
  }

  /** "polisi", "kelompok bersenjata", "pasukan Rusia". */
  #party(i: number): number {
    const tokens = this.#tokens;
    const kind = PARTY_KINDS[partyHead(tokens, i)];
    if (kind === 'none') return i + 1;
    let last = i + 1;
    while (last < this.#end && partyTail(tokens, last) && !isCapital(tokens, last) && !isMark(tokens, last)) last++;
    if (last < this.#end && isCapital(tokens, last) && !this.#isDate(last)) {
      if (orgHead(tokens, i) && isCapital(tokens, i)) return i + 1;
      const found = longestName(tokens, last, this.#end);
      const goesOn = found.last < this.#end && isCapital(tokens, found.last) && !isMark(tokens, found.last);
      if (found.record && !goesOn && isPlace(gazetteer.kind(found.record)) && !looseParty(tokens, i)) {
        const place = last;
        last = found.last;
        const country = gazetteer.country(found.record);
        this.#push({ first: i, last, kind, common: true, country, rule: 'party' });
        this.#push({
          first: place,
          last,
          kind: gazetteer.kind(found.record),
          record: found.record,
          country,
          inner: true,
          rule: 'demonym',
        });
        return last;
      }
    }
    const bare = last === i + 1;
    if (
      bare &&
      ((needsTail(tokens, i) && !this.#isDetermined(last)) || (modifierParty(tokens, i) && this.#modifiesNoun(i)))
    )
      return last;
    this.#push({ first: i, last, kind, common: true, rule: 'party' });
    return last;
  }

  /** "kelompok itu", "kelompok tersebut" */
  #isDetermined(i: number): boolean {
    return i < this.#end && determiner(this.#tokens, i) !== 0;
  }

  /** "operasi militer", "kantor polisi": the noun before it is what the text speaks of. */
  #modifiesNoun(i: number): boolean {
    const tokens = this.#tokens;
    const before = i - 1;
    if (before < this.#begin || isMark(tokens, before) || !isOrdinary(tokens, before)) return false;
    if (closedClass(tokens, before)) return false;
    return !VERBAL.test(tokens.text.slice(tokens.start[before], tokens.end[before]));
  }

  #span(span: Partial<NameSpan> & { first: number; last: number }): NameSpan {
    return {
      phrase: span.first,
      kind: null,
      record: 0,
      title: null,
      common: false,
      inner: false,
      country: null,
      rule: '',
      ...span,
    };
  }

  #push(span: Partial<NameSpan> & { first: number; last: number }) {
    this.out.push(this.#span(span));
  }

  #bounds = (): Bounds => ({ begin: this.#begin, end: this.#end, headlineCase: this.#headlineCase });

  #isHeadlineCase(): boolean {
    const tokens = this.#tokens;
    let capital = 0;
    let words = 0;
    for (let i = this.#begin + 1; i < this.#end; i++) {
      if (!isOrdinary(tokens, i) || isMark(tokens, i) || length(tokens, i) < 4) continue;
      words++;
      if (isCapital(tokens, i)) capital++;
    }
    const stop = mark(tokens, this.#end - 1);
    return words > 1 && capital / words > (stop === STOP ? 0.9 : 0.6);
  }
}

/** "luar negeri" → "Luar Negeri". */
const titled = (text: string) =>
  text.replace(/(?<![\p{L}\p{N}])\p{Ll}(?=\p{L})/gu, (c) => c.toUpperCase()).replace(/ Dan /g, ' dan ');

/** "sebagai presiden", "calon gubernur", "kursi ketua": the office itself, not who holds it. */
const isSpokenOf = (tokens: Tokens, i: number) => i > 0 && officeItself(tokens, i - 1) !== 0;

/** "Kompas.com": a site's name, not the address of a page. */
function isSite(tokens: Tokens, i: number): boolean {
  if (!(tokens.flags[i] & ADDRESS)) return false;
  const text = tokens.text.slice(tokens.start[i], tokens.end[i]);
  return text.length < 40 && !/^(?:https?:|@)|\//.test(text);
}

/** "Kemaritiman", "Perikanan": the shape of an abstract noun, which is a field of work and nobody's name. */
function isAbstract(tokens: Tokens, i: number): boolean {
  const word = tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase();
  return word.length > 7 && /^(?:ke|pe)/.test(word) && word.endsWith('an');
}

export const isPlace = (kind: ActorKind | null) =>
  kind === 'country' || kind === 'region' || kind === 'city' || kind === 'place' || kind === 'facility';
