/** One number with what follows it: percent, currency, unit of measure, or the noun that it counts. */
import { lexicon } from '../../data.js';
import { CAPITAL, DIGIT, NYA, REDUPLICATED } from '../../text/flags.js';
import { CLOSE, isGlued, isMark, OPEN } from '../../text/marks.js';
import type { Document, NumberFound, Sentence, Tokens } from '../../types.js';
import { pastMore } from './bounds.js';
import { countedAt } from './counted.js';
import { bareCurrency, money, prefixAt } from './currency.js';
import { Print } from './digits.js';
import { extentAt, pastSuffix } from './extent.js';
import { exactly, numberFound } from './found.js';
import { isIdentifier } from './identifiers.js';
import { carried, settle, withNoun } from './noun.js';
import type { Numeral } from './numeral.js';
import { postAt } from './posts.js';
import { scaleOf } from './scales.js';
import { suffixAt } from './units.js';

const currency = lexicon.column('currency');
const cardinal = lexicon.column('cardinal');
const together = lexicon.column('together');
const single = lexicon.column('single');
const oneMeasure = lexicon.column('oneMeasure');
const oneClassifier = lexicon.column('oneClassifier');
const vague = lexicon.column('vague');
const CLASSIFIERS = lexicon.labels('oneClassifier');
const ONE_MEASURES = lexicon.labels('oneMeasure');

/** The number that begins at token `i`, or null. Reads no further than the sentence's last token. */
export function amountAt(doc: Document, i: number, s: Sentence): NumberFound | null {
  const t = doc.tokens;
  const word = t.word[i];
  if (oneClassifier[word]) return fused(t, i, s);
  if (together[word])
    return numberFound(i, i + 1, 'cardinal', { ...exactly(together[word]), vague: true }, 'together', carried(doc));
  // "dua-duanya": both.
  if (t.flags[i] & REDUPLICATED && t.flags[i] & NYA && cardinal[word] > 1)
    return numberFound(i, i + 1, 'cardinal', { ...exactly(cardinal[word]), vague: true }, 'together', carried(doc));
  if (i > s.first && single[t.word[i - 1]]) return null;
  if (vague[word]) return vagueCount(t, i, s);
  if (oneMeasure[word])
    return numberFound(i, i + 1, 'quantity', exactly(1), 'one-measure', {
      unit: ONE_MEASURES[oneMeasure[word]],
    });
  const prefix = prefixAt(t, i, s.last);
  if (!prefix && currency[word]) return bareCurrency(t, i);
  const at = prefix ? prefix.last : i;
  if (!prefix && isIdentifier(t, i, s)) return null;
  const post = prefix ? null : postAt(t, i, s);
  if (post) return post;
  const n = extentAt(t, at, s, prefix !== null);
  return n && classify(doc, i, n, prefix?.code ?? null, s);
}

/** "seorang pria", "sebuah kapal": one of them. */
function fused(t: Tokens, i: number, s: Sentence): NumberFound {
  const thing = CLASSIFIERS[oneClassifier[t.word[i]]];
  const counted = countedAt(t, i + 1, s.last, thing);
  return numberFound(i, i + 1, 'cardinal', exactly(1), 'one', {
    vague: true,
    unit: counted?.unit ?? thing,
    noun: { first: i, last: counted?.noun.last ?? i + 1 },
  });
}

function vagueCount(t: Tokens, i: number, s: Sentence): NumberFound {
  const counted = countedAt(t, i + 1, s.last, null);
  const unknown = { value: null, min: null, max: null, approximate: true, vague: true };
  return numberFound(i, i + 1, 'cardinal', unknown, 'vague', counted ?? {});
}

/** "Siti Aminah (35)" */
const isBracketedAge = (t: Tokens, i: number, n: Numeral, s: Sentence): boolean =>
  i - 2 >= s.first &&
  isMark(t, i - 1, OPEN) &&
  isMark(t, n.last, CLOSE) &&
  (t.flags[i - 2] & CAPITAL) !== 0 &&
  n.print === Print.Integer &&
  n.value !== null &&
  n.value < 120;

function classify(doc: Document, first: number, n: Numeral, prefix: number | null, s: Sentence): NumberFound | null {
  const t = doc.tokens;
  if (prefix) {
    // "Rp 2 juta rupiah", "US$ 5 juta dolar".
    const again = n.last < s.last && currency[t.word[n.last]] ? 1 : 0;
    return numberFound(first, n.last + again, 'money', n, 'money-prefix', money(prefix));
  }
  const suffix = suffixAt(t, first, n.last, s);
  if (suffix?.kind === 'money')
    return numberFound(first, suffix.last, 'money', n, 'money-suffix', suffix.code ? money(suffix.code) : {});
  if (suffix && !(t.end[n.last] - t.start[n.last] === 1 && !isGlued(t, n.last) && !(t.flags[first] & DIGIT)))
    return numberFound(first, suffix.last, suffix.kind, n, suffix.kind, { unit: suffix.unit });
  const scale = scaleOf(t, n, s);
  if (scale) return numberFound(first, n.last, 'quantity', n, 'quantity', { unit: scale });
  if (isBracketedAge(t, first, n, s)) return numberFound(first, n.last, 'cardinal', n, 'age', { unit: 'year' });
  const found = numberFound(first, n.last, 'cardinal', n, n.words ? 'words' : 'figures');
  const settled = n.print === Print.Ambiguous ? settle(found, t, n, s) : found;
  return withNoun(doc, settled, pastMore(t, pastSuffix(t, n.last, s.last), s.last), s);
}
