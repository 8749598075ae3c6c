/** Compiles the data that ship: src/language, src/frames, src/gazetteer and the page of reports → data/. Run by build and by the tests' set-up. */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';
import { compileGlosses, packGlosses } from '../src/events/gloss/compile.js';
import { compileFrames } from '../src/frames/compile.js';
import { compileLexicon } from '../src/language/compile.js';
import { compileLetters } from '../src/mentions/actors/letters.js';
import { countryNames, gazetteerData, gazetteerIsStale } from './compile-gazetteer.js';
import { reportPages } from './compile-report.js';
import { isStale } from './stale.js';
import { world } from './world.js';

const here = (path: string) => new URL(`../${path}`, import.meta.url);
const text = (path: string) => readFileSync(here(path), 'utf8');
const yamlFiles = (dir: string) =>
  Object.fromEntries(
    readdirSync(here(dir))
      .filter((f) => f.endsWith('.yaml'))
      .sort()
      .map((f) => [`${dir}/${f}`, readFileSync(here(`${dir}/${f}`), 'utf8')]),
  );

/** ASCII JSON: one letter of another alphabet would make every start read the whole in two bytes a letter. */
const ascii = (value: unknown) =>
  JSON.stringify(value).replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Renamed into place, so that a reader never sees half a file. */
function write(file: string, data: string | Uint8Array) {
  const temporary = here(`data/.${file}.${process.pid}`);
  writeFileSync(temporary, data);
  renameSync(temporary, here(`data/${file}`));
}

export function compileAll() {
  mkdirSync(here('data'), { recursive: true });
  if (gazetteerIsStale()) write('gazetteer.bin', gazetteerData());
  const frames = compileFrames(yamlFiles('src/frames'));
  write('frames.json', JSON.stringify(frames.compiled));
  const indonesian = createRequire(import.meta.url)('i18n-iso-countries/langs/id.json').countries;
  write(
    'glosses.json',
    ascii(
      packGlosses(
        compileGlosses(
          (file) => text(`src/events/gloss/${file}`),
          text('src/gazetteer/places.yaml'),
          text('src/language/counted.yaml'),
          indonesian,
        ),
      ),
    ),
  );
  write('acronyms.json', JSON.stringify(parse(text('src/check/acronyms.yaml'))));
  write('letters.bin', compileLetters(parse(text('src/mentions/actors/letters.yaml'))));
  if (isStale('data/world.json', ['package-lock.json', 'scripts/world.ts', 'src/render/html/units.ts']))
    write('world.json', JSON.stringify(world()));
  const pages = reportPages(JSON.parse(text('data/world.json')), countryNames());
  for (const [file, page] of Object.entries(pages)) write(file, page);
  write('calendars.json', JSON.stringify(parse(text('src/mentions/dates/calendars.yaml'))));
  write(
    'lexicon.bin',
    compileLexicon({
      files: yamlFiles('src/language'),
      lexemes: frames.lexemes,
      words: readFileSync(here('src/language/words.txt'), 'utf8').split(/\s+/).filter(Boolean),
    }),
  );
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split('/').pop() ?? '')) compileAll();
