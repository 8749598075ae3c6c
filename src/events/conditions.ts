/** Whether a reading of a word holds where the word stands: the conditions of its frame (`when`, `not_in`). */
import type { Clause } from '../clauses/arguments.js';
import { lexicon } from '../data.js';
import type { Condition, Frame } from '../frames/frame.js';
import type { Reading } from '../frames/frames.js';
import { UNKNOWN } from '../language/lexicon.js';
import { CAPITAL } from '../text/flags.js';
import type { Document } from '../types.js';
import type { Domains } from './domains.js';

const nounClass = lexicon.column('noun_class');
const context = lexicon.column('context');
const metonym = lexicon.column('metonym');
const classLabels = lexicon.labels('noun_class');
const contextLabels = lexicon.labels('context');

/** Where a trigger stands. */
export interface Site {
  doc: Document;
  clause: Clause;
  /** Index of the trigger's chunk in the clause. */
  chunk: number;
  token: number;
  /** Index into `Document.sentences`. */
  sentence: number;
  domains: Domains;
}

/** No token. */
const NONE = -1;

/** `told`: the types that the article has told events of. */
export function holds(site: Site, { frame, condition: c }: Reading, told: ReadonlySet<string>): boolean {
  const { doc, clause, chunk, token } = site;
  const met = (part: keyof Condition, wanted: string[], found: number) => notes(site, frame, part, wanted, found, true);
  const barred = (part: keyof Condition, banned: string[], found: number) =>
    !notes(site, frame, part, banned, found, false);
  if (frame.not_in && elsewhere(site, frame, frame.not_in)) return false;
  if (!c) return true;
  if (c.not_in && elsewhere(site, frame, c.not_in)) return false;
  if (c.not_before && barred('not_before', c.not_before, spells(doc, token + 1, c.not_before))) return false;
  if (c.not_after && barred('not_after', c.not_after, spells(doc, token - 1, c.not_after))) return false;
  if (c.before && !met('before', c.before, spells(doc, token + 1, c.before))) return false;
  if (c.after && !met('after', c.after, spells(doc, token - 1, c.after))) return false;
  if (c.not_subject && barred('not_subject', c.not_subject, headed(site, clause.subject(chunk), c.not_subject)))
    return false;
  if (c.not_object && barred('not_object', c.not_object, headed(site, [...clause.object(chunk), chunk], c.not_object)))
    return false;
  if (c.primed_by && !met('primed_by', c.primed_by, c.primed_by.some((type) => told.has(type)) ? token : NONE))
    return false;
  if (c.primed && told.has(frame.type)) return met('primed', [], token);
  const { first, last } = doc.sentences[site.sentence];
  if (c.not_near && barred('not_near', c.not_near, find(doc, first, last, c.not_near, token))) return false;
  if (c.near && !met('near', c.near, near(doc, first, last, c.near, token))) return false;
  if (c.object && !met('object', c.object, among(site, [...clause.object(chunk), chunk], c.object))) return false;
  if (c.by && !met('by', c.by, among(site, [...clause.object(chunk), ...clause.phrases(chunk, ['by'])], c.by)))
    return false;
  if (c.subject && !met('subject', c.subject, among(site, [...clause.subject(chunk), chunk], c.subject))) return false;
  return true;
}

/** Does a part of the condition hold, which asks for what was found or for its absence? Noted, for `talks explain`. */
function notes(
  { doc: { trace }, token: trigger }: Site,
  { type }: Frame,
  part: keyof Condition,
  wanted: string[],
  token: number,
  asked: boolean,
): boolean {
  const held = (token !== NONE) === asked;
  if (trace && !(held && !asked)) trace.push({ note: held ? 'met' : 'unmet', trigger, type, part, wanted, token });
  return held;
}

/** Is the sentence of another domain than the reading's? */
function elsewhere(site: Site, frame: Frame, domains: string[]): boolean {
  const domain = site.domains.of(site.sentence, domains);
  if (domain && site.doc.trace) notes(site, frame, 'not_in', [domain], site.domains.sign(site.sentence, domain), false);
  return domain !== undefined;
}

const spells = (doc: Document, t: number, words: string[]) => (words.includes(spelled(doc, t)) ? t : NONE);

/** The first token in the phrases that is one of these classes. */
function among({ doc, clause, token }: Site, chunks: number[], classes: string[]): number {
  for (const k of chunks) {
    const found = find(doc, clause.chunks[k].first, clause.chunks[k].last, classes, token);
    if (found !== NONE) return found;
  }
  return NONE;
}

/** The noun that heads one of the phrases, behind its number or behind the trigger, where it is of one of these classes. */
function headed({ doc, clause, token }: Site, chunks: number[], classes: string[]): number {
  for (const k of chunks) {
    const { first, last } = clause.chunks[k];
    let t = first <= token && token < last ? token + 1 : first;
    while (t < last && doc.numberAt[t]) t++;
    if (t < last && find(doc, t, t + 1, classes, token) !== NONE) return t;
  }
  return NONE;
}

/** The word in lower case; of a word that the lexicon does not know, its letters in the text. */
function spelled({ tokens }: Document, t: number): string {
  if (t < 0 || t >= tokens.count) return '';
  return tokens.word[t] > 1
    ? lexicon.spelling(tokens.word[t])
    : tokens.text.slice(tokens.start[t], tokens.end[t]).toLowerCase();
}

/** A capitalised word that no list knows is a name, whoever it names: "membebaskan Aung Min". */
function someone({ tokens }: Document, first: number, last: number): number {
  for (let t = first + 1; t < last; t++) if (tokens.word[t] === UNKNOWN && tokens.flags[t] & CAPITAL) return t;
  return NONE;
}

function near(doc: Document, first: number, last: number, classes: string[], except: number): number {
  const found = find(doc, first, last, classes, except);
  return found === NONE && classes.includes('unknown') ? someone(doc, first, last) : found;
}

/** The first of the tokens that is of one of these classes, contexts, or kinds of mention; the trigger itself does not count. */
function find(doc: Document, first: number, last: number, classes: string[], except: number): number {
  for (let t = first; t < last; t++) {
    if (t === except) continue;
    const w = doc.tokens.word[t];
    if (w > 1 && (classes.includes(classLabels[nounClass[w]]) || classes.includes(contextLabels[context[w]]))) return t;
    const mention = doc.mentionAt[t];
    if (mention) {
      const { kind } = doc.actors[doc.mentions[mention - 1].actor];
      if (classes.includes('name') && kind === 'person') return t;
      if (classes.includes('organization') && kind === 'organization') return t;
      // "permintaan Kyiv": a capital stands for its government; "warga" and "penumpang" are no party to anything.
      const people = classLabels[nounClass[w]] === 'person';
      const state = kind === 'country' || (kind === 'group' && !people) || (kind === 'city' && metonym[w] > 0);
      if (classes.includes('country') && state) return t;
      if (classes.includes('place_name') && kind !== 'person' && kind !== 'organization') return t;
      if (classes.includes('town') && (kind === 'city' || kind === 'region' || kind === 'country')) return t;
    }
    if (doc.numberAt[t] && classes.includes('number')) return t;
  }
  return NONE;
}
