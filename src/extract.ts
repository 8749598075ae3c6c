/** The pipe: one source in, one article's facts out. Synchronous and pure. */
import { readQuotes } from './clauses/quotes.js';
import { document } from './document.js';
import { readEvents } from './events/events.js';
import { readActors } from './mentions/actors/actors.js';
import { readDates } from './mentions/dates/dates.js';
import { readNumbers } from './mentions/numbers/numbers.js';
import { record } from './record.js';
import { useRules } from './rules/use.js';
import type { Article, Document, Options, Source } from './types.js';

/** Every room in turn; each fills its part of the document. */
export function analyse(source: Source, options: Options = {}): Document {
  useRules(options.rules);
  const doc = document(source, options);
  readDates(doc);
  readNumbers(doc);
  readActors(doc);
  readQuotes(doc);
  return doc;
}

export function extract(source: Source, options: Options = {}): Article {
  const doc = analyse(source, options);
  return record(doc, readEvents(doc));
}
