import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildFace, referenceFaces } from '#anatomy';
import { runMedian } from '#forecast';
import { forecastExpressions } from '#measure';
import { builtInPlan } from '#plan';
import { createThreadPool } from '../threads/pool.ts';
import type { BenchCase } from './bench-case.ts';

const face = buildFace(referenceFaces['reference-female'], 'coarse');
const bundle = fileURLToPath(new URL('../../../dist/web/assets/', import.meta.url));

function flip() {
  const found = builtInPlan('lip-flip-4x1');
  if (!found.ok) throw new Error(found.detail);
  return found.plan;
}

/** Cases of what a person waits for. */
export const productCases: readonly BenchCase[] = [
  {
    name: 'simulate.run',
    note: 'one deterministic run, six expressions, weeks 0, 2, 8, coarse mesh, all cores',
    async prepare() {
      return async () => {
        const pool = createThreadPool();
        await runMedian({ face, plan: flip(), pool, expressions: forecastExpressions, weeks: [0, 2, 8] });
        await pool.close();
      };
    },
  },
  {
    name: 'studio.bundle',
    note: 'kB gz of script in the initial page (value, not time)',
    async prepare() {
      if (!existsSync(bundle)) throw new Error('the studio is not built: run "npm run build" once');
      const page = readFileSync(new URL('../../../dist/web/index.html', import.meta.url), 'utf8');
      const initial = readdirSync(bundle).filter((file) => file.endsWith('.js') && page.includes(file));
      return () => initial.reduce((sum, file) => sum + gzipSync(readFileSync(`${bundle}${file}`)).length, 0) / 1000;
    },
  },
];
