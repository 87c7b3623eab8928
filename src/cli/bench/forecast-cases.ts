import { buildFace, referenceFaces } from '#anatomy';
import { createForecaster, type Forecaster, medianPerson, treatmentOn } from '#forecast';
import { type Expression, forecastExpressions } from '#measure';
import { builtInPlans } from '#plan';
import type { SampleJob, SampleResult } from '#simulate';
import { softwareVersion } from '../provenance.ts';
import { createThreadPool } from '../threads/pool.ts';
import { type BenchCase, Measured } from './bench-case.ts';

const face = buildFace(referenceFaces['reference-female'], 'coarse');
const plan = builtInPlans['lip-flip-4x1'];
const fiveExpressions = forecastExpressions.filter((expression) => expression !== 'gummySmile');

/** A forecaster on as many threads as there are cores; closing it ends them. */
async function withForecaster<Answer>(
  expressions: readonly Expression[],
  use: (forecaster: Forecaster) => Promise<Answer>,
): Promise<Answer> {
  const pool = createThreadPool();
  try {
    const provenance = { software: softwareVersion(), kernel: pool.kernelMark };
    return await use(createForecaster({ face, pool, seed: 1, expressions, provenance }));
  } finally {
    await pool.close();
  }
}

function drawsCase(name: string, draws: number, expressions: readonly Expression[]): BenchCase {
  return {
    name,
    note: `${draws} draws of 4 x 1 U, ${expressions.length} expressions, weeks 0 to 16, events and shares, after training`,
    async prepare() {
      const forecaster = await withForecaster(expressions, async (made) => {
        await made.train();
        return made;
      });
      return () => forecaster.forecast(plan, draws);
    },
  };
}

/** Cases of a forecast: learning the face, the first answer, drawing, and moving through the weeks. */
export const forecastCases: readonly BenchCase[] = [
  {
    name: 'forecast.setup',
    note: 'training of the surrogate for six expressions, all cores; one run whatever the repeat, no warm-up',
    async prepare() {
      let once: Measured | undefined;
      return async () => {
        const before = performance.now();
        if (once === undefined) await withForecaster(forecastExpressions, (forecaster) => forecaster.train());
        once ??= new Measured(performance.now() - before, forecastCases[0].note);
        return once;
      };
    },
  },
  {
    name: 'studio.first-answer',
    note: 'from a measured face to odds of first order: one person solved in six expressions on all cores, 1,000 draws',
    async prepare() {
      return () => withForecaster(forecastExpressions, (forecaster) => forecaster.firstOrder(plan, 1000));
    },
  },
  drawsCase('forecast.draws-2000x5', 2000, fiveExpressions),
  drawsCase('forecast.draws-10000-all', 10_000, forecastExpressions),
  {
    name: 'simulate.week-scrub',
    note: 'the surface of a smile at another week, in proportion to what is silenced',
    async prepare() {
      const pool = createThreadPool(1);
      const { result, blocks } = await smileWithSurface(pool).finally(() => pool.close());
      let week = 0;
      return () => {
        week = (week % 16) + 1;
        return scrubbed(result.surface, result.sensitivity, blocks(week));
      };
    },
  },
];

async function smileWithSurface(pool: ReturnType<typeof createThreadPool>) {
  const job = {
    face: face.parameters,
    resolution: face.mesh.resolution,
    physiology: medianPerson().physiology,
    expressions: ['smile'],
    treatments: [],
    sensitivities: true,
    surfaces: true,
  } satisfies SampleJob;
  const solved = await pool.run<SampleJob, SampleResult>('sample', job);
  const treatment = treatmentOn(face, plan);
  if (!solved.ok || !treatment.ok) throw new Error('the smile of the reference face could not be solved');
  const [{ surfaces, surfaceSensitivity }] = solved.expressions;
  return {
    result: { surface: surfaces![0]!, sensitivity: surfaceSensitivity! },
    blocks: (week: number) => treatment.treatment.medianBlocks([week]),
  };
}

function scrubbed(surface: Float32Array, sensitivity: Float32Array, block: Float64Array): Float32Array {
  const moved = surface.slice();
  block.forEach((share, f) => {
    if (share === 0) return;
    const from = f * surface.length;
    for (let i = 0; i < moved.length; i++) moved[i] += share * sensitivity[from + i];
  });
  return moved;
}
