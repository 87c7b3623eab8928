import { readFileSync } from 'node:fs';
import { liftsUpperLip, type MuscleId, muscleIds, muscleTable, ofUpperRing, outline } from '#anatomy';
import { treatmentOn } from '#forecast';
import { contourHeightAt, type LipGeometry } from '#measure';
import { activateFully, activationOf, createMouth, createPerson, medianPhysiology, settleRest } from '#mechanics';
import { loadKernel } from '#numerics';
import { builtInPlans, type Plan, type ToxinPlan } from '#plan';
import type { TeachingTable } from '../../src/web/teach/model/teaching-table.ts';
import { face, forcesIn, fromFront, movements, round, solveStates, strengths, weakened } from './states.ts';

/** Week at which treated states are shown. */
const week = 4;

/** Both sides of the tug of war weakened in steps. */
export async function weakening(group: 'ring' | 'lifters'): Promise<TeachingTable['ring']> {
  const treatments = strengths.slice(1).map((share) => weakened(groups[group], share));
  return solveStates(treatments, movements);
}

const elevators = new Set<MuscleId>([
  'levatorLabiiSuperiorisAlaequeNasi',
  'levatorLabiiSuperioris',
  'zygomaticusMinor',
]);
/** The ring as drawn: what passes above the mouth. The lifters: those that end in the lip itself. */
const groups = { ring: ofUpperRing, lifters: ({ muscle }: { muscle: MuscleId }) => elevators.has(muscle) };

/** Pull of the lifters and of the ring, with nothing weakened. */
export async function mouthPull(): Promise<TeachingTable['mouthPull']> {
  const rows = (['rest', 'smile', 'pucker'] as const).map(async (expression) => {
    const force = await forcesIn(expression);
    const sum = (share: (f: number) => number) =>
      round(
        force.reduce((all, n, f) => all + n * share(f), 0),
        3,
      );
    const up = sum((f) => (liftsUpperLip(face.fascicles[f]) ? 1 : 0));
    return [expression, { up, down: sum((f) => (ofUpperRing(face.fascicles[f]) ? 0.5 : 0)) }];
  });
  return Object.fromEntries(await Promise.all(rows));
}

/** Every muscle alone, both sides, at half of its full pull; the rest keeps its tone. */
export async function musclesAlone(): Promise<TeachingTable['alone']> {
  const kernel = await loadKernel(readFileSync(new URL('../../build/kernel.wasm', import.meta.url)));
  const person = createPerson(createMouth(face, kernel), medianPhysiology);
  const rest = settleRest(person);
  if (!rest.ok) throw new Error(rest.detail);
  const tone = activationOf(face, medianPhysiology, 'rest');
  const still = outline(face, face.mesh.nodes);
  return muscleIds
    .filter((muscle) => !muscle.startsWith('compressor'))
    .map((muscle) => {
      const found = activateFully(
        person,
        Float64Array.from(face.fascicles, (f, k) => (f.muscle === muscle ? 0.5 : tone[k])),
      );
      if (!found.ok) throw new Error(`${muscle}: ${found.detail}`);
      const moved = outline(
        face,
        Float64Array.from(face.mesh.nodes, (x, i) => x + found.u[i]),
      );
      return {
        muscle,
        pull: muscleTable[muscle].pull,
        edgeLift: round(edgeHeight(moved) - edgeHeight(still), 2),
        cornerLift: round(cornerHeight(moved) - cornerHeight(still), 2),
        outline: fromFront(seventeen(moved)),
      };
    });
}

function edgeHeight(g: LipGeometry): number {
  const at = (x: number) => contourHeightAt(g.upperMargin, g.midlineX + x) ?? Number.NaN;
  return (at(-7) + at(7)) / 2;
}

function cornerHeight({ upperMargin }: LipGeometry): number {
  return (upperMargin[0][1] + upperMargin[upperMargin.length - 1][1]) / 2;
}

/** The resting outline in space (4 x 17 x 3) [mm]. */
export function headOutline(): number[] {
  return seventeen(outline(face, face.mesh.nodes)).map((value) => round(value, 2));
}

