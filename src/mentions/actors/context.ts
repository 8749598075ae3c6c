/** What names beside each other tell of each other: lists agree in kind, and brackets hold another name of what stands before. */
import type { Tokens } from '../../types.js';
import type { Names } from './lookup.js';
import type { NameSpan } from './names.js';
import type { LoneTitle } from './reading.js';
import { AND, aliasWord, CLOSE, COMMA, isCapital, isUpper, mark, OPEN, rank, spelled } from './words.js';

/** Decides spans by their neighbours; `spans` are one article's, in order. */
export function agree(names: Names, spans: NameSpan[]) {
  const { tokens } = names;
  for (let i = 1; i < spans.length; i++) {
    alias(names, spans[i - 1], spans[i]);
    alsoCalled(tokens, spans[i - 1], spans[i]);
    listed(tokens, spans[i - 1], spans[i]);
  }
  for (let i = spans.length - 1; i > 0; i--) listed(tokens, spans[i], spans[i - 1]);
}

/** "Ketua KPK, Setyo Budiyanto, …" and "Setyo Budiyanto, Ketua KPK": a title set off by a comma is the person's beside it. */
export function appose(tokens: Tokens, spans: NameSpan[], titles: LoneTitle[]) {
  let at = 0;
  for (const title of titles) {
    while (at < spans.length && spans[at].first < title.first) at++;
    let next = at;
    while (next < spans.length && spans[next].first < title.last) next++;
    const after = spans[next];
    const before = at > 0 ? spans[at - 1] : undefined;
    const person = isSetOff(tokens, title.last, after?.first)
      ? after
      : isSetOff(tokens, before?.last, title.first)
        ? before
        : undefined;
    if (person?.kind !== 'person' || (person.title && !isRank(tokens, person.title)) || person.common) continue;
    person.title = title;
    person.country ??= title.country;
    for (const span of title.inner) span.inner = true;
  }
}

/** "Kepala Operasi Kasuari, Brigjen Budi": a rank alone leaves room for an office. */
const isRank = (tokens: Tokens, { first, last }: { first: number; last: number }) =>
  last === first + 1 && rank(tokens, first) !== 0;

/** One comma stands between. */
const isSetOff = (tokens: Tokens, last: number | undefined, first: number | undefined) =>
  last !== undefined && first === last + 1 && mark(tokens, last) === COMMA;

/** "Dewi, Gani dan Haris": whoever stands in a list of people is one. */
function listed(tokens: Tokens, known: NameSpan, unknown: NameSpan) {
  if (unknown.kind !== null || known.kind !== 'person' || known.common || unknown.leans !== 'person') return;
  const [from, to] = known.first < unknown.first ? [known.last, unknown.first] : [unknown.last, known.first];
  if (to <= from || to - from > 2) return;
  for (let i = from; i < to; i++) if (mark(tokens, i) !== COMMA && tokens.word[i] !== AND) return;
  unknown.kind = 'person';
  unknown.rule = 'list';
}

/** "Badan Nasional Penanggulangan Bencana (BNPB)", "Fransiska Dimitri (Dede)". */
function alias(names: Names, of: NameSpan, other: NameSpan) {
  const { tokens } = names;
  const at = other.first;
  if (
    of.last !== at - 1 ||
    mark(tokens, of.last) !== OPEN ||
    mark(tokens, other.last) !== CLOSE ||
    other.last !== at + 1
  )
    return;
  // "Pasukan Dukungan Cepat (PDC)": what has a body's acronym is a body.
  if (!of.kind && of.bounds && other.kind === 'organization' && isInitialsOf(spelled(tokens, at), tokens, of))
    of.kind = 'organization';
  if (!of.kind || of.common || other.common || (other.record && holds(names, of, other.record))) return;
  const acronym = isAcronymOf(spelled(tokens, at), tokens.text.slice(tokens.start[of.first], tokens.end[of.last - 1]));
  const nickname = of.kind === 'person' && other.kind !== 'organization' && other.record === 0 && !isUpper(tokens, at);
  // "Komite Internasional Palang Merah (ICRC)": another language's acronym.
  const foreign =
    of.kind === 'organization' && other.kind === 'organization' && isUpper(tokens, at) && of.last - of.first > 2;
  if (!acronym && !nickname && !foreign) return;
  other.kind = of.kind;
  other.alias = of;
}

/** "Eko Hendro Purnomo alias Eko Patrio" */
function alsoCalled(tokens: Tokens, of: NameSpan, other: NameSpan) {
  if (of.kind !== 'person' || other.phrase !== of.last + 1 || !aliasWord(tokens, of.last)) return;
  other.kind = 'person';
  other.alias = of;
}

/** "Dewan Keamanan Perserikatan Bangsa-Bangsa (PBB)": the brackets are about a name inside the name. */
function holds(names: Names, span: NameSpan, record: number): boolean {
  for (let i = span.first + 1; i < span.last; i++) if (names.within(i, span.last).record === record) return true;
  return false;
}

/** "RSF" of "Rapid Support Forces". */
function isInitialsOf(short: string, tokens: Tokens, { first, last }: NameSpan): boolean {
  let initials = '';
  for (let i = first; i < last; i++) if (isCapital(tokens, i)) initials += tokens.text[tokens.start[i]];
  return initials.length > 1 && initials === short;
}

/** Its letters begin as the name does and stand in the name in this order: "Bawaslu", "BNPB". */
function isAcronymOf(short: string, name: string): boolean {
  const letters = short.toLowerCase();
  const whole = name.toLowerCase();
  if (letters.length < 2 || letters.length >= whole.length) return false;
  // "PT Bumi Andalas Permai (BAP)" leaves out a word in front.
  let at = whole[0] === letters[0] ? 0 : whole.indexOf(` ${letters[0]}`) + 1;
  if (at === 0 && whole[0] !== letters[0]) return false;
  for (const letter of letters) {
    at = whole.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
