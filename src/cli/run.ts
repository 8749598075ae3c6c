/** What `talks extract` does once its command line is understood: articles read and written in the order of the input. */
import { availableParallelism } from 'node:os';
import { breather } from '../breather.js';
import { type Format, HEAVY, HOLDS, INDEPENDENT, ONE_A_FILE, type Wanted } from '../render/names.js';
import type { RuleSet } from '../rules/rules.js';
import { articleReader, type Outcome, type Reader, type Request } from './articles.js';
import { inParallel, sizeOf } from './batches.js';
import { adviseCompiler, MANY_ARTICLES } from './compiler.js';
import type { Config } from './config.js';
import type { ExtractOptions } from './extract.js';
import { type Item, items, namedSize } from './inputs.js';
import { Messages } from './messages.js';
import { appendedOutput, fileOutput, folderOutput, isFolder, OutputError, standardOutput } from './output.js';
import { Progress } from './progress.js';
import { type Resumed, resumed } from './resume.js';
import { lineWidth, wantsColor } from './terminal.js';

interface RunOptions extends ExtractOptions {
  format: Format;
  /** What `rules` and the settings come to. */
  ruleSet?: RuleSet;
  /** The settings, for workers to read. */
  settings: Config;
}

/** With less to read than this, starting workers takes longer than they save. Bytes. */
const WORTH_WORKERS = 20e6;

/** Returns the exit code. */
export async function run(paths: readonly string[], options: RunOptions, want: Wanted): Promise<number> {
  const { format, select, output } = options;
  const folder = output !== undefined && ONE_A_FILE.has(format) && isFolder(output);
  const stream = output === undefined ? process.stdout : {};
  const request: Request = {
    format,
    select,
    want,
    lang: options.lang,
    columns: options.columns,
    date: options.date,
    allTellings: options.allTellings,
    includeText: options.includeText,
    folder,
    color: output === undefined && wantsColor(options.color, process.env, stream),
    width: lineWidth(process.env, stream),
  };
  const progress = Progress.of(paths, options);
  const messages = new Messages(options.quiet, progress);
  let records = 0;
  let articles = 0;
  let written = 0;
  let size = 0;
  try {
    const reader = await articleReader(request, options.ruleSet);
    const found = items(paths, { ...options, progress });
    const before = options.resume ? await resumed(output!, select, found, reader) : undefined;
    const out = output === undefined ? standardOutput() : await opening(output, folder, before);
    if (before) ({ records, articles } = before.done);
    for (const problem of before?.problems ?? []) messages.problem(problem);
    await out.write(reader.writer.begin());
    for await (const outcome of outcomes(before?.rest ?? found, paths, reader, request, options)) {
      for (const problem of outcome.problems) messages.problem(problem);
      articles += outcome.articles;
      written += outcome.written;
      if (written > 1 && ONE_A_FILE.has(format) && !folder)
        throw new OutputError(`${format} holds one article a file: name a folder for them, -o FOLDER`);
      records += outcome.records;
      size += outcome.output.length;
      if (outcome.output.length) await out.write(outcome.output);
      for (const file of outcome.files ?? []) out.file?.(file);
    }
    await out.write(reader.writer.end());
    await out.finish();
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    messages.problem({ code: 'output', severity: 'error', path: null, message: error.message });
  } finally {
    progress?.clear();
  }
  if (size > (HEAVY[format] ?? Number.POSITIVE_INFINITY)) messages.heavy(output ?? null, size);
  if (!records && articles) messages.nothing(HOLDS[format]?.what ?? select, articles);
  if (messages.errors) return 2;
  return options.exitStatus && !records ? 1 : 0;
}

function opening(output: string, folder: boolean, before: Resumed | undefined) {
  if (before) return appendedOutput(output, before.keep);
  return (folder ? folderOutput : fileOutput)(output);
}

/** Of every item in turn: in this thread, and in workers once there is enough to read, or at once where they are asked for. */
async function* outcomes(
  found: AsyncIterator<Item>,
  paths: readonly string[],
  reader: Reader,
  request: Request,
  { jobs, settings }: RunOptions,
): AsyncGenerator<Outcome> {
  const hands = !INDEPENDENT.has(request.format) ? 1 : jobs === 'auto' ? availableParallelism() : jobs;
  // Named files are enough at once or not at all; a folder and standard input may turn out to be.
  const enough = jobs !== 'auto' || namedSize(paths) >= WORTH_WORKERS;
  const alone = hands === 1 ? Number.POSITIVE_INFINITY : enough ? 0 : WORTH_WORKERS;
  const breath = breather();
  for (let read = 0, articles = 0; read < alone; articles++) {
    if (articles === MANY_ARTICLES) adviseCompiler();
    const next = await found.next();
    if (next.done) return;
    await breath();
    read += sizeOf(next.value);
    yield await reader.read(next.value);
  }
  adviseCompiler();
  yield* inParallel(found, hands, { request, config: settings });
}
