/** For bash from 3.2 on, which macOS has. Where nothing is offered, readline completes file names. */
import type { CommandSpec, OptionSpec } from './spec.js';

export function bash(program: CommandSpec): string {
  const groups = program.commands.filter(({ commands }) => commands.length);
  return `# bash completion of talks; made by: talks completion bash
_talks() {
  local cur=\${COMP_WORDS[COMP_CWORD]} option=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words= list= at=1
  # "--format=csv" comes in three pieces.
  if [[ $cur == = ]]; then
    cur=
  elif [[ $option == = ]]; then
    option=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  case $command in
    ${groups.map(({ path }) => path[0]).join('|')})
      at=2
      if ((COMP_CWORD > 2)); then command="$command \${COMP_WORDS[2]}"; fi
      ;;
  esac
  COMPREPLY=()
  if ((COMP_CWORD > at)); then
    case "$command $option" in
${withCommands(program)
  .flatMap(({ path, options }) => options.map((option) => optionCase(path, option)))
  .filter(Boolean)
  .join('\n')}
    esac
  fi
  if [[ -n $list ]]; then
    local head=
    if [[ $cur == *,* ]]; then head="\${cur%,*},"; fi
    COMPREPLY=($(compgen -P "$head" -W "$words" -- "\${cur##*,}"))
    return
  fi
  if [[ -z $words ]]; then
    if ((COMP_CWORD == 1)); then command=; fi
    case $command in
${withCommands(program).map(commandCase).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _talks talks
`;
}

const withCommands = (spec: CommandSpec): CommandSpec[] => [spec, ...spec.commands.flatMap(withCommands)];

function optionCase(path: readonly string[], { short, long, value }: OptionSpec): string {
  if (!value) return '';
  const names = [short, long].filter(Boolean).map((name) => `"${[...path, name].join(' ')}"`);
  // Files are what bash completes by itself.
  if (value.files || !value.words.length) return `      ${names.join('|')}) return ;;`;
  return `      ${names.join('|')}) words="${value.words.join(' ')}"${value.isList ? ' list=1' : ''} ;;`;
}

function commandCase({ path, commands, options, values }: CommandSpec): string {
  const offered = [
    ...commands.map(({ path: below }) => below[below.length - 1]),
    ...values.flatMap(({ words }) => words),
  ];
  const flags = options.flatMap(({ short, long }) => [short, long].filter(Boolean));
  return `      "${path.join(' ')}") if [[ $cur == -* ]]; then words="${flags.join(' ')}"; else words="${offered.join(' ')}"; fi ;;`;
}
