/** What an event's templates may name: its parties, counts, round, place …, each in words of one language. */
import type { Actor, ActorKind, EventActor, EventCount, Role } from '../../types.js';
import { isOrdinal, unitData, unitOf } from './counts.js';
import type { GlossedEvent, Language } from './language.js';
import { adjective } from './names.js';
import type { Phrase } from './template.js';

const MOST_NAMES = 4;
const MOST_COUNTS = 3;
/** Types whose target, beside a number, is the country of those counted. */
const TOLLS = new Set(['killed', 'injured', 'missing', 'displaced']);
const BODIES: ReadonlySet<ActorKind> = new Set(['country', 'organization', 'region', 'city', 'place']);

/** What a slot of one event holds; nothing is put into words before a template asks for it. */
export class Slots {
  /** Places said inside a template are not said again behind it. */
  placeUsed = false;
  readonly #event: GlossedEvent;
  readonly #actors: readonly Actor[];
  readonly #language: Language;
  readonly #spell: boolean;

  /** @param spell true in a sentence (one to nine in words, "each" said), false in a label */
  constructor(event: GlossedEvent, actors: readonly Actor[], language: Language, spell: boolean) {
    this.#event = event;
    this.#actors = actors;
    this.#language = language;
    this.#spell = spell;
  }

