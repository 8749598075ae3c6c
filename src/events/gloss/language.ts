/** What the two languages do differently; `english.ts` and `indonesian.ts` say how. */
import type { ActorKind, Event, EventCount, Status } from '../../types.js';
import type { Clause } from './clause.js';
import type { NumberWords } from './counts.js';
import type { DateWords } from './dates.js';
import type { PlacePhrase } from './names.js';
import type { Lang } from './shape.js';
import type { Phrase } from './template.js';

/** How a verb stands in the sentence: in the form of a status, as an infinitive, or bare. */
export type Form = Status | 'infinitive' | 'bare';

/** Where an event lies in time as far as its verb cares: before or after publication, or up to now ("since 2022"). */
export type Time = 'unknown' | 'past' | 'future' | 'until now';

export interface Named extends Phrase {
  kind: ActorKind;
}

/** What decides a sentence besides its clause. */
export interface Claim {
  status: Status;
  time: Time;
  source: Named | null;
  /** The source is one of the agents, or the only one. */
  own: 'alone' | 'with others' | null;
}

export interface Counted {
  count: EventCount;
  type: string;
  /** Those counted are a country's: "Ukrainian", "Ukrainians"; Indonesian takes the country's name as it stands. */
  nationality: { adjective: string; people: string; name: string } | null;
  /** In a sentence: one to nine in words, "each" said. */
  spell: boolean;
  /** The clause begins with it. */
  subject: boolean;
}

export interface Language {
  lang: Lang;
  numbers: NumberWords;
  dates: DateWords;
  and: string;
  others: string;
  including: string;
  /** Begins a negated template that needs no negated verb. */
  no: string;
  name(name: string, kind: ActorKind, country: string | null): Phrase;
  place(name: string): PlacePhrase;
  count(counted: Counted): Phrase | null;
  money(count: EventCount, unit: string): string | null;
  /** "3 tonnes of aid", "US$3 million in aid". */
  aid(goods: string, isMoney: boolean): string;
  ordinal(count: EventCount, unit: string, article: boolean): string | null;
  /** "30-day ceasefire", "gencatan senjata 30 hari". */
  length(count: EventCount, unit: string): string | null;
  magnitude(count: EventCount): string | null;
  /** "Moscow's demand", "tuntutan Moskwa". */
  claim(noun: string, by: { name: string; kind: ActorKind; country: string | null } | null): string;
  /** "people of Ukraine": who undergoes what is said of a country or a body. */
  members(name: string, kind: ActorKind, country: string | null): Phrase;
  /** `plural` is the number of the slot that the template begins with, false where it begins with words of its own. */
  verb(words: string, plural: boolean, form: Form, time: Time): string;
  /** The clause with what its status and its source make of it; place, date and an unsaid source are still to come. */
  sentence(clause: Clause, claim: Claim): { text: string; attributed: boolean };
  /** A demand's or a proposal's content as a noun phrase. */
  wanted(nominal: string, claim: Claim): { text: string; attributed: boolean };
  attribution(source: Named): string;
}

export type GlossedEvent = Omit<Event, 'headline' | 'summary'>;
