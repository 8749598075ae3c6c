/** Indonesian names of parties and places in English: countries, well-known bodies, and phrases put together from their parts. */
import type { ActorKind } from '../../types.js';
import { data } from './data.js';
import { remembered } from './memory.js';
import type { Phrase } from './template.js';

const many = new Set(data.many);
const quantifiers = new Set(data.quantifiers);
const sites = new Set(data.sites);
const ownNames = new Set(data.names);
const LONGEST_HEAD = 4; // words: "pihak yang bertanggung jawab"
const MOST_WORDS = 12;
/** English names in the plural: "Rapid Support Forces". */
const PLURAL_TAIL = / (?:Forces|Rebels|Guards|Fighters|Brigades)$/;

/** An article may also hold a party called "constructor". */
const has = <T>(map: Record<string, T>, key: string): T | undefined => (Object.hasOwn(map, key) ? map[key] : undefined);

/** A party's name in English; people and names that nothing here knows stay as they are. */
export function english(name: string, kind: ActorKind, country: string | null): Phrase {
  if (kind === 'country' && country && has(data.countries, country)) return one(data.countries[country][0]);
  return kind === 'person' ? personal(name) : common(name);
}

/** "Presiden" alone is an office, whatever it was taken for. */
const personal = remembered((name) => {
  if (!heads.has(firstWord(name).toLowerCase())) return one(name);
  const words = name.split(' ');
  return (headOf(words)?.length === words.length && party(name)) || one(name);
});
const common = remembered(
  (name) =>
    named(name) ?? compound(name) ?? place(name) ?? party(name) ?? { text: name, plural: PLURAL_TAIL.test(name) },
);
const inEnglish = (name: string): string => common(name).text;

/** A name that stands in a list: a country, a body, a city with an English name. */
function named(name: string): Phrase | null {
  const code = codeOf(name);
  if (code) return one(data.countries[code][0]);
  const proper = has(data.proper, name);
  return proper ? { text: proper, plural: many.has(proper) || PLURAL_TAIL.test(proper) } : null;
}

/** "Republik Demokratik (RD) Kongo" is found without its brackets. */
const codeOf = (name: string) =>
  has(data.countryCodes, name) ?? (name.includes('(') ? has(data.countryCodes, withoutBrackets(name)) : undefined);
const withoutBrackets = (name: string) => (name.includes('(') ? name.replace(/ ?\([^()]*\) ?/g, ' ').trim() : name);

/** "pejabat medis dan saksi mata": both halves, if both can be told. */
function compound(name: string): Phrase | null {
  const at = name.indexOf(' dan ');
  if (at < 0 || name.length > 120) return null;
  const [first, second] = [name.slice(0, at), name.slice(at + 5)].map(
    (half) => named(half) ?? place(half) ?? party(half),
  );
  return first && second ? { text: `${first.text} and ${second.text}`, plural: true } : null;
}

/** "tentara Ukraina" → "Ukrainian troops"; null when a word of it is not known. */
const party = (name: string): Phrase | null => (mayBeParty(name) ? parsed(name) : null);
const parsed = remembered((name) => {
  let words = withoutBrackets(name).split(' ');
  if (words.length > MOST_WORDS) return null;
  while (words.length > 1 && quantifiers.has(words[0].toLowerCase())) words = words.slice(1);
  const head = headOf(words);
  if (!head) return null;
  const adjectives: string[] = [];
  let behind = '';
  for (let i = head.length; i < words.length && !behind; i++) {
    if (words[i] === 'yang') break;
    const rest = words.slice(i).join(' ');
    const code = codeOf(rest);
    if (code && (head.word === 'orang' || head.word === 'warga') && !adjectives.length)
      return { text: people(code), plural: true };
    const adjective = code ? data.countries[code][1] : has(data.adjectives, words[i].toLowerCase());
    if (adjective) adjectives.unshift(adjective);
    else {
      const title = has(data.titles, head.word);
      if (title && /^\p{Lu}/u.test(words[i])) return one(`${title} ${rest}`);
      if (ownNames.has(head.word) && /^\p{Lu}/u.test(words[i])) return null;
      const modifier = modifierOf(head.word, words.slice(i));
      if (!modifier) return null;
      if (modifier.before) adjectives.unshift(modifier.before);
      behind = modifier.behind ?? ' ';
    }
    if (code) break;
  }
  const text = head.english.replace('% ', () => adjectives.map((a) => `${a} `).join('')) + behind;
  return { text: text.trim().replace(/\ba (?=[aeioAEIO])/, 'an '), plural: head.plural };
});

const firstWord = (phrase: string) => {
  const space = phrase.indexOf(' ');
  return space < 0 ? phrase : phrase.slice(0, space);
};
/** First words of heads: most names begin with none of them. */
const heads = new Set([...Object.keys(data.plural), ...Object.keys(data.one)].map(firstWord));
const placeHeads = new Set(Object.keys(data.places).map(firstWord));

function mayBeParty(name: string): boolean {
  const first = firstWord(name).toLowerCase();
  return heads.has(first) || quantifiers.has(first) || name.includes('(');
}

