// Written by `philtrum validate --calibrate`; not edited by hand.

/** Quantiles (5, 50, 95 %) of sampled inputs after the listed targets, log-normal. */
export const calibratedPriors: Readonly<Record<string, readonly [number, number, number]>> = {
  'halfBlock.onabotulinumtoxinA': [0.2946, 0.3807, 0.492],
  'halfBlock.abobotulinumtoxinA': [0.6114, 0.9514, 1.48],
  'halfBlock.incobotulinumtoxinA': [0.3853, 0.5426, 0.7642],
  'halfBlock.prabotulinumtoxinA': [0.2887, 0.4311, 0.6439],
  'halfBlock.daxibotulinumtoxinA': [0.503, 0.8548, 1.453],
  'halfBlock.letibotulinumtoxinA': [0.3019, 0.4503, 0.6717],
  'handling': [0.477, 1, 2.096],
  'occasion': [0.4929, 1, 2.029],
  'sensitivity': [0.507, 1, 1.973],
  'spreadMm': [3.263, 5.205, 8.302],
  'hill': [0.8887, 1.222, 1.679],
  'forceExponent': [0.9311, 1.174, 1.48],
  'onsetDays': [1.47, 3.181, 6.885],
  'halfTimeWeeks': [7.072, 12.7, 22.81],
  'longerWithBlock': [0.1235, 0.2648, 0.5679],
  'returnSteepness': [2.961, 4.288, 6.211],
};
