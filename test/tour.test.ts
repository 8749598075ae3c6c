/** Every command and every option once, as a user would type it; what is printed is test/golden/tour.txt. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TalksCommand } from '../src/cli/command.js';
import { program } from '../src/cli/program.js';
import { launcher, root, run } from './program.js';

const dir = mkdtempSync(join(tmpdir(), 'talks-tour-'));

const FILES: Record<string, string> = {
  'berita/banjir.txt':
    'BEKASI - Sedikitnya 12 orang meninggal dunia akibat banjir di Bekasi, Rabu pagi.\n"Air datang tiba-tiba," kata Camat Dedi Kurnia.\n',
  'berita/tukar.txt': 'Rusia dan Ukraina menukar masing-masing 157 tawanan perang, Rabu (23/7/2025).\n',
  'berita/.gitignore': 'draf.txt\n',
  'berita/draf.txt': 'Jumat (26/7/2025) hujan.\n',
  'berita.jsonl': '{"id": "a1", "published": "2025-07-23", "text": "Tiga orang tewas di Bogor, Rabu."}\n',
  'daftar.txt': 'berita/tukar.txt\n',
  'harga.yaml':
    'price-fall:\n  construction: undergo\n  forms: { turun: bare }\n  when:\n    - { forms: [turun], subject: [price] }\n  yes:\n    - text: Harga telur turun.\n      event: { target: [harga telur] }\n  no:\n    - Hujan turun.\nclasses: { price: [harga] }\n',
  'setelan.yaml': 'lang: id\n',
};

/** Lines for the shell. */
const TOUR = [
  'talks --version',
  'talks --help',
  ...[
    'extract',
    'explain',
    'find',
    'check',
    'rules',
    'rules list',
    'rules show',
    'rules test',
    'schema',
    'completion',
    'help',
  ].map((name) => `talks ${name} --help`),
  'talks extract -h',
  'talks extract berita',
  'talks extract --date 2025-07-24 --columns headline,date,status berita/banjir.txt',
  'talks extract --select quotes berita/banjir.txt -f tsv',
  'talks extract --type exchange --lang id --format csv berita | cut -d, -f5-9',
  'talks extract --actor Rusia --since 2025-07 --until 2025 --all-tellings -f markdown berita/tukar.txt',
  'talks extract --include-text -s articles -f jsonl berita.jsonl | cut -c1-60',
  'talks extract --input-format jsonl --stdin-filename kawat.jsonl -s numbers < berita.jsonl',
  'talks extract --files berita && talks extract --files --no-ignore berita',
  "printf 'berita/tukar.txt\\0' | talks extract --files-from - --null --exit-status -s dates -f csv",
  'talks extract --quiet --no-color --jobs 1 --resume -o hasil.jsonl berita && wc -l < hasil.jsonl',
  'talks extract --rules harga.yaml --config setelan.yaml --print-config',
  "echo 'Harga beras turun.' | talks extract --no-config --rules harga.yaml --columns headline,who",
  'talks explain --date 2025-07-24 berita/banjir.txt:1',
  'talks explain --event e1 --lang id --no-color --no-config berita/tukar.txt',
  'talks explain --type exchange --format json berita/tukar.txt | head -c 100',
  "echo 'Hujan turun.' | talks explain - --stdin-filename hujan.txt --input-format text --why turun --rules harga.yaml --config setelan.yaml",
  'talks explain --print-config berita/tukar.txt',
  "talks find '[<n>#Number] .{0,3} {perang}' berita --format csv --lang id",
  'talks find -C 1 --max-count 1 --no-color kata berita',
  "talks find -A 1 -B 1 --furniture --quiet '#Person' berita/banjir.txt",
  "talks find -c '#Number' berita && talks find -l --null '#Number' berita | tr '\\0' '\\n'",
  "talks find '#Number' --files-from daftar.txt",
  'talks find --exit-status gempa berita; echo $?',
  "talks find '#Day' --date 2025-07-24 --input-format text --stdin-filename kawat.txt < berita/banjir.txt",
  "talks find --output hasil.csv '#Number orang' berita && cat hasil.csv",
  'talks find --files --no-ignore berita',
  'talks find --tags | head -3 && talks find --tags --rules harga.yaml --no-config | grep -c PriceFall',
  'talks find --config setelan.yaml --print-config',
  'talks check --files --no-ignore --files-from daftar.txt berita',
  'talks check --list',
  'talks check --no-ignore berita/draf.txt; echo $?',
  'talks check --disable weekday-mismatch --min-severity error --quiet berita/draf.txt; echo $?',
  'talks check --only weekday-mismatch -f github --no-color --date 2025-07-24 berita/draf.txt',
  'talks check --input-format text --stdin-filename x.txt -o hasil.json -f json < berita/draf.txt; wc -l < hasil.json',
  "talks check --rules harga.yaml --config setelan.yaml --print-config && talks check --no-config -0 --files berita/draf.txt | tr '\\0' '\\n'",
  'talks rules list --no-config | head -3 && talks rules list --rules harga.yaml --config setelan.yaml | grep price',
  'talks rules show price-fall --rules harga.yaml --no-config && talks rules show --config setelan.yaml interception | head -3',
  'talks rules test --no-color --no-config --rules harga.yaml --config setelan.yaml harga.yaml',
  'talks schema quote | head -3',
  'talks completion bash | head -2',
  'talks help exit-codes && talks help environment',
  // Mistakes: what is wrong, where, and what to do.
  'talks extrac berita',
  'talks extract --formt csv berita',
  'talks extract --format jsno berita',
  'talks extract --type kiled berita',
  'talks extract --date 24/7/2025 berita',
  'talks extract --columns whoo berita',
  'talks extract tiada.txt berita/*.jpg -o hasil.txt',
  'talks extract -0 --files-from daftar.txt',
  'talks extract -o tiada/hasil.csv berita',
  'talks extract --rules tiada.yaml berita',
  'talks extract --config daftar.txt berita',
  'talks find berita',
  'talks extract --files-from - - < daftar.txt',
  "talks find '#Persn kata' berita",
  'talks check --only weekday berita',
  'talks explain berita/banjir.txt:9',
  'talks explain berita/banjir.txt --event e9',
  'talks rules show kiled',
  'talks rules test',
  'talks schema events',
  'talks help typos',
];

