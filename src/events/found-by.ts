/** The rules that fill the slots of an event, by name: what `talks explain` calls `foundBy` (docs/explain.md says what each means). */
import type { Position } from '../frames/frame.js';

/** In the trigger's own sentence. */
type Read =
  | Position
  /** Behind "terhadap". */
  | 'against'
  /** Before the noun in its phrase: "44 korban tewas". */
  | 'modifier'
  /** The verb that carries the noun: "melakukan serangan", "serangan yang dilancarkan X". */
  | 'light-verb'
  /** The verb whose result the trigger tells: "menembak mati X". */
  | 'resultative'
  /** What the noun is said of: "menetapkan tiga orang sebagai tersangka". */
  | 'predicative'
  /** What the event noun's verb strikes: "gempa mengguncang Y". */
  | 'hit'
  /** The subject of what is demanded: "meminta agar Israel …". */
  | 'complement'
  /** Names behind "yakni", "bernama". */
  | 'name-list'
  /** Numbers behind "terdiri atas", "di antaranya". */
  | 'parts'
  /** A number behind the noun, set off: "pertukaran tawanan, masing-masing 157 orang". */
  | 'apposition'
  /** The object of a verb that tells how many: "melibatkan 1.000 orang". */
  | 'count-verb'
  | 'mediation'
  /** The date of the sentence that stands nearest. */
  | 'date'
  /** The nearest place behind "di", "ke", "dari". */
  | 'locative'
  /** The place that the event's verb goes to: "mengunjungi Berlin". */
  | 'visited'
  /** The target is a place. */
  | 'struck';

/** From elsewhere. */
type Inferred =
  /** Who speaks of himself: "kami menolak", kata X. */
  | 'own-words'
  /** The -nya of the verb: "menangkapnya". */
  | 'clitic'
  /** The event that caused it, or was caused by it, in the same sentence. */
  | 'cause'
  | 'effect'
  /** The doer of what is condemned. */
  | 'doer'
  /** The demand or charge that it answers. */
  | 'answered'
  /** The two sides of the article, where both are meant ("kedua pihak"), or one or none is named. */
  | 'both-sides'
  | 'sides'
  /** Attacker and attacked of the article. */
  | 'belligerents'
  /** The place struck is the target. */
  | 'struck-place'
  /** Another telling of the same event. */
  | 'group'
  /** The other victims of the sentence. */
  | 'sibling'
  /** The event told just before. */
  | 'passage'
  /** The talks at which it was agreed. */
  | 'venue'
  /** The article's one place or date. */
  | 'episode';

export type Rule = Read | Inferred;

/** A rule, and the word by which it went, a token index: "melakukan" of "Rusia melakukan serangan". */
export interface Via {
  rule: Rule;
  via: number;
}

export type FoundBy = Rule | Via;
