/** Why the words that can tell of an event tell of none, from what the engine noted when it refused them. */
import { lexicon } from '../data.js';
import type { ConditionMet, Document, Note, Refusal, Refused, Tested, TextSpan } from '../types.js';
import { wordsAt, wordsOf } from './spans.js';
import { failed, type NoteOf, quoted } from './wording.js';

const lexeme = lexicon.column('lexeme');
const lexemes = lexicon.labels('lexeme');
const voice = lexicon.column('voice');
const voices = lexicon.labels('voice');

/** The root and the voice of a word of some family. */
export function familyOf(doc: Document, token: number): { root: string; voice: string } {
  const w = doc.tokens.word[token];
  return { root: lexemes[lexeme[w]], voice: voices[voice[w]] };
}

/** In the order of the text. */
export function refusals(doc: Document): Refusal[] {
  const notes = doc.trace ?? [];
  const unmet = new Map<number, Tested[]>();
  for (const note of notes.filter(is('unmet'))) {
    const known = unmet.get(note.trigger);
    if (known) known.push(note);
    else unmet.set(note.trigger, [note]);
  }
  return notes
    .filter(is('refused'))
    .map(({ trigger, reason, by }) => {
      const readings = reason === 'condition' ? (unmet.get(trigger) ?? []).map((n) => reading(doc, n)) : [];
      const against = by && wordsOf(doc, by);
      return {
        ...wordsOf(doc, { first: trigger, last: trigger + 1 }),
        word: familyOf(doc, trigger),
        reason,
        because: because(reason, against, readings, familyOf(doc, trigger)),
        by: against,
        readings,
      };
    })
    .sort((a, b) => a.start - b.start);
}

const is =
  <N extends Note['note']>(name: N) =>
  (note: Note): note is NoteOf<N> =>
    note.note === name;

export const condition = (doc: Document, { part, wanted, token }: Tested): ConditionMet => ({
  part,
  wanted: [...wanted],
  // What has been told before is no word of this sentence.
  by: token < 0 || part.startsWith('primed') ? null : wordsAt(doc, token),
});

const reading = (doc: Document, note: Tested) => ({ type: note.type, ...condition(doc, note) });

function because(reason: Refused, by: TextSpan | null, readings: Refusal['readings'], word: Refusal['word']): string {
  switch (reason) {
    case 'furniture':
      return 'the line is page furniture or the mark of who wrote it';
    case 'in-name':
      return `part of the name ${quoted(by)}`;
    case 'form':
      return `no frame takes this form of ${word.root} (${word.voice})`;
    case 'same-phrase':
      return `${quoted(by)} tells the same event more exactly`;
    case 'generic':
      return `${quoted(by)} tells what usually happens, and no number, name, date or place makes it one event`;
    case 'condition':
      return readings.map((r) => `no ${r.type}: ${failed(r)}`).join('; ');
  }
}
