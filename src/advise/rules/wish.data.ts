import { byFew, byJudgement, byModel, bySeveral, flips, gels, toxin, treatments } from './reasons.ts';
import type { Rule } from './rule.ts';

/** What a person wants, and when. */
export const wishRules = [
  {
    id: 'nothing-is-wanted', options: ['nothing'], ground: 'change at all', effect: 'for', weight: 'strong',
    when: { path: 'wish.anyChange', is: false },
    ...byJudgement('none-known', 'gmc'),
    cases: [
      { situation: 'wants no change', inputs: { 'wish.anyChange': false }, holds: 'yes' },
      { situation: 'wants less gum', inputs: { 'wish.anyChange': true }, holds: 'no' },
    ],
  },
  {
    id: 'wish-stays-open', options: ['nothing'], ground: 'change at all', effect: 'against', weight: 'fair',
    when: { path: 'wish.anyChange', is: true },
    ...byJudgement('none-known', 'gmc'),
    cases: [
      { situation: 'wants less gum', inputs: { 'wish.anyChange': true }, holds: 'yes' },
      { situation: 'wants no change', inputs: { 'wish.anyChange': false }, holds: 'no' },
    ],
  },
  {
    id: 'nothing-is-lost', options: ['nothing'], ground: 'movement', effect: 'for', weight: 'fair',
    when: {
      any: [
        { path: 'wish.mind.straw', above: 'mindedAtAll' },
        { path: 'wish.mind.speech', above: 'mindedAtAll' },
        { path: 'wish.mind.smile', above: 'mindedAtAll' },
        { path: 'wish.mind.asymmetry', above: 'mindedAtAll' },
        { path: 'wish.mind.months', above: 'mindedAtAll' },
      ],
    },
    ...byJudgement('none-known', 'gmc'),
    cases: [
      { situation: 'would mind a changed smile most', inputs: { 'wish.mind.smile': 1 }, holds: 'yes' },
      { situation: 'not asked what would be minded', inputs: {}, holds: 'unknown' },
    ],
  },
  {
    id: 'lift-may-be-seen', options: [...flips, 'filler', 'lip-lift'], ground: 'lift', effect: 'for', weight: 'strong',
    when: {
      all: [
        { path: 'wish.want.more-red-lip', is: true },
        { path: 'forecast.this.event.visibleLift', above: 'unlikely' },
      ],
    },
    scaledBy: 'forecast.this.event.visibleLift',
    ...byModel('li2020', 'pinto2017', 'tanikawa2018'),
    cases: [
      {
        situation: 'wants more red lip; a lift can be seen in 40 to 60 of 100',
        inputs: { 'wish.want.more-red-lip': true, 'forecast.this.event.visibleLift': [0.4, 0.6] },
        holds: 'yes',
      },
      {
        situation: 'wants it; a lift can be seen in 2 of 100',
        inputs: { 'wish.want.more-red-lip': true, 'forecast.this.event.visibleLift': [0.01, 0.04] },
        holds: 'no',
      },
      { situation: 'wants it; nothing was forecast', inputs: { 'wish.want.more-red-lip': true }, holds: 'unknown' },
    ],
  },
  {
    id: 'lift-may-not-be-seen', options: [...flips, 'filler'], ground: 'lift', effect: 'against', weight: 'fair',
    when: {
      all: [
        { path: 'wish.want.more-red-lip', is: true },
        { path: 'forecast.this.event.visibleLift', below: 'unlikely' },
      ],
    },
    ...byModel('tanikawa2018'),
    cases: [
      {
        situation: 'wants more red lip; a lift can be seen in 2 of 100',
        inputs: { 'wish.want.more-red-lip': true, 'forecast.this.event.visibleLift': [0.01, 0.04] },
        holds: 'yes',
      },
      { situation: 'does not want more red lip', inputs: { 'wish.want.more-red-lip': false }, holds: 'no' },
    ],
  },
  {
    id: 'less-gum-wanted', options: ['gummy-smile'], ground: 'gum', effect: 'for', weight: 'strong',
    when: {
      all: [
        { path: 'wish.want.less-gum', is: true },
        { path: 'finding.gumMm', above: 'gumShows' },
        { path: 'forecast.this.change.gummySmile.gingivalShow', below: 'lessGumSeen' },
      ],
    },
    ...byModel('zengiski2022', 'polo2008'),
    cases: [
      {
        situation: 'wants less gum; 3 to 4 mm show, and 1.5 to 3 mm less may show',
        inputs: {
          'wish.want.less-gum': true,
          'measure.gummySmile.gingivalShow': [3, 4],
          'forecast.this.change.gummySmile.gingivalShow': [-3, -1.5],
        },
        holds: 'yes',
      },
      { situation: 'does not mind the gum', inputs: { 'wish.want.less-gum': false }, holds: 'no' },
    ],
  },
  {
    id: 'gum-not-minded', options: ['gummy-smile'], ground: 'change at all', effect: 'against', weight: 'strong',
    when: { path: 'wish.want.less-gum', is: false },
    ...byJudgement('none-known', 'gmc'),
    cases: [
      { situation: 'does not mind the gum', inputs: { 'wish.want.less-gum': false }, holds: 'yes' },
      { situation: 'wants less gum', inputs: { 'wish.want.less-gum': true }, holds: 'no' },
    ],
  },
  {
    id: 'fewer-lines-wanted', options: ['perioral-lines'], ground: 'lines', effect: 'for', weight: 'strong',
    when: { path: 'wish.want.fewer-lines', is: true },
    ...byFew('cohen2012', 'mdedgeCohen'),
    cases: [
      { situation: 'wants fewer lines', inputs: { 'wish.want.fewer-lines': true }, holds: 'yes' },
      { situation: 'has no such wish', inputs: { 'wish.want.fewer-lines': false }, holds: 'no' },
    ],
  },
  {
    id: 'lines-not-minded', options: ['perioral-lines'], ground: 'change at all', effect: 'against', weight: 'strong',
    when: { path: 'wish.want.fewer-lines', is: false },
    ...byJudgement('none-known', 'gmc'),
    cases: [
      { situation: 'does not mind lines', inputs: { 'wish.want.fewer-lines': false }, holds: 'yes' },
      { situation: 'wants fewer lines', inputs: { 'wish.want.fewer-lines': true }, holds: 'no' },
    ],
  },
  {
    id: 'more-volume-wanted', options: gels, ground: 'volume', effect: 'for', weight: 'strong',
    when: { path: 'wish.want.more-volume', is: true },
    ...bySeveral('czumbel2021', 'eccleston2012', 'weiss2021'),
    cases: [
      { situation: 'wants fuller lips', inputs: { 'wish.want.more-volume': true }, holds: 'yes' },
      { situation: 'does not', inputs: { 'wish.want.more-volume': false }, holds: 'no' },
    ],
  },
  {
    id: 'volume-not-wanted', options: gels, ground: 'change at all', effect: 'against', weight: 'fair',
    when: {
      all: [
        { path: 'wish.want.more-volume', is: false },
        { path: 'wish.want.more-red-lip', is: false },
      ],
    },
    ...byJudgement('none-known', 'gmc'),
    cases: [
      {
        situation: 'wants less gum alone',
        inputs: { 'wish.want.more-volume': false, 'wish.want.more-red-lip': false },
        holds: 'yes',
      },
      { situation: 'wants fuller lips', inputs: { 'wish.want.more-volume': true }, holds: 'no' },
    ],
  },
  {
    id: 'toxin-adds-no-volume', options: ['lip-flip', 'gummy-smile', 'perioral-lines'], ground: 'volume', effect: 'against', weight: 'fair',
    when: { path: 'wish.want.more-volume', is: true },
    ...byFew('li2020', 'nikolis2021'),
    cases: [
      { situation: 'wants fuller lips', inputs: { 'wish.want.more-volume': true }, holds: 'yes' },
      { situation: 'does not', inputs: { 'wish.want.more-volume': false }, holds: 'no' },
    ],
  },
  {
    id: 'shorter-white-lip-wanted', options: ['lip-lift'], ground: 'white lip', effect: 'for', weight: 'strong',
    when: {
      all: [
        { path: 'wish.want.shorter-white-lip', is: true },
        { not: { path: 'measure.rest.philtrumLength', below: 'liftNeedsWhiteLip' } },
      ],
    },
    ...byFew('patel2022', 'zhao2023'),
    cases: [
      {
        situation: 'wants a shorter white lip; it is 18.5 mm',
        inputs: { 'wish.want.shorter-white-lip': true, 'measure.rest.philtrumLength': [18, 19] },
        holds: 'yes',
      },
      { situation: 'does not', inputs: { 'wish.want.shorter-white-lip': false }, holds: 'no' },
    ],
  },
  {
    id: 'lift-not-wanted', options: ['lip-lift'], ground: 'change at all', effect: 'against', weight: 'strong',
    when: {
      all: [
        { path: 'wish.want.shorter-white-lip', is: false },
        { path: 'wish.want.more-red-lip', is: false },
        { path: 'wish.want.more-tooth', is: false },
      ],
    },
    ...byJudgement('none-known', 'gmc'),
    cases: [
      {
        situation: 'wants less gum alone',
        inputs: { 'wish.want.shorter-white-lip': false, 'wish.want.more-red-lip': false, 'wish.want.more-tooth': false },
        holds: 'yes',
      },
      { situation: 'wants a shorter white lip', inputs: { 'wish.want.shorter-white-lip': true }, holds: 'no' },
    ],
  },
  {
    id: 'flip-not-wanted', options: flips, ground: 'change at all', effect: 'against', weight: 'fair',
    when: {
      all: [
        { path: 'wish.want.more-red-lip', is: false },
        { path: 'wish.want.more-tooth', is: false },
      ],
    },
    ...byJudgement('none-known', 'gmc'),
    cases: [
      {
        situation: 'wants fewer lines alone',
        inputs: { 'wish.want.more-red-lip': false, 'wish.want.more-tooth': false },
        holds: 'yes',
      },
      { situation: 'wants more red lip', inputs: { 'wish.want.more-red-lip': true }, holds: 'no' },
    ],
  },
  {
    id: 'tooth-as-wished', options: ['nothing'], ground: 'wish for tooth', effect: 'for', weight: 'fair',
    when: {
      all: [
        { path: 'wish.moreToothMm', below: 'wishWithinReach' },
        { path: 'wish.moreToothMm', above: 'wishOvershot' },
      ],
    },
    ...byJudgement('none-known', 'daMotta2010', 'tanikawa2018'),
    cases: [
      {
        situation: 'wishes for 2 mm of tooth, and 1.8 to 2.2 mm show',
        inputs: { 'answer.toothShowMm': 2, 'measure.rest.incisorShow': [1.8, 2.2] },
        holds: 'yes',
      },
      {
        situation: 'wishes for 4 mm, and 1 mm shows',
        inputs: { 'answer.toothShowMm': 4, 'measure.rest.incisorShow': [0.8, 1.2] },
        holds: 'no',
      },
    ],
  },
  {
    id: 'tooth-within-reach', options: treatments, ground: 'wish for tooth', effect: 'for', weight: 'fair',
    when: {
      all: [
        { path: 'wish.want.more-tooth', is: true },
        { path: 'forecast.this.missing.tooth', below: 'wishWithinReach' },
        { path: 'forecast.this.missing.tooth', above: 'wishOvershot' },
      ],
    },
    ...byModel('daMotta2010', 'tanikawa2018'),
    cases: [
      {
        situation: 'wants 1 mm more tooth; 0.5 to 1.2 mm more may show',
        inputs: {
          'wish.want.more-tooth': true,
          'answer.toothShowMm': 2,
          'measure.rest.incisorShow': 1,
          'forecast.this.change.rest.incisorShow': [0.5, 1.2],
        },
        holds: 'yes',
      },
      { situation: 'does not want more tooth', inputs: { 'wish.want.more-tooth': false }, holds: 'no' },
    ],
  },
  {
    id: 'tooth-out-of-reach', options: treatments, ground: 'wish for tooth', effect: 'against', weight: 'fair',
    when: {
      all: [
        { path: 'wish.want.more-tooth', is: true },
        { path: 'forecast.this.missing.tooth', above: 'wishWithinReach' },
      ],
    },
    ...byModel('daMotta2010', 'tanikawa2018'),
    cases: [
      {
        situation: 'wants 3 mm more tooth; 0 to 0.5 mm more may show',
        inputs: {
          'wish.want.more-tooth': true,
          'answer.toothShowMm': 4,
          'measure.rest.incisorShow': 1,
          'forecast.this.change.rest.incisorShow': [0, 0.5],
        },
        holds: 'yes',
      },
      {
        situation: 'wants more tooth; what shows now was not measured',
        inputs: {
          'wish.want.more-tooth': true,
          'answer.toothShowMm': 4,
          'forecast.this.change.rest.incisorShow': [0, 0.5],
        },
        holds: 'unknown',
      },
    ],
  },
  {
    id: 'tooth-beyond-wish', options: treatments, ground: 'wish for tooth', effect: 'against', weight: 'fair',
    when: {
      all: [
        { path: 'wish.want.more-tooth', is: true },
        { path: 'forecast.this.missing.tooth', below: 'wishOvershot' },
      ],
    },
    ...byModel('daMotta2010', 'tanikawa2018'),
    cases: [
      {
        situation: 'wants 0.5 mm more tooth; 2 to 2.5 mm more may show',
        inputs: {
          'wish.want.more-tooth': true,
          'answer.toothShowMm': 2.5,
          'measure.rest.incisorShow': 2,
          'forecast.this.change.rest.incisorShow': [2, 2.5],
        },
        holds: 'yes',
      },
      { situation: 'does not want more tooth', inputs: { 'wish.want.more-tooth': false }, holds: 'no' },
    ],
  },
  {
    id: 'noticeable-not-seen', options: treatments, ground: 'look', effect: 'against', weight: 'strong',
    when: {
      all: [
        { path: 'answer.look', is: 'noticeable' },
        { path: 'forecast.this.event.noVisibleChange', above: 'worthSaying' },
      ],
    },
    scaledBy: 'forecast.this.event.noVisibleChange',
    ...byModel('tanikawa2018'),
    cases: [
      {
        situation: 'wants a change that is noticed; none can be seen in 80 to 90 of 100',
        inputs: { 'answer.look': 'noticeable', 'forecast.this.event.noVisibleChange': [0.8, 0.9] },
        holds: 'yes',
      },
      { situation: 'wants it natural', inputs: { 'answer.look': 'natural' }, holds: 'no' },
    ],
  },
  {
    id: 'natural-looks-done', options: treatments, ground: 'look', effect: 'against', weight: 'strong',
    when: {
      all: [
        { path: 'answer.look', is: 'natural' },
        { path: 'forecast.this.event.looksDone', above: 'worthSaying' },
      ],
    },
    scaledBy: 'forecast.this.event.looksDone',
    ...byModel('hohman2014', 'assumed'),
    cases: [
      {
        situation: 'wants it natural; it looks done in 20 to 30 of 100',
        inputs: { 'answer.look': 'natural', 'forecast.this.event.looksDone': [0.2, 0.3] },
        holds: 'yes',
      },
      { situation: 'wants it noticed', inputs: { 'answer.look': 'noticeable' }, holds: 'no' },
    ],
  },
  {
    id: 'every-millimetre-counts', options: treatments, ground: 'expectation', effect: 'against', weight: 'fair',
    when: { path: 'answer.everyMillimetreCounts', is: true },
    ...byJudgement('surgeon', 'surgeonArticle', 'assumed'),
    cases: [
      { situation: 'one millimetre off would be a failure', inputs: { 'answer.everyMillimetreCounts': true }, holds: 'yes' },
      { situation: 'a little more or less is fine', inputs: { 'answer.everyMillimetreCounts': false }, holds: 'no' },
    ],
  },
  {
    id: 'months-without-undo', options: toxin, ground: 'time', effect: 'against', weight: 'fair', minded: 'months',
    when: { path: 'wish.mind.months', above: 'mindedAtAll' },
    ...byFew('li2020', 'cohen2012', 'bhatnagar2013'),
    cases: [
      { situation: 'would mind months most', inputs: { 'wish.mind.months': 1 }, holds: 'yes' },
      { situation: 'not asked', inputs: {}, holds: 'unknown' },
    ],
  },
  {
    id: 'filler-stays-a-year', options: ['filler'], ground: 'time', effect: 'against', weight: 'fair', minded: 'months',
    when: { path: 'wish.mind.months', above: 'mindedAtAll' },
    ...byFew('eccleston2012'),
    cases: [
      { situation: 'would mind months most', inputs: { 'wish.mind.months': 1 }, holds: 'yes' },
      { situation: 'not asked', inputs: {}, holds: 'unknown' },
    ],
  },
  {
    id: 'lift-stays', options: ['lip-lift'], ground: 'time', effect: 'against', weight: 'strong', minded: 'months',
    when: { path: 'wish.mind.months', above: 'mindedAtAll' },
    ...byJudgement('surgeon', 'eppleyPages', 'assumed'),
    cases: [
      { situation: 'would mind months most', inputs: { 'wish.mind.months': 1 }, holds: 'yes' },
      { situation: 'not asked', inputs: {}, holds: 'unknown' },
    ],
  },
  {
    id: 'quiet-time-toxin', options: toxin, ground: 'time', effect: 'against', weight: 'fair',
    when: { path: 'wish.firstQuietWeek', below: 'toxinWeeks' },
    ...byFew('cohen2012', 'li2020'),
    cases: [
      { situation: 'a wedding in week 6', inputs: { 'wish.firstQuietWeek': 6 }, holds: 'yes' },
      { situation: 'a concert in week 30', inputs: { 'wish.firstQuietWeek': 30 }, holds: 'no' },
    ],
  },
  {
    id: 'quiet-time-filler', options: ['filler'], ground: 'time', effect: 'against', weight: 'slight',
    when: { path: 'wish.firstQuietWeek', below: 'fillerWeeks' },
    ...byJudgement('none-known', 'assumed'),
    cases: [
      { situation: 'a wedding in week 1', inputs: { 'wish.firstQuietWeek': 1 }, holds: 'yes' },
      { situation: 'a wedding in week 6', inputs: { 'wish.firstQuietWeek': 6 }, holds: 'no' },
    ],
  },
  {
    id: 'quiet-time-lift', options: ['lip-lift'], ground: 'time', effect: 'against', weight: 'fair',
    when: { path: 'wish.firstQuietWeek', below: 'healingWeeks' },
    ...byJudgement('surgeon', 'assumed'),
    cases: [
      { situation: 'a wedding in week 4', inputs: { 'wish.firstQuietWeek': 4 }, holds: 'yes' },
      { situation: 'a wedding in week 20', inputs: { 'wish.firstQuietWeek': 20 }, holds: 'no' },
    ],
  },
] as const satisfies readonly Rule[];
