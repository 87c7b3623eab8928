import type { Source } from './source.ts';

/** Product labels and texts on units, dilution and content. */
export const labelSources = {
  labelOna: { authors: 'OnabotulinumtoxinA label', title: 'Botox Cosmetic prescribing information', year: null, where: 'renalandurologynews.com/drug/botox-cosmetic', n: null, seen: 'seen', says: 'glabella 20 U; 100 U in 2.5 mL, 4 U per 0.1 mL; units are not interchangeable' },
  labelAbo: { authors: 'AbobotulinumtoxinA label', title: 'Dysport prescribing and safety information', year: null, where: 'galderma.com (Dysport ISI); studylib.net/doc/8245512', n: null, seen: 'seen', says: 'glabella 50 U (trial dose); 300 U vial in 1.5 or 2.5 mL recalled; units are not interchangeable' },
  labelInco: { authors: 'IncobotulinumtoxinA label', title: 'Xeomin prescribing information', year: null, where: 'spotidoc.com/doc/160901', n: null, seen: 'seen', says: 'glabella 20 U (trial dose); reconstitution as ona recalled; units are not interchangeable' },
  labelPrabo: { authors: 'PrabotulinumtoxinA label', title: 'Jeuveau prescribing information', year: null, where: '', n: null, seen: 'recalled', says: 'glabella 20 U; 4 U per 0.1 mL; units are not interchangeable' },
  labelDaxi: { authors: 'DaxibotulinumtoxinA label', title: 'Daxxify prescribing information', year: null, where: 'hcp.daxxify.com', n: null, seen: 'seen', says: 'glabella 40 U; 8 U per 0.1 mL; units are not interchangeable' },
  labelLeti: { authors: 'LetibotulinumtoxinA label', title: 'Letybo prescribing information', year: null, where: 'guidelinecentral.com LETYBO; churchpharmacy.co.uk/letybo-prescribing-information', n: null, seen: 'seen', says: 'glabella 20 U; 4 U per 0.1 mL; units are not interchangeable' },
  vialSizes: { authors: 'Product labels', title: 'Vial sizes on sale', year: null, where: '', n: null, seen: 'recalled', says: 'vial sizes from memory; the carton decides' },
  unitRatios: { authors: 'Unit ratio reviews', title: 'Clinical ratios between products', year: null, where: 'PMC4836618; PMC4810210', n: null, seen: 'seen', says: 'ratios between products vary between studies; no fixed conversion' },
  field2018: { authors: 'Field', title: 'Content of 150 kDa toxin per unit', year: 2018, where: 'PMC6316182', n: null, seen: 'derived', says: 'active protein per unit differs between products: 9.0, 5.4 and 4.0 pg (ona, abo, inco)' },
  gmc: { authors: 'General Medical Council', title: 'Guidance for doctors who offer cosmetic interventions', year: null, where: 'gmc-uk.org cosmetic-interventions', n: null, seen: 'seen', says: 'consent by the person treating, time to reflect, alternatives including none' },
} as const satisfies Record<string, Source>;
