/** The speaker before, what is said behind: "X mengatakan bahwa …", "X menyerukan agar …", "X: …". */
import { COMMA, mark } from '../../text/marks.js';
import type { Tokens } from '../../types.js';
import type { Reading } from './reading.js';
import { NOBODY, type Speaker } from './speakers.js';
import { coordinator, modality, negation, preposition, statementOnly } from './words.js';

/** Tokens of a quotation, marks included, that is more than a word or two set off. */
const MIN_QUOTED = 5;

/** "X mengatakan kepada pers, Rabu, bahwa …". */
export function readSaying(reading: Reading, i: number) {
  const { context, extent, sentence } = reading;
  const { tokens } = context.doc;
  if (isDenied(tokens, i) || (preposition(tokens, i - 1) && i > sentence.first)) return;
  const { first, explicit } = extent.content(i);
  if (first >= sentence.last) return;
  const quotation = context.quotationAt[first];
  if (statementOnly(tokens, i) && !explicit && !quotation && !extent.isClause(first)) return;
  const speaker = subject(reading, i);
  reading.separate(speaker);
  if (!quotation) return reading.addRest(first, i, speaker);
  const { last } = context.quotations[quotation - 1];
  // What follows the quotation in the same sentence is still the speaker's: 'menyebut "masa sulit" sebagai …'.
  const goesOn = last < sentence.last - 2;
  if (!goesOn || last - first > MIN_QUOTED) reading.attribute(quotation, speaker, i);
  if (goesOn) reading.addRest(first, i, speaker);
}

/** "tidak mengatakan", "belum bisa memastikan". */
const isDenied = (tokens: Tokens, i: number) =>
  negation(tokens, i - 1) !== 0 || (modality(tokens, i - 1) !== 0 && negation(tokens, i - 2) !== 0);

function subject(reading: Reading, i: number): Speaker {
  const { context, sentence, statements, turn } = reading;
  const { tokens } = context.doc;
  const comma = mark(tokens, i - 1) === COMMA;
  const before = statements.at(-1);
  // "X menegaskan A, tetapi mengakui B": what is said before has the same speaker.
  if (before && (i - 1 === turn || coordinator(tokens, i - 1) || comma)) return before.speaker;
  // "Tentara Mundur, Tuding Lawan Langgar Kesepakatan": a headline keeps its subject.
  const speaker =
    sentence.headline && comma ? context.sources.opening(sentence.first) : context.subjects.of(i, reading.embedding(i));
  return speaker === NOBODY ? reading.before(i) : speaker;
}

/** "X menyerukan kepada kedua pihak agar …". */
export function readAsking(reading: Reading, i: number) {
  const first = reading.extent.asked(i);
  if (first < 0) return;
  const speaker = reading.context.subjects.of(i, reading.embedding(i));
  if (speaker === NOBODY) return;
  reading.separate(speaker);
  reading.addRest(first, i, speaker);
}

/** "Kremlin: Kami siap", 'X: "…"': a name alone before a colon. */
export function readColon(reading: Reading, i: number) {
  const { context, sentence } = reading;
  const quotation = i + 1 < sentence.last ? context.quotationAt[i + 1] : 0;
  if (!quotation && !sentence.headline) return;
  const speaker = context.sources.alone(i, sentence.first);
  if (speaker === NOBODY) return;
  if (quotation) reading.attribute(quotation, speaker, -1);
  else reading.addRest(i + 1, -1, speaker);
}
