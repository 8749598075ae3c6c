/** Who a report goes back to: "menurut X, …", "…, demikian dilaporkan X", "dilansir X", "mengutip X". */
import { COMMA, mark } from '../../text/marks.js';
import { ADDRESS, LEAD_IN } from './extent.js';
import type { Reading } from './reading.js';
import { NOBODY, type Speaker } from './speakers.js';
import { asSaid, BY, basedOn, citeParticle, complementiser, preposition, SAY, speech } from './words.js';

/** Characters of a title before the name behind a verb. */
const TITLE = 120;

/** "Menurut X, …", "…, menurut X", "A menurut X B", "berdasarkan keterangan X, …". */
export function readAccording(reading: Reading, i: number) {
  const { context, extent, sentence } = reading;
  const { tokens } = context.doc;
  const { last } = sentence;
  const nya = tokens.text.slice(tokens.end[i] - 3, tokens.end[i]) === 'nya';
  let from = i + 1;
  if (basedOn(tokens, i)) while (from < last && (citeParticle(tokens, from) || preposition(tokens, from))) from++;
  const speaker = nya ? reading.before(i) : context.sources.at(from, last);
  if (speaker === NOBODY) return;
  reading.separate(speaker);
  const after = extent.afterPhrase(i + 1, nya ? NOBODY : speaker);
  const aside = mark(tokens, i - 1) === COMMA;
  if (i - extent.clause < LEAD_IN) reading.addRest(Math.min(after, last - 1), i, speaker);
  else if (!aside || (after < last && (extent.isLeadIn(i) || extent.goesOn(after))))
    reading.addRest(extent.clause, i, speaker);
  else reading.add(extent.clause, i, i, speaker);
}

/** "…, demikian dilaporkan X", "seperti disampaikan X", "Dikatakan X, …", "Disebutkan bahwa …". */
export function readReport(reading: Reading, i: number) {
  const { context, extent, sentence } = reading;
  const { tokens } = context.doc;
  const by = preposition(tokens, i + 1) === BY;
  const bahwa = complementiser(tokens, i + 1) !== 0;
  const opening = i - sentence.first < 2;
  const closing = !opening && asSaid(tokens, i - 1) !== 0;
  const from = by ? i + 2 : i + 1;
  // "Diberitakan sebelumnya dua orang tewas": no name right behind, nobody who reports.
  const named = from < sentence.last && (by || closing || context.sources.begins(from));
  const source = named ? context.sources.at(from, sentence.last) : NOBODY;
  const speaker = opening && bahwa ? context.speakers.last : source;
  if (speaker === NOBODY) return;
  const quotation = closing && mark(tokens, i - 2) ? context.quotationAt[i - 2] || context.quotationAt[i - 3] : 0;
  if (quotation) reading.attribute(quotation, speaker, i);
  else if (closing) closeReport(reading, i, speaker);
  else if (opening) reading.addRest(bahwa ? i + 2 : extent.afterPhrase(i + 1, speaker), i, speaker);
  // "Hal senada disampaikan X": nothing is said here, but who speaks next is.
  else if (context.speakers.isPerson(speaker) && (speaker.source?.start ?? 0) - tokens.end[i] < TITLE)
    context.speakers.spoke(speaker);
}

/** "…, seperti dilaporkan X."; in "X, sebagaimana diberitakan Y, Rabu pagi, mengatakan …" Y brings the whole of it. */
function closeReport(reading: Reading, i: number, speaker: Speaker) {
  const { extent, sentence } = reading;
  const after = extent.afterDates(extent.afterPhrase(i + 1, speaker));
  if (after < sentence.last - 2 && i - 1 - extent.clause < ADDRESS) reading.addRest(extent.clause, i, speaker, true);
  else reading.add(extent.clause, i - 1, i, speaker);
}

/** "Dilansir X, …", "…, mengutip X", "melaporkan, mengutip X, bahwa …". */
export function readCitation(reading: Reading, i: number) {
  const { context, extent, sentence } = reading;
  const { tokens } = context.doc;
  let from = i + 1;
  while (from < sentence.last && citeParticle(tokens, from)) from++;
  const speaker = from < sentence.last ? context.sources.at(from, sentence.last) : NOBODY;
  if (speaker === NOBODY) return;
  const after = extent.afterPhrase(from, speaker);
  const bahwa = complementiser(tokens, after) !== 0;
  if (i - sentence.first < 3) reading.addRest(extent.afterDates(after), i, speaker, true);
  else if (speech(tokens, i - 2) === SAY || (bahwa && mark(tokens, i - 1) === COMMA))
    reading.addRest(bahwa ? after + 1 : after, i, speaker);
  else reading.add(extent.clause, i, i, speaker, true);
}
