/** From a template's slots to a headline and a sentence: status, place, date and source are put where they belong. */
import type { Actor, EventActor } from '../../types.js';
import { Clause } from './clause.js';
import { data } from './data.js';
import { type DatePhrase, datePhrase } from './dates.js';
import type { Claim, Form, GlossedEvent, Language, Time } from './language.js';
import { type Links, UNLINKED } from './links.js';
import type { PlacePhrase } from './names.js';
import { type Content, type ContentSlot, Slots } from './slots.js';
import { CIRCUMSTANCES, LABEL, type Phrase, type Templates } from './template.js';
import { type Resolved, variantsOf } from './variants.js';

export interface GlossContext {
  /** The article's actors, for the countries and kinds of names. */
  actors: readonly Actor[];
  /** ISO date of publication, or null: its year goes without saying. */
  published: string | null;
}

const variants = { en: variantsOf(data.en), id: variantsOf(data.id) };

/** Puts one event into words, in one language. */
export class Composer implements Content {
  readonly #event: GlossedEvent;
  readonly #context: GlossContext;
  readonly #language: Language;
  readonly #links: Links;
  readonly #variant: Resolved;
  readonly #slots: Slots;
  readonly #date: DatePhrase | null;
  readonly #place: PlacePhrase | null;
  /** What the speech is about; undefined until a template asks for it. */
  #inner: Composer | null | undefined;

  constructor(event: GlossedEvent, context: GlossContext, language: Language, links: Links) {
    this.#event = event;
    this.#context = context;
    this.#language = language;
    this.#links = links;
    this.#variant = variants[language.lang](event.type)(event.trigger.text);
    this.#slots = new Slots(event, context.actors, language, links === UNLINKED ? null : this);
    this.#place = event.place && language.place(event.place.name);
    this.#date = event.date && datePhrase(event.date.value, context.published, language.dates);
  }

  headline(): string {
    let text = this.#label();
    if (this.#place) {
      const { label } = this.#place;
      if (!says(text, label)) text += `, ${label.startsWith('the ') ? label.slice(4) : label}`;
    }
    return this.#date ? `${text}, ${this.#date.label}` : text;
  }

  summary(): string {
    const claim = this.#claim();
    const said = this.#sentence(claim);
    const text = this.#placed(said.text);
    const source = claim.source && !said.attributed ? this.#language.attribution(claim.source) : '';
    const capital = text[0].toUpperCase();
    return (capital === text[0] ? text : capital + text.slice(1)) + source;
  }

  #label(): string {
    const possible = this.#variant.headline.possible(this.#slots.has);
    for (let i = 0; i < possible.length; i++) {
      const text = possible[i].render(this.#slots, LABEL, asIs);
      if (text !== null) return text;
    }
    return this.#type();
  }

  #claim(): Claim {
    const { source, status } = this.#event;
    const own = source && this.#own(source.name);
    // "Indonesia to hold talks, says Indonesia": who announces a plan of their own need not be named again.
    const silent = own === 'alone' && status === 'planned';
    return { status, own, time: this.#time(), source: silent ? null : this.#slots.parties.source() };
  }

