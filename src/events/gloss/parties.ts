/** The parties of an event by role, named in one language: "Russia, Ukraine and others". */
import type { Actor, ActorKind, EventActor, Role } from '../../types.js';
import type { GlossedEvent, Language, Named } from './language.js';
import type { Phrase } from './template.js';

const MOST_NAMES = 4;
/** Kinds that receive, and that nothing personal befalls. */
const BODIES: ReadonlySet<ActorKind> = new Set(['country', 'organization', 'region', 'city', 'place']);

export class Parties {
  readonly agents: readonly EventActor[];
  readonly targets: readonly EventActor[];
  readonly mediators: readonly EventActor[];
  readonly #event: GlossedEvent;
  readonly #actors: readonly Actor[];
  readonly #language: Language;

  /** @param actors the article's, for countries and kinds */
  constructor(event: GlossedEvent, actors: readonly Actor[], language: Language) {
    this.#event = event;
    this.#actors = actors;
    this.#language = language;
    this.agents = withRole(event.actors, 'agent');
    this.targets = withRole(event.actors, 'target');
    this.mediators = withRole(event.actors, 'mediator');
  }

  names(parties: readonly EventActor[]): Phrase | null {
    return parties.length < 2 ? this.#only(parties, false) : this.#list(parties, false);
  }

  /** Those who undergo what is said of the targets: "people in Kyiv". */
  members(): Phrase | null {
    return this.targets.length < 2 ? this.#only(this.targets, true) : this.#list(this.targets, true);
  }

  /** Both sides of what is done together. */
  sides(): Phrase | null {
    const { agents, targets } = this;
    if (!agents.length || agents.length + targets.length < 2) return null;
    const sides = [...agents, ...targets];
    return sides.some((a) => a.name !== agents[0].name) ? this.names(sides) : null;
  }

  /** Targets that something personal befalls. */
  people(): readonly EventActor[] {
    return this.targets.length ? this.targets.filter((a) => !BODIES.has(a.kind)) : NOBODY;
  }

  bodies(): EventActor[] {
    return this.targets.filter((a) => BODIES.has(a.kind));
  }

  source(): Named | null {
    const { source } = this.#event;
    if (!source) return null;
    const actor = this.#actor(source.actor);
    const kind = actor?.kind ?? 'organization';
    const { text, plural } = this.#language.name(source.name, kind, actor?.country ?? null);
    return { text, plural, kind };
  }

  /** Only a country's party stands for a country. */
  country({ actor, kind }: EventActor): string | null {
    return kind === 'country' ? (this.#actor(actor)?.country ?? null) : null;
  }

  /** "a5" stands fifth. */
  #actor(id: string | null): Actor | null {
    if (!id) return null;
    const guess = this.#actors[Number(id.slice(1)) - 1];
    return guess?.id === id ? guess : (this.#actors.find((a) => a.id === id) ?? null);
  }

  #only(parties: readonly EventActor[], asMembers: boolean): Phrase | null {
    return parties.length ? this.#name(parties[0], asMembers) : null;
  }

  /** Parties that share a name in this language are named once. */
  #list(parties: readonly EventActor[], asMembers: boolean): Phrase | null {
    const phrases: Phrase[] = [];
    for (const party of parties) {
      const phrase = this.#name(party, asMembers);
      if (!phrases.some((p) => p.text === phrase.text)) phrases.push(phrase);
    }
    if (phrases.length < 2) return phrases[0] ?? null;
    const texts = phrases.map((p) => p.text);
    if (texts.length > MOST_NAMES) texts.splice(MOST_NAMES - 1, texts.length, this.#language.others);
    return { text: joined(texts, this.#language), plural: true };
  }

  #name(party: EventActor, asMember: boolean): Phrase {
    const { name, kind } = party;
    return asMember && BODIES.has(kind)
      ? this.#language.members(name, kind, this.country(party))
      : this.#language.name(name, kind, this.country(party));
  }
}

const NOBODY: readonly EventActor[] = [];

function withRole(actors: readonly EventActor[], role: Role): readonly EventActor[] {
  let found = NOBODY as EventActor[];
  for (let i = 0; i < actors.length; i++) {
    if (actors[i].role !== role) continue;
    if (found === NOBODY) found = [actors[i]];
    else found.push(actors[i]);
  }
  return found;
}

/** "Israel, Iran and Qatar". */
export function joined(texts: readonly string[], { and }: Language): string {
  const last = texts.length - 1;
  return last < 1 ? (texts[0] ?? '') : `${texts.slice(0, last).join(', ')} ${and} ${texts[last]}`;
}
