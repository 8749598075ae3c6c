/** Data, then the bundle: dist/*.js (split, so that the program loads only what a command needs). */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { compileAll } from './compile.js';

compileAll();
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning',
});