const everyCommand = (command: TalksCommand): TalksCommand[] => [command, ...command.commands.flatMap(everyCommand)];

beforeAll(() => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  mkdirSync(join(dir, 'bin'));
  writeFileSync(join(dir, 'bin/talks'), `#!/bin/sh\nexec '${process.execPath}' '${launcher}' "$@"\n`, { mode: 0o755 });
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the tour', () => {
  it('comes by every command and every option', () => {
    for (const { fullName, options } of everyCommand(program('', () => {})))
      for (const { short, long } of options) {
        const flags = [short, long].filter(Boolean).join('|');
        const passed = new RegExp(`\\b${fullName}\\b[^|&;]* (?:${flags})(?![\\w-])`);
        expect(
          TOUR.some((line) => passed.test(line)),
          `${fullName} ${flags}`,
        ).toBe(true);
      }
  });

  it('prints what test/golden/tour.txt says', async () => {
    const env = { PATH: join(dir, 'bin') + delimiter + process.env.PATH, COLUMNS: '100' };
    const told = new Map<string, string>();
    // A few at a time; each has a folder of its own, so that none sees what another wrote.
    const rest = TOUR.map((line, i) => ({ line, cwd: join(dir, `tour-${i}`) }));
    const walk = async () => {
      for (let next = rest.shift(); next; next = rest.shift()) {
        const { line, cwd } = next;
        for (const name of Object.keys(FILES)) cpSync(join(dir, name), join(cwd, name), { recursive: true });
        const { out, err, code } = await run('sh', ['-c', line], { cwd, env });
        const said = err ? `${out}--- standard error\n${err}` : out;
        told.set(line, `$ ${line}\n${said}${code ? `--- exit code ${code}\n` : ''}`);
      }
    };
    await Promise.all([walk(), walk(), walk()]);
    const golden = TOUR.map((line) => told.get(line)).join('\n');
    expect(golden).not.toContain('internal error');
    await expect(golden).toMatchFileSnapshot(join(root, 'test/golden/tour.txt'));
  }, 120_000);
});
