import type { Expression } from '#measure';
import type { SourceId } from '#sources';
import { type Parameter, thresholds } from '../parameters.ts';
import type { Criterion, Threshold } from './criterion.ts';

/** A named outcome that people care about, defined over outcomes alone. */
export interface EventRule {
  readonly name: string;
  /** for a reader without training, half a sentence */
  readonly label: string;
  readonly rule: string;
  readonly sources: readonly SourceId[];
  readonly criterion: Criterion;
  /** `ever`: at any week counts; `never`: the event is that the criterion is met at no week */
  readonly when: 'ever' | 'never';
  /** what a composite is made of, each with odds of its own */
  readonly parts?: readonly EventPart[];
  /** what whoever sees this event must read first */
  readonly notice?: string;
}

/** One thing that a composite event is made of. */
export interface EventPart {
  readonly name: string;
  /** for a reader without training */
  readonly label: string;
  readonly criterion: Criterion;
}

const { visibleAtRest, visibleInMotion, noticedAsymmetry, noticedMotion, noticedBulk } = thresholds;
const heights = ['marginLiftLeft', 'marginLiftRight', 'upperLipLength', 'philtrumLength', 'upperVermilionHeight'];
const corners = ['commissureHeightLeft', 'commissureHeightRight', 'mouthWidth'];
const excursions = ['commissureExcursionLeft', 'commissureExcursionRight'];

const liftCanBeSeen = lifted(visibleAtRest);
const restCanBeSeen: Criterion = {
  any: [...heights, ...corners, 'upperProtrusion'].map((measure) => differs('rest', measure, visibleAtRest)),
};
const smileCanBeSeen = smileDiffers(visibleInMotion);
const puckerCanBeSeen = puckerDiffers(visibleInMotion);
const sidesDiffer: Criterion = {
  any: (['rest', 'smile', 'gummySmile'] as const).map((face) => rises(face, 'asymmetryMm', noticedAsymmetry)),
};
const pressureIsLost = remains('rest', 'teethPressureKpa', thresholds.slackLip);
const motionIsLost: Criterion = {
  all: (['smile', 'pucker'] as const).map((motion) => remains(motion, 'marginExcursion', thresholds.stiffLip)),
};
const lipIsLong = rises('rest', 'upperLipLength', visibleAtRest);
const motionIsNoticed: Criterion = { any: [smileDiffers(noticedMotion), puckerDiffers(noticedMotion)] };
const bulkIsNoticed = differs('rest', 'upperProtrusion', noticedBulk);

