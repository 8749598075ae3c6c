/** The events of a document: triggers → arguments, status, setting → groups and context → records. */
import type { Document, Event, EventActor, EventDate, EventPlace, EventSource } from '../types.js';
import { fillArguments } from './arguments.js';
import { shareInArticle, shareInPassage } from './discourse/episode.js';
import { shareInGroup } from './discourse/group.js';
import { answers, causes, condemned, siblings } from './discourse/neighbours.js';
import { struckPlaces, venues } from './discourse/places.js';
import { foresee, plans } from './discourse/plans.js';
import { belligerents, sides } from './discourse/sides.js';
import { Domains } from './domains.js';
import { particular } from './generic.js';
import { glosses } from './gloss/gloss.js';
import { group } from './groups.js';
import { identities } from './identity.js';
import { source } from './setting/source.js';
import { contested, when } from './setting/when.js';
import { outward, where } from './setting/where.js';
import { status } from './status.js';
import type { Filler, Telling } from './telling.js';
import { skip, triggers } from './triggers.js';

export const readEvents = (doc: Document): Event[] => eventsOf(doc, readTellings(doc));

/** Every telling of an event in the order of the text, its slots filled as far as they can be. */
export function readTellings(doc: Document): Telling[] {
  const tellings: Telling[] = [];
  const told = new Set<string>();
  const domains = new Domains(doc);
  for (let i = 0; i < doc.sentences.length; i++) {
    if (doc.sentences[i].furniture) {
      skip(doc, doc.sentences[i]);
      continue;
    }
    const found = triggers(doc, i, told, domains);
    for (const telling of found) {
      fillArguments(doc, telling);
      telling.status = status(doc, telling);
      telling.when = when(doc, telling);
      if (telling.frame.place !== 'none') telling.where = where(doc, telling);
      telling.source = source(doc, telling);
    }
    const kept = particular(doc, i, found);
    contested(doc, kept);
    causes(doc, kept);
    tellings.push(...kept);
  }
  identify(doc, tellings);
  const groups = group(doc, tellings);
  for (const g of groups) shareInGroup(doc, g);
  venues(doc, tellings);
  plans(tellings);
  condemned(tellings);
  answers(tellings);
  sides(doc, tellings);
  belligerents(tellings);
  siblings(doc, tellings);
  struckPlaces(doc, tellings);
  shareInPassage(doc, tellings);
  shareInArticle(doc, tellings);
  foresee(doc, tellings);
  return tellings;
}

/** Tellings as the records of the contract, with headlines and summaries: the nth event tells the nth telling. */
export function eventsOf(doc: Document, tellings: Telling[]): Event[] {
  const events = tellings.map((telling, i) => event(doc, telling, i));
  const order = new Map(tellings.map((telling, i) => [telling, i]));
  tellings.forEach(({ plannedBy }, i) => {
    if (plannedBy) events[i].plannedBy = events[order.get(plannedBy) ?? i].id;
  });
  const context = { actors: doc.actors, published: doc.published?.value ?? null };
  glosses(events, context, doc.options.lang ?? 'en').forEach((gloss, i) => {
    Object.assign(events[i], gloss);
  });
  return events;
}

/** Role nouns give way to the persons that the article names for them. */
function identify(doc: Document, tellings: Telling[]) {
  const is = identities(doc);
  for (const telling of tellings) {
    for (const filler of telling.fillers) filler.actor = is[filler.actor] ?? filler.actor;
  }
}

function event(doc: Document, telling: Telling, index: number): Event {
  const { tokens } = doc;
  const sentence = doc.sentences[telling.sentence];
  const start = tokens.start[telling.first];
  const end = tokens.end[telling.last - 1];
  return {
    id: `e${index + 1}`,
    group: telling.group,
    type: telling.frame.type,
    headline: '',
    summary: '',
    status: telling.status,
    trigger: { text: tokens.text.slice(start, end), start, end },
    sentence: { start: sentence.start, end: sentence.end },
    actors: telling.fillers.map((f) => actor(doc, f)),
    counts: telling.counts.map(({ foundBy, number, ...count }) => count),
    date: date(doc, telling),
    place: place(doc, telling),
    source: sourceRecord(doc, telling),
    codes: telling.frame.codes ?? null,
    rule: telling.frame.type,
  };
}

/** The words of a date that the article's metadata give. */
const NOWHERE = { text: '', start: 0, end: 0 };

const words = (doc: Document, first: number, last: number) => {
  const start = doc.tokens.start[first];
  const end = doc.tokens.end[last - 1];
  return { text: doc.tokens.text.slice(start, end), start, end };
};

function actor(doc: Document, f: Filler): EventActor {
  const { id, name, kind } = doc.actors[f.actor];
  return {
    role: f.role,
    actor: id,
    name,
    ...words(doc, f.first, f.last),
    kind,
    ...(f.inferred ? { inferred: true } : {}),
  };
}

function date(doc: Document, { when }: Telling): EventDate | null {
  if (!when) return null;
  const { text, start, end } = doc.dates[when.mention] ?? NOWHERE;
  return { value: when.value, precision: when.precision, text, start, end, inferred: when.inferred };
}

function place(doc: Document, { where }: Telling): EventPlace | null {
  if (!where) return null;
  const { name, within = [], country, lat, lon } = doc.actors[where.actor];
  // What the text itself says round the place ("Istana Ciragan, Istanbul, Turki") goes before what the gazetteer knows.
  const told = outward(doc, where).map((m) => doc.actors[m.actor].name);
  return {
    name,
    ...words(doc, where.first, where.last),
    within: told.length ? told : within,
    country,
    lat: lat ?? null,
    lon: lon ?? null,
    inferred: where.inferred,
  };
}

function sourceRecord(doc: Document, { source }: Telling): EventSource | null {
  if (!source) return null;
  const { id, name } = doc.actors[source.actor];
  const { start, end } = source;
  return { actor: id, name, text: doc.tokens.text.slice(start, end), start, end };
}
