// Written by `philtrum validate --docs`; not edited by hand.
import type { AgreementByFamily } from './agreement.ts';

/** Studies that speak about each number of a forecast, and whether the model agrees with them. */
export const agreement: AgreementByFamily = {};
