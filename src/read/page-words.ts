/** The words of language/furniture.yaml that open furniture, read once. */
import { beginnings, entries } from './openings.js';

/** Opening → what kind of furniture it opens. */
export const openings = entries('furniture');
export const inCapitals = entries('linkInCapitals');
export const bylines = entries('byline');
export const LONGEST_OPENING = Math.max(...[...openings.keys()].map((k) => k.split(' ').length));
/** First words of all of them. */
export const begins = beginnings(openings, inCapitals, bylines);
