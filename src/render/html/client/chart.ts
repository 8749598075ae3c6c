/** How many facts, by period and by type: columns, bars, and the same as a table. */
import { byId, choices, el, label, typeName } from './dom.js';
import { counted, type Fact, hue, typesOf } from './facts.js';
import { choose, chosen, found } from './filters.js';
import { type Period, periodsOf } from './periods.js';

const days = byId('days');
const types = byId('types');

/** Draws what is found; `changed` is called when a column or a bar is chosen. */
export function chart(changed: () => void): () => void {
  const redrawDays = choices(days, (key) => {
    const [first, last] = key.split('/');
    const off = chosen('from') === first && chosen('to') === last;
    choose('from', off ? '' : first);
    choose('to', off ? '' : last);
    changed();
  });
  const redrawTypes = choices(types, (type) => {
    choose('type', chosen('type') === type ? '' : type);
    changed();
  });
  return () => {
    const whole = periodsOf(found('from', 'to'));
    // A year that is chosen is drawn by its months, a month by its days.
    const { unit, periods, left } = whole.unit === 'Day' ? whole : periodsOf(found());
    byId('days-title').textContent = label(`by${unit}`);
    byId('undrawn').textContent = periods.length ? (left ? label('undrawn', { n: left }) : '') : label('noDays');
    redrawDays(() => drawColumns(periods));
    if (!days.contains(document.activeElement)) days.scrollLeft = days.scrollWidth;
    redrawTypes(() => drawBars(found('type')));
    drawTable(periods);
  };
}

const figure = (n: number) => n.toLocaleString(document.documentElement.lang);

function drawColumns(periods: readonly Period[]) {
  const most = Math.max(...periods.map((p) => p.facts.length));
  const [from, to] = [chosen('from'), chosen('to')];
  days.replaceChildren(
    ...periods.map((period) => {
      const { first, last, name, short, facts, gap } = period;
      const kinds = typesOf(facts);
      const out = (from && last < from) || (to && first > to);
      const told = kinds.map(([type, n]) => `${typeName(type)} ${n}`).join(', ');
      const column = el('span', { class: 'column', 'aria-hidden': 'true' });
      // The most frequent of all types lie at the bottom.
      for (const [type, n] of kinds.sort((a, b) => (hue(a[0]) || 9) - (hue(b[0]) || 9))) {
        const part = el('span', { class: `hue${hue(type)}` });
        part.style.height = `${(n / most) * 100}%`;
        column.append(part);
      }
      const button = el(
        'button',
        {
          type: 'button',
          'data-key': `${first}/${last}`,
          'aria-pressed': String(from === first && to === last),
          title: `${name}: ${told}`,
          class: [gap && 'gap', out && 'out'].filter(Boolean).join(' '),
        },
        el('span', { class: 'day' }, short),
        el('span', { class: 'figure' }, figure(facts.length)),
        el('span', { class: 'unseen' }, told),
        column,
      );
      return button;
    }),
  );
}

function drawBars(facts: readonly Fact[]) {
  const kinds = typesOf(facts);
  types.replaceChildren(
    ...kinds.map(([type, n]) => {
      const bar = el('span', { class: `bar hue${hue(type)}`, 'aria-hidden': 'true' });
      bar.style.width = `${(n / kinds[0][1]) * 100}%`;
      return el(
        'button',
        {
          type: 'button',
          'data-key': type,
          'aria-pressed': String(chosen('type') === type),
          class: chosen('type') && chosen('type') !== type ? 'out' : null,
        },
        el('span', { class: 'name' }, typeName(type)),
        el('span', { class: 'track', 'aria-hidden': 'true' }, bar),
        el('span', { class: 'figure' }, figure(n)),
      );
    }),
  );
}

function drawTable(periods: readonly Period[]) {
  const all = periods.flatMap((p) => p.facts);
  const kinds = typesOf(all).map(([type]) => type);
  const row = (name: string, facts: readonly Fact[]) => {
    const counts = counted(facts.map((f) => f.type));
    return el(
      'tr',
      {},
      el('th', { scope: 'row' }, name),
      ...kinds.map((type) => el('td', {}, String(counts.get(type) ?? ''))),
      el('td', {}, String(facts.length)),
    );
  };
  const heads = [label('date'), ...kinds.map(typeName), label('total')];
  byId('day-table').replaceChildren(
    el('thead', {}, el('tr', {}, ...heads.map((h) => el('th', { scope: 'col' }, h)))),
    el('tbody', {}, ...periods.map((p) => row(p.name, p.facts))),
    el('tfoot', {}, row(label('total'), all)),
  );
}
