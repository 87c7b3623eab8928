import { contourNames, type FrontalLips } from '#measure';
import { placeAt, type SeenMoment, type SeenMouth, type Step, stepAt } from '../following/seen-moment.ts';
import { joinPath } from './join-path.ts';

type Point2 = readonly [number, number];

/** One standard deviation of subnasale and sublabiale as the mesh sees them in one picture [mm]. */
const landmarkSd = 0.5;
/** Ends of a contour are the mesh's corners, less sure than its middle [mm]. */
const cornerSd = 0.7;
/** Columns over which a corner's doubt fades. */
const columnsOfCorner = 4;

/**
 * The lips of every moment after what was seen in each picture and what was followed between them have been joined.
 * @returns per moment; null where no mouth was read [mm, provisional ruler]
 */
export function joinMouths(moments: readonly SeenMoment[]): (FrontalLips | null)[] {
  const joined: (FrontalLips | null)[] = moments.map(() => null);
  for (const [from, to] of runsOf(moments)) {
    const mouths = moments.slice(from, to).map((moment) => moment.mouth as SeenMouth);
    joinRun(mouths).forEach((lips, i) => {
      joined[from + i] = lips;
    });
  }
  return joined;
}

/** Stretches in which every moment shows the mouth and was followed from the one before. */
function runsOf(moments: readonly SeenMoment[]): (readonly [from: number, to: number])[] {
  const runs: (readonly [number, number])[] = [];
  let from: number | null = null;
  for (let t = 0; t <= moments.length; t++) {
    const mouth = moments[t]?.mouth ?? null;
    if (from !== null && (mouth === null || mouth.steps === null)) {
      runs.push([from, t]);
      from = null;
    }
    if (mouth !== null && from === null) from = t;
  }
  return runs;
}

function joinRun(mouths: readonly SeenMouth[]): FrontalLips[] {
  const curves = mouths.map(() => ({}) as Record<(typeof contourNames)[number], Point2[]>);
  for (const name of contourNames) {
    const columns = mouths[0].curves[name].length / 2;
    const paths = Array.from({ length: columns }, (_, c) =>
      joinPoint(mouths, {
        seen: (mouth) => placeAt(mouth.curves[name], c),
        sd: (mouth) => Math.hypot(mouth.sd[name], cornerSd * cornerShare(c, columns)),
        step: (mouth) => mouth.steps && stepAt(mouth.steps.contours[name], c),
      }),
    );
    curves.forEach((curve, t) => {
      curve[name] = paths.map((path) => path[t]);
    });
  }
  mouths.forEach((mouth, t) => {
    if (!closed(mouth)) return;
    const seam = curves[t].upperMargin.map((p, c): Point2 => middle(p, curves[t].lowerMargin[c]));
    curves[t].upperMargin = seam;
    curves[t].lowerMargin = seam;
  });
  const landmark = (name: 'sn' | 'sl') =>
    joinPoint(mouths, {
      seen: (mouth) => mouth.lips[name],
      sd: () => landmarkSd,
      step: (mouth) => mouth.steps?.[name] ?? null,
    });
  const [sn, sl] = [landmark('sn'), landmark('sl')];
  return mouths.map(({ lips }, t) => ({ ...lips, curves: curves[t], sn: sn[t], sl: sl[t] }));
}

/** Lips that were seen to touch have one seam between them. */
function closed({ curves }: SeenMouth): boolean {
  const mid = Math.floor(curves.upperMargin.length / 4);
  return placeAt(curves.upperMargin, mid)[1] - placeAt(curves.lowerMargin, mid)[1] < 1e-6;
}

function middle(a: Point2, b: Point2): Point2 {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function cornerShare(c: number, columns: number): number {
  return Math.max(0, 1 - Math.min(c, columns - 1 - c) / columnsOfCorner);
}

interface FollowedPlace {
  seen(mouth: SeenMouth): Point2;
  sd(mouth: SeenMouth): number;
  step(mouth: SeenMouth): Step | null;
}

function joinPoint(mouths: readonly SeenMouth[], { seen, sd, step }: FollowedPlace): Point2[] {
  const seenSd = mouths.map(sd);
  const stepSd = mouths.map((mouth, t) => (t === 0 ? 1 : (step(mouth)?.sd ?? Number.POSITIVE_INFINITY)));
  const axis = (a: 0 | 1) =>
    joinPath({
      seen: mouths.map((mouth) => seen(mouth)[a]),
      seenSd,
      steps: mouths.map((mouth) => step(mouth)?.[a === 0 ? 'dx' : 'dy'] ?? 0),
      stepSd,
    });
  const [x, y] = [axis(0), axis(1)];
  return mouths.map((_, t) => [x[t], y[t]]);
}
