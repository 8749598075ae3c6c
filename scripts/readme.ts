/** What README.md shows of the program is what the program prints: `tsx scripts/readme.ts` writes the blocks anew. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('..', import.meta.url).pathname;
const readme = `${root}README.md`;
const WIDTH = '110';

/** The README with each ```console block run again: "$ talks …" and what it prints. Needs the bundle. */
export function freshReadme(): string {
  return readFileSync(readme, 'utf8').replace(/(```console\n\$ (.+)\n)[\s\S]*?(?=```)/g, (_block, head, command) => {
    const env = { ...process.env, COLUMNS: WIDTH, NO_COLOR: '1' };
    const shell = command.replace(/^talks /, `${process.execPath} bin/talks.js `);
    return head + execFileSync('sh', ['-c', shell], { cwd: root, env, encoding: 'utf8' });
  });
}

if (process.argv[1]?.endsWith('readme.ts')) writeFileSync(readme, freshReadme());
