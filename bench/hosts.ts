/**
 * `npm run hosts`: talks under GNU parallel on two hosts over ssh, as docs/scale.md describes it, one of them killed half-way:
 * nothing may be lost, nothing come twice. The hosts are network namespaces of this machine, each with a network and an sshd of
 * its own. Where that cannot be, it says why and leaves it out.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const launcher = `${root}bin/talks.js`;
const SSHD = '/usr/sbin/sshd';
const SHARDS = 12;
const ARTICLES = 40;

const sh = (command: string) =>
  execFileSync('sh', ['-c', command], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** What is missing, or null. */
function obstacle(): string | null {
  if (process.getuid?.() !== 0) return 'only root may make network namespaces';
  for (const [command, name] of [
    ['parallel', 'parallel'],
    ['ip', 'iproute2'],
    ['ssh', 'openssh-client'],
    ['rsync', 'rsync'],
    [SSHD, 'openssh-server'],
  ])
    try {
      sh(`command -v ${command}`);
    } catch {
      return `there is no ${command} (Debian's ${name})`;
    }
  try {
    sh(`ip netns add talks-try-${process.pid} && ip netns del talks-try-${process.pid}`);
  } catch (error) {
    return `network namespaces are not allowed here (${(error as { stderr: string }).stderr.trim().split('\n')[0]})`;
  }
  return null;
}

class Host {
  readonly name: string;
  readonly address: string;
  readonly #space: string;

  constructor(number: number, dir: string) {
    this.name = `host${number}`;
    this.address = `10.213.${number}.2`;
    this.#space = `talks-${process.pid}-${number}`;
    const [outside, inside] = [`tk${process.pid % 1e6}o${number}`, `tk${process.pid % 1e6}i${number}`];
    sh(`ip netns add ${this.#space}`);
    sh(`ip link add ${outside} type veth peer name ${inside} && ip link set ${inside} netns ${this.#space}`);
    sh(`ip addr add 10.213.${number}.1/30 dev ${outside} && ip link set ${outside} up`);
    this.#within(`ip addr add ${this.address}/30 dev ${inside}`);
    this.#within(`ip link set ${inside} up`);
    this.#within('ip link set lo up');
    const settings = join(dir, `sshd${number}`);
    writeFileSync(
      settings,
      `ListenAddress ${this.address}\nHostKey ${dir}/hostkey\nAuthorizedKeysFile ${dir}/key.pub\nStrictModes no\nUsePAM no\nPidFile none\nMaxStartups 100\n`,
    );
    this.#within(`${SSHD} -E ${dir}/sshd${number}.log -f ${settings}`);
  }

  #within(command: string) {
    sh(`ip netns exec ${this.#space} ${command}`);
  }

  /** As if its plug were pulled: every process of it ends, and its address answers no more. */
  kill() {
    const processes = sh(`ip netns pids ${this.#space}`).split('\n').filter(Boolean);
    for (const id of processes)
      try {
        process.kill(Number(id), 'SIGKILL');
      } catch {
        // It has ended by itself meanwhile.
      }
  }

  remove() {
    this.kill();
    sh(`ip netns del ${this.#space}`);
  }
}

/** Shards of articles, each of them once, and what one run over all of them prints. */
function shards(dir: string): string {
  mkdirSync(join(dir, 'shards'));
  for (let s = 0; s < SHARDS; s++) {
    const line = (i: number) =>
      `${JSON.stringify({ id: `n${s}-${i}`, text: `Sebanyak ${s * ARTICLES + i + 2} orang tewas akibat banjir di Bogor, kata Camat Dedi Kurnia.` })}\n`;
    writeFileSync(
      join(dir, `shards/${String(s).padStart(2, '0')}.jsonl`),
      Array.from({ length: ARTICLES }, (_, i) => line(i)).join(''),
    );
  }
  return execFileSync(process.execPath, [launcher, 'extract', ...names(dir), '-f', 'jsonl'], {
    cwd: dir,
    encoding: 'utf8',
  });
}

