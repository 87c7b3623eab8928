/** What a comparison of two captures comes to, in English: for the page, the command line and paper. */
export const comparison = {
  'comparison.claim.changed':
    '{changes}{more, plural, =0 {} other {; # more in the table}}: more than unchanged captures differ by chance.',
  'comparison.claim.change': '{scene} {what} (95 of 100: {lo} to {hi} mm)',
  'comparison.claim.no-change':
    'No detectable change: what differs stays below what unchanged captures differ by chance.{passed, plural, =0 {} one { Of {measures} measures # passes its own limit, as chance alone may do.} other { Of {measures} measures # pass their own limit, as chance alone may do.}}',
  'comparison.claim.not-comparable': 'These captures cannot be compared. {why}',
  'comparison.claim.nothing-shared': 'These captures share no expression to compare.',
  'comparison.scene.rest': '{place, select, first {At rest} other {at rest}}',
  'comparison.scene.smile': '{place, select, first {In a smile} other {in a smile}}',
  'comparison.scene.gummySmile': '{place, select, first {In the widest smile} other {in the widest smile}}',
  'comparison.scene.pucker': '{place, select, first {In a pucker} other {in a pucker}}',
  'comparison.scene.seal': '{place, select, first {With lips pressed} other {with lips pressed}}',
  'comparison.scene.straw': '{place, select, first {At a straw} other {at a straw}}',
  'comparison.scene.speechP': '{place, select, first {Saying p} other {saying p}}',
  'comparison.scene.speechU': '{place, select, first {Saying oo} other {saying oo}}',
  'comparison.scene.speechI': '{place, select, first {Saying ee} other {saying ee}}',
  'comparison.changed.upperVermilionHeight':
    'the upper red lip shows {size} mm {way, select, more {more} other {less}} than before',
  'comparison.changed.incisorShow':
    'the upper teeth show {size} mm {way, select, more {more} other {less}} than before',
  'comparison.changed.philtrumLength':
    'the white lip is {size} mm {way, select, more {longer} other {shorter}} than before',
  'comparison.changed.lowerVermilionHeight':
    'the lower red lip shows {size} mm {way, select, more {more} other {less}} than before',
  'comparison.changed.interlabialGap':
    'the lips are {size} mm {way, select, more {further apart} other {closer}} than before',
  'comparison.changed.mouthWidth':
    'the mouth is {size} mm {way, select, more {wider} other {less wide}} than before',
  'comparison.changed.commissureExcursionLeft':
    'the left corner moves {size} mm {way, select, more {further} other {less far}} than before',
  'comparison.changed.commissureExcursionRight':
    'the right corner moves {size} mm {way, select, more {further} other {less far}} than before',
  'comparison.changed.smileLineStraightness':
    'the corners stand {size} mm {way, select, more {higher} other {less high}} above the lip than before',
  'comparison.obstacle.head':
    'The head is {how, select, turned {turned} other {nodding}} {by}° differently from before; up to {limit}° can be compared. Film it again with the head as it was.',
  'comparison.obstacle.few-pictures':
    '{pictures, plural, one {Only # picture} other {Only # pictures}} of the clip {side, select, before {before} other {after}} {pictures, plural, one {counts} other {count}}; at least {needed} are needed.',
  'comparison.obstacle.short-rest':
    'The clip {side, select, before {before} other {after}} shows the lips at rest for {seconds} s; at least {needed} s are needed. Film them closed and still for two seconds.',
  'comparison.side.other-side': 'One take shows the right side, the other the left.',
  'comparison.side.not-measured': 'One of the takes was not measured from the side.',
  'comparison.side.turned-unlike':
    'Forehead and nose of the two takes lie {misfit} mm apart, so the heads were not turned alike. Turn a whole quarter, both times.',
  'comparison.side.outline-ends': 'One of the outlines ends above the lip.',
  'comparison.flag.light-differs':
    'After, {what, select, level {the skin is {times} times as bright} colour {the light has another colour} side {the light comes from another side} levelcolour {the skin is {times} times as bright, and the light has another colour} levelside {the skin is {times} times as bright, and the light comes from another side} colourside {the light has another colour, and the light comes from another side} other {the skin is {times} times as bright, and the light has another colour, and the light comes from another side}}.',
  'comparison.flag.make-up-differs':
    'The lips’ colour against the skin’s differs by {by} (logarithm; up to {limit} without make-up): lipstick, gloss or liner may move the border that is seen.',
  'comparison.flag.mirrored':
    'The face’s asymmetry is that of its mirror image (likeness {likeness}): one of the two is probably mirrored.',
  'comparison.flag.other-person':
    'The faces’ shapes are {apart} mm apart (canonical face; pictures of one person up to {limit}): these may be two people.',
  'comparison.flag.lens-distance-differs':
    'What is near in the face looks larger against what is far {nearer, select, before {before} other {after}}: the camera was probably nearer, which makes lips and nose look larger.',
  'comparison.flag.smoothed':
    'Around the mouth the skin is {times} times as finely textured against the cheeks {side, select, before {before} other {after}} as on the other side: it may have been retouched.',
  'comparison.flag.edited':
    'In the clip {side, select, before {before} other {after}}, {what, select, repeated {{repeated} of {read} pictures repeat the one before: it was slowed down, assembled or recorded from a screen} written {the file was written by {known, select, no {software that edits} other {{editor}}}, not by a camera: it may have been changed} other {{repeated} of {read} pictures repeat the one before: it was slowed down, assembled or recorded from a screen, and the file was written by {known, select, no {software that edits} other {{editor}}}, not by a camera: it may have been changed}}.',
  'comparison.flag.resolution-differs':
    '{before} pixels per millimetre before, {after} after: the coarser side hides fine changes.',
  'comparison.flag.scale-differs':
    'By their irises the same face differs by {percent} % in size; one ruler, from both, was used for both.',
  'comparison.flag.expression-missing': 'Only one side shows: {names}.',
  'comparison.flag.stills-only':
    'Single pictures show one moment: the limit is wider than for clips, and nothing is said about motion.',
  'comparison.expression.rest': 'rest',
  'comparison.expression.smile': 'smile',
  'comparison.expression.gummySmile': 'widest smile',
  'comparison.expression.pucker': 'pucker',
  'comparison.expression.seal': 'lips pressed',
  'comparison.expression.straw': 'straw',
  'comparison.expression.speechP': 'saying p',
  'comparison.expression.speechU': 'saying oo',
  'comparison.expression.speechI': 'saying ee',
} as const;
