import { describe, expect, test } from 'vitest';
import { buildFace } from '../build-face.ts';
import { type FaceModel, muscleIds, type Resolution } from '../face-model.ts';
import { elementSamples, elementVolumes, gaussStations, jacobianAt } from '../mesh/element-samples.ts';
import { referenceFaces } from '../parameters.ts';
import { muscleTable } from './muscles.data.ts';

const female = referenceFaces['reference-female'];
const built = {
  coarse: buildFace(female, 'coarse'),
  mid: buildFace(female, 'mid'),
  fine: buildFace(female, 'fine'),
} satisfies Record<Resolution, FaceModel>;

/** Section that a fascicle carries through each column of elements, from the shares and directions alone [mm2]. */
function sectionByColumn({ mesh, fibres }: FaceModel, fascicle: number): Float64Array {
  const gauss = elementSamples(gaussStations);
  const j = new Float64Array(9);
  const sections = new Float64Array(mesh.columns);
  fibres.element.forEach((element, entry) => {
    if (fibres.fascicle[entry] !== fascicle) return;
    const nodes = mesh.elements.subarray(8 * element, 8 * element + 8);
    for (let g = 0; g < 8; g++) {
      jacobianAt(j, gauss, g, { positions: mesh.nodes, nodes });
      const d = fibres.direction.subarray(24 * entry + 3 * g, 24 * entry + 3 * g + 3);
      const across = [j[4] * j[8] - j[5] * j[7], j[5] * j[6] - j[3] * j[8], j[3] * j[7] - j[4] * j[6]];
      const flux = d[0] * across[0] + d[1] * across[1] + d[2] * across[2];
      sections[Math.floor(element / (mesh.rings * mesh.layers))] += (fibres.share[entry] * Math.abs(flux)) / 8;
    }
  });
  return sections;
}

/** Sums by element of a muscle's shares on one side. */
function sharesOf({ mesh, fibres, fascicles }: FaceModel, muscle: string, side: string): Float64Array {
  const sums = new Float64Array(mesh.elements.length / 8);
  fibres.element.forEach((element, entry) => {
    const own = fascicles[fibres.fascicle[entry]];
    if (own.muscle === muscle && own.side === side) sums[element] += fibres.share[entry];
  });
  return sums;
}

describe('fibres in the tissue', () => {
  test('carry their section through every cut between corner and midline', () => {
    const { mesh, fascicles } = built.mid;
    const quarter = mesh.columns / 4;
    fascicles.forEach((fascicle, f) => {
      if (!fascicle.muscle.startsWith('orbicularisOris') || fascicle.side !== 'left') return;
      const sections = sectionByColumn(built.mid, f);
      const upper = fascicle.muscle.endsWith('superior');
      const columns = upper ? sections.subarray(2, quarter) : sections.subarray(quarter, 2 * quarter - 2);
      for (const section of columns) {
        expect(section / fascicle.crossSection).toBeGreaterThan(0.9);
        expect(section / fascicle.crossSection).toBeLessThan(1.1);
      }
    });
  });

  test('share the midline between the two sides', () => {
    const { fascicles } = built.mid;
    const left = fascicles.findIndex(({ id }) => id === 'orbicularisOris.peripheralis.superior.left.2');
    const right = fascicles.findIndex(({ id }) => id === 'orbicularisOris.peripheralis.superior.right.2');
    const both = sectionByColumn(built.mid, left)[0] + sectionByColumn(built.mid, right)[0];
    expect(both / fascicles[left].crossSection).toBeGreaterThan(0.9);
    expect(both / fascicles[left].crossSection).toBeLessThan(1.1);
  });

  test('run in unit directions along the lips, those of the two sides mirror images', () => {
    const { mesh, fibres, fascicles } = built.mid;
    const mirrored = new Map<string, number>();
    const key = (entry: number, flip: boolean) => {
      const { muscle, side, id } = fascicles[fibres.fascicle[entry]];
      const per = mesh.rings * mesh.layers;
      const column = Math.floor(fibres.element[entry] / per);
      const place = (flip ? mesh.columns - 1 - column : column) * per + (fibres.element[entry] % per);
      const ownSide = flip ? (side === 'left' ? 'right' : 'left') : side;
      return `${muscle} ${ownSide} ${id.split('.').at(-1)} ${place}`;
    };
    fibres.element.forEach((_, entry) => {
      mirrored.set(key(entry, true), entry);
    });
    fibres.element.forEach((_, entry) => {
      const other = mirrored.get(key(entry, false));
      expect(other).toBeDefined();
      expect(fibres.share[other as number]).toBeCloseTo(fibres.share[entry], 9);
      for (let g = 0; g < 8; g++) {
        const own = fibres.direction.subarray(24 * entry + 3 * g, 24 * entry + 3 * g + 3);
        const at = 24 * (other as number) + 3 * (g ^ 1);
        expect(Math.hypot(own[0], own[1], own[2])).toBeCloseTo(1, 12);
        expect(fibres.direction[at]).toBeCloseTo(-own[0], 9);
        expect(fibres.direction[at + 1]).toBeCloseTo(own[1], 9);
        expect(fibres.direction[at + 2]).toBeCloseTo(own[2], 9);
      }
    });
  });

  test('fill the same volume at every resolution', () => {
    for (const muscle of muscleIds) {
      const volume = (face: FaceModel) => {
        const whole = elementVolumes(face.mesh.nodes, face.mesh.elements);
        return sharesOf(face, muscle, 'left').reduce((sum, share, e) => sum + share * whole[e], 0);
      };
      const fine = volume(built.fine);
      if (fine === 0) continue;
      expect(volume(built.mid) / fine, muscle).toBeGreaterThan(0.93);
      expect(volume(built.mid) / fine, muscle).toBeLessThan(1.07);
      expect(volume(built.coarse) / fine, muscle).toBeGreaterThan(0.85);
      expect(volume(built.coarse) / fine, muscle).toBeLessThan(1.15);
    }
  });

  test('put the marginalis in the red lip and the peripheralis beyond it', () => {
    const { mesh } = built.mid;
    const ring = (element: number) => Math.floor(element / mesh.layers) % mesh.rings;
    const midline = (element: number) => element < mesh.rings * mesh.layers;
    const beyond = (muscle: string) => {
      const shares = sharesOf(built.mid, muscle, 'left');
      const sum = (test: (r: number) => boolean) =>
        shares.reduce((s, share, e) => s + (midline(e) && test(ring(e)) ? share : 0), 0);
      return sum((r) => r >= mesh.borderRing) / sum(() => true);
    };
    expect(beyond('orbicularisOris.marginalis.superior')).toBeLessThan(0.2);
    expect(beyond('orbicularisOris.peripheralis.superior')).toBeGreaterThan(0.95);
  });
});

