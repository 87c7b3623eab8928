import { type MouthContacts, mouthContacts } from '../contact/mouth-contacts.ts';
import type { SurfaceContact } from '../contact/surface-contact.ts';
import type { EnergyTerm } from '../element/energy-term.ts';
import { FibreTerm } from '../element/fibres.ts';
import { type GrownTissue, type Growth, growTissue, ungrownTissue } from '../element/growth.ts';
import { type InitialStrain, noInitialStrain, type TissueStiffness, TissueTerm } from '../element/tissue.ts';
import { deadLoadTerm } from '../load/dead-load.ts';
import { createJaw, type Jaw } from '../load/jaw.ts';
import { StrandTerm } from '../load/strands.ts';
import { tieTerm } from '../load/ties.ts';
import { mouthParameters } from '../parameters.ts';
import type { Physiology } from '../physiology.ts';
import { type Manner, sectionScale } from './activation.ts';
import { checkPhysiology } from './check-input.ts';
import { type Mouth, nodalVolume } from './mouth.ts';
import type { Potential } from './newton.ts';
import { applySkinPrestress, outwardDirections, stiffeningPerActivation, tissueStiffness } from './tissue-of-person.ts';

/** How the head is held: where the patient frame's weight points. */
export type Posture = 'upright' | 'supine';

/** Direction of weight in the patient frame: down the face, or towards the back of the head. */
const weightAxis: Readonly<Record<Posture, 1 | 2>> = { upright: 1, supine: 2 };

/** What the untreated rest has stored so that the scanned shape is in balance. */
export interface RestStore {
  readonly initial: InitialStrain;
  /** (nTie x 3) [mm] */
  readonly tieOffset: Float64Array;
  /** at every contact point of the mucosa (nFace x nPoint) [mm] */
  readonly toothOffset: Float64Array;
  /** what the fixed point left unbalanced (nNode x 3) [mN] */
  readonly load: Float64Array;
}

/** One mouth with one guess of its physiology: the potential, and the handles that change its loads. */
export interface Person {
  readonly mouth: Mouth;
  readonly physiology: Physiology;
  /** how this person makes expressions */
  readonly manner: Manner;
  readonly potential: Potential;
  /** the terms of the potential that growth changes */
  readonly growing: readonly EnergyTerm[];
  readonly store: RestStore;
  readonly stiffness: TissueStiffness;
  readonly tissue: TissueTerm;
  readonly contacts: MouthContacts;
  readonly jaw: Jaw;
  /** full tension of each fascicle inside the tissue [kPa] and force of each strand [mN] at activation 1 */
  readonly fullTension: Float64Array;
  readonly fullStrandForce: Float64Array;
  /** norm of the unbalanced forces over the norm of the tissue's own at a solved state [1] */
  relativeResidual(u: Float64Array): number;
  /** sets the activation of every fascicle (nFascicle) [1] */
  activate(activation: Float64Array): void;
  /** what the tissue has gained and lost since the untreated rest, or nothing; counts from the next activation on */
  grow(growth: Growth | null): void;
  /** turns the weight of the tissue with the head; every person is upright until told otherwise */
  lie(posture: Posture): void;
  /** the same for what the tissue's activation stiffening is measured from: the untreated tone */
  setTone(tone: Float64Array): void;
}

function tiesOf(mouth: Mouth, physiology: Physiology): { nodes: Int32Array; stiffness: Float64Array } {
  const perArea = {
    maxilla: mouthParameters.boneTie.value,
    mandible: mouthParameters.boneTie.value,
    nose: physiology.noseSupportKpaPerMm,
    cheek: physiology.borderSpringKpaPerMm,
    chin: mouthParameters.chinTie.value,
  };
  const { attachments } = mouth.face;
  return {
    nodes: Int32Array.from(attachments.flatMap((a) => [...a.nodes])),
    stiffness: Float64Array.from(attachments.flatMap((a) => Array.from(a.area, (area) => area * perArea[a.kind]))),
  };
}

/** Writes the weight of tissue of a nodal volume along an axis of the patient frame (nNode x 3) [mN]. */
function weigh(volume: Float64Array, axis: 1 | 2, load: Float64Array): void {
  load.fill(0);
  for (let n = 0; n < volume.length; n++) load[n * 3 + axis] = -mouthParameters.weightDensity.value * volume[n];
}

/** The tissue as grown, and the handle that grows it and its weight. */
function growthHandle(mouth: Mouth, initial: InitialStrain, weight: Float64Array) {
  const { quadrature, face, nodeCount } = mouth;
  const grown = ungrownTissue(quadrature, initial);
  const before = { quadrature, initial, outward: outwardDirections(face) };
  let volume = mouth.nodalVolume;
  let axis = weightAxis.upright;
  function grow(growth: Growth | null): void {
    growTissue(grown, before, growth);
    volume = growth ? nodalVolume(face.mesh.elements, grown.quadrature, nodeCount) : mouth.nodalVolume;
    weigh(volume, axis, weight);
  }
  function lie(posture: Posture): void {
    axis = weightAxis[posture];
    weigh(volume, axis, weight);
  }
  grow(null);
  return { grown, grow, lie };
}

