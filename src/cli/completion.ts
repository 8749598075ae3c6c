/** `talks completion`: what a shell asks for once, to complete commands, options and their values from then on. */
import type { TalksCommand } from './command.js';
import { oneOf } from './options.js';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

const INSTALLING = `  bash  echo 'source <(talks completion bash)' >> ~/.bashrc
  zsh   echo 'source <(talks completion zsh)' >> ~/.zshrc      (behind compinit)
  fish  talks completion fish > ~/.config/fish/completions/talks.fish`;

export function addCompletion(program: TalksCommand) {
  program
    .command('completion')
    .description('print what a shell needs to complete the commands, options and values of talks')
    .argument('<shell>', SHELLS.join(', '), oneOf(SHELLS))
    .offering(SHELLS)
    .section('Installing it', INSTALLING)
    .example('source <(talks completion bash)', 'for this session')
    .exits({ 0: 'printed', 2: 'no such shell' })
    .action(async (shell: (typeof SHELLS)[number]) => {
      const { specOf } = await import('./completion/spec.js');
      const spec = await specOf(program);
      const scripts = {
        bash: async () => (await import('./completion/bash.js')).bash(spec),
        zsh: async () => (await import('./completion/zsh.js')).zsh(spec),
        fish: async () => (await import('./completion/fish.js')).fish(spec),
      };
      process.stdout.write(await scripts[shell]());
    });
}
