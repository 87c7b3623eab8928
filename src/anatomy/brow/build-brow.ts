import { pathOf, sheetCourse } from './brow-course.ts';
import { type Belt, beltFibres } from './brow-fibres.ts';
import { positionAt } from './brow-layout.ts';
import { meshBrow } from './brow-mesh.ts';
import type { BrowFascicle, BrowModel, BrowParameters } from './brow-model.ts';
import { browMuscles } from './brow-muscles.data.ts';
import { type Insertion, strandInto } from './brow-strands.ts';
import { browTies } from './brow-ties.ts';
import { browAnthropometry } from './parameters.ts';

const sides = [
  ['left', 1],
  ['right', -1],
] as const;

/**
 * Builds one person's brow and forehead: elements, tissues, muscles and ties, from seven lengths. Left and right are mirror
 * images.
 * @throws RangeError when a length is not a number or outside the tested range
 */
export function buildBrow(parameters: BrowParameters): BrowModel {
  refuseUntested(parameters);
  const mesh = meshBrow(parameters);
  const fascicles: BrowFascicle[] = [];
  const belts: Belt[] = [];
  const insertions: Insertion[] = [];
  for (const [side, sign] of sides) {
    for (const row of browMuscles) {
      const fascicle = fascicles.length;
      const { muscle, pull, crossSection, form } = row;
      const number = fascicles.filter((one) => one.muscle === muscle && one.side === side).length + 1;
      const path = pathOf(parameters, row, sign);
      fascicles.push({
        id: `${muscle}.${side}.${number}`,
        muscle,
        side,
        pull,
        crossSection,
        path,
        behindSeptum: form === 'outside',
      });
      const stops = sheetCourse(parameters, row, sign);
      if (form === 'outside') continue;
      if ('belt' in form) belts.push({ fascicle, stops, width: form.belt.width, crossSection });
      else {
        const origin = Float64Array.from(positionAt(parameters, stops[0], row.depth[0]));
        insertions.push({ fascicle, origin, centre: stops[stops.length - 1], radius: form.strand.radius });
      }
    }
  }
  return Object.freeze({
    region: 'brow',
    parameters: Object.freeze({ ...parameters }),
    mesh: Object.freeze(mesh),
    fascicles,
    fibres: beltFibres(mesh, belts),
    strands: insertions.map((insertion) => strandInto(mesh, insertion)),
    ties: browTies(mesh, parameters),
  });
}

function refuseUntested(parameters: BrowParameters): void {
  for (const [name, { range }] of Object.entries(browAnthropometry)) {
    const value = parameters[name as keyof BrowParameters];
    if (!(value >= range[0] && value <= range[1])) {
      throw new RangeError(`brow.${name} is ${value}; it must be from ${range[0]} to ${range[1]} mm`);
    }
  }
}