describe('strands', () => {
  test('spread over a patch whose weights sum to 1 and whose middle does not depend on the resolution', () => {
    const middles = (face: FaceModel) =>
      face.strands.map(({ nodes, weights }) =>
        [0, 1, 2].map((k) => weights.reduce((sum, w, i) => sum + w * face.mesh.nodes[3 * nodes[i] + k], 0)),
      );
    const [coarse, fine] = [middles(built.coarse), middles(built.fine)];
    built.coarse.strands.forEach(({ weights, nodes }, i) => {
      expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
      expect(nodes.length).toBeGreaterThan(20);
      expect(Math.hypot(...coarse[i].map((x, k) => x - fine[i][k]))).toBeLessThan(0.6);
    });
  });

  test('pull as their muscle is named: elevators up, depressors down', () => {
    for (const { fascicle, origin, nodes, weights } of built.mid.strands) {
      const y = weights.reduce((sum, w, i) => sum + w * built.mid.mesh.nodes[3 * nodes[i] + 1], 0);
      const { pull } = built.mid.fascicles[fascicle];
      if (pull === 'up') expect(origin[1]).toBeGreaterThan(y + 10);
      if (pull === 'down') expect(origin[1]).toBeLessThan(y - 10);
    }
  });
});

describe('fascicles', () => {
  test('of each muscle carry its section on each side', () => {
    for (const muscle of muscleIds) {
      if (muscle.startsWith('compressorLabii')) continue;
      for (const side of ['left', 'right']) {
        const own = built.mid.fascicles.filter((f) => f.muscle === muscle && f.side === side);
        expect(own.length).toBe(muscleTable[muscle].fascicles);
        expect(own.reduce((sum, f) => sum + f.crossSection, 0)).toBeCloseTo(muscleTable[muscle].crossSection, 9);
      }
    }
  });

  test('have distinct names and a course of at least two points, on their own side', () => {
    const { fascicles } = built.mid;
    expect(new Set(fascicles.map(({ id }) => id)).size).toBe(fascicles.length);
    for (const { path, side } of fascicles) {
      expect(path.length).toBeGreaterThanOrEqual(6);
      for (let i = 0; i < path.length; i += 3) {
        expect(side === 'left' ? path[i] : -path[i]).toBeGreaterThan(0);
      }
    }
  });

  test('are the same at every resolution', () => {
    const ids = (face: FaceModel) => face.fascicles.map(({ id }) => id);
    expect(ids(built.coarse)).toEqual(ids(built.fine));
  });
});
