import { signal } from '@preact/signals';
import { type ChangeSummary, type PlanAnswers, thresholds } from '#forecast';
import { formatChange, formatNumber, formatRange, formatUnits } from '#units';
import { LiftAgainstMotion } from '../../charts/lift-against-motion.tsx';
import { answers } from '../../state/answers.ts';
import { nameOutcome, type Question } from '../why/question.ts';
import { Why } from '../why/why.tsx';

type Dose = PlanAnswers['liftAgainstMotion'][number];
type Kept = 'smileKept' | 'puckerKept' | 'sealKept';

const choices: readonly { readonly kept: Kept; readonly name: string; readonly axis: string }[] = [
  { kept: 'smileKept', name: 'Smile', axis: 'how far the upper lip still moves in a smile' },
  { kept: 'puckerKept', name: 'Pucker', axis: 'how far the upper lip still moves in a pucker' },
  { kept: 'sealKept', name: 'Seal', axis: 'force the closed lips still press with' },
];

const outcomes = {
  smileKept: nameOutcome('smile', 'marginExcursion'),
  puckerKept: nameOutcome('pucker', 'marginExcursion'),
  sealKept: nameOutcome('seal', 'sealForceN'),
} as const;

const picked = signal<Kept>('sealKept');

/** What other doses of the same sites may lift, and what they may leave of movement and seal. */
export function LiftCard() {
  const doses = answers.value?.liftAgainstMotion ?? [];
  if (doses.length < 2) return null;
  const { kept, name, axis } = choices.find((one) => one.kept === picked.value) ?? choices[0];
  const known = doses.flatMap((dose) => {
    const left = dose[kept];
    return left === null ? [] : [{ dose, left }];
  });
  return (
    <section class="card odds-card" aria-label="Lift against movement">
      <h2 class="panel-claim">{liftTitle(known)}</h2>
      <fieldset class="choice share-choice" aria-label="What is kept">
        {choices.map((choice) => (
          <button
            type="button"
            key={choice.kept}
            aria-pressed={choice.kept === kept}
            onClick={() => (picked.value = choice.kept)}
          >
            {choice.name}
          </button>
        ))}
      </fieldset>
      <LiftAgainstMotion
        cannotTell={thresholds.visibleAtRest.value}
        kept={axis}
        points={known.map(({ dose, left }) => ({
          label: unitsText(dose),
          asPlanned: dose.unitsShare === 1,
          lift: dose.redLipMm,
          motion: left,
        }))}
      />
      <p class="label label--quiet">
        Line: the middle treatment at other doses of the same sites. Cross: half and 90 of 100 treatments with the plan.
      </p>
      <details class="twin">
        <summary>Numbers as a table</summary>
        <DoseTable known={known} kept={kept} name={name} />
      </details>
      <p class="source">
        {`A description of the model, not a dose to choose. Week 2, the same ${known[0]?.left.n ?? 0} simulated people at every dose.`}
      </p>
    </section>
  );
}

interface KnownDose {
  readonly dose: Dose;
  readonly left: ChangeSummary;
}

function DoseTable({ known, kept, name }: { known: readonly KnownDose[]; kept: Kept; name: string }) {
  return (
    <table class="numbers-table">
      <thead>
        <tr>
          <th>Units</th>
          <th class="number">red lip at rest, mm</th>
          <th class="number">{`${name.toLowerCase()} kept, × now`}</th>
        </tr>
      </thead>
      <tbody>
        {known.map(({ dose, left }) => {
          const lift = `${formatChange(dose.redLipMm.p50, 2)} (${formatRange(dose.redLipMm.p05, dose.redLipMm.p95, '', 2)})`;
          const keeps = `${formatNumber(left.p50, 2)} (${formatRange(left.p05, left.p95, '', 2)})`;
          return (
            <tr key={dose.unitsShare}>
              <td>{unitsText(dose)}</td>
              <td class="number">
                <Why question={() => askOfLift(dose, lift)} label={`${unitsText(dose)}, red lip ${lift} mm`}>
                  {lift}
                </Why>
              </td>
              <td class="number">
                <Why
                  question={() => askOfKept(dose, kept, keeps)}
                  label={`${unitsText(dose)}, ${name} ${keeps} of now`}
                >
                  {keeps}
                </Why>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const range = (people: number) =>
  `In brackets: 90 of 100 of ${people} simulated people. It holds what is unknown about a person and what chance does; not whether the model is right.`;

function askOfLift(dose: Dose, text: string): Question {
  return {
    title: `Red lip at rest with ${unitsText(dose)}`,
    value: `the red lip shows ${text} mm more or less at rest in week 2.`,
    range: range(dose.redLipMm.n),
    how: 'The height of the upper red lip after the treatment minus the same person’s before it, on the same simulated people at every dose. No millimetre of a lip flip has been published that we could read, so this is model output.',
    limits: [thresholds.visibleAtRest],
    sources: [thresholds.visibleAtRest.source],
    outcome: nameOutcome('rest', 'upperVermilionHeight'),
    event: null,
  };
}

function askOfKept(dose: Dose, kept: Kept, text: string): Question {
  return {
    title: `${capital(outcomes[kept].name)} with ${unitsText(dose)}`,
    value: `${text} of what it is now, in week 2.`,
    range: range(dose[kept]?.n ?? 0),
    how: 'Treated over untreated in the same person. People whose untreated value is too small to be a denominator are left out.',
    limits: kept === 'sealKept' ? [thresholds.strawReserve, thresholds.leakReserve] : [],
    sources: kept === 'sealKept' ? [thresholds.leakReserve.source] : [],
    outcome: outcomes[kept],
    event: null,
  };
}

/** Units of each product, never added. */
function unitsText({ units }: Dose): string {
  const each = Object.values(units).map((dose) => formatUnits(dose));
  return each.join(' + ');
}

/** Says what the line shows, whatever it shows. */
function liftTitle(known: readonly KnownDose[]): string {
  const [first, last] = [known[0], known[known.length - 1]];
  if (first === undefined || last === undefined) return 'Lift against movement';
  const lifts = last.dose.redLipMm.p50 - first.dose.redLipMm.p50;
  const keeps = last.left.p50 - first.left.p50;
  if (Math.abs(lifts) < 0.05 && Math.abs(keeps) < 0.02) return 'More units change little here';
  if (lifts >= 0.05 && keeps <= -0.02) return 'More lift costs more';
  if (keeps <= -0.02) return 'More units cost more, and hardly lift more';
  return lifts >= 0.05 ? 'More units, a little more red lip' : 'More units hardly lift more here';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
