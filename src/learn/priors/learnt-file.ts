import { parameterMark } from '#forecast';
import { markOf } from '#numerics';
import type { TreatmentRow } from '../rows.ts';
import type { LeftOutCheck } from './guarded-update.ts';
import { type LearntPrior, type PriorsDocument, priorsDocument } from './priors-document.ts';

/** A versioned data file; `priors` is what a forecast draws from in place of ours. */
export interface LearntPriorsFile {
  readonly schema: 'philtrum/learnt-priors@1';
  readonly version: number;
  /** of everything else in the file: another file has another, and so has a file that was changed by hand */
  readonly mark: string;
  /** mark of the model whose priors were learnt; another model must learn anew */
  readonly model: string;
  /** mark of the rows it was learnt from */
  readonly rows: string;
  readonly people: number;
  readonly treatments: number;
  readonly check: LeftOutCheck;
  readonly priors: PriorsDocument;
  /** by input: where everybody's middle lies, in standard deviations of our own prior, and its error */
  readonly moved: Readonly<Record<string, LearntPrior['moved']>>;
}

/** What a file is made of. */
export interface LearntFileParts {
  readonly version: number;
  readonly rows: readonly TreatmentRow[];
  readonly check: LeftOutCheck;
  readonly learnt: readonly LearntPrior[];
}

/** The file of what was learnt by this model. */
export function learntFile({ version, rows, check, learnt }: LearntFileParts): LearntPriorsFile {
  const { people, treatments } = check;
  const priors = priorsDocument(learnt);
  const moved = Object.fromEntries(learnt.map(({ input, moved: by }) => [input, by] as const));
  const content = { version, model: parameterMark(), rows: markOf(rows), people, treatments, check, priors, moved };
  return { schema: 'philtrum/learnt-priors@1', mark: markOfLearnt(content), ...content };
}

/** The mark of a file, from everything else in it. */
export function markOfLearnt(content: Omit<LearntPriorsFile, 'schema' | 'mark'>): string {
  const { version, model, rows, people, treatments, check, priors, moved } = content;
  return markOf([version, model, rows, people, treatments, check, priors, moved]);
}
