import { absent, type Catalogue } from './predictor.ts';

const brow = absent('the model has no brow');
const filler = absent('filler is not modelled');
const lift = absent('a surgical lip lift is not modelled');

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
  'brow asymmetry: share detecting 1 mm / 6 mm': absent('what observers notice of a brow is not modelled'),
  'change of Ls to S-line distance': filler,
  'change of nasolabial angle': filler,
  'responders, >=1 grade': filler,
  'responders, >=1 point': filler,
  'responders, >=1 point on lip fullness scale': filler,
  'incisor show change': lift,
  'philtral height change': lift,
  'vermilion area change': lift,
  'vermilion projection change': lift,
};
