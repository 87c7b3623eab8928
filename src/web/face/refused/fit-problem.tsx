import type { FaceNotFitted } from '#anatomy';
import { voice } from '../../state/language.ts';
import { fitProblem } from '../../state/own-face.ts';

/** Why there is no model of the face in hand, when there is none. */
export function FitProblem() {
  const problem = fitProblem.value;
  if (problem === null) return null;
  return (
    <p class="refusal label" role="status">
      <strong>{voice.value.say('face.noModel')}</strong> {typeof problem === 'string' ? problem : whyText(problem)}
    </p>
  );
}

function whyText({ outside, missed }: FaceNotFitted): string {
  const { say, number, range } = voice.value;
  if (missed !== undefined) {
    const { name, measured, modelled } = missed;
    const values = { measured: number(measured), modelled: number(modelled) };
    return say('face.noModel.missed', { length: say(`sheets.name.${name}`), ...values });
  }
  const lengths = (outside ?? []).map(({ name, measured, low, high }) =>
    say('face.noModel.length', {
      length: say(`sheets.name.${name}`),
      measured: number(measured),
      range: range(low, high, 'mm'),
    }),
  );
  if (lengths.length === 0) return say('face.noModel.nothing');
  return say('face.noModel.outside', { lengths: lengths.join('; ') });
}
