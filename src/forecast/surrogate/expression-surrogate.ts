import { addRemainder, type CurvedPart, fitCurvedPart, likenessToSolved, type RemainderForm } from './curved-part.ts';
import { carryDerivatives, fitLinearPart, type LinearPart, type Wanted } from './linear-part.ts';
import { lostTension } from './load.ts';
import { centredGram, type EmulatorForm, fitPersonEmulator, type PersonEmulator } from './person-emulator.ts';
import type { ExpressionLayout, PersonPoint, SolvedPerson } from './solved-person.ts';

/** The mouth in one expression, without solving: untreated outputs of any person, and their change under any block. */
export interface ExpressionSurrogate {
  readonly people: readonly SolvedPerson[];
  readonly standing: PersonEmulator;
  readonly linear: LinearPart;
  readonly curved: CurvedPart | null;
}

/** Which members of the surrogate's family to fit; the defaults are the ones that predicted held-out people best. */
export interface SurrogateForm {
  readonly person: EmulatorForm;
  readonly remainder: RemainderForm;
}

/** The form that shipped after comparison; see decision 0005. */
export const chosenForm: SurrogateForm = { person: 'curved', remainder: 'saturating' };

/** @param people at least two, with exact derivatives and treatments */
export function fitExpressionSurrogate(
  people: readonly SolvedPerson[],
  layout: ExpressionLayout,
  form: SurrogateForm = chosenForm,
): ExpressionSurrogate {
  return {
    people,
    standing: fitPersonEmulator(
      people.map((person) => person.z),
      centredGram(people.map((person) => weightedUntreated(person, layout))),
      form.person,
    ),
    linear: fitLinearPart(people, layout, form.person),
    curved: fitCurvedPart(people, layout, form.remainder),
  };
}

/** One person as the surrogate knows them, ready for many treatments. */
export interface PredictedPerson {
  readonly point: PersonPoint;
  readonly wanted: Wanted;
  /** (outputs) */
  readonly untreated: Float64Array;
  /** (active x outputs) */
  readonly derivatives: Float64Array;
  readonly alike: Float64Array | null;
}

/** Works out everything about a person that does not depend on the treatment. */
export function predictPerson(surrogate: ExpressionSurrogate, point: PersonPoint, wanted: Wanted): PredictedPerson {
  const weights = new Float64Array(surrogate.people.length);
  surrogate.standing.weigh(point.z, weights);
  const untreated = new Float64Array(wanted.outputs.length);
  surrogate.people.forEach((person, s) => {
    for (let o = 0; o < untreated.length; o++) untreated[o] += weights[s] * person.untreated[wanted.outputs[o]];
  });
  surrogate.linear.emulator.weigh(point.z, weights);
  const derivatives = new Float64Array(wanted.active.length * wanted.outputs.length);
  carryDerivatives(surrogate.linear, point, wanted, weights, derivatives);
  const alike = surrogate.curved === null ? null : likenessToSolved(surrogate.curved, point.z);
  return { point, wanted, untreated, derivatives, alike };
}

/**
 * Change of the wanted outputs when a treatment silences some fascicles. No block gives exactly no change.
 * @param block (nFascicle) [1]; fascicles that are not among the wanted active ones count as 0
 * @param into (outputs), overwritten
 */
export function predictChange(
  surrogate: ExpressionSurrogate,
  person: PredictedPerson,
  block: Float64Array,
  into: Float64Array,
): void {
  const { active, outputs } = person.wanted;
  into.fill(0);
  for (let a = 0; a < active.length; a++) {
    const share = block[active[a]];
    if (share === 0) continue;
    for (let o = 0; o < outputs.length; o++) into[o] += share * person.derivatives[a * outputs.length + o];
  }
  if (surrogate.curved === null || person.alike === null) return;
  addRemainder(surrogate.curved, { lost: lostTension(block, person.point), alike: person.alike }, outputs, into);
}

function weightedUntreated({ untreated }: SolvedPerson, { outputWeight }: ExpressionLayout): Float64Array {
  return untreated.map((value, o) => (outputWeight[o] > 0 ? value * outputWeight[o] : 0));
}
