/** Help, completions and the manual, which are all made of the same descriptions. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { manual } from '../scripts/man.js';
import type { TalksCommand } from '../src/cli/command.js';
import { TOPICS } from '../src/cli/help/topics.js';
import { program } from '../src/cli/program.js';
import { FORMATS } from '../src/render/names.js';
import { eventTypes } from '../src/rules/use.js';
import { launcher, root, run, talks } from './program.js';

const dir = mkdtempSync(join(tmpdir(), 'talks-manners-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const everyCommand = (command: TalksCommand): TalksCommand[] => [command, ...command.commands.flatMap(everyCommand)];
const commands = everyCommand(program('1.0.0', () => {}));
/** Not on every machine; .ci/run installs what is missing. */
const without = (name: string) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0;

describe('help', () => {
  it('has an example and exit codes for every command, and a sentence for every option', () => {
    for (const { fullName, examples, exitCodes, options, commands: below } of commands) {
      if (!below.length)
        expect({ fullName, examples: !!examples.length, codes: exitCodes.length > 1 }).toEqual({
          fullName,
          examples: true,
          codes: true,
        });
      for (const { flags, description } of options)
        expect(description, `${fullName} ${flags}`).toMatch(/^\S.{5,}[^.]$/);
    }
  });

  it.each(commands.filter(({ commands: below }) => !below.length))(
    '$fullName: every example is understood',
    ({ examples }) => {
      for (const [line] of examples) {
        const call = /talks (\w+)/.exec(line.replace('talks completion', 'completion'))?.[1];
        if (call) expect(commands.map((c) => c.name())).toContain(call);
        for (const [flag] of line.matchAll(/(?<= )--?[a-z][a-z-]*/g))
          if (call && !/ls-files/.test(line))
            expect(
              commands.filter((c) => c.name() === call).flatMap((c) => c.options.flatMap((o) => [o.short, o.long])),
              line,
            ).toContain(flag);
      }
    },
  );

  it.concurrent('is short with -h, long with --help and with talks help', async () => {
    const [short, long, help] = await Promise.all([
      talks(['extract', '-h']),
      talks(['extract', '--help']),
      talks(['help', 'extract']),
    ]);
    expect(short.out).toContain('talks extract --help says more, with examples.');
    expect(short.out).not.toContain('Examples:');
    expect(long.out).toMatch(/Examples:\n[\s\S]*Exit codes:\n {2}0 {2}all input was read/);
    expect(help.out).toBe(long.out);
    expect((await talks(['help', 'rules', 'show'])).out).toMatch(/^Usage: talks rules show/);
  });

  it.concurrent('of talks alone leads to a command', async () => {
    const [bare, long, help] = await Promise.all([talks([]), talks(['--help']), talks(['help'])]);
    expect(bare).toEqual({ out: long.out, err: '', code: 0 });
    expect(help.out).toBe(long.out);
    expect(long.out).toContain('talks extract article.txt');
  });

  it.concurrent.each(TOPICS.map(({ name }) => name))('talks help %s', async (name) => {
    const { out, err, code } = await talks(['help', name]);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    const terms: Record<string, readonly string[]> = {
      formats: FORMATS,
      types: eventTypes(undefined),
      'exit-codes': ['0', '1', '2', '70'],
      environment: ['NO_COLOR', 'COLUMNS', 'TALKS_DEBUG', 'talks.config.yaml'],
    };
    for (const term of terms[name]) expect(out).toMatch(new RegExp(`^  ${term} `, 'm'));
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it.concurrent.each([
    [['help', 'tipes'], /no command or topic 'tipes'\. Did you mean types\? Choose of: extract,/],
    [['help', 'rules', 'shw'], /no command or topic 'rules shw'\. Did you mean show\? Choose of: list, show, test\./],
    [['completion', 'csh'], /'csh' is invalid for argument 'shell'.*Choose one of: bash, zsh, fish/],
    [['completion'], /missing required argument 'shell'/],
    [['hlep'], /unknown command 'hlep'\n\(Did you mean help\?\)/],
  ])('refuses %j', async (args, message) => {
    const { out, err, code } = await talks(args);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toMatch(message);
  });

  it('loads no engine: without the compiled data it is all there', () => {
    // A copy of what a start reads, without data/.
    for (const part of ['bin', 'dist']) mkdirSync(join(dir, part), { recursive: true });
    for (const file of ['bin/talks.js', 'bin/load.js', 'bin/package.json', 'dist/talks.cjs', 'package.json'])
      writeFileSync(join(dir, file), readFileSync(join(root, file)));
    for (const args of [['--version'], ['--help'], ['extract', '--help'], ['help', 'environment']]) {
      const { status, stdout } = spawnSync(process.execPath, [join(dir, 'bin/talks.js'), ...args], {
        encoding: 'utf8',
      });
      expect({ args, status, says: stdout.length > 3 }).toEqual({ args, status: 0, says: true });
    }
  });
});

describe('completions', () => {
  const script = async (shell: string) => {
    const file = join(dir, `completion.${shell}`);
    writeFileSync(file, (await talks(['completion', shell])).out);
    return file;
  };
  /** Line → some of what is offered for its last word. */
  const OFFERED: [line: string, words: string[]][] = [
    ['talks ex', ['extract', 'explain']],
    ['talks extract --form', ['--format']],
    ['talks extract --format geo', ['geojson']],
    ['talks extract -f ti', ['timeml']],
    ['talks extract --type killed,inj', ['killed,injured']],
    ['talks check --only weekday', ['weekday-mismatch']],
    ['talks rules te', ['test']],
    ['talks rules show kil', ['killed']],
    ['talks help exit', ['exit-codes']],
    ['talks completion fi', ['fish']],
  ];

  it.skipIf(without('bash'))('bash', async () => {
    const file = await script('bash');
    const asked = OFFERED.map(([line]) => `t ${line}`).join('\n');
    const program = `source ${file}
      t() { COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _talks; echo "$*: \${COMPREPLY[*]}"; }
      ${asked}
      t talks extract --format = cs
      t talks extract ''
      complete -p talks`;
    const { out, err, code } = await run('bash', ['--norc', '-c', program]);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    for (const [line, words] of OFFERED) expect(out).toContain(`${line}: ${words.join(' ')}\n`);
    expect(out).toContain('talks extract --format = cs: csv\n');
    expect(out).toContain('talks extract : \n'); // files, which bash completes itself
    expect(out).toContain('complete -o default -F _talks talks');
  });

  it.skipIf(without('zsh'))('zsh', async () => {
    const file = await script('zsh');
    expect(await run('zsh', ['-f', '-n', file])).toEqual({ out: '', err: '', code: 0 });
    // A terminal of its own, in which a user types, presses Tab and then Enter: talks says what it was called with.
    const clear = OFFERED.filter(([, words]) => words.length === 1);
    const asked = clear.map(([line]) => `zpty -w z '${line}'$'\\t'`).join('\n');
    const program = `zmodload zsh/zpty
      zpty z zsh -f -i
      zpty -w z 'PROMPT=; autoload -Uz compinit; compinit -D -u; source ${file}; talks() { print -r -- "called: $*" }'
      ${asked}
      zpty -w z 'print fin""ished'
      zpty -r z line '*finished*'
      print -r -- "$line"
      zpty -d z`;
    const { out } = await run('zsh', ['-f', '-c', program], { env: { TERM: 'dumb' } });
    for (const [line, [word]] of clear) {
      const [, ...before] = line.split(' ').slice(0, -1);
      expect(out.replace(/\s+/g, ' ')).toContain(`called: ${[...before, word].join(' ')}`);
    }
  });

  it.skipIf(without('fish'))('fish', async () => {
    const file = await script('fish');
    const bin = join(dir, 'shims');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'talks'), `#!/bin/sh\nexec '${process.execPath}' '${launcher}' "$@"\n`);
    chmodSync(join(bin, 'talks'), 0o755);
    const asked = OFFERED.map(
      ([line]) => `echo "${line}:" (complete -C "${line}" | string replace -r '\\t.*' '')`,
    ).join('\n');
    const { out, err, code } = await run('fish', ['--no-config', '-c', `source ${file}\n${asked}`], {
      env: { PATH: bin + delimiter + process.env.PATH, HOME: dir },
    });
    expect({ err, code }).toEqual({ err: '', code: 0 });
    for (const [line, words] of OFFERED) {
      const offered = out.split('\n').find((l) => l.startsWith(`${line}:`)) ?? '';
      expect(offered.split(' ').sort()).toEqual(expect.arrayContaining([...words].sort()));
    }
  });
});

describe('man/talks.1', () => {
  const page = join(root, 'man/talks.1');

  it('is what the program says (npm run man)', async () => {
    expect(readFileSync(page, 'utf8')).toBe(await manual());
  });

  it.skipIf(without('man'))('is rendered without a warning', () => {
    const { stdout, stderr, status } = spawnSync('man', ['--warnings', '-l', page], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, MANWIDTH: '100', LC_ALL: 'C.UTF-8' },
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    for (const { options } of commands.slice(1))
      for (const { long } of options) expect(stdout.includes(long ?? ''), long).toBe(true);
    expect(stdout).toContain('EXIT STATUS');
  });
});
