/** For fish from 3.1 on. */
import type { CommandSpec, OptionSpec, ValueSpec } from './spec.js';

export function fish(program: CommandSpec): string {
  return `# fish completion of talks; made by: talks completion fish
function __talks_at
    set -l words (commandline -opc)
    set -l last (math 1 + (count $argv))
    test (count $words) -ge $last; and test "$words[2..$last]" = "$argv"
end
function __talks_begins
    test (count (commandline -opc)) -eq (math 1 + (count $argv)); and __talks_at $argv
end
complete -c talks -f
${lines(program).join('\n')}
`;
}

function lines(spec: CommandSpec): string[] {
  const { path, commands, options, values } = spec;
  const at = path.length ? `__talks_at ${path.join(' ')}` : 'test (count (commandline -opc)) -eq 1';
  const begins = path.length ? `__talks_begins ${path.join(' ')}` : at;
  const complete = (when: string, rest: string) => `complete -c talks -n '${when}' ${rest}`;
  return [
    ...commands.map((c) => complete(begins, `-a ${c.path[c.path.length - 1]} -d ${quoted(c.summary)}`)),
    ...options.map((option) => complete(at, optionOf(option))),
    ...values.flatMap((value) => {
      if (value.files) return [complete(at, '-F')];
      return value.words.length ? [complete(at, `-a ${quoted(value.words.join(' '))}`)] : [];
    }),
    ...commands.flatMap(lines),
  ];
}

function optionOf({ short, long, summary, value }: OptionSpec): string {
  const names = `${short ? `-s ${short.slice(1)} ` : ''}-l ${long.slice(2)}`;
  return `${names}${value ? ` ${taking(value)}` : ''} -d ${quoted(summary)}`;
}

function taking({ words, files, isList }: ValueSpec): string {
  if (files) return '-r -F';
  if (!words.length) return '-x';
  if (isList) return `-x -a ${quoted(`(__fish_complete_list , "string split ' ' '${words.join(' ')}'")`)}`;
  return `-x -a ${quoted(words.join(' '))}`;
}

const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
