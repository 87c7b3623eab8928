import { type CurvedPart, fitCurvedPart, type RemainderForm } from './curved-part.ts';
import { fitLinearPart, type LinearPart } from './linear-part.ts';
import { centredGram, type EmulatorForm, fitPersonEmulator, type PersonEmulator } from './person-emulator.ts';
import type { ExpressionLayout, SolvedPerson } from './solved-person.ts';

/** The mouth in one expression, without solving: untreated outputs of any person, and their change under any block. */
export interface ExpressionSurrogate {
  readonly people: readonly SolvedPerson[];
  readonly standing: PersonEmulator;
  readonly linear: LinearPart;
  readonly curved: CurvedPart | null;
}

/** Which members of the surrogate's family to fit. */
export interface SurrogateForm {
  readonly person: EmulatorForm;
  readonly remainder: RemainderForm;
}

/** The form that predicted held-out people best; see decision 0005. */
export const chosenForm: SurrogateForm = { person: 'curved', remainder: 'bent' };

/** @param people at least two, with exact derivatives and treatments */
export function fitExpressionSurrogate(
  people: readonly SolvedPerson[],
  layout: ExpressionLayout,
  form: SurrogateForm = chosenForm,
): ExpressionSurrogate {
  const gram = centredGram(people.map((person) => weightedUntreated(person, layout)));
  return {
    people,
    standing: fitPersonEmulator(
      people.map((person) => person.z),
      gram,
      form.person,
    ),
    linear: fitLinearPart(people, layout, form.person),
    curved: fitCurvedPart(people, layout, form.remainder),
  };
}

function weightedUntreated({ untreated }: SolvedPerson, { outputWeight }: ExpressionLayout): Float64Array {
  return untreated.map((value, o) => (outputWeight[o] > 0 ? value * outputWeight[o] : 0));
}
