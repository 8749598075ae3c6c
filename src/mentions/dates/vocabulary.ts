/** The columns of the lexicon that dates are read by, and the names of their values. */
import { lexicon } from '../../data.js';
import type { Precision } from '../../types.js';

export const month = lexicon.column('month');
export const monthWithNumber = lexicon.column('monthWithNumber');
export const weekday = lexicon.column('weekday');
export const dateWord = lexicon.column('dateWord');
export const dayPart = lexicon.column('dayPart');
export const period = lexicon.column('period');
export const onePeriod = lexicon.column('onePeriod');
export const manyPeriods = lexicon.column('manyPeriods');
export const direction = lexicon.column('direction');
export const dayOffset = lexicon.column('dayOffset');
export const nightOffset = lexicon.column('nightOffset');
export const part = lexicon.column('part');
export const moment = lexicon.column('moment');
export const present = lexicon.column('present');
export const past = lexicon.column('past');
export const clockWord = lexicon.column('clockWord');
export const timeZone = lexicon.column('timeZone');
export const each = lexicon.column('each');

/** TIMEX3 letters of a part of the day, by value of `dayPart`. */
export const DAY_PARTS = lexicon.labels('dayPart');

export type Unit = 'second' | Precision;

/** Units share one numbering, whichever column names them. */
export const unitOf = (column: Int16Array, feature: string, word: number): Unit | null =>
  column[word] ? (lexicon.labels(feature)[column[word]] as Unit) : null;

/** Values of `direction`, by name. */
export const TO = {
  past: lexicon.value('direction', 'past'),
  present: lexicon.value('direction', 'present'),
  future: lexicon.value('direction', 'future'),
  there: lexicon.value('direction', 'there'),
  before: lexicon.value('direction', 'before'),
  after: lexicon.value('direction', 'after'),
  just: lexicon.value('direction', 'just'),
  soon: lexicon.value('direction', 'soon'),
};
export const PART = {
  start: lexicon.value('part', 'start'),
  middle: lexicon.value('part', 'middle'),
  end: lexicon.value('part', 'end'),
};