/** The events, gains first. They see outcomes only: no plan, no units, no block. */
export const eventRules: readonly EventRule[] = [
  {
    name: 'visibleLift',
    label: 'The lift can be seen',
    rule: 'At rest the white lip shortens, the red lip shows more, or both halves of the upper margin rise, by 0.8 mm or more.',
    sources: [visibleAtRest.source],
    criterion: liftCanBeSeen,
    when: 'ever',
    parts: [
      { name: 'captured', label: 'One pair of captures can show it (0.8 mm)', criterion: liftCanBeSeen },
      { name: 'noticed', label: 'Other people may notice it (2 mm)', criterion: lifted(noticedBulk) },
    ],
  },
  {
    name: 'noVisibleChange',
    label: 'No change that can be seen',
    rule: 'At no week does any measure change by 0.8 mm at rest, or by 1.5 mm in a smile or a pucker.',
    sources: [visibleAtRest.source],
    criterion: { any: [restCanBeSeen, smileCanBeSeen, puckerCanBeSeen] },
    when: 'never',
  },
  {
    name: 'smileChanged',
    label: 'The smile changes',
    rule: 'In a smile the upper margin, a corner or the width moves 1.5 mm or more away from the untreated smile.',
    sources: [visibleInMotion.source],
    criterion: smileCanBeSeen,
    when: 'ever',
  },
  {
    name: 'strawFails',
    label: 'A straw is harder to use',
    rule: `Closing on a straw keeps less of its untreated force than is felt: ${ofHundred(thresholds.strawReserve)}. A sip uses 38; the few people who were followed noticed it earlier.`,
    sources: ['li2020', 'smith2018', 'assumed'],
    criterion: remains('straw', 'sealForceN', thresholds.strawReserve, thresholds.reserveSpread),
    when: 'ever',
  },
  {
    name: 'drooling',
    label: 'Drinks may leak',
    rule: `Lips pressed together keep less of their untreated force than is felt: ${ofHundred(thresholds.leakReserve)}; or they stay 3 mm further apart at rest. After a palsy 31 are left.`,
    sources: ['li2020', 'starmer2015', 'assumed'],
    criterion: {
      any: [
        remains('seal', 'sealForceN', thresholds.leakReserve, thresholds.reserveSpread),
        rises('rest', 'interlabialGap', thresholds.lipsApart),
      ],
    },
    when: 'ever',
  },
  {
    name: 'speechTrouble',
    label: 'P, B and M sound different',
    rule: 'Lips pressed together keep less than about 20 of 100 of their untreated force. Weak: no speech is simulated, only the force it needs.',
    sources: [thresholds.speechReserve.source, 'assumed'],
    criterion: remains('seal', 'sealForceN', thresholds.speechReserve, thresholds.reserveSpread),
    when: 'ever',
  },
  {
    name: 'asymmetryNoticed',
    label: 'The sides differ so that people notice',
    rule: 'At rest or in a smile the difference between left and right grows by 3 mm or more.',
    sources: [noticedAsymmetry.source],
    criterion: sidesDiffer,
    when: 'ever',
  },
  {
    name: 'heavyLip',
    label: 'The lip feels heavy',
    rule: 'The upper lip is 0.8 mm or more longer at rest; or in a smile it hides 1.5 mm more of the teeth and hangs 1.5 mm lower.',
    sources: [visibleAtRest.source, 'assumed'],
    criterion: {
      any: [
        rises('rest', 'upperLipLength', visibleAtRest),
        {
          all: [falls('smile', 'incisorShow', visibleInMotion), rises('smile', 'upperLipLength', visibleInMotion)],
        },
      ],
    },
    when: 'ever',
  },
  {
    name: 'dentureLook',
    label: 'The lip looks flat and still',
    rule: 'Two of three: the upper lip keeps less than 70 of 100 of its resting pressure on the teeth; less than 70 of 100 of its movement in a smile and in a pucker; it is 0.8 mm or more longer at rest.',
    sources: [visibleAtRest.source, 'assumed'],
    criterion: twoOf(pressureIsLost, motionIsLost, lipIsLong),
    when: 'ever',
    parts: [
      { name: 'pressure', label: 'It rests less firmly on the teeth', criterion: pressureIsLost },
      { name: 'motion', label: 'It moves less in a smile and in a pucker', criterion: motionIsLost },
      { name: 'length', label: 'It hangs longer at rest', criterion: lipIsLong },
    ],
  },
  {
    name: 'looksDone',
    label: 'People can tell something was done',
    rule: 'Across a room: a smile or a pucker differs by 3 mm or more, the sides differ by 3 mm more than before, or the upper lip stands 2 mm or more further forward or back.',
    sources: [noticedMotion.source, noticedAsymmetry.source, 'assumed'],
    criterion: { any: [motionIsNoticed, sidesDiffer, bulkIsNoticed] },
    when: 'ever',
    parts: [
      { name: 'motion', label: 'It moves differently', criterion: motionIsNoticed },
      { name: 'sides', label: 'Its sides differ', criterion: sidesDiffer },
      { name: 'bulk', label: 'Its bulk differs', criterion: bulkIsNoticed },
    ],
  },
  {
    name: 'palsyLookalike',
    label: 'It looks like a facial palsy',
    rule: 'In a smile the sides differ by 3 mm more than before, and one side keeps less than half of its movement.',
    sources: [noticedAsymmetry.source, 'assumed'],
    criterion: {
      all: [
        rises('smile', 'asymmetryMm', noticedAsymmetry),
        {
          any: [...excursions, 'marginLiftLeft', 'marginLiftRight'].map((measure) =>
            remains('smile', measure, thresholds.stillSide),
          ),
        },
      ],
    },
    when: 'ever',
    notice:
      'A sudden droop of one side of the face, or trouble speaking, swallowing or breathing, is an emergency: call emergency services and do not assume it is the injection.',
  },
];

/** Events that this model cannot speak about, and why. */
export const eventsNotModelled: Readonly<Record<string, string>> = {
  eyelidPtosis: 'this plan gives nothing near the eye; a lid is modelled with a brow, when a plan has sites there',
};

function lifted(by: Parameter): Criterion {
  const halves = ['marginLiftLeft', 'marginLiftRight'].map((measure) => rises('rest', measure, by));
  return {
    any: [falls('rest', 'philtrumLength', by), rises('rest', 'upperVermilionHeight', by), { all: halves }],
  };
}

function smileDiffers(by: Parameter): Criterion {
  return {
    any: (['smile', 'gummySmile'] as const).flatMap((smile) =>
      ['marginLiftLeft', 'marginLiftRight', 'mouthWidth', ...excursions].map((measure) => differs(smile, measure, by)),
    ),
  };
}

function puckerDiffers(by: Parameter): Criterion {
  return { any: ['mouthWidth', 'upperProtrusion'].map((measure) => differs('pucker', measure, by)) };
}

function twoOf(one: Criterion, other: Criterion, third: Criterion): Criterion {
  return { any: [{ all: [one, other] }, { all: [one, third] }, { all: [other, third] }] };
}

function rises(expression: Expression, measure: string, limit: Parameter): Threshold {
  return { expression, measure, of: 'change', is: 'above', limit };
}

function falls(expression: Expression, measure: string, limit: Parameter): Threshold {
  return { expression, measure, of: 'change', is: 'below', limit, sign: -1 };
}

function differs(expression: Expression, measure: string, limit: Parameter): Threshold {
  return { expression, measure, of: 'size', is: 'above', limit };
}

function remains(expression: Expression, measure: string, limit: Parameter, spread?: Parameter): Threshold {
  const sharp: Threshold = { expression, measure, of: 'remaining', is: 'below', limit };
  return spread === undefined ? sharp : { ...sharp, spread };
}

/** A limit in words, with the range it may lie in. */
function ofHundred({ value, range: [low, high] }: Parameter): string {
  const of = (share: number) => Math.round(100 * share);
  return `about ${of(value)} of 100, in truth anywhere from ${of(low)} to ${of(high)}`;
}
