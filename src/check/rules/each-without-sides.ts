/** "Budi menerima masing-masing 200 ribu rupiah": each of whom? */
import { lexicon } from '../../data.js';
import { REDUPLICATED } from '../../text/flags.js';
import { COMMA, isMark, SEMICOLON, SLASH } from '../../text/marks.js';
import type { Document, NumberFound, TokenRange } from '../../types.js';
import type { Checked, Rule, Slip } from '../rule.js';

const distributive = lexicon.column('distributive');
const plural = lexicon.anyOf('pluralWord', 'coordinator', 'vague', 'manyPeriods');

export const eachWithoutSides: Rule = {
  name: 'each-without-sides',
  summary: '“masing-masing” without two sides',
  severity: 'warning',
  *check({ doc }: Checked): Iterable<Slip> {
    for (const [i, sentence] of doc.sentences.entries()) {
      if (sentence.furniture || sentence.headline) continue;
      for (let at = sentence.first; at < sentence.last; at++) {
        if (!distributive[doc.tokens.word[at]] || !counts(doc, at)) continue;
        const before = doc.sentences[i - 1];
        if (isPlural(doc, { first: sentence.first, last: at }) || (before && isPlural(doc, before))) continue;
        if (isListed(doc, { first: at, last: sentence.last })) continue;
        const { start, end } = doc.tokens;
        yield { start: start[at], end: end[at], message: 'each of whom? Nothing before it is more than one' };
      }
    }
  },
};

/** "masing-masing 200 orang": in "rumah masing-masing" it shares nothing out. */
const counts = ({ numbers, numberAt }: Document, at: number): boolean =>
  Boolean(numberAt[at + 1] || (numberAt[at] && numbers[numberAt[at] - 1].each));

/** Does anything there speak of two or more? */
function isPlural(doc: Document, { first, last }: TokenRange): boolean {
  const { tokens: t } = doc;
  for (let i = first; i < last; i++) {
    if (plural[t.word[i]] || t.flags[i] & REDUPLICATED) return true;
    if (isMark(t, i, COMMA) || isMark(t, i, SEMICOLON) || isMark(t, i, SLASH)) return true;
    if (doc.numberAt[i] && isMany(doc.numbers[doc.numberAt[i] - 1])) return true;
  }
  return false;
}

const isMany = (n: NumberFound): boolean => n.kind === 'cardinal' && n.value !== 1;

/** "masing-masing 300 juta dan 200 juta": the sides are told by what they get. */
function isListed(doc: Document, { first, last }: TokenRange): boolean {
  for (let i = first; i < last; i++) if (plural[doc.tokens.word[i]]) return true;
  return false;
}
