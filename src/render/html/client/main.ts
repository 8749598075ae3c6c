/** The page of a report at work: every change of a filter draws everything anew. */
import { chart } from './chart.js';
import { byId, label } from './dom.js';
import { articles, type Fact, facts } from './facts.js';
import { form, found, fromAddress, inWords, offer, toAddress } from './filters.js';
import { placeMap } from './map.js';
import { reader } from './reader.js';
import { drawTimeline } from './timeline.js';

/** Of so many facts not every letter of a word that is looked for is answered, only a pause (ms) in typing. */
const [MANY, PAUSE] = [2000, 250];

let current: Fact[] = [];
let open = '';

const openFact = reader((key) => {
  open = key;
  toAddress(open);
});
const [drawChart, drawMap] = [chart(changed), placeMap(changed)];

function changed() {
  current = found();
  offer();
  drawChart();
  drawMap();
  drawTimeline(current);
  byId('hits').textContent = label('hits', { n: current.length, all: facts.length });
  byId('chosen').textContent = inWords();
  toAddress(open);
}

/** As the address says: at the start, and when the reader goes back or writes another one. */
function follow() {
  // The link to the timeline, for one, is no choice of facts.
  if (location.hash.length > 1 && !location.hash.includes('=')) return;
  form.reset();
  const fact = facts.find((f) => f.key === fromAddress());
  changed();
  if (fact) openFact(current, fact);
}

let waiting = 0;
form.addEventListener('input', () => {
  clearTimeout(waiting);
  if (facts.length < MANY) changed();
  else waiting = setTimeout(changed, PAUSE);
});
form.addEventListener('reset', () => setTimeout(changed));
form.addEventListener('submit', (event) => event.preventDefault());
byId('list').addEventListener('click', (event) => {
  const key = (event.target as Element).closest<HTMLElement>('[data-fact]')?.dataset.fact;
  const fact = facts.find((f) => f.key === key);
  if (fact) openFact(current, fact);
});
addEventListener('hashchange', follow);

const { length } = articles;
document.title = label(facts.length === 1 && length === 1 ? 'headingOne' : 'heading', {
  n: facts.length,
  articles: length,
});
byId('heading').textContent = document.title;
const days = facts.flatMap((f) => (f.date?.days ? [f.date] : []));
byId('span').textContent = [...new Set([days[0]?.words, days.at(-1)?.words])].filter(Boolean).join(' – ');
byId<HTMLDetailsElement>('fold').open = matchMedia('(min-width: 60rem)').matches;
byId<HTMLDetailsElement>('place-fold').open = matchMedia('(min-width: 76rem)').matches;
byId('layout').hidden = false;
follow();
