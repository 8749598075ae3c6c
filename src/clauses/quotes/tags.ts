/** What is said before, the speaker behind: "…, kata X", "…, kata X, …", "…” katanya". */
import { CAPITAL } from '../../text/flags.js';
import { COMMA, mark } from '../../text/marks.js';
import { LEAD_IN } from './extent.js';
import { isMark } from './marks.js';
import type { Reading } from './reading.js';
import { NOBODY, type Speaker } from './speakers.js';
import { speechTag, TAG, TAG_NYA } from './words.js';

/** False where the word is no tag: "harga tambah mahal". */
export function readTag(reading: Reading, i: number): boolean {
  const { context, sentence } = reading;
  const { tokens } = context.doc;
  // "ujarnya", "ujar lanjutnya": the speaker is in the -nya.
  const nya = speechTag(tokens, i) === TAG_NYA || speechTag(tokens, i + 1) === TAG_NYA;
  // A quotation mark that nothing opened does for the comma.
  const comma = mark(tokens, i - 1) === COMMA || (i > 0 && isMark(tokens, i - 1) && !context.quotationAt[i - 1]);
  const before = comma && context.quotationAt[i - 2] ? i - 2 : i - 1;
  const quotation = before >= 0 ? context.quotationAt[before] : 0;
  const opening = i === sentence.first && !quotation;
  if (!quotation && !comma && !opening) return false;
  if (opening && (nya || !(tokens.flags[i] & CAPITAL))) return false;
  const speaker = nya
    ? reading.before(i)
    : taggedSpeaker(reading, i + 1, quotation !== 0 || speechTag(tokens, i) === TAG);
  if (speaker === NOBODY && !quotation && !nya) return false;
  const tag = { i, speaker, after: reading.extent.afterPhrase(i + 1, nya ? NOBODY : speaker) };
  if (quotation) tagQuotation(reading, tag, quotation, before + 1);
  else if (opening) reading.addRest(tag.after, i, speaker);
  else tagSentence(reading, tag);
  return true;
}

const taggedSpeaker = ({ context, sentence }: Reading, i: number, anyNoun: boolean) =>
  i < sentence.last ? context.sources.at(i, sentence.last, anyNoun) : NOBODY;

interface Tag {
  /** Token of the verb. */
  i: number;
  speaker: Speaker;
  /** Behind the comma that ends the speaker's phrase. */
  after: number;
}

function tagQuotation(reading: Reading, { i, speaker }: Tag, quotation: number, end: number) {
  const { context, extent } = reading;
  reading.attribute(quotation, speaker, i);
  const start = context.quotations[quotation - 1].first;
  // 'Pertukaran itu "sangat penting," kata X': the quotation is a part of what is said.
  if (start - extent.clause >= LEAD_IN && !mark(context.doc.tokens, start - 1))
    reading.add(extent.clause, end, i, speaker);
}

function tagSentence(reading: Reading, { i, speaker, after }: Tag) {
  const { extent, sentence } = reading;
  if (after < sentence.last && (extent.isLeadIn(i) || extent.goesOn(after))) {
    reading.addRest(extent.clause, i, speaker);
    return;
  }
  reading.close(i - 1);
  reading.add(extent.clause, i - 1, i, speaker);
}
