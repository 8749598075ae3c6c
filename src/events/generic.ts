/** Sentences that tell what usually happens, and no particular event: "kecelakaan sering terjadi di tikungan". */
import { Kind } from '../clauses/chunks.js';
import { lexicon } from '../data.js';
import type { Document } from '../types.js';
import type { Telling } from './telling.js';
import { refuse } from './triggers.js';

const habitual = lexicon.column('habitual');
const law = lexicon.column('law');
const ABOUT = lexicon.value('preposition', 'about');
const ANYBODY = lexicon.value('habitual', 'anybody');

/**
 * The tellings of a sentence that tell a particular event. Those are generic that stand with a habitual word and have
 * nothing of their own that makes them one: no number, no name, no date and no place. Speech is generic only when it
 * goes to anybody: "Kapolres mengimbau warga selalu waspada" was said once.
 */
export function particular(doc: Document, sentence: number, tellings: Telling[]): Telling[] {
  const { first, last } = doc.sentences[sentence];
  tellings = tellings.filter((t) => !isOfLaw(doc, first, t));
  let usual = 0;
  let sign = -1;
  for (let t = first; t < last && usual < ANYBODY; t++) {
    if (habitual[doc.tokens.word[t]] <= usual) continue;
    usual = habitual[doc.tokens.word[t]];
    sign = t;
  }
  if (!usual) return tellings;
  return tellings.filter((t) => {
    const kept = (t.frame.construction === 'speech' && usual < ANYBODY) || isAnchored(doc, t);
    if (!kept) refuse(doc, t.first, 'generic', { first: sign, last: sign + 1 });
    return kept;
  });
}

/** "Pasal 351 tentang penganiayaan": the crime that a law is about, and nobody's deed. */
function isOfLaw(doc: Document, first: number, { clause, chunk, grammar, first: trigger }: Telling): boolean {
  const before = clause.chunks[chunk - 1];
  if (grammar !== 'noun' || before?.kind !== Kind.Preposition || before.value !== ABOUT) return false;
  for (let t = before.first - 1; t >= first; t--) {
    if (!law[doc.tokens.word[t]]) continue;
    refuse(doc, trigger, 'generic', { first: t, last: t + 1 });
    return true;
  }
  return false;
}

function isAnchored(doc: Document, { counts, when, where, fillers }: Telling): boolean {
  if (counts.length || (when && !when.inferred) || (where && !where.inferred)) return true;
  return fillers.some((f) => !f.inferred && isNamed(doc, f.first));
}

function isNamed(doc: Document, token: number): boolean {
  const mention = doc.mentionAt[token] ? doc.mentions[doc.mentionAt[token] - 1] : null;
  if (!mention || mention.pronoun) return false;
  // "pemerintah Kenya" is one, "polisi" are any.
  return !mention.common || doc.actors[mention.actor].country !== null;
}
