import type { Standing } from '../advice.ts';
import type { OptionId } from '../option.ts';
import type { CaseInput } from './rule.ts';

type Inputs = Readonly<Record<string, CaseInput>>;

/** One whole person, told by what differs from {@link nothingSpecial}, and where choices must stand. */
export interface PersonCase {
  readonly situation: string;
  readonly inputs: Inputs;
  readonly stands: Readonly<Partial<Record<OptionId, readonly [least: Standing, most: Standing]>>>;
}

const treatments = ['lip-flip', 'gummy-smile', 'perioral-lines', 'filler', 'flip-and-filler', 'lip-lift'] as const;

/** Odds of one event, the same for every treatment. */
function everywhere(event: string, odds: readonly [number, number]): Inputs {
  return Object.fromEntries(treatments.map((option) => [`forecast.${option}.event.${event}`, odds]));
}

const noHarm: Inputs = Object.assign(
  {},
  ...[
    'strawFails',
    'drooling',
    'speechTrouble',
    'smileChanged',
    'asymmetryNoticed',
    'heavyLip',
    'dentureLook',
    'looksDone',
    'palsyLookalike',
  ].map((event) => everywhere(event, [0, 0.03])),
);

/** A healthy adult of 35 with an ordinary mouth and no wish, whom treatments neither harm nor visibly change. */
export const nothingSpecial: Inputs = {
  'answer.age': 35,
  'answer.pregnantOrBreastfeeding': false,
  'answer.toxinAllergy': false,
  'answer.cowsMilkAllergy': false,
  'answer.infectionNow': false,
  'answer.neuromuscularDisease': false,
  'answer.swallowingOrBreathingTrouble': false,
  'answer.heartDisease': false,
  'answer.interactingMedicines': false,
  'answer.weeksSinceToxin': 1000,
  'answer.dentures': false,
  'answer.windInstrument': 'no',
  'answer.singing': 'no',
  'answer.speakingForALiving': false,
  'answer.previousPalsyOrStroke': false,
  'answer.previousFlip': 'none',
  'answer.previousFiller': false,
  'answer.previousLipSurgery': false,
  'answer.worryTakes': 'little',
  'answer.staysAway': false,
  'answer.othersDoNotSeeIt': false,
  'answer.unhappyAfterGoodResult': false,
  'answer.whoWantsIt': 'me',
  'answer.expectsLifeToChange': false,
  'answer.everyMillimetreCounts': false,
  'answer.look': 'natural',
  'wish.anyChange': false,
  'wish.want.more-red-lip': false,
  'wish.want.more-tooth': false,
  'wish.want.less-gum': false,
  'wish.want.fewer-lines': false,
  'wish.want.more-volume': false,
  'wish.want.shorter-white-lip': false,
  'wish.moreToothMm': 3,
  'wish.mind.straw': 1,
  'wish.mind.speech': 0.75,
  'wish.mind.smile': 0.56,
  'wish.mind.asymmetry': 0.42,
  'wish.mind.months': 0.2,
  'wish.firstQuietWeek': 100,
  'finding.puckerNarrows': 0.25,
  'finding.redLipLost': 0.1,
  'finding.gumMm': 0,
  'finding.lipsApartMm': 0,
  'finding.cornersDifferMm': 0.5,
  'measure.rest.philtrumLength': 13.5,
  'measure.rest.upperVermilionHeight': 6.5,
  'measure.rest.incisorShow': 2.5,
  'measure.smile.smileLineStraightness': 3,
  ...noHarm,
  ...everywhere('visibleLift', [0, 0.05]),
  ...everywhere('noVisibleChange', [0.9, 1]),
};

const wants = (...wanted: readonly string[]): Inputs => ({
  'wish.anyChange': true,
  ...Object.fromEntries(wanted.map((want) => [`wish.want.${want}`, true])),
});
const flipLifts: Inputs = { 'forecast.lip-flip.event.visibleLift': [0.5, 0.7] };

