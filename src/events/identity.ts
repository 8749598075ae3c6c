/**
 * Who a role noun is: "pelaku penyanderaan bernama Fatahullah", "tersangka Budi Santoso (34)" name the one perpetrator of the
 * article, who is "pelaku" in every other sentence. A noun that is given two names stays a noun.
 */
import { lexicon } from '../data.js';
import { PUNCTUATION } from '../text/flags.js';
import type { Document } from '../types.js';

const roleNoun = lexicon.column('role_noun');
const naming = lexicon.column('naming');
const REACH = 6; // tokens between the noun and its name
const SEVERAL = -2;

/** For each actor the actor that it is: itself, or the person named. */
export function identities(doc: Document): Int32Array {
  const is = new Int32Array(doc.actors.length).map((_, i) => i);
  const named = new Map<number, number>();
  for (const mention of doc.mentions) {
    if (!mention.common || !roleNoun[doc.tokens.word[mention.first]]) continue;
    const name = nameBehind(doc, mention.last);
    if (name < 0) continue;
    const known = named.get(mention.actor);
    named.set(mention.actor, known === undefined || known === name ? name : SEVERAL);
  }
  for (const [noun, name] of named) if (name >= 0) is[noun] = name;
  return is;
}

/** The person directly behind the noun, or behind "bernama" a few words on; -1 where there is none. */
function nameBehind(doc: Document, last: number): number {
  const { tokens } = doc;
  let introduced = false;
  for (let t = last; t < Math.min(last + REACH, tokens.count); t++) {
    if (tokens.flags[t] & PUNCTUATION) return -1;
    const m = doc.mentionAt[t] ? doc.mentions[doc.mentionAt[t] - 1] : null;
    if (m && !m.common && doc.actors[m.actor].kind === 'person' && (t === last || introduced)) return m.actor;
    introduced ||= naming[tokens.word[t]] > 0;
  }
  return -1;
}
