// Written by `philtrum validate --calibrate`; not edited by hand.

/** Quantiles (5, 50, 95 %) of sampled inputs after the listed targets, log-normal. */
export const calibratedPriors: Readonly<Record<string, readonly [number, number, number]>> = {
  'halfBlock.onabotulinumtoxinA': [0.286, 0.367, 0.4709],
  'halfBlock.abobotulinumtoxinA': [0.7304, 1.138, 1.773],
  'halfBlock.incobotulinumtoxinA': [0.3725, 0.5241, 0.7375],
  'halfBlock.prabotulinumtoxinA': [0.2903, 0.435, 0.6517],
  'halfBlock.daxibotulinumtoxinA': [0.5153, 0.8791, 1.5],
  'halfBlock.letibotulinumtoxinA': [0.2941, 0.4407, 0.6604],
  'handling': [0.477, 1, 2.096],
  'occasion': [0.4929, 1, 2.029],
  'sensitivity': [0.5064, 1, 1.975],
  'spreadMm': [2.955, 4.867, 8.017],
  'hill': [0.7975, 1.088, 1.485],
  'forceExponent': [0.8896, 1.123, 1.419],
  'onsetDays': [1.54, 3.352, 7.294],
  'halfTimeWeeks': [7.859, 14.19, 25.63],
  'longerWithBlock': [0.08956, 0.1977, 0.4363],
  'returnSteepness': [2.704, 3.927, 5.703],
};
