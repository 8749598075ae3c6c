/** What a rule of `talks check` is, and what it says. */
import type { Expression } from '../mentions/dates/expression.js';
import type { Document, Event, Span } from '../types.js';
import type { RuleName, Severity } from './names.js';

/** An article as the rules see it: what the readers found in it. */
export interface Checked {
  doc: Document;
  /** Every time expression with what is printed of it; of the page around the text, only whole dates. */
  readonly times: readonly Expression[];
  readonly events: readonly Event[];
}

/** Another place of the article that a finding speaks of. */
export interface Related extends Span {
  message: string;
}

/** What a rule objects to; `start` and `end` as everywhere in UTF-16 code units of the article's text. */
export interface Slip extends Span {
  /** One line without a full stop: what is wrong, with the words and values that show it. */
  message: string;
  related?: Related[];
}

export interface Rule {
  /** That of its examples beside it, and of its section in docs/check.md. */
  name: RuleName;
  /** One line: what the rule reports. */
  summary: string;
  /** Unless the user decides otherwise. */
  severity: Severity;
  check(article: Checked): Iterable<Slip>;
}

export interface Finding extends Slip {
  rule: RuleName;
  severity: Severity;
  related: Related[];
}
