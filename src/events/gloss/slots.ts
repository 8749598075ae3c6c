/** What an event's templates may name: its parties, counts, round, place …, each in words of one language. */
import type { Actor, ActorKind, EventActor, EventCount, Role } from '../../types.js';
import { isOrdinal, unitData, unitOf } from './counts.js';
import type { Counted, GlossedEvent, Language, Named } from './language.js';
import { nationality } from './names.js';
import type { UnitClass } from './shape.js';
import type { Phrase } from './template.js';

const MOST_NAMES = 4;
const MOST_COUNTS = 3;
/** Types whose target, beside a number, is the country of those counted. */
const TOLLS = new Set(['killed', 'injured', 'missing', 'displaced', 'evacuation']);
/** Kinds that receive, and that nothing personal befalls. */
const BODIES: ReadonlySet<ActorKind> = new Set(['country', 'organization', 'region', 'city', 'place']);
const COUNTABLE: readonly UnitClass[] = ['people', 'thing', 'weapon', 'goods'];
/** In an attack, weapons and attacks are what it is made with, not what it befalls. */
const ATTACKED: readonly UnitClass[] = ['people', 'thing', 'goods'];

/** What a slot of one event holds; nothing is put into words before a template asks for it. */
export class Slots {
  readonly #event: GlossedEvent;
  readonly #actors: readonly Actor[];
  readonly #language: Language;
  readonly #spell: boolean;
  /** Templates ask for the same slots again and again. */
  readonly #asSubject = new Map<string, Phrase | null>();
  readonly #elsewhere = new Map<string, Phrase | null>();

  /** @param spell true in a sentence (one to nine in words, "each" said), false in a label */
  constructor(event: GlossedEvent, actors: readonly Actor[], language: Language, spell: boolean) {
    this.#event = event;
    this.#actors = actors;
    this.#language = language;
    this.#spell = spell;
  }

  /** `subject`: the clause begins with the slot. Null where the event does not fill it. */
  get(name: string, subject: boolean): Phrase | null {
    const known = subject ? this.#asSubject : this.#elsewhere;
    let phrase = known.get(name);
    if (phrase === undefined) {
      phrase = this.#fill(name, subject);
      known.set(name, phrase);
    }
    return phrase;
  }

  #fill(name: string, subject: boolean): Phrase | null {
    const targets = () => this.#of('target');
    switch (name) {
      case 'agents':
        return this.#names(this.#of('agent'));
      case 'forces':
        return this.#of('agent').every((a) => a.kind === 'group') ? this.#names(this.#of('agent')) : null;
      case 'targets':
        return this.#names(targets());
      case 'mediators':
        return this.#names(this.#of('mediator'));
      case 'sides':
        return this.#sides();
      case 'parties':
        return this.#names([...this.#of('agent'), ...targets()]);
      case 'receivers':
        return this.#names(targets().filter((a) => BODIES.has(a.kind)));
      case 'people':
        return this.#names(targets().filter((a) => !BODIES.has(a.kind)));
      case 'persons':
        return this.#names(targets().filter((a) => a.kind === 'person'));
      case 'things':
        return this.#names(targets().length ? targets() : this.#of('agent'));
      case 'victims':
        return this.#victims(subject);
      case 'single victim': {
        const victims = this.#victims(subject);
        return victims?.plural === false ? victims : null;
      }
      case 'count':
        return this.#counts(subject, this.#event.type === 'attack' ? ATTACKED : COUNTABLE);
      case 'weapons':
        return this.#counts(subject, ['weapon']);
      case 'occurrences':
        return this.#counts(subject, ['occurrence']);
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

  source(): Named | null {
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

  #of(role: Role): EventActor[] {
    return this.#event.actors.filter((a) => a.role === role);
  }

  #names(actors: readonly EventActor[], write = this.#language.name): Phrase | null {
    const phrases: Phrase[] = [];
    for (const { name, kind, actor } of actors) {
      const phrase = write(name, kind, this.actor(actor)?.country ?? null);
      if (!phrases.some((p) => p.text === phrase.text)) phrases.push(phrase);
    }
    if (phrases.length < 2) return phrases[0] ?? null;
    const texts = phrases.map((p) => p.text);
    return {
      text: this.#joined(
        texts.length > MOST_NAMES ? [...texts.slice(0, MOST_NAMES - 1), this.#language.others] : texts,
      ),
      plural: true,
    };
  }

