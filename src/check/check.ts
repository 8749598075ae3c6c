/** Source → findings: what an editor would want to be told before readers do. Synchronous and pure. */
import { readEvents } from '../events/events.js';
import { analyse } from '../extract.js';
import { isStamp } from '../mentions/dates/dates.js';
import type { Expression } from '../mentions/dates/expression.js';
import { findDates } from '../mentions/dates/find.js';
import { isMark, SLASH } from '../text/marks.js';
import type { Document, Event, Options, Problem, Source } from '../types.js';
import { type Comment, commentsIn, disabler, withoutComments } from './comments.js';
import { RULE_NAMES, type RuleName, type Severity } from './names.js';
import type { Checked, Finding } from './rule.js';
import { rules } from './rules.js';

export interface CheckOptions extends Options {
  /** Rules that are not to run as they come: `off`, or with another severity. */
  levels?: Readonly<Partial<Record<RuleName, Severity | 'off'>>>;
}

export interface Report {
  /** In the order of the text. */
  findings: Finding[];
  problems: Problem[];
}

export function check(source: Source, options: CheckOptions = {}): Report {
  const comments = commentsIn(source.text);
  const doc = analyse({ ...source, text: withoutComments(source.text, comments) }, options);
  const article = checked(doc);
  const isDisabled = disabler(source.text, comments);
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = options.levels?.[rule.name] ?? rule.severity;
    if (severity === 'off') continue;
    for (const slip of rule.check(article))
      if (!isDisabled(rule.name, slip.start))
        findings.push({ rule: rule.name, severity, ...slip, related: slip.related ?? [] });
  }
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  return { findings, problems: [...source.problems, ...unknownRules(source, comments)] };
}

/** What the rules share, read when the first of them asks for it. */
function checked(doc: Document): Checked {
  let times: Expression[] | undefined;
  let events: Event[] | undefined;
  return {
    doc,
    get times() {
      times ??= timesIn(doc);
      return times;
    },
    get events() {
      events ??= readEvents(doc);
      return events;
    },
  };
}

function timesIn(doc: Document): Expression[] {
  return doc.sentences.flatMap((sentence) => {
    const found: Expression[] = [];
    findDates(doc.tokens, sentence, found);
    // "Selasa, 16 Juli /2024": behind a slash stands a part of the date that the reader missed.
    const whole = found.filter((time) => !isMark(doc.tokens, time.last, SLASH));
    return sentence.furniture ? whole.filter(isStamp) : whole;
  });
}

/** A slip in a comment would leave a rule on, or seem to. */
function unknownRules({ text, path }: Source, comments: readonly Comment[]): Problem[] {
  const known: ReadonlySet<string> = new Set(RULE_NAMES);
  return comments.flatMap((comment) =>
    comment.rules
      .filter((name) => !known.has(name))
      .map((name) => ({
        code: 'unknown-rule',
        severity: 'warning',
        path,
        span: { start: comment.start, end: comment.end },
        message: `"${text.slice(comment.start, comment.end).trim()}": there is no rule ${name}; talks check --list names them all`,
      })),
  );
}
