/** What README.md and docs/ show of the program is what the program prints: `tsx scripts/readme.ts` writes the blocks anew. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const WIDTH = '110';

/** The pages that show console output, from the root. */
export const pages = ['README.md', ...readdirSync(`${root}docs`).map((file) => `docs/${file}`)];

/** The files that a page shows: "```js first.mjs" is first.mjs. */
export const filesOf = (page: string): [name: string, text: string][] =>
  [...readFileSync(root + page, 'utf8').matchAll(/^```(?!console)\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(
    ([, name, text]) => [name, text],
  );

/** Where a page's commands run: in the project, or beside the files that the page shows. */
function folderOf(page: string): string {
  const files = filesOf(page);
  if (!files.length) return root;
  // Inside the project, where "talks" is found by its name as in a project of its users.
  const folder = `${root}.scratch/${page.replace(/\W/g, '-')}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(`${root}seeds`, `${folder}/seeds`);
  for (const [name, text] of files) writeFileSync(`${folder}/${name}`, text);
  return folder;
}

/** A folder for PATH in which this talks is. */
function shims(): string {
  const folder = `${root}.scratch/bin`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/talks`, `#!/bin/sh\nexec '${process.execPath}' '${root}bin/talks.js' "$@"\n`, {
    mode: 0o755,
  });
  return folder;
}

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/**
 * A page with each ```console block run again: "$ talks …" and what it prints. Needs the bundle. "```console jq" is left as
 * it is where there is no jq.
 */
export function fresh(page: string): string {
  const cwd = folderOf(page);
  const env = {
    ...process.env,
    PATH: shims() + delimiter + process.env.PATH,
    COLUMNS: WIDTH,
    NO_COLOR: '1',
    LC_ALL: 'C.UTF-8',
  };
  return readFileSync(root + page, 'utf8').replace(
    /(```console(?: (\w+))?\n\$ (.+)\n)[\s\S]*?(?=```)/g,
    (block, head, needed, command) => {
      if (needed && !has(needed)) return block;
      // 1 is no failure: talks check has found something.
      const shell = `${command} || [ $? -eq 1 ]`;
      return head + execFileSync('sh', ['-c', shell], { cwd, env, encoding: 'utf8' }).replaceAll('\r\n', '\n');
    },
  );
}

if (process.argv[1]?.endsWith('readme.ts')) for (const page of pages) writeFileSync(root + page, fresh(page));
