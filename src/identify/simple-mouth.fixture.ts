import { buildFace, type FaceModel, muscleIds, outline, referenceFaces } from '#anatomy';
import type { LipGeometry, Point3 } from '#measure';
import { activationOf, medianPhysiology, type Physiology, type Posture, type Pulls, sectionScale } from '#mechanics';
import { inverseNormal, type Stream, stream } from '#numerics';
import { outlineContours, outlineStart, outputNames, type SampleJob, type SampleResult } from '#simulate';
import { madeCapture } from './capture.fixture.ts';
import { type Contours, contoursOf } from './features.ts';
import type { SolverPool } from './forward.ts';
import type { MovedCapture } from './sights.ts';

/** A mouth whose lips follow the muscles by a formula, for tests of everything but the solver. */
export const simpleFace: FaceModel = buildFace(referenceFaces['reference-female'], 'coarse');

const rest = outline(simpleFace, simpleFace.mesh.nodes);

/** Movement of a point of a contour per unit of force of a muscle [mm]; the right side mirrors the left. */
function pull(muscle: number, side: 'left' | 'right', contour: number, [x]: Point3): readonly [number, number] {
  const towards = side === 'left' ? x : -x;
  const near = Math.exp(-((towards - 3 - 1.5 * muscle) ** 2) / 150);
  const aside = near * 2 * Math.sin(2.3 * muscle + 1);
  return [side === 'left' ? aside : -aside, near * 2 * Math.cos(1.7 * muscle + 0.8 * contour)];
}

interface Command {
  readonly physiology: Physiology;
  readonly pulls: Pulls;
  readonly jaw?: Readonly<Record<string, number>>;
  readonly posture: Posture;
  readonly expression: string;
}

/** Muscles by side, each with one of its fascicles to stand for all: a formula needs no more. */
const groups = simpleFace.fascicles.flatMap(({ muscle, side }, f) => {
  const first = simpleFace.fascicles.findIndex((one) => one.muscle === muscle && one.side === side);
  return first === f ? [{ f, muscle, side }] : [];
});

/** Voluntary force of every muscle and side over tissue stiffness [1]. */
function drives({ physiology, pulls, expression }: Command): readonly number[] {
  const active = activationOf(simpleFace, physiology, expression, { pulls });
  const tone = activationOf(simpleFace, physiology, 'rest');
  return groups.map(({ f, muscle, side }) => {
    const force = (active[f] - tone[f]) * (physiology.sigmaKpa / 140) * sectionScale(muscle, side, physiology);
    return (3 * force) / (physiology.stiffness / 0.8);
  });
}

function moved(command: Command): Float64Array {
  const out = new Float64Array(outputNames.length);
  const driven = drives(command);
  const { physiology, posture } = command;
  const sag =
    posture === 'supine' ? 0.5 * (0.8 / physiology.stiffness) + 0.4 * (physiology.borderSpringKpaPerMm / 0.14) : 0;
  outlineContours.forEach((name, c) => {
    rest[name].forEach((point, k) => {
      const opened = c >= 2 ? -1.2 * (command.jaw?.[command.expression] ?? 0) : 0;
      let [x, y] = [0, (sag * Math.abs(point[0])) / 24 + opened];
      groups.forEach(({ muscle, side }, g) => {
        if (driven[g] === 0) return;
        const [dx, dy] = pull(muscleIds.indexOf(muscle), side, c, point);
        x += driven[g] * dx;
        y += driven[g] * dy;
      });
      const at = outlineStart + (c * 17 + k) * 3;
      out.set([point[0] + 8 * Math.tanh(x / 8), point[1] + 8 * Math.tanh(y / 8), 0], at);
    });
  });
  return out;
}

function solveSimple(job: SampleJob): SampleResult {
  const command = {
    pulls: job.manner?.pulls ?? {},
    jaw: job.manner?.jawDeg ?? {},
    posture: job.posture ?? 'upright',
  } as const;
  const expressions = job.expressions.map((expression) => {
    const at = (physiology: Physiology, jaw = command.jaw) => moved({ ...command, physiology, jaw, expression });
    const untreated = at(job.physiology);
    const towards = (job.nearby ?? []).map((other) =>
      at(other.physiology, other.manner.jawDeg).map((value, o) => value - untreated[o]),
    );
    return {
      expression,
      untreated,
      sensitivity: job.sensitivities ? blockSlopes(job, expression) : null,
      towards: towards.length > 0 ? Float64Array.from(towards.flatMap((row) => [...row])) : null,
      treated: [],
      surfaces: null,
      surfaceSensitivity: null,
      fascicleForceN: new Float64Array(simpleFace.fascicles.length),
      quality: { newtonSteps: 1, residual: 0, volumeChange: 0, worstElementVolumeChange: 0, minJacobian: 1 },
    };
  });
  return { ok: true, expressions, restResidualMm: 0 };
}

