/** Where the facts found took place: points to draw, and which of them have none. */
import { counted, countries, type Fact } from './facts.js';

export interface Point {
  /** What choosing it asks for: the name of a place. */
  name: string;
  lon: number;
  lat: number;
  /** Known no nearer than the country. */
  vague: boolean;
  facts: Fact[];
}

export function pointsOf(facts: readonly Fact[]): { points: Point[]; unplaced: Fact[] } {
  const points = new Map<string, Point>();
  const unplaced: Fact[] = [];
  for (const fact of facts) {
    const { place } = fact;
    if (!place) continue;
    const vague = !place.point;
    const at = place.point ?? (place.country && countries[place.country]?.point);
    if (!at) {
      unplaced.push(fact);
      continue;
    }
    const key = `${at}${vague}`;
    const name = vague ? (place.within.at(-1) ?? place.name) : place.name;
    const point = points.get(key) ?? { name, lon: at[0], lat: at[1], vague, facts: [] };
    point.facts.push(fact);
    points.set(key, point);
  }
  // Towns that one point stands for go by the name that is met most.
  for (const point of points.values())
    if (!point.vague) {
      const names = [...counted(point.facts.map((f) => f.place?.name ?? ''))];
      point.name = names.sort((a, b) => b[1] - a[1])[0][0];
    }
  return { points: [...points.values()].sort((a, b) => b.facts.length - a.facts.length), unplaced };
}
