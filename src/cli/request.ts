/** What the options of a command ask for together: completed from the settings and from each other, refused where they clash. */
import type { Command } from 'commander';
import { COLUMNAR, FILTERS, type Format, formatOfFile, HOLDS, type Wanted } from '../render/names.js';
import type { RuleSet } from '../rules/rules.js';
import { suggestion } from '../text/suggestion.js';
import type { Config } from './config.js';
import type { ExtractOptions } from './extract.js';

/** What the settings say holds where the command line is silent. */
export const withDefaults = (given: ExtractOptions, { lang, format }: Config, command: Command): ExtractOptions => ({
  ...given,
  lang: command.getOptionValueSource('lang') === 'default' ? (lang ?? given.lang) : given.lang,
  format: given.format ?? (given.output === undefined ? format : undefined),
});

/** The format by the ending of the output, the selection by the format; what doesn't go with a format is refused. */
export function complete(given: ExtractOptions, command: Command): ExtractOptions & { format: Format } {
  const format = given.format ?? (given.output === undefined ? undefined : formatOfFile(given.output)) ?? 'table';
  const holds = HOLDS[format];
  if (holds && command.getOptionValueSource('select') !== 'default' && given.select !== holds.select)
    command.error(`error: ${format} holds ${holds.what}: leave --select ${given.select} out, or choose another format`);
  if (given.includeText && format !== 'json' && format !== 'jsonl')
    command.error(`error: --include-text puts the text into json and jsonl, not into ${format}: add --format json`);
  if (given.columns && !COLUMNAR.has(format))
    command.error(
      `error: --columns chooses those of ${[...COLUMNAR].join(', ')}, and ${format} has none: leave it out`,
    );
  if (given.resume && (given.output === undefined || format !== 'jsonl'))
    command.error('error: --resume goes on with a file of JSON Lines: name it, -o FILE.jsonl');
  return { ...given, format, select: holds?.select ?? given.select };
}

/** Names of columns: only now are those known that the selection has. */
export async function checkColumns({ columns, format, select }: ExtractOptions, command: Command) {
  if (!columns) return;
  const known =
    format === 'csv' || format === 'tsv'
      ? (await import('../render/rows.js')).cellNames(select)
      : (await import('../render/columns.js')).columnNames(select);
  if (!columns.length) command.error(`error: --columns: name at least one of: ${known.join(', ')}.`);
  for (const name of columns)
    if (!known.includes(name))
      command.error(
        `error: --columns: '${name}' is no column of ${select} in ${format}. ${suggestion(name, known)}Choose of: ${known.join(', ')}.`,
      );
}

/** The filters, refused where they would mean nothing. */
export async function wanted(
  { select, type, actor, since, until }: ExtractOptions,
  rules: RuleSet | undefined,
  command: Command,
): Promise<Wanted> {
  const want: Wanted = { types: type, actor, since, until };
  for (const [name, value] of Object.entries(want)) {
    if (value !== undefined && !FILTERS[select].includes(name as keyof Wanted))
      command.error(
        `error: --${name.replace('types', 'type')} says nothing about ${select}: leave it out, or --select events`,
      );
  }
  if (type) {
    const { eventTypes } = await import('../rules/use.js');
    const types = eventTypes(rules);
    for (const asked of type)
      if (!types.includes(asked))
        command.error(
          `error: --type: '${asked}' is no type of event. ${suggestion(asked, types)}Choose of: ${types.join(', ')}.`,
        );
  }
  if (since && until && since > until) command.error(`error: --since ${since} lies after --until ${until}: swap them`);
  return want;
}
