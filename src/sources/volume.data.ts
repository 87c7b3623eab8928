import type { Source } from './source.ts';

/** Gel and surgery that change the volume or the height of the lips. */
export const volumeSources = {
  eccleston2012: { authors: 'Eccleston and Murphy', title: 'A hyaluronic acid gel in the perioral area, Clin Cosmet Investig Dermatol 5:167', year: 2012, where: 'PMC3496328 (abstract)', n: 60, seen: 'seen', says: 'responders by one point of fullness or more: 93.2 % at month 3, 78 % at month 9, 48.3 % at month 12' },
  czumbel2021: { authors: 'Czumbel', title: 'Hyaluronic acid for lip augmentation, meta-analysis, Front Surg 8:681028', year: 2021, where: 'doi:10.3389/fsurg.2021.681028 (abstract)', n: null, seen: 'seen', says: '91 % (85 to 96) respond by one point or more at month 2' },
  weiss2021: { authors: 'Weiss', title: 'A flexible hyaluronic acid gel for the lips', year: 2021, where: 'readkong.com 1376523', n: null, seen: 'seen', says: 'not inferior at week 8 and kept to week 48 with about 20 % less volume given' },
  rho2022: { authors: 'Rho', title: 'Lip lifting efficacy of hyaluronic acid filler, J Clin Med', year: 2022, where: 'scribd.com/document/686673545', n: 36, seen: 'seen', says: '1 mL in the lips: volume and projection up at 4 and 12 weeks; the more cross-linked gel lifts more' },
  carreroBrioso: { authors: 'Carrero-Brioso', title: 'Profile changes after labial hyaluronic acid, before-and-after study', year: null, where: 'PMC13016555 (abstract)', n: 32, seen: 'seen', says: 'upper lip to S-line 1.27 +- 2.11 mm nearer, nasolabial angle 5.76 +- 9.81 degrees smaller' },
  fagien2019: { authors: 'Fagien', title: 'Rheologic and physicochemical properties of gels', year: 2019, where: 'PMC7597953', n: null, seen: 'seen', says: 'G\' depends on the test; gels can be ranked within one laboratory only' },
  gelStiffness: { authors: 'Manufacturers', title: 'Elastic modulus of lip gels', year: null, where: '', n: null, seen: 'recalled', says: 'typical lip gels 100 to 300 Pa, firm ones 500 to 900 Pa' },
  alam2021: { authors: 'Alam', title: 'Vascular occlusion with needle or cannula injection of fillers', year: 2021, where: 'PMC7774041', n: 370, seen: 'seen', says: '370 dermatologists, 1.7 million syringes: occlusion 1 in 6,410 per mL by needle, 1 in 40,882 by cannula' },
  patel2022: { authors: 'Patel', title: 'Three-dimensional perioral assessment following subnasal lip lift, Aesthet Surg J 42:733', year: 2022, where: 'einstein.elsevierpure.com (abstract)', n: 13, seen: 'seen', says: 'cadavers, 2.5 and 5 mm: philtrum -3.37 and -7.23 mm, incisor show +1.9 and +4.09 mm, vermilion area +20.5 and +43.1 %, projection +2.13 and +4.07 mm' },
  eppleyPages: { authors: 'Eppley', title: 'Subnasal lip lift, public pages of a surgeon', year: null, where: 'exploreplasticsurgery.com', n: null, seen: 'seen', says: 'no more than a quarter to a third of the philtrum; only the part of the lip between the nostrils rises' },
} as const satisfies Record<string, Source>;
