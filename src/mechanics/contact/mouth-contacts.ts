import type { DentalArch } from '#anatomy';
import type { EnergyTerm } from '../element/energy-term.ts';
import { followerPressureTerm } from '../load/follower-pressure.ts';
import type { Jaw } from '../load/jaw.ts';
import { mouthParameters } from '../parameters.ts';
import type { Mouth } from '../solve/mouth.ts';
import { faceRule } from './face-points.ts';
import { type FilmContact, filmContactTerm, filmRule } from './film-contact.ts';
import { archObstacle, cylinderObstacle, hingedObstacle, type Obstacle, type Pad, paddedObstacle } from './obstacle.ts';
import { type SurfaceContact, surfaceContactTerm } from './surface-contact.ts';
import type { ContactLaw } from './unilateral.ts';

/** What is inside the mouth and between the lips at the moment; read by the terms at every evaluation. */
export interface InsideMouth {
  /** pressure above that of the room [kPa] */
  pressureKpa: number;
  /** pressure sensor on the upper incisors; thickness 0 = not there */
  readonly sensor: Pad & { thickness: number };
  /** how far a straw has been put between the lips, 0 = not there, 1 = held [1] */
  straw: number;
}

/** Everything the lips touch. */
export interface MouthContacts {
  readonly inside: InsideMouth;
  readonly teeth: SurfaceContact | null;
  readonly lips: FilmContact;
  /** upper and lower lip against the straw, points in the order of the lips' own */
  readonly straw: readonly [SurfaceContact, SurfaceContact];
  readonly terms: readonly EnergyTerm[];
}

/** Points of the mucosa's faces. */
export const toothRule = faceRule(2);

/** Pressure inside the mouth at full command [kPa]. */
const pressureKpa: Readonly<Record<string, number>> = {
  straw: -mouthParameters.strawSuction.value,
  speechP: mouthParameters.speechPressure.value,
};

/** Sets pressure and straw of an expression at a share of its command. */
export function setInside(inside: InsideMouth, expression: string, command: number): void {
  inside.pressureKpa = command * (pressureKpa[expression] ?? 0);
  inside.straw = expression === 'straw' ? command : 0;
}

/** What the contacts of a mouth depend on besides its shape. */
export interface MouthContactsInput {
  /** gap that rest has taken up at every point of the mucosa, read at every evaluation (nFace x nPoint) [mm] */
  readonly toothOffset: Float64Array;
  /** carries the lower teeth */
  readonly jaw: Jaw;
  readonly withTeeth: boolean;
}

/** Contacts of one mouth. */
export function mouthContacts(mouth: Mouth, { toothOffset, jaw, withTeeth }: MouthContactsInput): MouthContacts {
  const { mesh, teeth: arch } = mouth.face;
  const inside: InsideMouth = { pressureKpa: 0, straw: 0, sensor: sensorOn(arch) };
  const teeth = withTeeth
    ? surfaceContactTerm({
        nodes: mesh.nodes,
        faces: mesh.mucosaFaces,
        rule: toothRule,
        obstacle: paddedObstacle(archObstacle(arch), inside.sensor),
        instead: { obstacle: lowerTeeth(arch, jaw), faces: onLowerLip(mouth) },
        law: lawOf(mouthParameters.toothContact.value),
        offset: toothOffset,
      })
    : null;
  const lips = filmContactTerm({
    nodes: mesh.nodes,
    faces: mesh.lipFaces,
    law: lawOf(mouthParameters.lipContact.value),
  });
  const straw = [strawContact(mouth, inside, 0), strawContact(mouth, inside, 4)] as const;
  const air = followerPressureTerm({
    nodes: mesh.nodes,
    faces: mesh.mucosaFaces,
    pressure: airPressure(mesh.mucosaFree, inside),
  });
  return { inside, teeth, lips, straw, terms: [...(teeth ? [teeth] : []), lips, ...straw, air] };
}

/** The lower teeth, carried by the jaw. */
function lowerTeeth(arch: DentalArch, jaw: Jaw): Obstacle {
  const { jawHingeHeight, jawHingeDepth } = mouthParameters;
  const hinge = { y: jawHingeHeight.value, z: jawHingeDepth.value, degrees: () => jaw.degrees };
  return hingedObstacle(archObstacle(arch), hinge);
}

/** Which faces of the mucosa belong to the lower lip, by their column (nFace). */
function onLowerLip({ face }: Mouth): Uint8Array {
  const { mucosaFaces, columns, rings, layers } = face.mesh;
  const columnOf = (node: number) => Math.floor(node / ((rings + 1) * (layers + 1)));
  return Uint8Array.from({ length: mucosaFaces.length / 4 }, (_, f) => {
    const [a, b] = [columnOf(mucosaFaces[f * 4]), columnOf(mucosaFaces[f * 4 + 1])];
    const first = Math.abs(a - b) > 1 ? Math.max(a, b) : Math.min(a, b);
    return first >= columns / 4 && first < (3 * columns) / 4 ? 1 : 0;
  });
}

function lawOf(stiffness: number): ContactLaw {
  return {
    stiffness,
    softness: mouthParameters.contactSoftness.value,
  };
}

/** A sensor in the middle of the upper incisors' crowns, as far as the upper lip covers them. */
function sensorOn({ incisorEdgeY, gingivaY }: DentalArch): InsideMouth['sensor'] {
  const low = Math.max(incisorEdgeY, 0);
  return {
    thickness: 0,
    x: 0,
    y: (low + gingivaY) / 2,
    halfWidth: mouthParameters.sensorWidth.value / 2,
    halfHeight: (gingivaY - low) / 2,
    edge: 1,
  };
}

/** Pressure on each face of the mucosa, less where bone holds it. */
function airPressure(free: Float64Array, inside: InsideMouth): () => Float64Array {
  const share = Float64Array.from({ length: free.length / 4 }, (_, f) => {
    return (free[f * 4] + free[f * 4 + 1] + free[f * 4 + 2] + free[f * 4 + 3]) / 4;
  });
  const pressure = new Float64Array(share.length);
  return () => {
    for (let f = 0; f < share.length; f++) pressure[f] = inside.pressureKpa * share[f];
    return pressure;
  };
}

/**
 * One lip against its own half of a straw along z at the midline. Each half comes from behind the other lip and
 * arrives with the command, so that the lips part smoothly; a straw that grew from nothing would have no direction to part them.
 * @param from first of the four corners in each pair of facing lip faces: 0 upper, 4 lower
 */
function strawContact(mouth: Mouth, inside: InsideMouth, from: 0 | 4): SurfaceContact {
  const { mesh } = mouth.face;
  const radius = mouthParameters.strawDiameter.value / 2;
  const side = from === 0 ? -1 : 1;
  const bar = {
    x: 0,
    radius,
    get y() {
      return side * radius * (1 - inside.straw);
    },
  };
  return surfaceContactTerm({
    nodes: mesh.nodes,
    faces: Int32Array.from(
      { length: mesh.lipFaces.length / 2 },
      (_, i) => mesh.lipFaces[Math.floor(i / 4) * 8 + (i % 4) + from],
    ),
    obstacle: cylinderObstacle(bar),
    law: lawOf(mouthParameters.lipContact.value),
    rule: filmRule,
    present: () => inside.straw > 0,
  });
}
