/**
 * The templates' small language:
 *   {slot}      a slot of the event; {a|b} the first that is filled. The template is passed over when none is.
 *   [ … ]       left out when a slot inside it is empty
 *   <verb …>    the first word is the verb in its base form, put into the form that status and subject ask for
 *   @           where place and date go; at the end when it is missing
 *   $word       the type's or the variant's word (filled in before, see variants.ts)
 *   $type       the type's own name
 */

import { suggestion } from '../../text/suggestion.js';
import { ingredients, SLOTS, type SlotName } from './ingredients.js';

const ACTING: readonly SlotName[] = ['agents', 'sides', 'mediators', 'forces'];

/** All kinds have all fields, so that the loops over parts meet one shape only. */
export interface Part {
  kind: 'text' | 'slot' | 'verb' | 'optional' | 'circumstances';
  /** The words of a text or a verb. */
  text: string;
  /** Indices of the slots of which the first filled one counts. */
  slots: readonly number[];
  /** The ingredients of which these slots need one. */
  needs: number;
  /** What an optional part holds. */
  parts: readonly Part[];
}

/** A slot's words; `plural` decides the form of the verb. */
export interface Phrase {
  text: string;
  plural: boolean;
}

/** How a slot is worded: in a label, inside a sentence, or as the slot that a sentence begins with. */
export const LABEL = 0;
export const INSIDE = 1;
export const SUBJECT = 2;
export type Manner = typeof LABEL | typeof INSIDE | typeof SUBJECT;

export interface Filled {
  /** The event's ingredients. */
  has: number;
  /** Null where the event does not fill the slot. */
  get(slot: number, manner: Manner): Phrase | null;
}

/** Puts verbs into the form that a clause wants; `plural` is that of the slot which the template begins with. */
export type Verbs = (words: string, plural: boolean) => string;

/** Stands for "@" in rendered text until place and date are known: a character that no name holds. */
export const CIRCUMSTANCES = '\u0000';

/** A template, parsed when it is first tried: most articles need few of them. */
export class Template {
  readonly source: string;
  #parts: readonly Part[] | null = null;
  /** The parts that it cannot do without. */
  #slots: readonly Part[] = [];
  #active = false;

  constructor(source: string) {
    this.source = source;
  }

  /** Has the event something for each slot that the template needs? */
  possible(has: number): boolean {
    this.#parsed();
    return this.#slots.every((part) => (part.needs & has) !== 0);
  }

  /** Is every slot filled that the template needs? */
  fits(filled: Filled): boolean {
    const parts = this.#parsed();
    const slots = this.#slots;
    for (let i = 0; i < slots.length; i++) {
      if (!first(slots[i].slots, filled, slots[i] === parts[0] ? SUBJECT : INSIDE)) return false;
    }
    return true;
  }

  /** The template in words, or null when a slot that it needs is empty. */
  render(filled: Filled, subject: Manner, verbs: Verbs): string | null {
    return render(this.#parsed(), filled, subject, subject === SUBJECT ? INSIDE : subject, verbs);
  }

  /** Who acts, where the clause is in the active voice. */
  actor(filled: Filled): Phrase | null {
    const [start] = this.#parsed();
    return this.#active ? first(start.slots, filled, SUBJECT) : null;
  }

  #parsed(): readonly Part[] {
    if (!this.#parts) {
      this.#parts = parseTemplate(this.source);
      this.#slots = this.#parts.filter((part) => part.kind === 'slot');
      this.#active =
        this.#parts[0].slots.some((slot) => ACTING.includes(SLOTS[slot])) &&
        !this.#parts.some((part) => part.kind === 'verb' && part.text.startsWith('be '));
    }
    return this.#parts;
  }
}

/** Templates in the order in which they are tried. */
export class Templates {
  readonly all: readonly Template[];
  /** By what an event has. */
  readonly #possible: (readonly Template[])[] = [];

  constructor(sources: readonly string[]) {
    this.all = sources.map((source) => new Template(source));
  }

  /** Those whose slots an event with these ingredients may fill. */
  possible(has: number): readonly Template[] {
    this.#possible[has] ??= this.all.filter((template) => template.possible(has));
    return this.#possible[has];
  }
}

/** @param subject how the slot is worded that the parts begin with, @param inside how the others are */
function render(parts: readonly Part[], filled: Filled, subject: Manner, inside: Manner, verbs: Verbs): string | null {
  let text = '';
  let plural = false;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'slot') {
      const phrase = first(part.slots, filled, i ? inside : subject);
      if (!phrase) return null;
      text += phrase.text;
      if (!i && subject !== inside) plural = phrase.plural;
    } else if (part.kind === 'verb') text += verbs(part.text, plural);
    else if (part.kind === 'optional') text += render(part.parts, filled, inside, inside, verbs) ?? '';
    else text += CIRCUMSTANCES;
  }
  return text;
}

/** The first of the slots that is filled. */
function first(slots: readonly number[], filled: Filled, manner: Manner): Phrase | null {
  for (let i = 0; i < slots.length; i++) {
    const phrase = filled.get(slots[i], manner);
    if (phrase) return phrase;
  }
  return null;
}

/** Throws on an unmatched bracket and on an unknown slot, naming the template. */
export function parseTemplate(template: string): Part[] {
  return [...template.matchAll(/\[[^[\]]*\]|\{[^{}]*\}|<[^<>]*>|@|\$type|[^[\]{}<>@$]+|./g)].map(([piece]) => {
    const inside = piece.slice(1, -1);
    if (piece === '@') return part('circumstances');
    if (piece === '$type') return part('slot', '', slotsOf(['type'], template));
    if (piece.length === 1 && '[]{}<>'.includes(piece)) throw new Error(`template "${template}": unmatched ${piece}`);
    if (piece[0] === '[') return part('optional', '', [], parseTemplate(inside));
    if (piece[0] === '{') return part('slot', '', slotsOf(inside.split('|'), template));
    if (piece[0] === '<') return part('verb', inside);
    return part('text', piece);
  });
}

function part(kind: Part['kind'], text = '', slots: readonly number[] = [], parts: readonly Part[] = []): Part {
  const needs = slots.reduce((all, slot) => all | ingredients(slot), 0);
  return { kind, text, slots, needs, parts };
}

function slotsOf(names: string[], template: string): number[] {
  return names.map((name) => {
    const slot = (SLOTS as string[]).indexOf(name);
    if (slot < 0) throw new Error(`template "${template}": no slot "${name}". ${suggestion(name, SLOTS)}`.trim());
    return slot;
  });
}