/** Fascicle activations written into the tensions that the muscle terms read, and into the stiffness of active tissue. */
function muscleHandles(mouth: Mouth, physiology: Physiology, stiffness: TissueStiffness, grown: GrownTissue) {
  const { fascicles, fibres, strands } = mouth.face;
  const scale = Float64Array.from(fascicles, (f) => sectionScale(f.muscle, f.side, physiology));
  const fullTension = Float64Array.from(scale, (s) => s * physiology.sigmaKpa);
  const fullStrandForce = Float64Array.from(
    strands,
    (s) => fullTension[s.fascicle] * fascicles[s.fascicle].crossSection,
  );
  const tension = new Float64Array(fascicles.length);
  const force = new Float64Array(strands.length);
  const passive = { c10: stiffness.c10.slice(), c20: stiffness.c20.slice() };
  const gain = stiffeningPerActivation(physiology);
  let tone: Float64Array = new Float64Array(fascicles.length);
  function activate(activation: Float64Array): void {
    for (let f = 0; f < tension.length; f++) tension[f] = activation[f] * fullTension[f];
    strands.forEach((s, k) => {
      force[k] = activation[s.fascicle] * fullStrandForce[k];
    });
    stiffness.c10.set(passive.c10);
    for (let n = 0; n < fibres.element.length; n++) {
      const f = fibres.fascicle[n];
      stiffness.c10[fibres.element[n]] += gain * fibres.share[n] * (activation[f] - tone[f]);
    }
    for (let e = 0; e < passive.c10.length; e++) {
      stiffness.c10[e] = (stiffness.c10[e] + grown.addedC10[e]) * grown.tissueShare[e];
      stiffness.c20[e] = passive.c20[e] * grown.tissueShare[e];
    }
  }
  return { tension, force, fullTension, fullStrandForce, activate, setTone: (t: Float64Array) => (tone = t) };
}

/**
 * A person before rest has been found: initial strain holds the skin's recoil only.
 * @param manner how this person makes expressions; as the template unless said
 * @throws RangeError naming a value outside the range in which the material is stable
 */
export function createPerson(
  mouth: Mouth,
  physiology: Physiology,
  without: readonly 'teeth'[] = [],
  manner: Manner = {},
): Person {
  checkPhysiology(physiology);
  const { mesh, fibres, strands } = mouth.face;
  const stiffness = tissueStiffness(mouth.face, physiology);
  const initial = noInitialStrain(mouth.quadrature.elementCount);
  applySkinPrestress(mouth.face, physiology, stiffness, initial);
  const weight = new Float64Array(mouth.nodeCount * 3);
  const { grown, grow, lie } = growthHandle(mouth, initial, weight);
  const handles = muscleHandles(mouth, physiology, stiffness, grown);
  const ties = tiesOf(mouth, physiology);
  const store: RestStore = {
    initial,
    tieOffset: new Float64Array(ties.nodes.length * 3),
    toothOffset: new Float64Array(mesh.mucosaFaces.length),
    load: new Float64Array(mouth.nodeCount * 3),
  };
  const jaw = createJaw(mouth.face);
  const shared = { ...mouth, elements: mesh.elements };
  const contacts = mouthContacts(mouth, {
    toothOffset: store.toothOffset,
    jaw,
    withTeeth: !without.includes('teeth'),
  });
  graze(contacts.teeth, store.toothOffset, mouth.nodeCount);
  const tissue = new TissueTerm({ ...shared, quadrature: grown.quadrature, initial: grown.initial, stiffness });
  const weightTerm = deadLoadTerm(weight);
  const terms: EnergyTerm[] = [
    tissue,
    new FibreTerm({ ...shared, fibres, tension: handles.tension }),
    new StrandTerm({ nodes: mesh.nodes, strands, force: handles.force, originMoved: jaw.originMoved }),
    tieTerm({ ...ties, offset: store.tieOffset, moved: jaw.tieMoved }),
    ...contacts.terms,
    weightTerm,
    deadLoadTerm(store.load),
  ];
  return {
    mouth,
    physiology,
    manner,
    store,
    stiffness,
    tissue,
    contacts,
    jaw,
    relativeResidual: (u) => relativeResidual(terms, tissue, u),
    growing: [tissue, weightTerm],
    potential: { terms, stiffness: mouth.stiffness, factor: mouth.factor },
    fullTension: handles.fullTension,
    fullStrandForce: handles.fullStrandForce,
    activate: handles.activate,
    grow,
    lie,
    setTone: handles.setTone,
  };
}

/** The mucosa as scanned lies on the teeth without pressing, also where a flat face cuts the corner of the round arch. */
function graze(teeth: SurfaceContact | null, offset: Float64Array, nodeCount: number): void {
  const gap = teeth?.gap(new Float64Array(nodeCount * 3));
  gap?.forEach((g, k) => {
    offset[k] = mouthParameters.contactSoftness.value - g;
  });
}

function relativeResidual(terms: readonly EnergyTerm[], tissue: TissueTerm, u: Float64Array): number {
  const whole = new Float64Array(u.length);
  for (const term of terms) term.addGradient(u, whole);
  const own = new Float64Array(u.length);
  tissue.addGradient(u, own);
  return norm(whole) / norm(own);
}

function norm(v: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < v.length; i++) sum += v[i] * v[i];
  return Math.sqrt(sum);
}
