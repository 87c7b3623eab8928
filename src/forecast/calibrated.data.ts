// Written by `philtrum validate --calibrate`; not edited by hand.

/** Quantiles (5, 50, 95 %) of event limits after the listed targets. */
export const calibratedReserves: Readonly<Record<'strawReserve' | 'leakReserve', readonly [number, number, number]>> = {
  'strawReserve': [0.7196, 0.9082, 0.9782],
  'leakReserve': [0.6854, 0.897, 0.9755],
};
