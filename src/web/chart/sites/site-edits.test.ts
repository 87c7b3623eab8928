import { describe, expect, it } from 'vitest';
import { builtInPlans, parsePlan } from '#plan';
import { bodyFromPlan, bodyWithoutPlan, chartOf, type DraftBody, type DraftPlace } from '../draft-body.ts';
import { spotOf, standardFace } from '../map/drawn-face.ts';

import { mirrored } from './mirror-sites.ts';
import { withEmptyFilled, withSubstance } from './other-substance.ts';
import { nearestSite, siteAt } from './site-at.ts';
import { added, pointsOf, recorded, withDelivered, withdrawn } from './site-edits.ts';

const flip = bodyFromPlan(builtInPlans['lip-flip-4x1']);
const face = standardFace();
const at = { i: 0, k: 0 };

/** The chart with its syringes changed. */
function chart(preparations: DraftBody['preparations'], body: DraftBody = flip): DraftBody {
  return { ...body, preparations };
}

function places(body: DraftBody, stage: 'planned' | 'delivered') {
  return pointsOf(body).flatMap(({ point }) => (point[stage] === null ? [] : [point[stage] as DraftPlace]));
}

describe('sites of a chart', () => {
  it('are recorded as planned once, and what was recorded otherwise stays', () => {
    const moved = { ...places(flip, 'planned')[0]!, units: 1.5 };
    const all = chart(recorded(chart(withDelivered(flip, at, moved)), pointsOf(flip)));
    expect(places(all, 'delivered')).toEqual([moved, ...places(flip, 'planned').slice(1)]);
    expect(places(all, 'planned')).toEqual(places(flip, 'planned'));
  });

  it('that were planned stay planned when they were not delivered; others go', () => {
    const site = { landmark: 'ls', side: 'midline', dxMm: 0, dyMm: 1 } as const;
    const more = chart(added(chart(recorded(flip, [at])), 0, site, null));
    expect(pointsOf(more)[4]?.point).toEqual({ planned: null, delivered: { depthMm: 2, units: 1, site } });
    expect(pointsOf(chart(withdrawn(more, { i: 0, k: 4 })))).toHaveLength(4);
    expect(pointsOf(chart(withdrawn(more, at)))[0]?.point).toEqual(pointsOf(flip)[0]?.point);
  });
});

describe('a mirrored chart', () => {
  const right = chart(
    flip.preparations.map((one) => ({
      ...one,
      points: one.points.filter(({ planned }) => planned?.site.side === 'patient-right'),
    })),
  );

  it('gets the missing side at the same distance from the midline, planned and never delivered', () => {
    const done = chart(recorded(right, pointsOf(right)));
    const { preparations, added: twins } = mirrored(done);
    expect(twins).toHaveLength(2);
    const both = chart(preparations);
    for (const { i, k } of twins) expect(both.preparations[i]?.points[k]?.delivered).toBeNull();
    const xs = places(both, 'planned').map(({ site }) => spotOf(site, face).x);
    expect(xs.map((x) => -x).sort((a, b) => a - b)).toEqual(xs.toSorted((a, b) => a - b));
    expect(
      places(both, 'planned')
        .map(({ site }) => site.side)
        .sort(),
    ).toEqual(['patient-left', 'patient-left', 'patient-right', 'patient-right']);
    expect(mirrored(both).added).toEqual([]);
  });

  it('leaves what stands on both sides, and the midline, as it is', () => {
    const site = { landmark: 'ls', side: 'midline', dxMm: 0, dyMm: 1 } as const;
    const more = chart(added(flip, 0, site, null));
    expect(mirrored(more)).toEqual({ preparations: more.preparations, added: [] });
  });
});

describe('another product in the syringe', () => {
  const done = chart(
    recorded(flip, pointsOf(flip)).map((one) => ({ ...one, lot: 'C1', tradeName: 'Botox', needleGauge: 32 })),
  );
  const other = chart(withSubstance(done, 0, { product: 'abobotulinumtoxinA' }));

  it('keeps sites and needle and empties every number that belonged to the first', () => {
    const [syringe] = other.preparations;
    expect(syringe).toMatchObject({
      product: 'abobotulinumtoxinA',
      vialUnits: null,
      diluentMl: null,
      lot: '',
      tradeName: '',
      needleGauge: 32,
    });
    for (const stage of ['planned', 'delivered'] as const) {
      expect(places(other, stage).map(({ units }) => units)).toEqual([null, null, null, null]);
      expect(places(other, stage).map(({ site }) => site)).toEqual(places(done, stage).map(({ site }) => site));
    }
  });

  it('is sent without the emptied plan where something was delivered, and asks for the amount where nothing was entered', () => {
    const [first] = (
      chartOf(other) as unknown as { preparations: { points: { planned: unknown; delivered: object }[] }[] }
    ).preparations;
    expect(first?.points[0]?.planned).toBeNull();
    expect(first?.points[0]?.delivered).not.toHaveProperty('units');
    expect(places(chart(withEmptyFilled(other, 0, 2.5)), 'delivered').map(({ units }) => units)).toEqual([
      2.5, 2.5, 2.5, 2.5,
    ]);
  });
});

describe('a touch of the map', () => {
  it('at a landmark is that landmark of that side, for every landmark', () => {
    for (const landmark of ['cph', 'ch', 'ala'] as const) {
      for (const side of ['patient-left', 'patient-right'] as const) {
        const [x, y] = face.whereIs(landmark, side);
        const touched = nearestSite({ x: x + 0.4, y: y - 0.3 }, ['sn', 'ls', 'cph', 'ch', 'ala'], face.whereIs);
        expect(touched).toEqual({ landmark, side, dxMm: 0, dyMm: 0 });
      }
    }
  });

  it('beside one is measured from it in half millimetres, and lies where it was touched', () => {
    const [x, y] = face.whereIs('cph', 'patient-left');
    const spot = { x: x + 3.1, y: y + 2.4 };
    const site = nearestSite(spot, ['ls', 'cph', 'ch'], face.whereIs);
    expect(site).toEqual({ landmark: 'cph', side: 'patient-left', dxMm: 3, dyMm: 2.5 });
    expect(Math.hypot(spotOf(site, face).x - spot.x, spotOf(site, face).y - spot.y)).toBeLessThan(0.36);
  });

  it('moved over the midline is a site of the other side, from the landmark there', () => {
    const [x, y] = face.whereIs('cph', 'patient-left');
    const right = siteAt({ x: -x, y }, { landmark: 'cph', side: 'patient-left' }, face.whereIs);
    expect(right).toEqual({ landmark: 'cph', side: 'patient-right', dxMm: 0, dyMm: 0 });
    expect(siteAt({ x: 0.5, y }, { landmark: 'ls', side: 'patient-right' }, face.whereIs).side).toBe('midline');
  });

  it('is a site that plans take, wherever the skin is touched', () => {
    const empty = bodyWithoutPlan('', { product: 'onabotulinumtoxinA' });
    for (let x = -30; x <= 30; x += 1.3) {
      for (let y = -20; y <= 25; y += 1.7) {
        const site = nearestSite({ x, y }, ['sn', 'ls', 'sto', 'li', 'sl', 'ch', 'cph', 'ala', 'pg'], face.whereIs);
        const injections = places(chart(added(empty, 0, site, { site, depthMm: 2, units: 1 }), empty), 'delivered');
        const plan = {
          ...builtInPlans['lip-flip-4x1'],
          arms: [{ ...builtInPlans['lip-flip-4x1'].arms[0], injections }],
        };
        expect(parsePlan(plan)).toMatchObject({ ok: true });
      }
    }
  });
});
