import type { EnergyTerm } from '../element/energy-term.ts';
import { FibreTerm } from '../element/fibres.ts';
import { type InitialStrain, noInitialStrain, TissueTerm } from '../element/tissue.ts';
import { deadLoadTerm } from '../load/dead-load.ts';
import { slidingTieTerm } from '../load/sliding-ties.ts';
import { StrandTerm } from '../load/strands.ts';
import { mouthParameters } from '../parameters.ts';
import type { Potential } from '../solve/newton.ts';
import type { Muscled } from '../solve/sensitivity.ts';
import {
  applySkinPrestress,
  stiffeningPerActivation,
  type TissuePhysiology,
  tissueStiffness,
} from '../solve/tissue-of-person.ts';
import type { MuscledPatch, PreparedPatch } from './muscled-patch.ts';

/** What a patch is tied to, node by node. */
export interface PatchTies {
  readonly nodes: Int32Array;
  /** stiffness along the bone and across it (nTie) [mN/mm]; the same where there is no bone */
  readonly along: Float64Array;
  readonly across: Float64Array;
  /** (nTie x 3) [1] */
  readonly normal: Float64Array;
}

/** One person's patch with its muscles at the strength of its owner. */
export interface PatchInput<Patch extends MuscledPatch> {
  readonly prepared: PreparedPatch<Patch>;
  readonly physiology: TissuePhysiology;
  readonly ties: PatchTies;
  /** tension of a fully active fascicle (nFascicle) [kPa] */
  readonly fullTension: Float64Array;
  /** activation of every fascicle at the untreated rest (nFascicle) [1] */
  readonly tone: Float64Array;
}

/** A patch as solved: its potential, what its rest stores, and the handle of its muscles. */
export interface PatchPerson<Patch extends MuscledPatch = MuscledPatch> extends Muscled {
  readonly mouth: PreparedPatch<Patch>;
  readonly potential: Potential;
  readonly tissue: TissueTerm;
  readonly tone: Float64Array;
  readonly store: {
    readonly initial: InitialStrain;
    /** (nTie x 3) [mm] */
    readonly tieOffset: Float64Array;
    /** what the fixed point left unbalanced (nNode x 3) [mN] */
    readonly load: Float64Array;
  };
  readonly ties: PatchTies;
  /** sets the activation of every fascicle (nFascicle) [1] */
  activate(activation: Float64Array): void;
}

/** Puts the terms of the potential together; initial strain holds the skin's recoil only. */
export function createPatchPerson<Patch extends MuscledPatch>(input: PatchInput<Patch>): PatchPerson<Patch> {
  const { prepared, physiology, ties, fullTension, tone } = input;
  const { face, quadrature, nodeCount } = prepared;
  const stiffness = tissueStiffness(face, physiology);
  const initial = noInitialStrain(quadrature.elementCount);
  applySkinPrestress(face, physiology, stiffness, initial);
  const fullStrandForce = Float64Array.from(
    face.strands,
    ({ fascicle }) => fullTension[fascicle] * face.fascicles[fascicle].crossSection,
  );
  const tension = new Float64Array(fullTension.length);
  const force = new Float64Array(face.strands.length);
  const store = {
    initial,
    tieOffset: new Float64Array(ties.nodes.length * 3),
    load: new Float64Array(nodeCount * 3),
  };
  const shared = { ...prepared, elements: face.mesh.elements };
  const tissue = new TissueTerm({ ...shared, stiffness, initial });
  const originMoved = new Float64Array(face.strands.length * 3);
  const terms: EnergyTerm[] = [
    tissue,
    new FibreTerm({ ...shared, fibres: face.fibres, tension }),
    new StrandTerm({ nodes: face.mesh.nodes, strands: face.strands, force, originMoved }),
    slidingTieTerm({ ...ties, offset: store.tieOffset }),
    deadLoadTerm(weightOf(prepared)),
    deadLoadTerm(store.load),
  ];
  const passive = stiffness.c10.slice();
  const gain = stiffeningPerActivation(physiology);
  function activate(activation: Float64Array): void {
    for (let f = 0; f < tension.length; f++) tension[f] = activation[f] * fullTension[f];
    face.strands.forEach((strand, k) => {
      force[k] = activation[strand.fascicle] * fullStrandForce[k];
    });
    stiffness.c10.set(passive);
    face.fibres.element.forEach((e, n) => {
      const f = face.fibres.fascicle[n];
      stiffness.c10[e] += gain * face.fibres.share[n] * (activation[f] - tone[f]);
    });
  }
  return {
    mouth: prepared,
    physiology,
    potential: { terms, stiffness: prepared.stiffness, factor: prepared.factor },
    tissue,
    tone,
    store,
    ties,
    jaw: { originMoved },
    fullTension,
    fullStrandForce,
    activate,
  };
}

function weightOf({ nodalVolume, nodeCount }: PreparedPatch): Float64Array {
  const load = new Float64Array(nodeCount * 3);
  for (let n = 0; n < nodeCount; n++) load[n * 3 + 1] = -mouthParameters.weightDensity.value * nodalVolume[n];
  return load;
}
