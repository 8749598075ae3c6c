/** A frame as its YAML file says it: what triggers an event type, and which role each position takes. */
import type { Voice } from '../language/morphology.js';

export type Construction =
  /** Somebody does it to somebody: menangkap, serangan. */
  | 'transitive'
  /** Both sides do it: bertukar, perundingan. */
  | 'mutual'
  /** It befalls the subject; with an agent only in the active: tewas, menewaskan. */
  | 'undergo'
  /** Somebody says it to somebody: menuntut, kecaman. */
  | 'speech'
  /** It happens: gempa, kebakaran. */
  | 'happening';

/** Positions around a trigger. */
export type Position = 'subject' | 'object' | 'by' | 'of' | 'with' | 'to' | 'for' | 'from' | 'between';
export type Argument = 'agent' | 'target' | 'mediator' | 'none';

/**
 * When a form is ambiguous: the words and noun classes that decide. All that is given must hold; of several conditions
 * for one form, or else for its root, any suffices.
 */
export interface Condition {
  forms?: string[];
  roots?: string[];
  /** A noun of one of these classes stands there (classes: `noun_class` in language/classes.yaml; "person" also by a name). */
  subject?: string[];
  object?: string[];
  /** Behind a passive, with or without "oleh". */
  by?: string[];
  /** A noun of one of these anywhere in the sentence; "unknown": a capitalised word that no list knows. */
  near?: string[];
  /** Holds without its `near`, `subject` and `object` once the article has told an event of the frame: "pertukaran itu". */
  primed?: boolean;
  /** Holds only once the article has told an event of one of these types: "ditemukan" is a rescue of who was missing. */
  primed_by?: string[];
  /** The word before or behind is one of these, or none of these. */
  after?: string[];
  before?: string[];
  not_after?: string[];
  not_before?: string[];
  /** No noun of these classes stands there: "dua mobil mati". */
  not_subject?: string[];
  not_object?: string[];
  /** No such word in the sentence. */
  not_near?: string[];
  /** Domains (language/domains.yaml) in which the word means something else. */
  not_in?: string[];
}

/** "mass" stands for every quantity with a unit of measure. */
export type Measure = 'money' | 'mass' | 'magnitude' | 'percent';

export interface Frame {
  type: string;
  construction: Construction;
  codes?: { plover?: string; acled?: string };
  /** Families: every form of the root triggers, each in its voice. */
  roots?: string[];
  /** Forms of those families that are other words. */
  except?: string[];
  /** Voices of those families that don't trigger, besides `doer`, which has to be asked for. */
  without?: Voice[];
  doer?: boolean;
  /** Nouns and noun phrases outside the families; also roots whose bare form is a noun ("perang"). */
  nouns?: string[];
  /** Single forms with their voice. */
  forms?: Record<string, Voice>;
  when?: Condition[];
  /** The same, for every word of the frame. */
  not_in?: string[];
  /** Positions that differ from the construction's, by voice group. */
  roles?: Partial<Record<'active' | 'passive' | 'middle' | 'noun', Partial<Record<Position, Argument>>>>;
  /** Measures that are counted of the event beside things and people. */
  measures?: Measure[];
  /** Where the place and date come from when the sentence has none. */
  place?: 'episode' | 'group' | 'own' | 'none';
  date?: 'episode' | 'own';
  /** In two places it is two events: people are struck here and there, but a quake or a flood is one in many places. */
  local?: boolean;
  /** Events whose agent, place and date it shares when told together: "tewas dalam serangan". */
  cause?: string[];
  yes?: Example[];
  no?: string[];
}

export interface Example {
  text: string;
  event: Record<string, unknown>;
}
