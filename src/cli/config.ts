/**
 * What a project says once for all commands: `talks.config.yaml`, found upward from the working directory, and the options
 * that go with it (`--rules`, `--config`, `--no-config`, `--print-config`). Without such a file nothing more is loaded.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Format, Lang } from '../render/names.js';
import { BadFile } from '../rules/fault.js';
import type { Names } from '../rules/names.js';
import type { ReadRules, RuleFile } from '../rules/read.js';
import type { RuleSet } from '../rules/rules.js';
import { type TalksCommand, TalksOption } from './command.js';

export const CONFIG_NAME = 'talks.config.yaml';
export type Severity = 'off' | 'warning' | 'error';

/** The keys of the file. */
export interface ConfigFile {
  /** Rule files; paths from the file's own folder. */
  rules?: string[];
  /** Names with their aliases, as in a rule file. */
  names?: Names;
  /** Rules of `talks check` → how grave a finding is. */
  check?: Record<string, Severity>;
  lang?: Lang;
  format?: Format;
}

export interface Config extends ConfigFile {
  /** The file, or null where there is none. */
  file: string | null;
  /** Rule files, those of the file before those of the command line, as paths from the working directory. */
  rules: string[];
  check: Record<string, Severity>;
}

export interface ConfigOptions {
  rules?: string[];
  /** False with `--no-config`. */
  config?: string | boolean;
  printConfig?: boolean;
}

export const addConfigOptions = (command: TalksCommand): TalksCommand =>
  addRuleOptions(command).option('--print-config', 'print the settings in force, and do nothing else');

/** Without `--print-config`. */
export const addRuleOptions = (command: TalksCommand): TalksCommand =>
  command
    .optionsGroup('Settings:')
    .addOption(
      new TalksOption('--rules <file>', 'event types, words and names of your own; repeatable')
        .argParser((file, before: string[] = []) => [...before, file])
        .offering('file')
        .saying('docs/rules.md says how they are written.'),
    )
    .addOption(
      new TalksOption('--config <file>', `settings (default: the nearest ${CONFIG_NAME} upward)`).offering('file'),
    )
    .option('--no-config', `no ${CONFIG_NAME}`);

/** Throws `BadFile` for a file that cannot be read or that says what it may not. */
export async function loadConfig(options: ConfigOptions, cwd = process.cwd()): Promise<Config> {
  const file = typeof options.config === 'string' ? options.config : options.config === false ? null : found(cwd);
  const said = file === null ? {} : await read(file, cwd);
  const beside = (path: string) => relative(cwd, resolve(cwd, dirname(file ?? ''), path)) || path;
  return {
    ...said,
    file,
    check: said.check ?? {},
    rules: [...(said.rules ?? []).map(beside), ...(options.rules ?? [])],
  };
}

/** Undefined where there are none. Throws `BadFile`, with all that is wrong with all the files. */
export const loadRules = async (config: Config): Promise<RuleSet | undefined> => (await loadRuleFiles(config))?.rules;

/** The same, with what else the files hold. */
export async function loadRuleFiles({ file, names, rules }: Config): Promise<ReadRules | undefined> {
  if (!rules.length && !names) return undefined;
  const files: RuleFile[] = rules.map((path) => ({ file: path, text: readText(path) }));
  if (names && file) files.push({ file, text: readText(file), settings: true });
  const { readRuleFiles } = await import('../rules/read.js');
  return readRuleFiles(files);
}

/** The nearest one upward, as a path from `cwd`. */
function found(cwd: string): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const file = resolve(folder, CONFIG_NAME);
    if (existsSync(file)) return relative(cwd, file);
    if (folder === dirname(folder)) return null;
  }
}

async function read(file: string, cwd: string): Promise<ConfigFile> {
  const text = readText(file, cwd);
  const [{ YamlFile }, { checkSchema }, { configSchema }] = await Promise.all([
    import('../rules/yaml.js'),
    import('../rules/check.js'),
    import('./config-schema.js'),
  ]);
  const yaml = new YamlFile(file, text);
  checkSchema(yaml, configSchema);
  return yaml.data<ConfigFile>();
}

/** Throws `BadFile` when there is no such file, or none that may be read. */
export function readText(file: string, cwd = process.cwd()): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file; check the path' : `cannot be read (${message})`;
    throw new BadFile([{ file, line: 0, column: 0, message: reason }]);
  }
}
