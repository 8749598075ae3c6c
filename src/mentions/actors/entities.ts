/** Spans of names → one actor for each who is meant. */
import { gazetteer } from '../../data.js';
import type { Actor, ActorFound, ActorKind, Document, Tokens } from '../../types.js';
import { isPlace, type NameSpan } from './names.js';
import { isCapital, rank, spelled } from './words.js';

export class Entities {
  readonly #doc: Document;
  actors: Actor[] = [];
  readonly mentions: ActorFound[] = [];
  readonly #byRecord = new Map<number, number>();
  readonly #byName = new Map<string, number>();
  /** Each word of a person's name → the person, -1 where two share it. */
  readonly #byWord = new Map<string, number>();
  /** Names as written that `#index` has been through: most mentions repeat one. */
  readonly #indexed = new Map<string, number>();
  readonly #indexedPeople = new Map<string, number>();
  readonly #bySpan = new Map<NameSpan, number>();

  constructor(doc: Document) {
    this.#doc = doc;
  }

  add(span: NameSpan) {
    const kind = span.kind;
    if (!kind) return;
    const { tokens } = this.#doc;
    const name = this.#name(span);
    const alias = span.alias && this.#bySpan.get(span.alias);
    const actor = alias ?? this.#find(span, name, kind) ?? this.#create(span, name, kind);
    this.#bySpan.set(span, actor);
    if (span.record && !this.#byRecord.has(span.record)) this.#byRecord.set(span.record, actor);
    const entity = this.actors[actor];
    this.#call(entity, name, span);
    this.#callByOwnName(entity, actor, span);
    this.#index(actor, kind, name);
    entity.country ??= span.country;
    if (span.outer && entity.within?.length === 0) entity.within = this.#within(span);
    if (span.title && !entity.title)
      entity.title = tokens.text.slice(tokens.start[span.title.first], tokens.end[span.title.last - 1]);
    const start = tokens.start[span.first];
    const end = tokens.end[span.last - 1] - encliticAt(tokens, span.last - 1);
    const mention: ActorFound = {
      text: tokens.text.slice(start, end),
      start,
      end,
      pronoun: false,
      common: span.common,
      first: span.first,
      last: span.last,
      actor,
      phrase: span.phrase,
      inner: span.inner,
    };
    this.mentions.push(mention);
    entity.mentions.push(mention);
  }

  /** What the user calls it is its name, whatever the article writes: "PMB" is Partai Maju Bersama. */
  #callByOwnName(entity: Actor, actor: number, span: NameSpan) {
    const own = span.record ? gazetteer.ownName(span.record) : null;
    if (!own || !span.kind) return;
    if (entity.name !== own) {
      entity.aliases = [entity.name, ...entity.aliases].filter((alias) => alias !== own);
      entity.name = own;
    }
    this.#index(actor, span.kind, own);
  }

