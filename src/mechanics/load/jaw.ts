import type { FaceModel, MuscleId } from '#anatomy';
import { mouthParameters } from '../parameters.ts';

/** Muscles that begin on the mandible outside the patch. */
const mandibular: ReadonlySet<MuscleId> = new Set<MuscleId>(['depressorAnguliOris', 'depressorLabiiInferioris']);

/** The mandible as a rigid body on its hinge: where it has carried what is fastened to it. */
export interface Jaw {
  /** movement of every tie's anchor, in tie order (nTie x 3) [mm] */
  readonly tieMoved: Float64Array;
  /** movement of every strand's origin (nStrand x 3) [mm] */
  readonly originMoved: Float64Array;
  /** how far it is open [deg] */
  readonly degrees: number;
  /** turns the mandible; 0 is the closed jaw of the rest [deg] */
  open(degrees: number): void;
}

/** A closed jaw under one face. */
export function createJaw({ mesh, attachments, strands, fascicles }: FaceModel): Jaw {
  const anchors = attachments.flatMap(({ kind, nodes }) =>
    Array.from(nodes, (n) => ({
      follows: kind === 'mandible' || kind === 'chin',
      at: mesh.nodes.subarray(n * 3, n * 3 + 3),
    })),
  );
  const origins = strands.map(({ fascicle, origin }) => ({
    follows: mandibular.has(fascicles[fascicle].muscle),
    at: origin,
  }));
  const tieMoved = new Float64Array(anchors.length * 3);
  const originMoved = new Float64Array(origins.length * 3);
  const turn = (bodies: typeof anchors, moved: Float64Array, degrees: number) => {
    bodies.forEach(({ follows, at }, k) => {
      if (follows) moved.set(hingeMovement(at, degrees), k * 3);
    });
  };
  let opening = 0;
  return {
    tieMoved,
    originMoved,
    get degrees() {
      return opening;
    },
    open(degrees) {
      opening = degrees;
      turn(anchors, tieMoved, degrees);
      turn(origins, originMoved, degrees);
    },
  };
}

/** Where a point of the mandible goes when the jaw opens about the condyles [mm]. */
function hingeMovement(at: ArrayLike<number>, degrees: number): [number, number, number] {
  if (degrees === 0) return [0, 0, 0];
  const angle = (degrees * Math.PI) / 180;
  const up = at[1] - mouthParameters.jawHingeHeight.value;
  const forward = at[2] - mouthParameters.jawHingeDepth.value;
  const [c, s] = [Math.cos(angle) - 1, Math.sin(angle)];
  return [0, c * up - s * forward, s * up + c * forward];
}
