/** Is an ordinal word a rank ("putaran kedua") or all of them ("kedua negara")? */
import { lexicon } from '../../data.js';
import { CAPITAL, NYA, PUNCTUATION } from '../../text/flags.js';
import type { NumberFound, Sentence, Tokens } from '../../types.js';
import { countedAt, isCounted } from './counted.js';
import { exactly, numberFound } from './found.js';

const ordinal = lexicon.column('ordinal');
const ranked = lexicon.column('ranked');
const counted = lexicon.column('counted');
const times = lexicon.column('times');
const relative = lexicon.column('relative');
const verbal = lexicon.column('verbal');
const voice = lexicon.column('voice');
const joins = lexicon.anyOf('rangeAnd', 'rangeOr', 'rangeWord');
const sideways = lexicon.column('sideways');
const sides = lexicon.column('sides');
const together = lexicon.anyOf('sides', 'classifier');
const noNoun = lexicon.anyOf(
  'preposition',
  'coordinator',
  'subordinator',
  'complementiser',
  'modality',
  'adverb',
  'verbal',
  'voice',
  'speech',
);

/** "kedua negara", "keduanya", "ketiga orang itu": all of them. */
export function collective(t: Tokens, i: number, last: number, value: number, s: Sentence): NumberFound | null {
  if (t.flags[i] & NYA) return numberFound(i, last, 'cardinal', exactly(value), 'collective', { vague: true });
  if (last >= s.last || times[t.word[last]] || sideways[t.word[last]]) return null;
  const named = (t.flags[last] & CAPITAL) !== 0 && t.word[last] === 0;
  // "misi kelima Falcon Heavy", but "memeriksa kedua Bonek".
  if (named && i > s.first && !(t.flags[i - 1] & PUNCTUATION) && t.word[i - 1] > 0 && !noNoun[t.word[i - 1]])
    return null;
  const noun = named ? { noun: { first: last, last: last + 1 }, unit: null } : countedAt(t, last, s.last, null);
  if (!noun || isVerbLike(t, last)) return null;
  // "pemain kedua Inggris", "wilayah kedua jumlah korban": the thing before it has the rank, but "pemimpin kedua negara".
  if (i > s.first && isCounted(t.word[i - 1]) && !together[t.word[last]] && !isCounted(t.word[last])) return null;
  return numberFound(i, last, 'cardinal', exactly(value), 'collective', noun);
}

/** "gempa kedua terjadi", "kedua terbesar": a verb or a superlative is not counted. */
const isVerbLike = (t: Tokens, i: number) =>
  counted[t.word[i]] === 0 &&
  (voice[t.word[i]] !== 0 || verbal[t.word[i]] !== 0 || t.text.startsWith('ter', t.start[i]));

/**
 * "putaran kedua negara itu", "pekan ketiga dan keempat uji coba": a noun that is told by its rank stands before; but "bukan
 * pertama kali kedua negara", where that noun has its rank already.
 */
export function afterRanked(t: Tokens, i: number, s: Sentence): boolean {
  if (i === s.first || t.flags[i - 1] & PUNCTUATION) return false;
  const joined = i - 3 >= s.first && joins[t.word[i - 1]] && ordinal[t.word[i - 2]];
  if (joined) return ranked[t.word[i - 3]] !== 0 || isCounted(t.word[i - 3]);
  if (relative[t.word[i - 1]]) return true;
  return ranked[t.word[i - 1]] !== 0 && !(i - 2 >= s.first && ordinal[t.word[i - 2]]) && !sides[t.word[i + 1]];
}
