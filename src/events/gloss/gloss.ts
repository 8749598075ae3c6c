/**
 * Two glosses of an event: a headline, free of status ("1,200 POWs exchanged, Istanbul, 23 July"), and a summary with parties,
 * status and source ("Russia and Ukraine to exchange 1,200 POWs each, says Vladimir Medinsky").
 */
import type { Actor } from '../../types.js';
import { data } from './data.js';
import { datePhrase } from './dates.js';
import { english } from './english.js';
import { indonesian } from './indonesian.js';
import type { Clause, Form, GlossedEvent, Language } from './language.js';
import type { Lang, Variant } from './shape.js';
import { Slots } from './slots.js';
import { type Part, render, template } from './template.js';

export type { GlossedEvent } from './language.js';

export interface GlossContext {
  /** The article's actors, for the countries of names. */
  actors: readonly Actor[];
  /** ISO date of publication: its year goes without saying. */
  published: string | null;
}

export interface Gloss {
  headline: string;
  summary: string;
}

const languages: Record<Lang, Language> = { en: english, id: indonesian };

export function gloss(event: GlossedEvent, context: GlossContext, lang: Lang): Gloss {
  const language = languages[lang];
  const variant = variantOf(event, lang);
  return { headline: headline(event, context, language, variant), summary: summary(event, context, language, variant) };
}

function variantOf(event: GlossedEvent, lang: Lang): Variant {
  const types = data.types[lang];
  const variants = Object.hasOwn(types, event.type) ? types[event.type] : types.other;
  const trigger = event.trigger.text.toLowerCase();
  return variants.find((v) => v.on.some((part) => trigger.includes(part))) ?? variants[variants.length - 1];
}

function headline(event: GlossedEvent, context: GlossContext, language: Language, variant: Variant): string {
  const slots = new Slots(event, context.actors, language, false);
  const writer = { slot: (name: string, subject: boolean) => slots.get(name, subject), verb: (words: string) => words };
  const text = first(variant.headline, (parts) => render(parts, writer)) ?? event.type;
  const parts = [own(text, event)];
  if (event.place && !slots.namesPlace(text)) parts.push(language.place(event.place.name).label);
  const date = event.date && datePhrase(event.date.value, context.published, language.dates);
  if (date) parts.push(date.label);
  return parts.join(', ');
}

function summary(event: GlossedEvent, context: GlossContext, language: Language, variant: Variant): string {
  const slots = new Slots(event, context.actors, language, true);
  const source = slots.source();
  const future = event.date !== null && context.published !== null && event.date.value.slice(0, 10) > context.published;
  const agents = event.actors.filter((a) => a.role === 'agent');
  const claim = { status: event.status, source, own: agents.some((a) => a.name === event.source?.name), future };
  const special = event.status === 'negated' ? variant.negated : event.status === 'proposed' ? variant.proposed : [];
  const candidate =
    first(special, (parts, text) =>
      clauseOf(parts, slots, language, text.startsWith(language.no) || event.status === 'proposed'),
    ) ?? first(variant.summary, (parts) => clauseOf(parts, slots, language, false));
  const { text, attributed } = candidate
    ? written(candidate, language, claim)
    : { text: event.type, attributed: false };
  let sentence = own(text, event);
  if (event.place && !slots.namesPlace(sentence)) sentence += ` ${language.place(event.place.name).phrase}`;
  const date = event.date && datePhrase(event.date.value, context.published, language.dates);
  if (date) sentence += ` ${date.phrase}`;
  if (source && !attributed) sentence += language.attribution(source);
  return sentence[0].toUpperCase() + sentence.slice(1);
}

/** A clause that says its status itself keeps its verb in the form of a fact. */
interface Candidate extends Clause {
  fixed: boolean;
  speaker: boolean;
}

function clauseOf(parts: Part[], slots: Slots, language: Language, fixed: boolean): Candidate | null {
  const write = (form: Form, future = false) =>
    render(parts, {
      slot: (name, subject) => slots.get(name, subject),
      verb: (words, subject) => language.verb(words, subject, form, future),
    });
  if (write('actual') === null) return null;
  const [start] = parts;
  const names = start.kind === 'slot' ? start.names : [];
  const subject = names.map((name) => slots.get(name, true)).find((phrase) => phrase !== null) ?? null;
  return {
    in: (form, future) => write(form, future) ?? '',
    active: names.some((name) => ACTING.has(name)) && !passive(parts),
    subject,
    fixed,
    speaker: names.includes('speaker'),
  };
}

const ACTING = new Set(['agents', 'sides', 'mediators']);
const passive = (parts: Part[]) => parts.some((part) => part.kind === 'verb' && part.words.startsWith('be '));

function written(candidate: Candidate, language: Language, claim: Parameters<Language['sentence']>[1]) {
  if (candidate.fixed) return { text: candidate.in('actual'), attributed: candidate.speaker };
  return language.sentence(candidate, claim);
}

function first<T>(templates: string[], use: (parts: Part[], text: string) => T | null): T | null {
  for (const text of templates) {
    const result = use(template(text), text);
    if (result !== null) return result;
  }
  return null;
}

/** A type of the user's own is called by its name. */
const own = (text: string, event: GlossedEvent) => text.replaceAll('$type', event.type.replaceAll('-', ' '));
