/** From a template's slots to a headline and a sentence: status, place, date and source are put where they belong. */
import type { Actor } from '../../types.js';
import { data } from './data.js';
import { type DatePhrase, datePhrase } from './dates.js';
import type { Claim, Clause, Form, GlossedEvent, Language, Time } from './language.js';
import { type Links, UNLINKED } from './links.js';
import { Slots } from './slots.js';
import { CIRCUMSTANCES, fill, type Part, type Phrase, render, template } from './template.js';
import { type Resolved, variantOf } from './variants.js';

export interface GlossContext {
  /** The article's actors, for the countries and kinds of names. */
  actors: readonly Actor[];
  /** ISO date of publication, or null: its year goes without saying. */
  published: string | null;
}

/** Puts one event into words, in one language. */
export class Composer {
  readonly #event: GlossedEvent;
  readonly #context: GlossContext;
  readonly #language: Language;
  readonly #links: Links;
  readonly #variant: Resolved;
  readonly #slots: Slots;
  readonly #date: DatePhrase | null;

  constructor(event: GlossedEvent, context: GlossContext, language: Language, links: Links) {
    const { types, other } = data[language.lang];
    this.#event = event;
    this.#context = context;
    this.#language = language;
    this.#links = links;
    this.#variant = variantOf(Object.hasOwn(types, event.type) ? types[event.type] : other, event.trigger.text);
    this.#slots = new Slots(event, context.actors, language, true);
    this.#date = event.date && datePhrase(event.date.value, context.published, language.dates);
  }

