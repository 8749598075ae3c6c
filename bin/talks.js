#!/usr/bin/env node
// The launcher: the version at once, everything else from the bundle.
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const args = process.argv.slice(2);

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) process.stdout.write(`${version}\n`);
else {
  try {
    const { main } = await import('../dist/cli.js');
    process.exitCode = await main(args, version);
  } catch (error) {
    // A mistake of ours: one line for the user, all of it for who mends it.
    const { message, stack } = /** @type {Error} */ (error);
    const hint = message.includes('dist/cli.js') ? 'run npm ci (or npm run build) first' : 'please report it';
    process.stderr.write(`talks: internal error: ${process.env.TALKS_DEBUG ? stack : message}; ${hint}\n`);
    process.exitCode = 70;
  }
}