  get(name: string, subject: boolean): Phrase | null {
    switch (name) {
      case 'agents':
        return this.#names(this.#of('agent'));
      case 'targets':
      case 'addressees':
        return this.#names(this.#of('target'));
      case 'mediators':
        return this.#names(this.#of('mediator'));
      case 'sides':
        return this.#sides();
      case 'parties':
        return this.#names([...this.#of('agent'), ...this.#of('target')]);
      case 'receivers':
        return this.#names(this.#of('target').filter((a) => BODIES.has(a.kind)));
      case 'people':
        return this.#names(this.#of('target').filter((a) => !BODIES.has(a.kind)));
      case 'things':
        return this.#names(this.#of('target').length ? this.#of('target') : this.#of('agent'));
      case 'speaker':
        return this.source();
      case 'victims':
        return this.#victims(subject);
      case 'single victim':
        return this.#of('target').length === 1 || this.#people()[0]?.value === 1 ? this.#victims(subject) : null;
      case 'count':
        return this.#counts(
          subject,
          this.#event.type === 'attack' ? ['people', 'thing', 'goods'] : ['people', 'thing', 'weapon', 'goods'],
        );
      case 'weapons':
        return this.#counts(subject, ['weapon']);
      case 'goods':
        return this.#goods();
      case 'round':
        return this.#round(false);
      case 'the round':
        return this.#round(true);
      case 'length':
        return this.#measured('duration', (c, unit) => this.#language.length(c, unit));
      case 'term':
        return this.#measured('duration', (c) => this.#count(c, false)?.text ?? null);
      case 'magnitude':
        return this.#measured('magnitude', (c) => this.#language.magnitude(c));
      case 'place':
        return this.#place();
      default:
        return null;
    }
  }

  source(): (Phrase & { kind: ActorKind }) | null {
    const { source } = this.#event;
    if (!source) return null;
    const actor = this.actor(source.actor);
    const kind = actor?.kind ?? 'organization';
    return { ...this.#language.name(source.name, kind, actor?.country ?? null), kind };
  }

  /** "a5" stands fifth. */
  actor(id: string | null): Actor | null {
    if (!id) return null;
    const guess = this.#actors[Number(id.slice(1)) - 1];
    return guess?.id === id ? guess : (this.#actors.find((a) => a.id === id) ?? null);
  }

  /** Is the place already named as one of the parties that the text shows? */
  namesPlace(text: string): boolean {
    const { place } = this.#event;
    return place !== null && (this.placeUsed || text.includes(this.#language.place(place.name).label));
  }

  #of = (role: Role): EventActor[] => this.#event.actors.filter((a) => a.role === role);

  #names(actors: readonly EventActor[]): Phrase | null {
    const { and, others } = this.#language;
    const phrases: Phrase[] = [];
    for (const { name, kind, actor } of actors) {
      const phrase = this.#language.name(name, kind, this.actor(actor)?.country ?? null);
      if (!phrases.some((p) => p.text === phrase.text)) phrases.push(phrase);
    }
    if (phrases.length < 2) return phrases[0] ?? null;
    const texts = phrases.map((p) => p.text);
    const shown = texts.length > MOST_NAMES ? [...texts.slice(0, MOST_NAMES - 1), others] : texts;
    return { text: joined(shown, and), plural: true };
  }

  /** Both sides of what is done together. */
  #sides(): Phrase | null {
    const agents = this.#of('agent');
    const all = this.#names([...agents, ...this.#of('target')]);
    return agents.length && all?.text.includes(` ${this.#language.and} `) ? all : null;
  }

  #people = (): EventCount[] => this.#event.counts.filter((c) => this.#classOf(c) === 'people');

  #classOf = (count: EventCount) => {
    const unit = unitOf(count, this.#event.type);
    return unitData(unit)?.[0] ?? 'thing';
  };

  /** The number of victims, or their names where one is named and no more are counted. */
  #victims(subject: boolean): Phrase | null {
    const people = this.#people();
    const named = this.#of('target').filter((a) => a.kind === 'person' || a.kind === 'group');
    if (named.length && (people[0]?.value ?? 1) <= named.length) return this.#names(named);
    return this.#counts(subject, ['people', 'thing']) ?? this.#names(this.#of('target'));
  }

  #counts(subject: boolean, classes: string[]): Phrase | null {
    const seen = new Set<string | null>();
    const phrases: Phrase[] = [];
    for (const count of this.#event.counts) {
      const unit = unitOf(count, this.#event.type);
      if (seen.has(unit) || !classes.includes(this.#classOf(count))) continue;
      seen.add(unit);
      const phrase = this.#count(count, subject);
      if (phrase && phrases.length < MOST_COUNTS) phrases.push(phrase);
    }
    if (phrases.length < 2) return phrases[0] ?? null;
    return {
      text: joined(
        phrases.map((p) => p.text),
        this.#language.and,
      ),
      plural: true,
    };
  }

  #count(count: EventCount, subject: boolean): Phrase | null {
    const { type } = this.#event;
    return this.#language.count({ count, type, adjective: this.#nationality(count), spell: this.#spell, subject });
  }

  /** "55.000 prajurit" of target Ukraina → "Ukrainian soldiers". */
  #nationality(count: EventCount): { en: string; id: string } | null {
    if (!TOLLS.has(this.#event.type) || this.#classOf(count) !== 'people') return null;
    const [target, ...others] = this.#of('target');
    if (!target || others.length || target.kind !== 'country') return null;
    const en = adjective(this.actor(target.actor)?.country ?? null, target.name);
    return en ? { en, id: target.name } : null;
  }

  #goods(): Phrase | null {
    const money = this.#event.counts.find((c) => this.#classOf(c) === 'money');
    const amount = money && this.#language.money(money, unitOf(money, this.#event.type) ?? '');
    if (amount) return { text: this.#language.aid(amount, true), plural: false };
    const goods = this.#counts(false, ['thing', 'goods', 'weapon']);
    return goods && { text: this.#language.aid(goods.text, false), plural: goods.plural };
  }

  /** "third round", and "two rounds" where rounds are counted. */
  #round(article: boolean): Phrase | null {
    const { type, counts } = this.#event;
    const round = counts.find(
      (c) => this.#classOf(c) === 'ordinal' && (type === 'talks' || unitOf(c, type) !== 'day_number'),
    );
    if (!round) return null;
    const unit = unitOf(round, type) ?? 'round';
    if (!isOrdinal(round)) return this.#count(round, false);
    const text = this.#language.ordinal(round, unit, article);
    return text ? { text, plural: false } : null;
  }

  #measured(unitClass: string, write: (count: EventCount, unit: string) => string | null): Phrase | null {
    const count = this.#event.counts.find((c) => this.#classOf(c) === unitClass);
    const text = count && write(count, unitOf(count, this.#event.type) ?? '');
    return text ? { text, plural: false } : null;
  }

  #place(): Phrase | null {
    const { place } = this.#event;
    if (!place) return null;
    this.placeUsed = true;
    return { text: this.#language.place(place.name).label, plural: false };
  }
}

const joined = (texts: string[], and: string) => `${texts.slice(0, -1).join(', ')} ${and} ${texts[texts.length - 1]}`;
