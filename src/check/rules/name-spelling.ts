/** "Volodymyr Zelensky … Zelenskyy": one name, two spellings. */
import { lexicon } from '../../data.js';
import { UNKNOWN } from '../../language/lexicon.js';
import { CAPITAL } from '../../text/flags.js';
import type { ActorFound, Document } from '../../types.js';
import type { Checked, Rule, Slip } from '../rule.js';

const aka = lexicon.column('akaWord');

/** Letters of the shortest word of which one letter more or less is a slip and not another name. */
const SHORTEST = 5;

interface Name {
  words: string[];
  /** The first mention that is spelled so. */
  mention: ActorFound;
  count: number;
}

export const nameSpelling: Rule = {
  name: 'name-spelling',
  summary: 'a name in two spellings',
  severity: 'warning',
  *check({ doc }: Checked): Iterable<Slip> {
    const names = namesIn(doc);
    const byInitial = indexed(names);
    for (const name of names) {
      const alike = byInitial.get(initials(name)) ?? [];
      const usual = alike.find((other) => isUsual(other, name) && isSlipOf(name.words, other.words, alike));
      if (!usual || isNamedOtherwise(doc, name, usual)) continue;
      const { start, end, text } = name.mention;
      yield {
        start,
        end,
        message: `"${text}": elsewhere in this article "${usual.mention.text}"`,
        related: [{ start: usual.mention.start, end: usual.mention.end, message: `"${usual.mention.text}"` }],
      };
    }
  },
};

function namesIn(doc: Document): Name[] {
  const names = new Map<string, Name>();
  for (const mention of doc.mentions) {
    if (mention.pronoun || mention.common || doc.actors[mention.actor].kind !== 'person') continue;
    // "Isnaini Ramdhoni alias Dhoni": another name on purpose.
    if (isShouted(mention.text) || aka[doc.tokens.word[mention.first - 1]]) continue;
    const known = names.get(mention.text);
    if (known) known.count++;
    else names.set(mention.text, { words: mention.text.split(/\s+/), mention, count: 1 });
  }
  return [...names.values()];
}

/** Names that can be one have the same initials; one word has that of any word of the full name. */
function indexed(names: Name[]): Map<string, Name[]> {
  const index = new Map<string, Name[]>();
  for (const name of names)
    for (const key of new Set([initials(name), ...name.words.map(initial)])) {
      const list = index.get(key);
      if (list) list.push(name);
      else index.set(key, [name]);
    }
  return index;
}

const initial = (word: string) => plain(word)[0] ?? '';
const initials = ({ words }: Name) => words.map(initial).join('');

const isShouted = (text: string) => text === text.toUpperCase();

/** The spelling that the article prefers: the more frequent one, else the fuller, else the first. */
function isUsual(a: Name, b: Name): boolean {
  if (a === b) return false;
  if (a.words.length !== b.words.length) return a.words.length > b.words.length;
  return a.count > b.count || (a.count === b.count && a.mention.start < b.mention.start);
}

function isSlipOf(words: string[], usual: string[], names: Name[]): boolean {
  if (words.length === usual.length && words.length > 1) {
    const off = words.map((_, i) => i).filter((i) => words[i] !== usual[i]);
    return off.length === 1 && isNear(words[off[0]], usual[off[0]]);
  }
  if (words.length !== 1 || usual.length < 2) return false;
  const [word] = words;
  // Part of another's full name: no slip.
  if (names.some((n) => n.words.length > 1 && n.words.includes(word))) return false;
  // "the Kardashians" are more than one.
  return usual.some((w) => isNear(word, w) && word !== `${w}s`);
}

/** "Petrov" beside "Georgi Petkov", where the article has a "Martin Petrov" too, perhaps in words that were no name to the reader. */
function isNamedOtherwise({ tokens: t, sentences }: Document, { words }: Name, usual: Name): boolean {
  if (words.length !== 1) return false;
  return sentences.some((s) => {
    for (let i = s.first + 1; i < s.last; i++) {
      const before = t.text.slice(t.start[i - 1], t.end[i - 1]);
      // A word of the lexicon is a title or opens a clause: "Presiden Petrov".
      const isGivenName =
        (t.flags[i - 1] & CAPITAL) !== 0 && t.word[i - 1] === UNKNOWN && !usual.words.includes(before);
      if (isGivenName && t.text.slice(t.start[i], t.end[i]) === words[0]) return true;
    }
    return false;
  });
}

/** One letter more, less, other, or two changed about; not its capital, its accents or its apostrophes alone. */
function isNear(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  if (x === y || Math.min(x.length, y.length) < SHORTEST || x[0] !== y[0]) return false;
  if (Math.abs(x.length - y.length) > 1) return false;
  let i = 0;
  while (i < x.length && x[i] === y[i]) i++;
  const rest = (s: string, from: number) => s.slice(from);
  return (
    rest(x, i + 1) === rest(y, i + 1) ||
    rest(x, i + 1) === rest(y, i) ||
    rest(x, i) === rest(y, i + 1) ||
    (x[i] === y[i + 1] && x[i + 1] === y[i] && rest(x, i + 2) === rest(y, i + 2))
  );
}

const plain = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
