/** What `talks check` does once its command line is understood: read, check, print, article by article. */
import { check, type Report } from '../check/check.js';
import { rules } from '../check/rules.js';
import { isProblem } from '../read/index.js';
import { checkWriter } from '../render/check/writer.js';
import type { Source } from '../types.js';
import type { CheckOptions, Levels } from './check.js';
import { inputs } from './inputs.js';
import { Messages } from './messages.js';
import { fileOutput, OutputError, standardOutput } from './output.js';
import { Progress } from './progress.js';
import { lineWidth, wantsColor } from './terminal.js';

/** Returns the exit code. */
export async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  levels: Levels,
  version: string,
): Promise<number> {
  const { output, format, minSeverity } = options;
  const progress = Progress.of(paths, options);
  const messages = new Messages(options.quiet, progress);
  const stream = output === undefined ? process.stdout : {};
  const found = { findings: 0, with: 0, articles: 0 };
  try {
    const out = output === undefined ? standardOutput() : await fileOutput(output);
    const writer = await checkWriter(format, {
      color: output === undefined && wantsColor(options.color, process.env, stream),
      width: lineWidth(process.env, stream),
      version,
    });
    await out.write(writer.begin());
    for await (const item of inputs(paths, { ...options, progress })) {
      const report = isProblem(item) ? messages.problem(item) : checked(item, options, levels, messages);
      if (!report) continue;
      for (const problem of report.problems) messages.problem(problem);
      const findings = report.findings.filter((f) => minSeverity === 'warning' || f.severity === 'error');
      found.articles++;
      found.findings += findings.length;
      if (!findings.length) continue;
      found.with++;
      await out.write(writer.article({ source: item as Source, findings }));
    }
    await out.write(writer.end());
    await out.finish();
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    messages.problem({ code: 'output', severity: 'error', path: null, message: error.message });
  } finally {
    progress?.clear();
  }
  if (found.findings) messages.findings(found);
  if (messages.errors) return 2;
  return found.findings ? 1 : 0;
}

/** A mistake of ours in one article is told, and leaves the others unharmed. */
function checked(
  source: Source,
  { date, ruleSet: rules }: CheckOptions,
  levels: Levels,
  messages: Messages,
): Report | null {
  try {
    return check(source, { date, rules, levels });
  } catch (error) {
    if (process.env.TALKS_DEBUG) throw error;
    const message = `${source.id}: a mistake of talks itself: ${(error as Error).message}`;
    messages.problem({ code: 'internal', severity: 'error', path: source.path, message });
    return null;
  }
}

/** `--list`: every rule, how grave it is here, what it reports. */
export function listRules(levels: Levels) {
  const width = Math.max(...rules.map((r) => r.name.length));
  for (const { name, severity, summary } of rules)
    process.stdout.write(`${name.padEnd(width)}  ${(levels[name] ?? severity).padEnd(7)}  ${summary}\n`);
}
