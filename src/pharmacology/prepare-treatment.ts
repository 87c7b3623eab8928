import type { BrowModel, FaceModel } from '#anatomy';
import { type PlacedInjection, type PlacedPlan, type Plan, type Product, placeInjections } from '#plan';
import { mm3FromMl } from '#units';
import { type EndplatePlaces, endplatePlaces } from './binding/places.ts';
import { method } from './parameters.ts';
import type { Planes } from './spread/layers.ts';
import { type SiteFrame, siteFrame } from './spread/site-frame.ts';

/** A plan on a face, ready for many draws. */
export interface PreparedTreatment {
  readonly nFascicle: number;
  readonly places: EndplatePlaces;
  readonly sites: readonly PreparedSite[];
}

/** Where one injection is planned, of toxin or gel, with the directions it is given in. */
export interface NeedlePlace {
  /** planned volume [mm3] */
  readonly volume: number;
  /** planned depth below the skin [mm] */
  readonly depth: number;
  /** skin to mucosa [mm] */
  readonly tissue: number;
  /** point of the skin (3) [mm] */
  readonly skin: readonly [number, number, number];
  /** unit directions along the skin, to the patient's left and up, and into the tissue */
  readonly left: readonly [number, number, number];
  readonly up: readonly [number, number, number];
  readonly inward: readonly [number, number, number];
}

/** One injection of toxin, with what it spreads along and into. */
export interface PreparedSite extends NeedlePlace {
  readonly product: Product;
  /** planned dose [U] */
  readonly units: number;
  /** fibre orientation along the skin about the needle: xx, xy, yy [1] */
  readonly fibres: readonly [number, number, number];
  /** depths of the fascia over and under the muscle about the needle [mm] */
  readonly planes: Planes;
  readonly frame: SiteFrame;
}

/** A treatment, or the first site that cannot be on this face. */
export type Preparation =
  | { readonly ok: true; readonly prepared: PreparedTreatment }
  | Extract<PlacedPlan, { readonly ok: false }>;

/** Places a plan on a face, or its sites of the brow on a brow, and looks up everything that no draw changes. */
export function prepareTreatment(face: FaceModel | BrowModel, plan: Plan): Preparation {
  const placed = placeInjections(plan, face);
  if (!placed.ok) return placed;
  return { ok: true, prepared: prepareInjections(face, placed.placed) };
}

/** The same for injections that are already placed. */
export function prepareInjections(face: FaceModel | BrowModel, placed: readonly PlacedInjection[]): PreparedTreatment {
  const places = endplatePlaces(face);
  return { nFascicle: places.nFascicle, places, sites: placed.map((injection) => prepareSite(injection, places)) };
}

function prepareSite(placed: PlacedInjection, places: EndplatePlaces): PreparedSite {
  const { injection, product, volumeMl, skin, tip, inward, tissueMm } = placed;
  const { left, up } = skinAxes(inward);
  return {
    product,
    units: injection.units,
    volume: mm3FromMl(volumeMl),
    depth: injection.depthMm,
    tissue: tissueMm,
    skin,
    left,
    up,
    inward,
    fibres: fibresAbout(tip, { left, up }, places),
    planes: planesAbout(placed, places),
    frame: siteFrame({ skin, left, up, tissue: tissueMm }, places),
  };
}

type Vector = readonly [number, number, number];

/** Unit directions along the skin, to the patient's left and up, where its inward normal is given. */
export function skinAxes(inward: Vector): { readonly left: Vector; readonly up: Vector } {
  const left = unit(without(inward, [1, 0, 0]));
  return { left, up: unit(without(left, without(inward, [0, 1, 0]))) };
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** What is left of a vector without its part along a unit direction. */
function without(direction: Vector, vector: Vector): Vector {
  const along = dot(direction, vector);
  return [vector[0] - along * direction[0], vector[1] - along * direction[1], vector[2] - along * direction[2]];
}

function unit(vector: Vector): Vector {
  const length = Math.sqrt(dot(vector, vector));
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}

/** Mean orientation of the fibres about the needle, seen along the skin; nearer and larger fascicles count more. */
function fibresAbout(tip: Vector, skin: { left: Vector; up: Vector }, places: EndplatePlaces): Vector {
  const { position, direction, section } = places;
  const neighbourhood = method.fibreNeighbourhood.value;
  const sum = [0, 0, 0];
  let total = 0;
  for (let i = 0; i < section.length; i++) {
    const offset: Vector = [position[3 * i] - tip[0], position[3 * i + 1] - tip[1], position[3 * i + 2] - tip[2]];
    const weight = section[i] * Math.exp(-dot(offset, offset) / (2 * neighbourhood * neighbourhood));
    const fibre: Vector = [direction[3 * i], direction[3 * i + 1], direction[3 * i + 2]];
    const x = dot(fibre, skin.left);
    const y = dot(fibre, skin.up);
    sum[0] += weight * x * x;
    sum[1] += weight * x * y;
    sum[2] += weight * y * y;
    total += weight;
  }
  return total < Number.MIN_VALUE * 2 ** 60 ? [0, 0, 0] : [sum[0] / total, sum[1] / total, sum[2] / total];
}

/**
 * Depths between which the muscles near the needle lie, whatever their own depth; all of the tissue where there is none.
 * Fibres that run through the layers have no fascia along them and do not count.
 */
function planesAbout({ skin, inward, tissueMm }: PlacedInjection, places: EndplatePlaces): Planes {
  const { position, direction, section, depth } = places;
  const neighbourhood = method.fibreNeighbourhood.value;
  let [total, sum, squares] = [0, 0, 0];
  for (let i = 0; i < section.length; i++) {
    if (!Number.isFinite(depth[i])) continue;
    const offset: Vector = [position[3 * i] - skin[0], position[3 * i + 1] - skin[1], position[3 * i + 2] - skin[2]];
    const square = dot(offset, offset) - dot(offset, inward) ** 2;
    const through = dot([direction[3 * i], direction[3 * i + 1], direction[3 * i + 2]], inward);
    const weight = section[i] * (1 - through * through) * Math.exp(-square / (2 * neighbourhood * neighbourhood));
    total += weight;
    sum += weight * depth[i];
    squares += weight * depth[i] * depth[i];
  }
  if (total < Number.MIN_VALUE * 2 ** 60) return [0, tissueMm];
  const middle = sum / total;
  const between = Math.max(0, squares / total - middle * middle);
  const half = Math.sqrt(3 * between + (method.muscleThickness.value / 2) ** 2);
  return [Math.max(0, middle - half), Math.min(tissueMm, middle + half)];
}
