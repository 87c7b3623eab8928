import type { InjectionSite } from '#plan';
import type { DraftBody, DraftPoint } from '../draft-body.ts';
import { type PointAt, type Preparations, placeOf } from './site-edits.ts';

/** A site of the other side at the same distance from the midline. */
export function mirroredSite(site: InjectionSite): InjectionSite {
  if (site.side === 'midline') return site;
  return {
    ...site,
    side: site.side === 'patient-left' ? 'patient-right' : 'patient-left',
    dxMm: 0 - site.dxMm,
  };
}

/** Two sites nearer than this are one [mm]. */
const sameMm = 0.25;

function isSame(a: InjectionSite, b: InjectionSite): boolean {
  const near = Math.hypot(a.dxMm - b.dxMm, a.dyMm - b.dyMm) <= sameMm;
  return a.landmark === b.landmark && a.side === b.side && near;
}

/**
 * Gives every site of one side its mirror image on the other, where there is none yet: planned, and not delivered, since
 * no needle was reported there. Nothing that stands is changed.
 */
export function mirrored({ preparations }: DraftBody): { preparations: Preparations; added: readonly PointAt[] } {
  const twins: PointAt[] = [];
  const after = preparations.map((one, i) => {
    const all = one.points.map(placeOf);
    const missing = all.flatMap((place): DraftPoint[] => {
      const { side } = place.site;
      const site = mirroredSite(place.site);
      if (side === 'midline' || all.some((other) => isSame(other.site, site))) return [];
      return [{ planned: { ...place, site }, delivered: null }];
    });
    missing.forEach((_, n) => {
      twins.push({ i, k: one.points.length + n });
    });
    return missing.length === 0 ? one : { ...one, points: [...one.points, ...missing] };
  });
  return { preparations: after, added: twins };
}
