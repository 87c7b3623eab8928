import { LINE_BATCH, LINE_SLOTS, lineField, slotField, slotStart } from './element-record.ts';
import type { Memory } from './plain-front.ts';

const linePlace = (area: number, field: number, size: number, n: number) => area + LINE_BATCH * field + size * n;
const slotPlace = (area: number, field: number, size: number, slot: number) =>
  area + slotStart + LINE_SLOTS * field + size * slot;

/** See DenseKernel.carryLines. */
export function carryLines({ doubles: m }: Memory, area: number, count: number): void {
  for (let n = 0; n < count; n++) {
    const u = slotPlace(area, slotField.displacement, 24, m[linePlace(area, lineField.slot, 1, n)]);
    for (let g = 0; g < 8; g++) {
      const d = linePlace(area, lineField.direction, 24, n) + 3 * g;
      const along = linePlace(area, lineField.along, 64, n) + 16 * (g >> 1) + (g & 1);
      let x = m[d];
      let y = m[d + 1];
      let z = m[d + 2];
      for (let a = 0; a < 8; a++) {
        const s = m[along + 2 * a];
        x += s * m[u + 3 * a];
        y += s * m[u + 3 * a + 1];
        z += s * m[u + 3 * a + 2];
      }
      const f = linePlace(area, lineField.carried, 24, n) + 6 * (g >> 1) + (g & 1);
      m[f] = x;
      m[f + 2] = y;
      m[f + 4] = z;
      m[linePlace(area, lineField.stretch, 8, n) + g] = Math.sqrt(x * x + y * y + z * z);
    }
  }
}

/** See DenseKernel.lineForces. */
export function lineForces({ doubles: m }: Memory, area: number, count: number, slots: number): void {
  m.fill(0, slotPlace(area, slotField.force, 24, 0), slotPlace(area, slotField.force, 24, slots));
  for (let n = 0; n < count; n++) {
    const force = slotPlace(area, slotField.force, 24, m[linePlace(area, lineField.slot, 1, n)]);
    for (let g = 0; g < 8; g++) {
      const along = linePlace(area, lineField.along, 64, n) + 16 * (g >> 1) + (g & 1);
      const f = linePlace(area, lineField.carried, 24, n) + 6 * (g >> 1) + (g & 1);
      const first = m[linePlace(area, lineField.first, 8, n) + g];
      for (let a = 0; a < 8; a++) {
        const s = first * m[along + 2 * a];
        m[force + 3 * a] += s * m[f];
        m[force + 3 * a + 1] += s * m[f + 2];
        m[force + 3 * a + 2] += s * m[f + 4];
      }
    }
  }
}

const T = new Float64Array(6);

/** See DenseKernel.lineTangents. */
export function lineTangents({ doubles: m }: Memory, area: number, count: number, slots: number): void {
  m.fill(0, slotPlace(area, slotField.pair, 216, 0), slotPlace(area, slotField.pair, 216, slots));
  for (let n = 0; n < count; n++) {
    const pairs = slotPlace(area, slotField.pair, 216, m[linePlace(area, lineField.slot, 1, n)]);
    for (let g = 0; g < 8; g++) {
      const f = linePlace(area, lineField.carried, 24, n) + 6 * (g >> 1) + (g & 1);
      writeTensor(m, f, m[linePlace(area, lineField.first, 8, n) + g], m[linePlace(area, lineField.second, 8, n) + g]);
      const along = linePlace(area, lineField.along, 64, n) + 16 * (g >> 1) + (g & 1);
      for (let a = 0, to = pairs; a < 8; a++) {
        for (let b = a; b < 8; b++, to += 6) {
          const s = m[along + 2 * a] * m[along + 2 * b];
          for (let i = 0; i < 6; i++) m[to + i] += s * T[i];
        }
      }
    }
  }
}

/** T = first I + second f f^T: xx xy xz yy yz zz. */
function writeTensor(m: Float64Array, f: number, first: number, second: number): void {
  const x = m[f];
  const y = m[f + 2];
  const z = m[f + 4];
  T[0] = first + second * x * x;
  T[1] = second * x * y;
  T[2] = second * x * z;
  T[3] = first + second * y * y;
  T[4] = second * y * z;
  T[5] = first + second * z * z;
}
