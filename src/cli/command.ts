/** Commands that know of themselves what help, completions and the manual say: all three are made from this one place. */
import { Command, Help, Option } from 'commander';

/** What a shell offers in the place of a value. */
export type Offer = readonly string[] | 'file' | 'folder' | 'type' | 'column';

export class TalksOption extends Option {
  /** What only `--help` and the manual say. */
  more = '';
  /** What a shell offers as the value, where it is not one of `argChoices`. */
  offer: Offer | null = null;
  /** The value is a comma-separated list. */
  isList = false;

  /** Full sentences. */
  saying(more: string): this {
    this.more = more;
    return this;
  }

  offering(offer: Offer, { list = false } = {}): this {
    this.offer = offer;
    this.isList = list;
    return this;
  }
}

/** A paragraph with a heading, laid out by hand. */
export interface Section {
  title: string;
  text: string;
}

export class TalksCommand extends Command {
  declare readonly commands: readonly TalksCommand[];
  declare readonly options: readonly TalksOption[];
  declare parent: TalksCommand | null;
  readonly examples: [command: string, what: string][] = [];
  readonly exitCodes: [code: number, meaning: string][] = [];
  readonly sections: Section[] = [];
  /** What a shell offers for each argument. */
  offers: Offer[] = [];
  /** On the program: help was asked for by `-h`. */
  brief = false;

  example(command: string, what: string): this {
    this.examples.push([command, what]);
    return this;
  }

  exits(codes: Record<number, string>): this {
    for (const [code, meaning] of Object.entries(codes)) this.exitCodes.push([Number(code), meaning]);
    return this;
  }

  section(title: string, text: string): this {
    this.sections.push({ title, text });
    return this;
  }

  offering(...offers: Offer[]): this {
    this.offers = offers;
    return this;
  }

  /** "talks rules show" */
  get fullName(): string {
    return this.parent ? `${this.parent.fullName} ${this.name()}` : this.name();
  }

  get root(): TalksCommand {
    return this.parent ? this.parent.root : this;
  }

  override createCommand(name?: string): TalksCommand {
    return new TalksCommand(name);
  }

  override createOption(flags: string, description?: string): TalksOption {
    return new TalksOption(flags, description);
  }

  override createHelp(): Help {
    return new TalksHelp(this.root.brief);
  }
}

/** `-h` in a screenful, `--help` with all there is to say. */
class TalksHelp extends Help {
  readonly #brief: boolean;

  constructor(brief: boolean) {
    super();
    this.#brief = brief;
  }

  override subcommandTerm(command: Command): string {
    return command.name();
  }

  override optionDescription(option: Option): string {
    const { description, argChoices, defaultValue, defaultValueDescription } = option;
    const choices = argChoices ? `: ${argChoices.join(', ')}` : '';
    const otherwise = defaultValueDescription ?? (typeof defaultValue === 'string' ? defaultValue : null);
    const unsaid = otherwise ? ` (default: ${otherwise})` : '';
    const more = this.#brief || !(option instanceof TalksOption) || !option.more ? '' : `. ${option.more}`;
    return description + choices + unsaid + more;
  }

  override formatHelp(command: TalksCommand, helper: Help): string {
    const help = super.formatHelp(command, helper);
    const { examples, exitCodes, sections, fullName } = command;
    if (this.#brief) return `${help}\n${fullName} --help says more${examples.length ? ', with examples' : ''}.\n`;
    const parts = sections.map(({ title, text }) => `${title}:\n${text}`);
    if (examples.length) parts.push(`Examples:\n${aligned(examples)}`);
    if (exitCodes.length) parts.push(`Exit codes:\n${aligned(exitCodes)}`);
    return [help, ...parts.map((part) => `${part}\n`)].join('\n');
  }
}

/** Two columns; a cell too wide for the first has its own line. */
export function aligned(rows: readonly (readonly [string | number, string])[], most = 48): string {
  const width = Math.max(...rows.map(([cell]) => String(cell).length).filter((length) => length <= most), 0);
  return rows
    .map(([cell, text]) =>
      String(cell).length > width
        ? `  ${cell}\n  ${' '.repeat(width)}  ${text}`
        : `  ${String(cell).padEnd(width)}  ${text}`,
    )
    .join('\n');
}
