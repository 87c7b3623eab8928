import { z } from 'zod';
import { groupings } from '#learn';

const name = z.string().min(1);
const count = z.int().min(0);
const share = z.number().min(0).max(1);
const weight = z.number().min(0);

interface Ends {
  readonly value: number;
  readonly lo95: number;
  readonly hi95: number;
}
const spread = z
  .strictObject({ value: z.number(), lo95: z.number(), hi95: z.number() })
  .refine(holdsItsValue, 'an interval must hold its value');
const estimate = z
  .strictObject({ value: z.number(), lo95: z.number(), hi95: z.number(), people: weight })
  .refine(holdsItsValue, 'an interval must hold its value');

function holdsItsValue({ value, lo95, hi95 }: Ends): boolean {
  const slack = 1e-9 * (1 + Math.abs(value));
  return lo95 <= value + slack && value <= hi95 + slack;
}

const question = z.strictObject({ kind: z.enum(['event', 'outcome']), name, week: z.number().min(0) });

/** Why something cannot be told: a word for programs, and what a sentence about it needs. */
const refused = z.looseObject({ ok: z.literal(false), reason: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/) });

const weighted = z.strictObject({
  ok: z.literal(true),
  estimate,
  shift: z.number(),
  weights: z.strictObject({ greatest: weight, truncated: count, truncatedAt: weight, effectivePeople: weight }),
  balance: z.array(z.strictObject({ covariate: name, before: z.number(), after: z.number() })),
  tipping: z
    .strictObject({
      atOddsRatio: z.array(z.strictObject({ oddsRatio: weight, value: share })),
      tipsAt: weight.nullable(),
      towards: share.nullable(),
    })
    .nullable(),
});
const invitations = z.strictObject({
  ok: z.literal(true),
  estimate,
  byEvent: estimate,
  invitations: count,
  cameLater: count,
});
const whoShowsUp = z.strictObject({
  question,
  treatments: count,
  people: count,
  seen: count,
  complained: count,
  notDue: count,
  before: estimate.nullable(),
  after: z.union([weighted, refused]),
  bounds: z
    .strictObject({ lowest: z.number(), highest: z.number(), lo95: z.number(), hi95: z.number(), missing: share })
    .nullable(),
  invitations: z.union([invitations, refused]).nullable(),
});
const bySource = z.strictObject({
  ordinary: whoShowsUp,
  pooled: estimate.nullable(),
  paid: z.strictObject({
    treatments: count,
    seen: count,
    paid: estimate.nullable(),
    difference: estimate.nullable(),
  }),
  complainers: z.strictObject({ people: count, had: z.number() }),
  identified: z.array(
    z.strictObject({
      whom: z.enum(['ordinary', 'paid', 'complainers', 'everybody-elsewhere']),
      told: z.enum(['assuming-covariates', 'bounds-only', 'as-told', 'no']),
    }),
  ),
});

const verdict = z.enum(['too-few', 'cannot-tell', 'agrees', 'said-too-little', 'said-too-much']);
const eventJudged = z.strictObject({
  treatments: count,
  said: share,
  seen: share,
  difference: estimate,
  verdict,
  bins: z.array(z.strictObject({ said: share, seen: estimate, treatments: count })),
  slope: estimate.nullable(),
  brier: z.strictObject({
    score: share,
    reliability: weight,
    resolution: weight,
    uncertainty: weight,
    withinBins: z.number(),
    against: estimate.nullable(),
  }),
});
const shareAgainst = z.strictObject({
  said: share,
  seen: estimate,
  verdict: z.enum(['too-few', 'cannot-tell', 'agrees', 'too-wide', 'too-narrow']),
});
const outcomeJudged = z.strictObject({
  treatments: count,
  difference: estimate,
  inside50: shareAgainst,
  inside90: shareAgainst,
  places: z.array(z.strictObject({ from: share, to: share, said: share, seen: estimate })).length(6),
  quantileLoss: weight,
});
const twice = <Judged extends z.ZodType>(judged: Judged) =>
  z.strictObject({ plain: judged, weighted: z.union([refused, judged]) }).nullable();

const outcomesBy = z.strictObject({
  grouping: z.enum(groupings),
  groups: z.array(
    z.strictObject({
      group: name,
      treatments: count,
      seen: count,
      people: weight,
      plain: z.number(),
      plainInterval: estimate.nullable(),
      pooled: spread,
      beside: spread,
      flagged: z.enum(['more', 'less']).nullable(),
    }),
  ),
  between: spread,
  lookedAt: count,
  falseExpected: weight,
  weighted: z.union([z.literal(true), name]),
  cannotWeigh: refused.nullable(),
  besideForecast: z.boolean(),
});
const lotSignal = z.strictObject({
  product: name,
  lot: name,
  treatments: count,
  people: weight,
  unlike: share,
  beside: spread,
  alarm: z.boolean(),
});
const provenance = z.strictObject({ software: name });

const atAGlance = z.strictObject({
  lines: z.array(
    z.strictObject({
      question,
      said: share,
      seen: estimate,
      treatments: count,
      ofAll: z.boolean(),
      verdict: z.enum(['held', 'off', 'open']),
    }),
  ),
  offByChance: weight,
});

/** `philtrum/learn@1`: what a registry, or a file of rows, says of everybody who was treated. */
export const learnAnswer = z.strictObject({
  schema: z.literal('philtrum/learn@1'),
  ok: z.literal(true),
  treated: count.nullable(),
  forecasts: atAGlance.nullable(),
  treatments: count,
  people: count,
  visits: z.array(z.strictObject({ week: z.number(), due: count, invited: count, came: count, complained: count })),
  questions: z.array(question.extend({ seen: count })),
  series: z.array(z.strictObject({ patient: name, treatments: z.int().min(2) })),
  fewest: z.strictObject({ toTell: weight, perLot: weight }),
  events: z.array(
    z.strictObject({
      question,
      who: bySource,
      calibration: twice(eventJudged),
      groups: z.array(outcomesBy),
      lots: z.array(lotSignal),
    }),
  ),
  outcomes: z.array(
    z.strictObject({ question, who: bySource, calibration: twice(outcomeJudged), groups: z.array(outcomesBy) }),
  ),
  provenance,
});

const quantiles = z.strictObject({
  p05: z.number(),
  p25: z.number(),
  p50: z.number(),
  p75: z.number(),
  p95: z.number(),
});
const judgedSeries = z.strictObject({
  ok: z.literal(true),
  values: z.array(z.strictObject({ treatment: name, measured: z.number(), besideForecast: z.number() })).min(3),
  noise: z.strictObject({ sd: weight, freedom: count, people: count }),
  difference: spread,
  forecastDiffered: z.number(),
  byChance: share,
  byChanceOfWorst: share,
  verdict: z.enum(['differs', 'like-before', 'cannot-tell']),
  candidates: z.array(
    z.strictObject({ what: z.enum(groupings), last: name, same: z.boolean(), explains: spread.nullable() }),
  ),
});

/** `philtrum/own-series@1`: the treatments of one patient beside their forecasts. */
export const ownSeriesAnswer = z.strictObject({
  schema: z.literal('philtrum/own-series@1'),
  ok: z.literal(true),
  patient: name,
  question,
  treatments: z.array(
    z.strictObject({
      treatment: name,
      givenWeek: z.number(),
      plan: name,
      injectorRole: name,
      product: name,
      lot: name,
      seen: z.union([z.number(), z.boolean()]).nullable(),
      said: z.union([quantiles, share]).nullable(),
    }),
  ),
  judged: z.union([judgedSeries, refused]).nullable(),
  atLeastOne: share.nullable(),
  provenance,
});
