import type { Holds } from './columns.ts';

/** A cell of a table that leaves the registry. */
export type Cell = string | number | boolean | null;

/** Whether a column may hold a cell. */
export function fits(cell: Cell, holds: Holds): boolean {
  if (cell === null) return true;
  if (holds.kind === 'yes-no') return typeof cell === 'boolean';
  if (holds.kind === 'number') return typeof cell === 'number' && isInSteps(cell, holds);
  return typeof cell === 'string' && holds.matches.test(cell);
}

function isInSteps(cell: number, { lowest, highest, step }: Extract<Holds, { kind: 'number' }>): boolean {
  return cell >= lowest && cell <= highest && Math.abs(cell / step - Math.round(cell / step)) < 1e-6;
}

/** A number in steps of a column, such as 0.1. */
export function inSteps(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(6));
}
