/**
 * Every shape that flows through the pipe; no code.
 *
 * bytes → Source → tokens → sentences → mentions → clauses → events → records → text on the terminal
 *
 * The first half of this file is the printed contract (JSON), the second the working shapes inside the pipe.
 * All `start`/`end` are half-open UTF-16 offsets into the article's text as read;
 * all `first`/`last` are half-open token indices.
 */

// ---------------------------------------------------------------- the printed contract

/** A piece of the article: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

export interface TextSpan extends Span {
  text: string;
}

export type EventType =
  | 'talks'
  | 'agreement'
  | 'ceasefire'
  | 'ceasefire-violation'
  | 'exchange'
  | 'release'
  | 'return'
  | 'proposal'
  | 'demand'
  | 'rejection'
  | 'accusation'
  | 'threat'
  | 'sanction'
  | 'attack'
  | 'clash'
  | 'interception'
  | 'seizure'
  | 'withdrawal'
  | 'deployment'
  | 'killed'
  | 'injured'
  | 'missing'
  | 'displaced'
  | 'rescue'
  | 'evacuation'
  | 'arrest'
  | 'abduction'
  | 'prosecution'
  | 'disaster'
  | 'damage'
  | 'aid'
  | 'protest'
  | 'leadership';

export type Status = 'actual' | 'planned' | 'proposed' | 'hypothetical' | 'negated';
export type Role = 'agent' | 'target' | 'mediator';
export type ActorKind = 'person' | 'organization' | 'group' | 'country' | 'region' | 'city' | 'place' | 'facility';
/** Where the publication date was found. */
export type DateBasis = 'option' | 'metadata' | 'byline' | 'dateline' | 'copyright' | 'body';
export type Precision =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** The result for one article: what `jsonl --select articles` prints. */
export interface Article {
  id: string;
  path: string | null;
  title: string | null;
  /** Who wrote it, as the page's or the record's metadata say; several are joined by ", ". */
  author: string | null;
  url: string | null;
  published: { value: string; basis: DateBasis } | null;
  dateline: { place: string; agency: string | null } | null;
  events: Event[];
  dates: DateMention[];
  numbers: NumberMention[];
  actors: Actor[];
  quotes: Quote[];
  problems: Problem[];
  /** What the offsets count into; printed with `--include-text`. */
  text?: string;
}

/** Trouble with an article, as data: it travels with the result and never stops the others. */
export interface Problem {
  code: string;
  severity: 'error' | 'warning' | 'info';
  path: string | null;
  span?: Span;
  message: string;
}

export interface Event {
  id: string;
  /** Tellings of one real-world event share a group. */
  group: number;
  type: string;
  headline: string;
  summary: string;
  status: Status;
  trigger: TextSpan;
  sentence: Span;
  actors: EventActor[];
  counts: EventCount[];
  date: EventDate | null;
  place: EventPlace | null;
  source: EventSource | null;
  codes: { plover?: string; acled?: string } | null;
  rule: string;
  /** Of a planned event: the id of the agreement that plans it, told in the same sentence ("sepakat untuk bertukar"). */
  plannedBy?: string;
}

export interface EventActor extends TextSpan {
  role: Role;
  actor: string;
  name: string;
  kind: ActorKind;
  inferred?: boolean;
}

export interface EventCount extends TextSpan {
  /** null where only a bound is known. */
  value: number | null;
  min: number | null;
  max: number | null;
  approximate: boolean;
  /** Said of each side ("masing-masing"); `total` then is the sum where the number of sides is known. */
  each: boolean;
  total: number | null;
  /** English snake_case noun of what is counted: pow, soldier, house, round, magnitude_sr, usd. */
  unit: string | null;
}

export interface EventDate extends TextSpan {
  /** EDTF: day, month, year, or start/end interval. */
  value: string;
  precision: Precision;
  inferred: boolean;
}

export interface EventPlace extends TextSpan {
  name: string;
  within: string[];
  country: string | null;
  lat: number | null;
  lon: number | null;
  inferred: boolean;
}

export interface EventSource extends TextSpan {
  actor: string | null;
  name: string;
}

export interface DateMention extends TextSpan {
  kind: 'date' | 'time' | 'duration' | 'set';
  /** EDTF, or null where the article does not decide it. */
  value: string | null;
  timex: string | null;
  precision: Precision | null;
  deictic: boolean;
  rule: string;
}

