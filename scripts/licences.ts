/** The licences of the packages that stand in a bundle: they ask that their notices go wherever their code goes. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';

const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/** One text: each package's name, version and licence, and its licence file. Fails where a package has neither. */
export function licencesOf(bundles: readonly Metafile[]): string {
  const folders = bundles.flatMap(({ inputs }) => Object.keys(inputs).flatMap((path) => PACKAGE.exec(path)?.[0] ?? []));
  const notices = [...new Set(folders)].map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!license) throw new Error(`${name} is bundled and names no licence`);
    const notice = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : (author?.name ?? author ?? '');
    return `${name} ${version} (${license})\n\n${notice}\n`;
  });
  return notices.sort().join(`\n${'-'.repeat(80)}\n\n`);
}
