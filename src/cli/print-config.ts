/** `--print-config`: the settings in force, as a file that says the same. */
import { stringify } from 'yaml';
import type { Config } from './config.js';

export function printConfig({ file, ...settings }: Config) {
  process.stdout.write(`# ${file ?? 'no talks.config.yaml'}\n${stringify(settings)}`);
}
