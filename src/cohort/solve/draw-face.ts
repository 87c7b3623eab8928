import { anthropometry, buildFace, type FaceModel, type FaceParameters, isSoundMesh, meshQuality } from '#anatomy';
import { markOf, stream } from '#numerics';
import type { Cohort, DrawnPopulation } from '../spec/cohort.ts';

/** One face of a cohort. */
export interface CohortFace {
  readonly name: string;
  /** null for a face that was given */
  readonly sex: 'female' | 'male' | null;
  /** null when no face could be had */
  readonly face: FaceModel | null;
  /** every face that was drawn before this one and refused, and why; or why a given face is refused */
  readonly refused: readonly string[];
}

/** Draws after which a face is given up; one in some hundreds is refused. */
const attempts = 20;

/** Face number `number` of a cohort; it depends on the population and the number alone. */
export function faceOf({ population }: Cohort, number: number): CohortFace {
  if (population.kind === 'drawn') return drawnFace(population, number);
  const { name, parametersMm } = population.faces[number];
  const built = build(parametersMm);
  return 'refused' in built
    ? { name, sex: null, face: null, refused: [built.refused] }
    : { name, sex: null, face: built, refused: [] };
}

function drawnFace({ seed, women }: DrawnPopulation, number: number): CohortFace {
  const sex = stream(seed, number, 'cohort sex').uniform() < women ? 'female' : 'male';
  const refused: string[] = [];
  for (let attempt = 0; attempt < attempts; attempt++) {
    const lengths = drawLengths(sex, seed, number, attempt);
    const outside = outsideRange(lengths);
    const built = outside === null ? build(lengths) : { refused: outside };
    if (!('refused' in built)) return { name: `face-${number}`, sex, face: built, refused };
    refused.push(built.refused);
  }
  return { name: `face-${number}`, sex, face: null, refused };
}

/** Lengths independent of each other, each normal about its mean; correlations between them are not known well enough. */
function drawLengths(sex: 'female' | 'male', seed: number, number: number, attempt: number): FaceParameters {
  const random = stream(seed, number, `cohort face, attempt ${attempt}`);
  const lengths = Object.entries(anthropometry).map(
    ([
      name,
      {
        [sex]: { mean, sd },
      },
    ]) => [name, mean + sd * random.normal()],
  );
  return Object.fromEntries(lengths) as unknown as FaceParameters;
}

function outsideRange(parameters: FaceParameters): string | null {
  for (const [name, { range }] of Object.entries(anthropometry)) {
    const value = parameters[name as keyof FaceParameters];
    if (value >= range[0] && value <= range[1]) continue;
    const tested = range.map((end) => end.toFixed(2)).join(' to ');
    return `${name} is ${value.toFixed(2)} mm; tested are ${tested} mm`;
  }
  return null;
}

function build(parameters: FaceParameters): FaceModel | { readonly refused: string } {
  try {
    const face = buildFace(parameters, 'coarse');
    return isSoundMesh(meshQuality(face.mesh, face.mesh.nodes))
      ? face
      : { refused: 'these lengths together give elements too skewed to be solved with' };
  } catch (error) {
    if (error instanceof RangeError) return { refused: error.message };
    throw error;
  }
}

/** A mark of what lengths are drawn from; it changes when any of them does. */
export function lengthsMark(): string {
  return markOf(anthropometry);
}
