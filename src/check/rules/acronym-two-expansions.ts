/** "Badan Nasional Penanggulangan Bencana (BNPB)" here, "Badan Nasional Penanggulan Bencana" there. */
import { lexicon } from '../../data.js';
import { PUNCTUATION } from '../../text/flags.js';
import type { Document } from '../../types.js';
import { type Expansion, expansionsIn } from '../acronyms.js';
import type { Checked, Rule, Slip } from '../rule.js';
import { textOf } from '../words.js';

/** Words below which an expansion is too common a phrase to know it again by. */
const FEWEST = 3;
/** Letters that two words begin with that are forms or misspellings of one. */
const STEM = 4;
/** Letters by which forms of a word differ in length; more are a space that is missing. */
const ENDING = 4;

const office = lexicon.column('office');

export const acronymTwoExpansions: Rule = {
  name: 'acronym-two-expansions',
  summary: 'an acronym expanded in two ways',
  severity: 'warning',
  *check({ doc }: Checked): Iterable<Slip> {
    const first = new Map<string, Expansion>();
    for (const expansion of expansionsIn(doc)) {
      const before = first.get(expansion.acronym);
      if (!before) first.set(expansion.acronym, expansion);
      else if (key(before.text) !== key(expansion.text)) yield slip(expansion, before);
    }
    for (const expansion of first.values()) yield* respelled(doc, expansion);
  },
};

/** The same words without the acronym, one of them in another form: "Komisi Pemberantas Korupsi". */
function* respelled(doc: Document, expansion: Expansion): Iterable<Slip> {
  const { tokens: t } = doc;
  const words = expansion.text.split(/\s+/);
  if (words.length < FEWEST || expansion.text === expansion.text.toLowerCase()) return;
  const wordAt = (i: number) => t.text.slice(t.start[i], t.end[i]);
  for (let i = 0; i + words.length <= t.count; i++) {
    if (t.text.charCodeAt(t.start[i]) !== words[0].charCodeAt(0) || t.flags[i] & PUNCTUATION) continue;
    const other = words.filter((word, k) => wordAt(i + k) !== word);
    if (other.length !== 1) continue;
    const at = i + words.indexOf(other[0]);
    if (wordAt(at) === other[0] || !isFormOf(wordAt(at), other[0])) continue;
    const range = { first: i, last: i + words.length };
    const [start, end] = [t.start[i], t.end[range.last - 1]];
    if (start < expansion.end && expansion.start < end) continue;
    yield slip({ ...expansion, text: textOf(doc, range), start, end }, expansion);
  }
}

/** "Pemberantas", "Pemberantasan"; but a Direktur heads a Direktorat, and a capital alone makes no difference. */
function isFormOf(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x === y || office[lexicon.id(x)] || Math.abs(x.length - y.length) > ENDING) return false;
  return x.length > STEM && y.length > STEM && x.slice(0, STEM) === y.slice(0, STEM);
}

const slip = ({ acronym, text, start, end }: Expansion, other: Expansion): Slip => ({
  start,
  end,
  message: `"${text}" for ${acronym}: elsewhere in this article "${other.text}"`,
  related: [{ start: other.start, end: other.end, message: `"${other.text}"` }],
});

/** Case, hyphens and connectors make no other name: "Hak-hak Asasi Manusia". */
const key = (text: string) =>
  text
    .toLowerCase()
    .replace(/\b(?:dan|of|the|and|for|untuk|atas|di)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
