/** Puts the user's rules in force. */
import { gazetteer, lexicon } from '../data.js';
import { useGlosses } from '../events/gloss/data.js';
import { frames, useFrames } from '../frames/frames.js';
import { withNames } from '../gazetteer/extension.js';
import type { Rules } from '../types.js';
import type { RuleSet } from './rules.js';

/** Null while they change: an error half-way must not leave half of them in force. */
let inForce: Rules | undefined | null;
const NONE: Omit<RuleSet, 'files'> = {
  frames: [],
  nouns: [],
  words: [],
  names: [],
  glosses: { en: {}, id: {}, proper: {} },
};

/**
 * From here on the engine reads by these rules, or by the built-in ones alone. Extraction runs through without a pause, so
 * who calls this before each article never meets the rules of another.
 */
export function useRules(rules: Rules | undefined) {
  if (rules === inForce) return;
  inForce = null;
  const { frames: own, nouns, words, names, glosses } = (rules as RuleSet | undefined) ?? NONE;
  // Names before words: what is remembered of a word may depend on the names.
  gazetteer.use(names.length ? withNames(gazetteer.compiled, names) : gazetteer.compiled);
  lexicon.extend(words);
  useFrames(own, nouns);
  useGlosses(glosses);
  inForce = rules;
}

/** The names of all event types, sorted, with the user's. */
export function eventTypes(rules: Rules | undefined): string[] {
  useRules(rules);
  return [...new Set(frames.map(({ type }) => type))].sort();
}
