export { extendAdd, factoriseFront } from './front';
export { carryLines, lineForces, lineTangents } from './lines';
export { deformPoints, pointForces, pointTangents } from './points';
export { backward1, backward4, forward1, forward4 } from './solve';
