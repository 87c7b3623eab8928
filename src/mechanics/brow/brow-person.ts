import type { BrowFascicle, BrowModel } from '#anatomy';
import type { PreparedPatch } from '../patch/muscled-patch.ts';
import { createPatchPerson, type PatchPerson, type PatchTies } from '../patch/patch-person.ts';
import { type BrowExpressionName, boneContact, browActivations, browTieStiffness } from './brow-parameters.ts';
import type { BrowPhysiology } from './brow-physiology.ts';

/** One person's brow before its rest has been found. @throws RangeError naming a value that is not positive */
export function createBrowPerson(
  prepared: PreparedPatch<BrowModel>,
  physiology: BrowPhysiology,
): PatchPerson<BrowModel> {
  for (const [name, value] of Object.entries(physiology)) {
    if (!(value >= 0 && value < 1000))
      throw new RangeError(`physiology.${name} is ${value}; it must be from 0 to 1000`);
  }
  const { fascicles } = prepared.face;
  return createPatchPerson({
    prepared,
    physiology,
    ties: tiesOf(prepared.face, physiology),
    fullTension: Float64Array.from(fascicles, (f) => physiology.sigmaKpa * sectionScale(f, physiology)),
    tone: browActivation(fascicles, physiology, 'browRest'),
  });
}

/**
 * Activation of every fascicle of the brow in an expression: tone plus voluntary command, at most 1, times the strength it
 * has left (nFascicle) [1]. A fascicle that is recruited beyond its usual strength does not exceed full activation.
 */
export function browActivation(
  fascicles: readonly BrowFascicle[],
  physiology: BrowPhysiology,
  expression: BrowExpressionName,
  strength?: Float64Array,
): Float64Array {
  const command = browActivations[expression];
  return Float64Array.from(fascicles, ({ muscle, pull }, k) => {
    const tone = pull === 'up' ? physiology.toneFrontalis : physiology.toneDepressors;
    const full = Math.min(1, tone + physiology.effort * (command[muscle] ?? 0));
    return Math.min(1, full * (strength?.[k] ?? 1));
  });
}

function sectionScale({ side, pull }: BrowFascicle, physiology: BrowPhysiology): number {
  const lateral = Math.sqrt(physiology.leftRightRatio);
  const section = pull === 'up' ? physiology.frontalisSection : physiology.depressorSection;
  return section * (side === 'left' ? lateral : 1 / lateral);
}

function tiesOf({ ties }: BrowModel, { areolarKpaPerMm, ligaments }: BrowPhysiology): PatchTies {
  const perArea = ties.map(({ kind }) => {
    if (kind === 'areolar') return areolarKpaPerMm;
    return browTieStiffness[kind].value * (kind.endsWith('Ligament') ? ligaments : 1);
  });
  const along = ties.flatMap(({ area }, k) => Array.from(area, (a) => a * perArea[k]));
  return {
    nodes: Int32Array.from(ties.flatMap(({ nodes }) => [...nodes])),
    along: Float64Array.from(along),
    across: Float64Array.from(
      ties.flatMap(({ area, normal }, k) => Array.from(area, (a) => a * (normal ? boneContact.value : perArea[k]))),
    ),
    normal: Float64Array.from(ties.flatMap(({ normal, nodes }) => [...(normal ?? new Float64Array(3 * nodes.length))])),
  };
}
