import { absent, type Catalogue } from './predictor.ts';

const filler = absent('the profile of the whole lower face is not modelled');
const lift = absent(
  'a cadaver has no tone; the lip lift of the model is forecast on living faces and not repeated here',
);

/** Measures that are asked for and that nothing in the model answers, by what would have to be there. */
export const notModelledCatalogue: Catalogue = {
  'change of Ls to S-line distance': filler,
  'change of nasolabial angle': filler,
  'incisor show change': lift,
  'philtral height change': lift,
  'vermilion area change': lift,
  'vermilion projection change': lift,
};
