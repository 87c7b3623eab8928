import { inputSpace, type Sampled } from '../input-space.ts';
import { method } from '../parameters.ts';
import { addGel } from './gel-field.ts';
import { fillerSitePriors, fillerTreatmentPriors, type GelPrior, gels } from './parameters.ts';
import type { PreparedFiller, PreparedGel } from './prepare-filler.ts';
import { gelLeft } from './retention.ts';

export type FillerSiteInput = keyof typeof fillerSitePriors;
export type FillerTreatmentInput = keyof typeof fillerTreatmentPriors;

/** How one treatment with gel turns out; see the units in `fillerSitePriors` and `fillerTreatmentPriors`. */
export type FillerResponse = Sampled<FillerSiteInput, FillerTreatmentInput>;

/** What is sampled about gel. */
export const fillerInputs = inputSpace(fillerSitePriors, fillerTreatmentPriors);

/** What gel brings to every element. */
export interface AddedVolume {
  /** (nElement) [mm3] */
  readonly volume: Float64Array;
  /** shear modulus of the gel times its volume (nElement) [kPa mm3] */
  readonly stiffness: Float64Array;
}

/** Volume that the gel of a plan adds to every element at a week. */
export function addedVolume(prepared: PreparedFiller, response: FillerResponse, week: number): AddedVolume {
  const { points, sites } = prepared;
  const volume = new Float64Array(points.elementCount);
  const stiffness = new Float64Array(points.elementCount);
  sites.forEach((site, i) => {
    const own = new Float64Array(points.elementCount);
    const deposit = depositOf(site, i, response);
    addGel(points, deposit, own);
    const { left, shear } = stateOf(site, response, week);
    for (let e = 0; e < own.length; e++) {
      volume[e] += left * own[e];
      stiffness[e] += left * shear * own[e];
    }
  });
  return { volume, stiffness };
}

/** Gel of one injection where this draw puts it. */
function depositOf(site: PreparedGel, i: number, { sites, treatment }: FillerResponse) {
  const skill = treatment.gelNeedleSkill;
  return {
    tip: tipAt(site, {
      left: skill * sites.gelPlacementX[i] + sites.gelDriftX[i],
      up: skill * sites.gelPlacementY[i] + sites.gelDriftY[i],
      deeper: skill * sites.gelPlacementDepth[i],
    }),
    volume: site.volume * sites.gelVolume[i],
    share: within(gels[site.gelClass].share, -treatment.gelSpread),
  };
}

/** How much of one injection is left at a week, and how stiff it is [kPa]. */
function stateOf({ gelClass }: PreparedGel, { treatment }: FillerResponse, week: number) {
  const halfVolumeWeeks = within(gels[gelClass].halfVolume, treatment.gelLasting);
  return {
    left: gelLeft(week, { halfVolumeWeeks, lossShape: treatment.gelLossShape }),
    shear: within(gels[gelClass].stiffness, treatment.gelStiffness),
  };
}

/** The needle's tip, moved along the skin and into it, kept inside the tissue [mm]. */
function tipAt({ skin, left, up, inward, depth, tissue }: PreparedGel, moved: Moved): [number, number, number] {
  const inside = Math.min(method.tipInside.value, tissue / 2);
  const deep = Math.min(tissue - inside, Math.max(inside, depth + moved.deeper));
  return [0, 1, 2].map((k) => skin[k] + moved.left * left[k] + moved.up * up[k] + deep * inward[k]) as [
    number,
    number,
    number,
  ];
}

interface Moved {
  /** [mm] */
  readonly left: number;
  readonly up: number;
  readonly deeper: number;
}

/** The value at a place of a log-normal: -1 the lowest twentieth, 0 the median, 1 the highest. */
function within({ p05, median, p95 }: GelPrior, place: number): number {
  return median * (p95 / p05) ** (place / 2);
}

/** Displacement of the needle in the differences that make channels [mm], and of the spread [1]. */
const probe = { needleMm: 0.5, place: 0.25 };

/**
 * Ways in which the gel of a plan can differ, to first order about the plan as written: for every site its whole volume and
 * its change per mm that the needle is to the left, above and deeper; then, for all sites together, wider spread and stiffer gel.
 */
export function gelChannels({ points, sites }: PreparedFiller): readonly AddedVolume[] {
  if (sites.length === 0) return [];
  const still = { left: 0, up: 0, deeper: 0 };
  const fieldOf = (site: PreparedGel, moved: Moved, spread = 0) => {
    const own = new Float64Array(points.elementCount);
    const share = within(gels[site.gelClass].share, -spread);
    addGel(points, { tip: tipAt(site, moved), volume: site.volume, share }, own);
    return own;
  };
  const slope = (ahead: Float64Array, behind: Float64Array, step: number) =>
    ahead.map((value, e) => (value - behind[e]) / (2 * step));
  const channels: AddedVolume[] = [];
  const wider = { volume: new Float64Array(points.elementCount), stiffness: new Float64Array(points.elementCount) };
  const stiffer = { volume: new Float64Array(points.elementCount), stiffness: new Float64Array(points.elementCount) };
  for (const site of sites) {
    const shear = gels[site.gelClass].stiffness.median;
    const whole = fieldOf(site, still);
    const ways = (['left', 'up', 'deeper'] as const).map((way) =>
      slope(
        fieldOf(site, { ...still, [way]: probe.needleMm }),
        fieldOf(site, { ...still, [way]: -probe.needleMm }),
        probe.needleMm,
      ),
    );
    for (const volume of [whole, ...ways]) channels.push({ volume, stiffness: volume.map((v) => shear * v) });
    const spread = slope(fieldOf(site, still, probe.place), fieldOf(site, still, -probe.place), probe.place);
    for (let e = 0; e < whole.length; e++) {
      wider.volume[e] += spread[e];
      wider.stiffness[e] += shear * spread[e];
      stiffer.stiffness[e] += shear * whole[e];
    }
  }
  return [...channels, wider, stiffer];
}

/**
 * How much of every channel a draw has at each week (nWeek x nChannel): of the volume, and of volume times what differs.
 * @param weeks after the treatment [week]
 */
export function gelAmounts(
  { sites }: PreparedFiller,
  response: FillerResponse,
  weeks: readonly number[],
): Float64Array {
  if (sites.length === 0) return new Float64Array(0);
  const width = 4 * sites.length + 2;
  const amounts = new Float64Array(weeks.length * width);
  const { treatment } = response;
  weeks.forEach((week, w) => {
    const row = amounts.subarray(w * width, (w + 1) * width);
    sites.forEach((site, i) => {
      const { left } = stateOf(site, response, week);
      const amount = left * response.sites.gelVolume[i];
      const skill = treatment.gelNeedleSkill;
      row[4 * i] = amount;
      row[4 * i + 1] = amount * (skill * response.sites.gelPlacementX[i] + response.sites.gelDriftX[i]);
      row[4 * i + 2] = amount * (skill * response.sites.gelPlacementY[i] + response.sites.gelDriftY[i]);
      row[4 * i + 3] = amount * skill * response.sites.gelPlacementDepth[i];
      row[4 * sites.length] += (left * treatment.gelSpread) / sites.length;
      const stiffer =
        within(gels[site.gelClass].stiffness, treatment.gelStiffness) / gels[site.gelClass].stiffness.median;
      row[4 * sites.length + 1] += (left * (stiffer - 1)) / sites.length;
    });
  });
  return amounts;
}
