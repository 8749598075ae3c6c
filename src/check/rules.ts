/** Every rule, in the order in which docs/check.md shows them. */
import type { Rule } from './rule.js';
import { acronymTwoExpansions } from './rules/acronym-two-expansions.js';
import { acronymUnexpanded } from './rules/acronym-unexpanded.js';
import { eachAndTotal } from './rules/each-and-total.js';
import { eachWithoutSides } from './rules/each-without-sides.js';
import { futureToldAsPast } from './rules/future-told-as-past.js';
import { impossibleDate } from './rules/impossible-date.js';
import { nameSpelling } from './rules/name-spelling.js';
import { numberFormat } from './rules/number-format.js';
import { partsAndTotal } from './rules/parts-and-total.js';
import { quoteWithoutSpeaker } from './rules/quote-without-speaker.js';
import { weekdayMismatch } from './rules/weekday-mismatch.js';

export const rules: readonly Rule[] = [
  weekdayMismatch,
  impossibleDate,
  futureToldAsPast,
  partsAndTotal,
  eachAndTotal,
  eachWithoutSides,
  nameSpelling,
  acronymUnexpanded,
  acronymTwoExpansions,
  numberFormat,
  quoteWithoutSpeaker,
];
