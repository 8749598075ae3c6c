/**
 * Two glosses of an event: a headline, free of status ("1,200 POWs exchanged, Istanbul, 23 July"), and a summary with parties,
 * status and source ("Russia and Ukraine to exchange 1,200 POWs each, says Vladimir Medinsky").
 */
import { Composer, type GlossContext } from './composer.js';
import { english } from './english.js';
import { indonesian } from './indonesian.js';
import type { GlossedEvent, Language } from './language.js';
import { linksOf, UNLINKED } from './links.js';
import type { Lang } from './shape.js';

export type { GlossContext } from './composer.js';
export type { GlossedEvent } from './language.js';

export interface Gloss {
  headline: string;
  summary: string;
}

const languages: Record<Lang, Language> = { en: english, id: indonesian };

/** The glosses of an article's events, in the order of the text: a demand's then says what is demanded. */
export const glosses = (events: readonly GlossedEvent[], context: GlossContext, lang: Lang): Gloss[] =>
  events.map((event, i) => gloss(event, context, lang, linksOf(events, i)));

export function gloss(event: GlossedEvent, context: GlossContext, lang: Lang, links = UNLINKED): Gloss {
  const composer = new Composer(event, context, languages[lang], links);
  return { headline: composer.headline(), summary: composer.summary() };
}
