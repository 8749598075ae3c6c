/** The compiled data, read once when the first module that needs them is loaded (see scripts/build.ts). */
import { readFileSync } from 'node:fs';
import { Gazetteer } from './gazetteer/gazetteer.js';
import { Lexicon } from './language/lexicon.js';
import { unpack } from './language/pack.js';

/** Bytes of a file in `data/`, which stands beside `src/` and beside the bundle in `dist/` alike. */
export const compiled = (name: string) => unpack(readFileSync(new URL(`../data/${name}`, import.meta.url)));
export const compiledText = (name: string) => readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
export const compiledJson = (name: string): unknown => JSON.parse(compiledText(name));

export const lexicon = new Lexicon(compiled('lexicon.bin'));
export const gazetteer = new Gazetteer(compiled('gazetteer.bin'));
