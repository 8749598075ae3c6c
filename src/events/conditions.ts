/** Whether a reading of a word holds where the word stands: the conditions of its frame (`when`, `not_in`). */
import type { Clause } from '../clauses/arguments.js';
import { lexicon } from '../data.js';
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

/** `told`: the article has told an event of the frame. */
export function holds(site: Site, { frame, condition: c }: Reading, told: boolean): boolean {
  const { doc, clause, chunk, token, domains } = site;
  if (frame.not_in && domains.has(site.sentence, frame.not_in)) return false;
  if (!c) return true;
  if (c.not_in && domains.has(site.sentence, c.not_in)) return false;
  if (c.not_before?.includes(spelled(doc, token + 1))) return false;
  if (c.not_after?.includes(spelled(doc, token - 1))) return false;
  if (c.before && !c.before.includes(spelled(doc, token + 1))) return false;
  if (c.after && !c.after.includes(spelled(doc, token - 1))) return false;
  const among = (chunks: number[], classes: string[]) =>
    chunks.some((k) => has(doc, clause.chunks[k].first, clause.chunks[k].last, classes, token));
  if (c.not_subject && headed(site, clause.subject(chunk), c.not_subject)) return false;
  if (c.not_object && headed(site, [...clause.object(chunk), chunk], c.not_object)) return false;
  if (told && c.primed) return true;
  const { first, last } = doc.sentences[site.sentence];
  if (c.not_near && has(doc, first, last, c.not_near, token)) return false;
  if (
    c.near &&
    !has(doc, first, last, c.near, token) &&
    !(c.near.includes('unknown') && namesSomeone(doc, first, last))
  )
    return false;
  if (c.object && !among([...clause.object(chunk), chunk], c.object)) return false;
  if (c.by && !among([...clause.object(chunk), ...clause.phrases(chunk, ['by'])], c.by)) return false;
  if (c.subject && !among([...clause.subject(chunk), chunk], c.subject)) return false;
  return true;
}

/** Is the noun that heads one of the phrases, behind its number or behind the trigger, of one of these classes? */
function headed({ doc, clause, token }: Site, chunks: number[], classes: string[]): boolean {
  return chunks.some((k) => {
    const { first, last } = clause.chunks[k];
    let head = first <= token && token < last ? token + 1 : first;
    while (head < last && doc.numberAt[head]) head++;
    return head < last && has(doc, head, head + 1, classes, token);
  });
}

/** The word in lower case; of a word that the lexicon does not know, its letters in the text. */
function spelled({ tokens }: Document, t: number): string {
  if (t < 0 || t >= tokens.count) return '';
  return tokens.word[t] > 1
    ? lexicon.spelling(tokens.word[t])
    : tokens.text.slice(tokens.start[t], tokens.end[t]).toLowerCase();
}

/** A capitalised word that no list knows is a name, whoever it names: "membebaskan Aung Min". */
function namesSomeone({ tokens }: Document, first: number, last: number): boolean {
  for (let t = first + 1; t < last; t++) if (tokens.word[t] === UNKNOWN && tokens.flags[t] & CAPITAL) return true;
  return false;
}

/** Is there, among the tokens, one of these classes, contexts, or kinds of mention? The trigger itself does not count. */
function has(doc: Document, first: number, last: number, classes: string[], except: number): boolean {
  for (let t = first; t < last; t++) {
    if (t === except) continue;
    const w = doc.tokens.word[t];
    if (w > 1 && (classes.includes(classLabels[nounClass[w]]) || classes.includes(contextLabels[context[w]])))
      return true;
    const mention = doc.mentionAt[t];
    if (mention) {
      const { kind } = doc.actors[doc.mentions[mention - 1].actor];
      if (classes.includes('name') && kind === 'person') return true;
      if (classes.includes('organization') && kind === 'organization') return true;
      // "permintaan Kyiv": a capital stands for its government; "warga" and "penumpang" are no party to anything.
      const people = classLabels[nounClass[w]] === 'person';
      const state = kind === 'country' || (kind === 'group' && !people) || (kind === 'city' && metonym[w] > 0);
      if (classes.includes('country') && state) return true;
      if (classes.includes('place_name') && kind !== 'person' && kind !== 'organization') return true;
      if (classes.includes('town') && (kind === 'city' || kind === 'region' || kind === 'country')) return true;
    }
    if (doc.numberAt[t] && classes.includes('number')) return true;
  }
  return false;
}
