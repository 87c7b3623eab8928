import { panelStart } from './front-record.ts';
import { type Front, type Memory, readFront } from './plain-front.ts';

/** See DenseKernel.forward1. */
export function forward1(memory: Memory, at: number, x: number): void {
  forward(memory, readFront(memory, at), x, 1);
}

/** See DenseKernel.forward4. */
export function forward4(memory: Memory, at: number, x: number): void {
  forward(memory, readFront(memory, at), x, 4);
}

/** See DenseKernel.backward4. */
export function backward4(memory: Memory, at: number, x: number): void {
  const front = readFront(memory, at);
  for (let c = 0; c < 4; c++) backward(memory, front, { start: x + c, stride: 4 });
}

/** See DenseKernel.backward1. */
export function backward1(memory: Memory, at: number, x: number, _work: number): void {
  backward(memory, readFront(memory, at), { start: x, stride: 1 });
}

/** Row by row: y = (b - L y) / diagonal, for `count` interleaved right-hand sides. */
function forward(memory: Memory, front: Front, x: number, count: number): void {
  const { doubles, integers } = memory;
  const { pivotTiles, updateRows } = front;
  const own = x + count * front.firstRow;
  const pivotRows = 4 * pivotTiles;
  for (let c = 0; c < count; c++) {
    for (let i = 0; i < pivotRows + updateRows; i++) {
      const row = front.panel + panelStart(pivotTiles, i >> 2) + (i & 3);
      const columns = Math.min(i, pivotRows);
      let sum = 0;
      for (let k = 0; k < columns; k++) sum += doubles[row + 4 * k] * doubles[own + count * k + c];
      if (i < pivotRows) {
        doubles[own + count * i + c] = (doubles[own + count * i + c] - sum) / doubles[row + 4 * i];
      } else {
        doubles[x + count * integers[front.rowList + i - pivotRows] + c] -= sum;
      }
    }
  }
}

/** Row by row from the last: what a row of L^T needs is complete when its turn comes. */
function backward(memory: Memory, front: Front, x: { start: number; stride: number }): void {
  const { doubles, integers } = memory;
  const { pivotTiles, updateRows } = front;
  const pivotRows = 4 * pivotTiles;
  const own = x.start + x.stride * front.firstRow;
  for (let i = pivotRows + updateRows - 1; i >= 0; i--) {
    const row = front.panel + panelStart(pivotTiles, i >> 2) + (i & 3);
    let value: number;
    if (i < pivotRows) {
      value = doubles[own + x.stride * i] / doubles[row + 4 * i];
      doubles[own + x.stride * i] = value;
    } else {
      value = doubles[x.start + x.stride * integers[front.rowList + i - pivotRows]];
    }
    const columns = Math.min(i, pivotRows);
    for (let k = 0; k < columns; k++) doubles[own + x.stride * k] -= doubles[row + 4 * k] * value;
  }
}
