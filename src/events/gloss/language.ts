/** What the two languages do differently; `english.ts` and `indonesian.ts` say how. */
import type { ActorKind, Event, EventCount, Status } from '../../types.js';
import type { NumberWords } from './counts.js';
import type { DateWords } from './dates.js';
import type { Lang } from './shape.js';
import type { Phrase } from './template.js';

/** How a verb stands in the sentence: in the form of a status, as an infinitive, or bare. */
export type Form = Status | 'infinitive' | 'bare';

/** What decides a sentence besides its clause. */
export interface Claim {
  status: Status;
  source: (Phrase & { kind: ActorKind }) | null;
  /** The source is one of the agents. */
  own: boolean;
  /** The event lies after the publication date. */
  future: boolean;
}

export interface Clause {
  /** Renders the clause with its verb in a form. */
  in(form: Form, future?: boolean): string;
  /** The slot it begins with is somebody who acts: its verb can be asked of them. */
  active: boolean;
  subject: Phrase | null;
}

export interface CountWords {
  count: EventCount;
  type: string;
  /** "Ukrainian", where those counted are a country's. */
  adjective: { en: string; id: string } | null;
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
  name(name: string, kind: ActorKind, country: string | null): Phrase;
  place(name: string): { label: string; phrase: string };
  count(words: CountWords): Phrase | null;
  money(count: EventCount, unit: string): string | null;
  /** "3 tonnes of aid", "US$3 million in aid". */
  aid(goods: string, isMoney: boolean): string;
  ordinal(count: EventCount, unit: string, article: boolean): string | null;
  /** "30-day", for use before or behind its noun as the language has it. */
  length(count: EventCount, unit: string): string | null;
  magnitude(count: EventCount): string | null;
  verb(words: string, subject: Phrase | null, form: Form, future: boolean): string;
  /** The clause with what its status and its source make of it, without place and date. */
  sentence(clause: Clause, claim: Claim): { text: string; attributed: boolean };
  attribution(source: Phrase & { kind: ActorKind }): string;
  /** Begins a negated template that needs no negated verb. */
  no: string;
}

export type GlossedEvent = Omit<Event, 'headline' | 'summary'>;
