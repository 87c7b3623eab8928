import { type FaceModel, tissues } from '#anatomy';
import { inputSpace, type Sampled } from '#pharmacology';
import { type PlacedPlan, type Plan, refusedLipLift } from '#plan';
import { lipLift, lipLiftPriors } from './parameters.ts';

/** How one operation turns out; see the units in `lipLiftPriors`. */
export type LipLiftResponse = Sampled<never, keyof typeof lipLiftPriors>;

/** What is sampled about a lip lift. */
export const lipLiftInputs = inputSpace<never, keyof typeof lipLiftPriors>({}, lipLiftPriors);

/** The lip lift of a plan on a face, ready for many draws. */
export interface PreparedLipLift {
  /** planned height of the strip [mm]; 0 without a lip lift */
  readonly excisionMm: number;
  /** share of its height that every element loses for the planned strip, of its right and of its left half, each (nElement) [1] */
  readonly halves: readonly [right: Float64Array, left: Float64Array];
}

/** A lip lift, or why it cannot be on this face. */
export type LipLiftPreparation =
  | { readonly ok: true; readonly prepared: PreparedLipLift }
  | Extract<PlacedPlan, { readonly ok: false }>;

/**
 * Where the skin of a face loses height to the lip lift of a plan. The strip is taken out of skin and of the fat under it, never
 * of muscle. The freed skin below slides up until the edges meet, so that only its length matters: what is missing is shared
 * out evenly over the freed skin.
 */
export function prepareLipLift(face: FaceModel, plan: Plan): LipLiftPreparation {
  const refusal = refusedLipLift(plan, face);
  if (refusal !== null) return refusal;
  const arm = plan.arms.find(({ kind }) => kind === 'lip-lift');
  const excisionMm = arm?.kind === 'lip-lift' ? arm.excisionMm : 0;
  return { ok: true, prepared: { excisionMm, halves: lostHeight(face, excisionMm) } };
}

/** How much of each half of the planned strip was taken, right then left (2) [1]. */
export function liftAmounts({ excisionMm }: PreparedLipLift, { treatment }: LipLiftResponse): Float64Array {
  if (excisionMm === 0) return new Float64Array(0);
  const taken = (error: number) => Math.max(0, 1 + error / excisionMm);
  return Float64Array.of(taken(treatment.excisionErrorRight), taken(treatment.excisionErrorLeft));
}

function lostHeight(face: FaceModel, excisionMm: number): readonly [Float64Array, Float64Array] {
  const { mesh, parameters } = face;
  const count = mesh.elements.length / 8;
  const right = new Float64Array(count);
  const left = new Float64Array(count);
  if (excisionMm === 0) return [right, left];
  const freed = lipLift.freedShare.value * parameters.philtrumLength;
  const nose = mesh.nodes[3 * skinNode(mesh, 0, mesh.borderRing) + 1] + parameters.philtrumLength;
  for (let e = 0; e < count; e++) {
    const cut = skinShare(face, e);
    if (cut === 0) continue;
    const { x, low, high } = frontOf(mesh, e);
    if (!(high > low)) continue;
    const inFreed = Math.max(0, Math.min(high, nose) - Math.max(low, nose - freed)) / (high - low);
    const lost = (cut * inFreed * stripHeight(face, x) * excisionMm) / freed;
    const onLeft = sideShare(x);
    left[e] = onLeft * lost;
    right[e] = (1 - onLeft) * lost;
  }
  return [right, left];
}

/** Skin and the fat under it as a share of an element beyond the vermilion border, all or nothing of each layer [1]. */
function skinShare({ mesh }: FaceModel, e: number): number {
  const ring = Math.floor(e / mesh.layers) % mesh.rings;
  if (ring < mesh.borderRing) return 0;
  const row = mesh.tissueShare.subarray(e * tissues.length, (e + 1) * tissues.length);
  const share = row[tissues.indexOf('skin')] + row[tissues.indexOf('superficialFat')];
  return share > 0.5 ? 1 : 0;
}

type Mesh = FaceModel['mesh'];

function skinNode(mesh: Mesh, column: number, ring: number): number {
  return ((column % mesh.columns) * (mesh.rings + 1) + ring) * (mesh.layers + 1) + mesh.layers;
}

/** Where the skin over an element is, seen from the front: middle, lower and upper edge [mm]. */
function frontOf(mesh: Mesh, e: number) {
  const column = Math.floor(e / (mesh.layers * mesh.rings));
  const ring = Math.floor(e / mesh.layers) % mesh.rings;
  const mean = (r: number, axis: 0 | 1) =>
    (mesh.nodes[3 * skinNode(mesh, column, r) + axis] + mesh.nodes[3 * skinNode(mesh, column + 1, r) + axis]) / 2;
  return { x: (mean(ring, 0) + mean(ring + 1, 0)) / 2, low: mean(ring, 1), high: mean(ring + 1, 1) };
}

/** Height of the strip over its height at the midline [1]: whole below the nostrils, none beside the nose. */
function stripHeight({ parameters }: FaceModel, x: number): number {
  const scale = parameters.mouthWidth / lipLift.mouthWidth.value;
  const t = (Math.abs(x) / scale - lipLift.fullWithin.value) / (lipLift.endsAt.value - lipLift.fullWithin.value);
  return Math.cos((Math.min(1, Math.max(0, t)) * Math.PI) / 2) ** 2;
}

/** Width over which the halves blend at the midline [mm]. */
const blendMm = 3;

/** How far a place belongs to the left half [1]. */
function sideShare(x: number): number {
  const t = Math.min(1, Math.max(-1, x / blendMm));
  return (1 + Math.sin((t * Math.PI) / 2)) / 2;
}
