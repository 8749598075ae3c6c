/** How each event came about: from the rules and lenders that its slots carry, and the engine's notes on trigger and status. */
import { sourceAt } from '../clauses/quotes.js';
import type { Found, Telling } from '../events/telling.js';
import type { Derivation, DerivationStep, Document, Event, TextSpan } from '../types.js';
import { amountOf } from './mentions.js';
import { condition, familyOf } from './refusals.js';
import { wordsOf } from './spans.js';
import { FOUND_BY, GRAMMAR, type NoteOf, quoted, SAID_BY } from './wording.js';

/** The nth event tells the nth telling. */
export function derive(doc: Document, tellings: Telling[], events: Event[]): Derivation[] {
  const idOf = new Map(tellings.map((telling, i) => [telling, events[i].id]));
  const status = statusNotes(doc);
  const met = conditionsMet(doc);
  const before = new Map<number, Event>();
  return tellings.map((telling, i) => {
    const event = events[i];
    const { id, group, type, headline, trigger } = event;
    const told = before.get(group);
    before.set(group, event);
    return {
      ...{ event: id, group, type, status: event.status, headline, trigger },
      word: { ...familyOf(doc, telling.first), grammar: telling.grammar },
      conditions: (met.get(telling.first) ?? []).filter((n) => n.type === type).map((n) => condition(doc, n)),
      steps: [
        statusStep(doc, event, status.get(telling.first)),
        ...slots(doc, telling, event, idOf),
        ...(told ? [groupStep(event, told)] : []),
        ...(event.plannedBy ? [plannedStep(event.plannedBy)] : []),
      ],
    };
  });
}

/** Trigger → the word that decided its status: of those noted for it the last that says so. */
function statusNotes(doc: Document): Map<number, NoteOf<'says'>> {
  const decided = new Map<number, NoteOf<'says'>>();
  let said: NoteOf<'says'>[] = [];
  for (const note of doc.trace ?? []) {
    if (note.note === 'says') said.push(note);
    if (note.note !== 'status') continue;
    const last = said.filter((s) => s.status === note.status).at(-1);
    if (last) decided.set(note.trigger, last);
    said = [];
  }
  return decided;
}

/** Trigger → what was met in the reading that held: a part that fails belongs to a reading given up. */
function conditionsMet(doc: Document): Map<number, NoteOf<'met'>[]> {
  const held = new Map<number, NoteOf<'met'>[]>();
  for (const note of doc.trace ?? []) {
    if (note.note === 'met') held.set(note.trigger, [...(held.get(note.trigger) ?? []), note]);
    if (note.note === 'unmet') held.delete(note.trigger);
  }
  return held;
}

const plain = { from: null, via: null, reader: null, inferred: false, lender: null };

function statusStep(doc: Document, { status }: Event, note: NoteOf<'says'> | undefined): DerivationStep {
  const step = { ...plain, slot: 'status' as const, value: status };
  if (!note) return { ...step, foundBy: 'default', because: 'told as a fact: no word says otherwise' };
  const from = wordsOf(doc, { first: note.token, last: note.token + 1 });
  const because = SAID_BY[note.foundBy].replace('$f', () => quoted(from));
  return { ...step, foundBy: note.foundBy, because, from };
}

