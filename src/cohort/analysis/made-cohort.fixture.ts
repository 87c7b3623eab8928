import { anthropometry, type FaceParameters } from '#anatomy';
import { stream } from '#numerics';
import { builtInPlan } from '#plan';
import type { FinishedCohort, FinishedPatient } from '../finished/finished-cohort.ts';
import { personAt } from '../solve/draw-patient.ts';
import { patientCount } from '../spec/cohort.ts';
import { parseCohort } from '../spec/parse-cohort.ts';

/** A cohort whose results are made, not solved, so that what the analysis must find is known. */
export interface MadeCohort {
  readonly faces: number;
  readonly draws: number;
  readonly seed: number;
  /** change of a patient [mm] */
  change(patient: number, one: FinishedPatient): number;
  /** chance of the event for a patient [1] */
  chance?(patient: number): number;
}

/** A finished cohort of one plan, one week, one outcome and one event. */
export function madeCohort({ faces, draws, seed, change, chance = () => 0 }: MadeCohort): FinishedCohort {
  const written = {
    schema: 'philtrum/cohort@1',
    label: 'made',
    population: { faces, seed, women: 0.5 },
    plans: ['lip-flip-4x1'],
    draws,
    outcomes: ['rest.philtrumLength', 'visibleLift'],
  };
  const parsed = parseCohort(written, { plan: builtInPlan, faces: () => null });
  if (!parsed.ok) throw new Error(parsed.detail);
  const { cohort } = parsed;
  const file = { file: 'made.parquet', rows: 0, sha256: '' };
  const patients = Array.from({ length: patientCount(cohort) }, (_, patient): FinishedPatient => {
    const face = Math.floor(patient / draws);
    const random = stream(seed, face, 'made face');
    const lengths = Object.fromEntries(
      Object.entries(anthropometry).map(([name, { female }]) => [
        name,
        female.mean + 0.3 * female.sd * random.normal(),
      ]),
    ) as unknown as FaceParameters;
    const sex = face % 2 === 0 ? 'female' : 'male';
    return { face, sex, refused: null, lengths, body: personAt(cohort, patient) };
  });
  return {
    ok: true,
    manifest: {
      ok: true,
      run: 'made',
      label: 'made',
      identity: { software: '', kernel: '', engine: '' },
      seed,
      patients: patients.length,
      tables: { patients: file, outcomes: file, events: file },
      missing: { faces: [], patients: [], plans: [], changes: 0 },
      cohort,
    },
    patients,
    change: Float64Array.from(patients, (one, patient) => change(patient, one)),
    chance: Float64Array.from(patients, (_, patient) => chance(patient)),
  };
}