/** Whole people, for readers and for the test run. */
export const people: readonly PersonCase[] = [
  {
    situation: 'nothing special, no wish',
    inputs: {},
    stands: {
      nothing: ['more-to-gain', 'more-to-gain'],
      'lip-flip': ['more-to-lose', 'more-to-lose'],
      'gummy-smile': ['stop', 'stop'],
      filler: ['more-to-lose', 'more-to-lose'],
    },
  },
  {
    situation: 'an overactive ring muscle and a lip that curls in; wants more red lip, and a lift can be seen in 50 to 70 of 100',
    inputs: { ...wants('more-red-lip'), ...flipLifts, 'finding.puckerNarrows': 0.5, 'finding.redLipLost': 0.7 },
    stands: { 'lip-flip': ['more-to-gain', 'more-to-gain'], 'lip-lift': ['more-to-lose', 'more-to-lose'] },
  },
  {
    situation: 'the same, but a straw is harder to use in 60 to 80 of 100, drinks leak as often, and that is minded most',
    inputs: {
      ...wants('more-red-lip'),
      ...flipLifts,
      'finding.redLipLost': 0.7,
      'forecast.lip-flip.event.strawFails': [0.6, 0.8],
      'forecast.lip-flip.event.drooling': [0.6, 0.8],
    },
    stands: { 'lip-flip': ['more-to-lose', 'balanced'] },
  },
  {
    situation: '4 mm of gum show in a full smile; wants less, and 2 to 3 mm less may show',
    inputs: {
      ...wants('less-gum'),
      'finding.gumMm': [3.5, 4],
      'forecast.gummy-smile.change.gummySmile.gingivalShow': [-3, -2],
    },
    stands: { 'gummy-smile': ['more-to-gain', 'more-to-gain'], 'lip-flip': ['balanced', 'balanced'] },
  },
  {
    situation: 'a straight smile line with a little tooth; wants more red lip, hardly to be seen',
    inputs: { ...wants('more-red-lip'), 'measure.smile.smileLineStraightness': 0 },
    stands: { nothing: ['more-to-gain', 'more-to-gain'], 'lip-flip': ['more-to-lose', 'more-to-lose'] },
  },
  {
    situation: 'a long white lip of 18.5 mm; wants it shorter',
    inputs: { ...wants('shorter-white-lip'), 'measure.rest.philtrumLength': [18, 19] },
    stands: { 'lip-lift': ['more-to-gain', 'more-to-gain'], 'lip-flip': ['more-to-lose', 'more-to-lose'] },
  },
  {
    situation: '70 years old, a thin lip of 3 mm; wants fuller lips',
    inputs: { ...wants('more-volume'), 'answer.age': 70, 'measure.rest.upperVermilionHeight': [2.7, 3.3] },
    stands: { filler: ['more-to-gain', 'more-to-gain'], 'lip-flip': ['more-to-lose', 'more-to-lose'] },
  },
  {
    situation: 'lips that stay 5 mm apart at rest; wants more red lip, and a lift can be seen in 50 to 70 of 100',
    inputs: { ...wants('more-red-lip'), ...flipLifts, 'finding.lipsApartMm': [4.5, 5.5] },
    stands: { 'lip-flip': ['more-to-lose', 'more-to-lose'] },
  },
  {
    situation: 'corners that differ by 5 mm, and an earlier palsy; wants more red lip, and a lift can be seen in 50 to 70 of 100',
    inputs: {
      ...wants('more-red-lip'),
      ...flipLifts,
      'finding.cornersDifferMm': [4.5, 5.5],
      'answer.previousPalsyOrStroke': true,
    },
    stands: { 'lip-flip': ['more-to-lose', 'more-to-lose'] },
  },
  {
    situation: 'plays the trumpet for a living; wants more red lip',
    inputs: { ...wants('more-red-lip'), ...flipLifts, 'answer.windInstrument': 'for-a-living' },
    stands: { 'lip-flip': ['stop', 'stop'], nothing: ['more-to-gain', 'more-to-gain'] },
  },
  {
    situation: 'sings for a living and wears dentures; wants more red lip, and a lift can be seen in 50 to 70 of 100',
    inputs: { ...wants('more-red-lip'), ...flipLifts, 'answer.singing': 'for-a-living', 'answer.dentures': true },
    stands: { 'lip-flip': ['more-to-lose', 'more-to-lose'] },
  },
  {
    situation: 'an earlier flip went badly; wants another',
    inputs: { ...wants('more-red-lip'), 'answer.previousFlip': 'went-badly' },
    stands: { 'lip-flip': ['more-to-lose', 'more-to-lose'] },
  },
  {
    situation: '17 years old',
    inputs: { ...wants('more-volume'), 'answer.age': 17 },
    stands: { 'lip-flip': ['stop', 'stop'], filler: ['stop', 'stop'], 'lip-lift': ['stop', 'stop'] },
  },
];
