import { tissues } from './face-model.ts';
import { elementSamples, fieldAt, midpoints } from './mesh/element-samples.ts';
import type { MouthLayout } from './mesh/mouth-layout.ts';
import { whiteness } from './mesh/mouth-mesh.ts';
import type { MouthSolid } from './mesh/mouth-solid.ts';
import { blend, smoothStep } from './mesh/smooth-steps.ts';
import { template } from './parameters.ts';

/** A place in the tissue, in the mesh's continuous coordinates. */
export interface TissuePlace {
  /** arclength along the arch [mm] */
  readonly arc: number;
  /** height above the mouth line [mm] */
  readonly height: number;
  /** distance from the free margin's surface [mm] */
  readonly fromMargin: number;
  /** distance beyond the vermilion border [mm] */
  readonly beyondBorder: number;
  /** 0 at the teeth, 1 at the skin */
  readonly depthShare: number;
}

/** Inner boundaries of the layers as shares of the thickness: end of mucosa, deep fat, muscle and superficial fat. */
export interface LayerBounds {
  readonly mucosa: number;
  readonly deepFat: number;
  readonly muscle: number;
  readonly fat: number;
}

const redBounds: LayerBounds = { mucosa: 1 / 11, deepFat: 7.2 / 11, muscle: 10 / 11, fat: 10 / 11 };
const whiteBounds: LayerBounds = { mucosa: 1 / 9, deepFat: 3.2 / 9, muscle: 5.7 / 9, fat: 7.5 / 9 };
const cheekBounds: LayerBounds = { mucosa: 1 / 12, deepFat: 2.4 / 12, muscle: 4.4 / 12, fat: 10.4 / 12 };

/** Layers of the red lip blend into those of the white lip, and these into those of the cheek. */
export function layerBounds(layout: MouthLayout, beyondBorder: number, arc: number): LayerBounds {
  const white = whiteness(beyondBorder);
  const cheek = smoothStep(1.35, 2, Math.abs(arc) / layout.cornerArc) * white;
  const at = (name: keyof LayerBounds) =>
    blend(blend(redBounds[name], whiteBounds[name], white), cheekBounds[name], cheek);
  return { mucosa: at('mucosa'), deepFat: at('deepFat'), muscle: at('muscle'), fat: at('fat') };
}

/** Centre and radii of the modiolus, the knot of muscle lateral to the corner. */
export function modiolusOf({ parameters, cornerArc }: MouthLayout) {
  const scale = parameters.mouthWidth / template.mouthWidth.value;
  return {
    arc: cornerArc + template.modiolusBeyondCorner.value * scale,
    height: -0.5,
    depthShare: 0.55,
    arcRadius: template.modiolusArcRadius.value * scale,
    heightRadius: template.modiolusHeightRadius.value * scale,
    depthRadius: 0.3,
  };
}

/** How much of a place belongs to the modiolus [1]. */
export function modiolusShare(layout: MouthLayout, place: TissuePlace): number {
  const modiolus = modiolusOf(layout);
  const r = Math.hypot(
    (Math.abs(place.arc) - modiolus.arc) / modiolus.arcRadius,
    (place.height - modiolus.height) / modiolus.heightRadius,
    (place.depthShare - modiolus.depthShare) / modiolus.depthRadius,
  );
  return 1 - smoothStep(0.75, 1.15, r);
}

const index = Object.fromEntries(tissues.map((name, i) => [name, i])) as Record<(typeof tissues)[number], number>;

/** Adds the tissue found at a place to a row of shares. */
function addTissue(layout: MouthLayout, place: TissuePlace, row: Float64Array, weight: number): void {
  const { depthShare: f } = place;
  const bounds = layerBounds(layout, place.beyondBorder, place.arc);
  const skin = place.beyondBorder < 0 ? index.vermilionSkin : index.skin;
  if (place.fromMargin < 0.9 && place.beyondBorder < 0) row[f < 0.35 ? index.mucosa : skin] += weight;
  else if (f < bounds.mucosa) row[index.mucosa] += weight;
  else if (f >= bounds.fat) row[skin] += weight;
  else {
    const knot = modiolusShare(layout, place);
    row[index.modiolus] += weight * knot;
    const rest = weight * (1 - knot);
    if (f < bounds.deepFat) row[index.deepFat] += rest;
    else if (f >= bounds.muscle) row[index.superficialFat] += rest;
    else {
      const muscle = muscleLeft(layout, place.height);
      row[index.muscle] += rest * muscle;
      row[index.superficialFat] += rest * (1 - muscle);
    }
  }
}

/** The sheet of muscle ends at the base of the nose [1]. */
function muscleLeft({ parameters }: MouthLayout, height: number): number {
  const sn = parameters.upperVermilionHeight + parameters.philtrumLength;
  return 1 - smoothStep(sn, sn + 5, height);
}

/** Fraction of each tissue in each element (nElement x tissues.length); rows sum to 1. */
export function tissueShares({ layout, nodes, elements }: MouthSolid): Float64Array {
  const samples = elementSamples(midpoints(4));
  const elementCount = elements.length / 8;
  const shares = new Float64Array(elementCount * tissues.length);
  const { coordinates } = nodes;
  for (let e = 0; e < elementCount; e++) {
    const corner = elements.subarray(8 * e, 8 * e + 8);
    const row = shares.subarray(e * tissues.length, (e + 1) * tissues.length);
    for (let s = 0; s < samples.count; s++) {
      const at = (field: Float64Array) => fieldAt(samples, s, field, corner);
      const place = {
        arc: at(coordinates.arc),
        height: at(coordinates.height),
        fromMargin: at(coordinates.fromMargin),
        beyondBorder: at(coordinates.beyondBorder),
        depthShare: at(coordinates.depthShare),
      };
      addTissue(layout, place, row, 1 / samples.count);
    }
  }
  return shares;
}
