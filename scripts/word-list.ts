/**
 * By hand: counted word forms (form, count, % capitalised inside sentences) → src/language/words.txt, the plain words
 * that tell a common word from a name at the start of a sentence. Usage: tsx scripts/word-list.ts FORMS.tsv
 */
import { readFileSync, writeFileSync } from 'node:fs';

const MOSTLY_LOWER_CASE = 40; // percent capitalised: "Mei" is at 99, "banjir" at 7

const words = readFileSync(process.argv[2], 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .filter(
    ([form, , capitalised]) =>
      capitalised && Number(capitalised) < MOSTLY_LOWER_CASE && /^[a-z']+(?:-[a-z']+)?$/.test(form) && form.length > 1,
  )
  .map(([form]) => form)
  .sort();
const byInitial = new Map<string, string[]>();
for (const word of words) byInitial.set(word.slice(0, 2), [...(byInitial.get(word.slice(0, 2)) ?? []), word]);
writeFileSync(
  new URL('../src/language/words.txt', import.meta.url),
  [...byInitial.values()].map((group) => `${group.join(' ')}\n`).join(''),
);
