/** The facts of the page, in the order of time, and how they are put into words. */
import type { Countries, ReportArticle, ReportFact, ReportPlace } from '../report-data.js';
import { given, label } from './dom.js';

export interface Fact extends ReportFact {
  /** Of the fact in the page. */
  key: string;
  article: ReportArticle;
  articleKey: string;
}

export const articles = given<ReportArticle[]>('articles');
export const countries = given<Countries>('countries');

/** "Alaska" lies in the United States, whether or not the article says so. */
function inCountry(place: ReportPlace): ReportPlace {
  const country = place.country && countries[place.country]?.name;
  if (!country || country === place.name || place.within.includes(country)) return place;
  return { ...place, within: [...place.within, country] };
}

/** By their first day, what lasts longer behind what lasts a day; those without a date at the end. */
export const facts: Fact[] = articles
  .flatMap((article, i) =>
    article.facts.map(
      (fact): Fact => ({
        ...fact,
        place: fact.place && inCountry(fact.place),
        article,
        articleKey: String(i + 1),
        key: `${i + 1}.${fact.id}`,
      }),
    ),
  )
  .map((fact, order) => ({ fact, order, sort: fact.date?.days ? fact.date.days.join() : '9' }))
  .sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : a.order - b.order))
  .map(({ fact }) => fact);

const HUES = 7;
const byFrequency = typesOf(facts).map(([type]) => type);

/** The most frequent types have a colour of their own, 1 to 7; the others share one, 0. */
export function hue(type: string): number {
  const rank = byFrequency.indexOf(type);
  return rank < HUES ? rank + 1 : 0;
}

/** The types of these facts, the most frequent first. */
export function typesOf(facts: readonly Fact[]): [type: string, count: number][] {
  return [...counted(facts.map((f) => f.type))].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** How often each of them is there. */
export function counted<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

export const placeOf = ({ place }: ReportFact) => (place ? [place.name, ...place.within].join(', ') : '');

/** "Rusia → Ukraina": who, and whom. */
export function partiesOf({ parties }: ReportFact): string {
  const names = (role: string) =>
    parties
      .filter((p) => p.role === role)
      .map((p) => p.name)
      .join(', ');
  return [names('agent'), names('target')].filter(Boolean).join(' → ');
}

export const statusName = (fact: ReportFact) => label(fact.status);
