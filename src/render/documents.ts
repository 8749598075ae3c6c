/**
 * What the JSON formats print, document by document and line by line: `talks schema` is made of these types
 * (scripts/schemas.ts). No code.
 */
import type { RuleName, Severity } from '../check/names.js';
import type { Actor, Article, DateMention, Event, Explanation, NumberMention, Quote, TextSpan } from '../types.js';

/** `talks extract --format json`: all articles, in the order of the input. */
export interface ExtractDocument {
  /** Raised when a field is renamed or dropped; fields may be added without. */
  schemaVersion: '1';
  articles: Article[];
}

/** What a line of JSON Lines says of the article it comes from. */
export interface ArticleOfLine {
  /** The path as given, or the record's own id. */
  id: string;
  path: string | null;
  title: string | null;
  published: Article['published'];
  /** What the offsets count into; with `--include-text`. */
  text?: string;
}

/** `talks extract --format jsonl`: one event a line. */
export interface EventLine extends Event {
  article: ArticleOfLine;
}

/** `--format jsonl --select dates`: one mention of a date, time, duration or repetition a line. */
export interface DateLine extends DateMention {
  article: ArticleOfLine;
}

/** `--format jsonl --select numbers`: one mention of a number a line. */
export interface NumberLine extends NumberMention {
  article: ArticleOfLine;
}

/** `--format jsonl --select actors`: one person, body, group or place a line. */
export interface ActorLine extends Actor {
  article: ArticleOfLine;
}

/** `--format jsonl --select quotes`: one statement a line. */
export interface QuoteLine extends Quote {
  /** What is said. */
  text: string;
  article: ArticleOfLine;
}

/** `talks explain --format json` (docs/explain.md). */
export interface ExplainDocument {
  schemaVersion: '1';
  articles: Explanation[];
}

/** `talks find --format json`: the articles in which something matched. */
export interface FindDocument {
  schemaVersion: '1';
  /** As it was given. */
  pattern: string;
  articles: (ArticleOfMatch & { matches: FoundMatch[] })[];
}

export type ArticleOfMatch = Pick<ArticleOfLine, 'id' | 'path' | 'title' | 'published'>;

export interface FoundMatch extends TextSpan {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  sentence: TextSpan;
  /** What each named group captured, and what its words mean; a group that took no part is not there. */
  groups: Record<string, FoundGroup>;
}

export interface FoundGroup extends TextSpan {
  /** A figure, a date in EDTF, the name of an actor; null where there is none, or only a bound of it. */
  value: number | string | null;
  /** Bounds of a number; null where it has none. */
  min?: number | null;
  max?: number | null;
}

/** `talks find --format jsonl`: one match a line. */
export interface MatchLine extends FoundMatch {
  article: ArticleOfMatch;
}

/** `talks check --format json`. */
export interface CheckDocument {
  schemaVersion: '1';
  findings: CheckFinding[];
}

export interface CheckFinding extends TextSpan, LinesAndColumns {
  path: string | null;
  /** Its id. */
  article: string;
  rule: RuleName;
  severity: Severity;
  message: string;
  /** Other places of the article that the finding speaks of. */
  related: (RelatedPlace & LinesAndColumns)[];
}

export interface RelatedPlace {
  message: string;
  start: number;
  end: number;
}

/** From 1; columns in UTF-16 code units. */
export interface LinesAndColumns {
  line: number;
  column: number;
  endLine: number;
  /** Behind the last one. */
  endColumn: number;
}