export interface NumberMention extends TextSpan {
  kind: 'cardinal' | 'ordinal' | 'money' | 'percent' | 'quantity';
  value: number | null;
  min: number | null;
  max: number | null;
  approximate: boolean;
  each: boolean;
  unit: string | null;
  /** ISO 4217. */
  currency: string | null;
  /** "ribuan", "sejumlah", "beberapa". */
  vague: boolean;
  rule: string;
}

export interface Actor {
  id: string;
  name: string;
  kind: ActorKind;
  title: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  aliases: string[];
  mentions: ActorMention[];
  rule: string;
  /** Places only: the chain outwards, and coordinates in degrees. */
  within?: string[];
  lat?: number | null;
  lon?: number | null;
}

export interface ActorMention extends TextSpan {
  /** A pronoun or "-nya" resolved to the actor. */
  pronoun: boolean;
  /** A party without a proper name: "polisi". */
  common: boolean;
}

export interface Quote extends Span {
  direct: boolean;
  /** The speech verb as written, or null where there is none. */
  verb: string | null;
  source: EventSource | null;
}

// ---------------------------------------------------------------- what `talks explain` prints (docs/explain.md)

/** An article, and how each of its facts came about. */
export interface Explanation {
  id: string;
  path: string | null;
  title: string | null;
  published: { value: string; basis: DateBasis } | null;
  dateline: { place: string; agency: string | null } | null;
  sentences: ExplainedSentence[];
}

export interface ExplainedSentence extends TextSpan {
  /** Of the article as read, from 1. */
  line: number;
  headline: boolean;
  furniture: boolean;
  mentions: ExplainedMention[];
  events: Derivation[];
  /** The words that can tell of an event and do not here. */
  refused: Refusal[];
}

export interface ExplainedMention extends TextSpan {
  reader: 'dates' | 'numbers' | 'actors';
  kind: DateMention['kind'] | NumberMention['kind'] | ActorKind;
  /** EDTF or TIMEX3 of a date, figure and unit of a number, name of an actor; null where the article does not decide it. */
  meaning: string | null;
  /** Id of the actor. */
  actor: string | null;
  /** The reader's rule; of an actor, the one that first found it. */
  foundBy: string;
}

/** How one event came about. */
export interface Derivation {
  event: string;
  group: number;
  type: string;
  status: Status;
  headline: string;
  trigger: TextSpan;
  /** The family of the trigger word, its voice, and what it is read as where it stands. */
  word: { root: string; voice: string; grammar: 'active' | 'passive' | 'middle' | 'noun' };
  /** What the frame asks for before it takes the word, and the words that meet it. */
  conditions: ConditionMet[];
  /** One for the status, one for each filled slot. */
  steps: DerivationStep[];
}

/** A part of a frame's condition (a key of its `when`). */
export interface ConditionMet {
  part: string;
  wanted: string[];
  /** The words that meet it, or fail it; null where there are none. */
  by: TextSpan | null;
}

export interface DerivationStep {
  slot: 'status' | Role | 'count' | 'date' | 'place' | 'source' | 'group' | 'plannedBy';
  value: string;
  foundBy: string;
  /** The same in words. */
  because: string;
  /** The words that the value comes from; null where it rests on none. */
  from: TextSpan | null;
  /** The word by which the rule went: "melakukan" of "Rusia melakukan serangan". */
  via: TextSpan | null;
  /** The rule by which those words were read. */
  reader: string | null;
  inferred: boolean;
  /** Id of the event that the value is taken over from. */
  lender: string | null;
}

/** A word that can tell of an event and does not here. */
export interface Refusal extends TextSpan {
  word: { root: string; voice: string };
  reason: Refused;
  because: string;
  by: TextSpan | null;
  /** Of the reason `condition`: what fails, in each reading of the word. */
  readings: (ConditionMet & { type: string })[];
}

// ---------------------------------------------------------------- inside the pipe

/** One article as it came in, decoded, nothing cleaned; of a web page, the headline and the paragraphs. */
export interface Source {
  id: string;
  path: string | null;
  title: string | null;
  author?: string | null;
  url: string | null;
  /** ISO date from metadata, where the input states one. */
  published: string | null;
  text: string;
  problems: Problem[];
}

/** What the caller decides. */
export interface Options {
  /** `--date`: the publication date where the article states none, YYYY-MM-DD. */
  date?: string;
  /** Language of headlines and summaries. */
  lang?: 'en' | 'id';
  /** Event types, words and names of the user's, beside the built-in ones. */
  rules?: Rules;
}

/**
 * What `readRules` made of rule files: plain data, which can be sent to a worker. Keep the object: changing rules from one
 * article to the next costs some milliseconds, using the same ones nothing.
 */
export interface Rules {
  /** Where they come from. */
  readonly files: readonly string[];
}

