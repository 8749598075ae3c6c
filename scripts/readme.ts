/** What README.md and docs/ show of the program is what the program prints: `tsx scripts/readme.ts` writes the blocks anew. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('..', import.meta.url).pathname;
const WIDTH = '110';

/** The pages that show console output, from the root. */
export const pages = ['README.md', ...readdirSync(`${root}docs`).map((file) => `docs/${file}`)];

/** A page with each ```console block run again: "$ talks …" and what it prints. Needs the bundle. */
export function fresh(page: string): string {
  return readFileSync(root + page, 'utf8').replace(
    /(```console\n\$ (.+)\n)[\s\S]*?(?=```)/g,
    (_block, head, command) => {
      const env = { ...process.env, COLUMNS: WIDTH, NO_COLOR: '1' };
      const program = command.replace(/(?<=^|\| )talks /g, `${process.execPath} bin/talks.js `);
      // 1 is no failure: talks check has found something.
      const shell = `${program} || [ $? -eq 1 ]`;
      return head + execFileSync('sh', ['-c', shell], { cwd: root, env, encoding: 'utf8' }).replaceAll('\r\n', '\n');
    },
  );
}

if (process.argv[1]?.endsWith('readme.ts')) for (const page of pages) writeFileSync(root + page, fresh(page));
