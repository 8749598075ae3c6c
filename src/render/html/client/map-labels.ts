/** The names of the places on the map, as many as there is room for. */
import { svg } from './dom.js';
import type { Point } from './places.js';
import type { View } from './view.js';

/** Pixels. */
export const radius = (point: Point) => Math.min(22, 4 + 2.5 * Math.sqrt(point.facts.length));

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
const LETTER = 6.4; // px, about
const LINE = 15; // px
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** A name beside each point that has room for one: right of it, or left, or below, or above. */
export function labels(points: readonly Point[], view: View): SVGElement[] {
  const at = (point: Point) => [view.x(point.lon), view.y(point.lat), radius(point)];
  const taken: Box[] = points.map((point) => {
    const [x, y, r] = at(point);
    return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
  });
  return points.flatMap((point) => {
    const [x, y, r] = at(point);
    const size = { width: point.name.length * LETTER + 4, height: LINE };
    const free = [
      { x: x + r + 2, y: y - LINE / 2, ...size },
      { x: x - r - 2 - size.width, y: y - LINE / 2, ...size },
      { x: x - size.width / 2, y: y + r, ...size },
      { x: x - size.width / 2, y: y - r - LINE, ...size },
    ].find((box) => box.x > 0 && box.x + box.width < view.width && !taken.some((other) => meet(box, other)));
    if (!free) return [];
    taken.push(free);
    return [svg('text', { x: free.x + 2, y: free.y + LINE - 4 }, point.name)];
  });
}
