/** "Rusia dan Ukraina menukar masing-masing 157 tawanan, total 315 orang": twice 157 is 314. */
import { lexicon } from '../../data.js';
import { numbersIn } from '../../events/counts.js';
import type { Document, NumberFound, Sentence, TokenRange } from '../../types.js';
import type { Checked, Rule, Slip } from '../rule.js';
import { figure } from '../words.js';

/** Tokens between "total" and its number, or between the number of sides and "masing-masing". */
const NEAR = 4;

const totalWord = lexicon.column('totalWord');
const dividedWord = lexicon.column('dividedWord');
const article = lexicon.column('article');
const BOTH = lexicon.value('article', 'both');

export const eachAndTotal: Rule = {
  name: 'each-and-total',
  summary: 'a number for each side that contradicts the total given',
  severity: 'error',
  *check({ doc }: Checked): Iterable<Slip> {
    for (const [i, sentence] of doc.sentences.entries()) {
      if (sentence.furniture) continue;
      const numbers = countsIn(doc, sentence);
      const each = numbers.filter((n) => n.each);
      // Two of them ("masing-masing 25 tahanan dan 10 sandera") may be summed in more than one way.
      if (each.length !== 1) continue;
      const next = doc.sentences[i + 1];
      const slip = contradiction(doc, each[0], [...numbers, ...(next ? countsIn(doc, next) : [])], sentence);
      if (slip) yield slip;
    }
  },
};

/** Exact numbers of things. */
const countsIn = (doc: Document, range: TokenRange): NumberFound[] =>
  numbersIn(doc, range).filter((n) => n.kind === 'cardinal' && Number.isInteger(n.value) && !n.approximate);

function contradiction(doc: Document, each: NumberFound, numbers: NumberFound[], s: Sentence): Slip | null {
  const of = numbers.filter((n) => n !== each && (n.unit === each.unit || n.unit === null || n.unit === 'person'));
  const sides = sidesBefore(doc, each, numbers, s);
  const total = of.find((n) => n !== sides && isTotal(doc, n, each));
  const [value, all] = [each.value as number, total?.value as number];
  if (!total || all <= value || value < 2) return null;
  // "A lima kursi, B dan C masing-masing tiga, total sebelas": others are in it too.
  if (of.some((n) => n !== total && n !== sides && n.unit === each.unit)) return null;
  const count = sides === BOTH_SIDES ? 2 : (sides?.value ?? null);
  if (count === null ? all % value === 0 : all === count * value) return null;
  const times = count ?? Math.round(all / value);
  return {
    start: total.start,
    end: total.end,
    message: `"${total.text}", but ${times} times "${each.text}" is ${figure(times * value)}`,
    related: [{ start: each.start, end: each.end, message: `"${each.text}"` }],
  };
}

const BOTH_SIDES = 'both';

/** How many sides there are: "tiga grup yang masing-masing", "kedua pihak … masing-masing"; null where it is not said. */
function sidesBefore(doc: Document, each: NumberFound, numbers: NumberFound[], s: Sentence) {
  const near = numbers.find(
    (n) => n.last <= each.first && each.first - (n.noun?.last ?? n.last) <= NEAR && n.unit !== each.unit,
  );
  if (near) return near;
  for (let i = s.first; i < each.first; i++) if (article[doc.tokens.word[i]] === BOTH) return BOTH_SIDES;
  return null;
}

/** "total 315 orang", "315 orang seluruhnya", "18 klub dibagi ke tiga grup". */
function isTotal({ tokens: { word } }: Document, n: NumberFound, each: NumberFound): boolean {
  if (n.each) return false;
  for (let i = Math.max(0, n.first - NEAR); i < n.first; i++) if (totalWord[word[i]]) return true;
  const end = n.noun?.last ?? n.last;
  for (let i = end; i < Math.min(word.length, end + 2); i++) if (totalWord[word[i]]) return true;
  if (n.last <= each.first) for (let i = end; i < each.first; i++) if (dividedWord[word[i]]) return true;
  return false;
}
