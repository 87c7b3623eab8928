import type { EndplatePlaces } from '../binding/places.ts';
import { heightAbove } from '../binding/places.ts';
import { method } from '../parameters.ts';
import type { PreparedSite } from '../prepare-treatment.ts';
import { productHaloAt, type ToxinResponse } from '../response.ts';
import { crossesMouth } from './crosses-mouth.ts';
import { type DoseField, doseField, muscleDoseDensity } from './dose-field.ts';

/** What one injection left in the tissue in one draw. */
export interface Deposited {
  readonly site: PreparedSite;
  readonly field: DoseField;
  /** the skin over the needle's tip [mm] */
  readonly skin: readonly [number, number, number];
  /** tip above the line of the mouth [mm] */
  readonly height: number;
}

/** Where the dose of site `i` went in this draw: needle error, drift, syringe error and leak applied. */
export function depositedAt(
  site: PreparedSite,
  i: number,
  { sites, treatment }: ToxinResponse,
  places: EndplatePlaces,
): Deposited {
  const skill = treatment.needleSkill;
  const left = skill * sites.placementX[i] + sites.driftX[i];
  const up = skill * sites.placementY[i] + sites.driftY[i];
  const skin = [0, 1, 2].map((k) => site.skin[k] + left * site.left[k] + up * site.up[k]) as [number, number, number];
  const given = sites.syringeDose[i];
  const kept = 1 - Math.min(1, Math.max(0, treatment.leak));
  const deposit = {
    dose: site.units * given * kept,
    volume: site.volume * given,
    depth: tipDepth(site, sites.layerMiss[i], skill * sites.placementDepth[i]),
    tissue: site.tissue,
    fibres: site.fibres,
    planes: site.planes,
  };
  const height = heightAbove(places.mouthLine, skin[0], skin[1]);
  const spreadMm = treatment.spreadMm * productHaloAt(treatment.brandHalo)[site.product];
  return { site, field: doseField(deposit, { ...treatment, spreadMm }), skin, height };
}

/** Depth of the needle's tip: about the planned one, or anywhere in the tissue when the layer was missed [mm]. */
function tipDepth({ tissue, depth }: PreparedSite, layerMiss: number, error: number): number {
  const wrong = method.wrongLayerShare.value;
  const aimed = layerMiss < wrong ? (tissue * layerMiss) / wrong : depth + error;
  const inside = Math.min(method.tipInside.value, tissue / 2);
  return Math.min(tissue - inside, Math.max(inside, aimed));
}

/**
 * Dose density of one injection at a place [U/mm3]. Nothing passes between the lips: what would is turned back into
 * the lip it was given to, and reaches the other lip round the corners only.
 */
export function densityAt(deposited: Deposited, places: EndplatePlaces, place: number): number {
  const { mouthLine, position, height } = places;
  const x = position[3 * place];
  const here = { x, height: height[place] };
  const mirrored = { x, height: -height[place] };
  const tip = { x: deposited.skin[0], height: deposited.height };
  let density = 0;
  if (!crossesMouth(mouthLine, tip, here)) density += densityFrom(deposited, places, place, 0);
  if (crossesMouth(mouthLine, tip, mirrored)) density += densityFrom(deposited, places, place, -2 * height[place]);
  return density;
}

/** Density at a place moved up by `lift` [U/mm3]. */
function densityFrom({ site, field, skin }: Deposited, places: EndplatePlaces, place: number, lift: number): number {
  const { position, depth } = places;
  const dx = position[3 * place] - skin[0];
  const dy = position[3 * place + 1] + lift - skin[1];
  const dz = position[3 * place + 2] - skin[2];
  const left = dx * site.left[0] + dy * site.left[1] + dz * site.left[2];
  const up = dx * site.up[0] + dy * site.up[1] + dz * site.up[2];
  return muscleDoseDensity(field, left, up, depth[place]);
}
