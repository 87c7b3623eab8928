import { absent, type Catalogue } from './predictor.ts';

const brow = absent('the model has no brow');
const filler = absent(
  'gel is modelled, its profile studies are not repeated: the forecast of a plan has the protrusion of the lip',
);
const lift = absent(
  'lip lifts are modelled on living lips with tone; the cadaver study is compared in docs/theory/mechanics.md',
);

/** Measures that are asked for and that nothing in the model answers, by what would have to be there. */
export const notModelledCatalogue: Catalogue = {
  'elevation at lateral canthus': brow,
  'elevation at mid-pupil': brow,
  'eyelid ptosis': brow,
  'lateral brow elevation, range of study means': brow,
  'subjects with raised brow, medial canthus line': brow,
  'subjects with raised brow, mid-pupil line': brow,
  'subjects with wider inter-brow distance': brow,
  'brow height change at 10 U': brow,
  'brow position change': brow,
  'week of peak central and medial brow elevation': brow,
  'deep minus shallow change in brow height': brow,
  'average strain during frown, face-major': brow,
  'average strain during frown, fore-horiz': brow,
  'average strain during frown, fore-vert': brow,
  'average strain during frown, glab-horiz': brow,
  'average strain during frown, glab-vert': brow,
  'change of Ls to S-line distance': filler,
  'change of nasolabial angle': filler,
  'incisor show change': lift,
  'philtral height change': lift,
  'vermilion area change': lift,
  'vermilion projection change': lift,
};
