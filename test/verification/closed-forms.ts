/** Closed forms and scalar roots that know nothing of finite elements; moduli and stresses in kPa. */

/** An incompressible isotropic law by the two slopes of its energy, dW/dI1 and dW/dI2, at given invariants. */
export interface Law {
  readonly params: Readonly<Record<string, string | number>>;
  w1(i1: number, i2: number): number;
  w2(i1: number, i2: number): number;
}

export const laws = {
  yeoh: (c10: number, c20: number): Law => ({
    params: { law: 'yeoh', c10, c20 },
    w1: (i1) => c10 + 2 * c20 * (i1 - 3),
    w2: () => 0,
  }),
  neoHookean: (mu: number): Law => ({ params: { law: 'neo-hookean', mu }, w1: () => mu / 2, w2: () => 0 }),
  mooneyRivlin: (c10: number, c01: number): Law => ({
    params: { law: 'mooney-rivlin', c10, c01 },
    w1: () => c10,
    w2: () => c01,
  }),
};

/** Difference of two principal Cauchy stresses, s_i - s_k, at principal stretches of product one. */
function stressDifference(law: Law, stretches: readonly number[], i: number, k: number): number {
  const [a, b, c] = stretches.map((l) => l * l);
  const [i1, i2] = [a + b + c, a * b + b * c + c * a];
  const beta = (l: number) => 2 * law.w1(i1, i2) * l * l - (2 * law.w2(i1, i2)) / (l * l);
  return beta(stretches[i]) - beta(stretches[k]);
}

/** Cauchy stress along x under a stretch, free across, with a second Piola-Kirchhoff tension along x. */
export function uniaxialStress(law: Law, stretch: number, tension = 0): number {
  const across = stretch ** -0.5;
  return stressDifference(law, [stretch, across, across], 0, 1) + tension * stretch * stretch;
}

export function equibiaxialStress(law: Law, stretch: number): number {
  return stressDifference(law, [stretch, stretch, stretch ** -2], 0, 2);
}

/** [s12, s11 - s22] in simple shear: the universal relation holds for every isotropic law. */
export function shearStress(law: Law, gamma: number): readonly [number, number] {
  const i = 3 + gamma * gamma;
  const s12 = 2 * gamma * (law.w1(i, i) + law.w2(i, i));
  return [s12, gamma * s12];
}

/** Where a function changes sign between two values. */
export function bisect(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  for (let k = 0; k < 60; k++) {
    const middle = (a + b) / 2;
    if (f(a) * f(middle) <= 0) b = middle;
    else a = middle;
  }
  return (a + b) / 2;
}

/** Stretch at which a free strip's tension has nothing left to shorten. */
export function freeStretch(law: Law, tension: number): number {
  return bisect((l) => uniaxialStress(law, l, tension), 0.05, 1);
}

/** Stretch of the first of two equal strips in series between fixed ends. */
export function strongStretch(law: Law, tensions: readonly [number, number]): number {
  const nominal = (l: number, tension: number) => uniaxialStress(law, l, tension) / l;
  return bisect((l) => nominal(l, tensions[0]) - nominal(2 - l, tensions[1]), 0.05, 1.95);
}

/** Pressure inside that holds an incompressible tube in plane strain open by u at its inner wall. */
export function tubePressure(law: Law, inner: number, outer: number, u: number): number {
  const gain = (inner + u) ** 2 - inner ** 2;
  const ends = [Math.log(inner + u), 0.5 * Math.log(outer ** 2 + gain)] as const;
  return simpson((logR) => {
    const r = Math.exp(logR);
    const stretch = r / Math.sqrt(r * r - gain);
    return stressDifference(law, [1 / stretch, stretch, 1], 1, 0);
  }, ends);
}

function simpson(f: (x: number) => number, [a, b]: readonly [number, number]): number {
  const n = 200;
  const h = (b - a) / n;
  let sum = f(a) + f(b);
  for (let k = 1; k < n; k++) sum += (k % 2 === 1 ? 4 : 2) * f(a + k * h);
  return (sum * h) / 3;
}

/** [lateral stretch, Cauchy stress] of a compressible Yeoh or neo-Hookean solid with U = kappa/2 (J-1)^2 under a stretch. */
export function compressibleUniaxial(
  c10: number,
  c20: number,
  kappa: number,
  stretch: number,
): readonly [number, number] {
  const stress = (across: number) => {
    const J = stretch * across * across;
    const isochoric = J ** (-2 / 3);
    const i1 = isochoric * (stretch ** 2 + 2 * across ** 2);
    const s = (2 / J) * (c10 + 2 * c20 * (i1 - 3)) * isochoric;
    const mean = (stretch ** 2 + 2 * across ** 2) / 3;
    const p = kappa * (J - 1);
    return [s * (stretch ** 2 - mean) + p, s * (across ** 2 - mean) + p];
  };
  const across = bisect((l) => stress(l)[1], 0.2, 3);
  return [across, stress(across)[0]];
}