  /** The fullest form is the name, the others are aliases: "Amerika Serikat" before "AS", but "Bara" before "Kota Bara". */
  #call(entity: Actor, name: string, span: NameSpan) {
    if (name === entity.name) return;
    const longer = name.length > entity.name.length && span.rule !== 'place-head' && !span.common;
    // "MALANG" of a dateline is Malang.
    const shouted = entity.name !== name && entity.name === name.toUpperCase() && name.length > 4;
    // "Amerika Serikat" is fuller than "AS" and "Amerika"; "Republik Indonesia" only longer than "Indonesia".
    const fuller = longer && (entity.kind !== 'country' || ACRONYM.test(entity.name) || name.startsWith(entity.name));
    const [first, other] = fuller || shouted ? [name, entity.name] : [entity.name, name];
    entity.name = first;
    entity.aliases = entity.aliases.filter((alias) => alias !== first);
    if (!entity.aliases.includes(other)) entity.aliases.push(other);
  }

  /** The name without rank or honorific: "AKBP Hartono" → "Hartono". */
  #name({ first, last, kind, name }: NameSpan): string {
    if (name) return name;
    const { tokens } = this.#doc;
    let from = first;
    if (kind === 'person') while (from < last - 1 && (rank(tokens, from) || spelled(tokens, from) === '.')) from++;
    return tokens.text.slice(tokens.start[from], tokens.end[last - 1] - encliticAt(tokens, last - 1));
  }

  #find(span: NameSpan, name: string, kind: ActorKind): number | undefined {
    if (span.record) return this.#byRecord.get(span.record);
    const same = this.#byName.get(key(name));
    if (same !== undefined) return same;
    if (kind !== 'person') return undefined;
    for (const word of key(name).split(' ')) {
      const one = this.#byWord.get(word);
      if (one !== undefined && one >= 0 && compatible(key(this.actors[one].name), key(name))) return one;
    }
    return undefined;
  }

  #create(span: NameSpan, name: string, kind: ActorKind): number {
    const id = this.actors.length;
    const actor: Actor = {
      id: `a${id + 1}`,
      name,
      kind,
      title: null,
      country: span.country,
      aliases: [],
      mentions: [],
      rule: span.rule,
    };
    if (isPlace(kind)) {
      const { lat, lon } = span.record ? gazetteer.position(span.record) : { lat: null, lon: null };
      Object.assign(actor, { within: this.#within(span), lat, lon });
    }
    this.actors.push(actor);
    if (span.record) this.#byRecord.set(span.record, id);
    return id;
  }

  /** From near to far: by the text, then by the gazetteer. */
  #within(span: NameSpan): string[] {
    const chain: string[] = [];
    let at: NameSpan | undefined = span;
    for (; at && !at.record; at = at.outer) if (at.outer) chain.push(this.#name(at.outer));
    return at ? [...chain, ...gazetteer.within(at.record)] : chain;
  }

  #index(actor: number, kind: ActorKind, name: string) {
    const indexed = kind === 'person' ? this.#indexedPeople : this.#indexed;
    if (indexed.get(name) === actor) return;
    indexed.set(name, actor);
    const k = key(name);
    if (!this.#byName.has(k)) this.#byName.set(k, actor);
    if (kind !== 'person') return;
    for (const word of k.split(' ')) {
      const one = this.#byWord.get(word);
      if (one === undefined) this.#byWord.set(word, actor);
      else if (one !== actor) this.#byWord.set(word, -1);
    }
  }

  /** "pemerintah" is "pemerintah Yaman" where the article has no other government; so the army and the parliament. */
  joinBareParties() {
    const heads = new Map<string, number[]>();
    this.actors.forEach((actor, index) => {
      if (actor.kind !== 'organization' || !actor.mentions.every((m) => m.common)) return;
      const [head] = key(actor.name).split(' ');
      heads.set(head, [...(heads.get(head) ?? []), index]);
    });
    for (const [head, parties] of heads) {
      const bare = parties.find((p) => key(this.actors[p].name) === head);
      const others = parties.filter((p) => p !== bare && this.actors[p].country);
      if (bare === undefined || others.length !== 1) continue;
      const whole = this.actors[others[0]];
      for (const mention of this.mentions) if (mention.actor === bare) mention.actor = others[0];
      whole.mentions.push(...this.actors[bare].mentions);
      whole.aliases.push(this.actors[bare].name);
      this.actors[bare].mentions = [];
    }
  }

  /** In the order of their first mentions, and numbered so. */
  sort() {
    const first = this.actors.map(firstStart);
    const order = this.actors.map((_, i) => i).filter((i) => this.actors[i].mentions.length);
    order.sort((a, b) => first[a] - first[b] || a - b);
    const rank = new Int32Array(this.actors.length);
    order.forEach((old, now) => {
      rank[old] = now;
      this.actors[old].id = `a${now + 1}`;
    });
    this.actors = order.map((old) => this.actors[old]);
    for (const mention of this.mentions) mention.actor = rank[mention.actor];
  }

  /** One or two words, all of the names of people. */
  isPartOfPerson(tokens: Tokens, { first, last }: NameSpan): boolean {
    if (last > first + 2) return false;
    for (let i = first; i < last; i++) if (!this.#byWord.has(key(spelled(tokens, i)))) return false;
    return true;
  }
}

/** Where its first mention begins. */
function firstStart({ mentions }: Actor): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { start } of mentions) if (start < first) first = start;
  return first;
}

const ACRONYM = /^\p{Lu}{2,4}$/u;

/** Code units of the "-nya" in "Trump-nya", or 0. */
const encliticAt = (tokens: Tokens, i: number) =>
  isCapital(tokens, i) && tokens.text.startsWith(ENCLITIC, tokens.end[i] - ENCLITIC.length) ? ENCLITIC.length : 0;
const ENCLITIC = '-nya';

/** Spellings that are one name have one key: "Zelensky" and "Zelenskyy". Names recur, so keys are kept. */
const keys = new Map<string, string>();
const MOST_KEYS = 5000;

function key(name: string): string {
  let found = keys.get(name);
  if (found === undefined) {
    found = spelling(name);
    if (keys.size >= MOST_KEYS) keys.clear();
    keys.set(name, found);
  }
  return found;
}

/** Letters, digits and spaces need no normal form first. */
const PLAIN = /^[\w ]*$/;

const spelling = (name: string) =>
  (PLAIN.test(name) ? name.toLowerCase() : withoutMarks(name)).replace(/(?:yy|iy|ij|y)(?= |$)/g, 'i').trim();

const withoutMarks = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\p{M}'’‘`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');

/** One's words contain the other's. */
function compatible(a: string, b: string): boolean {
  const x = a.split(' ');
  const y = b.split(' ');
  return x.every((w) => y.includes(w)) || y.every((w) => x.includes(w));
}
