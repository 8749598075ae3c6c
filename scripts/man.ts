/** man/talks.1, the manual, out of the same descriptions as the help: `npm run man` writes it anew. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Argument } from 'commander';
import type { TalksCommand, TalksOption } from '../src/cli/command.js';
import { TOPICS, type Topic } from '../src/cli/help/topics.js';
import { program } from '../src/cli/program.js';

const root = new URL('..', import.meta.url).pathname;
const { version, description } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** Roff of the `man` macros. */
export async function manual(): Promise<string> {
  const talks = program(version, () => {});
  // The words of the types change with every frame: the manual would be stale each time.
  const topics = await Promise.all(TOPICS.filter(({ name }) => name !== 'types').map(topic));
  return [
    '.\\" Made by scripts/man.ts from the descriptions of commands and options in src/cli/.',
    `.TH TALKS 1 "" "talks ${version}" "User Commands"`,
    '.SH NAME',
    text(`talks - ${description}`),
    '.SH SYNOPSIS',
    ...talks.commands.flatMap((command) => [`.B ${usage(command)}`, '.br']),
    '.SH DESCRIPTION',
    text(talks.description()),
    ...talks.sections.flatMap(({ title, text: said }) => [
      '.PP',
      text(`${title} ${said.replace(/\s+/g, ' ').trim()}.`),
    ]),
    '.SH COMMANDS',
    ...talks.commands.flatMap((command) => section(command)),
    ...topics,
    '.SH EXAMPLES',
    ...talks.examples.flatMap(example),
    '.SH SEE ALSO',
    text('README.md and docs/ of the package; talks help; jq(1), parallel(1)'),
    '',
  ].join('\n');
}

const usage = (command: TalksCommand) => text(`${command.fullName} ${command.usage()}`.trim());

function section(command: TalksCommand): string[] {
  if (command.commands.length) return [heading(command), ...command.commands.flatMap(section)];
  return [
    heading(command),
    ...command.registeredArguments.flatMap(argument),
    ...command.options.flatMap(option),
    ...command.sections.flatMap(({ title, text: said }) => ['.PP', `${text(title)}:`, '.nf', text(said), '.fi']),
    ...(command.examples.length ? ['.PP', 'Examples:', ...command.examples.flatMap(example)] : []),
    ...command.exitCodes.flatMap(([code, meaning], i) => [
      ...(i ? [] : ['.PP', 'Exit codes:']),
      '.TP',
      String(code),
      text(meaning),
    ]),
  ];
}

const heading = (command: TalksCommand) => `.SS ${usage(command)}\n${text(sentence(command.description()))}`;

const argument = (self: Argument) => ['.TP', `.I ${text(self.name())}`, text(sentence(self.description))];

function option({
  flags,
  description: said,
  argChoices,
  defaultValue,
  defaultValueDescription,
  more,
}: TalksOption): string[] {
  const choices = argChoices ? `: ${argChoices.join(', ')}` : '';
  const otherwise = defaultValueDescription ?? (typeof defaultValue === 'string' ? defaultValue : null);
  return [
    '.TP',
    `.B ${text(flags)}`,
    text([sentence(said + choices + (otherwise ? ` (default: ${otherwise})` : '')), more].join(' ').trim()),
  ];
}

async function topic({ name, introduction, rows, end }: Topic): Promise<string> {
  const told = (await rows()).flatMap(([term, said]) => ['.TP', `.B ${text(term)}`, text(said)]);
  const title = name === 'exit-codes' ? 'EXIT STATUS' : name.toUpperCase();
  return [`.SH ${title}`, text(introduction), ...told, ...(end ? ['.PP', text(end)] : [])].join('\n');
}

const example = ([command, what]: readonly [string, string]) => [
  '.TP',
  text(sentence(what)),
  '.EX',
  text(command),
  '.EE',
];

const sentence = (said: string) => said[0].toUpperCase() + said.slice(1) + (/[.!?]$/.test(said) ? '' : '.');

/** What roff would take for a command of its own, and what is no ASCII. */
function text(said: string): string {
  return said
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/^([.'])/gm, '\\&$1')
    .replace(/[^\n -~]/gu, (char) => `\\[u${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`);
}

if (process.argv[1]?.endsWith('man.ts')) {
  mkdirSync(`${root}man`, { recursive: true });
  writeFileSync(`${root}man/talks.1`, await manual());
}
