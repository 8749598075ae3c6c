/** "1.200" and "1,200" in one article: a reader cannot know which of them is one and a fifth. */
import { readMarks } from '../../clauses/quotes/marks.js';
import { isDigits } from '../../mentions/dates/figures.js';
import { Print, printOf } from '../../mentions/numbers/digits.js';
import { isDash, isGlued } from '../../text/marks.js';
import type { Document, NumberFound, TokenRange } from '../../types.js';
import type { Checked, Rule, Slip } from '../rule.js';

/** What the mark inside figures does, where that is certain. */
type Style = 'thousands .' | 'thousands ,' | 'decimal ,' | 'decimal .';
const FOREIGN = new Set<Style>(['thousands ,', 'decimal .']);

interface Figure {
  style: Style;
  start: number;
  end: number;
}

export const numberFormat: Rule = {
  name: 'number-format',
  summary: 'points and commas in figures used in both ways',
  severity: 'warning',
  *check({ doc }: Checked): Iterable<Slip> {
    // A bulletin or a title between quotation marks is printed as it came.
    const figures = outside(readMarks(doc), doc.numbers).flatMap((n) => figuresOf(doc, n));
    const own = figures.find((f) => !FOREIGN.has(f.style));
    if (!own) return;
    const { text } = doc.tokens;
    const ownText = text.slice(own.start, own.end);
    for (const { style, start, end } of figures) {
      if (!FOREIGN.has(style)) continue;
      const message = `"${text.slice(start, end)}" beside "${ownText}": ${DUTY[style]}, there ${DUTY[own.style]}`;
      yield { start, end, message, related: [{ start: own.start, end: own.end, message: `"${ownText}"` }] };
    }
  },
};

const DUTY: Record<Style, string> = {
  'thousands .': 'a point for thousands',
  'thousands ,': 'a comma for thousands',
  'decimal ,': 'a comma for decimals',
  'decimal .': 'a point for decimals',
};

/** The numbers in none of these quotations; both are in order. */
function outside(quotations: readonly TokenRange[], numbers: readonly NumberFound[]): NumberFound[] {
  let at = 0;
  return numbers.filter((n) => {
    while (at < quotations.length && quotations[at].last <= n.first) at++;
    return at >= quotations.length || n.first < quotations[at].first;
  });
}

function figuresOf(doc: Document, n: NumberFound): Figure[] {
  const t = doc.tokens;
  const out: Figure[] = [];
  for (let i = n.first; i < n.last; i++) {
    if (!isDigits(t, i)) continue;
    const [start, end] = [t.start[i], t.end[i]];
    // "2.75-21 inci" is one name of a size.
    if (isDash(t, i + 1) && isGlued(t, i + 1) && isGlued(t, i + 2)) continue;
    const style = styleOf(t.text.slice(start, end), printOf(t.text, start, end), n);
    if (style) out.push({ style, start, end });
  }
  return out;
}

function styleOf(text: string, print: Print, n: NumberFound): Style | null {
  const points = text.includes('.');
  switch (print) {
    case Print.Grouped:
      return points ? 'thousands .' : 'thousands ,';
    case Print.Decimal:
      return points ? 'thousands .' : 'decimal ,';
    case Print.EnglishDecimal:
      if (text.includes(',')) return 'thousands ,';
      return isDecimal(text, n) ? 'decimal .' : null;
    case Print.Ambiguous:
      return isThousands(text, n) ? 'thousands ,' : null;
    default:
      return null;
  }
}

/** "2.5 juta", "US$ 79.99"; not "iOS 3.5", which measures nothing, nor "17.50 WIB", nor the tyre "2.75-21". */
function isDecimal(text: string, n: NumberFound): boolean {
  const scaled = n.value !== Number(text);
  if (scaled) return !/\.\d{3}/.test(text);
  if (n.kind === 'quantity') return !/^\d\d\.\d\d$/.test(text);
  return (n.kind === 'percent' || n.kind === 'money') && /\.\d\d?$/.test(text);
}

/** "1,200 orang", "£36,500": there are no fractions of people, and none of a tenth of a penny; rupiah are often of billions. */
function isThousands(text: string, n: NumberFound): boolean {
  const round = text.endsWith('00');
  const [whole, decimal] = [Number(text.replace(',', '')), Number(text.replace(',', '.'))];
  if (n.kind === 'cardinal') return n.value === whole && (round || n.unit === 'person');
  return n.kind === 'money' && n.currency !== 'IDR' && round && (n.value === whole || n.value === decimal);
}
