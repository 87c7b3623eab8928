import { tissues } from '../face-model.ts';
import { lowerEdge, positionAt } from './brow-layout.ts';
import type { BrowMesh, BrowParameters } from './brow-model.ts';
import { browTemplate } from './parameters.ts';

/** Elements across, upward and through the thickness: as few as carry the muscles. */
export const browGrid = { columns: 24, rings: 12, layers: 3 } as const;

/** Shares of the thickness at which layers of elements meet: the areolar plane, muscle, then fat and skin. */
const levels = [
  0,
  browTemplate.areolarShare.value,
  browTemplate.areolarShare.value + browTemplate.muscleShare.value,
  1,
];

/** Number of a node. */
export function browNode(column: number, ring: number, layer: number): number {
  return (column * (browGrid.rings + 1) + ring) * (browGrid.layers + 1) + layer;
}

/** The sheet of elements over a forehead. A mirrored mesh is the mesh itself. */
export function meshBrow(parameters: BrowParameters): BrowMesh {
  const { columns, rings, layers } = browGrid;
  const count = (columns + 1) * (rings + 1) * (layers + 1);
  const nodes = new Float64Array(3 * count);
  const sheetCoordinates = new Float64Array(2 * count);
  for (let column = 0; column <= columns; column++) {
    const x = parameters.foreheadHalfWidth * ((2 * column - columns) / columns);
    for (let ring = 0; ring <= rings; ring++) {
      const low = lowerEdge(x);
      const height = low + (ring / rings) * (browTemplate.patchTop.value - low);
      for (let layer = 0; layer <= layers; layer++) {
        const node = browNode(column, ring, layer);
        nodes.set(positionAt(parameters, [x, height], levels[layer]), 3 * node);
        sheetCoordinates.set([x, height], 2 * node);
      }
    }
  }
  return {
    open: true,
    columns,
    rings,
    layers,
    nodes,
    elements: hexahedra(),
    tissueShare: tissueShares(),
    sheetCoordinates,
  };
}

function hexahedra(): Int32Array {
  const { columns, rings, layers } = browGrid;
  const elements: number[] = [];
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rings; r++) {
      for (let l = 0; l < layers; l++) {
        for (const up of [0, 1]) {
          elements.push(browNode(c, r, l + up), browNode(c + 1, r, l + up));
          elements.push(browNode(c + 1, r + 1, l + up), browNode(c, r + 1, l + up));
        }
      }
    }
  }
  return Int32Array.from(elements);
}

/** Loose areolar tissue counts as deep fat; the galea as muscle that does not pull. */
function tissueShares(): Float64Array {
  const { columns, rings, layers } = browGrid;
  const skin = browTemplate.skinShare.value / (1 - levels[2]);
  const ofLayer: readonly Partial<Record<(typeof tissues)[number], number>>[] = [
    { deepFat: 1 },
    { muscle: 0.8, superficialFat: 0.2 },
    { superficialFat: 1 - skin, skin },
  ];
  const shares = new Float64Array(columns * rings * layers * tissues.length);
  for (let e = 0; e < columns * rings * layers; e++) {
    tissues.forEach((tissue, t) => {
      shares[e * tissues.length + t] = ofLayer[e % layers][tissue] ?? 0;
    });
  }
  return shares;
}
