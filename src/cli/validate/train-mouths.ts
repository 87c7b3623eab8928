import { buildBrow, buildFace, meanBrow, type ReferenceFaceName, referenceFaces } from '#anatomy';
import { createBrowForecaster, createForecaster, type SimulatedBrow, type SimulatedMouth } from '#forecast';
import { type Mouths, type NeededMouth, type SolvedLips, solveLips } from '#validate';
import { showProgress } from '../output.ts';
import { softwareVersion } from '../provenance.ts';
import { words } from '../reader.ts';
import { createThreadPool } from '../threads/pool.ts';

/** Trained faces with the kernel that trained them, or why there are none. */
export type TrainedMouths =
  | {
      readonly ok: true;
      readonly mouths: Mouths;
      readonly brow: SimulatedBrow | null;
      readonly lips: SolvedLips | null;
      readonly kernel: string;
    }
  | { readonly ok: false; readonly reason: string; readonly detail: string };

/** What targets need besides trained faces. */
interface Besides {
  readonly withBrow: boolean;
  readonly withLips: boolean;
}

/** Faces are trained alike whatever the seed of the studies, so that studies can be repeated on the same mouths. */
const TRAINING_SEED = 1;

/** Trains the reference faces that targets need, and a brow if any does, with progress on standard error. */
export async function trainMouths(
  needed: readonly NeededMouth[],
  { withBrow, withLips }: Besides,
): Promise<TrainedMouths> {
  const mouths = new Map<ReferenceFaceName, SimulatedMouth>();
  if (needed.length === 0 && !withBrow && !withLips)
    return { ok: true, mouths, brow: null, lips: null, kernel: 'none' };
  const pool = createThreadPool();
  const progress = showProgress();
  try {
    for (const [k, { face, expressions }] of needed.entries()) {
      const provenance = { software: softwareVersion(), kernel: pool.kernelMark };
      const model = buildFace(referenceFaces[face], 'coarse');
      const forecaster = createForecaster({ face: model, pool, seed: TRAINING_SEED, expressions, provenance });
      const trained = await forecaster.train({
        onProgress: (fraction, stage) => progress.update((k + fraction) / needed.length, `${face}: ${stage}`),
      });
      if (!trained.ok) return { ok: false, reason: trained.reason, detail: `${face}: ${trained.detail}` };
      mouths.set(face, forecaster.people());
    }
    const lips = withLips
      ? await solveLips(pool, (fraction) => progress.update(fraction, words('cli.validate.lips')))
      : null;
    if (!withBrow) return { ok: true, mouths, brow: null, lips, kernel: pool.kernelMark };
    const provenance = { software: softwareVersion(), kernel: pool.kernelMark };
    const brow = createBrowForecaster({ brow: buildBrow(meanBrow('female')), pool, seed: TRAINING_SEED, provenance });
    const trained = await brow.train({ onProgress: (fraction, stage) => progress.update(fraction, `brow: ${stage}`) });
    if (!trained.ok) return { ok: false, reason: trained.reason, detail: `brow: ${trained.detail}` };
    return { ok: true, mouths, brow: brow.people(), lips, kernel: pool.kernelMark };
  } finally {
    progress.end();
    await pool.close();
  }
}
