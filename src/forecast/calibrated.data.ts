// Written by `philtrum validate --calibrate`; not edited by hand.

/** Quantiles (5, 50, 95 %) of event limits after the listed targets. */
export const calibratedReserves: Readonly<Record<'strawReserve' | 'leakReserve', readonly [number, number, number]>> = {
  'strawReserve': [0.6218, 0.8539, 0.9648],
  'leakReserve': [0.5757, 0.8361, 0.9605],
};
