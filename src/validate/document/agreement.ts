import type { Answer } from '../answer.ts';
import { publishedNumber } from '../answer.ts';
import type { Target } from '../targets/target.ts';
import { familiesFor } from './families.ts';

/** One published result beside what the model says, for a reader who asks which studies agree. */
export interface StudyAgreement {
  readonly study: string;
  readonly source: string;
  /** procedure and measure, in the study's words */
  readonly about: string;
  /** a number in the unit, or words */
  readonly published: number | string;
  readonly unit: string;
  /** middle and 90 % interval of what such a study would report; null for a sign */
  readonly predicted: number | null;
  readonly lo90: number | null;
  readonly hi90: number | null;
  /** what the model says of a sign; null for a number */
  readonly sign: string | null;
  readonly agrees: boolean;
}

/** By event name, or by `expression.measure` of an outcome, or `toxin.time`: the studies that speak about it. */
export type AgreementByFamily = Readonly<Record<string, readonly StudyAgreement[]>>;

/** Sorts compared results by what they speak about. */
export function agreementByFamily(targets: readonly Target[], answers: readonly Answer[]): AgreementByFamily {
  const families: Record<string, StudyAgreement[]> = {};
  targets.forEach((target, k) => {
    const compared = agreementOf(target, answers[k]);
    if (compared === null) return;
    for (const family of familiesFor(target.measure)) {
      families[family] ??= [];
      families[family].push(compared);
    }
  });
  return families;
}

function agreementOf(target: Target, answer: Answer): StudyAgreement | null {
  if (!answer.modelled || answer.agrees === null) return null;
  const { study, source, procedure, measure, unit, published } = target;
  const isSign = answer.sign !== null;
  const number = (value: number | null) => (isSign || value === null ? null : Number(value.toPrecision(3)));
  return {
    study,
    source,
    about: `${procedure}: ${measure}`,
    published: publishedNumber(published) ?? published.expect ?? '',
    unit,
    predicted: number(answer.predicted),
    lo90: number(answer.lo90),
    hi90: number(answer.hi90),
    sign: answer.sign,
    agrees: answer.agrees,
  };
}
