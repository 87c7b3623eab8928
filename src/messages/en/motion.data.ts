/** The third step: what may move, week by week, in English. */
export const motion = {
  'motion.picture': 'The mouth',
  'motion.computing': 'Computing what may move.',
  'motion.panel': '{expression}, {when}',
  'motion.source':
    'Model output with a wide prior; no measured millimetre value for a lip flip has been published that we could read. Detection limit: {study}.',
  'motion.table': 'Numbers as a table',
  'motion.assumptions': 'Assumptions and sources',
  'motion.state': 'State shown',
  'motion.state.now': 'Now',
  'motion.state.both': 'Both',
  'motion.view': 'View',
  'motion.view.front': 'Front',
  'motion.view.threeQuarter': '¾',
  'motion.view.threeQuarterName': 'Three-quarter',
  'motion.view.side': 'Side',
  'motion.ring': 'Ring muscle, upper lip',
  'motion.ring.pulls': 'pulls down, {force}',
  'motion.lifters': 'Lip and cheek lifters',
  'motion.lifters.pull': 'pull up, {force}',
  'motion.force': '{now} N',
  'motion.force.same': '{now} N, as now',
  'motion.force.changed': '{middle} N ({range}); now {now}',
  'motion.line.now': 'where the lip is now',
  'motion.line.ten': 'ten of the 100, always the same ten',
  'motion.line.most': 'the one in ten that changes most',
  'motion.line.show': 'Show the ten lines of week {week}',
  'motion.tug': 'Why: the tug of war',
  'motion.weeks.run': 'Let the weeks run',
  'motion.weeks.stop': 'Stop the weeks',
  'motion.weeks.curve': 'pull left in the upper ring muscle: middle, and 90 of 100',
  'motion.weeks.caption': 'Pull left in the upper ring muscle: middle, and 90 of 100.',
  'motion.change': 'change from now, 90 of 100',
  'motion.cannotShow': 'one pair of photos cannot show it ({mm} mm)',
  'motion.cannotShow.smile': 'one pair of smile photos cannot show it ({mm} mm)',
  'motion.value.times': '{times} × now',
  'motion.row.upperVermilionHeight': 'Upper red lip shows',
  'motion.row.mouthWidth': 'Mouth width',
  'motion.row.asymmetryMm': 'Left against right',
  'motion.row.motionRatio': 'Upper lip moves',
  'motion.row.narrowing': 'Lips draw together',
  'motion.row.upperProtrusion': 'Upper lip comes forward',
  'motion.row.sealForceN': 'Lips press together with',
  'motion.row.philtrumLength': 'White lip, length',
  'motion.row.upperLipLength': 'Upper lip, nose to edge',
  'motion.row.interlabialGap': 'Gap between the lips',
  'motion.row.incisorShow': 'Upper teeth show',
  'motion.row.gingivalShow': 'Gum shows',
  'motion.claim.none': 'There are no numbers for this.',
  'motion.claim.rest':
    '{way, select, more {At rest, the upper red lip may show more than it does now.} less {At rest, the upper red lip may show less than it does now.} other {At rest, the change may be too small for a photo to show.}}',
  'motion.claim.smile':
    '{way, select, more {The smile may lift more than it does now.} less {The smile may lift less than it does now.} same {The smile may lift as it does now.} other {The smile cannot be told from before.}}',
  'motion.claim.gummySmile':
    '{way, select, more {The broad smile may lift more than it does now.} less {The broad smile may lift less than it does now.} same {The broad smile may lift as it does now.} other {The broad smile cannot be told from before.}}',
  'motion.claim.pucker':
    '{way, select, more {The pucker may be stronger than it is now.} less {The pucker may be weaker than it is now.} same {The pucker may be as strong as it is now.} other {The pucker cannot be told from before.}}',
  'motion.claim.seal':
    '{way, select, more {The seal of the lips may be stronger than it is now.} less {The seal of the lips may be weaker than it is now.} same {The seal of the lips may be as strong as it is now.} other {The seal of the lips cannot be told from before.}}',
  'motion.claim.straw':
    '{way, select, more {The grip on a straw may be stronger than it is now.} less {The grip on a straw may be weaker than it is now.} same {The grip on a straw may be as strong as it is now.} other {The grip on a straw cannot be told from before.}}',
  'motion.claim.speechP':
    '{way, select, more {The closure for p may be stronger than it is now.} less {The closure for p may be weaker than it is now.} same {The closure for p may be as strong as it is now.} other {The closure for p cannot be told from before.}}',
  'motion.claim.speechU':
    '{way, select, more {The rounding for oo may be stronger than it is now.} less {The rounding for oo may be weaker than it is now.} same {The rounding for oo may be as strong as it is now.} other {The rounding for oo cannot be told from before.}}',
  'motion.claim.speechI':
    '{way, select, more {The spreading for ee may be stronger than it is now.} less {The spreading for ee may be weaker than it is now.} same {The spreading for ee may be as strong as it is now.} other {The spreading for ee cannot be told from before.}}',
  'motion.when.before': 'before any injection',
  'motion.when.days': '{days, plural, one {# day} other {# days}} after {plan}',
  'motion.when.weeks':
    '{weeks, plural, =1 {one week} =2 {two weeks} =3 {three weeks} =4 {four weeks} =5 {five weeks} =6 {six weeks} =7 {seven weeks} =8 {eight weeks} =9 {nine weeks} =10 {ten weeks} other {# weeks}} after {plan}',
  'motion.lead': 'In 100 simulated treatments of a face like this, {when}.',
  'motion.lead.rest':
    'These are 100 simulated treatments of a face like this, {when}. The middle one changes by {middle} mm. Of all, 90 lie between {low} and {high} mm.',
  'motion.lead.force':
    'In 100 simulated treatments of a face like this, {when}, the lips pressed {middle} times as hard; in 90 of them, between {low} and {high}.',
  'motion.lead.narrowing':
    'In 100 simulated treatments of a face like this, {when}, the lips drew together {middle} times as far; in 90 of them, between {low} and {high}.',
  'motion.lead.moved':
    'In 100 simulated treatments of a face like this, {when}, the upper lip moved {middle} times as far; in 90 of them, between {low} and {high}.',
} as const;
