/** One article through the whole pipe, from what was found on disk to what is written: alike in the main thread and in a worker. */
import { extract } from '../extract.js';
import { isProblem } from '../read/index.js';
import { ROWS, writerFor } from '../render/format.js';
import type { Format, Wanted } from '../render/names.js';
import { wanted } from '../render/select.js';
import { merged } from '../render/tellings.js';
import type { OutputFile, RenderOptions, Writer } from '../render/writer.js';
import type { RuleSet } from '../rules/rules.js';
import type { Problem, Source } from '../types.js';
import { type Item, opened } from './inputs.js';
import { ownMistake } from './messages.js';

/** What is asked for: plain data, so that a worker can be told. */
export interface Request extends RenderOptions {
  format: Format;
  want: Wanted;
  date?: string;
  allTellings: boolean;
  includeText: boolean;
}

/** What has become of one article, or of several in a row. */
export interface Outcome {
  /** UTF-8 from a worker. */
  output: string | Uint8Array;
  files?: OutputFile[];
  problems: Problem[];
  /** Articles read, articles with something to write, records written. */
  articles: number;
  written: number;
  records: number;
}

export interface Reader {
  writer: Writer;
  read(item: Item): Promise<Outcome>;
}

export async function articleReader(request: Request, rules: RuleSet | undefined): Promise<Reader> {
  const { format, select, lang, want, date, includeText } = request;
  const asRows = select === 'events' && !request.allTellings && ROWS.has(format);
  const writer = await writerFor(format, request);
  const told = (source: Source): Outcome => {
    const article = extract(source, { date, lang, rules });
    const { problems } = article;
    // Merged before they are filtered: a row is filled from all its tellings.
    const kept = wanted(asRows ? { ...article, events: merged(article, lang) } : article, select, want);
    if (!kept) return { ...NOTHING, problems, articles: 1 };
    const { text } = source;
    const printed = writer.article(includeText ? { ...kept, text } : kept, text);
    return { ...printed, problems, articles: 1, written: 1 };
  };
  return {
    writer,
    async read(item) {
      const source = 'page' in item ? await opened(item) : item;
      if (isProblem(source)) return { ...NOTHING, problems: [source] };
      try {
        return told(source);
      } catch (error) {
        return { ...NOTHING, problems: [ownMistake(source.id, source.path, error)] };
      }
    },
  };
}

const NOTHING: Outcome = { output: '', problems: [], articles: 0, written: 0, records: 0 };