const names = (dir: string) =>
  readdirSync(join(dir, 'shards'))
    .sort()
    .map((name) => `shards/${name}`);

/** The command of docs/scale.md; ends with its exit code. */
function parallel(dir: string, more: string[], during?: (stop: () => void) => void): Promise<number | null> {
  const talks = `sleep 0.5; ${process.execPath} ${launcher} extract {} -f jsonl -j 1`;
  const args = [
    ...[
      '--will-cite',
      '--ssh',
      `ssh -F ${dir}/ssh_config`,
      '-S',
      '1/host1,1/host2',
      '--transferfile',
      '{}',
      '--cleanup',
    ],
    ...['--results', 'out/{/.}.jsonl', '--joblog', 'jobs.log', '--retries', '3', ...more, talks, ':::', ...names(dir)],
  ];
  return new Promise((done) => {
    const child = spawn('parallel', args, { cwd: dir, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('close', done);
    during?.(() => child.kill('SIGKILL'));
  });
}

const finished = (dir: string) =>
  existsSync(join(dir, 'jobs.log')) ? readFileSync(join(dir, 'jobs.log'), 'utf8').split('\n').length - 2 : 0;

/** Until so many jobs are done. */
async function waitFor(dir: string, jobs: number) {
  while (finished(dir) < jobs) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** What is wrong with the results, or null. */
function wrong(dir: string, expected: string): string | null {
  const printed = names(dir).map((name) => readFileSync(join(dir, name.replace('shards', 'out')), 'utf8'));
  if (printed.join('') === expected) return null;
  const id = (line: string) => JSON.parse(line).article.id as string;
  const [got, want] = [printed.join(''), expected].map((text) => text.split('\n').filter(Boolean).map(id));
  return `${got.length} records of ${want.length}, of ${new Set(got).size} articles of ${new Set(want).size}`;
}

async function test(dir: string): Promise<string | null> {
  sh(`ssh-keygen -q -t ed25519 -N '' -f ${dir}/key && ssh-keygen -q -t ed25519 -N '' -f ${dir}/hostkey`);
  mkdirSync('/run/sshd', { recursive: true });
  const hosts: Host[] = [];
  try {
    for (const number of [1, 2]) hosts.push(new Host(number, dir));
    writeFileSync(
      join(dir, 'ssh_config'),
      `${hosts.map(({ name, address }) => `Host ${name}\n  HostName ${address}\n`).join('')}Host *\n  User root\n  IdentityFile ${dir}/key\n  StrictHostKeyChecking no\n  UserKnownHostsFile /dev/null\n  LogLevel ERROR\n  ConnectTimeout 3\n  ServerAliveInterval 1\n  ServerAliveCountMax 3\n`,
    );
    const expected = shards(dir);
    // Interrupted first, parallel itself and all; then gone on with, and a host dies.
    const interrupted = parallel(dir, [], (stop) => void waitFor(dir, 3).then(stop));
    await interrupted;
    const before = finished(dir);
    const going = parallel(dir, ['--resume-failed']);
    await waitFor(dir, before + 3);
    hosts[1].kill();
    const code = await going;
    if (code !== 0) return `parallel ended with ${code}`;
    console.log(
      `${before} shards before the interruption, ${finished(dir) - before} after it, host2 killed among them`,
    );
    return wrong(dir, expected);
  } finally {
    for (const host of hosts) host.remove();
  }
}

const reason = obstacle();
if (reason) console.log(`skipped: two hosts under GNU parallel: ${reason}`);
else {
  const dir = mkdtempSync(join(tmpdir(), 'talks-hosts-'));
  try {
    const trouble = await test(dir);
    console.log(trouble ? `FAILED: ${trouble}` : 'nothing lost, nothing twice');
    process.exitCode = trouble ? 1 : 0;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
