/** src/ → dist/*.js: the library and the program, split, so that the program loads only what a command needs. */
import { build } from 'esbuild';

export async function bundle() {
  await build({
    entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Some packages are CommonJS and ask for Node's own modules by require().
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
}
