/** What is filled in from another telling says so. */
import type { FoundBy } from '../found-by.js';
import type { Telling, When, Where } from '../telling.js';

/** What another telling has of its own, as it stands with one that has none. */
export const lent = <V extends When | Where>(value: V, foundBy: FoundBy, lender: Telling): V => ({
  ...value,
  inferred: true,
  foundBy,
  lender,
});
