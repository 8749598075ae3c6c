/**
 * One sentence → the statements that its verbs of speech make. Each construction says where the speaker stands and
 * which tokens are said; what is said in quotation marks is left to the quotation.
 */
import { PUNCTUATION } from '../../text/flags.js';
import { COLON, COMMA, mark, SEMICOLON } from '../../text/marks.js';
import type { Sentence } from '../../types.js';
import { type Context, type Found, Reading } from './reading.js';
import { readAccording, readCitation, readReport } from './reports.js';
import { readAsking, readColon, readSaying } from './saying.js';
import { readTag } from './tags.js';
import {
  ASK,
  accordingTo,
  asSaid,
  basedOn,
  CITE,
  CONTRAST,
  citeParticle,
  headlineSay,
  SAY,
  speech,
  speechTag,
  subordinator,
  TELLING,
  TIME,
  TOLD,
  toldNoun,
} from './words.js';

/** A sentence makes no more statements than this: the rest of a hostile one is left unread. */
const MAX_STATEMENTS = 8;
/** What sets one speaker's clause off against another's. */
const TURNS = new Set([CONTRAST, TIME]);

export function readStatements(context: Context, sentence: Sentence): Found {
  const reading = new Reading(context, sentence);
  const { tokens } = context.doc;
  for (let i = sentence.first; i < sentence.last; i++) {
    const quotation = context.quotationAt[i];
    if (quotation) {
      i = context.quotations[quotation - 1].last - 1;
      continue;
    }
    if (reading.statements.length >= MAX_STATEMENTS) break;
    if (tokens.flags[i] & PUNCTUATION) readMark(reading, i);
    else if (TELLING[tokens.word[i]]) readWord(reading, i);
  }
  return reading;
}

function readMark(reading: Reading, i: number) {
  const c = mark(reading.context.doc.tokens, i);
  if (c === SEMICOLON) reading.cut(i);
  else if (c === COLON) readColon(reading, i);
}

function readWord(reading: Reading, i: number) {
  const { tokens } = reading.context.doc;
  if (mark(tokens, i - 1) === COMMA && TURNS.has(subordinator(tokens, i))) reading.turn = i;
  else if (reading.sentence.headline && headlineSay(tokens, i)) readSaying(reading, i);
  else if (speechTag(tokens, i) && readTag(reading, i)) return;
  else if (accordingTo(tokens, i) || (basedOn(tokens, i) && citeParticle(tokens, i + 1))) readAccording(reading, i);
  else if (toldNoun(tokens, i) && asSaid(tokens, i - 1)) readReport(reading, i);
  else readVerb(reading, i);
}

function readVerb(reading: Reading, i: number) {
  switch (speech(reading.context.doc.tokens, i)) {
    case SAY:
      return readSaying(reading, i);
    case ASK:
      return readAsking(reading, i);
    case TOLD:
      return readReport(reading, i);
    case CITE:
      return readCitation(reading, i);
  }
}
