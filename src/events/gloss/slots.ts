/** What an event's templates may name: its parties, counts, round, place …, each in words of one language. */
import type { Actor } from '../../types.js';
import { Counts } from './counted.js';
import {
  AGENTS,
  CONTENT,
  COUNTS,
  ingredients,
  MEDIATORS,
  PLACE,
  SLOTS,
  type SlotName,
  TARGETS,
  TYPE,
} from './ingredients.js';
import type { GlossedEvent, Language } from './language.js';
import { Parties } from './parties.js';
import type { UnitClass } from './shape.js';
import { type Filled, INSIDE, LABEL, type Manner, type Phrase } from './template.js';

const COUNTABLE: readonly UnitClass[] = ['people', 'thing', 'weapon', 'goods'];
/** In an attack, weapons and attacks are what it is made with, not what it befalls. */
const ATTACKED: readonly UnitClass[] = ['people', 'thing', 'goods'];
const WEAPONS: readonly UnitClass[] = ['weapon'];
const OCCURRENCES: readonly UnitClass[] = ['occurrence'];

/** Slots that say what a speech is about; an event that no other one completes leaves them empty. */
export type ContentSlot = Extract<
  SlotName,
  'addressees' | 'complement' | 'bare complement' | 'wish' | 'bare wish' | 'nominal' | 'claim'
>;
export interface Content {
  said(slot: ContentSlot): Phrase | null;
  /** The numbers belong to what is said, not to the saying. */
  counts: boolean;
}

/** The slots of one event; nothing is put into words before a template asks for it. */
export class Slots implements Filled {
  readonly event: GlossedEvent;
  readonly language: Language;
  readonly parties: Parties;
  readonly counts: Counts;
  readonly content: Content | null;
  readonly has: number;
  /** Templates ask for the same slots again and again. Only numbers are worded otherwise in another manner. */
  readonly #known: (Phrase | null | undefined)[];

  /** @param content what completes a speech, if anything does */
  constructor(event: GlossedEvent, actors: readonly Actor[], language: Language, content: Content | null) {
    this.event = event;
    this.language = language;
    this.parties = new Parties(event, actors, language);
    this.counts = new Counts(event, this.parties, language);
    this.content = content;
    this.has =
      TYPE |
      (this.parties.agents.length ? AGENTS : 0) |
      (this.parties.targets.length ? TARGETS : 0) |
      (this.parties.mediators.length ? MEDIATORS : 0) |
      (event.counts.length ? COUNTS : 0) |
      (event.place ? PLACE : 0) |
      (content ? CONTENT : 0);
    this.#known = new Array(this.has & COUNTS ? 3 * SLOTS.length : SLOTS.length);
  }

  get(slot: number, manner: Manner): Phrase | null {
    // A label does not tell what a speech is about.
    const has = manner === LABEL ? this.has & ~CONTENT : this.has;
    if (!(NEEDS[slot] & has)) return null;
    const at = has & COUNTS ? manner * SLOTS.length + slot : slot;
    let phrase = this.#known[at];
    if (phrase === undefined) {
      phrase = FILLERS[slot](this, manner);
      this.#known[at] = phrase;
    }
    return phrase;
  }
}

type Filler = (slots: Slots, manner: Manner) => Phrase | null;

/** Only the subject of a sentence is worded otherwise than its other slots. */
const inside = (manner: Manner): Manner => (manner === LABEL ? LABEL : INSIDE);
const said =
  (slot: ContentSlot): Filler =>
  ({ content }) =>
    content?.said(slot) ?? null;

const BY_NAME: Record<SlotName, Filler> = {
  agents: ({ parties }) => parties.names(parties.agents),
  forces: ({ parties }) => (parties.agents.every((a) => a.kind === 'group') ? parties.names(parties.agents) : null),
  targets: ({ parties }) => parties.names(parties.targets),
  mediators: ({ parties }) => parties.names(parties.mediators),
  sides: ({ parties }) => parties.sides(),
  parties: ({ parties }) => parties.names([...parties.agents, ...parties.targets]),
  receivers: ({ parties }) => parties.names(parties.bodies()),
  people: ({ parties }) => parties.names(parties.people()),
  persons: ({ parties }) => parties.names(parties.targets.filter((a) => a.kind === 'person')),
  things: ({ parties }) => parties.names(parties.targets.length ? parties.targets : parties.agents),
  victims,
  'single victim': (slots, manner) => {
    const found = victims(slots, manner);
    return found?.plural === false ? found : null;
  },
  count: ({ content, counts, event }, manner) =>
    content?.counts && manner !== LABEL ? null : counts.of(event.type === 'attack' ? ATTACKED : COUNTABLE, manner),
  amount: ({ counts }, manner) => counts.all(manner),
  money: ({ counts, language }) => counts.measured('money', (c, unit) => language.money(c, unit)),
  share: ({ counts }, manner) => counts.share(inside(manner)),
  weapons: ({ counts }, manner) => counts.of(WEAPONS, manner),
  occurrences: ({ counts }, manner) => counts.of(OCCURRENCES, manner),
  goods: ({ counts }, manner) => counts.goods(inside(manner)),
  round: ({ counts }, manner) => counts.round(false, inside(manner)),
  'the round': ({ counts }, manner) => counts.round(true, inside(manner)),
  length: ({ counts, language }) => counts.measured('duration', (c, unit) => language.length(c, unit)),
  term: ({ counts }, manner) => counts.measured('duration', (c) => counts.phrase(c, inside(manner))?.text ?? null),
  magnitude: ({ counts, language }) => counts.measured('magnitude', (c) => language.magnitude(c)),
  place: ({ event, language }) => event.place && { text: language.place(event.place.name).label, plural: false },
  type: ({ event }) => ({ text: event.type.replaceAll('-', ' '), plural: false }),
  addressees: said('addressees'),
  complement: said('complement'),
  'bare complement': said('bare complement'),
  wish: said('wish'),
  'bare wish': said('bare wish'),
  nominal: said('nominal'),
  claim: said('claim'),
};
const FILLERS = SLOTS.map((name) => BY_NAME[name]);
const NEEDS = SLOTS.map((_, slot) => ingredients(slot));

/** The number of victims, or their names where no more are counted than are named. */
function victims({ parties, counts }: Slots, manner: Manner): Phrase | null {
  const named = parties.people();
  if (named.length && counts.people() <= named.length) return parties.names(named);
  return counts.of(COUNTABLE, manner) ?? parties.members();
}
