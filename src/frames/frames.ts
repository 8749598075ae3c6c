/** The compiled frames at run time: which frames a word may trigger, looked up once a word. */
import { compiledJson, lexicon } from '../data.js';
import { MOST_ADDED } from '../language/lexicon.js';
import type { CompiledFrames } from './compile.js';
import type { Condition, Frame } from './frame.js';

/** One way to read a word: a frame, and the condition under which it is meant (null: always). */
export interface Reading {
  frame: Frame;
  condition: Condition | null;
}

const compiled = compiledJson('frames.json') as CompiledFrames;
/** The frames in force: the compiled ones, and before them those of the user's. */
export let frames: readonly Frame[] = compiled.frames;

const lexeme = lexicon.column('lexeme');
const voice = lexicon.column('voice');
const lexemes = lexicon.labels('lexeme');
const DOER = lexicon.value('voice', 'doer');

/** 1 for each lexeme that is a noun in its bare form ("gempa", "perang"). */
export const bareNouns = new Uint8Array(lexemes.length + MOST_ADDED);
const compiledLexemes = lexemes.length;
for (const name of compiled.bareNouns) {
  const id = lexemes.indexOf(name);
  if (id > 0) bareNouns[id] = 1;
}

const readings = new Map<number, Reading[]>();

/**
 * Puts the user's frames before the compiled ones: a word that both have is read by his. One of a type that is compiled
 * adds its words to that frame. `nouns` are lexemes that are nouns in their bare form.
 */
export function useFrames(own: readonly Frame[], nouns: readonly string[]) {
  const added = new Map(own.map((frame) => [frame.type, frame]));
  const known = new Set(compiled.frames.map((frame) => frame.type));
  frames = [
    ...own.filter((frame) => !known.has(frame.type)),
    ...compiled.frames.map((frame) => joined(frame, added.get(frame.type))),
  ];
  bareNouns.fill(0, compiledLexemes);
  for (const name of nouns) {
    const id = lexemes.indexOf(name);
    if (id >= compiledLexemes) bareNouns[id] = 1;
  }
  readings.clear();
}

function joined(frame: Frame, { forms, nouns = [], when = [] }: Partial<Frame> = {}): Frame {
  if (!forms && !nouns.length && !when.length) return frame;
  return {
    ...frame,
    forms: { ...frame.forms, ...forms },
    nouns: [...(frame.nouns ?? []), ...nouns],
    when: [...when, ...(frame.when ?? [])],
  };
}

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
