/**
 * `npm run check:regexps`: no regular expression of src/ may take longer than in step with its text, whatever the text says.
 * Every literal, and every one made while a module loads, goes through recheck; what it objects to is mended, or stands in
 * `BOUNDED` with the reason why it cannot do harm.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { checkSync } from 'recheck';

const src = new URL('../src/', import.meta.url).pathname;

/** File → what bounds the one expression in it that is not linear by itself. */
const BOUNDED: Record<string, string> = {
  'read/html/charset.ts': 'it sees the first bytes of a page only, and no repetition is open-ended',
  'check/comments.ts': 'each opening looks 400 letters ahead at most, each line is taken once',
};

interface Found {
  file: string;
  source: string;
  flags: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const found = [...files.flatMap((file) => literals(file)), ...(await madeAtLoading())];
const distinct = [...new Map(found.map((regexp) => [`${regexp.source}/${regexp.flags}`, regexp])).values()];
const unused = new Set(Object.keys(BOUNDED));
let failed = 0;
for (const { file, source, flags } of distinct) {
  const { status, ...more } = checkSync(source, flags, { timeout: 20_000, attackTimeout: 2_000 });
  if (status === 'safe') continue;
  if (BOUNDED[file]) {
    unused.delete(file);
    continue;
  }
  failed++;
  const why = 'complexity' in more && more.complexity ? more.complexity.summary : status;
  console.log(`src/${file}: ${why}: /${source}/${flags}`);
}
for (const file of unused) {
  failed++;
  console.log(`scripts/check-regexps.ts: ${file} needs no exception any more`);
}
console.log(
  `${distinct.length} regular expressions, ${failed} to mend, ${Object.keys(BOUNDED).length} bounded by what they are given`,
);
process.exit(failed || distinct.length < 100 ? 1 : 0);

function literals(file: string): Found[] {
  const { code } = transformSync(readFileSync(src + file, 'utf8'), { loader: 'ts', target: 'esnext' });
  const list: Found[] = [];
  parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    onToken: (token) => {
      // What a token holds is left out of the package's types.
      const { type, value } = token as typeof token & { value: { pattern: string; flags: string } };
      if (type.label === 'regexp') list.push({ file, source: value.pattern, flags: value.flags });
    },
  });
  return list;
}

/** Expressions put together of pieces: those that a module of src/ asks for while it loads. */
async function madeAtLoading(): Promise<Found[]> {
  const list: Found[] = [];
  const own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(own, {
    construct(target, [source, flags = '']) {
      const file = /src\/([\w/.-]+\.ts)/.exec(new Error().stack?.split('\n')[2] ?? '')?.[1];
      if (file) list.push({ file, source: source instanceof own ? source.source : String(source), flags });
      return new target(source, flags);
    },
  });
  // What runs in the page of a report needs the page.
  for (const file of files) if (!file.startsWith('render/html/client/')) await import(src + file);
  globalThis.RegExp = own;
  return list;
}
