import type { MouthMesh } from '../face-model.ts';
import { tissues } from '../face-model.ts';

/**
 * Nodes of the visible surface: of every column first the free margin from the mucosa outward, then the skin to the
 * rim. Index = column * (layers + 1 + rings) + place along that line. The same for every face of a resolution.
 */
export function surfaceNodes(mesh: MouthMesh): Int32Array {
  const line = linePlaces(mesh);
  const nodes = new Int32Array(mesh.columns * line.length);
  for (let column = 0; column < mesh.columns; column++) {
    line.forEach(([ring, layer], place) => {
      nodes[column * line.length + place] = (column * (mesh.rings + 1) + ring) * (mesh.layers + 1) + layer;
    });
  }
  return nodes;
}

/** Triangles over {@link surfaceNodes}, seen counter-clockwise from outside (nTriangle x 3), as places in that list. */
export function surfaceTriangles(mesh: MouthMesh): Uint32Array {
  const places = linePlaces(mesh).length;
  const triangles = new Uint32Array(mesh.columns * (places - 1) * 6);
  let next = 0;
  for (let column = 0; column < mesh.columns; column++) {
    const here = column * places;
    const beside = ((column + 1) % mesh.columns) * places;
    for (let place = 0; place + 1 < places; place++) {
      const [a, b, c, d] = [here + place, beside + place, beside + place + 1, here + place + 1];
      triangles.set([a, b, c, a, c, d], next);
      next += 6;
    }
  }
  return triangles;
}

/** How red each surface node is: 1 on vermilion and margin, 0 on skin, the border between (nSurfaceNode) [1]. */
export function surfaceRegion(mesh: MouthMesh): Float32Array {
  const region = new Float32Array(mesh.columns * linePlaces(mesh).length);
  const skin = tissues.indexOf('skin');
  const red = [tissues.indexOf('vermilionSkin'), tissues.indexOf('mucosa')];
  linePlaces(mesh).forEach(([ring], place, line) => {
    for (let column = 0; column < mesh.columns; column++) {
      let redShare = 0;
      let whiteShare = 0;
      for (const [c, r] of neighbours(mesh, column, ring)) {
        const element = (c * mesh.rings + r) * mesh.layers + mesh.layers - 1;
        whiteShare += mesh.tissueShare[element * tissues.length + skin];
        for (const tissue of red) redShare += mesh.tissueShare[element * tissues.length + tissue];
      }
      region[column * line.length + place] = redShare / (redShare + whiteShare);
    }
  });
  return region;
}

/** Columns and rings of the elements around a skin node. */
function neighbours(mesh: MouthMesh, column: number, ring: number): [number, number][] {
  const before = (column + mesh.columns - 1) % mesh.columns;
  const rings = [ring - 1, ring].filter((r) => r >= 0 && r < mesh.rings);
  return rings.flatMap((r): [number, number][] => [
    [before, r],
    [column, r],
  ]);
}

/** Ring and layer of a column's surface line: margin from mucosa to skin, then outward. */
function linePlaces(mesh: MouthMesh): [ring: number, layer: number][] {
  const margin = Array.from({ length: mesh.layers + 1 }, (_, layer): [number, number] => [0, layer]);
  const skin = Array.from({ length: mesh.rings }, (_, i): [number, number] => [i + 1, mesh.layers]);
  return [...margin, ...skin];
}
