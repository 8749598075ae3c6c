/** Indonesian names of parties and places in English: countries, well-known bodies, and noun phrases put together from their parts. */
import type { ActorKind } from '../../types.js';
import { data } from './data.js';
import type { Phrase } from './template.js';

const many = new Set(data.many);
const quantifiers = new Set(data.quantifiers);
const LONGEST_HEAD = 4; // words: "pejabat kementerian pertahanan" and the like
const MOST_WORDS = 12;

/** Every map of the data holds names that the article may also hold as "constructor". */
const has = <T>(map: Record<string, T>, key: string): T | undefined => (Object.hasOwn(map, key) ? map[key] : undefined);

/** A party's name in English; people and names that nothing here knows stay as they are. */
export function english(name: string, kind: ActorKind, country: string | null): Phrase {
  if (kind === 'country' && country && has(data.countries, country)) return one(data.countries[country][0]);
  if (kind === 'person') return one(name);
  return named(name) ?? compound(name) ?? party(name) ?? place(name) ?? one(name);
}

/** A name that stands in a list: a country, a body, a city with an English name. */
function named(name: string): Phrase | null {
  const code = has(data.countryCodes, name);
  if (code) return one(data.countries[code][0]);
  const proper = has(data.proper, name);
  return proper ? { text: proper, plural: many.has(proper) } : null;
}

/** "pejabat medis dan saksi mata": both halves, if both can be told. */
function compound(name: string): Phrase | null {
  const at = name.indexOf(' dan ');
  if (at < 0 || name.length > 120) return null;
  const [first, second] = [name.slice(0, at), name.slice(at + 5)].map((half) => named(half) ?? party(half));
  return first && second ? { text: `${first.text} and ${second.text}`, plural: true } : null;
}

/** "tentara Ukraina" → "Ukrainian troops"; null when a word of it is not known. */
function party(name: string): Phrase | null {
  let words = name.replace(/ \([^()]*\)/g, '').split(' ');
  if (words.length > MOST_WORDS) return null;
  while (words.length > 1 && quantifiers.has(words[0].toLowerCase())) words = words.slice(1);
  const head = headOf(words);
  if (!head) return null;
  const adjectives: string[] = [];
  let behind = '';
  for (let i = head.length; i < words.length; i++) {
    const rest = words.slice(i).join(' ');
    const adjective = adjectiveOf(rest) ?? has(data.adjectives, words[i].toLowerCase());
    if (adjective && !behind) {
      adjectives.unshift(adjective);
      if (adjectiveOf(rest)) break;
      continue;
    }
    behind = modifier(words.slice(i));
    if (!behind) return null;
    break;
  }
  const text = head.english.replace('% ', adjectives.map((a) => `${a} `).join('')) + behind;
  return { text: text.replace(/\ba (?=[aeio])/, 'an '), plural: head.plural };
}

function headOf(words: string[]): { length: number; english: string; plural: boolean } | null {
  for (let length = Math.min(words.length, LONGEST_HEAD); length > 0; length--) {
    const key = words.slice(0, length).join(' ').toLowerCase();
    // "Pasukan Dukungan Cepat" is a name, "Pasukan Israel" a phrase: only what lies behind the head decides.
    const plural = has(data.plural, key);
    if (plural) return { length, english: plural, plural: true };
    const single = has(data.one, key);
    if (single) return { length, english: single, plural: false };
  }
  return null;
}

const adjectiveOf = (name: string): string | null => {
  const code = has(data.countryCodes, name);
  return code ? data.countries[code][1] : null;
};

/** What follows the head: "pimpinan AS" → " led by the US", "Kampung Lambera" → " of Kampung Lambera". */
function modifier(words: string[]): string {
  const [first, ...others] = words;
  const rest = others.join(' ');
  if (first === 'pimpinan' && rest) return ` led by ${thing(rest)}`;
  if (first === 'di' && rest) return ` in ${thing(rest)}`;
  if (first === 'dari' && rest) return ` from ${thing(rest)}`;
  if (first === 'yang') return '';
  const inner = party(words.join(' '));
  if (inner) return ` of ${inner.text}`;
  return /^\p{Lu}/u.test(first) ? ` of ${thing(words.join(' '))}` : '';
}

const thing = (name: string) => (named(name) ?? party(name) ?? place(name) ?? one(name)).text;

/** "Desa Cendoro" → "Cendoro village", "Israel selatan" → "southern Israel". */
function place(name: string): Phrase | null {
  const words = name.split(' ');
  if (words.length > MOST_WORDS || words.length < 2) return null;
  const direction = has(data.directions, words[words.length - 1]);
  if (direction) return one(`${direction} ${thing(words.slice(0, -1).join(' '))}`);
  for (let length = Math.min(2, words.length - 1); length > 0; length--) {
    const head = has(data.places, words.slice(0, length).join(' ').toLowerCase());
    if (head) return one(head[1].replace('%', thing(words.slice(length).join(' '))));
  }
  return null;
}

/** A place in English, and its preposition in a sentence. */
export function placeEnglish(name: string): { label: string; phrase: string } {
  const label = (named(name) ?? compound(name) ?? place(name) ?? party(name) ?? one(name)).text;
  const words = name.toLowerCase().split(' ', 2);
  const head = has(data.places, words.join(' ')) ?? has(data.places, words[0]);
  return { label, phrase: `${head?.[0] ?? 'in'} ${label}` };
}

/** The adjective of a country: "Ukrainian". */
export const adjective = (code: string | null, name: string): string | null =>
  (code ? has(data.countries, code)?.[1] : null) ?? adjectiveOf(name);

/** "Pasukan Israel" from the start of a sentence → "pasukan Israel", while "Pasukan Dukungan Cepat" stays. */
export function indonesian(name: string, kind: ActorKind): Phrase {
  if (kind === 'person' || has(data.proper, name)) return one(name);
  const words = name.split(' ');
  const head = headOf(words);
  const next = head && words[head.length];
  const common = head && (!next || /^\p{Ll}/u.test(next) || adjectiveOf(words.slice(head.length).join(' ')));
  return one(common ? name[0].toLowerCase() + name.slice(1) : name);
}

const one = (text: string): Phrase => ({ text, plural: false });
