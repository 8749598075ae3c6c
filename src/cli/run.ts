/** What `talks extract` does once its command line is understood: read, extract, filter, print, article by article. */
import { extract } from '../extract.js';
import { isProblem } from '../read/index.js';
import { ROWS, writerFor } from '../render/format.js';
import { type Format, HOLDS, ONE_A_FILE, type Wanted } from '../render/names.js';
import { wanted } from '../render/select.js';
import { merged } from '../render/tellings.js';
import type { RuleSet } from '../rules/rules.js';
import type { Article, Source } from '../types.js';
import type { ExtractOptions } from './extract.js';
import { inputs } from './inputs.js';
import { Messages } from './messages.js';
import { fileOutput, folderOutput, isFolder, OutputError, standardOutput } from './output.js';
import { Progress } from './progress.js';
import { lineWidth, wantsColor } from './terminal.js';

interface RunOptions extends ExtractOptions {
  format: Format;
  /** What `rules` and the settings come to. */
  ruleSet?: RuleSet;
}

/** Returns the exit code. */
export async function run(paths: readonly string[], options: RunOptions, want: Wanted): Promise<number> {
  const { format, select, lang, columns, output } = options;
  const asRows = select === 'events' && !options.allTellings && ROWS.has(format);
  const folder = output !== undefined && ONE_A_FILE.has(format) && isFolder(output);
  const progress = Progress.of(paths, options);
  const messages = new Messages(options.quiet, progress);
  const stream = output === undefined ? process.stdout : {};
  let records = 0;
  let articles = 0;
  let written = 0;
  const breath = breather();
  try {
    const out = output === undefined ? standardOutput() : await (folder ? folderOutput : fileOutput)(output);
    const writer = await writerFor(format, {
      select,
      lang,
      columns,
      folder,
      color: output === undefined && wantsColor(options.color, process.env, stream),
      width: lineWidth(process.env, stream),
    });
    await out.write(writer.begin());
    for await (const item of inputs(paths, { ...options, progress })) {
      await breath();
      const article = isProblem(item) ? messages.problem(item) : read(item, options, messages);
      if (!article) continue;
      articles++;
      for (const problem of article.problems) messages.problem(problem);
      // Merged before they are filtered: a row is filled from all its tellings.
      const kept = wanted(asRows ? { ...article, events: merged(article, lang) } : article, select, want);
      if (!kept) continue;
      if (++written > 1 && ONE_A_FILE.has(format) && !folder)
        throw new OutputError(`${format} holds one article a file: name a folder for them, -o FOLDER`);
      const { text } = item as Source;
      const printed = writer.article(options.includeText ? { ...kept, text } : kept, text);
      records += printed.records;
      if (printed.output) await out.write(printed.output);
      for (const file of printed.files ?? []) out.file?.(file);
    }
    await out.write(writer.end());
    await out.finish();
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    messages.problem({ code: 'output', severity: 'error', path: null, message: error.message });
  } finally {
    progress?.clear();
  }
  if (!records && articles) messages.nothing(HOLDS[format]?.what ?? select, articles);
  if (messages.errors) return 2;
  return options.exitStatus && !records ? 1 : 0;
}

/** A mistake of ours in one article is told, and leaves the others unharmed. */
function read(source: Source, { date, lang, ruleSet: rules }: RunOptions, messages: Messages): Article | null {
  try {
    return extract(source, { date, lang, rules });
  } catch (error) {
    if (process.env.TALKS_DEBUG) throw error;
    const message = `${source.id}: a mistake of talks itself: ${(error as Error).message}`;
    messages.problem({ code: 'internal', severity: 'error', path: source.path, message });
    return null;
  }
}

/** Files read one after the other never wait by themselves: now and then signals and what was printed get their turn. */
export function breather(): () => Promise<void> | undefined {
  const PAUSE = 50; // ms
  let last = performance.now();
  return () => {
    if (performance.now() - last < PAUSE) return undefined;
    last = performance.now();
    return new Promise((resolve) => setImmediate(resolve));
  };
}
