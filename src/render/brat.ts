/**
 * `brat`: standoff annotations (brat.nlplab.org), for annotators. `--select` says which layer: events with what fills
 * their slots, one kind of mention, or, with articles, all of them.
 */
import { frames } from '../frames/frames.js';
import type { Article, Event, Span } from '../types.js';
import { fileStems } from './files.js';
import { visible } from './safe.js';
import { records } from './select.js';
import { singleWriter } from './single.js';
import { Standoff } from './standoff.js';
import type { RenderOptions, Writer } from './writer.js';

const ENTITIES =
  'Person Organization Group Country Region City Place Facility Date Time Duration Set Cardinal Ordinal Money Percent Quantity Count Quote';
const STATUSES = 'actual|planned|proposed|hypothetical|negated';
const SLOTS =
  'Agent*:<ENTITY>, Target*:<ENTITY>, Mediator*:<ENTITY>, Count*:<ENTITY>, Date?:<ENTITY>, Place?:<ENTITY>, Source?:<ENTITY>';

export function bratWriter({ select, folder }: RenderOptions): Writer {
  const stem = fileStems();
  const wants = (layer: string) => select === layer || select === 'articles';
  let first = true;
  return singleWriter(folder, (article, text) => {
    const notes = new Standoff(text);
    if (wants('actors')) addActors(notes, article);
    if (wants('dates')) for (const d of article.dates) notes.note(notes.span(capital(d.kind), d), d.timex ?? d.value);
    if (wants('numbers')) for (const n of article.numbers) notes.span(capital(n.kind), n);
    if (wants('events')) for (const event of article.events) addEvent(notes, event, article);
    if (wants('quotes')) addQuotes(notes, article);
    const name = stem(article.id);
    const files = [
      { name: `${name}.ann`, content: notes.content },
      { name: `${name}.txt`, content: text },
      ...(first ? [{ name: 'annotation.conf', content: configuration(article.events) }] : []),
    ];
    first = false;
    return { content: notes.content, records: records(article, select).length, files };
  });
}

const capital = (word: string) => word[0].toUpperCase() + word.slice(1);

function addActors(notes: Standoff, { actors }: Article) {
  for (const { kind, name, mentions } of actors)
    for (const mention of mentions) {
      const span = notes.span(capital(kind), mention);
      if (mention.text !== name) notes.note(span, name);
    }
}

function addEvent(notes: Standoff, event: Event, article: Article) {
  const { type, status, trigger, actors, counts, date, place, source, summary } = event;
  const id = notes.event(type, trigger, [
    ...actors.map((a): Slot => [capital(a.role), notes.span(capital(a.kind), a)]),
    ...counts.map((c): Slot => ['Count', notes.span('Count', c)]),
    ...(date ? [['Date', notes.span('Date', date)] as Slot] : []),
    ...(place ? [['Place', notes.span(kindOf(place, article, 'place'), place)] as Slot] : []),
    ...(source ? [['Source', notes.span(kindOf(source, article, 'person'), source)] as Slot] : []),
  ]);
  notes.attribute('Status', id, status);
  notes.note(id, visible(summary));
}

type Slot = [role: string, span: string];

function addQuotes(notes: Standoff, article: Article) {
  for (const quote of article.quotes) {
    const said = notes.span('Quote', quote);
    if (quote.source) notes.relation('SaidBy', said, notes.span(kindOf(quote.source, article, 'person'), quote.source));
  }
}

/** The kind of what is named there: a slot's words are the same span as the mention's. */
function kindOf({ start, end }: Span, { actors }: Article, otherwise: string): string {
  const actor = actors.find((a) => a.mentions.some((m) => m.start === start && m.end === end));
  return capital(actor?.kind ?? otherwise);
}

/** What brat must know of a folder before it shows it. */
function configuration(events: readonly Event[]): string {
  const types = [...new Set([...frames, ...events].map((f) => f.type))].sort();
  return `[entities]
${ENTITIES.replaceAll(' ', '\n')}

[relations]
SaidBy	Arg1:Quote, Arg2:<ENTITY>

[events]
${types.map((type) => `${type}	${SLOTS}`).join('\n')}

[attributes]
Status	Arg:<EVENT>, Value:${STATUSES}
`;
}
