import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const project = resolve(root, '../..');

/** Files the page asks for by name at run time, from where they are made or installed to where the page finds them. */
const assetSources: readonly { readonly from: string; readonly to: string; readonly only: RegExp }[] = [
  { from: 'build', to: 'assets', only: /^kernel\.wasm$/ },
  { from: 'build/face-model', to: 'assets/face-model', only: /./ },
  { from: 'node_modules/@tensorflow/tfjs-backend-wasm/dist', to: 'assets/tfjs', only: /wasm-simd\.wasm$/ },
];

/** Pages with shared memory must be isolated from other origins. */
const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const { version }: { version: string } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));

/** Which build of the kernel computes: the start of its SHA-256. */
function kernelMark(): string {
  const path = join(project, 'build/kernel.wasm');
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12) : 'none';
}

export default defineConfig({
  root,
  define: { __VERSION__: JSON.stringify(version), __KERNEL__: JSON.stringify(kernelMark()) },
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { headers: isolationHeaders },
  preview: { headers: isolationHeaders },
  worker: { format: 'es' },
  build: {
    outDir: join(project, 'dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 700,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: [join(root, 'index.html'), join(root, 'answers.html')] },
  },
  plugins: [runtimeAssets()],
});

/** Copies the kernel, the face networks and the tfjs binaries beside the bundle, and serves them in development. */
function runtimeAssets(): Plugin {
  return {
    name: 'philtrum-runtime-assets',
    generateBundle() {
      for (const [fileName, path] of listAssets()) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path) });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new Map(listAssets()).get((request.url ?? '').replace(/\?.*$/, '').slice(1));
        if (path === undefined) return next();
        if (path.endsWith('.wasm')) response.setHeader('Content-Type', 'application/wasm');
        response.end(readFileSync(path));
      });
    },
  };
}

/** Pairs of name in the page and path on disk; what has not been made yet is left out and the page says so. */
function listAssets(): [string, string][] {
  return assetSources.flatMap(({ from, to, only }) => {
    const folder = join(project, from);
    return filesBelow(folder)
      .filter((path) => only.test(relative(folder, path)))
      .map((path): [string, string] => [join(to, relative(folder, path)), path]);
  });
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
