/** The places found on an outline of the world, and the same as a table. */
import { byId, choices, el, label, svg } from './dom.js';
import { choose, chosen, found } from './filters.js';
import { labels, radius } from './map-labels.js';
import { type Point, pointsOf } from './places.js';
import { View } from './view.js';

const map = byId<SVGSVGElement>('map');
const world = byId<SVGGElement>('world');
const dots = byId<SVGGElement>('points');
const names = byId<SVGGElement>('labels');

/** Draws what is found; `changed` is called when a place is chosen. */
export function placeMap(changed: () => void): () => void {
  const view = new View();
  let points: Point[] = [];
  /** Choosing a place on the map leaves the view where it is. */
  let still = false;
  const redraw = choices(dots, (name) => {
    choose('place', chosen('place') === name ? '' : name);
    still = true;
    changed();
    still = false;
  });
  const draw = () => {
    map.setAttribute('viewBox', `0 0 ${view.width} ${view.height}`);
    world.setAttribute('transform', view.transform);
    redraw(() => dots.replaceChildren(...points.map((point) => dot(point, view))));
    names.replaceChildren(...labels(points, view));
  };
  const moved = (move: () => void) => () => {
    move();
    draw();
  };
  const shown = () => (chosen('place') ? points.filter(hasChosen) : points);
  const showFound = moved(() => view.fit(shown()));
  byId('zoom-in').addEventListener(
    'click',
    moved(() => view.zoom(1.6)),
  );
  byId('zoom-out').addEventListener(
    'click',
    moved(() => view.zoom(1 / 1.6)),
  );
  byId('zoom-fit').addEventListener('click', showFound);
  draggable(map, (dx, dy) => moved(() => view.pan(dx, dy))());
  new ResizeObserver(([{ contentRect }]) => {
    if (contentRect.width === view.width || !contentRect.width) return;
    view.width = contentRect.width;
    view.height = contentRect.height;
    showFound();
  }).observe(map);
  let before = '';
  return () => {
    const { points: drawn, unplaced } = pointsOf(found('place'));
    points = drawn;
    byId('unplaced').textContent = unplaced.length
      ? label('unplaced', { n: unplaced.length })
      : drawn.length
        ? ''
        : label('noPlaces');
    drawTable(
      points,
      unplaced.map((f) => f.place?.name ?? ''),
    );
    const now = shown()
      .map((p) => `${p.lon},${p.lat}`)
      .sort()
      .join();
    if (now === before || still) draw();
    else showFound();
    before = now;
  };
}

const isChosen = ({ name }: Point) => chosen('place') === name;

function dot(point: Point, view: View): SVGElement {
  const told = `${point.name}: ${label('facts', {})} ${point.facts.length}${point.vague ? ` (${label('somewhere')})` : ''}`;
  const state = isChosen(point) ? 'chosen' : chosen('place') && !hasChosen(point) ? 'out' : '';
  return svg(
    'circle',
    {
      cx: view.x(point.lon),
      cy: view.y(point.lat),
      r: radius(point),
      class: `${point.vague ? 'vague' : 'exact'} ${state}`,
      role: 'button',
      'aria-label': told,
      'aria-pressed': String(isChosen(point)),
      'data-key': point.name,
    },
    svg('title', {}, told),
  );
}

const hasChosen = ({ facts }: Point) =>
  facts.some(({ place }) => place && [place.name, ...place.within].includes(chosen('place')));

function drawTable(points: readonly Point[], unplaced: readonly string[]) {
  const rows = [
    ...points.map((p) => [p.name, label(p.vague ? 'somewhere' : 'yes'), String(p.facts.length)]),
    ...[...new Set(unplaced)].map((name) => [name, label('no'), String(unplaced.filter((n) => n === name).length)]),
  ];
  const heads = [label('place'), label('onMap'), label('count')];
  byId('place-table').replaceChildren(
    el('thead', {}, el('tr', {}, ...heads.map((h) => el('th', { scope: 'col' }, h)))),
    el(
      'tbody',
      {},
      ...rows.map(([name, ...rest]) =>
        el('tr', {}, el('th', { scope: 'row', dir: 'auto' }, name), ...rest.map((cell) => el('td', {}, cell))),
      ),
    ),
  );
}

/** Pressed and moved; a press without a move stays a click. */
function draggable(surface: SVGSVGElement, moved: (dx: number, dy: number) => void) {
  const FAR = 4; // px
  let from: [x: number, y: number] | null = null;
  let dragging = false;
  surface.addEventListener('pointerdown', (event) => {
    from = [event.clientX, event.clientY];
    dragging = false;
  });
  surface.addEventListener('pointermove', (event) => {
    if (!from) return;
    const [dx, dy] = [event.clientX - from[0], event.clientY - from[1]];
    if (!dragging && Math.hypot(dx, dy) < FAR) return;
    if (!dragging) surface.setPointerCapture(event.pointerId);
    dragging = true;
    from = [event.clientX, event.clientY];
    moved(dx, dy);
  });
  const ended = () => {
    from = null;
    // The click that ends a drag is no choice; the next one is.
    setTimeout(() => {
      dragging = false;
    });
  };
  surface.addEventListener('pointerup', ended);
  surface.addEventListener('pointercancel', ended);
  surface.addEventListener('click', (event) => dragging && event.stopPropagation(), { capture: true });
}
