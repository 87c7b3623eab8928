import { type FaceModel, muscleIds, outline } from '#anatomy';
import type { Expression, LipGeometry, Point3 } from '#measure';
import { type Physiology, type Posture, type Pulls, physiologyPriors } from '#mechanics';
import { inverseNormal, normalProbability, priorQuantile, type Stream, stream } from '#numerics';
import { outputNames, type SampleJob, type SampleResult, solveSample } from '#simulate';
import { madeCapture } from '../../src/identify/capture.fixture.ts';
import { contoursOf } from '../../src/identify/features.ts';
import type { MovedCapture, SolverPool } from '../../src/identify/index.ts';
import { identifyParameters as p } from '../../src/identify/parameters.ts';
import { jawValue, musclesOf } from '../../src/identify/unknowns.ts';
import { kernel } from './mouth.ts';

/** Solves in this thread. */
export const here: SolverPool = {
  size: 1,
  run: async <Job, Result>(_kind: 'sample', job: Job) => solveSample(job as SampleJob, kernel) as Result,
};

/** A person whose muscles are known. */
export interface KnownPerson {
  readonly physiology: Physiology;
  /** logarithm of strength by `muscle side` */
  readonly strength: ReadonlyMap<string, number>;
  readonly pulls: Pulls;
  /** [deg] */
  readonly jawDeg: Readonly<Record<string, number>>;
}

const normal = (random: Stream) => inverseNormal(random.uniform());
const sides = ['left', 'right'] as const;

/** Somebody from the priors, muscle by muscle and side by side. */
export function drawKnown(seed: number, expressions: readonly Expression[]): KnownPerson {
  const random = stream(seed, 0, 'known person');
  const physiology = Object.fromEntries(
    Object.entries(physiologyPriors).map(([name, prior]) => {
      const z = Math.min(2.3, Math.max(-2.3, normal(random)));
      return [name, priorQuantile(prior, normalProbability(z))];
    }),
  ) as unknown as Physiology;
  const pair = (common: number, side: number) => {
    const [c, d] = [common * normal(random), side * normal(random)];
    return { left: c + d / 2, right: c - d / 2 };
  };
  const strength = new Map<string, number>();
  for (const muscle of muscleIds) {
    const drawn = pair(p.strengthSd.value, p.strengthSideSd.value);
    for (const side of sides) strength.set(`${muscle} ${side}`, drawn[side]);
  }
  const pulls = Object.fromEntries(
    expressions.map((expression) => [
      expression,
      Object.fromEntries(
        musclesOf(expression).map((muscle) => {
          const a = pair(p.recruitmentSd.value, p.recruitmentSideSd.value);
          const on = (side: 'left' | 'right') => Math.exp(strength.get(`${muscle} ${side}`)! + a[side]);
          return [muscle, { left: on('left'), right: on('right') }];
        }),
      ),
    ]),
  );
  const jawDeg = Object.fromEntries(
    expressions.map((expression) => [expression, jawValue(Math.min(2.3, normal(random)))]),
  );
  return { physiology, strength, pulls, jawDeg };
}

/** Errors of a capture [mm]. */
export interface CaptureNoise {
  readonly contour: number;
  readonly corner: number;
  readonly frame: number;
}

export const ordinaryNoise: CaptureNoise = { contour: 0.25, corner: 0.5, frame: 0.3 };

/** Captures of a known person: rest first, then each expression, seen with errors; null when the person cannot be solved. */
export function captureKnown(
  face: FaceModel,
  person: KnownPerson,
  looks: readonly { readonly expression: Expression; readonly posture: Posture }[],
  { seed, noise = ordinaryNoise }: { readonly seed: number; readonly noise?: CaptureNoise },
): readonly MovedCapture[] | null {
  const rest = outline(face, face.mesh.nodes);
  const captures: MovedCapture[] = [seen(rest, 'rest', 'upright', { noise, random: stream(seed, 0, 'capture') })];
  for (const [k, { expression, posture }] of looks.entries()) {
    const result: SampleResult = solveSample(
      {
        face: face.parameters,
        resolution: face.mesh.resolution,
        physiology: person.physiology,
        manner: { pulls: person.pulls, jawDeg: person.jawDeg },
        posture,
        expressions: [expression],
        treatments: [],
        sensitivities: false,
        surfaces: false,
      },
      kernel,
    );
    if (!result.ok) return null;
    const contours = contoursOf(result.expressions[0].untreated);
    const lips = { ...rest, ...contours, chRight: contours.upperBorder[0], chLeft: contours.upperBorder.at(-1)! };
    captures.push(seen(lips, expression, posture, { noise, random: stream(seed, k + 1, 'capture') }));
  }
  return captures;
}

/** Lips as a camera gives them: every contour bent by a smooth error, corners displaced, all of it laid wrong a little. */
function seen(
  lips: LipGeometry,
  expression: Expression,
  posture: Posture,
  { noise, random }: { readonly noise: CaptureNoise; readonly random: Stream },
): MovedCapture {
  const frame = [noise.frame * normal(random), noise.frame * normal(random)];
  const corner = () => [noise.corner * normal(random), noise.corner * normal(random)] as const;
  const [right, left] = [corner(), corner()];
  const bent = (contour: readonly Point3[]): Point3[] => {
    const knots = Array.from({ length: 6 }, () => noise.contour * normal(random));
    return contour.map((point, k): Point3 => {
      const s = k / (contour.length - 1);
      const at = Math.min(4, Math.floor(s * 5));
      const y = knots[at] + (s * 5 - at) * (knots[at + 1] - knots[at]);
      const end = k === 0 ? right : k === contour.length - 1 ? left : null;
      // points beside a displaced corner keep their order
      const x = point[0] + right[0] * (1 - s) + left[0] * s;
      return [x + frame[0], point[1] + frame[1] + (end === null ? y : end[1]), 0];
    });
  };
  const upperBorder = bent(lips.upperBorder);
  const geometry: LipGeometry = {
    ...lips,
    upperBorder,
    upperMargin: bent(lips.upperMargin),
    lowerMargin: bent(lips.lowerMargin),
    lowerBorder: bent(lips.lowerBorder),
    chRight: upperBorder[0],
    chLeft: upperBorder.at(-1)!,
    frontalOnly: true,
  };
  const measured = {
    upperVermilionHeight: [7, noise.contour],
    lowerVermilionHeight: [9, noise.contour],
    mouthWidth: [50, noise.corner],
    commissureHeightLeft: [geometry.chLeft[1], noise.corner],
  } as const;
  return madeCapture({ expression, posture, geometry, measured, source: 'known person' });
}

/** The value of an output by name. */
export function outputOf(outputs: Float64Array, name: string): number {
  return outputs[outputNames.indexOf(name)];
}
