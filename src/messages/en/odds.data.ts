/** The fourth step, Odds: what it claims, its arrays of one hundred, what is saved, in English. */
export const odds = {
  'odds.counting': 'Counting what may come of it.',
  'odds.claim.nothing': 'Nothing changes.',
  'odds.claim.lift': '{about, select, yes {about {odds} lift enough to see.} other {{odds} lift enough to see.}}',
  'odds.claim.harm': '{about, select, yes {about {odds}: {event}.} other {{odds}: {event}.}}',
  'odds.claim.liftOpen': 'Between {low} and {high} of 100 lift enough to see.',
  'odds.claim.harmOpen': 'Between {low} and {high} of 100: {event}.',
  'odds.claim.noHarm': 'Fewer than 1 of 100 has any of the harms counted here.',
  'odds.lead.nothing':
    '{face, select, reference {In 100 simulated people with the reference face and no injection: nothing changes.} other {In 100 simulated people with a face like this and no injection: nothing changes.}}',
  'odds.lead.plan':
    '{face, select, reference {In 100 simulated treatments of the reference face: {product}, {plan}.} other {In 100 simulated treatments of a face like this: {product}, {plan}.}} One person can have several of these. All are expected to fade within months; there is no approved reversal.',
  'odds.countName': '{event}: {odds}, {low} to {high}',
  'odds.eventOf100': '{event}: {count} of 100',
  'odds.range': '{low} to {high}',
  'odds.spell.none': 'in none of the draws',
  'odds.spell.throughout': 'throughout',
  'odds.spell.beyond': '{from} to beyond week {last}',
  'odds.spell.ends': '{from} to {to}',
  'odds.less': 'Less often',
  'odds.less.of100': 'Of 100.',
  'odds.less.notAsked': 'Not asked of this model: {events}.',
  'odds.notModelled.eyelidPtosis': 'a drooping eyelid',
  'odds.notModelled.vascularOcclusion': 'gel in a vessel',
  'odds.notModelled.swellingAndLumps': 'swelling of the first days, lumps of gel',
  'odds.notModelled.scar': 'the scar below the nose',
  'odds.failed': 'Some questions could not be answered here: {reason}',
  'odds.hand.operator': 'The injector decides',
  'odds.hand.operator.means': 'place, depth, dose given, technique',
  'odds.hand.nobody': 'Nobody decides',
  'odds.hand.nobody.means': 'where the drug drifts, how strongly nerves answer this time',
  'odds.hand.unknown': 'Not known about you yet',
  'odds.hand.unknown.means': 'muscle bulk, resting tone, stiffness; more pictures may narrow it',
  'odds.foot.first.method': '{draws} seeded draws (seed {seed}), first estimate, its error is not known yet.',
  'odds.foot.full.method':
    '{draws} seeded draws (seed {seed}), surrogate error at most {most} mm for 95 of 100 held-out solves, worst {worst} mm.',
  'odds.foot.exact.method':
    '{count, plural, one {# solve near a limit was made exactly.} other {# solves near a limit were made exactly.}}',
  'odds.foot.assumed.method':
    '{count, plural, one {# parameter is assumed, not measured.} other {# parameters are assumed, not measured.}}',
  'odds.foot.every': 'Every assumption and source',
  'odds.save.numbers': 'Save the numbers',
  'odds.save.report': 'Save the report',
  'odds.save.photo': 'a photo, measured on this device',
  'odds.save.photoMoving':
    'a photo, measured on this device; counted for lips that move as was shown',
} as const;
