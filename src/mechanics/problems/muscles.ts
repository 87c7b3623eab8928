import { planeObstacle } from '../contact/obstacle.ts';
import { surfaceContactTerm } from '../contact/surface-contact.ts';
import { mappedMesh, nodeAt, sideFaces } from './model/mapped-mesh.ts';
import { type FibreField, readMaterial } from './model/material.ts';
import { bodyForce } from './model/solve-setup.ts';
import type { Params } from './params.ts';
import { type Mirror, type Posed, pointQuantities, pointQuantity } from './quantities.ts';
import { circumferential, scaled } from './round.ts';

const size = { above: 0.01, atMost: 1e4 };
const tensionRange = { atLeast: 0 };
const quarter: Mirror = { half: [1, 1, 0] };

/** A smooth hill of height 1 and half-width 1. */
function bump(s: number): number {
  return Math.abs(s) < 1 ? (1 - s * s) ** 2 : 0;
}

/**
 * Two muscles pulling against each other in one square bar along x with clamped ends: tension1 gives way to tension2 over a
 * smooth step in the middle. A quarter of the section is modelled.
 */
export function tugInBar(params: Params, scale: number): Posed {
  const [length, width] = ['lengthMm', 'widthMm'].map((name) => params.number(name, size));
  const [strong, weak] = ['tension1', 'tension2'].map((name) => params.number(name, tensionRange));
  const step = params.number('widthOfStepMm', { above: 0, atMost: length }, 8);
  const across = Math.round(6 * scale);
  const along = Math.round(Math.min(200, Math.max(20, (length / width) * 16)) * scale);
  const mesh = mappedMesh([along, across, across], (r, s, t) => [r * length, (s * width) / 2, (t * width) / 2]);
  const mirror: Mirror = { half: [0, 1, 1] };
  return {
    setup: {
      mesh,
      material: readMaterial(params),
      active: (x) => {
        const s = Math.max(-1, Math.min(1, (x[0] - length / 2) / (step / 2)));
        const share = 0.5 + 0.75 * s - 0.25 * s ** 3;
        return [Math.sqrt(strong * (1 - share) + weak * share), 0, 0];
      },
      hold: (x) => {
        const end = x[0] === 0 || x[0] === length;
        return [end, end || x[1] === 0, end || x[2] === 0];
      },
    },
    quantities: pointQuantities,
    read: (quantity, solution) => pointQuantity(quantity, solution, mirror),
  };
}

/** Stiffness per tension that lets the tissue into the plane by less than a thousandth of its bulge [1/mm]. */
const hardness = 500;

/**
 * A bundle contracting inside a block, 20 x 10 x 8 mm and clamped below, that bulges against a frictionless rigid plane above it.
 * A quarter of the block is modelled.
 */
export function pressOnPlane(params: Params, scale: number): Posed {
  const tension = params.number('activeTension', tensionRange);
  const plane = params.has('planeZMm') ? params.number('planeZMm', { atLeast: 8, atMost: 1000 }) : null;
  const cells = [20, 10, 16].map((n) => Math.round(n * scale)) as [number, number, number];
  const mesh = mappedMesh(cells, (r, s, t) => [10 * r, 5 * s, 8 * t]);
  const contact =
    plane === null
      ? null
      : surfaceContactTerm({
          nodes: mesh.nodes,
          faces: sideFaces(mesh, 2, 1),
          obstacle: planeObstacle([0, 0, -1], -plane),
          law: { stiffness: hardness * Math.max(tension, 1e-3), softness: 1e-3 },
        });
  return {
    setup: {
      mesh,
      material: readMaterial(params),
      active: (x) => [Math.sqrt(tension * bump(x[0] / 8) * bump(x[1] / 4) * bump((x[2] - 4) / 3)), 0, 0],
      hold: (x) => [x[2] === 0 || x[0] === 0, x[2] === 0 || x[1] === 0, x[2] === 0],
      ...(contact ? { others: [contact] } : {}),
    },
    quantities: `'total normal force on the plane' (of the whole block) or ${pointQuantities}`,
    read(quantity, solution) {
      if (!/^(?:total )?(?:normal )?force\b/.test(quantity)) return pointQuantity(quantity, solution, quarter);
      const { u } = solution;
      return contact ? 4 * contact.pressure(u).reduce((sum, p, k) => sum + p * contact.area[k], 0) : 0;
    },
  };
}

/**
 * A ring like the lips': held at its outer rim, free otherwise, circular fibres around r = 12 mm that pull more above than below,
 * its weight along -y. The half x >= 0 is modelled.
 */
export function ring(params: Params, scale: number): Posed {
  const inner = params.number('innerRadiusMm', size);
  const outer = params.number('outerRadiusMm', { above: inner, atMost: 1e4 });
  const height = params.number('heightMm', size);
  const tension = params.number('activeTension', tensionRange);
  const weight = params.number('bodyForce', {});
  const cells = [14, 64, 8].map((n) => Math.round(n * scale)) as [number, number, number];
  const mesh = mappedMesh(cells, (r, s, t) => {
    const [radius, angle] = [inner + r * (outer - inner), Math.PI * (s - 0.5)];
    return [s === 0 || s === 1 ? 0 : radius * Math.cos(angle), radius * Math.sin(angle), t * height];
  });
  const pull: FibreField = (x, parameter) => {
    const radius = Math.hypot(x[0], x[1]);
    const share = bump((radius - 12) / 4) * (1 + (0.5 * x[1]) / radius);
    return scaled(circumferential(x, parameter), Math.sqrt(tension * share));
  };
  const material = readMaterial(params);
  return {
    setup: {
      mesh,
      material,
      fibre: circumferential,
      active: pull,
      force: bodyForce(mesh, [0, -weight, 0]),
      hold: (x, node) => (onRim(node, cells) ? [true, true, true] : [x[0] === 0, false, false]),
    },
    quantities: pointQuantities,
    read: (quantity, solution) => pointQuantity(quantity, solution, { half: [1, 0, 0] }),
  };
}

function onRim(node: number, cells: [number, number, number]): boolean {
  return node >= nodeAt(cells, cells[0], 0, 0);
}