/** The longest head that the data know; what lies behind it decides whether the name is a phrase. */
function headOf(words: string[]): { word: string; length: number; english: string; plural: boolean } | null {
  if (!heads.has(words[0].toLowerCase())) return null;
  for (let length = Math.min(words.length, LONGEST_HEAD); length > 0; length--) {
    const word = words.slice(0, length).join(' ').toLowerCase();
    const plural = has(data.plural, word);
    const text = plural ?? has(data.one, word);
    if (text) return { word, length, english: text, plural: plural !== undefined };
  }
  return null;
}

/** What follows the head and is no adjective: "pimpinan AS" → "led by the US", "Gaza" → "Gaza" before it or "of Gaza" behind. */
function modifierOf(head: string, words: string[]): { before?: string; behind?: string } | null {
  const [first, ...others] = words;
  const rest = others.join(' ');
  const preposition = has(PREPOSITIONS, first);
  if (preposition && rest) return { behind: ` ${preposition} ${inEnglish(rest)}` };
  const capital = /^\p{Lu}/u.test(first);
  const phrase = capital ? common(words.join(' ')) : party(words.join(' '));
  if (!phrase) return null;
  const behind = has(data.behind, head) ?? (capital ? null : 'of');
  return behind ? { behind: ` ${behind} ${phrase.text}` } : { before: phrase.text.replace(/^the /, '') };
}
const PREPOSITIONS: Record<string, string> = { pimpinan: 'led by', di: 'in', dari: 'from' };

/** "Desa Cendoro" → "Cendoro village", "Israel selatan" → "southern Israel"; a place's head wants a name behind it. */
function place(name: string): Phrase | null {
  if (!name.includes(' ')) return null;
  const words = name.split(' ');
  if (words.length > MOST_WORDS) return null;
  const direction = has(data.directions, words[words.length - 1]);
  if (direction) return one(`${direction} ${inEnglish(words.slice(0, -1).join(' '))}`);
  const head = placeHead(words);
  // "kantor Perdana Menteri …" is a party's, not a place's.
  if (!head || party(head.rest)) return null;
  const rest = inEnglish(head.rest);
  return one(head.english.replace('%', () => (head.english.startsWith('the ') ? rest.replace(/^the /, '') : rest)));
}

function placeHead(words: string[]): { preposition: string; english: string; rest: string } | null {
  if (!placeHeads.has(words[0].toLowerCase())) return null;
  for (let length = Math.min(2, words.length - 1); length > 0; length--) {
    const head = has(data.places, words.slice(0, length).join(' ').toLowerCase());
    if (head && /^[\p{Lu}\p{N}]/u.test(words[length]))
      return { preposition: head[0], english: head[1], rest: words.slice(length).join(' ') };
  }
  return null;
}

/** A place by itself and in a sentence: "Sukamaju village", "in Sukamaju village". */
export interface PlacePhrase {
  label: string;
  phrase: string;
}

export const placeEnglish = remembered((written: string): PlacePhrase => {
  const name = quiet(written);
  const label = inEnglish(name);
  const head = named(name) ? null : placeHead(name.split(' '));
  const site = sites.has(label.slice(label.lastIndexOf(' ') + 1));
  const preposition = head?.preposition ?? (site ? 'at' : 'in');
  return { label, phrase: `${preposition} ${label}` };
});

/** "LUMAJANG" of a dateline → "Lumajang"; without two vowels it is an abbreviation. */
const quiet = (name: string) =>
  name.replace(/\p{Lu}{5,}/gu, (word) =>
    /[AEIOU].*[AEIOU]/.test(word) ? word[0] + word.slice(1).toLowerCase() : word,
  );

/** The adjective and the people of a country, by its code or its Indonesian name. */
export function nationality(code: string | null, name: string): { adjective: string; people: string } | null {
  const known = code && has(data.countries, code) ? code : codeOf(name);
  return known ? { adjective: data.countries[known][1], people: people(known) } : null;
}

/** "Ukrainians", "Japanese people". */
function people(code: string): string {
  const [, adjective, irregular] = data.countries[code];
  return irregular ?? (/[in]$/.test(adjective) ? `${adjective}s` : `${adjective} people`);
}

export const indonesian = (name: string, kind: ActorKind): Phrase => (kind === 'person' ? one(name) : inSentence(name));

/** "Pasukan Israel" from the start of a sentence → "pasukan Israel"; "Kementerian Pertahanan Rusia" is a name and stays. */
const inSentence = remembered((name) => {
  if (has(data.proper, name)) return one(name);
  const words = name.split(' ');
  const proper = words.findIndex((word, i) => i > 0 && /^\p{Lu}/u.test(word));
  const common = isParty(name) && (proper < 0 || codeOf(words.slice(proper).join(' ')));
  return one(common ? name[0].toLowerCase() + name.slice(1) : name);
});

/** Is the name a noun phrase such as "warga Kampung Baru"? */
export const isParty = (name: string): boolean => headOf(name.split(' ')) !== null;

function one(text: string): Phrase {
  return { text, plural: false };
}
