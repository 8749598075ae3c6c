/** What the words of names tell: the columns of the lexicon that this folder reads, and the letters of a token. */
import { gazetteer, lexicon } from '../../data.js';
import { NameHash, normal, RECORD } from '../../gazetteer/gazetteer.js';
import { COMMON, UNKNOWN } from '../../language/lexicon.js';
import { ADDRESS, CAPITAL, DIGIT, MIXED, PUNCTUATION, SPACE, UPPER } from '../../text/flags.js';
import type { Tokens } from '../../types.js';

const column = (feature: string) => {
  const values = lexicon.column(feature);
  return (tokens: Tokens, i: number) => values[tokens.word[i]] ?? 0;
};

const listedOffice = column('office');
const orgHeads = lexicon.column('orgHead');
/** An office, listed or made of a body: "Kabasarnas", "Kadishub" head the Basarnas, the Dishub. */
export const office = (tokens: Tokens, i: number) => listedOffice(tokens, i) || (headsBody(tokens, i) ? 1 : 0);

function headsBody(tokens: Tokens, i: number): boolean {
  if (tokens.word[i] !== UNKNOWN || length(tokens, i) < 6) return false;
  const start = tokens.start[i];
  if ((tokens.text.charCodeAt(start) | 32) !== 107 || (tokens.text.charCodeAt(start + 1) | 32) !== 97) return false;
  const body = lexicon.id(tokens.text.slice(start + 2, tokens.end[i]));
  return body > 1 && orgHeads[body] > 0;
}
export const officeBody = column('officeBody');
/** What an office speaks for: a body's first word, with " …" where the words behind the office go on it. */
export const OFFICE_BODIES = lexicon.labels('officeBody');
export const officeItself = column('officeItself');
export const sport = column('sport');
export const medium = column('medium');
export const looseParty = column('looseParty');
export const needsTail = column('needsTail');
export const modifierParty = column('modifierParty');
export const determiner = column('determiner');
const CLOSED = [
  'preposition',
  'coordinator',
  'subordinator',
  'complementiser',
  'relative',
  'negation',
  'modality',
  'adverb',
  'speech',
  'speechTag',
  'determiner',
].map(column);
const speech = column('speech');
const speechTag = column('speechTag');
/** A verb or a tag of speech: "mengatakan", "tulis", "menurut". */
export const speaks = (tokens: Tokens, i: number) => speech(tokens, i) !== 0 || speechTag(tokens, i) !== 0;
/** No noun that the next word could belong to. */
export const closedClass = (tokens: Tokens, i: number) => CLOSED.some((has) => has(tokens, i) !== 0);
export const rank = column('rank');
export const SERVICE = lexicon.value('rank', 'service');
export const COURTESY = lexicon.value('rank', 'courtesy');
export const generalOffice = column('generalOffice');
export const loneOffice = column('loneOffice');
export const degree = column('degree');
export const titleWord = column('titleWord');
export const nameParticle = column('nameParticle');
export const orgHead = column('orgHead');
export const orgTail = column('orgTail');
export const placeTail = column('placeTail');
export const placeHead = column('placeHead');
export const compass = column('compass');
export const outsideHead = column('outsideHead');
export const smallPlaceHead = column('smallPlaceHead');
export const numberedHead = column('numberedHead');
export const placePreposition = column('placePreposition');
export const locative = column('locative');
const parties = lexicon.column('partyHead');
/** A party's noun, with -nya or without: the word list knows "keluarganya" as a word of its own. */
export function partyHead(tokens: Tokens, i: number): number {
  const word = tokens.word[i];
  if (word !== COMMON) return parties[word];
  const end = tokens.end[i];
  if (length(tokens, i) < 8 || !tokens.text.startsWith('nya', end - 3)) return 0;
  return parties[lexicon.id(tokens.text.slice(tokens.start[i], end - 3))] ?? 0;
}
export const partyTail = column('partyTail');
export const HEAD_OF_STATE_BODY = lexicon.value('orgHead', 'state');
export const notBody = column('notBody');
export const weekday = column('weekday');
export const PLACE_KINDS = lexicon.labels('placeHead') as readonly (
  | 'none'
  | 'city'
  | 'region'
  | 'place'
  | 'facility'
)[];
export const PARTY_KINDS = lexicon.labels('partyHead') as readonly ('none' | 'organization' | 'group')[];

export const AND = lexicon.id('dan');
export const aliasWord = column('aliasWord');
export const OF = new Set(
  ['of', 'the', 'and', 'for', 'de', 'du', 'des'].map((w) => lexicon.id(w)).filter((id) => id > 1),
);

