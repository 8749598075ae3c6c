/** What `talks explain` does once its command line is understood. */
import { explain } from '../explain/explain.js';
import { type Limits, limited, lineCount } from '../explain/limit.js';
import { formatOf, isProblem } from '../read/index.js';
import { explanationText } from '../render/explain.js';
import { SCHEMA_VERSION } from '../render/json.js';
import { json } from '../render/safe.js';
import { eventTypes } from '../rules/use.js';
import { suggestion } from '../text/suggestion.js';
import type { Explanation, Source } from '../types.js';
import type { ExplainOptions } from './explain.js';
import { inputs } from './inputs.js';
import { Messages } from './messages.js';
import { standardOutput } from './output.js';
import { statOf } from './stat.js';
import { lineWidth, wantsColor } from './terminal.js';

/** Returns the exit code; `refuse` ends the program with a message on the command line. */
export async function runExplain(
  argument: string,
  options: ExplainOptions,
  refuse: (message: string) => never,
): Promise<number> {
  const { path, ...at } = placeOf(argument, refuse);
  if (isFolder(path)) refuse(`${path} is a folder: name one article (talks extract reads folders)`);
  checkTypes(options, refuse);
  const format = options.inputFormat ?? formatOf(path === '-' ? (options.stdinFilename ?? path) : path);
  if (at.line !== undefined && format.startsWith('json'))
    refuse(
      `${argument}: LINE is a line of an article’s text, not of ${format}: leave it out, or pipe one article in (sed -n ${at.line}p FILE | talks explain - --input-format jsonl)`,
    );
  const limits: Limits = { ...at, event: options.event, types: options.type, why: options.why };
  const messages = new Messages(false);
  const out = standardOutput();
  const show = shower(options);
  for await (const item of inputs([path], options)) {
    if (isProblem(item)) {
      messages.problem(item);
      continue;
    }
    const explanation = explained(item, limits, options, messages);
    if (explanation) await out.write(show(explanation));
  }
  await out.write(show(null));
  await out.finish();
  return messages.errors ? 2 : 0;
}

/** The part of the explanation that is asked for; null, with a message, where there is no such part. */
function explained(item: Source, limits: Limits, { date, lang, ruleSet: rules }: ExplainOptions, messages: Messages) {
  for (const problem of item.problems) messages.problem(problem);
  const tell = (severity: 'error' | 'warning', message: string) =>
    messages.problem({ code: 'explain', severity, path: item.path ?? item.id, message });
  const lines = lineCount(item.text);
  const { line, event, why } = limits;
  if (line !== undefined && line > lines)
    return tell('error', `there is no line ${line}: the article has ${lines === 1 ? 'one' : `${lines}`}`);
  const whole = explain(item, { date, lang, rules });
  const ids = whole.sentences.flatMap((s) => s.events.map((e) => e.event));
  if (event !== undefined && !ids.includes(event))
    return tell('error', `there is no event ${event}: ${ids.length ? `it has ${span(ids)}` : 'it has none'}`);
  const part = limited(whole, item.text, limits);
  if (part.sentences.length) return part;
  if (why !== undefined) return tell('warning', `no frame has the word “${why}”, or it does not stand here`);
  return tell('warning', line === undefined ? 'no such event' : `no sentence stands on line ${line}`);
}

const span = (ids: string[]) => (ids.length > 1 ? `${ids[0]} to ${ids[ids.length - 1]}` : ids[0]);

/** "FILE", "FILE:LINE" or "FILE:LINE:COLUMN"; a file that is really called so goes first. */
function placeOf(argument: string, refuse: (message: string) => never) {
  if (statOf(argument)) return { path: argument };
  const parts = /^(.+?):(\d+)(?::(\d+))?$/.exec(argument);
  if (!parts) return { path: argument };
  const [line, column] = [Number(parts[2]), parts[3] === undefined ? undefined : Number(parts[3])];
  if (line < 1 || column === 0) refuse(`${argument}: lines and columns are counted from 1`);
  return { path: parts[1], line, column };
}

const isFolder = (path: string) => path !== '-' && statOf(path)?.isDirectory();

function checkTypes({ type: asked, ruleSet }: ExplainOptions, refuse: (message: string) => never) {
  const types = eventTypes(ruleSet);
  for (const type of asked ?? [])
    if (!types.includes(type))
      refuse(`--type: '${type}' is no type of event. ${suggestion(type, types)}Choose of: ${types.join(', ')}.`);
}

/** Explanations as text, or as one JSON document; null ends it. */
function shower({ format, color }: ExplainOptions): (explanation: Explanation | null) => string {
  const look = { color: wantsColor(color, process.env, process.stdout), width: lineWidth(process.env, process.stdout) };
  let first = true;
  return (explanation) => {
    const before = first ? `{"schemaVersion": "${SCHEMA_VERSION}", "articles": [` : ',';
    const apart = first ? '' : '\n';
    if (format === 'text') {
      first = false;
      return explanation ? apart + explanationText(explanation, look) : '';
    }
    if (!explanation) return first ? `${before}]}\n` : '\n]}\n';
    first = false;
    return `${before}\n${json(explanation)}`;
  };
}
