/** What `talks find` does once its command line is understood: read, analyse, search, print, article by article. */
import { breather } from '../breather.js';
import { readEvents } from '../events/events.js';
import { analyse } from '../extract.js';
import { compile, find, type Pattern, PatternError } from '../find/find.js';
import { isProblem } from '../read/index.js';
import { record } from '../record.js';
import { hitWriter } from '../render/matches/format.js';
import { COLUMNS, type FindFormat, type Hits } from '../render/matches/hits.js';
import { visible } from '../render/safe.js';
import { displayWidth } from '../render/width.js';
import { useRules } from '../rules/use.js';
import { suggestion } from '../text/suggestion.js';
import type { Source } from '../types.js';
import type { FindOptions } from './find.js';
import { inputs } from './inputs.js';
import { Messages } from './messages.js';
import { fileOutput, OutputError, standardOutput } from './output.js';
import { Progress } from './progress.js';
import { lineWidth, wantsColor } from './terminal.js';

/** Returns the exit code. */
export async function runFind(
  source: string,
  paths: readonly string[],
  options: FindOptions & { format: FindFormat },
): Promise<number> {
  // Their event types are tags.
  useRules(options.ruleSet);
  const pattern = compiled(source);
  if (!pattern) return 2;
  const { output, count, filesWithMatches, context = 0 } = options;
  const { beforeContext: before = context, afterContext: after = context } = options;
  const progress = Progress.of(paths, options);
  const messages = new Messages(options.quiet, progress);
  const stream = output === undefined ? process.stdout : {};
  const color = output === undefined && wantsColor(options.color, process.env, stream);
  const width = lineWidth(process.env, stream);
  let matches = 0;
  let articles = 0;
  const breath = breather();
  try {
    const out = output === undefined ? standardOutput() : await fileOutput(output);
    const writer =
      count || filesWithMatches
        ? listing(count, options.null)
        : await hitWriter(options.format, { pattern, lang: options.lang, color, width, before, after });
    await out.write(writer.begin());
    for await (const item of inputs(paths, { ...options, progress })) {
      await breath();
      const hits = isProblem(item) ? messages.problem(item) : search(item, pattern, options, messages);
      if (!hits) continue;
      articles++;
      matches += hits.matches.length;
      if (hits.matches.length) await out.write(writer.article(hits));
    }
    await out.write(writer.end());
    await out.finish();
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    messages.problem({ code: 'output', severity: 'error', path: null, message: error.message });
  } finally {
    progress?.clear();
  }
  if (!matches && articles) messages.nothing('matches', articles);
  if (messages.errors) return 2;
  return options.exitStatus && !matches ? 1 : 0;
}

/** A mistake of ours in one article is told, and leaves the others unharmed. */
function search(source: Source, pattern: Pattern, options: FindOptions, messages: Messages): Hits | null {
  try {
    const doc = analyse(source, { date: options.date, rules: options.ruleSet });
    const events = pattern.needsEvents ? readEvents(doc) : [];
    const { furniture, filesWithMatches, maxCount = Number.POSITIVE_INFINITY } = options;
    const matches = find(doc, events, pattern, { furniture, most: filesWithMatches ? 1 : maxCount });
    for (const problem of doc.problems) messages.problem(problem);
    const { id, path, title, published } = record(doc, []);
    const sentences = doc.sentences.filter((s) => furniture || !s.furniture);
    return { article: { id, path, title, published }, text: source.text, matches, sentences };
  } catch (error) {
    if (process.env.TALKS_DEBUG) throw error;
    const message = `${source.id}: a mistake of talks itself: ${(error as Error).message}`;
    messages.problem({ code: 'internal', severity: 'error', path: source.path, message });
    return null;
  }
}

/** With `-0` a name is as it is, for programs, and NUL ends it. */
const listing = (count: boolean, nul = false) => ({
  begin: () => '',
  article({ article: { id }, matches }: Hits) {
    if (nul) return `${id}\0${count ? `${matches.length}\n` : ''}`;
    return `${visible(id)}${count ? `:${matches.length}` : ''}\n`;
  },
  end: () => '',
});

/** The pattern, or null after its mistake has been shown: what, at which column, and what was meant perhaps. */
function compiled(source: string): Pattern | null {
  try {
    const pattern = compile(source);
    for (const name of pattern.groups)
      if ((COLUMNS as readonly string[]).includes(name)) {
        const start = source.indexOf(`<${name}`) + 1;
        throw new PatternError(`a column is called ${name} already`, start, start + name.length);
      }
    return pattern;
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    process.stderr.write(explained(source, error));
    return null;
  }
}

function explained(source: string, { message, start, end, unknown }: PatternError): string {
  const line = source.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
  const column = [...source.slice(0, start)].length + 1;
  const caret =
    ' '.repeat(displayWidth(line.slice(0, start))) + '^'.repeat(Math.max(1, displayWidth(line.slice(start, end))));
  const meant = unknown ? suggestion(unknown.name, unknown.known).trim() : '';
  const list = /tag/.test(message) ? 'talks find --tags lists the tags' : 'talks find --help explains patterns';
  return `talks: error: in the pattern, column ${column}: ${visible(message)}\n  ${line}\n  ${caret}\n${meant ? `${meant} ` : ''}(${list})\n`;
}
