/** The counts of an event by what they count: how many it befell, which round, how long, how much. */
import type { EventCount } from '../../types.js';
import { isOrdinal, unitData, unitOf } from './counts.js';
import type { Counted, GlossedEvent, Language } from './language.js';
import { nationality } from './names.js';
import { joined, type Parties } from './parties.js';
import type { UnitClass } from './shape.js';
import { LABEL, type Manner, type Phrase, SUBJECT } from './template.js';

const MOST_COUNTS = 3;
/** Types whose target, beside a number, is the country of those counted. */
const TOLLS = new Set(['killed', 'injured', 'missing', 'displaced', 'evacuation']);
const GOODS: readonly UnitClass[] = ['thing', 'goods', 'weapon'];

export class Counts {
  readonly #event: GlossedEvent;
  readonly #parties: Parties;
  readonly #language: Language;

  constructor(event: GlossedEvent, parties: Parties, language: Language) {
    this.#event = event;
    this.#parties = parties;
    this.#language = language;
  }

  /** All counts of these classes, each unit once: "two people and 14 houses". */
  of(classes: readonly UnitClass[], manner: Manner): Phrase | null {
    const { counts, type } = this.#event;
    if (!counts.length) return null;
    const seen = new Set<string>();
    const listed: EventCount[] = [];
    for (const count of counts) {
      const unit = unitOf(count, type);
      if (unit === null || seen.has(unit) || !classes.includes(this.#classOf(count))) continue;
      seen.add(unit);
      if (listed.push(count) === MOST_COUNTS) break;
    }
    if (this.#isTotal(listed)) return this.#total(listed, manner);
    const phrases = listed.map((count) => this.phrase(count, manner)).filter((phrase) => phrase !== null);
    if (phrases.length < 2) return phrases[0] ?? null;
    return { text: joined(texts(phrases), this.#language), plural: true };
  }

  /** Whatever is counted or measured: "58.6 per cent and 1,245,300 votes". */
  all(manner: Manner): Phrase | null {
    const phrases = this.#event.counts
      .slice(0, MOST_COUNTS)
      .map((count) => this.phrase(count, manner))
      .filter((phrase) => phrase !== null);
    if (phrases.length < 2) return phrases[0] ?? null;
    return { text: joined(texts(phrases), this.#language), plural: true };
  }

  /** How many people are counted, one where none are. */
  people(): number {
    return this.#first('people')?.value ?? 1;
  }

  /** "58.6 per cent". */
  share(manner: Manner): Phrase | null {
    const { counts, type } = this.#event;
    const share = counts.find((count) => unitOf(count, type) === 'percent');
    return share ? this.phrase(share, manner) : null;
  }

  goods(manner: Manner): Phrase | null {
    const money = this.#first('money');
    const amount = money && this.#language.money(money, unitOf(money, this.#event.type) ?? '');
    if (amount) return { text: this.#language.aid(amount, true), plural: false };
    const goods = this.of(GOODS, manner);
    return goods && { text: this.#language.aid(goods.text, false), plural: goods.plural };
  }

  /** "third round", and "two rounds" where rounds are counted. */
  round(article: boolean, manner: Manner): Phrase | null {
    const { type, counts } = this.#event;
    if (!counts.length) return null;
    const round = counts.find(
      (c) => this.#classOf(c) === 'ordinal' && (type === 'talks' || unitOf(c, type) !== 'day_number'),
    );
    if (!round) return null;
    if (!isOrdinal(round)) return this.phrase(round, manner);
    const text = this.#language.ordinal(round, unitOf(round, type) ?? 'round', article);
    return text ? { text, plural: false } : null;
  }

  measured(unitClass: UnitClass, write: (count: EventCount, unit: string) => string | null): Phrase | null {
    const count = this.#first(unitClass);
    const text = count && write(count, unitOf(count, this.#event.type) ?? '');
    return text ? { text, plural: false } : null;
  }

  phrase(count: EventCount, manner: Manner, of: Counted['nationality'] = this.#nationality(count)): Phrase | null {
    const { type } = this.#event;
    // "bantuan masing-masing 110 kilogram": of goods nobody asks how many sides.
    const plain = count.each && this.#classOf(count) === 'goods' ? { ...count, each: false } : count;
    const subject = manner === SUBJECT;
    return this.#language.count({ count: plain, type, nationality: of, spell: manner !== LABEL, subject });
  }

  /** "15 Thais, including 14 civilians and one soldier"; a label gives the total alone. */
  #total([total, ...parts]: EventCount[], manner: Manner): Phrase | null {
    const whole = this.phrase(total, manner);
    if (!whole || manner === LABEL) return whole;
    const parted = parts.map((part) => this.phrase(part, manner, null)?.text ?? '');
    const end = manner === SUBJECT ? ',' : '';
    return { text: `${whole.text}${this.#language.including} ${joined(parted, this.#language)}${end}`, plural: true };
  }

  /** The first number is the sum of the others, or counts people of whom they are some: "46 orang, termasuk 15 tentara". */
  #isTotal([total, ...parts]: EventCount[]): boolean {
    const whole = total?.value ?? total?.min ?? null;
    if (!parts.length || whole === null) return false;
    const sum = parts.reduce((all, part) => all + (part.value ?? Number.NaN), 0);
    if (parts.length > 1 && sum === whole) return true;
    return total.unit === 'person' && sum <= whole && parts.every((part) => this.#classOf(part) === 'people');
  }

  /** "55.000 prajurit" of target Ukraina → "Ukrainian soldiers". */
  #nationality(count: EventCount): Counted['nationality'] {
    const { targets } = this.#parties;
    if (targets.length !== 1 || targets[0].kind !== 'country') return null;
    if (!TOLLS.has(this.#event.type) || this.#classOf(count) !== 'people') return null;
    const { name } = targets[0];
    const found = nationality(this.#parties.country(targets[0]), name);
    return found && { ...found, name };
  }

  #first(unitClass: UnitClass): EventCount | null {
    const { counts } = this.#event;
    return (counts.length && counts.find((c) => this.#classOf(c) === unitClass)) || null;
  }

  #classOf(count: EventCount): UnitClass {
    return unitData(unitOf(count, this.#event.type))?.[0] ?? 'thing';
  }
}

const texts = (phrases: readonly Phrase[]) => phrases.map((p) => p.text);