function seventeen(g: LipGeometry): number[] {
  return (['upperBorder', 'upperMargin', 'lowerMargin', 'lowerBorder'] as const).flatMap((contour) =>
    Array.from({ length: 17 }, (_, k) => {
      const t = (k * (g[contour].length - 1)) / 16;
      const i = Math.min(Math.floor(t), g[contour].length - 2);
      return [0, 1, 2].map((a) => g[contour][i][a] + (t - i) * (g[contour][i + 1][a] - g[contour][i][a]));
    }).flat(),
  );
}

/** A pair of sites just above the red border, at steps from the midline. */
export async function regions(): Promise<TeachingTable['region']> {
  const places = [1, 3, 5, 7, 9, 11, 13, 15, 17, 19].map((x) => ({ x, y: borderHeight(x) + 1 }));
  const treatments = places.map(({ x, y }) => ({ strength: strengthAfter(pairAt(x, y)) }));
  const solved = await solveStates(treatments, movements);
  return places.map(({ x, y }, i) => ({
    fromMidlineMm: x,
    point: [x, round(y, 2)],
    values: Object.fromEntries(movements.map((name) => [name, solved[name][i + 1].values])) as never,
  }));
}

function borderHeight(x: number): number {
  const { upperBorder, midlineX } = outline(face, face.mesh.nodes);
  return contourHeightAt(upperBorder, midlineX + x) ?? 0;
}

function pairAt(x: number, y: number): ToxinPlan {
  const [arm] = builtInPlans['lip-flip-4x1'].arms;
  const injections = (['patient-right', 'patient-left'] as const).map((side) => ({
    site: { landmark: 'sto' as const, side, dxMm: side === 'patient-left' ? x : -x, dyMm: round(y, 2) },
    depthMm: 2,
    units: 1,
  }));
  return { schema: 'philtrum/plan@1', label: 'one pair', arms: [{ ...arm, injections }] };
}

function strengthAfter(plan: Plan): Float64Array {
  return medianTreated(plan).strength;
}

function medianTreated(plan: Plan) {
  const found = treatmentOn(face, plan);
  if (!found.ok) throw new Error(found.detail);
  const blocks = found.treatment.medianBlocks([week]).slice(0, face.fascicles.length);
  return { strength: blocks.map((block) => 1 - block), growth: found.treatment.medianGrowths([week])[0] };
}

/** Every plan of the lesson on gel with what it leaves of the muscles and adds to the tissue. */
export function volumePlans() {
  const [gel] = builtInPlans['filler-1ml-medium'].arms;
  const amounts = [0.25, 0.5, 0.75, 1];
  const gels = (['soft', 'medium', 'firm'] as const).flatMap((gelClass) =>
    amounts.map((ml) => {
      const injections = gel.injections.map((one) => ({ ...one, volumeMl: one.volumeMl * ml }));
      const plan: Plan = { schema: 'philtrum/plan@1', label: 'gel', arms: [{ ...gel, gelClass, injections }] };
      return { name: gelClass as string, ml, plan };
    }),
  );
  const others = (['lip-flip-4x1', 'flip-and-filler', 'lip-lift-5mm'] as const).map((name) => ({
    name: name as string,
    ml: 0,
    plan: builtInPlans[name] as Plan,
  }));
  return [...gels, ...others].map(({ name, ml, plan }) => ({ name, ml, treated: medianTreated(plan) }));
}

/** Gel of three firmnesses, a flip, both, and a lip lift. */
export async function volumes(): Promise<TeachingTable['volume']> {
  const all = volumePlans();
  const looked = ['rest', 'pucker', 'straw'] as const;
  const solved = await solveStates(
    all.map(({ treated }) => treated),
    looked,
  );
  const row = (name: string, ml: number, i: number) => ({
    name,
    ml,
    states: Object.fromEntries(looked.map((expression) => [expression, solved[expression][i]])),
  });
  return [row('nothing', 0, 0), ...all.map(({ name, ml }, i) => row(name, ml, i + 1))];
}