  #own(source: string): Claim['own'] {
    const { agents } = this.#slots.parties;
    for (const { name } of agents) if (name === source) return agents.length === 1 ? 'alone' : 'with others';
    return null;
  }

  #time(): Time {
    const { date } = this.#event;
    const { published } = this.#context;
    if (this.#date?.since) return 'until now';
    if (!date || !published) return 'unknown';
    const { value } = date;
    if (value.slice(0, Math.min(10, extent(value))) > published) return 'future';
    const end = value.slice(value.indexOf('/') + 1).slice(0, 10);
    return end < published.slice(0, end.length) ? 'past' : 'unknown';
  }

  #sentence(claim: Claim): { text: string; attributed: boolean } {
    const { negated, nominal, summary, befalls } = this.#variant;
    if (claim.status === 'negated') {
      const clause = this.#clause(negated);
      // "No talks …" has said it; "{victims} <be killed>" has not.
      if (clause) {
        const denies = clause.template.source.startsWith(this.#language.no);
        return { text: clause.in(denies ? 'actual' : 'negated', claim.time), attributed: false };
      }
    }
    if (claim.status === 'proposed') {
      const wanted = this.#clause(nominal);
      if (wanted) return this.#language.wanted(wanted.in('actual'), claim);
    }
    const clause = this.#clause(summary);
    if (!clause) return { text: this.#type(), attributed: false };
    const feared = befalls && (claim.status === 'planned' || claim.status === 'proposed') && !clause.actor;
    return this.#language.sentence(clause, feared ? { ...claim, status: 'hypothetical' } : claim);
  }

  #clause(templates: Templates): Clause | null {
    return Clause.first(templates, this.#slots, this.#language);
  }

  get counts(): boolean {
    return this.#links.content !== null;
  }

  said(slot: ContentSlot): Phrase | null {
    const { doer, claim } = this.#links;
    const asked = this.#event.type === 'demand' && doer === 'targets';
    switch (slot) {
      case 'addressees':
        return asked ? this.#slots.parties.names(this.#slots.parties.targets) : null;
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
    }
  }

  /** What is asked for, agreed on …: a clause, or what remains of it without its subject. */
  #content(form: Form, withoutSubject: boolean): Phrase | null {
    const inner = this.#about();
    if (!inner) return null;
    const clause = inner.#clause(inner.#variant.summary);
    if (!clause) return null;
    const text = inner.#placed(clause.in(form), this.#event);
    if (!withoutSubject) return phrase(text);
    return clause.actor && phrase(text.slice(clause.actor.text.length).trimStart());
  }

  #nominal(): Phrase | null {
    const inner = this.#about();
    if (!inner) return null;
    const clause = inner.#clause(inner.#variant.nominal);
    return clause && phrase(inner.#placed(clause.in('actual'), this.#event));
  }

  #about(): Composer | null {
    const { content } = this.#links;
    this.#inner ??= content && new Composer(content, this.#context, this.#language, UNLINKED);
    return this.#inner;
  }

  /** "Moscow's demand", whose it is but who rejects it. */
  #rejected(claim: GlossedEvent): string {
    const rejects = (name: string) => this.#event.actors.some((a) => isAgent(a) && a.name === name);
    const by = claim.actors.find((a) => isAgent(a) && !rejects(a.name)) ?? this.#slots.parties.targets[0];
    const noun = data[this.#language.lang].claims[claim.type];
    return this.#language.claim(
      noun,
      by ? { name: by.name, kind: by.kind, country: this.#slots.parties.country(by) } : null,
    );
  }

  /** Place and date put where the template wants them; what `outer` says already is not said again. */
  #placed(text: string, outer: GlossedEvent | null = null): string {
    const { place, date } = this.#event;
    let circumstances = '';
    if (this.#place && place?.name !== outer?.place?.name && !says(text, this.#place.label))
      circumstances = ` ${this.#place.phrase}`;
    if (this.#date && date?.value !== outer?.date?.value) circumstances += ` ${this.#date.phrase}`;
    const at = text.indexOf(CIRCUMSTANCES);
    return at < 0 ? text + circumstances : text.slice(0, at) + circumstances + text.slice(at + 1);
  }

  /** A type that has no words is called by its name. */
  #type(): string {
    return this.#event.type.replaceAll('-', ' ');
  }
}

const isAgent = (a: EventActor) => a.role === 'agent';
const asIs = (words: string) => words;
const phrase = (text: string): Phrase => ({ text, plural: false });

/** Where the first date of an interval ends. */
function extent(value: string): number {
  const slash = value.indexOf('/');
  return slash < 0 ? value.length : slash;
}

/** Does the text name this, as a whole word? */
function says(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/^\p{L}/u.test(text.slice(at + name.length, at + name.length + 2));
}
