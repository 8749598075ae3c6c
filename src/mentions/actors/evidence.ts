/**
 * What an unknown name is, by the evidence of its shape and of the words beside it: a log-linear sum whose weights stand
 * in language/evidence.yaml (in hundredths of a nat, learned by scripts/learn-evidence.ts from annotated news). No name
 * is a feature: only ordinary words, endings and shapes.
 */
import { gazetteer, lexicon } from '../../data.js';
import { GIVEN, SURNAME } from '../../gazetteer/gazetteer.js';
import { tellLetters } from './letter-weights.js';
import type { Names } from './lookup.js';
import type { NameSpan } from './names.js';
import { CLASSES, POSITIONS, type Position } from './positions.js';
import {
  COMMA,
  isAbstract,
  isCapital,
  isInitial,
  isMark,
  isNumber,
  isOrdinary,
  isSpaced,
  isUpper,
  length,
  mark,
  notBody,
  office,
  orgHead,
  orgTail,
  partyHead,
  placeHead,
  placeTail,
  speaks,
  spelled,
} from './words.js';

export interface Bounds {
  begin: number;
  end: number;
  headlineCase: boolean;
}

/** What is told of each piece of evidence. */
export interface Sink {
  /** A word of the lexicon, by its token. */
  word(position: Position, token: number): void;
  /** "#two", "#given-first". */
  shape(name: string): void;
  /** A word of the name that no dictionary has: its letters are evidence (see letters.ts). */
  unknown(word: string): void;
}

export function evidence(names: Names, span: NameSpan, { begin, end, headlineCase }: Bounds, sink: Sink) {
  const { tokens } = names;
  const word = (position: Position, token: number) => sink.word(position, token);
  const shape = (name: string) => sink.shape(name);
  const { first, last } = span;
  const before = first - 1;
  const after = last;
  if (before < begin) shape('#opens');
  else if (isMark(tokens, before)) {
    word('before', before);
    if (before - 1 >= begin && !isCapital(tokens, before - 1)) word('before2', before - 1);
  } else if (isCapital(tokens, before) && before > begin) {
    shape('#after-capital');
    word('before', before);
  } else {
    word('before', before);
    if (last - first === 1) word(isUpper(tokens, first) ? 'beforeCapitals' : 'beforeOne', before);
    if (before - 1 >= begin) word('before2', before - 1);
  }
  if (before >= begin && speaks(tokens, before)) shape('#after-speech');
  if (after < end && speaks(tokens, after)) shape('#before-speech');
  if (after >= end) shape('#closes');
  else {
    if (isCapital(tokens, after) && !isMark(tokens, after)) shape('#before-capital');
    else word('after', after);
    if (isNumber(tokens, after)) shape('#before-number');
    if (after + 1 < end && !isCapital(tokens, after + 1)) word('after2', after + 1);
    if (after + 1 < end && isMark(tokens, after) && isNumber(tokens, after + 1)) shape('#before-age');
  }
  // "Kepala Desa Sukamaju, Rasdi, …": after a comma comes the name that the title is of.
  if (mark(tokens, after) === COMMA && after + 1 < end && isCapital(tokens, after + 1)) shape('#before-listed');
  if (headlineCase) shape('#headline');
  if (span.title) shape('#titled');
  const words = last - first;
  shape(words > 3 ? '#long' : words === 3 ? '#three' : words === 2 ? '#two' : '#one');
  let given = 0;
  let surnames = 0;
  let ordinary = 0;
  let unknown = 0;
  for (let i = first; i < last; i++) {
    if (isMark(tokens, i)) continue;
    const bits = names.bits(i);
    if (bits & GIVEN) given++;
    if (bits & SURNAME) surnames++;
    if (isOrdinary(tokens, i)) {
      ordinary++;
      if (i > first && i < last - 1) word('inside', i);
    } else if (!bits) unknown++;
    if (isAbstract(tokens, i)) shape('#abstract');
    if (isInitial(tokens, i)) shape(i === first ? '#initial-first' : '#initial');
    if (isNumber(tokens, i)) shape('#digits');
    if (orgTail(tokens, i)) shape('#body-word');
    if (placeTail(tokens, i)) shape(i === last - 1 ? '#place-word-last' : '#place-word');
    if (orgHead(tokens, i)) shape('#body-head');
    if (placeHead(tokens, i)) shape('#place-head');
    if (partyHead(tokens, i)) shape('#party-head');
    if (office(tokens, i)) shape('#office');
    if (isUpper(tokens, i)) {
      const n = length(tokens, i);
      shape(notBody(tokens, i) ? '#no-body' : words > 1 ? '#capitals-in' : n < 6 ? `#capitals-${n}` : '#capitals-long');
    } else if (!isOrdinary(tokens, i)) {
      const text = spelled(tokens, i);
      if (/[a-z][A-Z]/.test(text)) shape('#inner-capital');
      sink.unknown(text);
    }
  }
  if (given) shape(names.bits(first) & GIVEN ? '#given-first' : '#given');
  if (surnames) shape(names.bits(last - 1) & SURNAME ? '#surname-last' : '#surname');
  if (given + surnames > 1) shape('#names');
  if (given && words > 1) shape('#given-among');
  if (unknown === words) shape('#all-unknown');
  if (ordinary === words) shape(words > 1 ? '#all-ordinary' : '#ordinary');
  else if (ordinary) shape('#some-ordinary');
  if (isOrdinary(tokens, first)) word('first', first);
  if (isOrdinary(tokens, last - 1) && words > 1) word('last', last - 1);
  const found = names.within(first, last);
  if (found.record) {
    const kind = gazetteer.kind(found.record);
    shape(`#known-${kind}${found.last === last ? '' : '-part'}${gazetteer.weak(found.record) ? '-weak' : ''}`);
  }
  if (words > 1) {
    const end = names.within(last - 1, last);
    if (end.record) shape(`#ends-${gazetteer.kind(end.record)}${gazetteer.weak(end.record) ? '-weak' : ''}`);
  }
  if (before >= begin && mark(tokens, before) === 45 && !isSpaced(tokens, before)) shape('#hyphenated');
}