function slots(doc: Document, telling: Telling, event: Event, idOf: Map<Telling, string>): DerivationStep[] {
  const step = (
    { foundBy, lender }: Found,
    rest: Pick<DerivationStep, 'slot' | 'value' | 'reader' | 'inferred'>,
    from: TextSpan,
  ): DerivationStep => {
    const named = lender ? idOf.get(lender) : undefined;
    const { rule, via } = typeof foundBy === 'string' ? { rule: foundBy, via: -1 } : foundBy;
    const word = via < 0 ? null : wordsOf(doc, { first: via, last: via + 1 });
    const because = FOUND_BY[rule]
      .replace('$w', () => quoted(word))
      .replace('$v', GRAMMAR[telling.grammar])
      .replace('$t', () => quoted(event.trigger))
      .replace('$e', () => named ?? 'the first two countries named together');
    return { ...rest, foundBy: rule, because, from, via: word, lender: named ?? null };
  };
  const words = ({ text, start, end }: TextSpan) => ({ text, start, end });
  const { fillers, counts, when, where } = telling;
  return [
    ...fillers.map((f, i) => {
      const { role, name, inferred = false } = event.actors[i];
      return step(
        f,
        { slot: role, value: name, reader: readerOf(doc, f.first, f.actor), inferred },
        words(event.actors[i]),
      );
    }),
    ...counts.map((c, i) =>
      step(
        { foundBy: c.foundBy, lender: null },
        { slot: 'count', value: amountOf(c) ?? c.text, reader: c.number.rule, inferred: false },
        words(event.counts[i]),
      ),
    ),
    ...(when && event.date
      ? [
          step(
            when,
            { slot: 'date', value: when.value, reader: doc.dates[when.mention]?.rule ?? null, inferred: when.inferred },
            words(event.date),
          ),
        ]
      : []),
    ...(where && event.place
      ? [
          step(
            where,
            {
              slot: 'place',
              value: event.place.name,
              reader: readerOf(doc, where.first, where.actor),
              inferred: where.inferred,
            },
            words(event.place),
          ),
        ]
      : []),
    ...(event.source ? [sourceStep(doc, telling, event.source.name, words(event.source))] : []),
  ];
}

/** The rule that found an actor; "identity" where a role noun is given its name: "pelaku" is who was named elsewhere. */
function readerOf(doc: Document, token: number, actor: number): string {
  const mention = doc.mentions[doc.mentionAt[token] - 1];
  if (mention?.pronoun) return 'pronoun';
  if (mention?.common && mention.actor !== actor && !mention.actorsAlso?.includes(actor)) return 'identity';
  return doc.actors[actor].rule;
}

function sourceStep(doc: Document, telling: Telling, value: string, from: TextSpan): DerivationStep {
  const quote = sourceAt(doc, telling.first);
  const how = quote?.direct ? 'in quotation marks' : 'in what is reported';
  const because = `${how}${quote?.verb ? `, with “${quote.verb}”` : ''}`;
  return { ...plain, slot: 'source', value, foundBy: quote?.direct ? 'quotation' : 'report', because, from };
}

function groupStep(event: Event, told: Event): DerivationStep {
  const shared = sharedSlots(event, told).join(', ');
  const because = `tells again what ${told.id} told: ${shared ? `the same ${shared}` : 'nothing in the two is at odds'}`;
  return { ...plain, slot: 'group', value: String(event.group), foundBy: 'same-event', because, lender: told.id };
}

/** The slots in which each of two tellings has the same of its own. */
function sharedSlots(a: Event, b: Event): string[] {
  const own = <V extends { inferred?: boolean }>(slot: V | null) => (slot && !slot.inferred ? slot : null);
  const party = (role: string) =>
    a.actors.some((x) => own(x)?.role === role && b.actors.some((y) => own(y)?.role === role && x.actor === y.actor));
  const count = a.counts.some((x) => b.counts.some((y) => x.value !== null && x.value === y.value));
  const shared: [slot: string, isShared: boolean][] = [
    ['agent', party('agent')],
    ['target', party('target')],
    ['number', count],
    ['date', own(a.date) !== null && own(a.date)?.value === own(b.date)?.value],
    ['place', own(a.place) !== null && own(a.place)?.name === own(b.place)?.name],
  ];
  return shared.filter(([, isShared]) => isShared).map(([slot]) => slot);
}

const plannedStep = (agreement: string): DerivationStep => ({
  ...plain,
  slot: 'plannedBy',
  value: agreement,
  foundBy: 'agreed',
  because: `${agreement}, in the same sentence, agrees on it`,
  lender: agreement,
});
