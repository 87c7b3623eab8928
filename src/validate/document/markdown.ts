import { publishedNumber } from '../answer.ts';
import type { Target } from '../targets/target.ts';

/** A Markdown table; bars in cells are escaped. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A number with three digits. */
export function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** What a study reported, in words. */
export function publishedText(target: Target): string {
  const { mean, range, expect } = target.published;
  if (mean !== null) return `${short(mean)} ${target.unit}`;
  if (range !== null) return `${short(range[0])} to ${short(range[1])} ${target.unit}`;
  const number = publishedNumber(target.published);
  return number === null ? (expect ?? '') : `${short(number)} ${target.unit}`;
}
