/** The dates, numbers and names of an article, each with the rule that read it. */
import type { Document, ExplainedMention, NumberMention } from '../types.js';

type Amount = Pick<NumberMention, 'value' | 'min' | 'max' | 'approximate' | 'each' | 'unit'>;

/** In the order of the text, the longer first where they nest. */
export function mentionsOf(doc: Document): ExplainedMention[] {
  return [
    ...doc.dates.map(({ text, start, end, kind, value, timex, rule }) => ({
      ...{ text, start, end, reader: 'dates' as const, kind },
      meaning: value ?? timex,
      actor: null,
      foundBy: rule,
    })),
    ...doc.numbers.map((n) => ({
      ...{ text: n.text, start: n.start, end: n.end, reader: 'numbers' as const, kind: n.kind },
      meaning: amountOf(n),
      actor: null,
      foundBy: n.rule,
    })),
    ...doc.mentions.map(({ text, start, end, actor, pronoun }) => {
      const { id, name, kind, rule } = doc.actors[actor];
      return {
        ...{ text, start, end, reader: 'actors' as const, kind },
        meaning: name,
        actor: id,
        foundBy: pronoun ? 'pronoun' : rule,
      };
    }),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** "157 pow each", "~50", "≥ 1000 house", "10–99 person"; null where no figure is known. */
export function amountOf({ value, min, max, approximate, each, unit }: Amount): string | null {
  const figure =
    value !== null
      ? `${approximate ? '~' : ''}${value}`
      : min !== null && max !== null
        ? `${min}–${max}`
        : min !== null
          ? `≥ ${min}`
          : max !== null
            ? `≤ ${max}`
            : null;
  return figure && [figure, unit, each ? 'each' : null].filter(Boolean).join(' ');
}
