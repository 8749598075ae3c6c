/** Parties without a proper name: "polisi", "kelompok bersenjata", "pasukan Rusia". */
import { gazetteer } from '../../data.js';
import { isPlace } from './names.js';
import type { Reading } from './reading.js';
import {
  closedClass,
  determiner,
  isCapital,
  isMark,
  isOrdinary,
  looseParty,
  modifierParty,
  needsTail,
  orgHead,
  PARTY_KINDS,
  partyHead,
  partyTail,
  spelled,
  VERBAL,
} from './words.js';

/** A party whose noun stands at `i`; returns where it ends. */
export function readParty(r: Reading, i: number): number {
  const { tokens } = r;
  const kind = PARTY_KINDS[partyHead(tokens, i)];
  if (kind === 'none') return i + 1;
  let last = i + 1;
  while (last < r.end && partyTail(tokens, last) && !isCapital(tokens, last) && !isMark(tokens, last)) last++;
  if (r.capitalAt(last)) {
    const of = r.longest(last);
    const place = of.record !== 0 && !r.capitalAt(of.last) && isPlace(gazetteer.kind(of.record));
    if (place && !looseParty(tokens, i)) {
      const country = gazetteer.country(of.record);
      r.push({ first: i, last: of.last, kind, common: true, country, rule: 'party' });
      const demonym = { kind: gazetteer.kind(of.record), record: of.record, country, inner: true, rule: 'demonym' };
      // "Pemerintah Yaman" is a body's name, "pasukan Rusia" speaks of Rusia too.
      if (!isCapital(tokens, i) || kind === 'group') r.push({ first: last, last: of.last, ...demonym });
      return of.last;
    }
    // "Kepolisian Resor Blora" is a body with a name.
    if (orgHead(tokens, i) && isCapital(tokens, i)) return i + 1;
  }
  if (last > i + 1 || saysSomething(r, i)) r.push({ first: i, last, kind, common: true, rule: 'party' });
  return last;
}

/** A bare noun is a party, unless it says nothing alone ("kelompok kerja") or only modifies another ("operasi militer"). */
function saysSomething(r: Reading, i: number): boolean {
  const { tokens } = r;
  if (needsTail(tokens, i)) return i + 1 < r.end && determiner(tokens, i + 1) !== 0;
  return !modifierParty(tokens, i) || !modifiesNoun(r, i);
}

/** "operasi militer", "kantor polisi": the noun before it is what the text speaks of. */
function modifiesNoun({ tokens, begin }: Reading, i: number): boolean {
  const before = i - 1;
  if (before < begin || isMark(tokens, before) || !isOrdinary(tokens, before) || closedClass(tokens, before))
    return false;
  // "mengancam warga" speaks of the warga, "rumah warga" of the house.
  return !VERBAL.test(spelled(tokens, before));
}