  /** Both sides of what is done together. */
  #sides(): Phrase | null {
    const agents = this.#of('agent');
    const sides = [...agents, ...this.#of('target')];
    return agents.length && new Set(sides.map((a) => a.name)).size > 1 ? this.#names(sides) : null;
  }

  /** The number of victims, or their names where no more are counted than are named. */
  #victims(subject: boolean): Phrase | null {
    const targets = this.#of('target');
    const named = targets.filter((a) => !BODIES.has(a.kind));
    if (named.length && (this.#people()[0]?.value ?? 1) <= named.length) return this.#names(named);
    const counted = this.#counts(subject, COUNTABLE);
    if (counted || !targets.length) return counted;
    return this.#names(targets, (name, kind, country) =>
      BODIES.has(kind) ? this.#language.members(name, kind, country) : this.#language.name(name, kind, country),
    );
  }

  #classOf(count: EventCount): UnitClass {
    return unitData(unitOf(count, this.#event.type))?.[0] ?? 'thing';
  }

  #people(): EventCount[] {
    return this.#event.counts.filter((c) => this.#classOf(c) === 'people');
  }

  #counts(subject: boolean, classes: readonly UnitClass[]): Phrase | null {
    const seen = new Set<string | null>();
    const counts = this.#event.counts
      .filter((count) => {
        const unit = unitOf(count, this.#event.type);
        return unit !== null && classes.includes(this.#classOf(count)) && !seen.has(unit) && seen.add(unit);
      })
      .slice(0, MOST_COUNTS);
    if (isTotal(counts)) return this.#total(counts, subject);
    const phrases = counts.map((count) => this.#count(count, subject)).filter((phrase) => phrase !== null);
    if (phrases.length < 2) return phrases[0] ?? null;
    return { text: this.#joined(phrases.map((p) => p.text)), plural: true };
  }

  /** "15 Thais, including 14 civilians and one soldier"; a label gives the total alone. */
  #total([total, ...parts]: EventCount[], subject: boolean): Phrase | null {
    const whole = this.#count(total, subject);
    if (!whole || !this.#spell) return whole;
    const texts = parts.map((part) => this.#count(part, subject, null)?.text ?? '');
    const { including } = this.#language;
    return { text: `${whole.text}${including} ${this.#joined(texts)}${subject ? ',' : ''}`, plural: true };
  }

  #count(count: EventCount, subject: boolean, of: Counted['nationality'] = this.#nationality(count)): Phrase | null {
    const { type } = this.#event;
    // "bantuan masing-masing 110 kilogram": of goods nobody asks how many sides.
    const plain = this.#classOf(count) === 'goods' ? { ...count, each: false } : count;
    return this.#language.count({ count: plain, type, nationality: of, spell: this.#spell, subject });
  }

  /** "55.000 prajurit" of target Ukraina → "Ukrainian soldiers". */
  #nationality(count: EventCount): Counted['nationality'] {
    if (!TOLLS.has(this.#event.type) || this.#classOf(count) !== 'people') return null;
    const [target, ...others] = this.#of('target');
    if (!target || others.length || target.kind !== 'country') return null;
    const found = nationality(this.actor(target.actor)?.country ?? null, target.name);
    return found && { ...found, name: target.name };
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
    if (!isOrdinal(round)) return this.#count(round, false);
    const text = this.#language.ordinal(round, unitOf(round, type) ?? 'round', article);
    return text ? { text, plural: false } : null;
  }

  #measured(unitClass: UnitClass, write: (count: EventCount, unit: string) => string | null): Phrase | null {
    const count = this.#event.counts.find((c) => this.#classOf(c) === unitClass);
    const text = count && write(count, unitOf(count, this.#event.type) ?? '');
    return text ? { text, plural: false } : null;
  }

  #place(): Phrase | null {
    const { place } = this.#event;
    return place && { text: this.#language.place(place.name).label, plural: false };
  }

  #joined(texts: string[]): string {
    if (texts.length < 2) return texts[0] ?? '';
    return `${texts.slice(0, -1).join(', ')} ${this.#language.and} ${texts[texts.length - 1]}`;
  }
}

/** The first number is the sum of the others. */
function isTotal([total, ...parts]: EventCount[]): boolean {
  if (parts.length < 2) return false;
  return total.value !== null && parts.reduce((sum, part) => sum + (part.value ?? Number.NaN), 0) === total.value;
}
