// Lanczos approximation of the gamma function with g = 7 and 9 terms.
const LANCZOS_G = 7;
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];
const SMALLEST = 1e-300;
const MOST_TERMS = 10_000;

/** Natural logarithm of the gamma function for x > 0; C. Lanczos, SIAM J. Numer. Anal. B 1 (1964) 86-96. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`x is ${x}; logGamma needs x above 0.`);
  const z = x - 1;
  const t = z + LANCZOS_G + 0.5;
  let sum = LANCZOS[0];
  for (let k = 1; k < LANCZOS.length; k++) sum += LANCZOS[k] / (z + k);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * Regularised incomplete beta function I_x(a, b): the probability that a Beta(a, b) variable is below x.
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17.22 (continued fraction), by the modified Lentz method.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`a is ${a} and b is ${b}; both must be above 0.`);
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x is ${x}; it must lie from 0 to 1.`);
  if (x === 0 || x === 1) return x;
  // The fraction converges fast on the side of the mean where x is small. Rounding can put x and 1 - x both above their means,
  // so the other side is not asked again.
  return x > (a + 1) / (a + b + 2) ? 1 - byFraction(1 - x, b, a) : byFraction(x, a, b);
}

function byFraction(x: number, a: number, b: number): number {
  return (Math.exp(logDensity(x, a, b)) * x * (1 - x) * continuedFraction(x, a, b)) / a;
}

/** Logarithm of the density of Beta(a, b). */
function logDensity(x: number, a: number, b: number): number {
  return (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b);
}

function continuedFraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < SMALLEST ? SMALLEST : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let step = 1;
    for (const term of [even, odd]) {
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      step = c * d;
      fraction *= step;
    }
    if (Math.abs(step - 1) < 1e-15) return fraction;
  }
  return fraction;
}

/** The x with I_x(a, b) = p: quantile of Beta(a, b), by Newton steps kept inside a shrinking bracket. */
export function inverseIncompleteBeta(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p is ${p}; a probability lies from 0 to 1.`);
  if (p === 0 || p === 1) return p;
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < 200; step++) {
    const excess = incompleteBeta(x, a, b) - p;
    if (excess === 0) return x;
    if (excess > 0) high = x;
    else low = x;
    const newton = x - excess / Math.exp(logDensity(x, a, b));
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * x) return next;
    x = next;
  }
  return x;
}
