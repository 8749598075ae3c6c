/** "SPPG diminta …" in an article that never says "Satuan Pelayanan Pemenuhan Gizi". */
import { compiledJson } from '../../data.js';
import { CLOSE, COLON, isMark, OPEN, SLASH } from '../../text/marks.js';
import type { Document, Tokens } from '../../types.js';
import { expansionBefore, isAcronym } from '../acronyms.js';
import type { Checked, Rule, Slip } from '../rule.js';

/** An acronym that an article uses once in passing may stand; from here on a reader needs to know it. */
const OFTEN = 2;
/** Tokens of a bracket before an acronym in it. */
const BRACKET = 6;
/** Tokens of the words that an acronym stands for. */
const LONGEST = 12;

let known: ReadonlyMap<string, string | string[]> | undefined;

export const acronymUnexpanded: Rule = {
  name: 'acronym-unexpanded',
  summary: 'an acronym that few readers know, never expanded',
  severity: 'warning',
  *check({ doc }: Checked): Iterable<Slip> {
    known ??= new Map(Object.entries(compiledJson('acronyms.json') as Record<string, string | string[]>));
    for (const [acronym, places] of acronymsIn(doc)) {
      const expansion = known.get(acronym);
      if (!expansion || places.length < OFTEN || isExpanded(doc, places, [expansion].flat())) continue;
      const [first] = places;
      yield {
        start: doc.tokens.start[first],
        end: doc.tokens.end[first],
        message: `${acronym} is never expanded: "${[expansion].flat()[0]} (${acronym})"`,
      };
    }
  },
};

/** Acronym → the tokens at which the article's own text has it as a word: in no line of capitals, in no "19/SEOJK.06". */
function acronymsIn({ tokens: t, sentences }: Document): Map<string, number[]> {
  const out = new Map<string, number[]>();
  for (const s of sentences) {
    if (s.furniture || s.headline) continue;
    for (let i = s.first; i < s.last; i++) {
      if (!isAcronym(t, i) || (i > s.first && isAcronym(t, i - 1)) || (i + 1 < s.last && isAcronym(t, i + 1))) continue;
      if (isMark(t, i - 1, SLASH)) continue;
      const acronym = t.text.slice(t.start[i], t.end[i]);
      const places = out.get(acronym);
      if (places) places.push(i);
      else out.set(acronym, [i]);
    }
  }
  return out;
}

/** Spelled out somewhere, or in or before a bracket, or behind words that begin with its letters. */
function isExpanded(doc: Document, places: number[], expansions: string[]): boolean {
  const { tokens: t } = doc;
  const text = folded(t.text);
  return (
    expansions.some((expansion) => text.includes(folded(expansion))) ||
    places.some((i) => isBracketed(t, i) || isMark(t, i + 1, OPEN) || isMark(t, i + 1, COLON) || isExplained(t, i))
  );
}

/** "(Ditjen PKH)" */
function isBracketed(t: Tokens, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - BRACKET); i--) {
    if (isMark(t, i, CLOSE)) return false;
    if (isMark(t, i, OPEN)) return true;
  }
  return false;
}

/** "kelompok penyelenggara pemungutan suara atau KPPS", "SPPG adalah …", and the words alone before it. */
function isExplained(t: Tokens, i: number): boolean {
  const before = t.text.slice(Math.max(0, t.start[i] - 30), t.start[i]);
  const after = t.text.slice(t.end[i], t.end[i] + 30);
  if (/\b(?:atau|alias|disingkat|disebut)[\s"“]+$/.test(before)) return true;
  if (/^[\s"”]*(?:atau|alias|adalah|singkatan|kependekan)\b/.test(after)) return true;
  return expansionBefore(t, i, Math.max(0, i - LONGEST), t.text.slice(t.start[i], t.end[i])) >= 0;
}

const folded = (text: string) => text.toLowerCase().replace(/[\s,-]+/g, ' ');