  headline(): string {
    const slots = new Slots(this.#event, this.#context.actors, this.#language, false);
    const writer = {
      slot: (name: string, subject: boolean) => slots.get(name, subject),
      verb: (words: string) => words,
    };
    const text = this.#typed(first(this.#variant.headline, (source) => render(template(source), writer)) ?? '$type');
    const parts = [text];
    const { place } = this.#event;
    if (place) {
      const { label } = this.#language.place(place.name);
      if (!says(text, label)) parts.push(label.replace(/^the /, ''));
    }
    if (this.#date) parts.push(this.#date.label);
    return parts.join(', ');
  }

  summary(): string {
    const claim = this.#claim();
    const said = this.#sentence(claim);
    const text = this.#placed(this.#typed(said.text));
    const source = claim.source && !said.attributed ? this.#language.attribution(claim.source) : '';
    return text[0].toUpperCase() + text.slice(1) + source;
  }

  #claim(): Claim {
    const { actors, source, status } = this.#event;
    const agents = actors.filter((a) => a.role === 'agent');
    const speaks = source !== null && agents.some((a) => a.name === source.name);
    const own = speaks ? (agents.length === 1 ? 'alone' : 'with others') : null;
    // "Indonesia to hold talks, says Indonesia": who announces a plan of their own need not be named again.
    const silent = own === 'alone' && status === 'planned';
    return { status, own, time: this.#time(), source: silent ? null : this.#slots.source() };
  }

  #time(): Time {
    const { date } = this.#event;
    const { published } = this.#context;
    if (this.#date?.since) return 'until now';
    if (!date || !published) return 'unknown';
    const [from, to] = date.value.split('/');
    if (from.slice(0, 10) > published) return 'future';
    const end = (to ?? from).slice(0, 10);
    return end < published.slice(0, end.length) ? 'past' : 'unknown';
  }

  #sentence(claim: Claim): { text: string; attributed: boolean } {
    const { negated, nominal, summary } = this.#variant;
    if (claim.status === 'negated') {
      for (const source of negated) {
        const clause = this.#clause(source);
        // "No talks …" has said it; "{victims} <be killed>" has not.
        if (clause)
          return {
            text: clause.in(source.startsWith(this.#language.no) ? 'actual' : 'negated', claim.time),
            attributed: false,
          };
      }
    }
    if (claim.status === 'proposed') {
      const wanted = this.#text(nominal);
      if (wanted) return this.#language.wanted(wanted, claim);
    }
    const clause = first(summary, (source) => this.#clause(source));
    if (!clause) return { text: '$type', attributed: false };
    const wished = claim.status === 'planned' || claim.status === 'proposed';
    const feared = wished && this.#variant.befalls && !clause.actor;
    return this.#language.sentence(clause, feared ? { ...claim, status: 'hypothetical' } : claim);
  }

  /** A template with its slots filled, or null. */
  #clause(source: string): Clause | null {
    const parts = template(source);
    const write = (form: Form, time: Time = 'unknown') =>
      render(parts, {
        slot: (name, subject) => this.#slot(name, subject),
        verb: (words, subject) => this.#language.verb(words, subject, form, time),
      });
    if (write('actual') === null) return null;
    return { in: (form, time) => write(form, time) ?? '', actor: this.#actor(parts) };
  }

  /** Who acts, where the clause is in the active voice. */
  #actor(parts: Part[]): Phrase | null {
    const [start] = parts;
    if (start.kind !== 'slot' || !start.names.some((name) => ACTING.has(name))) return null;
    if (parts.some((part) => part.kind === 'verb' && part.words.startsWith('be '))) return null;
    return fill(start.names, { slot: (name, subject) => this.#slot(name, subject) }, true);
  }

  #slot(name: string, subject: boolean): Phrase | null {
    const { content, doer, claim } = this.#links;
    const asked = this.#event.type === 'demand' && doer === 'targets';
    switch (name) {
      case 'addressees':
        return asked ? this.#slots.get('targets', subject) : null;
      case 'complement':
        return doer === 'agents' || asked ? this.#content('infinitive', true) : null;
      case 'bare complement':
        return asked ? this.#content('bare', true) : null;
      case 'wish':
        return this.#nominal() ?? this.#content('infinitive', false);
      case 'bare wish':
        return this.#content('bare', false);
      case 'nominal':
        return this.#nominal();
      case 'claim':
        return claim && phrase(this.#rejected(claim));
      default:
        return content && name === 'count' && SPEECH.has(this.#event.type) ? null : this.#slots.get(name, subject);
    }
  }

  /** What is asked for, agreed on …: a clause, or what remains of it without its subject. */
  #content(form: Form, withoutSubject: boolean): Phrase | null {
    const inner = this.#inner();
    const clause = inner && first(inner.#variant.summary, (source) => inner.#clause(source));
    if (!clause) return null;
    const text = inner.#placed(clause.in(form), this.#event);
    if (!withoutSubject) return phrase(text);
    return clause.actor && phrase(text.slice(clause.actor.text.length).trimStart());
  }

  #nominal(): Phrase | null {
    const inner = this.#inner();
    if (!inner) return null;
    const text = inner.#text(inner.#variant.nominal);
    return text === null ? null : phrase(inner.#placed(text, this.#event));
  }

  #inner(): Composer | null {
    const { content } = this.#links;
    return content && new Composer(content, this.#context, this.#language, UNLINKED);
  }

  #text(templates: string[]): string | null {
    return first(templates, (source) => this.#clause(source)?.in('actual') ?? null);
  }

  /** "Moscow's demand". */
  #rejected(claim: GlossedEvent): string {
    const by = claim.actors.find((a) => a.role === 'agent') ?? this.#event.actors.find((a) => a.role === 'target');
    const noun = data[this.#language.lang].claims[claim.type];
    return this.#language.claim(noun, by ? { ...by, country: this.#slots.actor(by.actor)?.country ?? null } : null);
  }

  /** Place and date put where the template wants them; what `outer` says already is not said again. */
  #placed(text: string, outer: GlossedEvent | null = null): string {
    const { place, date } = this.#event;
    const circumstances: string[] = [];
    if (place && place.name !== outer?.place?.name) {
      const { label, phrase } = this.#language.place(place.name);
      if (!says(text, label)) circumstances.push(phrase);
    }
    if (this.#date && date?.value !== outer?.date?.value) circumstances.push(this.#date.phrase);
    const all = circumstances.map((c) => ` ${c}`).join('');
    return text.includes(CIRCUMSTANCES) ? text.replace(CIRCUMSTANCES, () => all) : text + all;
  }

  /** A type of the user's own is called by its name. */
  #typed(text: string): string {
    return text.includes('$type') ? text.replaceAll('$type', this.#event.type.replaceAll('-', ' ')) : text;
  }
}

const ACTING = new Set(['agents', 'sides', 'mediators', 'forces']);
const SPEECH = new Set(['proposal', 'demand', 'rejection', 'threat', 'agreement']);

/** Does the text name this, as a whole word? */
function says(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/^\p{L}/u.test(text.slice(at + name.length, at + name.length + 2));
}

const phrase = (text: string): Phrase => ({ text, plural: false });

function first<T>(sources: string[], use: (source: string) => T | null): T | null {
  for (const source of sources) {
    const result = use(source);
    if (result !== null) return result;
  }
  return null;
}
