/** Everything that ships: the compiled data, the bundle and the library's types. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { bundle } from './bundle.js';
import { compileAll } from './compile.js';

compileAll();
rmSync('dist', { recursive: true, force: true });
await bundle();
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
