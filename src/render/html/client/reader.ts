/** One fact in its article: the sentence that tells it, and the words that its parts come from. */
import type { Role } from '../../../types.js';
import type { Slot } from '../report-data.js';
import { byId, el, label, typeName } from './dom.js';
import { type Fact, placeOf } from './facts.js';

const dialog = byId<HTMLDialogElement>('reader');
const ROLES: Role[] = ['agent', 'target', 'mediator'];
let among: Fact[] = [];
let at = 0;

/** Calls back with the key of the fact that is open, or with '' when none is. */
export function reader(opened: (key: string) => void): (facts: Fact[], fact: Fact) => void {
  const move = (to: number) => {
    at = to;
    show(among[at]);
    opened(among[at].key);
  };
  byId('previous').addEventListener('click', () => move(at - 1));
  byId('next').addEventListener('click', () => move(at + 1));
  byId('close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => opened(''));
  // Beside the dialog.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  return (facts, fact) => {
    among = facts.includes(fact) ? facts : [fact];
    if (!dialog.open) dialog.showModal();
    move(among.indexOf(fact));
  };
}

function show(fact: Fact) {
  const { article } = fact;
  byId('position').textContent = label('position', { n: at + 1, all: among.length });
  byId<HTMLButtonElement>('previous').disabled = at === 0;
  byId<HTMLButtonElement>('next').disabled = at === among.length - 1;
  byId('reader-title').replaceChildren(el('bdi', {}, fact.headline));
  byId('reader-summary').replaceChildren(fact.summary === fact.headline ? '' : el('bdi', {}, fact.summary));
  byId('slots').replaceChildren(...slots(fact));
  byId('article-title').textContent = article.title;
  byId('article-about').replaceChildren(
    ...[article.author && label('by', { author: article.author }), article.published, article.id]
      .filter((part) => part && part !== article.title)
      .map((part) => el('bdi', {}, part ?? '')),
    article.url ? el('a', { href: article.url, rel: 'noopener noreferrer', target: '_blank' }, label('original')) : '',
  );
  const sentence = text(fact);
  sentence.scrollIntoView({ block: 'center' });
  sentence.focus({ preventScroll: true });
}

function slots(fact: Fact): HTMLElement[] {
  const { type, status, counts, date, source, parties } = fact;
  const inferred = (slot: { inferred: boolean } | null) => (slot?.inferred ? ` (${label('inferred')})` : '');
  const trigger = fact.marks.find((m) => m.slot === 'trigger');
  const rows: [name: string, value: string, slot?: Slot][] = [
    ['type', typeName(type)],
    ['status', label(status)],
    ['words', trigger ? fact.article.text.slice(...trigger.range) : '', 'trigger'],
    ...ROLES.map((role): [string, string, Slot] => {
      return [
        role,
        parties
          .filter((p) => p.role === role)
          .map((p) => p.name)
          .join(', '),
        'actor',
      ];
    }),
    ['counts', counts.join('; '), 'count'],
    ['date', date ? date.withTime + inferred(date) : '', 'date'],
    ['place', fact.place ? placeOf(fact) + inferred(fact.place) : '', 'place'],
    ['source', source ?? '', 'source'],
  ];
  return rows
    .filter(([, value]) => value)
    .map(([name, value, slot]) =>
      el('div', {}, el('dt', { class: slot && `mark ${slot}` }, label(name)), el('dd', { dir: 'auto' }, value)),
    );
}

/** Fills in the article's text, its marks as elements around the very words; returns the sentence. */
function text({ article, sentence: [from, to], marks }: Fact): HTMLElement {
  const cuts = new Set([0, from, to, article.text.length, ...marks.flatMap((m) => m.range)]);
  const edges = [...cuts].sort((a, b) => a - b);
  const sentence = el('mark', { class: 'sentence', tabindex: -1 });
  const pieces: Node[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i], edges[i + 1]];
    const over = marks.filter(({ range }) => range[0] <= start && end <= range[1]).map((m) => m.slot);
    const words = article.text.slice(start, end);
    const piece = over.length
      ? el('span', { class: ['mark', ...over].join(' ') }, words)
      : document.createTextNode(words);
    if (start >= from && end <= to) {
      if (start === from) pieces.push(sentence);
      sentence.append(piece);
    } else pieces.push(piece);
  }
  byId('text').replaceChildren(...pieces);
  return sentence;
}
