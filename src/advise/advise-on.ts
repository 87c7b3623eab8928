import { markOf } from '#numerics';
import type { Advice, OptionAdvice } from './advice.ts';
import type { Answers } from './answers/answers.ts';
import { reasonOf } from './judge/reason.ts';
import { stand, standWhateverWeights } from './judge/stand.ts';
import { weighRules } from './judge/weigh.ts';
import { wouldHelp } from './judge/would-help.ts';
import { type OptionId, optionIds } from './option.ts';
import { judging, limits, saidInstead, weights } from './parameters.ts';
import { rules } from './rules/rules.ts';
import { withFindings } from './situation/findings.ts';
import { readAnswers } from './situation/read-answers.ts';
import { type ForecastsRead, readForecasts } from './situation/read-forecasts.ts';
import { type MeasuredExpression, readMeasures } from './situation/read-measures.ts';
import type { Situation } from './situation/situation.ts';

/** What advice is drawn from. Whatever is left out is not known, and widens where options may stand. */
export interface AdviceRequest {
  /** captures of one face, such as those of a measurement document */
  readonly measures?: readonly MeasuredExpression[];
  readonly answers?: Answers;
  /** forecasts of `planOfOption` on this face */
  readonly forecasts?: ForecastsRead;
  /** name and version of the software, for the record */
  readonly software?: string;
}

/**
 * Every option for one person, with its reasons. Options come in one order whatever their standing; nothing is guessed.
 */
export function adviseOn({ measures = [], answers, forecasts = {}, software = 'philtrum' }: AdviceRequest): Advice {
  const given = [
    ...readMeasures(measures),
    ...(answers === undefined ? [] : readAnswers(answers)),
    ...readForecasts(forecasts),
  ];
  const situation = withFindings(new Map(given));
  const pointers = weighRules(
    rules.filter(({ options }) => options.length === 0),
    'nothing',
    situation,
  ).filter(({ holds }) => holds === 'yes');
  return {
    schema: 'philtrum/advice@1',
    ok: true,
    options: optionIds.map((option) => adviseOnOption(option, situation)),
    pointers: pointers.map((one) => reasonOf(one, 'nothing', situation)),
    provenance: { software, rules: markOf({ rules, limits, weights, judging, saidInstead }) },
  };
}

function adviseOnOption(option: OptionId, situation: Situation): OptionAdvice {
  const own = rules.filter(({ options }) => options.includes(option));
  const weighed = weighRules(own, option, situation);
  const { standing, score } = stand(weighed);
  return {
    option,
    standing,
    score,
    whateverWeights: standWhateverWeights(weighed),
    reasons: weighed.map((one) => reasonOf(one, option, situation)),
    wouldHelp: wouldHelp(own, option, situation),
  };
}
