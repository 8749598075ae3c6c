/** The compiled frames at run time: which frames a word may trigger, looked up once a word. */
import { compiledJson, lexicon } from '../data.js';
import type { CompiledFrames } from './compile.js';
import type { Condition, Frame } from './frame.js';

/** One way to read a word: a frame, and the condition under which it is meant (null: always). */
export interface Reading {
  frame: Frame;
  condition: Condition | null;
}

const compiled = compiledJson('frames.json') as CompiledFrames;
export const frames: readonly Frame[] = compiled.frames;

const lexeme = lexicon.column('lexeme');
const voice = lexicon.column('voice');
const lexemes = lexicon.labels('lexeme');
const DOER = lexicon.value('voice', 'doer');

/** 1 for each lexeme that is a noun in its bare form ("gempa", "perang"). */
export const bareNouns = new Uint8Array(lexemes.length);
for (const name of compiled.bareNouns) {
  const id = lexemes.indexOf(name);
  if (id > 0) bareNouns[id] = 1;
}

const readings = new Map<number, Reading[]>();

/** The readings of a word, those with a condition first: "jatuh" of an aircraft before anything else. */
export function readingsOf(word: number): Reading[] {
  let known = readings.get(word);
  if (!known) {
    known = lexeme[word] ? find(word) : [];
    readings.set(word, known);
  }
  return known;
}

function find(word: number): Reading[] {
  const form = lexicon.spelling(word);
  const root = lexemes[lexeme[word]];
  const out = frames
    .filter((frame) => triggers(frame, form, root, voice[word]))
    .flatMap((frame) => conditionsOf(frame, form, root).map((condition) => ({ frame, condition })));
  return out.sort((a, b) => Number(a.condition === null) - Number(b.condition === null));
}

function triggers(frame: Frame, form: string, root: string, v: number): boolean {
  if (frame.forms?.[form] || frame.nouns?.includes(form)) return true;
  if (!frame.roots?.includes(root) || frame.except?.includes(form)) return false;
  if (v === DOER) return frame.doer === true;
  return !frame.without?.some((w) => lexicon.value('voice', w) === v);
}

/** Conditions that name the form, or else those that name its root: any of them suffices. */
function conditionsOf(frame: Frame, form: string, root: string): (Condition | null)[] {
  const own = frame.when?.filter((c) => c.forms?.includes(form)) ?? [];
  const family = own.length ? own : (frame.when?.filter((c) => c.roots?.includes(root)) ?? []);
  return family.length ? family : [null];
}
