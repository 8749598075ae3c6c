/** Sentences that tell what usually happens, and no particular event: "kecelakaan sering terjadi di tikungan". */
import { lexicon } from '../data.js';
import type { Document } from '../types.js';
import type { Telling } from './telling.js';

const habitual = lexicon.column('habitual');
const ANYBODY = lexicon.value('habitual', 'anybody');

/**
 * A habitual word in the sentence, and nothing that makes the event a particular one: no number, no name, no date and
 * no place of its own. Speech is generic only of anybody: "Kapolres mengimbau warga selalu waspada" was said once.
 */
export function isGeneric(doc: Document, telling: Telling): boolean {
  const { frame, counts, when, where, fillers } = telling;
  if (counts.length || (when && !when.inferred) || (where && !where.inferred)) return false;
  const { first, last } = doc.sentences[telling.sentence];
  let usual = false;
  const least = frame.construction === 'speech' ? ANYBODY : 1;
  for (let t = first; t < last && !usual; t++) usual = habitual[doc.tokens.word[t]] >= least;
  return usual && !fillers.some((f) => !f.inferred && isNamed(doc, f.first));
}

function isNamed(doc: Document, token: number): boolean {
  const mention = doc.mentionAt[token] ? doc.mentions[doc.mentionAt[token] - 1] : null;
  if (!mention || mention.pronoun) return false;
  // "pemerintah Kenya" is one, "polisi" are any.
  return !mention.common || doc.actors[mention.actor].country !== null;
}
