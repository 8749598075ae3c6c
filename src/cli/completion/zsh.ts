/** For zsh: by `source <(talks completion zsh)`, or as a file _talks on the fpath. */
import type { CommandSpec, OptionSpec, ValueSpec } from './spec.js';

export function zsh(program: CommandSpec): string {
  return `#compdef talks
# zsh completion of talks; made by: talks completion zsh
${functions(program)}
if [[ $funcstack[1] == _talks ]]; then
  _talks "$@"
else
  compdef _talks talks
fi
`;
}

const nameOf = ({ path }: CommandSpec) => ['_talks', ...path].join('_');

function functions(spec: CommandSpec): string {
  return [own(spec), ...spec.commands.map(functions)].join('\n');
}

function own(spec: CommandSpec): string {
  const { commands, options, values } = spec;
  const last = values.length - 1;
  const specs = options.map(optionSpec);
  if (!commands.length) {
    const places = values.map((value, i) => `'${i === last ? '*' : i + 1}:${value.name}:${action(value)}'`);
    return `${nameOf(spec)}() {\n  _arguments -s -S \\\n    ${[...specs, ...places].join(' \\\n    ')}\n}\n`;
  }
  const told = commands.map((c) => `'${c.path[c.path.length - 1]}:${quoted(c.summary)}'`);
  const cases = commands.map((c) => `        ${c.path[c.path.length - 1]}) ${nameOf(c)} ;;`);
  return `${nameOf(spec)}() {
  local line state
  _arguments -C \\
    ${specs.join(' \\\n    ')} \\
    '1: :->command' '*:: :->rest'
  case $state in
    command)
      local -a commands=(
        ${told.join('\n        ')}
      )
      _describe command commands
      ;;
    rest)
      case $words[1] in
${cases.join('\n')}
      esac
      ;;
  esac
}
`;
}

function optionSpec({ short, long, summary, value, isRepeatable }: OptionSpec): string {
  const told = `[${quoted(summary).replace(/[[\]]/g, '\\$&')}]`;
  const takes = value ? `:${value.name}:${action(value)}` : '';
  const ending = `${told}${takes}'`;
  if (!short) return `'${isRepeatable ? '*' : ''}${long}${value ? '=' : ''}${ending}`;
  return isRepeatable ? `'*'{${short},${long}}'${ending}` : `'(${short} ${long})'{${short},${long}}'${ending}`;
}

/** What stands between single quotes. */
const quoted = (text: string) => text.replace(/'/g, "'\\''").replace(/:/g, '\\:');

function action({ words, files, isList }: ValueSpec): string {
  if (files) return '_files';
  if (!words.length) return ' ';
  return isList ? `_values -s , value ${words.join(' ')}` : `(${words.join(' ')})`;
}
