#!/usr/bin/env node
// The launcher: the version at once, everything else from the bundle. CommonJS (see package.json beside it), because Node
// starts its loader of ES modules only when a program asks for it, and that takes longer than the version.
const { join } = require('node:path');
const { version } = require('../package.json');

const args = process.argv.slice(2);

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) process.stdout.write(`${version}\n`);
else {
  run().catch((error) => {
    // A mistake of ours: one line for the user, all of it for who mends it.
    const hint = error.code === 'ENOENT' ? 'run npm run build' : 'please report it';
    process.stderr.write(`talks: internal error: ${process.env.TALKS_DEBUG ? error.stack : error.message}; ${hint}\n`);
    process.exitCode = 70;
  });
}

async function run() {
  // Until main() says otherwise: a promise that never settles would else end as if all were well.
  process.exitCode = 70;
  const { load } = require('./load.js');
  const help = !args.length || args[0] === 'help' || args.includes('--help') || args.includes('-h');
  const bundle = load(join(__dirname, '../dist/talks.cjs'), help ? 'help.cache' : 'cache');
  process.exitCode = await bundle.main(args, version);
}