export const isCapital = (tokens: Tokens, i: number) => (tokens.flags[i] & CAPITAL) !== 0;
export const isUpper = (tokens: Tokens, i: number) => (tokens.flags[i] & UPPER) !== 0;
export const isMark = (tokens: Tokens, i: number) => (tokens.flags[i] & PUNCTUATION) !== 0;
export const isNumber = (tokens: Tokens, i: number) => (tokens.flags[i] & (DIGIT | MIXED)) !== 0;
export const isSpaced = (tokens: Tokens, i: number) => (tokens.flags[i] & SPACE) !== 0;
const plain = lexicon.column('plain');
const openers = lexicon.anyOf('medium', 'office', 'rank', 'partyHead', 'orgHead', 'placeHead');
/** A word in lower case that the lexicon has and that begins no name: most words, told by one look. */
export const opensNothing = (tokens: Tokens, i: number) =>
  (tokens.flags[i] & CAPITAL) === 0 && tokens.word[i] > COMMON && openers[tokens.word[i]] === 0;
const HEADS = ['placeHead', 'orgHead', 'office', 'rank', 'titleWord', 'partyHead'].map((f) => lexicon.column(f));
/** Featured words that are no plain ones, by word id: 1 a name ("Rusia"), 2 a word ("presiden"), 0 not asked yet. */
const nature = new Uint8Array(lexicon.capacity);
lexicon.onChange(() => nature.fill(0));
const hash = new NameHash();

/** In the word list. */
export const isPlain = (tokens: Tokens, i: number) => tokens.word[i] === COMMON || plain[tokens.word[i]] === 1;

/** In the dictionary, and not as a name only. */
export function isOrdinary(tokens: Tokens, i: number): boolean {
  const word = tokens.word[i];
  if (word <= COMMON) return word === COMMON;
  if (plain[word]) return true;
  if (nature[word] === 0) nature[word] = isNameOnly(word) ? 1 : 2;
  return nature[word] === 2;
}

/** "Kiev", "Rusia"; not "kota", though India has a Kota. */
function isNameOnly(word: number): boolean {
  if (HEADS.some((column) => column[word])) return false;
  const record = gazetteer.look(hash.of(normal(lexicon.spelling(word)))) & RECORD;
  return record !== 0 && !gazetteer.weak(record);
}

/** The code unit of a mark, 0 for a word. */
export { mark } from '../../text/marks.js';
export const spelled = (tokens: Tokens, i: number) => tokens.text.slice(tokens.start[i], tokens.end[i]);
export const length = (tokens: Tokens, i: number) => tokens.end[i] - tokens.start[i];
/** "M." in "M. Nuh": one capital letter. */
export const isInitial = (tokens: Tokens, i: number) => isCapital(tokens, i) && length(tokens, i) === 1;

/** "Komisi II", "Wilayah IV"; one letter may be an initial. */
export const isNumeral = (tokens: Tokens, i: number) =>
  isUpper(tokens, i) && /^(?:I{2,3}|I?[VX]|[VX]I{1,3}|X{2,3})$/.test(spelled(tokens, i));

/** "Banjir Rendam Dua Desa": a verb without its prefix, as headlines have it. */
export const isBareVerb = (tokens: Tokens, i: number) =>
  tokens.word[i] === UNKNOWN && lexicon.id(`di${spelled(tokens, i)}`) !== UNKNOWN;

/** A verb by its prefix. */
export const VERBAL = /^(?:me[mnl]|di(?!nas)|ber|ter)/i;
/** "al-Balah": a name written with a small article. */
export const hasArticle = (tokens: Tokens, i: number) =>
  (tokens.flags[i] & (CAPITAL | PUNCTUATION)) === 0 && /^[ae][a-z]{1,2}-\p{Lu}/u.test(spelled(tokens, i));

/** "Kemaritiman", "Perikanan": the shape of an abstract noun, which is a field of work and nobody's name. */
export const isAbstract = (tokens: Tokens, i: number) =>
  length(tokens, i) > 7 && /^(?:ke|pe).*an$/i.test(spelled(tokens, i));

/** Code units of the marks that names are read by. */
export const COMMA = 44;
export const OPEN = 40;
export const CLOSE = 41;
export const HYPHEN = 45;
export const STOP = 46;
export const SLASH = 47;
export const AMPERSAND = 38;

const LONGEST_SITE = 40;
/** "Kompas.com": a site's name, not the address of a page. */
export function isSite(tokens: Tokens, i: number): boolean {
  if (!(tokens.flags[i] & ADDRESS) || length(tokens, i) > LONGEST_SITE) return false;
  return !/^(?:https?:|@)|\//.test(spelled(tokens, i));
}
