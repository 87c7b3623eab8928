// Compiles src/numerics/kernel/assembly to build/kernel.wasm with AssemblyScript; does nothing when it is up to date.
// `--force` compiles regardless.
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const sources = 'src/numerics/kernel/assembly';
const target = 'build/kernel.wasm';

if (!process.argv.includes('--force') && isUpToDate()) {
  report('up to date');
} else {
  await compile();
  report('built');
}

function isUpToDate() {
  const built = join(root, target);
  if (!existsSync(built)) return false;
  const inputs = readdirSync(join(root, sources)).map((name) => join(root, sources, name));
  const newest = Math.max(...[...inputs, fileURLToPath(import.meta.url)].map((path) => statSync(path).mtimeMs));
  return statSync(built).mtimeMs >= newest;
}

async function compile() {
  const { default: asc } = await import('assemblyscript/asc');
  mkdirSync(join(root, dirname(target)), { recursive: true });
  // Written beside and renamed, so that a reader never sees half a file.
  const partial = `${target}.${process.pid}.partial`;
  const { error, stderr } = await asc.main([
    `${sources}/index.ts`,
    ...['--outFile', partial, '--baseDir', root],
    ...['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--initialMemory', '1'],
  ]);
  if (error) {
    process.stderr.write(`${stderr}\n`);
    throw error;
  }
  renameSync(join(root, partial), join(root, target));
}

function report(verb) {
  const bytes = statSync(join(root, target)).size;
  console.log(`${target} ${verb}, ${(bytes / 1024).toFixed(1)} kB`);
}
