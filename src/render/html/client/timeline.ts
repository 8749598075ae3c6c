/** The facts found, day by day. */
import { byId, el, label, typeName } from './dom.js';
import { type Fact, hue, placeOf } from './facts.js';

/** So many at once: more than that, and the page answers late. */
const PAGE = 200;

const list = byId('list');
const more = byId<HTMLButtonElement>('more');
let shown = PAGE;
let current: Fact[] = [];

export function drawTimeline(found: Fact[]) {
  current = found;
  shown = PAGE;
  draw();
}

function draw() {
  const days: { heading: string; facts: Fact[] }[] = [];
  for (const fact of current.slice(0, shown)) {
    const heading = fact.date?.words ?? label('undated');
    if (days.at(-1)?.heading === heading) days.at(-1)?.facts.push(fact);
    else days.push({ heading, facts: [fact] });
  }
  list.replaceChildren(
    ...days.map((day) => el('section', {}, el('h3', {}, day.heading), el('ol', {}, ...day.facts.map(item)))),
  );
  if (!current.length) list.append(el('p', {}, label('noHits')));
  const left = current.length - shown;
  more.hidden = left <= 0;
  more.textContent = label('more', { n: Math.min(left, PAGE) });
}

function item(fact: Fact): HTMLElement {
  const { headline, summary, type, status, source, article } = fact;
  const about = [
    el('span', { class: `type hue${hue(type)}` }, typeName(type)),
    status !== 'actual' && el('span', { class: `status ${status}` }, label(status)),
    fact.place && el('bdi', { class: fact.place.inferred ? 'inferred' : null }, placeOf(fact)),
    source !== null && el('span', {}, `${label('source')} `, el('bdi', {}, source)),
    el('bdi', { class: 'from' }, article.title),
  ];
  return el(
    'li',
    { class: `hue${hue(type)}` },
    el(
      'button',
      { type: 'button', class: 'open', 'data-fact': fact.key, 'aria-haspopup': 'dialog' },
      el('bdi', {}, headline),
    ),
    summary !== headline && el('p', {}, el('bdi', {}, summary)),
    el('p', { class: 'about' }, ...about),
    el('blockquote', { class: 'on-paper', lang: 'id', dir: 'auto' }, article.text.slice(...fact.sentence)),
  );
}

more.addEventListener('click', () => {
  const first = shown;
  shown += PAGE;
  draw();
  list.querySelectorAll<HTMLElement>('.open')[first]?.focus();
});

// On paper nobody can ask for more.
addEventListener('beforeprint', () => {
  shown = current.length;
  draw();
});
