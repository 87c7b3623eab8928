/** The model beside the reader's own movement, in English. */
export const ownMotion = {
  'ownMotion.title': 'Your smile, and the model’s',
  'ownMotion.offer':
    'The model can look for the muscle forces that would move your lips as you showed. It takes a few minutes.',
  'ownMotion.fit': 'Fit the model to my movement',
  'ownMotion.looking': 'Looking for your muscle forces: {percent} %',
  'ownMotion.soFar': 'Fitted so far',
  'ownMotion.stop': 'Stop the fit',
  'ownMotion.refused': 'The model could not be fitted to your movement. {detail}',
  'ownMotion.why.no-rest':
    'No picture shows the lips at rest with the head upright; movement is counted from there.',
  'ownMotion.why.no-geometry': 'The outline of the lips was not read in every picture.',
  'ownMotion.why.no-motion': 'Only the rest was seen; a smile or a pucker is needed beside it.',
  'ownMotion.why.did-not-converge': 'The search found no muscle forces that fit. Another take may do better.',
  'ownMotion.needsPhoto':
    'A photo of your smile beside the one at rest lets the model look for your own muscle forces.',
  'ownMotion.needsClip':
    'Your clip shows no smile or pucker that was held with the head straight, beside a rest. With one, the model can look for your own muscle forces.',
  'ownMotion.addPhoto': 'Add a photo of my smile',
  'ownMotion.film': 'Film it with the mirror',
  'ownMotion.lying': '{expression}, lying',
  'ownMotion.differs': 'Your lips moved {moved} mm; the model’s differ by {rms} mm, at most {worst} mm.',
  'ownMotion.table': 'Numbers as a table',
  'ownMotion.distance': 'yours to the model’s, mm',
  'ownMotion.contour.corners': 'Corners',
  'ownMotion.contour.upperBorder': 'Upper red lip, border',
  'ownMotion.contour.upperMargin': 'Upper red lip, edge',
  'ownMotion.contour.lowerMargin': 'Lower red lip, edge',
  'ownMotion.contour.lowerBorder': 'Lower red lip, border',
  'ownMotion.learnt':
    'At least half learnt: the pull of {pulls} of {allPulls} muscle sides, and {body} of {allBody} numbers of tissue, tone and strength. One movement cannot tell a strong muscle from one that is used more.',
  'ownMotion.drawing': '{expression}: your lips filled, the model’s as a line; they differ by {rms} mm',
  'ownMotion.tenMm': '10 mm',
  'ownMotion.yours': 'yours',
  'ownMotion.models': 'the model’s',
  'ownMotion.person': 'What the forecast is drawn from',
  'ownMotion.person.counting': 'Counting it the other way too.',
  'ownMotion.person.drawn':
    'Drawn from your movement: the tissue, tone and strength that go with it, together. Not drawn: how you use each muscle. The mouth that is pictured stays that of the middle person.',
  'ownMotion.person.same':
    'Both give the same numbers here: your movement told too little of tissue, tone and strength to change them.',
  'ownMotion.person.changes': 'What your movement changes:',
  'ownMotion.person.own': '{when}: your movement',
  'ownMotion.person.general': 'people in general',
  'ownMotion.person.rest': '{outcome}, at rest',
  'ownMotion.person.smile': '{outcome}, in a smile',
  'ownMotion.person.withRange': '{middle} ({range})',
  'ownMotion.person.unknown': 'Of what differs in the smile: not known about you',
} as const;
