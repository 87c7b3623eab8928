import type { MuscleSlab } from '#pharmacology';

/** Muscles outside the mouth as slabs; sizes recalled from general anatomy, none measured. */
export const extensorDigitorumBrevis: MuscleSlab = { length: 55, width: 20, thickness: 8, tissue: 11 };
export const corrugator: MuscleSlab = { length: 38, width: 11, thickness: 4, tissue: 7 };
export const procerus: MuscleSlab = { length: 28, width: 12, thickness: 3, tissue: 6 };
export const lowerFaceMuscle: MuscleSlab = { length: 32, width: 14, thickness: 4, tissue: 8 };
export const rabbitLongissimus: MuscleSlab = { length: 120, width: 25, thickness: 12, tissue: 20 };

/** Spread of one person's electrical response from visit to visit, as a share of it; recalled. */
export const responseNoise = 0.2;

/** Muscle and skin of a forehead; its sweat glands count as lying as deep as the muscle. */
export const forehead: MuscleSlab = { length: 40, width: 40, thickness: 3, tissue: 6 };
