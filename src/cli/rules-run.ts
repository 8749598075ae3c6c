/** What `talks rules list` and `talks rules show` print. */
import { Document, isScalar, visit } from 'yaml';
import { data } from '../events/gloss/data.js';
import type { Frame } from '../frames/frame.js';
import { frames } from '../frames/frames.js';
import { useRules } from '../rules/use.js';
import { suggestion } from '../text/suggestion.js';
import { type ConfigOptions, loadConfig, loadRuleFiles } from './config.js';

export async function list(options: ConfigOptions): Promise<number> {
  const { builtIn, own } = await known(options);
  const rows = [...new Map([...own, ...builtIn].map((frame) => [frame.type, frame])).values()]
    .sort((a, b) => (a.type < b.type ? -1 : 1))
    .map(({ type, construction, codes }) => [
      type,
      construction,
      codes?.plover ?? '',
      codes?.acled ?? '',
      own.find((frame) => frame.type === type)?.files.join(', ') ?? '',
    ]);
  const table = [['Type', 'Construction', 'PLOVER', 'ACLED', own.length ? 'Yours' : ''], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table)
    print(
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    );
  return 0;
}

/** Returns what is wrong with the name, if anything. */
export async function show(name: string, options: ConfigOptions): Promise<string | null> {
  const { builtIn, own, written } = await known(options);
  const types = [...new Set([...builtIn, ...own].map(({ type }) => type))].sort();
  if (!types.includes(name))
    return `there is no event type '${name}'. ${suggestion(name, types)}Choose of: ${types.join(', ')}.`;
  for (const frame of builtIn.filter((f) => f.type === name)) print(`# built in\n${asRuleFile(frame)}`);
  for (const { type, file, frame } of written.filter((w) => w.type === name))
    print(`# ${file}\n${yaml({ [type]: frame })}`);
  return null;
}

async function known(options: ConfigOptions) {
  useRules(undefined);
  const builtIn = frames;
  const { rules, written = [] } = (await loadRuleFiles(await loadConfig(options))) ?? {};
  const own = (rules?.frames ?? []).map((frame) => ({
    ...frame,
    files: [...new Set(written.filter((w) => w.type === frame.type).map((w) => w.file))],
  }));
  return { builtIn, own: own as (Frame & { files: string[] })[], written };
}

/** A built-in type, as a rule file would say it. */
export const asRuleFile = ({ type, ...frame }: Frame): string => yaml({ [type]: { ...frame, ...templates(type) } });

/** A built-in type's templates in the order of a rule file: by what they are, then by language. */
function templates(type: string): Record<string, unknown> {
  const { en, id } = { en: data.en.types[type], id: data.id.types[type] };
  const out: Record<string, Record<string, unknown>> = {};
  for (const [lang, { befalls, ...gloss }] of Object.entries({ en, id }))
    for (const [key, value] of Object.entries(gloss)) out[key] = { ...out[key], [lang]: value };
  return { ...(en.befalls && { befalls: true }), ...out };
}

/** Lists of words go on one line. */
function yaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Seq: (_, node) => {
      node.flow = node.items.every(isScalar);
    },
  });
  return document.toString({ lineWidth: 120, flowCollectionPadding: false });
}

const print = (text: string) => process.stdout.write(`${text}\n`);
