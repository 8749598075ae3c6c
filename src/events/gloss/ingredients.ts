/**
 * The slots that templates may name, and what each is made of: an event with none of a slot's ingredients cannot fill it.
 * Ingredients are bits, so that most templates are passed over by one look at what an event has.
 */

export const AGENTS = 1;
export const TARGETS = 2;
export const MEDIATORS = 4;
export const COUNTS = 8;
export const PLACE = 16;
/** What a demand, an agreement, a threat … is about. */
export const CONTENT = 32;
/** Every event has a type. */
export const TYPE = 64;

const INGREDIENTS = {
  agents: AGENTS,
  forces: AGENTS,
  targets: TARGETS,
  mediators: MEDIATORS,
  sides: AGENTS,
  parties: AGENTS | TARGETS,
  receivers: TARGETS,
  people: TARGETS,
  persons: TARGETS,
  things: AGENTS | TARGETS,
  victims: TARGETS | COUNTS,
  'single victim': TARGETS | COUNTS,
  count: COUNTS,
  amount: COUNTS,
  money: COUNTS,
  share: COUNTS,
  weapons: COUNTS,
  occurrences: COUNTS,
  goods: COUNTS,
  round: COUNTS,
  'the round': COUNTS,
  length: COUNTS,
  term: COUNTS,
  magnitude: COUNTS,
  place: PLACE,
  type: TYPE,
  addressees: CONTENT,
  complement: CONTENT,
  'bare complement': CONTENT,
  wish: CONTENT,
  'bare wish': CONTENT,
  nominal: CONTENT,
  claim: CONTENT,
};
export type SlotName = keyof typeof INGREDIENTS;

/** Parsed templates know a slot by its place in this list. */
export const SLOTS = Object.keys(INGREDIENTS) as SlotName[];
export const ingredients = (slot: number): number => INGREDIENTS[SLOTS[slot]];
