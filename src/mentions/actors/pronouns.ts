/**
 * "ia", "mereka", "kedua negara", "kota itu": mentions of actors named before, where the text decides whom; elsewhere
 * nothing. One pass over the sentences with the last few mentions at hand.
 */
import { lexicon } from '../../data.js';
import { NYA } from '../../text/flags.js';
import type { ActorFound, ActorKind, Document, Sentence } from '../../types.js';
import { AND, HYPHEN, isMark, isSpaced, mark } from './words.js';

const column = (feature: string) => lexicon.column(feature);
const personal = column('personal');
const plural = column('plural');
const ownParty = column('ownParty');
const both = column('both');
const side = column('side');
const placeNoun = column('placeNoun');
const PLACE_NOUNS = lexicon.labels('placeNoun');
const determiner = column('determiner');
const speech = column('speech');
const relative = column('relative');
const mediation = column('mediation');

/** 1 for a word that can stand for an actor, by word id: most words are none and cost one look. */
const anaphors = lexicon.anyOf('personal', 'plural', 'ownParty', 'both', 'placeNoun', 'speech');

/** Sentences back that a pronoun may reach. */
const REACH = 3;
/** A pair of sides stays what "kedua pihak" means for longer than a person stays "ia". */
const PAIR_REACH = 12;
/** Weight of a pair of which one is a country or an armed group, and the other at least of a country. */
const MAIN_PAIR = 3;

interface Pair {
  one: ActorFound;
  other: ActorFound;
  weight: number;
  sentence: number;
}

/** Adds the pronouns' mentions to `out`; `mentions` are those with names, in order. */
export function readPronouns(doc: Document, mentions: ActorFound[]): ActorFound[] {
  const reader = new PronounReader(doc, mentions);
  doc.sentences.forEach((sentence, index) => {
    if (!sentence.furniture) reader.sentence(sentence, index);
  });
  return reader.out;
}

class PronounReader {
  readonly #doc: Document;
  readonly #mentions: ActorFound[];
  readonly out: ActorFound[] = [];
  #at = 0;
  /** The subject of each of the last sentences: its first person. */
  #subjects: { mention: ActorFound; sentence: number }[] = [];
  #pair: Pair | null = null;
  #group: { mention: ActorFound; sentence: number } | null = null;
  readonly #places = new Map<ActorKind, { mention: ActorFound; sentence: number }>();
  #index = 0;

  constructor(doc: Document, mentions: ActorFound[]) {
    this.#doc = doc;
    this.#mentions = mentions;
  }

