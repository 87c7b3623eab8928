import { byFew, byJudgement, byLabel, bySeveral, flips, gels, ringToxin, toxin } from './reasons.ts';
import type { Rule } from './rule.ts';

/** What a mouth looks like at rest and in a smile. */
export const mouthRules = [
  {
    id: 'ring-overactive', options: flips, ground: 'ring muscle', effect: 'for', weight: 'fair',
    when: { path: 'finding.puckerNarrows', above: 'puckerNarrows' },
    ...byJudgement('surgeon', 'societyArticle', 'assumed'),
    cases: [
      {
        situation: 'the mouth narrows from 48 to 26 mm in a pucker',
        inputs: { 'measure.rest.mouthWidth': [47.5, 48.5], 'measure.pucker.mouthWidth': [25, 27] },
        holds: 'yes',
      },
      {
        situation: 'it narrows from 48 to 37 mm',
        inputs: { 'measure.rest.mouthWidth': [47.5, 48.5], 'measure.pucker.mouthWidth': [36, 38] },
        holds: 'no',
      },
      { situation: 'no pucker was measured', inputs: { 'measure.rest.mouthWidth': 48 }, holds: 'unknown' },
    ],
  },
  {
    id: 'lip-curls-in', options: flips, ground: 'red lip in a smile', effect: 'for', weight: 'fair',
    when: { path: 'finding.redLipLost', above: 'redLipCurlsIn' },
    ...byJudgement('surgeon', 'societyArticle', 'assumed'),
    cases: [
      {
        situation: 'the red lip goes from 6 mm at rest to 2 mm in a smile',
        inputs: { 'measure.rest.upperVermilionHeight': [5.7, 6.3], 'measure.smile.upperVermilionHeight': [1.7, 2.3] },
        holds: 'yes',
      },
      {
        situation: 'it goes from 6 to 5 mm',
        inputs: { 'measure.rest.upperVermilionHeight': [5.7, 6.3], 'measure.smile.upperVermilionHeight': [4.7, 5.3] },
        holds: 'no',
      },
      { situation: 'no smile was measured, but the lip is said to vanish', inputs: { 'answer.lipCurlsIn': true }, holds: 'yes' },
    ],
  },
  {
    id: 'gum-shows', options: ['gummy-smile'], ground: 'gum', effect: 'for', weight: 'strong',
    when: { path: 'finding.gumMm', above: 'gumShows' },
    ...bySeveral('zengiski2022', 'chagas2018', 'polo2008'),
    cases: [
      { situation: '3.5 mm of gum in a full smile', inputs: { 'measure.gummySmile.gingivalShow': [3, 4] }, holds: 'yes' },
      { situation: 'between 1.5 and 2.5 mm', inputs: { 'measure.smile.gingivalShow': [1.5, 2.5] }, holds: 'unknown' },
      { situation: 'none measured, gum is said to show', inputs: { 'answer.gumShows': true }, holds: 'yes' },
    ],
  },
  {
    id: 'gum-shows-flip', options: flips, ground: 'gum', effect: 'for', weight: 'slight',
    when: { path: 'finding.gumMm', above: 'gumShows' },
    ...byJudgement('surgeon', 'societyArticle'),
    cases: [
      { situation: '3.5 mm of gum in a full smile', inputs: { 'measure.gummySmile.gingivalShow': [3, 4] }, holds: 'yes' },
      { situation: 'no gum', inputs: { 'measure.smile.gingivalShow': 0 }, holds: 'no' },
    ],
  },
  {
    id: 'no-gum', options: ['gummy-smile'], ground: 'gum', effect: 'stop',
    when: { path: 'finding.gumMm', below: 'noGum' },
    ...byJudgement('none-known', 'zengiski2022', 'assumed'),
    cases: [
      { situation: 'no gum in a full smile', inputs: { 'measure.gummySmile.gingivalShow': [0, 0.4] }, holds: 'yes' },
      { situation: '3.5 mm of gum', inputs: { 'measure.gummySmile.gingivalShow': [3, 4] }, holds: 'no' },
      { situation: 'gum is said not to show', inputs: { 'answer.gumShows': false }, holds: 'yes' },
    ],
  },
  {
    id: 'much-gum', options: ['gummy-smile'], ground: 'gum', effect: 'ask',
    when: { path: 'finding.gumMm', above: 'gumMuch' },
    ...bySeveral('zengiski2022'),
    cases: [
      { situation: '6 mm of gum', inputs: { 'measure.gummySmile.gingivalShow': [5.5, 6.5] }, holds: 'yes' },
      { situation: '3 mm of gum', inputs: { 'measure.gummySmile.gingivalShow': [2.5, 3.5] }, holds: 'no' },
    ],
  },
  {
    id: 'long-white-lip', options: ['lip-lift'], ground: 'white lip', effect: 'for', weight: 'fair',
    when: { path: 'measure.rest.philtrumLength', above: 'longWhiteLip' },
    ...byFew('patel2022', 'ramaut2019', 'assumed'),
    cases: [
      { situation: 'a white lip of 18.5 mm', inputs: { 'measure.rest.philtrumLength': [18, 19] }, holds: 'yes' },
      { situation: 'a white lip of 12 mm', inputs: { 'measure.rest.philtrumLength': [11.5, 12.5] }, holds: 'no' },
    ],
  },
  {
    id: 'long-white-lip-toxin', options: [...flips, 'gummy-smile'], ground: 'white lip', effect: 'against', weight: 'fair',
    when: { path: 'measure.rest.philtrumLength', above: 'longWhiteLip' },
    ...byFew('polo2008', 'zengiski2022', 'assumed'),
    cases: [
      { situation: 'a white lip of 18.5 mm', inputs: { 'measure.rest.philtrumLength': [18, 19] }, holds: 'yes' },
      { situation: 'between 15 and 17 mm', inputs: { 'measure.rest.philtrumLength': [15, 17] }, holds: 'unknown' },
      { situation: 'a white lip of 12 mm', inputs: { 'measure.rest.philtrumLength': [11.5, 12.5] }, holds: 'no' },
    ],
  },
  {
    id: 'short-white-lip', options: ['lip-lift'], ground: 'white lip', effect: 'against', weight: 'strong',
    when: { path: 'measure.rest.philtrumLength', below: 'liftNeedsWhiteLip' },
    ...byJudgement('surgeon', 'eppleyPages'),
    cases: [
      { situation: 'a white lip of 12 mm', inputs: { 'measure.rest.philtrumLength': [11.5, 12.5] }, holds: 'yes' },
      { situation: 'a white lip of 18.5 mm', inputs: { 'measure.rest.philtrumLength': [18, 19] }, holds: 'no' },
    ],
  },
  {
    id: 'thin-lip', options: gels, ground: 'red lip', effect: 'for', weight: 'fair',
    when: { path: 'measure.rest.upperVermilionHeight', below: 'thinUpperLip' },
    ...byFew('linkov2019', 'assumed'),
    cases: [
      { situation: 'an upper red lip of 3 mm', inputs: { 'measure.rest.upperVermilionHeight': [2.7, 3.3] }, holds: 'yes' },
      { situation: 'an upper red lip of 6 mm', inputs: { 'measure.rest.upperVermilionHeight': [5.7, 6.3] }, holds: 'no' },
    ],
  },
  {
    id: 'full-lip', options: gels, ground: 'red lip', effect: 'against', weight: 'fair',
    when: { path: 'measure.rest.upperVermilionHeight', above: 'fullUpperLip' },
    ...byFew('linkov2019', 'pietruski'),
    cases: [
      { situation: 'an upper red lip of 11 mm', inputs: { 'measure.rest.upperVermilionHeight': [10.5, 11.5] }, holds: 'yes' },
      { situation: 'an upper red lip of 6 mm', inputs: { 'measure.rest.upperVermilionHeight': [5.7, 6.3] }, holds: 'no' },
    ],
  },
  {
    id: 'thin-aged-lip', options: ['lip-flip', 'perioral-lines'], ground: 'red lip', effect: 'against', weight: 'fair',
    when: {
      all: [
        { path: 'measure.rest.upperVermilionHeight', below: 'thinUpperLip' },
        { path: 'answer.age', above: 'agedLip' },
      ],
    },
    ...byJudgement('seller', 'clinicPages', 'ramaut2019', 'assumed'),
    cases: [
      {
        situation: '68 years old, an upper red lip of 3 mm',
        inputs: { 'answer.age': 68, 'measure.rest.upperVermilionHeight': [2.7, 3.3] },
        holds: 'yes',
      },
      { situation: '30 years old', inputs: { 'answer.age': 30 }, holds: 'no' },
      { situation: 'a thin lip, age not said', inputs: { 'measure.rest.upperVermilionHeight': [2.7, 3.3] }, holds: 'unknown' },
    ],
  },
  {
    id: 'lips-apart', options: ringToxin, ground: 'lip seal', effect: 'against', weight: 'strong',
    when: { path: 'finding.lipsApartMm', above: 'lipsApart' },
    ...byJudgement('injector', 'clinicPages', 'assumed'),
    cases: [
      { situation: 'lips 5 mm apart at rest', inputs: { 'measure.rest.interlabialGap': [4.5, 5.5] }, holds: 'yes' },
      { situation: 'lips that touch', inputs: { 'measure.rest.interlabialGap': [0, 0.3] }, holds: 'no' },
      { situation: 'said to stay apart', inputs: { 'answer.lipsApartAtRest': true }, holds: 'yes' },
    ],
  },
  {
    id: 'sides-differ', options: toxin, ground: 'sides', effect: 'against', weight: 'fair',
    when: { path: 'finding.cornersDifferMm', above: 'noticedAsymmetry' },
    ...byLabel('labelBoxed', 'hohman2014'),
    cases: [
      {
        situation: 'the left corner lies 5 mm higher',
        inputs: { 'measure.rest.commissureHeightLeft': [1.5, 2], 'measure.rest.commissureHeightRight': [-3.5, -3] },
        holds: 'yes',
      },
      {
        situation: 'both corners at one height',
        inputs: { 'measure.rest.commissureHeightLeft': [-1, 0], 'measure.rest.commissureHeightRight': [-1, 0] },
        holds: 'no',
      },
    ],
  },
  {
    id: 'straight-smile', options: ['nothing'], ground: 'tooth show', effect: 'for', weight: 'fair',
    when: {
      all: [
        { path: 'measure.smile.smileLineStraightness', above: 'straightSmileLineLow' },
        { path: 'measure.smile.smileLineStraightness', below: 'straightSmileLine' },
        { path: 'measure.rest.incisorShow', above: 'littleToothLeast' },
        { path: 'measure.rest.incisorShow', below: 'littleToothMost' },
      ],
    },
    ...byJudgement('none-known', 'daMotta2010', 'assumed'),
    cases: [
      {
        situation: 'a straight smile line, 2 mm of tooth at rest',
        inputs: { 'measure.smile.smileLineStraightness': [-0.4, 0.6], 'measure.rest.incisorShow': [1.6, 2.4] },
        holds: 'yes',
      },
      {
        situation: 'a curved smile line',
        inputs: { 'measure.smile.smileLineStraightness': [2, 3], 'measure.rest.incisorShow': [1.6, 2.4] },
        holds: 'no',
      },
    ],
  },
  {
    id: 'straight-smile-flip', options: flips, ground: 'tooth show', effect: 'against', weight: 'slight',
    when: {
      all: [
        { path: 'measure.smile.smileLineStraightness', above: 'straightSmileLineLow' },
        { path: 'measure.smile.smileLineStraightness', below: 'straightSmileLine' },
        { path: 'measure.rest.incisorShow', above: 'littleToothLeast' },
        { path: 'measure.rest.incisorShow', below: 'littleToothMost' },
      ],
    },
    ...byJudgement('none-known', 'daMotta2010', 'assumed'),
    cases: [
      {
        situation: 'a straight smile line, 2 mm of tooth at rest',
        inputs: { 'measure.smile.smileLineStraightness': [-0.4, 0.6], 'measure.rest.incisorShow': [1.6, 2.4] },
        holds: 'yes',
      },
      { situation: 'no tooth at rest', inputs: { 'measure.rest.incisorShow': [0, 0.4] }, holds: 'no' },
    ],
  },
] as const satisfies readonly Rule[];
