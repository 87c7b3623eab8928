import { signal } from '@preact/signals';
import { type ChangeSummary, type PlanAnswers, thresholds } from '#forecast';
import type { Voice } from '#messages';
import { LiftAgainstMotion } from '../../charts/lift-against-motion.tsx';
import { answers } from '../../state/answers.ts';
import { voice } from '../../state/language.ts';
import type { Question } from '../why/asked.ts';
import { nameOutcome } from '../why/question.ts';
import { Why } from '../why/why.tsx';

type Dose = PlanAnswers['liftAgainstMotion'][number];
type Kept = 'smileKept' | 'puckerKept' | 'sealKept';

const kinds: readonly Kept[] = ['smileKept', 'puckerKept', 'sealKept'];

const measureOf = {
  smileKept: ['smile', 'marginExcursion'],
  puckerKept: ['pucker', 'marginExcursion'],
  sealKept: ['seal', 'sealForceN'],
} as const;

const picked = signal<Kept>('sealKept');

/** What other doses of the same sites may lift, and what they may leave of movement and seal. */
export function LiftCard() {
  const doses = answers.value?.liftAgainstMotion ?? [];
  if (doses.length < 2) return null;
  const kept = picked.value;
  const { say } = voice.value;
  const known = doses.flatMap((dose) => {
    const left = dose[kept];
    return left === null ? [] : [{ dose, left }];
  });
  return (
    <section class="card odds-card" aria-label={say('card.lift')}>
      <h2 class="panel-claim">{liftTitle(known)}</h2>
      <fieldset class="choice share-choice" aria-label={say('card.lift.kept')}>
        {kinds.map((kind) => (
          <button type="button" key={kind} aria-pressed={kind === kept} onClick={() => (picked.value = kind)}>
            {say(`card.lift.kept.${kind}`)}
          </button>
        ))}
      </fieldset>
      <LiftAgainstMotion
        cannotTell={thresholds.visibleAtRest.value}
        kept={say(`card.lift.axis.${kept}`)}
        points={known.map(({ dose, left }) => ({
          label: unitsText(dose),
          asPlanned: dose.unitsShare === 1,
          lift: dose.redLipMm,
          motion: left,
        }))}
      />
      <p class="label label--quiet">{say('card.lift.key')}</p>
      <details class="twin">
        <summary>{say('card.table')}</summary>
        <DoseTable known={known} kept={kept} />
      </details>
      <p class="source">{say('card.lift.source', { people: known[0]?.left.n ?? 0 })}</p>
    </section>
  );
}

interface KnownDose {
  readonly dose: Dose;
  readonly left: ChangeSummary;
}

function DoseTable({ known, kept }: { known: readonly KnownDose[]; kept: Kept }) {
  const { say, change, number } = voice.value;
  return (
    <table class="numbers-table">
      <thead>
        <tr>
          <th>{say('card.lift.units')}</th>
          <th class="number">{say('card.lift.redLipMm')}</th>
          <th class="number">{say(`card.lift.column.${kept}`)}</th>
        </tr>
      </thead>
      <tbody>
        {known.map(({ dose, left }) => {
          const units = unitsText(dose);
          const lift = intervalText(dose.redLipMm, change);
          const share = intervalText(left, number);
          const keptName = say('card.lift.keptName', { units, share, kept: say(`card.lift.kept.${kept}`) });
          return (
            <tr key={dose.unitsShare}>
              <td>{units}</td>
              <td class="number">
                <Why question={() => askOfLift(dose, lift)} label={say('card.lift.liftName', { units, change: lift })}>
                  {lift}
                </Why>
              </td>
              <td class="number">
                <Why question={() => askOfKept(dose, kept, share)} label={keptName}>
                  {share}
                </Why>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function askOfLift(dose: Dose, change: string): Question {
  const { say } = voice.peek();
  return {
    title: say('card.lift.ask', { units: unitsText(dose) }),
    value: say('card.lift.ask.value', { change }),
    range: say('card.method.people', { people: dose.redLipMm.n }),
    how: say('card.lift.ask.method'),
    limits: [thresholds.visibleAtRest],
    sources: [thresholds.visibleAtRest.source],
    outcome: nameOutcome('rest', 'upperVermilionHeight'),
    event: null,
  };
}

function askOfKept(dose: Dose, kept: Kept, share: string): Question {
  const { say } = voice.peek();
  return {
    title: say(`card.lift.askKept.${kept}`, { units: unitsText(dose) }),
    value: say('card.lift.askKept.value', { share }),
    range: say('card.method.people', { people: dose[kept]?.n ?? 0 }),
    how: say('card.lift.askKept.method'),
    limits: kept === 'sealKept' ? [thresholds.strawReserve, thresholds.leakReserve] : [],
    sources: kept === 'sealKept' ? [thresholds.leakReserve.source] : [],
    outcome: nameOutcome(measureOf[kept][0], measureOf[kept][1]),
    event: null,
  };
}

/** Units of each product, never added. */
function unitsText({ units }: Dose): string {
  const each = Object.values(units).map((dose) => `${voice.peek().shortest(dose)} U`);
  return each.join(' + ');
}

/** An interval of a table, such as `0.84 (0.61 to 0.97)`. */
function intervalText({ p05, p50, p95 }: ChangeSummary, middle: Voice['number']): string {
  const { say, number } = voice.peek();
  return say('card.intervalBare', { middle: middle(p50, 2), low: number(p05, 2), high: number(p95, 2) });
}

/** Says what the line shows, whatever it shows. */
function liftTitle(known: readonly KnownDose[]): string {
  const { say } = voice.value;
  const [first, last] = [known[0], known[known.length - 1]];
  if (first === undefined || last === undefined) return say('card.lift');
  const lifts = last.dose.redLipMm.p50 - first.dose.redLipMm.p50;
  const keeps = last.left.p50 - first.left.p50;
  if (Math.abs(lifts) < 0.05 && Math.abs(keeps) < 0.02) return say('card.lift.little');
  if (lifts >= 0.05 && keeps <= -0.02) return say('card.lift.costs');
  if (keeps <= -0.02) return say('card.lift.costsOnly');
  return say(lifts >= 0.05 ? 'card.lift.lifts' : 'card.lift.hardly');
}