  sentence(sentence: Sentence, index: number) {
    this.#index = index;
    while (this.#at < this.#mentions.length && this.#mentions[this.#at].first < sentence.first) this.#at++;
    let next = this.#at;
    let subject: ActorFound | null = null;
    for (let i = sentence.first; i < sentence.last; i++) {
      while (
        next < this.#mentions.length &&
        this.#mentions[next].first <= i &&
        this.#mentions[next].first < sentence.last
      ) {
        const mention = this.#mentions[next++];
        this.#see(mention, next < this.#mentions.length ? this.#mentions[next] : null, sentence);
        if (!subject && !mention.inner && this.#kind(mention) === 'person') {
          subject = mention;
        }
      }
      this.#word(i, sentence, subject);
    }
    if (subject) this.#subjects.push({ mention: subject, sentence: index });
  }

  #kind = (mention: ActorFound): ActorKind => this.#doc.actors[mention.actor].kind;

  #see(mention: ActorFound, next: ActorFound | null, sentence: Sentence) {
    const kind = this.#kind(mention);
    const seen = { mention, sentence: this.#index };
    if (kind === 'group' || (kind === 'organization' && mention.common)) this.#group = seen;
    if (kind === 'country' || kind === 'region' || kind === 'city') {
      // In "pengungsi Burundi di Kongo" the country is Kongo.
      const before = this.#places.get(kind);
      if (!mention.inner || !before || before.sentence < this.#index - 1) this.#places.set(kind, seen);
    }
    if (!next || next.last > sentence.last || !this.#joined(mention, next)) return;
    const weight = this.#opposed(mention) + this.#opposed(next);
    const last = this.#pair;
    // The article's main pair stays what "kedua pihak" means, however far.
    if (last && last.weight > weight && (last.weight >= MAIN_PAIR || last.sentence >= this.#index - PAIR_REACH)) return;
    this.#pair = { one: mention, other: next, weight, sentence: this.#index };
  }

  /** How likely it is to be a side: "PBB dan ICRC" mediate between two others. */
  #opposed(mention: ActorFound): number {
    const kind = this.#kind(mention);
    if (kind === 'country' || (kind === 'group' && !mention.common)) return 2;
    return this.#doc.actors[mention.actor].country ? 1 : 0;
  }

  /** "Rusia dan Ukraina", "Rusia-Ukraina": two sides of one kind. */
  #joined(one: ActorFound, other: ActorFound): boolean {
    if (one.actor === other.actor) return false;
    const a = this.#kind(one);
    const b = this.#kind(other);
    const sides = (k: ActorKind) => k === 'country' || k === 'organization' || k === 'group' || k === 'person';
    if (!sides(a) || !sides(b) || (a === 'person') !== (b === 'person')) return false;
    const { tokens } = this.#doc;
    const gap = one.last;
    // "yang difasilitasi Qatar dan Turki": who mediates is no side.
    if (this.#mediates(one.phrase)) return false;
    if (other.phrase === gap + 1) {
      if (tokens.word[gap] === AND) return true;
      return mark(tokens, gap) === HYPHEN && !isSpaced(tokens, gap);
    }
    return false;
  }

  #mediates(phrase: number): boolean {
    const { word } = this.#doc.tokens;
    return (phrase > 0 && mediation[word[phrase - 1]] > 0) || (phrase > 1 && mediation[word[phrase - 2]] > 0);
  }

  #word(i: number, sentence: Sentence, subject: ActorFound | null) {
    const { tokens, mentionAt } = this.#doc;
    const word = tokens.word[i];
    if (!anaphors[word] || mentionAt[i]) return;
    if (personal[word]) this.#add(i, i + 1, this.#person(i, subject));
    else if (plural[word]) {
      // "mereka yang tewas" are those who died, whoever they be.
      if (i + 1 < sentence.last && relative[tokens.word[i + 1]]) return;
      if (this.#pair && this.#pair.sentence >= this.#index - 1 && this.#kind(this.#pair.one) === 'person')
        this.#addPair(i, i + 1);
      else if (this.#group && this.#group.sentence >= this.#index - 2) this.#add(i, i + 1, this.#group.mention);
    } else if (ownParty[word]) this.#add(i, i + 1, this.#own(i, subject));
    else if (both[word]) {
      let last = i + 1;
      while (last < sentence.last && side[tokens.word[last]] && !isMark(tokens, last)) last++;
      if (last > i + 1) this.#addPair(i, last);
    } else if (placeNoun[word]) this.#place(i, sentence);
    else if (tokens.flags[i] & NYA && speech[word]) this.#enclitic(i, subject);
  }

  /** The person that the sentence began with, or whom one of the last sentences began with. */
  #person(i: number, subject: ActorFound | null): ActorFound | null {
    if (subject && subject.last < i - 1) return subject;
    const last = this.#subjects[this.#subjects.length - 1];
    return last && last.sentence >= this.#index - REACH ? last.mention : null;
  }

  /** The body in the title of whoever speaks, or the last body named. */
  #own(i: number, subject: ActorFound | null): ActorFound | null {
    const speaker = this.#person(i, subject);
    if (!speaker) return null;
    const actor = this.#doc.actors[speaker.actor];
    for (const mention of actor.mentions as ActorFound[]) {
      if (mention.phrase === mention.first) continue;
      const body = this.#mentions.find(
        (m) => m.inner && m.first >= mention.phrase && m.last <= mention.first && this.#kind(m) === 'organization',
      );
      if (body) return body;
    }
    return null;
  }

  /** "negara itu", "kota tersebut", "kota Turki tersebut". */
  #place(i: number, sentence: Sentence) {
    const { tokens, mentionAt } = this.#doc;
    const kind = PLACE_NOUNS[placeNoun[tokens.word[i]]] as ActorKind;
    let at = i + 1;
    let country: string | null = null;
    const inside = at < sentence.last && mentionAt[at] ? this.#mentions[mentionAt[at] - 1] : null;
    if (inside && this.#kind(inside) === 'country') {
      country = this.#doc.actors[inside.actor].country;
      at = inside.last;
    }
    if (at >= sentence.last || !determiner[tokens.word[at]]) return;
    const seen = this.#places.get(kind);
    if (!seen || seen.sentence < this.#index - REACH || (seen.mention.first >= i && seen.mention.first < at)) return;
    if (country && this.#doc.actors[seen.mention.actor].country !== country) return;
    this.#add(i, at + 1, seen.mention);
  }

  /** The -nya of "katanya", "imbuhnya". */
  #enclitic(i: number, subject: ActorFound | null) {
    const who = this.#person(i, subject);
    if (!who) return;
    const end = this.#doc.tokens.end[i];
    this.#push({ first: i, last: i + 1, start: end - 3, end }, who.actor);
  }

  #add(first: number, last: number, to: ActorFound | null) {
    const { tokens } = this.#doc;
    if (to) this.#push({ first, last, start: tokens.start[first], end: tokens.end[last - 1] }, to.actor);
  }

  #addPair(first: number, last: number) {
    if (!this.#pair || (this.#pair.weight < MAIN_PAIR && this.#pair.sentence < this.#index - PAIR_REACH)) return;
    this.#add(first, last, this.#pair.one);
    this.out[this.out.length - 1].actorsAlso = [this.#pair.other.actor];
  }

  #push(range: { first: number; last: number; start: number; end: number }, actor: number) {
    const { first, last, start, end } = range;
    const text = this.#doc.tokens.text.slice(start, end);
    this.out.push({
      text,
      start,
      end,
      pronoun: true,
      common: false,
      first,
      last,
      actor,
      phrase: first,
      inner: false,
    });
  }
}
