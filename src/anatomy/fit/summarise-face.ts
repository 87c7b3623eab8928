import type { FaceModel, FaceParameters, MuscleId, Resolution } from '../face-model.ts';
import { type MeshQuality, meshQuality } from '../mesh/mesh-quality.ts';
import { muscleTable } from '../muscles/muscles.data.ts';
import { outline } from '../outline/outline.ts';
import { lengthsOf } from './face-lengths.ts';

/** A face in a few numbers, for reports and the command line. */
export interface FaceSummary {
  readonly resolution: Resolution;
  /** [mm] */
  readonly parametersMm: FaceParameters;
  /** lengths read from the model at rest [mm] */
  readonly lengthsMm: ReturnType<typeof lengthsOf>;
  readonly mesh: { readonly nodes: number; readonly elements: number; readonly fibreEntries: number };
  readonly quality: MeshQuality;
  readonly muscles: readonly {
    readonly muscle: MuscleId;
    readonly name: string;
    /** fascicles of both sides */
    readonly fascicles: number;
    /** both sides [mm2] */
    readonly crossSectionMm2: number;
  }[];
}

/** Sums a face up. */
export function summariseFace(face: FaceModel): FaceSummary {
  const { mesh, fascicles, fibres } = face;
  const present = [...new Set(fascicles.map((fascicle) => fascicle.muscle))];
  return {
    resolution: mesh.resolution,
    parametersMm: face.parameters,
    lengthsMm: lengthsOf(outline(face, mesh.nodes)),
    mesh: { nodes: mesh.nodes.length / 3, elements: mesh.elements.length / 8, fibreEntries: fibres.share.length },
    quality: meshQuality(mesh),
    muscles: present.map((muscle) => {
      const own = fascicles.filter((fascicle) => fascicle.muscle === muscle);
      const crossSectionMm2 = own.reduce((sum, fascicle) => sum + fascicle.crossSection, 0);
      return { muscle, name: muscleTable[muscle].name, fascicles: own.length, crossSectionMm2 };
    }),
  };
}
