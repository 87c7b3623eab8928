import type { Ml, Mm, Units, Weeks } from './quantity.ts';

const MINUS = '\u2212';

/**
 * A number as it is printed everywhere: U+2212 for minus, never a negative zero.
 * @param value any finite number; others print as an em dash
 * @param decimals digits after the point
 */
export function formatNumber(value: number, decimals = 1): string {
  if (!Number.isFinite(value)) return '\u2014';
  const digits = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(digits) !== 0 ? MINUS + digits : digits;
}

/** A change: as {@link formatNumber}, with a plus when it grows. */
export function formatChange(value: number, decimals = 1): string {
  const printed = formatNumber(value, decimals);
  return value > 0 && Number(printed) !== 0 ? `+${printed}` : printed;
}

/** A length with one decimal, such as `−0.4 mm`. */
export function formatMm(value: Mm): string {
  return `${formatNumber(value, 1)} mm`;
}

/** An interval, such as `−0.2 to 0.3 mm`. */
export function formatRange(lo: number, hi: number, unitText: string, decimals = 1): string {
  return `${formatNumber(lo, decimals)} to ${formatNumber(hi, decimals)}${unitText === '' ? '' : ` ${unitText}`}`;
}

/** Toxin units without superfluous zeros, such as `2.5 U`. */
export function formatUnits(value: Units): string {
  return `${shortest(value, 3)} U`;
}

/** A volume, such as `0.025 mL`. */
export function formatMl(value: Ml): string {
  return `${shortest(value, 3)} mL`;
}

/** Whole weeks in words, such as `1 week` or `12 weeks`. */
export function formatWeeks(value: Weeks): string {
  const whole = Math.round(value);
  return whole === 1 ? '1 week' : `${whole} weeks`;
}

/**
 * Odds as people read them: `23 of 100`. Never rounds a chance to none or to certain.
 * @param probability 0 to 1
 */
export function formatOf100(probability: number): string {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability must be within 0 and 1, got ${probability}`);
  }
  const count = Math.round(probability * 100);
  if (count === 0 && probability > 0) return 'fewer than 1 of 100';
  if (count === 100 && probability < 1) return 'more than 99 of 100';
  return `${count} of 100`;
}

function shortest(value: number, decimals: number): string {
  const printed = formatNumber(value, decimals);
  return printed.includes('.') ? printed.replace(/\.?0+$/, '') : printed;
}