/** Sums for each of CLASSES, in hundredths of a nat over "no actor". */
export type Weights = [person: number, place: number, organization: number];

type Columns = [Int16Array, Int16Array, Int16Array];
const columns = Object.fromEntries(
  POSITIONS.map((position) => [position, CLASSES.map((c) => lexicon.column(`${position}_${c}`))]),
) as unknown as Record<Position, Columns>;

const weightsOf = (position: Position, name: string): Weights => {
  const id = lexicon.id(name);
  return columns[position].map((column) => column[id] ?? 0) as Weights;
};
const bias = weightsOf('shape', '#bias');
const shapes = new Map<string, Weights>();

/** Adds up what the sink is told; one at a time. */
class Scales implements Sink {
  sums: Weights = [0, 0, 0];
  #words: Uint16Array = new Uint16Array();

  of(names: Names, span: NameSpan, bounds: Bounds): Weights {
    this.sums = [...bias];
    this.#words = names.tokens.word;
    evidence(names, span, bounds, this);
    return this.sums;
  }

  word(position: Position, token: number) {
    const id = this.#words[token];
    const [person, place, organization] = columns[position];
    if (id >= person.length) return;
    this.sums[0] += person[id];
    this.sums[1] += place[id];
    this.sums[2] += organization[id];
  }

  shape(name: string) {
    let weights = shapes.get(name);
    if (!weights) {
      weights = weightsOf('shape', name);
      shapes.set(name, weights);
    }
    this.#add(weights);
  }

  unknown(word: string) {
    const told = tellLetters(word);
    for (let c = 0; c < 3; c++) this.sums[c] += told[c];
  }

  #add(weights: Weights) {
    for (let c = 0; c < 3; c++) this.sums[c] += weights[c];
  }
}
const scales = new Scales();

export const weigh = (names: Names, span: NameSpan, bounds: Bounds): Weights => scales.of(names, span, bounds);