/** Derivative to the block of every fascicle: what its pull does, over the voluntary share of its activation. */
function blockSlopes(job: SampleJob, expression: SampleJob['expressions'][number]): Float64Array {
  const { fascicles } = simpleFace;
  const pulls = job.manner?.pulls ?? {};
  const jaw = job.manner?.jawDeg ?? {};
  const slopes = new Float64Array(fascicles.length * outputNames.length);
  const h = 1e-4;
  const done = new Map<string, Float64Array>();
  fascicles.forEach(({ muscle, side }, f) => {
    const own = pulls[expression]?.[muscle] ?? { left: 1, right: 1 };
    const key = `${muscle} ${side}`;
    const perLog =
      done.get(key) ??
      (() => {
        const at = (by: number) => {
          const more = { ...pulls[expression], [muscle]: { ...own, [side]: own[side] * Math.exp(by) } };
          const command = { physiology: job.physiology, posture: job.posture ?? 'upright', expression, jaw } as const;
          return moved({ ...command, pulls: { ...pulls, [expression]: more } });
        };
        const [ahead, behind] = [at(h), at(-h)];
        return ahead.map((value, o) => (value - behind[o]) / (2 * h));
      })();
    done.set(key, perLog);
    const active = activationOf(simpleFace, job.physiology, expression, { pulls })[f];
    const tone = activationOf(simpleFace, job.physiology, 'rest')[f];
    const count = fascicles.filter((one) => one.muscle === muscle && one.side === side).length;
    if (active <= tone) return;
    slopes.set(
      perLog.map((value) => (-value / count) * (active / (active - tone))),
      f * outputNames.length,
    );
  });
  return slopes;
}

/** Solves with the formula. */
export const simplePool: SolverPool = {
  size: 2,
  run: async <Job, Result>(_kind: 'sample', job: Job) => solveSimple(job as SampleJob) as Result,
};

/** What a camera would make of the mouth: the truth with an error of so many mm at every contour and corner. */
export function simpleCapture(
  person: { readonly physiology?: Partial<Physiology>; readonly pulls?: Pulls },
  expression: MovedCapture['expression'],
  { errorMm = 0.2, seed = 1, posture = 'upright' }: { errorMm?: number; seed?: number; posture?: Posture } = {},
): MovedCapture {
  const physiology = { ...medianPhysiology, ...person.physiology };
  const lips = contoursOf(moved({ physiology, pulls: person.pulls ?? {}, posture, expression }));
  return asCapture(lips, expression, { errorMm, random: stream(seed, 0, `${expression} ${posture}`), posture });
}

function asCapture(
  lips: Contours,
  expression: MovedCapture['expression'],
  { errorMm, random, posture }: { errorMm: number; random: Stream; posture: Posture },
): MovedCapture {
  const off = () => errorMm * inverseNormal(random.uniform());
  const lines = Object.fromEntries(
    outlineContours.map((name) => {
      const by = off();
      return [name, lips[name].map(([x, y]): Point3 => [x, y + by, 0])];
    }),
  ) as unknown as Contours;
  const geometry: LipGeometry = {
    ...rest,
    ...lines,
    chRight: lines.upperBorder[0],
    chLeft: lines.upperBorder[lines.upperBorder.length - 1],
    frontalOnly: true,
  };
  const sd = Math.max(0.02, errorMm);
  const measured = {
    upperVermilionHeight: [0, sd],
    lowerVermilionHeight: [0, sd],
    mouthWidth: [0, sd],
    commissureHeightLeft: [geometry.chLeft[1], sd],
  } as const;
  return madeCapture({ expression, posture, geometry, measured, source: 'a formula' });
}

/** The same capture in a mirror. */
export function mirroredCapture(capture: MovedCapture): MovedCapture {
  const flip = ([x, y, z]: Point3): Point3 => [-x, y, z];
  const { geometry, measures } = capture;
  const turned = (contour: readonly Point3[]) => contour.map(flip).reverse();
  const flipped: LipGeometry = {
    ...geometry,
    upperBorder: turned(geometry.upperBorder),
    upperMargin: turned(geometry.upperMargin),
    lowerMargin: turned(geometry.lowerMargin),
    lowerBorder: turned(geometry.lowerBorder),
    chLeft: flip(geometry.chRight),
    chRight: flip(geometry.chLeft),
  };
  const height = { ...measures.commissureHeightLeft!, value: flipped.chLeft[1] };
  return { ...capture, geometry: flipped, measures: { ...measures, commissureHeightLeft: height } };
}
