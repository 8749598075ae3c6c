/** Build time: countries of Natural Earth → a small outline of the world, and a point in each country. */
import { createRequire } from 'node:module';
import { feature, merge, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import { UNITS } from '../src/render/html/units.js';

const require = createRequire(import.meta.url);

type Point = [lon: number, lat: number];
type Ring = number[][];

/** Square degrees: a bend that spans less is left out, */
const SMALLEST_BEND = 0.03;
/** …except around Indonesia, where most of the places are, and an island of a tenth the size counts. */
const HOME = { west: 94, east: 142, south: -12, north: 8, finer: 12 };
/** Units: rings narrower than that in both directions are left out. */
const SMALLEST_RING = 4;
/** Degrees: an overseas part further off than that from the main land does not draw the country's point to it. */
const OVERSEAS = 25;

const ANTARCTICA = '010';

/** SVG paths, in UNITS to the degree, north up; points in degrees by ISO 3166-1 alpha-2. */
export interface World {
  land: string;
  borders: string;
  points: Record<string, Point>;
}

export function world(): World {
  const weighed = presimplify(require('world-atlas/countries-50m.json'));
  for (const arc of weighed.arcs as unknown as [number, number, number][][])
    for (const point of arc) if (isHome(point)) point[2] *= HOME.finer;
  const topology = simplify(weighed, SMALLEST_BEND);
  const all = topology.objects.countries as { type: 'GeometryCollection'; geometries: { id?: string }[] };
  const object = { ...all, geometries: all.geometries.filter((g) => g.id !== ANTARCTICA) as never[] };
  return {
    land: path(merge(topology, object.geometries).coordinates.flat().map(unbroken), 'z'),
    borders: path(mesh(topology, object, (a, b) => a !== b).coordinates.map(unbroken), ''),
    points: countryPoints(),
  };
}

const isHome = ([lon, lat]: readonly number[]) =>
  lon > HOME.west && lon < HOME.east && lat > HOME.south && lat < HOME.north;

/** What crosses the 180th meridian goes on beyond it: Chukotka lies at 185° east. */
function unbroken(line: Ring): Ring {
  let turn = 0;
  return line.map(([lon, lat], i) => {
    const step = i ? lon - line[i - 1][0] : 0;
    if (Math.abs(step) > 180) turn -= 360 * Math.sign(step);
    return [lon + turn, lat];
  });
}

/** Relative moves in whole units, written as short as SVG lets them be. */
function path(lines: readonly Ring[], end: '' | 'z'): string {
  let [x, y] = [0, 0];
  return lines
    .map((line) => {
      const moves: string[] = [];
      const [xs, ys] = [new Set<number>(), new Set<number>()];
      // A closed ring comes back to its beginning by itself; from there the next move counts.
      const points = end ? line.slice(0, -1) : line;
      const start: [number, number] = [x, y];
      for (const [lon, lat] of points) {
        const [toX, toY] = [Math.round(lon * UNITS), Math.round(-lat * UNITS)];
        if (moves.length && toX === x && toY === y) continue;
        moves.push(`${toX - x} ${toY - y}`);
        [x, y] = [toX, toY];
        xs.add(x);
        ys.add(y);
      }
      const span = (values: Set<number>) => Math.max(...values) - Math.min(...values);
      if (end && (moves.length < 3 || (span(xs) < SMALLEST_RING && span(ys) < SMALLEST_RING))) {
        [x, y] = start;
        return '';
      }
      if (end) [x, y] = [Math.round(points[0][0] * UNITS), Math.round(-points[0][1] * UNITS)];
      return `m${moves.join(' ')}${end}`.replace(/ -/g, '-');
    })
    .join('');
}

/** The middle of the main land and of what lies near it. */
function countryPoints(): Record<string, Point> {
  const { numericToAlpha2 } = require('i18n-iso-countries');
  const atlas = require('world-atlas/countries-50m.json');
  const points: Record<string, Point> = {};
  for (const { id, geometry } of (feature(atlas, atlas.objects.countries) as unknown as Features).features) {
    const code = id && numericToAlpha2(id);
    if (!code) continue;
    const rings = geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map((p) => p[0]);
    points[code] = middle((rings as Ring[]).map(unbroken));
  }
  return points;
}

interface Features {
  features: { id?: string; geometry: { type: string; coordinates: Ring[] & Ring[][] } }[];
}

function middle(rings: Ring[]): Point {
  const parts = rings.map(centroid).sort((a, b) => b.area - a.area);
  const near = parts.filter(
    (p) => Math.abs(p.lon - parts[0].lon) < OVERSEAS && Math.abs(p.lat - parts[0].lat) < OVERSEAS,
  );
  const area = near.reduce((sum, p) => sum + p.area, 0);
  const mean = (of: (p: (typeof near)[0]) => number) =>
    Math.round((near.reduce((sum, p) => sum + of(p) * p.area, 0) / area) * 10) / 10;
  return [mean((p) => p.lon), mean((p) => p.lat)];
}

function centroid(ring: Ring): { lon: number; lat: number; area: number } {
  let [twice, lon, lat] = [0, 0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i], ring[i + 1]];
    const cross = x1 * y2 - x2 * y1;
    twice += cross;
    lon += (x1 + x2) * cross;
    lat += (y1 + y2) * cross;
  }
  return { lon: lon / (3 * twice), lat: lat / (3 * twice), area: Math.abs(twice) / 2 };
}
