/**
 * Where among capitalised words a person's name begins: "Ketua Umum Asosiasi Nusantara | Sri Wahyuni Lubis". Told as in
 * evidence.ts by weights (language/joints.yaml, by scripts/learn-joints.ts) of what the words are and where they stand.
 */
import { gazetteer, lexicon } from '../../data.js';
import { GIVEN, SURNAME } from '../../gazetteer/gazetteer.js';
import { tellLetters } from './letter-weights.js';
import { LETTER_CLASSES } from './letters.js';
import type { Reading } from './reading.js';
import {
  compass,
  isInitial,
  isMark,
  isNumber,
  isOrdinary,
  isUpper,
  mark,
  notBody,
  office,
  orgHead,
  orgTail,
  partyHead,
  placeHead,
  placeTail,
  rank,
  speaks,
  spelled,
  titleWord,
} from './words.js';

/** Columns of language/joints.yaml: the words on either side, the one before the run of capitals, and shapes of all. */
export const JOINT_POSITIONS = ['left', 'right', 'run', 'shape'] as const;
export type JointPosition = (typeof JOINT_POSITIONS)[number];
/** What is told of each piece of evidence; an unknown word's letters are told as the "first" or "before" of letters.ts. */
type Tell = (position: JointPosition | 'first' | 'before', name: string) => void;

/** Words of a run that are looked at on either side. */
const REACH = 6;
const ROLES = Object.entries({ office, rank, orgHead, placeHead, partyHead, titleWord, orgTail, placeTail, compass });

/** What may tell whether a person's name begins at token `i`; `i - 1` and `i` are capitalised words. */
export function tellJoint(r: Reading, i: number, tell: Tell) {
  const { tokens } = r;
  let first = i - 1;
  while (first > r.begin && i - first < REACH && r.capitalAt(first - 1)) first--;
  let last = i + 1;
  while (last - i < REACH && r.capitalAt(last)) last++;
  const [left, right] = [shape(r, i - 1), shape(r, i)];
  tell('shape', '#bias');
  tell('shape', `#${left}~${right}`);
  tell('shape', `#before-${last > i + 1 ? shape(r, i + 1) : 'end'}~${right}`);
  if (first < i - 1) tell('shape', `#behind-${shape(r, i - 2)}~${left}`);
  tell('shape', `#words-${i - first}-${last - i}`);
  tell('shape', `#left-${role(r, i - 1)}`);
  tell('shape', `#right-${role(r, i)}`);
  tell('shape', `#head-${headBefore(r, first, i)}`);
  known(r, first, i, tell);
  if (first === r.begin) tell('shape', '#opens');
  else tell('run', isMark(tokens, first - 1) ? spelled(tokens, first - 1) : ordinary(r, first - 1));
  if (last >= r.end) tell('shape', '#closes');
  else if (speaks(tokens, last)) tell('shape', '#speaks');
  else if (mark(tokens, last)) tell('shape', `#then-${spelled(tokens, last)}`);
  if (isOrdinary(tokens, i - 1)) tell('left', ordinary(r, i - 1));
  else if (!isUpper(tokens, i - 1)) tell('before', spelled(tokens, i - 1));
  if (isOrdinary(tokens, i)) tell('right', ordinary(r, i));
  else if (!isUpper(tokens, i)) tell('first', spelled(tokens, i));
}

const ordinary = ({ tokens }: Reading, i: number) => spelled(tokens, i).toLowerCase();

function shape(r: Reading, i: number): string {
  const { tokens } = r;
  if (isInitial(tokens, i)) return 'initial';
  if (isNumber(tokens, i)) return 'number';
  if (isUpper(tokens, i)) return notBody(tokens, i) ? 'noBody' : 'capitals';
  const bits = r.bits(i);
  const word = isOrdinary(tokens, i) ? 'Word' : '';
  if (bits & GIVEN) return (bits & SURNAME ? 'both' : 'given') + word;
  return bits & SURNAME ? `surname${word}` : word || 'unknown';
}

const role = ({ tokens }: Reading, i: number) => ROLES.find(([, has]) => has(tokens, i))?.[0] ?? 'none';

/** The nearest word that heads a title or a name, and how far it stands: "orgHead-2". */
function headBefore({ tokens }: Reading, first: number, i: number): string {
  for (let j = i - 1; j >= first; j--)
    for (const [name, has] of ROLES.slice(0, 5)) if (has(tokens, j)) return `${name}-${Math.min(i - j, 4)}`;
  return 'none';
}

/** Names of the gazetteer that end before token `i`, begin with it or go on over it. */
function known(r: Reading, first: number, i: number, tell: Tell) {
  for (let j = first; j < i; j++) {
    const { record, last } = r.longest(j);
    if (record && last > i) tell('shape', '#inside-known');
    if (record && last === i) tell('shape', `#known-${gazetteer.kind(record)}${gazetteer.weak(record) ? '-weak' : ''}`);
  }
  const { record } = r.longest(i);
  if (record) tell('shape', `#new-${gazetteer.kind(record)}${gazetteer.weak(record) ? '-weak' : ''}`);
}

const columns = Object.fromEntries(
  JOINT_POSITIONS.map((position) => [position, lexicon.column(`${position}_joint`)]),
) as Record<JointPosition, Int16Array>;

/** Few shapes are ever told of, and again and again: "shape#given~both" → its weight. */
const weights = new Map<string, number>();
const MOST_WEIGHTS = 20_000;

function weightOf(position: JointPosition, name: string): number {
  const key = position + name;
  let weight = weights.get(key);
  if (weight === undefined) {
    weight = columns[position][lexicon.id(name)] ?? 0;
    if (weights.size >= MOST_WEIGHTS) weights.clear();
    weights.set(key, weight);
  }
  return weight;
}

/** A person's name begins at token `i`, right behind another capitalised word. */
export function beginsPerson(r: Reading, i: number): boolean {
  let sum = 0;
  tellJoint(r, i, (position, name) => {
    if (position === 'first') sum += tellLetters(name)[FIRST];
    else if (position === 'before') sum += tellLetters(name)[BEFORE];
    else sum += weightOf(position, name);
  });
  return sum > 0;
}
const FIRST = LETTER_CLASSES.indexOf('first');
const BEFORE = LETTER_CLASSES.indexOf('before');
