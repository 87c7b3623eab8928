import { beamUnderGravity, landBeam } from './beams.ts';
import { cook } from './cook.ts';
import { activeVentricle, passiveVentricle } from './ellipsoid.ts';
import { activeFree, activeIsometric, equibiaxial, simpleShear, uniaxial } from './homogeneous.ts';
import { pressOnPlane, ring, tugInBar } from './muscles.ts';
import type { Params } from './params.ts';
import type { Posed } from './quantities.ts';
import { tube } from './round.ts';
import { tugOfWar } from './tug-of-war.ts';

/** Reads a problem's parameters and states it. @param scale cells along every direction relative to the usual mesh [1] */
export type Problem = (params: Params, scale: number) => Posed;

/** Every problem by the name a case gives it. */
export const problems: Readonly<Record<string, Problem>> = {
  uniaxial,
  equibiaxial,
  'simple-shear': simpleShear,
  'active-free': activeFree,
  'active-isometric': activeIsometric,
  'tug-1d': tugOfWar,
  tube,
  cook,
  'beam-gravity': beamUnderGravity,
  'land-beam': landBeam,
  'land-ellipsoid-passive': passiveVentricle,
  'land-ellipsoid-active': activeVentricle,
  'tug-3d': tugInBar,
  'press-on-plane': pressOnPlane,
  ring,
};