/**
 * Tokens as parallel arrays. `word` is an id of the language lexicon: 0 unknown, 1 a dictionary word without
 * features, from 2 on a word with features. A multi-word unit of the lexicon ("gencatan senjata") is one token.
 * `flags` are the bits of `text/flags.ts`.
 */
export interface Tokens {
  text: string;
  /** The code units of `text` as look-ups see them: in lower case, with straight apostrophes. */
  folded: Uint16Array;
  count: number;
  start: Int32Array;
  end: Int32Array;
  word: Uint16Array;
  flags: Uint16Array;
  /** The code unit of a punctuation mark, 0 for a word. */
  mark: Uint16Array;
}

/** A run of tokens between two hard stops. `paragraph` counts from 0. */
export interface Sentence extends Span {
  first: number;
  last: number;
  paragraph: number;
  /** Page furniture, byline, copyright: read for dates of publication, never for facts. */
  furniture: boolean;
  headline: boolean;
}

/** A mention knows its tokens as well as its characters. */
export interface TokenRange {
  first: number;
  last: number;
}
export type DateFound = DateMention & TokenRange;
export type NumberFound = NumberMention &
  TokenRange & {
    /** Tokens of the counted noun, classifier included ("orang prajurit", "tawanan perang"), or null. */
    noun: TokenRange | null;
  };
export type ActorFound = ActorMention &
  TokenRange & {
    /** Index into `Document.actors`. */
    actor: number;
    /**
     * Where the whole noun phrase begins, titles and offices included: "Menteri Luar Negeri Rusia Sergei Lavrov" begins at
     * "Menteri" though the mention is "Sergei Lavrov"; `first` where there is no title.
     */
    phrase: number;
    /** "kedua pihak", "kedua negara": the other actors that the words stand for as well. */
    actorsAlso?: number[];
    /** True for a mention inside another one's phrase: "Rusia" in that title, "Ukraina" in "tentara Ukraina". */
    inner: boolean;
  };
export type QuoteFound = Quote &
  TokenRange & {
    /** Index into `Document.actors` of who says it, or -1. */
    speaker: number;
  };

/** An article under analysis; each room fills its own part, in the order of the fields. */
export interface Document {
  source: Source;
  options: Options;
  tokens: Tokens;
  sentences: Sentence[];
  dateline: { place: string; agency: string | null; span: Span } | null;
  published: { value: string; basis: DateBasis } | null;
  dates: DateFound[];
  numbers: NumberFound[];
  /** Entities; `Actor.mentions` are the same objects as in `mentions`. */
  actors: Actor[];
  mentions: ActorFound[];
  quotes: QuoteFound[];
  /** Token → index + 1 of the mention that covers it (the outermost where they nest), 0 for none. */
  dateAt: Int32Array;
  numberAt: Int32Array;
  mentionAt: Int32Array;
  problems: Problem[];
  /** Only when asked for (`talks explain`): why the engine decided as it did, in the order in which it decided. */
  trace?: Note[];
}

/** Why a word that could tell of an event tells of none. */
export type Refused =
  /** The sentence is page furniture. */
  | 'furniture'
  /** The word is part of a name: "Badan Penanggulangan Bencana". */
  | 'in-name'
  /** No frame takes this form of the family: "penukar". */
  | 'form'
  /** Every reading of it has a condition that does not hold here. */
  | 'condition'
  /** Another word of its phrase tells the event: "bencana longsor". */
  | 'same-phrase'
  /** The sentence tells what usually happens. */
  | 'generic';

/** What speaks for an event's status. */
export type StatusRule =
  | 'doer'
  | 'truce'
  | 'negation'
  | 'modality'
  | 'governor'
  | 'refusal'
  | 'absence'
  | 'attempt'
  | 'condition'
  | 'anaphora'
  | 'after-publication';

/** A part of a frame's condition: a key of its `when`, what it asks for, and the token that has it. */
export interface Tested {
  trigger: number;
  type: string;
  part: string;
  wanted: readonly string[];
  token: number;
}

/** A decision as it was taken. `trigger` and `token` are token indices, -1 for none. */
export type Note =
  /** It holds by a token, or fails: by a token, or for want of one. */
  | ({ note: 'met' } & Tested)
  | ({ note: 'unmet' } & Tested)
  | { note: 'refused'; trigger: number; reason: Refused; by: TokenRange | null }
  /** A word speaks for a status; the last one that says what the next `status` says has decided it. */
  | { note: 'says'; status: Status; foundBy: StatusRule; token: number }
  | { note: 'status'; trigger: number; status: Status };
