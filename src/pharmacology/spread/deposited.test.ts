import { describe, expect, test } from 'vitest';
import type { EndplatePlaces, MouthLine } from '../binding/places.ts';
import type { PreparedSite } from '../prepare-treatment.ts';
import { nominalResponse } from '../response.ts';
import { addDensity, depositedAt } from './deposited.ts';
import { type LayerProfile, profileAt } from './layers.ts';
import { siteFrame } from './site-frame.ts';

const plain: Omit<PreparedSite, 'frame'> = {
  product: 'onabotulinumtoxinA',
  units: 1,
  volume: 25,
  depth: 3,
  tissue: 10,
  skin: [6, 4, 0],
  left: [1, 0, 0],
  up: [0, 1, 0],
  inward: [0, 0, -1],
  fibres: [0.8, 0.1, 0.05],
  planes: [2, 5],
};

/** The site as seen by some places. */
function seenFrom(places: EndplatePlaces): PreparedSite {
  return { ...plain, frame: siteFrame(plain, places) };
}

const mouth: MouthLine = { leftX: 24, rightX: -24, offset: 0, slope: 0.05 };
const noMouth: MouthLine = { leftX: 0, rightX: 0, offset: 0, slope: 0.05 };
const response = nominalResponse(1);
const step = 1;
const extent = 32;

/** A frontal sheet of places at one depth below a flat skin. */
function sheet(mouthLine: MouthLine): EndplatePlaces {
  const grid: number[][] = [];
  for (let x = -extent + step / 2; x < extent; x += step) {
    for (let v = -extent + step / 2; v < extent; v += step) grid.push([6 + x, v + mouthLine.slope * (6 + x), -3]);
  }
  return {
    nFascicle: 1,
    perFascicle: grid.length,
    ring: Uint8Array.of(1),
    position: Float64Array.from(grid.flat()),
    direction: new Float64Array(3 * grid.length),
    depth: new Float64Array(grid.length).fill(3),
    height: Float64Array.from(grid, ([x, y]) => y - mouthLine.slope * x),
    section: new Float64Array(grid.length).fill(1),
    mouthLine,
    behindSeptum: new Uint8Array(1),
    opponents: { of: [new Int32Array()], section: Float64Array.of(1), shown: 1 },
  };
}

function densities(mouthLine: MouthLine): { places: EndplatePlaces; density: Float64Array } {
  const places = sheet(mouthLine);
  const deposit = depositedAt(seenFrom(places), 0, response, places);
  const density = new Float64Array(places.section.length);
  addDensity(deposit, places, 1, density);
  return { places, density };
}

const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

describe('a dose beside the mouth', () => {
  test('is turned back at the opening and nothing of it is lost', () => {
    const [closed, open] = [densities(noMouth), densities(mouth)];
    expect(sum(open.density) / sum(closed.density)).toBeCloseTo(1, 2);
    const lower = (of: typeof open) => sum(of.density.map((value, place) => (of.places.height[place] < 0 ? value : 0)));
    expect(lower(closed) / sum(closed.density)).toBeGreaterThan(0.1);
    expect(lower(open) / lower(closed)).toBeLessThan(0.02);
  });

  test('keeps what is left after the leak', () => {
    const places = sheet(noMouth);
    const treatment = { ...response.treatment, leak: 0 };
    const all = depositedAt(seenFrom(places), 0, { ...response, treatment }, places).field.peak;
    const some = depositedAt(seenFrom(places), 0, response, places).field.peak;
    expect(some / all).toBeCloseTo(1 - response.treatment.leak, 12);
  });

  test('a needle pushed too far stays in the tissue', () => {
    const places = sheet(noMouth);
    const sites = { ...response.sites, placementDepth: Float64Array.of(40) };
    const tooFar = depositedAt(seenFrom(places), 0, { ...response, sites }, places).field.profile;
    expect(profileAt(tooFar, plain.tissue)).toBeGreaterThan(profileAt(tooFar, 0));
    expect(massOf(tooFar, plain.tissue)).toBeCloseTo(1, 3);
  });

  test('a needle in the wrong layer ends anywhere, one in the right layer where it was aimed', () => {
    const places = sheet(noMouth);
    const peakAt = (layerMiss: number) => {
      const sites = { ...response.sites, layerMiss: Float64Array.of(layerMiss) };
      const { profile } = depositedAt(seenFrom(places), 0, { ...response, sites }, places).field;
      const depths = Array.from({ length: 101 }, (_, i) => (i * plain.tissue) / 100);
      return depths.reduce((best, depth) => (profileAt(profile, depth) > profileAt(profile, best) ? depth : best));
    };
    expect(peakAt(0.002)).toBeLessThan(1);
    expect(peakAt(0.098)).toBeGreaterThan(9);
    expect(peakAt(0.5)).toBe(peakAt(0.9));
  });

  test('a steadier hand misses by less, and a product without a disputed halo spreads as any', () => {
    const places = sheet(noMouth);
    const off = { ...response.sites, placementX: Float64Array.of(2) };
    const missedBy = (needleSkill: number) => {
      const treatment = { ...response.treatment, needleSkill };
      return depositedAt(seenFrom(places), 0, { treatment, sites: off }, places).skin[0] - plain.skin[0];
    };
    expect(missedBy(0.5)).toBeCloseTo(1, 12);
    expect(missedBy(2)).toBeCloseTo(4, 12);
    const peak = (product: PreparedSite['product'], brandHalo: number) => {
      const treatment = { ...response.treatment, brandHalo };
      return depositedAt({ ...seenFrom(places), product }, 0, { ...response, treatment }, places).field.peak;
    };
    expect(peak('onabotulinumtoxinA', 1)).toBe(peak('onabotulinumtoxinA', -1));
    expect(peak('abobotulinumtoxinA', 1)).toBeLessThan(peak('abobotulinumtoxinA', -1));
  });
});

/** Integral of a profile over the tissue by midpoints. */
function massOf(profile: LayerProfile, tissue: number): number {
  const n = 400;
  return (
    Array.from({ length: n }, (_, i) => profileAt(profile, ((i + 0.5) * tissue) / n)).reduce((a, b) => a + b) *
    (tissue / n)
  );
}
