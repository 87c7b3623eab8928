/** Advice as text, in English. */
export const advice = {
  'advice.title': '{face}: what each choice may mean for you. A model and what studies say, not a promise and no diagnosis.',
  'advice.forecastBasis': 'Odds: {draws} simulated treatments of a face like this for each choice.',
  'advice.forecastQuick': 'Odds: a first estimate, {draws} simulated treatments for each choice.',
  'advice.forecastNone': 'No forecast was used. What it would tell is open, and the results are wider for it.',
  'advice.otherWeights': 'With other weights than ours it may be from “{worst}” to “{best}”.',
  'advice.ifSo': 'If so: {reason}',
  'advice.effect.for': 'for',
  'advice.effect.against': 'against',
  'advice.effect.stop': 'stop',
  'advice.effect.ask': 'ask',
  'advice.holds.unknown': 'may',
  'advice.wouldHelp': 'Would help most: {what}',
  'advice.pointers': 'Before you choose',
  'advice.noDose': 'This gives no dose and picks nothing for you. Take it to a board-certified surgeon.',
} as const;
