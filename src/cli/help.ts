/** `talks help`: a command, or a topic that concerns several. */
import { wrap } from '../render/width.js';
import { suggestion } from '../text/suggestion.js';
import type { TalksCommand } from './command.js';
import { TOPICS, type Topic } from './help/topics.js';

const WIDTH = 100;

export function addHelp(program: TalksCommand) {
  program
    .command('help')
    .description(`explain a command, or ${TOPICS.map(({ name }) => name).join(', ')}`)
    .argument('[topic...]', 'a command or a topic')
    .offering([...TOPICS.map(({ name }) => name), ...program.commands.map((command) => command.name())])
    .section('Topics', TOPICS.map(({ name, summary }) => `  ${name.padEnd(13)}${summary}`).join('\n'))
    .example('talks help extract', 'what talks extract --help prints')
    .example('talks help types', 'the types of events')
    .exits({ 0: 'explained', 2: 'no such command or topic' })
    .action(async (asked: string[], _: unknown, self: TalksCommand) => {
      const topic = asked.length === 1 && TOPICS.find(({ name }) => name === asked[0]);
      if (topic) process.stdout.write(await printed(topic));
      else commandOf(program, asked, self).outputHelp();
    });
}

async function printed({ introduction, rows, end }: Topic): Promise<string> {
  const cells = await rows();
  const width = Math.max(...cells.map(([term]) => term.length)) + 4;
  const indent = ' '.repeat(width);
  const lines = cells.map(
    ([term, text]) => `  ${term.padEnd(width - 2)}${wrap(text, WIDTH - width).replaceAll('\n', `\n${indent}`)}`,
  );
  const parts = [wrap(introduction, WIDTH), lines.join('\n'), ...(end ? [wrap(end, WIDTH)] : [])];
  return `${parts.join('\n\n')}\n`;
}

/** ["rules", "show"] → that command. */
function commandOf(program: TalksCommand, asked: readonly string[], self: TalksCommand): TalksCommand {
  let command = program;
  for (const name of asked) {
    const below = command.commands.find((c) => c.name() === name);
    if (!below) {
      const names = [
        ...command.commands.map((c) => c.name()),
        ...(command === program ? TOPICS.map((t) => t.name) : []),
      ];
      const meant = suggestion(name, names);
      self.error(`error: there is no command or topic '${asked.join(' ')}'. ${meant}Choose of: ${names.join(', ')}.`);
    } else command = below;
  }
  return command;
}
