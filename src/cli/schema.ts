/** `talks schema`: what the JSON formats print, as JSON Schema. */
import { readFileSync } from 'node:fs';
import { aligned, type TalksCommand } from './command.js';
import { oneOf } from './options.js';
import { OUTPUTS, type OutputName } from './schema-names.js';

const NAMES = OUTPUTS.map(({ name }) => name);

export function addSchema(program: TalksCommand, _finish: (exitCode: number) => void) {
  program
    .command('schema')
    .description('print the JSON Schema (draft 2020-12) of what the JSON formats print')
    .argument('[output]', NAMES.join(', '), oneOf(NAMES), 'extract')
    .offering(NAMES)
    .section('Outputs', aligned(OUTPUTS.map(({ name, what }) => [name, what])))
    .example('talks schema', 'of talks extract --format json, which holds all that an article has')
    .example('talks schema event', 'of a line of talks extract --format jsonl')
    .exits({ 0: 'printed', 2: 'no such output' })
    .action((output: OutputName) => {
      // Seen from the bundle in dist/.
      process.stdout.write(readFileSync(new URL(`../schema/${output}.schema.json`, import.meta.url)));
    });
}
