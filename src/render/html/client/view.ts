/** The part of the world that the map shows: degrees to pixels, as an equirectangular projection true at its middle. */
import { UNITS } from '../units.js';

/** Degrees: nearer than that there is nothing more to see. */
const NEAREST = 7;
const WORLD = { west: -170, east: 180, south: -56, north: 76 };
/** Pixels left free around the points. */
const MARGIN = 60;

export class View {
  #lon = 110;
  #lat = 0;
  /** Pixels a degree of latitude. */
  #scale = 1;
  width = 1;
  height = 1;

  /** Of a degree of longitude against one of latitude. */
  get #narrow() {
    return Math.cos((Math.max(-60, Math.min(60, this.#lat)) * Math.PI) / 180);
  }

  x = (lon: number) => this.width / 2 + (lon - this.#lon) * this.#scale * this.#narrow;
  y = (lat: number) => this.height / 2 - (lat - this.#lat) * this.#scale;

  /** Of the outline of the world, which is drawn in units. */
  get transform() {
    const [kx, ky] = [(this.#scale * this.#narrow) / UNITS, this.#scale / UNITS];
    return `translate(${this.x(0)} ${this.y(0)}) scale(${kx} ${ky})`;
  }

  get #least() {
    return this.width / (WORLD.east - WORLD.west);
  }

  /** As near as all the points allow; the whole world where there are none. */
  fit(points: readonly { lon: number; lat: number }[]) {
    const all = points.length
      ? points
      : [WORLD].flatMap((w) => [
          { lon: w.west, lat: w.south },
          { lon: w.east, lat: w.north },
        ]);
    const [lons, lats] = [all.map((p) => p.lon), all.map((p) => p.lat)];
    const [west, east] = [lons.reduce((a, b) => Math.min(a, b)), lons.reduce((a, b) => Math.max(a, b))];
    const [south, north] = [lats.reduce((a, b) => Math.min(a, b)), lats.reduce((a, b) => Math.max(a, b))];
    this.#lon = (west + east) / 2;
    this.#lat = (south + north) / 2;
    const across = (this.width - 2 * MARGIN) / Math.max(NEAREST, (east - west) * this.#narrow);
    const down = (this.height - 2 * MARGIN) / Math.max(NEAREST / 2, north - south);
    this.#scale = Math.max(this.#least, Math.min(across, down));
    this.#clamp();
  }

  zoom(by: number) {
    const most = this.width / NEAREST;
    this.#scale = Math.max(this.#least, Math.min(Math.max(most, this.#scale), this.#scale * by));
    this.#clamp();
  }

  /** Pixels to the right and down. */
  pan(dx: number, dy: number) {
    this.#lon -= dx / (this.#scale * this.#narrow);
    this.#lat += dy / this.#scale;
    this.#clamp();
  }

  #clamp() {
    this.#lon = Math.max(WORLD.west, Math.min(WORLD.east, this.#lon));
    this.#lat = Math.max(WORLD.south, Math.min(WORLD.north, this.#lat));
  }
}
