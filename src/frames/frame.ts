/** A frame as its YAML file says it: what triggers an event type, and which role each position takes. */
import type { Voice } from '../language/morphology.js';

export interface Frame {
  type: string;
  /** Families: every form of the root triggers, each in its voice. */
  roots?: string[];
  /** Forms of those families that are other words. */
  except?: string[];
  /** Nouns and noun phrases outside the families. */
  nouns?: string[];
  /** Single forms with their voice. */
  forms?: Record<string, Voice>;
}
