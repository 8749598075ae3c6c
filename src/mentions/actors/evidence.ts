/**
 * What an unknown name is, by the evidence of its shape and of the words beside it: a log-linear sum whose weights stand
 * in language/evidence.yaml (in hundredths of a nat, learned by scripts/learn-evidence.ts from annotated news). No name
 * is a feature: only ordinary words, endings and shapes.
 */
import { gazetteer, lexicon } from '../../data.js';
import { GIVEN, SURNAME } from '../../gazetteer/gazetteer.js';
import type { Tokens } from '../../types.js';
import { longestName, nameBits } from './lookup.js';
import type { NameSpan } from './names.js';
import { CLASSES, POSITIONS, type Position } from './positions.js';
import {
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
  spelled,
} from './words.js';

export interface Bounds {
  begin: number;
  end: number;
  headlineCase: boolean;
}

/** Calls `see` for each piece of evidence: a word of the lexicon by its token, or a "#shape" or "-ending" by its name. */
export function evidence(
  tokens: Tokens,
  span: NameSpan,
  { begin, end, headlineCase }: Bounds,
  word: (position: Position, token: number) => void,
  shape: (position: Position, name: string) => void,
) {
  const { first, last } = span;
  const before = first - 1;
  const after = last;
  if (before < begin) shape('shape', '#opens');
  else if (isMark(tokens, before)) {
    word('before', before);
    if (before - 1 >= begin && !isCapital(tokens, before - 1)) word('before2', before - 1);
  } else if (isCapital(tokens, before) && before > begin) {
    shape('shape', '#after-capital');
    word('before', before);
  } else {
    word('before', before);
    if (last - first === 1) word(isUpper(tokens, first) ? 'beforeCapitals' : 'beforeOne', before);
    if (before - 1 >= begin) word('before2', before - 1);
  }
  if (after >= end) shape('shape', '#closes');
  else {
    if (isCapital(tokens, after) && !isMark(tokens, after)) shape('shape', '#before-capital');
    else word('after', after);
    if (isNumber(tokens, after)) shape('shape', '#before-number');
    if (after + 1 < end && !isCapital(tokens, after + 1)) word('after2', after + 1);
    if (after + 1 < end && isMark(tokens, after) && isNumber(tokens, after + 1)) shape('shape', '#before-age');
  }
  if (headlineCase) shape('shape', '#headline');
  if (span.title) shape('shape', '#titled');
  const words = last - first;
  shape('shape', words > 3 ? '#long' : words === 3 ? '#three' : words === 2 ? '#two' : '#one');
  let given = 0;
  let surnames = 0;
  let ordinary = 0;
  let unknown = 0;
  for (let i = first; i < last; i++) {
    if (isMark(tokens, i)) continue;
    const bits = nameBits(tokens, i);
    if (bits & GIVEN) given++;
    if (bits & SURNAME) surnames++;
    if (isOrdinary(tokens, i)) {
      ordinary++;
      if (i > first && i < last - 1) word('inside', i);
    } else if (!bits) unknown++;
    if (isInitial(tokens, i)) shape('shape', i === first ? '#initial-first' : '#initial');
    if (isNumber(tokens, i)) shape('shape', '#digits');
    if (orgTail(tokens, i)) shape('shape', '#body-word');
    if (placeTail(tokens, i)) shape('shape', i === last - 1 ? '#place-word-last' : '#place-word');
    if (orgHead(tokens, i)) shape('shape', '#body-head');
    if (placeHead(tokens, i)) shape('shape', '#place-head');
    if (partyHead(tokens, i)) shape('shape', '#party-head');
    if (office(tokens, i)) shape('shape', '#office');
    if (isUpper(tokens, i)) {
      const n = length(tokens, i);
      shape(
        'shape',
        notBody(tokens, i) ? '#no-body' : words > 1 ? '#capitals-in' : n < 6 ? `#capitals-${n}` : '#capitals-long',
      );
    } else if (!isOrdinary(tokens, i)) {
      const text = spelled(tokens, i);
      if (/[a-z][A-Z]/.test(text)) shape('shape', '#inner-capital');
      const bare = text.toLowerCase();
      if (bare.length > 4) {
        for (let n = 2; n <= 4; n++) shape('ending', `-${bare.slice(-n)}`);
        shape('ending', `${bare.slice(0, 3)}-`);
      }
    }
  }
  if (given) shape('shape', nameBits(tokens, first) & GIVEN ? '#given-first' : '#given');
  if (surnames) shape('shape', nameBits(tokens, last - 1) & SURNAME ? '#surname-last' : '#surname');
  if (given + surnames > 1) shape('shape', '#names');
  if (given && words > 1) shape('shape', '#given-among');
  if (unknown === words) shape('shape', '#all-unknown');
  if (ordinary === words) shape('shape', words > 1 ? '#all-ordinary' : '#ordinary');
  else if (ordinary) shape('shape', '#some-ordinary');
  if (isOrdinary(tokens, first)) word('first', first);
  if (isOrdinary(tokens, last - 1) && words > 1) word('last', last - 1);
  const found = longestName(tokens, first, last);
  if (found.record) {
    const kind = gazetteer.kind(found.record);
    shape('shape', `#known-${kind}${found.last === last ? '' : '-part'}${gazetteer.weak(found.record) ? '-weak' : ''}`);
  }
  if (words > 1) {
    const end = longestName(tokens, last - 1, last);
    if (end.record) shape('shape', `#ends-${gazetteer.kind(end.record)}${gazetteer.weak(end.record) ? '-weak' : ''}`);
  }
  if (before >= begin && mark(tokens, before) === 45 && !isSpaced(tokens, before)) shape('shape', '#hyphenated');
}

const columns = POSITIONS.map((position) => CLASSES.map((c) => lexicon.column(`${position}_${c}`)));
const bias = CLASSES.map((c) => lexicon.column(`shape_${c}`)[lexicon.id('#bias')] ?? 0);
const ids = new Map<string, number>();

/** Sums for each of CLASSES, in hundredths of a nat over "no actor". */
export type Weights = [person: number, place: number, organization: number];

export function weigh(tokens: Tokens, span: NameSpan, bounds: Bounds): Weights {
  const sums: Weights = [bias[0], bias[1], bias[2]];
  const add = (position: Position, id: number) => {
    const [person, place, organization] = columns[POSITIONS.indexOf(position)];
    if (id >= person.length) return;
    sums[0] += person[id];
    sums[1] += place[id];
    sums[2] += organization[id];
  };
  evidence(
    tokens,
    span,
    bounds,
    (position, token) => add(position, tokens.word[token]),
    (position, name) => {
      let id = ids.get(name);
      if (id === undefined) {
        id = lexicon.id(name);
        if (name[0] === '#') ids.set(name, id);
      }
      add(position, id);
    },
  );
  return sums;
}
