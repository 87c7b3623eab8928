import type { EndplatePlaces } from '../binding/places.ts';
import { heightAbove } from '../binding/places.ts';
import { method } from '../parameters.ts';
import type { PreparedSite } from '../prepare-treatment.ts';
import { productHaloAt, type ToxinResponse } from '../response.ts';
import { crossesMouth } from './crosses-mouth.ts';
import { alongSkin, type DoseField, doseField } from './dose-field.ts';
import { profileAtCosine } from './layers.ts';

/** What one injection left in the tissue in one draw. */
export interface Deposited {
  readonly site: PreparedSite;
  readonly field: DoseField;
  /** the skin over the needle's tip [mm] */
  readonly skin: readonly [number, number, number];
  /** needle's error along the skin, to the patient's left and up [mm] */
  readonly shift: readonly [number, number];
  /** tip above the line of the mouth [mm] */
  readonly height: number;
  /** share that gets through the orbital septum [1] */
  readonly passage: number;
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
  const passage = Math.min(1, treatment.septumPassage);
  return { site, field: doseField(deposit, { ...treatment, spreadMm }), skin, shift: [left, up], height, passage };
}

/** Depth of the needle's tip: about the planned one, or anywhere in the tissue when the layer was missed [mm]. */
function tipDepth({ tissue, depth }: PreparedSite, layerMiss: number, error: number): number {
  const wrong = method.wrongLayerShare.value;
  const aimed = layerMiss < wrong ? (tissue * layerMiss) / wrong : depth + error;
  const inside = Math.min(method.tipInside.value, tissue / 2);
  return Math.min(tissue - inside, Math.max(inside, aimed));
}

/**
 * Adds the dose density of one injection, times a factor, at every place [factor x U/mm3]. Nothing passes between the lips:
 * what would is turned back into the lip it was given to, and reaches the other lip round the corners only.
 * Behind the orbital septum arrives what passes it of what is in front.
 * @param into (nPlace)
 */
export function addDensity(deposited: Deposited, places: EndplatePlaces, factor: number, into: Float64Array): void {
  const { site, field, shift, skin } = deposited;
  const { height, position, mouthLine, behindSeptum, perFascicle } = places;
  const { left, up, depthCosine } = site.frame;
  const [tipX, tipHeight] = [skin[0], deposited.height];
  const [turnLeft, turnUp] = [2 * site.left[1], 2 * site.up[1]];
  for (let place = 0; place < into.length; place++) {
    const x = left[place] - shift[0];
    const y = up[place] - shift[1];
    const above = height[place];
    const atX = position[3 * place];
    let dose = 0;
    if (tipHeight > 0 === above > 0) {
      dose = alongSkin(field, x, y);
      if (crossesMouth(mouthLine, tipX, tipHeight, atX, -above)) {
        dose += alongSkin(field, x - turnLeft * above, y - turnUp * above);
      }
    } else if (!crossesMouth(mouthLine, tipX, tipHeight, atX, above)) {
      dose = alongSkin(field, x, y);
    }
    if (dose === 0) continue;
    const passed = behindSeptum[Math.floor(place / perFascicle)] === 1 ? deposited.passage : 1;
    into[place] += factor * passed * field.layers[1] * dose * profileAtCosine(field.profile, depthCosine[place]);
  }
}
