import type { Physiology } from '#mechanics';
import { responsePriors } from '#pharmacology';
import type { ForecastInput } from './draw-inputs.ts';

/** What a sampled input stands for, for a reader without training, and in whose hands it is. */
export interface InputMeaning extends ForecastInput {
  readonly means: string;
}

const ofThePerson: Readonly<Record<keyof Physiology, string>> = {
  sigmaKpa: 'force of this person’s muscle for its size',
  toneMarginalis: 'resting tone at the edge of the ring muscle',
  tonePeripheralis: 'resting tone of the outer ring muscle',
  toneElevators: 'resting tone of the muscles that lift the lip',
  obliqueShare: 'resting tension of the slanting fibres from skin to mucosa',
  marginalisSection: 'bulk of the ring muscle at the upper lip’s edge',
  elevatorSection: 'bulk of the muscles that lift the upper lip',
  stiffness: 'stiffness of this person’s tissue',
  fatStiffness: 'stiffness of fat and glands',
  skinC10Kpa: 'stiffness of the skin',
  skinPrestressKpa: 'tension the skin is under at rest',
  noseSupportKpaPerMm: 'how firmly the base of the nose holds',
  borderSpringKpaPerMm: 'how firmly the cheeks hold',
  activationStiffening: 'how much muscle stiffens when it works',
  effort: 'effort in a full expression',
  leftRightRatio: 'strength of the left side’s muscles over the right’s',
};

/** What an input stands for. An input drawn for every site is meant with all its sites. */
export function inputMeaning(name: string): InputMeaning {
  const group = name.split('.')[0];
  if (group === 'person') {
    const means = 'what motion left open of this person’s muscles, tone and tissue';
    return { name, means, controls: 'unknownAboutPatient' };
  }
  const prior = responsePriors.find((row) => row.name === group);
  if (prior !== undefined) return { name, means: prior.means, controls: prior.controls };
  const means = group in ofThePerson ? ofThePerson[group as keyof Physiology] : name;
  return { name, means, controls: 'unknownAboutPatient' };
}
