/** The commands as the scripts of all three shells need them: plain data out of the program's own description. */
import type { Offer, TalksCommand, TalksOption } from '../command.js';

export interface CommandSpec {
  /** ["rules", "show"]; empty for the program itself. */
  path: string[];
  summary: string;
  commands: CommandSpec[];
  options: OptionSpec[];
  /** Of each argument; the last one may come again. */
  values: ValueSpec[];
}

export interface OptionSpec {
  /** "-f", or undefined. */
  short?: string;
  /** "--format" */
  long: string;
  summary: string;
  /** Null for a switch. */
  value: ValueSpec | null;
  isRepeatable: boolean;
}

export interface ValueSpec {
  name: string;
  words: readonly string[];
  files: boolean;
  /** Several, with commas between them. */
  isList: boolean;
}

type Resolve = (offer: Offer) => readonly string[];

export async function specOf(program: TalksCommand): Promise<CommandSpec> {
  const [{ eventTypes }, { columnNames }] = await Promise.all([
    import('../../rules/use.js'),
    import('../../render/columns.js'),
  ]);
  const known = { type: eventTypes(undefined), column: columnNames('events'), file: [], folder: [] };
  return command(program, [], (offer) => (typeof offer === 'string' ? known[offer] : offer));
}

function command(self: TalksCommand, path: string[], resolve: Resolve): CommandSpec {
  return {
    path,
    summary: self.description(),
    commands: self.commands.map((below) => command(below, [...path, below.name()], resolve)),
    options: [
      ...self.options.map((o) => option(o, resolve)),
      { short: '-h', long: '--help', summary: 'print help', value: null, isRepeatable: false },
    ],
    values: self.offers.map((offer, i) => value(self.registeredArguments[i].name(), offer, false, resolve)),
  };
}

function option(self: TalksOption, resolve: Resolve): OptionSpec {
  const takes = self.required || self.optional;
  return {
    short: self.short,
    long: self.long ?? '',
    summary: self.description,
    value: takes ? value(nameOf(self), self.argChoices ?? self.offer ?? [], self.isList, resolve) : null,
    // Its parser takes what was given before.
    isRepeatable: self.isList || self.attributeName() === 'rules',
  };
}

/** "--format <format>" → "format" */
const nameOf = ({ flags }: TalksOption) => /<([^<>]+)>/.exec(flags)?.[1] ?? '';

const value = (name: string, offer: Offer, isList: boolean, resolve: Resolve): ValueSpec => ({
  name,
  words: resolve(offer),
  files: offer === 'file' || offer === 'folder',
  isList,
});
